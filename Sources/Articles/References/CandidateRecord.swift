public import Bibliography

/// What a printed entry is compared with: the parts of a source's record that lists print.
public struct CandidateRecord: Hashable, Sendable, Identifiable {
    /// An author's name as the record has it.
    public struct Author: Hashable, Sendable {
        /// Family name with particles, or a group's name.
        public var family: String
        /// Without full stops; empty where there are none.
        public var initials: String

        /// A name from its parts.
        public init(family: String, initials: String = "") {
            self.family = family
            self.initials = initials
        }
    }

    /// The source's name in the store: `pmid:25430861`.
    public var id: String
    /// The record's own identifier.
    public var pmid: PMID?
    /// The record's own identifier.
    public var doi: DOI?
    /// The record's own identifier.
    public var pmcid: PMCID?
    /// The record's own address.
    public var url: String?
    /// The title, and the title in the language of the text where there is one.
    public var titles: [String]
    /// In order.
    public var authors: [Author] = []
    /// Of the issue and of electronic publication.
    public var years: [Int] = []
    /// As printed.
    public var volume: String?
    /// As printed.
    public var issue: String?
    /// Pages or article number, as printed or written out.
    public var pages: String?
    /// The full name and the abbreviation of the journal or book.
    public var containers: [String] = []

    /// A record of which the title is known.
    public init(id: String, titles: [String]) {
        self.id = id
        self.titles = titles
    }
}

/// The identifiers that an entry prints.
public struct PrintedIdentifiers: Hashable, Sendable {
    /// The identifiers; `nil` where none is printed.
    public var pmid: PMID?, doi: DOI?, pmcid: PMCID?, url: String?

    /// The identifiers of an entry.
    public init(_ reference: ParsedReference) {
        pmid = reference.pmid?.value
        doi = reference.doi?.value
        pmcid = reference.pmcid?.value
        url = reference.url?.value
    }

    /// Whether none is printed.
    public var isEmpty: Bool { pmid == nil && doi == nil && pmcid == nil && url == nil }
}

/// What a search for candidates goes by; words are folded, in printed order, and may be damaged or run together.
public struct ReferenceSearch: Hashable, Sendable {
    /// Words of the title.
    public var titleWords: [String]
    /// Family names.
    public var families: [String]
    /// Every word of the entry, for an entry whose parts cannot be told apart.
    public var allWords: [String]
    /// Years printed.
    public var years: [Int]
}

/// Where records come from: a store, or a list in a test.
public protocol CandidateSource {
    /// The records that have one of these identifiers.
    func records(having identifiers: PrintedIdentifiers) throws -> [CandidateRecord]
    /// Records that may be meant, the likeliest among them; at most `limit`.
    func candidates(for search: ReferenceSearch, limit: Int) throws -> [CandidateRecord]
}
