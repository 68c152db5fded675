// The types that a user of the library meets: one import is enough.
@_exported public import Articles
@_exported public import Bibliography
@_exported public import Diagnostics
@_exported public import Entrez
@_exported public import EvidenceModel
@_exported public import EvidenceStore
@_exported public import FactCheck
@_exported public import Interchange
@_exported public import QueryLanguage
@_exported public import TextAnalysis
