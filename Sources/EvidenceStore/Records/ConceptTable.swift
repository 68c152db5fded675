public import EvidenceModel
import GRDB
import TextAnalysis

/// Reading and writing concepts.
struct ConceptTable {
    let db: Database

    /// Writes a concept as its thesaurus describes it; labels and broader links are replaced.
    func upsert(_ concept: Concept) throws {
        try db.execute(
            sql: """
                INSERT INTO concept (id, label_nl, label_en, is_declared) VALUES (?, ?, ?, 1)
                ON CONFLICT (id) DO UPDATE SET label_nl = excluded.label_nl, label_en = excluded.label_en, is_declared = 1
                """,
            arguments: [concept.id, concept.preferredLabel(.dutch), concept.preferredLabel(.english)])
        try db.execute(sql: "DELETE FROM concept_label WHERE concept = ?", arguments: [concept.id])
        for label in concept.labels {
            try db.execute(
                sql: """
                    INSERT OR REPLACE INTO concept_label (concept, language, label, folded, is_preferred)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [concept.id, label.language, label.text, Self.folded(label.text), label.isPreferred])
        }
        try db.execute(sql: "DELETE FROM concept_broader WHERE concept = ?", arguments: [concept.id])
        for broader in concept.broader where broader != concept.id {
            try mention(broader)
            try db.execute(
                sql: "INSERT OR IGNORE INTO concept_broader (concept, broader) VALUES (?, ?)",
                arguments: [concept.id, broader])
        }
    }

    /// Makes sure a concept that something names has a row.
    func mention(_ id: String) throws {
        try db.execute(sql: "INSERT OR IGNORE INTO concept (id, is_declared) VALUES (?, 0)", arguments: [id])
    }

    func exists(_ id: String) throws -> Bool {
        try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM concept WHERE id = ? AND is_declared)", arguments: [id])
            ?? false
    }

    /// The concepts a word names: an id, else every concept with that label in either language.
    func named(_ word: String) throws -> [String] {
        let ids = try String.fetchAll(db, sql: "SELECT id FROM concept WHERE id = ?", arguments: [word])
        if !ids.isEmpty { return ids }
        return try String.fetchAll(
            db, sql: "SELECT DISTINCT concept FROM concept_label WHERE folded = ? ORDER BY concept",
            arguments: [Self.folded(word)])
    }

    /// The concepts with a label that begins so.
    func beginning(with prefix: String) throws -> [String] {
        let folded = Self.folded(prefix)
        return try String.fetchAll(
            db, sql: "SELECT DISTINCT concept FROM concept_label WHERE folded >= ? AND folded < ? ORDER BY concept",
            arguments: [folded, folded + "\u{10FFFF}"])
    }

    /// A label to show for a concept.
    func label(_ id: String, _ language: Language) throws -> String {
        guard let row = try Row.fetchOne(db, sql: "SELECT label_nl, label_en FROM concept WHERE id = ?", arguments: [id]) else {
            return id
        }
        let text = LocalizedText(nl: row["label_nl"], en: row["label_en"])
        return text.isEmpty ? id : text[language]
    }

    /// All labels, for suggestions.
    func allLabels() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT DISTINCT label FROM concept_label")
    }

    /// A label folded and with single spaces, so that `Low back-pain` and `low back pain` are one.
    static func folded(_ label: String) -> String {
        Folding.words(label).joined(separator: " ")
    }
}

extension EvidenceStore {
    /// Writes the concepts of a thesaurus, in one transaction; concepts that stand in the store already are replaced.
    ///
    /// - Returns: how many were written.
    @discardableResult
    public func importConcepts(_ concepts: [Concept]) throws -> Int {
        try describing {
            try database.write { db in
                let table = ConceptTable(db: db)
                for concept in concepts { try table.upsert(concept) }
                return concepts.count
            }
        }
    }
}
