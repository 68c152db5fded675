public import EvidenceModel

/// A place in a text where words name a concept.
public struct ConceptMention: Hashable, Sendable {
    /// How the words were taken for a label.
    public enum How: String, Hashable, Sendable, CaseIterable {
        /// They are the label, but for case, accents and punctuation.
        case exact
        /// They are the label's words in another form: the same stems in the same order.
        case inflected
        /// They are the label's words in another form, and stand apart: `trekt zich … terug`.
        case scattered
        /// One Dutch word whose parts name the concept.
        case compound
    }

    /// The concept's id.
    public var concept: String
    /// The concept's preferred labels.
    public var label: LocalizedText
    /// Where the words stand, in code points of the text.
    public var range: Range<Int>
    /// Where the label's other word stands, of one whose words stand apart.
    public var otherRange: Range<Int>?
    /// The label that the words were taken for.
    public var matched: String
    /// That label's language, two letters.
    public var language: String
    public var how: How
    /// The parts that the word was split into, folded; empty unless it is a compound.
    public var parts: [String]

    public init(
        concept: String, label: LocalizedText, range: Range<Int>, otherRange: Range<Int>? = nil, matched: String,
        language: String,
        how: How, parts: [String] = []
    ) {
        self.concept = concept
        self.label = label
        self.range = range
        self.otherRange = otherRange
        self.matched = matched
        self.language = language
        self.how = how
        self.parts = parts
    }
}

/// Concepts that texts name by one of their labels, in whatever language.
public struct ConceptMentions: Hashable, Sendable {
    /// Preferred labels by concept, in both languages.
    public var labels: [String: LocalizedText]
    /// For each text, its concepts.
    public var texts: [Set<String>]
}
