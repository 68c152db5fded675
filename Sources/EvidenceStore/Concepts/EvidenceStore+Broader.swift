public import EvidenceModel
import GRDB

extension EvidenceStore {
    /// The preferred labels of the concepts right above each of these, by id; a concept that nothing stands above is left out.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func broaderLabels(of concepts: Set<String>) throws -> [String: [LocalizedText]] {
        try describing {
            try database.read { db in
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT concept_broader.concept, concept.id, concept.label_nl, concept.label_en FROM concept_broader
                        JOIN concept ON concept.id = concept_broader.broader
                        WHERE concept_broader.concept IN (SELECT value FROM json_each(?))
                        ORDER BY concept_broader.concept, concept.id
                        """, arguments: [try StoredJSON.encode(concepts.sorted())])
                return rows.reduce(into: [:]) { labels, row in
                    let label = LocalizedText(nl: row["label_nl"], en: row["label_en"])
                    labels[row["concept"], default: []].append(label.isEmpty ? LocalizedText(en: row["id"]) : label)
                }
            }
        }
    }
}
