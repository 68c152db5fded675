public import EvidenceModel

/// A descriptor of the Medical Subject Headings (DTD `DescriptorRecord`).
public struct MeSHDescriptor: Hashable, Sendable {
    /// `D007405` (DTD `DescriptorUI`).
    public var ui: String
    /// The heading as records print it (DTD `DescriptorName`).
    public var name: String
    /// Other words for it, as printed, in the file's order (DTD `Term` of every `Concept`): neither the name itself nor forms
    /// that only put its words in another order (`IsPermutedTermYN="Y"`).
    public var entryTerms: [String]
    /// Its places in the trees, `C05.116.900.307` (DTD `TreeNumber`); publication characteristics may have none.
    public var treeNumbers: [String]

    /// The two-letter code of the language that name and terms are in.
    public var language: String

    public init(
        ui: String, name: String, entryTerms: [String] = [], treeNumbers: [String] = [], language: String = "en"
    ) {
        self.ui = ui
        self.name = name
        self.language = language
        self.entryTerms = entryTerms
        self.treeNumbers = treeNumbers
    }

    /// The descriptor as a concept, below those that the trees put right above it.
    public func concept(in tree: MeSHTree) -> Concept {
        let labels =
            [Concept.Label(name, language: language, isPreferred: true)]
            + entryTerms.map { Concept.Label($0, language: language, isPreferred: false) }
        return Concept(id: ui, labels: labels, broader: tree.broader(of: self))
    }
}
