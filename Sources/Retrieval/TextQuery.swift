public import TextAnalysis

/// A free text as what it is searched for: its words, what stands side by side in it, and other spellings.
public struct TextQuery {
    /// The folded words that count, in the text's order, each with its place among all of the text's words.
    public let words: [(place: Int, word: String)]

    private let terms: SearchTerms
    private let settings: RetrievalSettings

    /// - Parameter terms: what the index was made with.
    public init(_ text: String, _ terms: SearchTerms, _ settings: RetrievalSettings) {
        self.terms = terms
        self.settings = settings
        let all = Folding.words(text).enumerated().map { (place: $0.offset, word: $0.element) }
        guard settings.leavesOutFunctionWords else {
            words = all
            return
        }
        // "been" is a leg in Dutch and "die" a verb in English: what names nothing depends on the text's language, and where that is
        // not known, only what names nothing in either is left out.
        let language = FunctionWords.language(of: all.lazy.map(\.word))
        let languages = language.map { [$0] } ?? StemmingLanguage.allCases
        let telling = all.filter { item in
            Self.saysHowMuch.contains(item.word) || !languages.allSatisfy { FunctionWords.contains(item.word, in: $0) }
        }
        // A text of nothing else is about these words.
        words = telling.isEmpty ? all : telling
    }

    /// A term for each word, in the text's order, each word once.
    public func wordTerms() -> [QueryTerm] {
        var seen: Set<String> = []
        return words.compactMap { item in
            guard seen.insert(item.word).inserted else { return nil }
            let isNumber = item.word.unicodeScalars.contains { $0.properties.numericType != nil }
            return QueryTerm(
                item.word, isNumber ? .number : .word, weight: isNumber ? settings.numberWeight : 1,
                alternatives: alternatives([item.word]))
        }
    }

    /// Terms for words that stand side by side, and for words written otherwise: two as one, or one apart.
    ///
    /// - Parameter kept: the words of the text that count, as ``wordTerms()`` names them.
    public func phraseTerms(of kept: Set<String>) -> [QueryTerm] {
        var found: [QueryTerm] = []
        var seen: Set<String> = []
        func add(_ words: [String], _ origin: QueryTerm.Origin, _ weight: Double) {
            let name = words.joined(separator: " ")
            guard weight > 0, seen.insert(name).inserted else { return }
            found.append(QueryTerm(name, origin, weight: weight, alternatives: alternatives(words)))
        }
        for (one, next) in zip(words, words.dropFirst())
        where next.place == one.place + 1 && kept.contains(one.word) && kept.contains(next.word) {
            add([one.word, next.word], .phrase, settings.phraseWeight)
        }
        // What no record has as written may stand there otherwise, so all words of the text are looked at.
        for (index, item) in words.prefix(settings.wordLimit).enumerated() {
            let parts = Self.parts(item.word)
            if parts.count > 1 { add(parts, .word, settings.spellingWeight) }
            if index + 1 < words.count, words[index + 1].place == item.place + 1 {
                add([item.word + words[index + 1].word], .word, settings.spellingWeight)
            }
        }
        return found
    }

    /// A term for a concept, by its labels and the headings that stand for it.
    ///
    /// - Parameter labels: its labels, those to be looked for first before others.
    public func conceptTerm(
        _ id: String, labels: [(text: String, language: StemmingLanguage)], headings: [String]
    ) -> QueryTerm {
        var seen: Set<[String]> = []
        var alternatives: [QueryTerm.Alternative] = []
        for label in labels where alternatives.count < settings.labelLimit {
            let stems = Folding.words(label.text).map { terms.stem($0, label.language) }
            if !stems.isEmpty, seen.insert(stems).inserted { alternatives.append(QueryTerm.Alternative(stems)) }
        }
        alternatives += headings.map { QueryTerm.Alternative([$0], isHeading: true) }
        return QueryTerm(id, .concept, weight: settings.conceptWeight, alternatives: alternatives)
    }

    /// Function words that name nothing, but say how much, how often or whether: what tells one claim from the next.
    private static let saysHowMuch: Set<String> = Set(
        """
        niet geen nooit niks veel vaak soms meestal altijd meer meest minder minst zonder bijna alleen alle
        not no never none neither many much few little often sometimes usually always more most less least without almost only all both
        """.split { $0.isWhitespace }.map(String.init))

    /// The words' stems in each language, as one alternative a language.
    private func alternatives(_ words: [String]) -> [QueryTerm.Alternative] {
        StemmingLanguage.allCases.map { language in
            QueryTerm.Alternative(words.map { terms.stem($0, language) })
        }
    }

    /// The runs of letters and the runs of digits of a word.
    private static func parts(_ word: String) -> [String] {
        var parts: [String.UnicodeScalarView] = []
        var wasDigit: Bool?
        for scalar in word.unicodeScalars {
            let isDigit = scalar.properties.numericType != nil
            if isDigit != wasDigit { parts.append(String.UnicodeScalarView()) }
            parts[parts.count - 1].append(scalar)
            wasDigit = isDigit
        }
        return parts.map { String($0) }
    }
}
