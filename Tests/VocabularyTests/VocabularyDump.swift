import EvidenceStore
import GRDB
import WarrantKit

/// What a store knows of concepts, one fact a line, sorted.
enum VocabularyDump {
    static func of(_ store: VocabularyStore) throws -> [String] {
        let database = try DatabaseQueue(path: store.library.store.path)
        defer { try? database.close() }
        return try database.read { db in
            let lines = try String.fetchAll(
                db,
                sql: """
                    SELECT 'concept ' || id || ' ' || ifnull(label_nl, '') || '|' || ifnull(label_en, '') || '|' || is_declared FROM concept
                    UNION ALL SELECT 'label ' || concept || ' ' || scheme || ' ' || language || ' ' || label FROM concept_label
                    UNION ALL SELECT 'broader ' || concept || ' ' || broader || ' ' || scheme FROM concept_broader
                    """)
            return lines.sorted()
        }
    }
}
