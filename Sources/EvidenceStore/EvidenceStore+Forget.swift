import Diagnostics
import GRDB

extension EvidenceStore {
    /// Removes an article with its text, its claims, its evidence, its changes, and the sources only its dossier described.
    ///
    /// The words are overwritten in the file, not just unlinked.
    /// - Throws: `Failure` of kind input when there is no such article, or when another article shares a claim of it.
    public func forget(article id: String) throws {
        try describing {
            try database.writeWithoutTransaction { db in
                try db.execute(sql: "PRAGMA secure_delete = ON")
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
        let sources = try Int64.fetchAll(db, sql: "SELECT source FROM named_source WHERE article = ?", arguments: [article])
        let touched = try Int64.fetchSet(
            db, sql: "SELECT claim FROM evidence WHERE article = :a UNION SELECT claim FROM occurrence WHERE article = :a",
            arguments: ["a": article])
        for claim in try Int64.fetchAll(db, sql: "SELECT row FROM claim WHERE home = ?", arguments: [article]) {
            try ClaimRemoval(db: db).remove(claim)
        }
        try db.execute(sql: "DELETE FROM article WHERE row = ?", arguments: [article])
        try db.execute(sql: "DELETE FROM change WHERE article = ?", arguments: [id])
        for source in sources { try removeIfUnused(source) }
        try db.execute(sql: "DELETE FROM forgetting")
        try Derivation(db: db, changes: ChangeLog(db)).recompute(touched)
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

    /// Takes out a source that a dossier described and nothing else uses.
    private func removeIfUnused(_ source: Int64) throws {
        try db.execute(
            sql: """
                DELETE FROM source WHERE row = :source AND origin = 'curated'
                AND NOT EXISTS (SELECT 1 FROM named_source WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM evidence WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM citation WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM reference WHERE source = :source)
                """, arguments: ["source": source])
    }
}
