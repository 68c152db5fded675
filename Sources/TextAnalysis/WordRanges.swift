/// The words of a text with their places, in code points.
public enum WordRanges {
    /// One word as it stands, and folded.
    public struct Word: Hashable, Sendable {
        public var folded: String
        public var range: Range<Int>
    }

    /// The runs of letters and digits of a text, in order. A word whose folding is several (or none) counts as each of them.
    public static func words(_ text: String) -> [Word] {
        var words: [Word] = []
        var run = String.UnicodeScalarView()
        var start = 0
        var place = 0
        func close() {
            guard !run.isEmpty else { return }
            for folded in Folding.words(String(run)) { words.append(Word(folded: folded, range: start..<place)) }
            run = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            let properties = scalar.properties
            if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
                if run.isEmpty { start = place }
                run.append(scalar)
            } else {
                close()
            }
            place += 1
        }
        close()
        return words
    }
}
