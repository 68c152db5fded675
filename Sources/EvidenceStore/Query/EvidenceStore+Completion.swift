import GRDB
public import QueryLanguage
import TextAnalysis

/// The values that a query may name, for completion. Every look-up goes by an index or through a small table.
extension EvidenceStore: CompletionSource {
    /// The texts of the saved queries by their names.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func savedQueries() throws -> [String: String] {
        let saved: [SavedQuery] = try savedQueries()
        return Dictionary(saved.map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func values(of field: Field, beginning prefix: String, limit: Int) throws -> [CompletionValue] {
        try describing {
            if field.entity == .source, [.by, .journal, .type].contains(field.name) {
                try database.inDatabase { db in try SourceVocabulary.declare(db) }
            }
            return try database.read { db in try Self.values(of: field, beginning: prefix, limit: limit, db) }
        }
    }

    private static func values(
        of field: Field, beginning prefix: String, limit: Int, _ db: Database
    ) throws -> [CompletionValue] {
        let ids = StoredIDs(db: db, limit: limit)
        let names = StoredNames(db: db, limit: limit)
        let vocabulary = SourceVocabulary(db: db, limit: limit)
        switch (field.entity, field.name) {
        case (_, .in), (.article, .id): return try ids.articles(prefix)
        case (.claim, .id): return try ids.claims(prefix)
        case (.source, .id), (.source, .pmid), (.source, .doi), (.source, .pmcid):
            return try ids.sources(by: field.text, field.name == .pmcid ? prefix.uppercased() : prefix)
        case (.source, .by): return try vocabulary.authors(prefix)
        case (.source, .journal): return try vocabulary.journals(prefix)
        case (.source, .type): return try vocabulary.types(prefix)
        case (.source, .mesh): return try names.headings(prefix)
        case (_, .about), (_, .concept): return try names.concepts(prefix)
        case (.article, .by):
            return try names.few("SELECT value FROM article, json_each(article.authors)", field, prefix)
        case (.article, .publisher), (.article, .language), (.evidence, .assessor), (.review, .reviewer):
            let column = field.text
            return try names.few("SELECT \(column) FROM \(field.entity.table) WHERE \(column) IS NOT NULL", field, prefix)
        default: return []
        }
    }
}

/// Ids that begin so, by their unique indexes.
private struct StoredIDs {
    let db: Database
    let limit: Int

    func articles(_ prefix: String) throws -> [CompletionValue] {
        try values("SELECT id, title, title FROM article WHERE id >= ? AND id < ? ORDER BY id", prefix)
    }

    func claims(_ prefix: String) throws -> [CompletionValue] {
        try values(
            """
            SELECT id, COALESCE(statement_en, statement_nl), COALESCE(statement_nl, statement_en) FROM claim
            WHERE id >= ? AND id < ? ORDER BY id
            """, prefix)
    }

    /// - Parameter column: one of those with an index.
    func sources(by column: String, _ prefix: String) throws -> [CompletionValue] {
        try values(
            """
            SELECT \(column), label || ': ' || title, label || ': ' || title FROM source
            WHERE \(column) >= ? AND \(column) < ? AND \(column) IS NOT NULL ORDER BY \(column)
            """, prefix)
    }

    private func values(_ sql: String, _ prefix: String) throws -> [CompletionValue] {
        try Row.fetchAll(db, sql: sql + " LIMIT ?", arguments: [prefix, prefix + "\u{10FFFF}", limit]).map {
            CompletionValue($0[0], help: Help($0[1], $0[2]))
        }
    }
}

/// Names of small tables: some ten thousand headings at most, concepts by the index on their folded labels.
private struct StoredNames {
    let db: Database
    let limit: Int

    func headings(_ prefix: String) throws -> [CompletionValue] {
        let pattern = prefix.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
        return try Row.fetchAll(
            db,
            sql: """
                SELECT name, MIN(descriptor) FROM heading
                WHERE name LIKE :begins ESCAPE '\\' OR name LIKE '% ' || :begins ESCAPE '\\' OR descriptor LIKE :begins ESCAPE '\\'
                GROUP BY name ORDER BY name NOT LIKE :begins ESCAPE '\\', name LIMIT :limit
                """, arguments: ["begins": pattern, "limit": limit]
        ).map { row in
            let descriptor: String = row[1]
            return CompletionValue(row[0], help: Help(descriptor, descriptor))
        }
    }

    func concepts(_ prefix: String) throws -> [CompletionValue] {
        let folded = ConceptTable.folded(prefix)
        let found = try Row.fetchAll(
            db,
            sql: """
                SELECT MIN(concept_label.label), concept.id, concept.label_en, concept.label_nl
                FROM concept_label JOIN concept ON concept.id = concept_label.concept
                WHERE folded >= ? AND folded < ? GROUP BY folded, concept_label.concept ORDER BY folded, concept_label.concept LIMIT ?
                """, arguments: [folded, folded + "\u{10FFFF}", limit])
        let labels = found.map { row in
            func help(_ preferred: String?) -> String {
                let id: String = row[1]
                return preferred.map { "\($0) (\(id))" } ?? id
            }
            return CompletionValue(row[0], help: Help(help(row[2] ?? row[3]), help(row[3] ?? row[2])))
        }
        return labels.isEmpty && !prefix.isEmpty ? try conceptIDs(prefix) : labels
    }

    private func conceptIDs(_ prefix: String) throws -> [CompletionValue] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, COALESCE(label_en, label_nl, ''), COALESCE(label_nl, label_en, '') FROM concept
                WHERE id >= :prefix AND id < :prefix || :end OR id >= :descriptor AND id < :descriptor || :end
                ORDER BY id LIMIT :limit
                """,
            arguments: ["prefix": prefix, "descriptor": prefix.uppercased(), "end": "\u{10FFFF}", "limit": limit]
        ).map { CompletionValue($0[0], help: Help($0[1], $0[2])) }
    }

    /// The values of a column that has few different ones.
    func few(_ sql: String, _ field: Field, _ prefix: String) throws -> [CompletionValue] {
        let wanted = WordPrefix(prefix)
        return try String.fetchAll(db, sql: "SELECT DISTINCT * FROM (\(sql)) LIMIT 5000").filter(wanted.fits)
            .sorted(by: wanted.isBefore).prefix(limit).map { CompletionValue($0, help: field.help) }
    }
}
