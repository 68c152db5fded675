/// An entry of a record's own reference list (DTD `Reference`, or `CommentsCorrections` with `RefType` Cites).
public struct CitedReference: Hashable, Sendable, Codable {
    /// The entry as printed; empty where PubMed has the identifiers only.
    public var text: RichText
    /// The PMID of the entry, where PubMed matched it.
    public var pmid: PMID?
    /// The DOI of the entry.
    public var doi: DOI?
    /// The PMCID of the entry.
    public var pmcid: PMCID?
    /// The other identifiers of the entry, as written.
    public var identifiers: [Identifier]
    /// The heading of the list it stands in (DTD `ReferenceList`/`Title`).
    public var listTitle: String?
    /// The headings of the lists around that list, outermost first.
    public var outerListTitles: [String] = []
    /// What NLM adds in words (DTD `Note`; of `CommentsCorrections` only).
    public var note: String?

    /// An entry from its parts.
    public init(
        _ text: RichText, pmid: PMID? = nil, doi: DOI? = nil, pmcid: PMCID? = nil, identifiers: [Identifier] = [],
        listTitle: String? = nil, note: String? = nil
    ) {
        self.text = text
        self.pmid = pmid
        self.doi = doi
        self.pmcid = pmcid
        self.identifiers = identifiers
        self.listTitle = listTitle
        self.note = note
    }
}
