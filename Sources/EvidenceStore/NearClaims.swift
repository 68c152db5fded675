public import EvidenceModel
import GRDB
import QueryLanguage
import TextAnalysis

extension EvidenceStore {
    public func nearClaims(_ text: String, limit: Int) throws -> [String] {
        try describing {
            try database.read { db in
                let ranked = try RankingSQL(db: db, terms: SearchTerms()).candidates(.claim, like: text)
                let sql: SQL = "SELECT claim.id FROM (\(ranked)) AS ranked JOIN claim ON claim.row = ranked.row ORDER BY ranked.score DESC, claim.id LIMIT \(limit)"
                return try SQLRequest<String>(literal: sql).fetchAll(db)
            }
        }
    }

    public static func rules() throws -> EvidenceRules { try Derivation.rules() }
}
