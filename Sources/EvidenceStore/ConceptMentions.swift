public import EvidenceModel
import GRDB
import TextAnalysis

/// Concepts that texts name by one of their labels, in whatever language.
public struct ConceptMentions: Hashable, Sendable {
    /// Preferred labels by concept, in both languages.
    public var labels: [String: LocalizedText]
    /// For each text, its concepts.
    public var texts: [Set<String>]
}

extension EvidenceStore {
    /// The concepts that texts name. Of words that are part of a longer label only the longer one counts.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func conceptMentions(in texts: [String]) throws -> ConceptMentions {
        try describing {
            try database.read { db in
                let finder = ConceptFinder(db: db)
                let found = try texts.map(finder.concepts)
                let all = found.reduce(into: Set<String>()) { $0.formUnion($1) }
                let rows = try Row.fetchAll(
                    db, sql: "SELECT id, label_nl, label_en FROM concept WHERE id IN (SELECT value FROM json_each(?))",
                    arguments: [try StoredJSON.encode(all.sorted())])
                let labels = rows.map { row in
                    (row["id"] as String, LocalizedText(nl: row["label_nl"], en: row["label_en"]))
                }
                return ConceptMentions(labels: Dictionary(labels) { first, _ in first }, texts: found)
            }
        }
    }

    /// What sources say of themselves: title and abstract, by their ids; those that are not there have none.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func texts(ofSources ids: [String]) throws -> [String: String] {
        try describing {
            try database.read { db in
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT id, title || '. ' || IFNULL(abstract, '') AS text FROM source
                        WHERE id IN (SELECT value FROM json_each(?))
                        """, arguments: [try StoredJSON.encode(ids)])
                return Dictionary(rows.map { ($0["id"], $0["text"]) }) { first, _ in first }
            }
        }
    }
}

/// Looks labels up in a text, run of words by run of words.
struct ConceptFinder {
    /// How many words a label has at most that is looked for.
    private static let longest = 5

    let db: Database

    func concepts(in text: String) throws -> Set<String> {
        let words = Folding.words(text)
        var runs: [String: [Range<Int>]] = [:]
        for start in words.indices {
            for end in (start + 1)...min(start + Self.longest, words.count) {
                runs[words[start..<end].joined(separator: " "), default: []].append(start..<end)
            }
        }
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT folded, concept FROM concept_label WHERE folded IN (SELECT value FROM json_each(?))",
            arguments: [try StoredJSON.encode(runs.keys.sorted())])
        let found = rows.flatMap { row in
            (runs[row["folded"]] ?? []).map { (range: $0, concept: row["concept"] as String) }
        }
        // By the word it begins with, how far the longest label reaches.
        var reach: [Int: Int] = [:]
        for item in found { reach[item.range.lowerBound] = max(reach[item.range.lowerBound] ?? 0, item.range.upperBound) }
        let longest = found.filter { item in
            let range = item.range
            return !(range.lowerBound - Self.longest...range.lowerBound).contains { start in
                guard let end = reach[start] else { return false }
                return end >= range.upperBound && end - start > range.count
            }
        }
        return Set(longest.map(\.concept))
    }
}
