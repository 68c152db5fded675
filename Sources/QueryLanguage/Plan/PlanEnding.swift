public import Diagnostics

/// What becomes of the records of a query that asks for no table: its last stage.
public struct PlanEnding: Hashable, Sendable {
    /// What is written.
    public enum Form: Hashable, Sendable {
        /// A list of references in a style; `nil` for the usual one. Whether there is such a style the library knows.
        case bibliography(style: String?)
        /// A file in one of the formats of ``Catalog/exports(of:)``.
        case export(String)
    }

    /// What is written.
    public var form: Form
    /// Where it stands in the query: the style or format, else the stage.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }
}

extension Catalog {
    /// The formats in which `export` writes records of a kind; none for a kind that is not exported.
    public static func exports(of kind: Kind) -> [String] {
        switch kind {
        case .sources: ["bibtex", "biblatex", "ris", "nbib", "endnote", "csl-json"]
        case .claims: ["claimreview", "webannotation"]
        case .evidence, .articles: []
        }
    }
}
