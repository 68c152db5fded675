/// One checkable statement, said in one article or in several.
public struct Claim: Hashable, Sendable, Codable {
    /// A slug, unique in the store.
    public var id: String
    public var kind: ClaimKind
    public var statement: LocalizedText
    /// Concept ids: MeSH descriptors (`D007405`) or narrower ones of a thesaurus.
    public var about: [String]
    public var quantities: [Quantity]
    /// A curator's remark that is not evidence.
    public var note: LocalizedText?

    public init(
        id: String, kind: ClaimKind, statement: LocalizedText, about: [String] = [], quantities: [Quantity] = [],
        note: LocalizedText? = nil
    ) {
        self.id = id
        self.kind = kind
        self.statement = statement
        self.about = about
        self.quantities = quantities
        self.note = note
    }
}

/// A W3C TextQuoteSelector: the words of a sentence, with enough of its surroundings to find it again.
public struct Quote: Hashable, Sendable, Codable {
    public var exact: String
    public var prefix: String?
    public var suffix: String?

    public init(exact: String, prefix: String? = nil, suffix: String? = nil) {
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }
}

/// What a source says about a claim, read by someone.
public struct Evidence: Hashable, Sendable, Codable {
    /// The source's id in the store, such as `pmid:25430861`.
    public var source: String
    public var direction: Direction
    /// Set when, and only when, the direction is `qualifies`.
    public var limit: Limit?
    public var directness: Directness
    public var basis: Basis
    /// What was found, in the curator's own words.
    public var finding: LocalizedText
    /// Words of the source, verbatim.
    public var passage: String?
    public var quantities: [Quantity]
    public var assessor: String
    /// ISO 8601 day of the reading.
    public var date: String
    public var note: LocalizedText?

    public init(
        source: String, direction: Direction, limit: Limit? = nil, directness: Directness = .direct, basis: Basis,
        finding: LocalizedText = LocalizedText(), passage: String? = nil, quantities: [Quantity] = [], assessor: String,
        date: String, note: LocalizedText? = nil
    ) {
        self.source = source
        self.direction = direction
        self.limit = limit
        self.directness = directness
        self.basis = basis
        self.finding = finding
        self.passage = passage
        self.quantities = quantities
        self.assessor = assessor
        self.date = date
        self.note = note
    }
}
