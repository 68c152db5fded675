import Bibliography
import GRDB
import TextAnalysis

/// The full-text indexes: folded words, and stems marked with their language, so that both languages are found by one query.
struct SearchIndex {
    let db: Database
    let terms: SearchTerms

    /// Adds a source's words; its index keeps no copy of them.
    func add(_ words: SourceWords, _ row: Int64) throws {
        try Self.adding(db).run(.integer(row), rows: words.row)
    }

    /// The statement that adds a source's row and its ``SourceWords``.
    static func adding(_ db: Database) throws -> BulkStatement {
        try BulkStatement(db, "INSERT INTO source_search (rowid, \(SourceWords.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }

    /// Takes a source's words out: they have to be the words it was indexed under.
    func remove(_ words: SourceWords, _ row: Int64) throws {
        let removing = try BulkStatement(
            db,
            """
            INSERT INTO source_search (source_search, rowid, \(SourceWords.columns)) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        try removing.run(.integer(row), rows: words.row)
    }

    /// Texts in Dutch and in English of one row of a table.
    func index(_ table: String, _ row: Int64, dutch: [String?], english: [String?]) throws {
        let dutch = dutch.compactMap(\.self).joined(separator: "\n")
        let english = english.compactMap(\.self).joined(separator: "\n")
        try db.executeCached(sql: "DELETE FROM \(table)_search WHERE rowid = ?", arguments: [row])
        try db.executeCached(
            sql: "INSERT INTO \(table)_search (rowid, words, stems) VALUES (?, ?, ?)",
            arguments: [
                row, terms.words(dutch + "\n" + english),
                terms.stems(dutch, .dutch) + " " + terms.stems(english, .english),
            ])
    }

    /// A claim: its statement in both languages, and its quotes.
    func indexClaim(_ row: Int64) throws {
        guard
            let claim = try Row.fetchOne(
                db, sql: "SELECT statement_nl, statement_en FROM claim WHERE row = ?", arguments: [row])
        else { return }
        var texts = ["nl": [claim["statement_nl"] as String?], "en": [claim["statement_en"] as String?]]
        let quotes = try Row.fetchAll(
            db,
            sql: """
                SELECT occurrence.exact, article.language FROM occurrence JOIN article ON article.row = occurrence.article
                WHERE occurrence.claim = ?
                """, arguments: [row])
        for quote in quotes {
            let language = (quote["language"] as String).hasPrefix("nl") ? "nl" : "en"
            texts[language, default: []].append(quote["exact"])
        }
        try index("claim", row, dutch: texts["nl"] ?? [], english: texts["en"] ?? [])
    }

    func indexArticle(_ row: Int64) throws {
        guard
            let article = try Row.fetchOne(
                db, sql: "SELECT title, text, language FROM article WHERE row = ?", arguments: [row])
        else { return }
        let texts: [String?] = [article["title"], article["text"]]
        let isDutch = (article["language"] as String).hasPrefix("nl")
        try index("article", row, dutch: isDutch ? texts : [], english: isDutch ? [] : texts)
    }

    func indexEvidence(_ row: Int64) throws {
        guard
            let evidence = try Row.fetchOne(
                db, sql: "SELECT finding_nl, finding_en, passage FROM evidence WHERE row = ?", arguments: [row])
        else { return }
        try index(
            "evidence", row, dutch: [evidence["finding_nl"]], english: [evidence["finding_en"], evidence["passage"]])
    }

    // MARK: Fingerprint

    /// Indexes everything again when folding or stemming is not what the store was indexed with.
    static func rebuildIfOutdated(_ database: DatabaseQueue) throws {
        let name = "search_fingerprint"
        let stored = try database.read { db in try StoreInfo.value(name, db) }
        guard stored != SearchTerms.fingerprint else { return }
        try database.write { db in
            let index = SearchIndex(db: db, terms: SearchTerms())
            try db.execute(sql: "INSERT INTO source_search (source_search) VALUES ('delete-all')")
            let records = try Row.fetchCursor(db, sql: "SELECT row, record FROM source")
            while let row = try records.next() {
                let words = SourceWords(try StoredJSON.decode(Record.self, row["record"]), terms: index.terms)
                try index.add(words, row["row"])
            }
            for row in try Int64.fetchAll(db, sql: "SELECT row FROM claim") { try index.indexClaim(row) }
            for row in try Int64.fetchAll(db, sql: "SELECT row FROM article") { try index.indexArticle(row) }
            for row in try Int64.fetchAll(db, sql: "SELECT row FROM evidence") { try index.indexEvidence(row) }
            try ConceptTable(db: db).rekey()
            try StoreInfo.set(name, SearchTerms.fingerprint, db)
        }
    }
}
