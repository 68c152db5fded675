import GRDB
import QueryLanguage
public import Retrieval
import TextAnalysis

/// A record near to a text, with what its score is made of.
public struct SearchHit: Hashable, Sendable {
    /// The record's id, as queries give it.
    public var id: String
    /// A source's title, or a claim's statement.
    public var title: String
    /// How near it is, the higher the nearer; comes of this text and this store and is no probability.
    public var score: Double
    /// What each term added, the largest first; they sum to the score.
    public var parts: [ScorePart]

    public init(id: String, title: String, score: Double, parts: [ScorePart]) {
        self.id = id
        self.title = title
        self.score = score
        self.parts = parts
    }
}

/// The records that a text is searched among.
public enum SearchScope: String, Hashable, Sendable, CaseIterable {
    case sources, claims

    var entity: Entity { self == .sources ? .source : .claim }
}

extension EvidenceStore {
    /// The records nearest to a text, in either language, the nearest first and by id where they are as near: the ranking of `like:`,
    /// which also finds records that share nothing with the text but with the nearest.
    ///
    /// They are candidates: how near a record is says nothing of what it finds.
    /// - Parameter limit: how many at most.
    /// - Throws: `Failure` of kind storage when SQLite fails, interrupted when somebody stopped it.
    public func search(_ text: String, among scope: SearchScope, limit: Int = 20) throws -> [SearchHit] {
        try search(text, among: scope, limit: limit, settings: .standard, enoughCandidates: RankingSQL.enoughCandidates)
    }

    /// The same with other settings, for measuring what they do.
    ///
    /// - Parameter explaining: whether hits have parts.
    package func search(
        _ text: String, among scope: SearchScope, limit: Int, settings: RetrievalSettings, enoughCandidates: Int,
        explaining: Bool = true
    ) throws -> [SearchHit] {
        try describing {
            try database.read { db in
                let ranking = RankingSQL(
                    db: db, terms: SearchTerms(), kept: termCounts, enoughCandidates: enoughCandidates, settings: settings)
                guard let search = try ranking.search(scope.entity, text, feedbackFinds: true) else { return [] }
                let (table, title) =
                    scope == .sources
                    ? ("source", "source.title") : ("claim", "COALESCE(claim.statement_nl, claim.statement_en, '')")
                let nearest: SQL = """
                    WITH ranked AS MATERIALIZED (\(search.ranked)),
                    nearest AS MATERIALIZED (
                        SELECT ranked.row, ranked.score, record.id FROM ranked JOIN \(sql: table) AS record \
                        ON record.row = ranked.row ORDER BY ranked.score DESC, record.id LIMIT \(max(limit, 0)))
                    SELECT nearest.row, nearest.score, nearest.id, \(sql: title) AS title \
                    FROM nearest JOIN \(sql: table) ON \(sql: table).row = nearest.row
                    ORDER BY nearest.score DESC, nearest.id
                    """
                return try Row.fetchAll(db, SQLRequest(literal: nearest)).map { row in
                    let parts = explaining ? try search.parts(ofRow: row["row"], db) : []
                    return SearchHit(
                        id: row["id"], title: row["title"], score: row["score"],
                        parts: parts.sorted { ($1.contribution, $0.term) < ($0.contribution, $1.term) })
                }
            }
        }
    }
}
