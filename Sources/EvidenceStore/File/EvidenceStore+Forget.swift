import Diagnostics
import EvidenceModel
import GRDB
import TextAnalysis

extension EvidenceStore {
    /// Removes an article with its text, its claims, its evidence, its changes, and the sources only its dossier described.
    ///
    /// The words are overwritten in the file, not just unlinked.
    /// - Throws: `Failure` of kind input when there is no such article, or when another article shares a claim of it.
    public func forget(article id: String) throws {
        try describing {
            try database.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    try Forgetting(db: db, id: id).run()
                    return .commit
                }
                for table in ["claim_search", "evidence_search", "article_search", "source_search"] {
                    try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('optimize')")
                }
                try db.checkpoint(.truncate)
            }
        }
    }
}

private struct Forgetting {
    let db: Database
    let id: String

    func run() throws {
        guard let article = try Int64.fetchOne(db, sql: "SELECT row FROM article WHERE id = ?", arguments: [id]) else {
            let ids = try String.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
            throw Failure.input(
                Diagnostic(
                    "store.unknown-article", "there is no article '\(id)'",
                    remedy: Suggestions.remedy(for: id, in: ids) ?? "the store has no articles"))
        }
        try checkSharing(article)
        try db.execute(sql: "INSERT INTO forgetting (article) VALUES (?)", arguments: [id])
        let changes = ChangeLog(db)
        let table = try SourceTable(db: db, terms: SearchTerms(), changes: changes)
        let sources = try table.named(by: article)
        var touched = try Int64.fetchSet(
            db, sql: "SELECT claim FROM evidence WHERE article = :a UNION SELECT claim FROM occurrence WHERE article = :a",
            arguments: ["a": article])
        for claim in try Int64.fetchAll(db, sql: "SELECT row FROM claim WHERE home = ?", arguments: [article]) {
            try ClaimRemoval(db: db).remove(claim)
        }
        try db.execute(sql: "DELETE FROM article WHERE row = ?", arguments: [article])
        for source in sources.sorted() {
            try table.removeIfUnused(source, article: id)
            try describeAgain(source, table)
            try table.refreshDesign(of: source)
        }
        try db.execute(sql: "DELETE FROM change WHERE article = ?", arguments: [id])
        try db.execute(sql: "DELETE FROM forgetting")
        touched.formUnion(try table.claims(restingOn: sources))
        for claim in touched { try SearchIndex(db: db, terms: SearchTerms()).indexClaim(claim) }
        try Derivation(db: db, changes: changes).recompute(touched)
    }

    /// Gives a source that another dossier describes too the words of that one.
    private func describeAgain(_ source: Int64, _ table: SourceTable) throws {
        let other = try Row.fetchOne(
            db,
            sql: """
                SELECT named_source.declared, article.id FROM named_source JOIN article ON article.row = named_source.article
                JOIN source ON source.row = named_source.source
                WHERE source.row = ? AND source.origin = 'curated' ORDER BY article.row LIMIT 1
                """, arguments: [source])
        guard let other else { return }
        let declared = try StoredJSON.decode(StoredSource.self, other["declared"])
        let entry = SourceEntry(key: "", description: declared.description, span: SourceSpan(at: .start))
        guard let record = CuratedRecord.record(entry) else { return }
        _ = try table.upsert(record, article: other["id"])
    }

    private func checkSharing(_ article: Int64) throws {
        let shared = try Row.fetchOne(
            db,
            sql: """
                SELECT claim.id AS claim, other.id AS article FROM claim
                JOIN occurrence ON occurrence.claim = claim.row AND occurrence.article <> claim.home
                JOIN article AS other ON other.row = occurrence.article
                WHERE claim.home = ? ORDER BY claim.id LIMIT 1
                """, arguments: [article])
        guard let shared else { return }
        let other: String = shared["article"]
        throw Failure.input(
            Diagnostic(
                "store.claim-shared", "claim '\(shared["claim"] as String)' of this article stands in '\(other)' too",
                remedy: "forget '\(other)' first, or move the claim into its dossier"))
    }
}
