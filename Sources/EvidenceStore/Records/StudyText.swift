import GRDB

/// A source's own words, with what a reader knows it by.
public struct StudyText: Hashable, Sendable {
    public var id: String
    /// Such as `Brinjikji 2015`.
    public var label: String
    public var title: String
    /// Empty where there is none in the store.
    public var abstract: String
    /// ISO 639-2, as PubMed gives it.
    public var language: String
    public var pmid: String?
    public var design: String
    public var isRetracted: Bool
}

extension EvidenceStore {
    /// The texts of sources, in the order of the ids; those that are not there are left out.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func studyTexts(_ ids: [String]) throws -> [StudyText] {
        try describing {
            try database.read { db in
                let found = try db.cachedStatement(
                    sql: """
                        SELECT id, label, title, IFNULL(abstract, '') AS abstract, IFNULL(language, 'eng') AS language, pmid, design,
                            is_retracted
                        FROM source WHERE id = ?
                        """)
                return try ids.compactMap { id in
                    try Row.fetchOne(found, arguments: [id]).map { row in
                        StudyText(
                            id: row["id"], label: row["label"], title: row["title"], abstract: row["abstract"],
                            language: row["language"], pmid: row["pmid"], design: row["design"],
                            isRetracted: row["is_retracted"])
                    }
                }
            }
        }
    }
}
