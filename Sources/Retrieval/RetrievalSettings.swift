/// Every setting of the ranking, in one place; `docs/retrieval.md` says where each was chosen.
public struct RetrievalSettings: Hashable, Sendable {
    public var bm25 = BM25(saturation: 1.2, lengthNorm: 0.75)

    // Fields: what one meeting counts in each. Keywords and abstract count 1.
    public var titleWeight = 2.0
    /// A MeSH heading that is one of the text's concepts.
    public var headingWeight = 2.0

    // Terms, by where they come from. A word counts 1.
    /// Whether words that name nothing are left out.
    public var leavesOutFunctionWords = true
    /// A word with a digit: numbers tell findings apart.
    public var numberWeight = 2.0
    /// Two words of the text side by side.
    public var phraseWeight = 0.1
    /// A word written apart or two written as one (`IL-10`, `IL10`).
    public var spellingWeight = 0.5
    /// A concept that the text names, by any of its labels.
    public var conceptWeight = 0.3

    public var feedback = Feedback()

    // Limits, so that a hostile or a long text costs no more than a plain one.
    /// How many words of a text count, the rarest of them.
    public var wordLimit = 64
    /// How many concepts of a text count, in its order.
    public var conceptLimit = 24
    /// By how many labels a concept is looked for.
    public var labelLimit = 24

    public init() {}

    public static let standard = RetrievalSettings()
}
