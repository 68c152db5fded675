import GRDB
import TextAnalysis

/// Reads a Dutch compound as the concepts its parts name.
///
/// The word is split over the words of Dutch labels. A run of parts names a concept when a label of it has exactly these words, in
/// whatever order and with whatever function words between (`uitstulping van de tussenwervelschijf`); the longest runs count. A part
/// that is only a word of longer labels names nothing.
struct CompoundFinder {
    /// What a word was split into, and what its parts name.
    struct Reading {
        var parts: [String] = []
        var concepts: [(concept: String, label: String)] = []
    }

    /// Longer words are no compounds but noise: Dutch medical ones stay below half of it.
    private static let longestWord = 80

    let db: Database
    let keys: LabelKeys

    func reading(of word: String) throws -> Reading {
        let letters = Array(word.unicodeScalars)
        guard (2 * CompoundSplitter.shortestPart...Self.longestWord).contains(letters.count),
            letters.allSatisfy(\.properties.isAlphabetic), !FunctionWords.contains(word, in: .dutch)
        else { return Reading() }
        let known = try KnownWords(db: db, keys: keys, word: letters)
        guard let parts = CompoundSplitter.split(word, knowledge: known.knowledge(of:)) else { return Reading() }
        return Reading(parts: parts, concepts: try concepts(of: parts.map { keys.stem($0, .dutch) }))
    }

    private func concepts(of stems: [String]) throws -> [(concept: String, label: String)] {
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql:
                    "SELECT DISTINCT label, concept FROM concept_word WHERE stem IN (SELECT value FROM json_each(?)) ORDER BY label"
            ), arguments: [try StoredJSON.encode(stems)])
        let labels = Dictionary(grouping: rows) { row in Set(keys.tellingWords(of: row["label"]).map(\.stem)) }
        var taken: Set<Int> = []
        var found: [String: String] = [:]
        for count in stride(from: stems.count, through: 1, by: -1) {
            var named: Set<Int> = []
            for start in 0...(stems.count - count) where !(start..<(start + count)).allSatisfy(taken.contains) {
                guard let labels = labels[Set(stems[start..<(start + count)])] else { continue }
                named.formUnion(start..<(start + count))
                for row in labels { found[row["concept"], default: row["label"]] = found[row["concept"]] ?? row["label"] }
            }
            taken.formUnion(named)
        }
        return found.map { ($0.key, $0.value) }.sorted { $0.concept < $1.concept }
    }
}

/// The words and stems of Dutch labels that stand anywhere in a word.
private struct KnownWords {
    private var words: Set<String> = []
    private var stems: Set<String> = []
    private let keys: LabelKeys
    /// A shorter part is another word too easily: it has to stand in a label as it is.
    private static let shortestInflected = 4

    init(db: Database, keys: LabelKeys, word: [Unicode.Scalar]) throws {
        self.keys = keys
        var candidates: Set<String> = []
        for start in word.indices {
            let last = min(start + CompoundSplitter.longestPart, word.count)
            for end in stride(from: start + CompoundSplitter.shortestPart, through: last, by: 1) {
                var part = String.UnicodeScalarView()
                part.append(contentsOf: word[start..<end])
                candidates.insert(keys.freshStem(String(part), .dutch))
            }
        }
        let rows = try Row.fetchAll(
            db.cachedStatement(
                sql: "SELECT DISTINCT stem, word FROM concept_word WHERE stem IN (SELECT value FROM json_each(?))"),
            arguments: [try StoredJSON.encode(candidates.sorted())])
        for row in rows {
            stems.insert(row["stem"])
            words.insert(row["word"])
        }
    }

    func knowledge(of part: String) -> CompoundSplitter.Knowledge {
        if words.contains(part) { return .word }
        guard part.unicodeScalars.count >= Self.shortestInflected else { return .unknown }
        return stems.contains(keys.freshStem(part, .dutch)) ? .stem : .unknown
    }
}
