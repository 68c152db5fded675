/// A review with its claim and where that stands: what an export of reviews is made of.
public struct SignedReview: Hashable, Sendable {
    public var claim: Claim
    public var review: Review
    /// One for each article that makes the claim, in the order of their ids.
    public var appearances: [Appearance]

    public init(claim: Claim, review: Review, appearances: [Appearance]) {
        self.claim = claim
        self.review = review
        self.appearances = appearances
    }
}

/// A claim as it stands in one article.
public struct Appearance: Hashable, Sendable {
    /// The article's id.
    public var article: String
    public var title: String
    /// Where the article was published.
    public var url: String?
    public var publisher: String?
    /// ISO 8601 as far as known.
    public var published: String?
    /// A BCP 47 tag.
    public var language: String
    /// Whose words the text and the quote are.
    public var textKind: TextKind
    public var quote: Quote
    public var state: OccurrenceState
    /// Where the quote stands in the text that the store keeps, in code points; `nil` when it does not.
    public var range: Range<Int>?

    public init(
        article: String, title: String, url: String? = nil, publisher: String? = nil, published: String? = nil,
        language: String, textKind: TextKind, quote: Quote, state: OccurrenceState, range: Range<Int>?
    ) {
        self.article = article
        self.title = title
        self.url = url
        self.publisher = publisher
        self.published = published
        self.language = language
        self.textKind = textKind
        self.quote = quote
        self.state = state
        self.range = range
    }
}
