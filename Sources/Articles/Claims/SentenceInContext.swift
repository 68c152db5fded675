/// A sentence of an article, with what around it helps to read it.
public struct SentenceInContext: Hashable, Sendable {
    public var text: String
    /// Where it stands in the article, in code points.
    public var range: Range<Int>
    /// The nearest heading above.
    public var heading: String?
    /// An item of a list.
    public var isListItem: Bool
    /// The sentence that a list item completes: `You can prevent this by:`.
    public var lead: String?
    /// Number of its paragraph, so that neighbours can be told; a list is one paragraph.
    public var paragraph: Int

    public init(
        text: String, range: Range<Int>, heading: String? = nil, isListItem: Bool = false, lead: String? = nil,
        paragraph: Int = 0
    ) {
        self.text = text
        self.range = range
        self.heading = heading
        self.isListItem = isListItem
        self.lead = lead
        self.paragraph = paragraph
    }
}
