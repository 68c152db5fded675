import EvidenceModel
import Foundation
import GRDB
import QueryLanguage
import TextAnalysis

extension EvidenceStore {
    /// The claims that may say something near a text: by their words, by the words of what was found for them, and by what they are
    /// about; the likeliest first.
    ///
    /// - Parameters:
    ///   - concepts: what the text names, and what lies above that.
    ///   - limit: how many of each.
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func nearClaims(_ text: String, about concepts: Set<String>, limit: Int) throws -> [String] {
        try describing {
            try database.read { db in
                let near = NearClaims(db: db, kept: termCounts, limit: limit)
                var seen: Set<String> = []
                let all = try near.byWords(text) + near.byFindings(text) + near.byConcepts(concepts)
                return all.filter { seen.insert($0).inserted }
            }
        }
    }
}

/// Looks for claims in three ways.
private struct NearClaims {
    let db: Database
    let kept: TermCounts
    let limit: Int

    func byWords(_ text: String) throws -> [String] {
        let ranked = try RankingSQL(db: db, terms: SearchTerms(), kept: kept).candidates(.claim, like: text)
        let sql: SQL = """
            SELECT claim.id FROM (\(ranked)) AS ranked JOIN claim ON claim.row = ranked.row
            ORDER BY ranked.score DESC, claim.id LIMIT \(limit)
            """
        return try SQLRequest<String>(literal: sql).fetchAll(db)
    }

    /// By what readings found, in SQLite's own ranking: the index of findings is small beside that of sources.
    func byFindings(_ text: String) throws -> [String] {
        let terms = SearchTerms()
        let stems = Set(
            Folding.words(text).filter { word in !StemmingLanguage.allCases.contains { FunctionWords.contains(word, in: $0) } }
                .flatMap { word in
                    StemmingLanguage.allCases.map { terms.stem(word, $0) }
                })
        guard !stems.isEmpty else { return [] }
        let match = "stems : (" + stems.sorted().prefix(64).map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
        return try String.fetchAll(
            db,
            sql: """
                SELECT claim.id FROM evidence_search JOIN evidence ON evidence.row = evidence_search.rowid
                JOIN claim ON claim.row = evidence.claim WHERE evidence_search MATCH ? ORDER BY rank, claim.id LIMIT ?
                """, arguments: [match, limit])
    }

    /// The claims about most of the concepts, the rarer ones counting more; of a concept that very many are about, only some.
    func byConcepts(_ concepts: Set<String>) throws -> [String] {
        let total = Double(max(try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM claim") ?? 0, 1))
        let about = try db.cachedStatement(
            sql: """
                SELECT claim.id FROM claim_concept JOIN claim ON claim.row = claim_concept.claim
                WHERE claim_concept.concept = ? LIMIT \(Self.enough)
                """)
        var scores: [String: Double] = [:]
        for concept in concepts.sorted() {
            let claims = try String.fetchAll(about, arguments: [concept])
            let weight = log(1 + total / Double(max(claims.count, 1)))
            for claim in claims { scores[claim, default: 0] += weight }
        }
        return scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map(\.key)
    }

    private static let enough = 500
}
