import QueryLanguage
import TextAnalysis

/// The texts of an entity's records, to be searched as the language says: folded words, and stems where texts are prose.
struct Texts {
    struct Text {
        var record: Int
        var words: [String]
        /// The same words' stems in the text's language; empty for names.
        var stems: [String]
    }

    /// How a text is looked into beside its folded words.
    enum Form {
        case name, dutch, english
    }

    private var texts: [Text] = []
    /// The texts that have a word, or a stem marked with its language.
    private var places: [String: [Int]] = [:]
    let records: Int
    private let terms: SearchTerms
    /// Whether each text is a person's name, whose parts may be asked for in any order.
    private let isOfNames: Bool

    init(records: Int, terms: SearchTerms, isOfNames: Bool) {
        self.records = records
        self.terms = terms
        self.isOfNames = isOfNames
    }

    /// Adds a text of one part or of several, one after the other.
    mutating func add(_ parts: [(text: String, form: Form)], of record: Int) {
        let words = parts.flatMap { Folding.words($0.text) }
        let stems = parts.flatMap { self.stems(Folding.words($0.text), $0.form) }
        for word in Set(words + stems) { places[word, default: []].append(texts.count) }
        texts.append(Text(record: record, words: words, stems: stems))
    }

    private func stems(_ words: [String], _ form: Form) -> [String] {
        switch form {
        case .name: []
        case .dutch: words.map { terms.stem($0, .dutch) }
        case .english: words.map { terms.stem($0, .english) }
        }
    }

    /// Which records have a pattern in one of their texts.
    func matches(_ pattern: TextPattern) -> [Bool] {
        var found = [Bool](repeating: false, count: records)
        let words = Folding.words(pattern.text)
        guard let last = words.last else { return found }
        switch pattern {
        case .phrase: mark(words, \.words, &found)
        case .prefix:
            for word in places.keys where word.hasPrefix(last) { mark(words.dropLast() + [word], \.words, &found) }
        case .word:
            mark(words, \.words, &found)
            // A run of several words, such as `beta-blocker`, is a phrase.
            guard words.count == 1 else { break }
            mark(stems(words, .dutch), \.stems, &found)
            mark(stems(words, .english), \.stems, &found)
        }
        return found
    }

    private func mark(_ run: [String], _ kind: KeyPath<Text, [String]>, _ found: inout [Bool]) {
        guard let first = run.first else { return }
        for place in places[first] ?? [] where contains(texts[place][keyPath: kind], run) {
            found[texts[place].record] = true
        }
    }

    private func contains(_ words: [String], _ run: [String]) -> Bool {
        if isOfNames { return run.allSatisfy(words.contains) }
        guard words.count >= run.count else { return false }
        return (0...(words.count - run.count)).contains { start in
            words[start] == run[0] && words[start..<(start + run.count)].elementsEqual(run)
        }
    }
}
