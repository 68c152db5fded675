public import EvidenceModel
import GRDB

/// What a store holds, and what in it asks for attention.
public struct StoreStatus: Hashable, Sendable {
    /// One article's claims, counted by verdict.
    public struct Article: Hashable, Sendable {
        public var id: String
        public var title: String
        public var textKind: TextKind
        public var verdicts: [Verdict: Int]
        public var references: Int
        public var resolvedReferences: Int
        /// Claims with no citation and no evidence, or cited and never read, of a kind that is rated.
        public var unexamined: Int

        public var claims: Int { verdicts.values.reduce(0, +) }
    }

    /// A source with a retraction or a concern on record, and the claims that rest on it.
    public struct AffectedSource: Hashable, Sendable {
        public var label: String
        public var id: String
        public var notices: [String]
        public var claims: [String]
    }

    public var sources: Int
    public var sourcesByKind: [String: Int]
    public var concepts: Int
    public var claims: Int
    public var evidence: Int
    /// Signed reviews.
    public var reviews: Int
    /// Those of them whose claim's statement has changed since.
    public var reviewsOfEarlierWording: Int
    public var articles: [Article]
    public var verdicts: [Verdict: Int]
    /// Printed references without a source: article, key and why.
    public var unresolved: [String]
    public var affected: [AffectedSource]
    /// Sources whose record PubMed withdrew and that a curator's work hangs on.
    public var withdrawn: [AffectedSource]
    /// Sources without a PubMed record of their own: nobody has looked for notices about them.
    public var withoutNoticeData: Int
    public var imports: Int
    public var lastImport: String?
    public var changes: Int
    public var rulesVersion: String
}

extension EvidenceStore {
    /// Counts what the store holds.
    public func status() throws -> StoreStatus {
        try describing { try database.read { db in try StatusReader(db: db).status() } }
    }
}

private struct StatusReader {
    let db: Database

    func status() throws -> StoreStatus {
        let outdated = try Row.fetchAll(
            db,
            sql: """
                SELECT statement_sha256, statement_nl, statement_en FROM review JOIN claim ON claim.row = review.claim
                """
        ).count { $0["statement_sha256"] != $0.localized("statement")?.sha256 }
        let kinds = try Row.fetchAll(db, sql: "SELECT kind, COUNT(*) AS count FROM source GROUP BY kind")
        return StoreStatus(
            sources: try count("source"),
            sourcesByKind: Dictionary(uniqueKeysWithValues: kinds.map { ($0["kind"] as String, $0["count"] as Int) }),
            concepts: try count("concept"), claims: try count("claim"), evidence: try count("evidence"),
            reviews: try count("review"), reviewsOfEarlierWording: outdated,
            articles: try articles(),
            verdicts: try verdicts("SELECT verdict, COUNT(*) AS count FROM claim GROUP BY verdict", []),
            unresolved: try String.fetchAll(
                db,
                sql: """
                    SELECT article.id || ' ' || key || ': ' || resolution FROM reference
                    JOIN article ON article.row = reference.article WHERE source IS NULL ORDER BY article.id, position
                    """),
            affected: try affected("is_retracted = 1 OR has_concern = 1"),
            withdrawn: try affected("withdrawn_at IS NOT NULL"),
            withoutNoticeData: try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM source WHERE is_database_record = 0") ?? 0,
            imports: try count("import_file"),
            lastImport: try String.fetchOne(db, sql: "SELECT MAX(imported_at) FROM import_file"), changes: try count("change"),
            rulesVersion: try StoreInfo.value("rules_version", db) ?? "")
    }

    private func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM \(table)") ?? 0
    }

    private func verdicts(_ sql: String, _ arguments: StatementArguments) throws -> [Verdict: Int] {
        var counts: [Verdict: Int] = [:]
        for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
            counts[try row.value("verdict", Verdict.self)] = row["count"]
        }
        return counts
    }

    private func articles() throws -> [StoreStatus.Article] {
        try Row.fetchAll(db, sql: "SELECT * FROM article ORDER BY id").map { article in
            let row: Int64 = article["row"]
            let references = try Row.fetchOne(
                db, sql: "SELECT COUNT(*) AS count, COUNT(source) AS resolved FROM reference WHERE article = ?",
                arguments: [row])
            let counts = try verdicts(
                """
                SELECT verdict, COUNT(*) AS count FROM occurrence JOIN claim ON claim.row = occurrence.claim
                WHERE occurrence.article = ? GROUP BY verdict
                """, [row])
            return StoreStatus.Article(
                id: article["id"], title: article["title"], textKind: try article.value("text_kind", TextKind.self),
                verdicts: counts, references: references?["count"] ?? 0, resolvedReferences: references?["resolved"] ?? 0,
                unexamined: counts[.noSource, default: 0] + counts[.unread, default: 0])
        }
    }

    private func affected(_ condition: String) throws -> [StoreStatus.AffectedSource] {
        try Row.fetchAll(
            db, sql: "SELECT row, id, label FROM source WHERE \(condition) ORDER BY label, id"
        ).map { source in
            let row: Int64 = source["row"]
            return StoreStatus.AffectedSource(
                label: source["label"], id: source["id"],
                notices: try String.fetchAll(
                    db, sql: "SELECT DISTINCT kind || ': ' || printed FROM notice WHERE about = ? ORDER BY 1", arguments: [row]),
                claims: try String.fetchAll(
                    db,
                    sql: """
                        SELECT DISTINCT claim.id FROM claim_source_link AS link JOIN claim ON claim.row = link.claim
                        WHERE link.source = ? ORDER BY claim.id
                        """, arguments: [row]))
        }
    }
}
