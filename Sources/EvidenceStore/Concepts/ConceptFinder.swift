import GRDB
import TextAnalysis

/// Looks labels up in a text, run of words by run of words.
struct ConceptFinder {
    /// A label found at a place.
    struct Finding: Hashable {
        var concept: String
        /// In code points.
        var range: Range<Int>
        var otherRange: Range<Int>?
        var label: String
        var language: String
        var how: ConceptMention.How
        var parts: [String] = []
    }

    /// How many words a label has at most that is looked for.
    private static let longest = 8
    /// The letters of the shortest word that is taken for another form of a label of one word.
    private static let shortestInflected = 4

    let db: Database
    private let keys = LabelKeys()
    private let compounds = SeenCompounds()

    init(db: Database) {
        self.db = db
    }

    /// The readings of words, which the texts of one search share.
    private final class SeenCompounds {
        var readings: [String: CompoundFinder.Reading] = [:]
    }

    func findings(in text: String) throws -> [Finding] {
        let words = WordRanges.words(text)
        guard !words.isEmpty else { return [] }
        let language = FunctionWords.language(of: words.lazy.map(\.folded))
        let runs = Runs(words, text: text, language: language, keys: keys)
        var labels = try lookUp("folded", runs.exact, .exact) + lookUp("stems", runs.stems, .inflected)
        labels = labels.filter { !Self.isFarFetched($0, words, language) }
        labels = Self.withoutNested(Self.best(labels, language: language))
        let apart = language == .english ? [] : try scattered(words, text, beside: labels)
        // A word that is part of a label with another word says no more by itself.
        labels.removeAll { label in
            label.run.count == 1 && apart.contains { [$0.pair.first, $0.pair.second].contains(label.run.lowerBound) }
        }
        var covered = labels.reduce(into: Set<Int>()) { $0.formUnion($1.run) }
        for label in apart { covered.formUnion([label.pair.first, label.pair.second]) }
        var found = apart.map { label in
            Finding(
                concept: label.concept, range: words[label.pair.first].range, otherRange: words[label.pair.second].range,
                label: label.label, language: LabelKeys.compoundLanguage, how: .scattered)
        }
        found += labels.map { label in
            Finding(
                concept: label.concept,
                range: words[label.run.lowerBound].range.lowerBound..<words[label.run.upperBound - 1].range.upperBound,
                label: label.label, language: label.language, how: label.how)
        }
        if language != .english {
            let finder = CompoundFinder(db: db, keys: keys)
            for (index, word) in words.enumerated() where !covered.contains(index) {
                let reading = try compounds.readings[word.folded] ?? finder.reading(of: word.folded)
                compounds.readings[word.folded] = reading
                found += reading.concepts.map { item in
                    Finding(
                        concept: item.concept, range: word.range, label: item.label, language: LabelKeys.compoundLanguage,
                        how: .compound, parts: reading.parts)
                }
            }
        }
        return found.sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.concept) < ($1.range.lowerBound, $1.range.upperBound, $1.concept)
        }
    }

    // MARK: Labels

    /// A label whose words stand apart.
    private struct Scattered {
        var pair: ScatteredLabels.Pair
        var concept: String
        var label: String

        /// The nearest words first.
        var order: (Int, Int, String) { (pair.second - pair.first, pair.first, concept) }
    }

    /// Labels whose words stand apart, but for words that are part of a longer label already; of two for one word the nearer.
    private func scattered(
        _ words: [WordRanges.Word], _ text: String, beside labels: [Label]
    ) throws -> [Scattered] {
        let pairs = ScatteredLabels.pairs(words, text: text, keys: keys)
        let taken = labels.filter { $0.run.count > 1 }.reduce(into: Set<Int>()) { $0.formUnion($1.run) }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT stems AS key, concept, MIN(label) AS label FROM concept_label
                    WHERE language = 'nl' AND stems IN (SELECT value FROM json_each(?)) GROUP BY stems, concept
                    """), arguments: [try StoredJSON.encode(pairs.keys.sorted())])
        var found: [Scattered] = []
        for row in rows {
            for pair in pairs[row["key"]] ?? [] where !taken.contains(pair.first) && !taken.contains(pair.second) {
                found.append(Scattered(pair: pair, concept: row["concept"], label: row["label"]))
            }
        }
        found.sort { $0.order < $1.order }
        var used: [Int: ScatteredLabels.Pair] = [:]
        return found.filter { item in
            let ends = [item.pair.first, item.pair.second]
            guard ends.allSatisfy({ used[$0] == nil || used[$0] == item.pair }) else { return false }
            for end in ends { used[end] = item.pair }
            return true
        }
    }

    /// A label that a run of words was taken for.
    private struct Label {
        /// By the words' numbers.
        var run: Range<Int>
        var concept: String
        var label: String
        var language: String
        var isPreferred: Bool
        var how: ConceptMention.How
    }

    /// The runs of a text's words, by what they are looked up under.
    private struct Runs {
        var exact: [String: [Range<Int>]] = [:]
        var stems: [String: [Range<Int>]] = [:]

        init(_ words: [WordRanges.Word], text: String, language: StemmingLanguage?, keys: LabelKeys) {
            let scalars = Array(text.unicodeScalars)
            let languages = language.map { [$0] } ?? StemmingLanguage.allCases
            let isFunctionWord = words.map { word in languages.allSatisfy { FunctionWords.contains(word.folded, in: $0) } }
            // Dutch borrows English terms and inflects them as English does; English borrows none.
            let stemmings: [StemmingLanguage] = language == .english ? [.english] : [.dutch, .english]
            let stemmed = stemmings.map { stemming in words.map { keys.stem($0.folded, stemming) } }
            for start in words.indices {
                for end in (start + 1)...min(start + ConceptFinder.longest, words.count) {
                    let run = start..<end
                    let isOne = run.count == 1
                    // "als" is a conjunction, "ALS" a disease.
                    if isOne, isFunctionWord[start], !Self.isAbbreviation(scalars[words[start].range]) { continue }
                    exact[words[run].map(\.folded).joined(separator: " "), default: []].append(run)
                    if isFunctionWord[run].allSatisfy({ $0 }) { continue }
                    if isOne, words[start].folded.unicodeScalars.count < ConceptFinder.shortestInflected { continue }
                    for (stemming, stems) in zip(stemmings, stemmed) {
                        self.stems[LabelKeys.key(stems[run], stemming), default: []].append(run)
                    }
                }
            }
        }

        private static func isAbbreviation(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
            word.count > 1 && word.allSatisfy(\.properties.isUppercase)
        }
    }

    private func lookUp(_ column: String, _ runs: [String: [Range<Int>]], _ how: ConceptMention.How) throws -> [Label] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT \(column) AS key, concept, label, language, is_preferred FROM concept_label
                    WHERE \(column) IN (SELECT value FROM json_each(?))
                    """), arguments: [try StoredJSON.encode(runs.keys.sorted())])
        return rows.flatMap { row in
            (runs[row["key"]] ?? []).map { run in
                Label(
                    run: run, concept: row["concept"], label: row["label"], language: row["language"],
                    isPreferred: row["is_preferred"], how: how)
            }
        }
    }

    /// Whether a single word of a Dutch text has the English stem of a label by accident: a borrowed word has an ending more than its
    /// label (`discs`), and Dutch `test` is no form of `Testes`.
    private static func isFarFetched(_ label: Label, _ words: [WordRanges.Word], _ language: StemmingLanguage?) -> Bool {
        guard label.how == .inflected, label.run.count == 1, label.language == "en", language != .english else { return false }
        return !words[label.run.lowerBound].folded.hasPrefix(ConceptTable.folded(label.label))
    }

    /// On the same words: labels as they stand before labels by their stems, and of those the ones in the text's language before
    /// others; then one label a concept, in the text's language and preferred if it can be.
    private static func best(_ labels: [Label], language: StemmingLanguage?) -> [Label] {
        let own = language == .english ? "en" : "nl"
        func rank(_ label: Label) -> Int { label.how == .exact ? 0 : label.language == own ? 1 : 2 }
        return Dictionary(grouping: labels, by: \.run).values.flatMap { rivals in
            let least = rivals.map(rank).min() ?? 0
            let kept = rivals.filter { rank($0) == least }.sorted {
                ($0.language == own ? 0 : 1, $0.isPreferred ? 0 : 1, $0.language, $0.label)
                    < ($1.language == own ? 0 : 1, $1.isPreferred ? 0 : 1, $1.language, $1.label)
            }
            return Dictionary(kept.map { ($0.concept, $0) }) { first, _ in first }.values
        }
    }

    /// Leaves out what lies within a longer label.
    private static func withoutNested(_ labels: [Label]) -> [Label] {
        // By the word it begins with, how far the longest label reaches.
        var reach: [Int: Int] = [:]
        for label in labels { reach[label.run.lowerBound] = max(reach[label.run.lowerBound] ?? 0, label.run.upperBound) }
        return labels.filter { label in
            let run = label.run
            return !(run.lowerBound - longest...run.lowerBound).contains { start in
                guard let end = reach[start] else { return false }
                return end >= run.upperBound && end - start > run.count
            }
        }
    }
}
