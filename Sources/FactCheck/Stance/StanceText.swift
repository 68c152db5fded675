import TextAnalysis

/// A text cut into words with their stems, weights and places, and its directions: what stances are read from.
struct StanceText {
    struct Word {
        /// Folded.
        var text: String
        /// What it is compared by; the stem, or the word itself where it is a name with digits or capitals.
        var term: String
        /// How much it tells: 0 for words such as `the`, more for names.
        var weight: Double
        /// Code points.
        var range: Range<Int>
        /// Part of a cue of direction.
        var isCue = false
        /// A name with digits or with capitals inside: the same in every language.
        var isName = false
    }

    var words: [Word]
    var direction: SentenceDirection
    var quantities: [QuantityMention]
    /// The heaviest weight of each term.
    var terms: [String: Double] = [:]
    /// Terms next to one another, words without weight left out.
    var pairs: Set<String> = []
    /// Compared by concepts instead of words, because the languages differ.
    var usesConcepts = false

    init(_ text: String, _ language: StemmingLanguage, _ stems: SearchTerms) {
        direction = DirectionReader(language).read(text)
        quantities = QuantityScanner.quantities(in: text, language)
        words = Self.words(text, language, stems)
        var inCue = Set<Int>()
        for cue in direction.cues where cue.kind != .estimate && cue.range.count < 60 { inCue.formUnion(cue.range) }
        var previous: String?
        for index in words.indices {
            words[index].isCue = inCue.contains(words[index].range.lowerBound)
            if words[index].isCue { words[index].weight = min(words[index].weight, 0.3) }
            let word = words[index]
            guard word.weight > 0 else { continue }
            terms[word.term] = max(terms[word.term] ?? 0, word.weight)
            if let previous { pairs.insert(previous + " " + word.term) }
            previous = word.term
        }
    }

    /// Longer stems are compared by their beginning: `thermogenic`, `thermogenesis`; two letters are the mark of the language.
    private static let termLength = 9

    private static func words(_ text: String, _ language: StemmingLanguage, _ stems: SearchTerms) -> [Word] {
        let scalars = Array(text.unicodeScalars)
        var words: [Word] = []
        var index = 0
        while index < scalars.count {
            let start = index
            while index < scalars.count, isWordScalar(scalars[index]) { index += 1 }
            guard index > start else {
                index += 1
                continue
            }
            let written = scalars[start..<index]
            let folded = Folding.fold(String(String.UnicodeScalarView(written)))
            let hasDigit = written.contains { $0.properties.numericType != nil }
            let capitals = written.lazy.filter(\.properties.isUppercase).count
            let startsUpper = written.first?.properties.isUppercase ?? false
            let hasLetter = written.contains(where: \.properties.isAlphabetic)
            let isName = hasDigit && hasLetter || capitals > 1 || capitals == 1 && !startsUpper
            let weight = StanceWords.weight(of: folded, isName: isName, language)
            let term = isName ? folded : String(stems.stem(folded, language).prefix(StanceText.termLength))
            words.append(Word(text: folded, term: term, weight: weight, range: start..<index, isName: isName))
        }
        return words
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    /// The terms around a cue, the nearer the heavier: what goes up or down, and by what.
    func context(of cue: DirectionCue) -> [String: Double] {
        let first = words.firstIndex { $0.range.upperBound > cue.range.lowerBound } ?? words.count
        let last = words.lastIndex { $0.range.lowerBound < cue.range.upperBound } ?? -1
        var terms: [String: Double] = [:]
        for index in max(0, first - 12)..<max(0, first - 12, min(words.count, last + 13)) where words[index].weight > 0 {
            // A cue such as `neemt … toe` holds what it is about.
            guard !(first...max(first, last)).contains(index) || cue.range.count > 20 else { continue }
            let distance = index < first ? first - index : index > last ? index - last : 1
            let nearness = distance <= 2 ? 1 : distance <= 4 ? 0.85 : distance <= 7 ? 0.6 : 0.35
            terms[words[index].term] = max(terms[words[index].term] ?? 0, words[index].weight * nearness)
        }
        return terms
    }

    /// The terms of a cue itself.
    func cueTerms(of cue: DirectionCue) -> Set<String> {
        Set(words.lazy.filter { $0.range.overlaps(cue.range) }.map(\.term))
    }
}
