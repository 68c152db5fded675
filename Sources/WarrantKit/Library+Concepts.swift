public import EvidenceStore
import TextAnalysis

/// The concepts that a text names, and its words that name none.
public struct ConceptReport: Hashable, Sendable {
    /// A word that is part of no label, with its place in code points.
    public struct Unrecognised: Hashable, Sendable {
        public var words: String
        public var range: Range<Int>
    }

    public var text: String
    /// In the text's order.
    public var mentions: [ConceptMention]
    /// The preferred labels right above each concept.
    public var broader: [String: [LocalizedText]]
    /// Each word once, at its first place.
    public var unrecognised: [Unrecognised]

    /// The words at a place of the text.
    public func words(at range: Range<Int>) -> String {
        let scalars = text.unicodeScalars
        let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
        return String(scalars[start..<scalars.index(start, offsetBy: range.count)])
    }
}

extension Library {
    /// Shorter words are no terms, unless a label says so.
    private static let shortestTerm = 4

    /// What a text names: concepts with their places, and the words that look like terms and that no concept has.
    ///
    /// - Throws: `Failure` of kind input where the text has no word, of kind storage when SQLite fails.
    public func concepts(in text: String) throws -> ConceptReport {
        let words = WordRanges.words(text)
        guard !words.isEmpty else {
            throw Failure.input(
                Diagnostic("concepts.no-words", "the text has no words", remedy: "give a sentence, or - to read standard input")
            )
        }
        let mentions = try store.conceptMentions(of: text)
        var report = ConceptReport(
            text: text, mentions: mentions, broader: try store.broaderLabels(of: Set(mentions.map(\.concept))),
            unrecognised: [])
        var seen: Set<String> = []
        let taken = mentions.flatMap { [$0.range, $0.otherRange].compactMap(\.self) }
        for word in words where Self.isTerm(word.folded) && !taken.contains(where: word.range.overlaps) {
            guard seen.insert(word.folded).inserted else { continue }
            report.unrecognised.append(.init(words: report.words(at: word.range), range: word.range))
        }
        return report
    }

    /// What ``concepts(in:)`` says of the text that is piped in.
    ///
    /// - Throws: `Failure` of kind input where it cannot be read, is not UTF-8 or has no word.
    public func conceptsInStandardInput() throws -> ConceptReport {
        try concepts(in: try TextFile.readStandardInput())
    }

    private static func isTerm(_ word: String) -> Bool {
        word.unicodeScalars.count >= shortestTerm && word.unicodeScalars.allSatisfy(\.properties.isAlphabetic)
            && !StemmingLanguage.allCases.contains { FunctionWords.contains(word, in: $0) }
    }
}
