public import EvidenceModel
import GRDB

/// A claim with the sentences that make it.
public struct ClaimTexts: Hashable, Sendable {
    public var claim: Claim
    /// The sentences of articles, each with its article's language tag.
    public var quotes: [Quote]
    /// The stored verdict on the claim.
    public var verdict: Verdict

    /// A sentence of an article.
    public struct Quote: Hashable, Sendable {
        public var exact: String
        public var language: String
        public var article: String
    }
}

extension EvidenceStore {
    /// Claims with the sentences that make them, in the order of the ids; those that are not there are left out.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func claimTexts(_ ids: [String]) throws -> [ClaimTexts] {
        try describing {
            try database.read { db in
                let table = ClaimTable(db: db)
                let rows = try db.cachedStatement(sql: "SELECT row, verdict FROM claim WHERE id = ?")
                let quotes = try db.cachedStatement(
                    sql: """
                        SELECT occurrence.exact, article.language, article.id FROM occurrence
                        JOIN article ON article.row = occurrence.article WHERE occurrence.claim = ? ORDER BY article.id
                        """)
                return try ids.compactMap { id in
                    guard let found = try Row.fetchOne(rows, arguments: [id]), let claim = try table.claim(found["row"]) else {
                        return nil
                    }
                    return ClaimTexts(
                        claim: claim,
                        quotes: try Row.fetchAll(quotes, arguments: [found["row"] as Int64]).map {
                            ClaimTexts.Quote(exact: $0["exact"], language: $0["language"], article: $0["id"])
                        },
                        verdict: (found["verdict"] as String?).flatMap(Verdict.init(rawValue:)) ?? .noSource)
                }
            }
        }
    }

    /// For each concept and all that lies above it: the concepts right above.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func conceptParents(of concepts: Set<String>) throws -> [String: Set<String>] {
        guard !concepts.isEmpty else { return [:] }
        return try describing {
            try database.read { db in
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        WITH RECURSIVE above (concept, broader) AS (
                            SELECT concept, broader FROM concept_broader WHERE concept IN (SELECT value FROM json_each(?))
                            UNION
                            SELECT concept_broader.concept, concept_broader.broader
                            FROM above JOIN concept_broader ON concept_broader.concept = above.broader)
                        SELECT concept, broader FROM above
                        """, arguments: [try StoredJSON.encode(concepts.sorted())])
                return rows.reduce(into: [:]) { $0[$1["concept"], default: []].insert($1["broader"]) }
            }
        }
    }

    /// How many claims there are, and how many of them are about each concept.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func claimFrequencies(ofConcepts concepts: Set<String>) throws -> (claims: Int, about: [String: Int]) {
        try describing {
            try database.read { db in
                let total = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM claim") ?? 0
                let count = try db.cachedStatement(sql: "SELECT COUNT(*) FROM claim_concept WHERE concept = ?")
                let about = try concepts.map { ($0, try Int.fetchOne(count, arguments: [$0]) ?? 0) }
                return (total, Dictionary(uniqueKeysWithValues: about))
            }
        }
    }
}
