/// Something a text is searched for, with its weight and where it comes from.
public struct QueryTerm: Hashable, Sendable {
    /// Where a term comes from.
    public enum Origin: String, Hashable, Sendable, CaseIterable {
        /// A word of the text, or the same written otherwise.
        case word
        /// A word of the text with a digit.
        case number
        /// Words of the text side by side.
        case phrase
        /// A concept that the text names.
        case concept
        /// A word that the nearest records share.
        case feedback
    }

    /// One way in which a record can have the term.
    public struct Alternative: Hashable, Sendable {
        /// Marked stems that stand side by side, or the token of a MeSH heading.
        public var stems: [String]
        /// Whether it is looked for among the headings, not in the text.
        public var isHeading: Bool
        /// How many records have it at most: as many as have its rarest stem. 0 before the index was asked.
        public var count: Int
        /// How many records have the stem that it begins with; what going through them costs grows with these.
        public var firstCount: Int

        public init(_ stems: [String], isHeading: Bool = false, count: Int = 0) {
            self.stems = stems
            self.isHeading = isHeading
            self.count = count
            firstCount = count
        }
    }

    /// What a reader knows it by: the word, the words, the concept's id, or a stem without its mark.
    public var name: String
    public var origin: Origin
    public var weight: Double
    public var alternatives: [Alternative]

    public init(_ name: String, _ origin: Origin, weight: Double, alternatives: [Alternative]) {
        self.name = name
        self.origin = origin
        self.weight = weight
        self.alternatives = alternatives
    }

    /// How many records have it at most, by whichever alternative.
    public var count: Int { alternatives.reduce(0) { $0 + $1.count } }

    /// The term with what the index knows of it, by asking for each stem's count; `nil` when no record has it.
    public func counted(_ count: (String) throws -> Int) rethrows -> QueryTerm? {
        var term = self
        term.alternatives = []
        for var alternative in alternatives {
            let counts = try alternative.stems.map(count)
            guard let first = counts.first, let least = counts.min(), least > 0 else { continue }
            (alternative.count, alternative.firstCount) = (least, first)
            term.alternatives.append(alternative)
        }
        return term.alternatives.isEmpty ? nil : term
    }
}

/// What a term added to a hit's score; the parts of a hit sum to it.
public struct ScorePart: Hashable, Sendable {
    public var term: String
    public var origin: QueryTerm.Origin
    public var contribution: Double

    public init(term: String, origin: QueryTerm.Origin, contribution: Double) {
        self.term = term
        self.origin = origin
        self.contribution = contribution
    }
}
