public import Articles
public import TextAnalysis

/// What `warrant read` makes of an article, for a person to decide on: nothing of it is in the store.
public struct ArticleDraft: Sendable {
    /// An entry of the printed list.
    public struct Reference: Hashable, Sendable {
        /// Unique in the draft: `brinjikji2015`.
        public var key: String
        public var printed: String
        public var parsed: ParsedReference
        public var outcome: ReferenceOutcome
    }

    /// A sentence that makes a claim.
    public struct Claim: Hashable, Sendable {
        public var id: String
        public var proposal: ProposedClaim
        public var quote: Quote
        /// The numbers it holds.
        public var quantities: [QuantityMention]
        public var cites: [Cite]
    }

    /// A source for a claim, and why.
    public struct Cite: Hashable, Sendable {
        public var key: String
        /// `marked` by the article, or `proposed` by the program.
        public var tie: Tie
        public var reason: LocalizedText
    }

    /// A sentence that was left out, and why.
    public struct Omission: Hashable, Sendable {
        public var sentence: SentenceInContext
        public var kind: SentenceReading.Narrative
        public var reason: String
    }

    /// The article's id.
    public var id: String
    public var document: ArticleDocument
    /// The text that the quotes stand in: the file's as it is, that of a web page without its tags, or what is kept of either.
    public var text: String
    /// The language the sentences are read in.
    public var language: Language
    public var references: [Reference]
    public var claims: [Claim]
    public var omissions: [Omission]
    /// How many sentences were read.
    public var sentenceCount: Int
    /// Marks of the text that no entry of the list answers to, as printed.
    public var strayMarks: [String]
    /// Keys of entries that no mark points to, where the text has marks.
    public var unmarked: [String]
}
