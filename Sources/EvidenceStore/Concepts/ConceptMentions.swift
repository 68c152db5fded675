import EvidenceModel
import GRDB

extension EvidenceStore {
    /// The places where a text names concepts, in the text's order; on the same words, by id.
    ///
    /// Of labels that lie within a longer one only the longer counts; concepts that share a label are all given. What is written as
    /// a label goes before what only has its stems, and that before a compound's parts.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func conceptMentions(of text: String) throws -> [ConceptMention] {
        try conceptMentions(ofEach: [text])[0]
    }

    /// The same for each of several texts, which costs less than one after the other.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func conceptMentions(ofEach texts: [String]) throws -> [[ConceptMention]] {
        try describing {
            try database.read { db in
                let finder = ConceptFinder(db: db)
                let found = try texts.map(finder.findings)
                let labels = try ConceptTable(db: db).labels(of: Set(found.joined().map(\.concept)))
                return found.map { items in
                    items.map { item in
                        ConceptMention(
                            concept: item.concept, label: labels[item.concept] ?? LocalizedText(), range: item.range,
                            otherRange: item.otherRange, matched: item.label, language: item.language, how: item.how,
                            parts: item.parts)
                    }
                }
            }
        }
    }

    /// The concepts that texts name, as ``conceptMentions(of:)`` finds them, without their places.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func conceptMentions(in texts: [String]) throws -> ConceptMentions {
        try describing {
            try database.read { db in
                let finder = ConceptFinder(db: db)
                let found = try texts.map { Set(try finder.findings(in: $0).map(\.concept)) }
                let all = found.reduce(into: Set<String>()) { $0.formUnion($1) }
                return ConceptMentions(labels: try ConceptTable(db: db).labels(of: all), texts: found)
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
