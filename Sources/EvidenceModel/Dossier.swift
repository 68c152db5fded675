public import Diagnostics

/// A dossier as written: an article, its reference list, further sources, and the claims with their evidence.
///
/// Keys (`brinjikji2015`) are local to the dossier; the store turns them into sources. Every part remembers its place in the
/// file, so that what only the store can find out (a study that is not there) is still reported where it was written.
public struct Dossier: Sendable {
    /// The file's name as given, for messages.
    public var file: String
    public var article: ArticleEntry
    /// The article's printed list, in its order.
    public var references: [ReferenceEntry]
    /// Sources beside the list.
    public var sources: [SourceEntry]
    public var claims: [ClaimEntry]

    public init(
        file: String, article: ArticleEntry, references: [ReferenceEntry] = [], sources: [SourceEntry] = [],
        claims: [ClaimEntry] = []
    ) {
        self.file = file
        self.article = article
        self.references = references
        self.sources = sources
        self.claims = claims
    }
}

/// The article a dossier is about.
public struct ArticleEntry: Hashable, Sendable {
    public var id: String
    public var title: String
    public var url: String?
    public var authors: [String]
    public var publisher: String?
    /// ISO 8601 as far as known.
    public var published: String?
    /// A BCP 47 tag: `nl-BE`.
    public var language: String
    /// The text's file, relative to the dossier.
    public var textFile: String
    public var textKind: TextKind
    /// The text itself, read when the dossier is loaded.
    public var text: String
    public var span: SourceSpan

    public init(
        id: String, title: String, url: String? = nil, authors: [String] = [], publisher: String? = nil,
        published: String? = nil, language: String, textFile: String, textKind: TextKind, text: String, span: SourceSpan
    ) {
        self.id = id
        self.title = title
        self.url = url
        self.authors = authors
        self.publisher = publisher
        self.published = published
        self.language = language
        self.textFile = textFile
        self.textKind = textKind
        self.text = text
        self.span = span
    }
}

/// The identifiers of a work that a dossier names.
public struct DeclaredIdentifiers: Hashable, Sendable {
    public var pmid: String?
    public var doi: String?
    public var pmcid: String?
    public var url: String?

    public init(pmid: String? = nil, doi: String? = nil, pmcid: String? = nil, url: String? = nil) {
        self.pmid = pmid
        self.doi = doi
        self.pmcid = pmcid
        self.url = url
    }

    public var isEmpty: Bool { pmid == nil && doi == nil && pmcid == nil && url == nil }
}

/// What a curator knows of a study's design beyond its record.
public struct Appraisal: Hashable, Sendable {
    /// A design of the closed list, as read; it outranks the one derived from the record.
    public var design: String?
    /// The designs of the studies that a review pools.
    public var pools: [String]

    public init(design: String? = nil, pools: [String] = []) {
        self.design = design
        self.pools = pools
    }

    public var isEmpty: Bool { design == nil && pools.isEmpty }
}

/// One entry of the printed reference list.
public struct ReferenceEntry: Hashable, Sendable {
    public var key: String
    /// As printed, damage included.
    public var printed: String
    public var identifiers: DeclaredIdentifiers
    public var appraisal: Appraisal
    public var span: SourceSpan

    public init(
        key: String, printed: String, identifiers: DeclaredIdentifiers = DeclaredIdentifiers(),
        appraisal: Appraisal = Appraisal(), span: SourceSpan
    ) {
        self.key = key
        self.printed = printed
        self.identifiers = identifiers
        self.appraisal = appraisal
        self.span = span
    }
}

/// A source beside the reference list.
public struct SourceEntry: Hashable, Sendable {
    /// What sort of source it is, and what is known of it.
    public enum Description: Hashable, Sendable {
        /// A person who is quoted.
        case expert(name: String, role: String?)
        /// A web page: a guideline, a press article.
        case page(WorkDescription)
        /// A study that is not in the store, described by hand.
        case study(WorkDescription)
        /// A work in the store.
        case stored(DeclaredIdentifiers)
    }

    public var key: String
    public var description: Description
    public var appraisal: Appraisal
    /// Where its key stands.
    public var keySpan: SourceSpan
    /// Where the identifier of a work in the store stands, else its key.
    public var span: SourceSpan

    public init(
        key: String, description: Description, appraisal: Appraisal = Appraisal(), keySpan: SourceSpan? = nil, span: SourceSpan
    ) {
        self.key = key
        self.description = description
        self.appraisal = appraisal
        self.keySpan = keySpan ?? span
        self.span = span
    }
}

/// A page or study described by hand.
public struct WorkDescription: Hashable, Sendable {
    public var title: String
    public var authors: [String]
    public var journal: String?
    public var volume: String?
    public var issue: String?
    public var pages: String?
    public var publisher: String?
    /// ISO 8601 as far as known.
    public var published: String?
    public var language: String?
    public var identifiers: DeclaredIdentifiers

    public init(
        title: String, authors: [String] = [], journal: String? = nil, volume: String? = nil, issue: String? = nil,
        pages: String? = nil, publisher: String? = nil, published: String? = nil, language: String? = nil,
        identifiers: DeclaredIdentifiers = DeclaredIdentifiers()
    ) {
        self.title = title
        self.authors = authors
        self.journal = journal
        self.volume = volume
        self.issue = issue
        self.pages = pages
        self.publisher = publisher
        self.published = published
        self.language = language
        self.identifiers = identifiers
    }
}

/// A claim as it stands in the article, with its sources and evidence.
public struct ClaimEntry: Hashable, Sendable {
    /// Whether the dossier defines the claim or names one that stands in the store already.
    public enum Definition: Hashable, Sendable {
        case defined(Claim)
        /// `claim: other-article/slug`: the home article and the claim's id.
        case reference(article: String, claim: String)
    }

    /// A source the article offers for the claim.
    public struct Cite: Hashable, Sendable {
        public var key: String
        public var tie: Tie
        public var span: SourceSpan

        public init(key: String, tie: Tie, span: SourceSpan) {
            self.key = key
            self.tie = tie
            self.span = span
        }
    }

    /// One evidence entry; `evidence.source` holds the dossier's key.
    public struct EvidenceEntry: Hashable, Sendable {
        public var evidence: Evidence
        /// Where its source's key stands.
        public var span: SourceSpan
        public var passageSpan: SourceSpan
        /// Where each quantity's `answers` stands, else the quantity.
        public var quantitySpans: [SourceSpan]

        public init(
            evidence: Evidence, span: SourceSpan, passageSpan: SourceSpan? = nil, quantitySpans: [SourceSpan] = []
        ) {
            self.evidence = evidence
            self.span = span
            self.passageSpan = passageSpan ?? span
            self.quantitySpans = quantitySpans
        }
    }

    /// One review of the claim.
    public struct ReviewEntry: Hashable, Sendable {
        public var review: Review
        /// Where its `by` stands.
        public var span: SourceSpan

        public init(review: Review, span: SourceSpan) {
            self.review = review
            self.span = span
        }
    }

    /// Where the parts of a claim stand in the file; empty for a claim that was not read from one.
    public struct Places: Hashable, Sendable {
        /// The quote's `exact`.
        public var quote: SourceSpan?
        /// One for each concept.
        public var about: [SourceSpan] = []
        /// Each quantity's `id`.
        public var quantities: [SourceSpan] = []

        public init() {}
    }

    public var definition: Definition
    public var quote: Quote
    public var state: OccurrenceState
    /// Where the quote stands in the text, in code points; `nil` when it is orphaned.
    public var range: Range<Int>?
    public var cites: [Cite]
    public var evidence: [EvidenceEntry]
    /// Reviews signed so far; only a claim that is defined here has them.
    public var reviews: [ReviewEntry]
    /// Where its `id` or `claim` stands.
    public var span: SourceSpan
    public var places: Places

    public init(
        definition: Definition, quote: Quote, state: OccurrenceState = .anchored, range: Range<Int>? = nil,
        cites: [Cite] = [], evidence: [EvidenceEntry] = [], reviews: [ReviewEntry] = [], span: SourceSpan,
        places: Places = Places()
    ) {
        self.definition = definition
        self.quote = quote
        self.state = state
        self.range = range
        self.cites = cites
        self.evidence = evidence
        self.reviews = reviews
        self.span = span
        self.places = places
    }

    /// The claim's id.
    public var id: String {
        switch definition {
        case .defined(let claim): claim.id
        case .reference(_, let claim): claim
        }
    }
}
