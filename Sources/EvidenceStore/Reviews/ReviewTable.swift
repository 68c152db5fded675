import Diagnostics
import EvidenceModel
import GRDB

/// Reading and writing reviews. That a reviewer has one of a claim is looked at and written in one transaction.
struct ReviewTable {
    let db: Database

    /// The reviews of a claim, by their days.
    func reviews(of claim: Int64) throws -> [Review] {
        try Row.fetchAll(
            db, sql: "SELECT * FROM review WHERE claim = ? ORDER BY reviewed_on, reviewer, row", arguments: [claim]
        ).map {
            Review(
                rating: try $0.value("rating", Rating.self), by: $0["reviewer"], date: $0["reviewed_on"], note: $0["note"],
                statement: $0["statement_sha256"])
        }
    }

    /// The review of a claim by one reviewer.
    func review(of claim: Int64, by reviewer: String) throws -> Review? {
        try reviews(of: claim).first { $0.reviewer == reviewer }
    }

    /// Writes a review in place of the one that its reviewer had.
    func write(_ review: Review, claim: Int64) throws {
        try remove(review.reviewer, claim: claim)
        try db.execute(
            sql: """
                INSERT INTO review (claim, statement_sha256, rating, reviewer, reviewed_on, note) VALUES (?, ?, ?, ?, ?, ?)
                """, arguments: [claim, review.statement, review.rating.rawValue, review.by, review.date, review.note])
    }

    /// Takes out what a reviewer said of a claim.
    func remove(_ reviewer: String, claim: Int64) throws {
        let rows = try Row.fetchAll(db, sql: "SELECT row, reviewer FROM review WHERE claim = ?", arguments: [claim])
        for row in rows where Review.reviewer(named: row["reviewer"]) == reviewer {
            try db.execute(sql: "DELETE FROM review WHERE row = ?", arguments: [row["row"] as Int64])
        }
    }

    // MARK: The change log

    /// What the change log calls a review.
    static func name(_ claim: String, _ review: Review) -> String { "\(claim) \(review.by)" }

    /// The review that a reviewer withdrew and has not signed again; one that went with its claim was not withdrawn.
    func withdrawn(from claim: String, by reviewer: String) throws -> Review? {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT action, COALESCE(after, before) AS state, (
                    SELECT action FROM change AS earlier
                    WHERE entity = 'claim' AND entity_id = :claim AND action <> 'revise' AND earlier.row < change.row
                    ORDER BY row DESC LIMIT 1) AS claim
                FROM change WHERE entity = 'review' AND entity_id >= :claim || ' ' AND entity_id < :claim || '!'
                ORDER BY row DESC
                """, arguments: ["claim": claim])
        for row in rows {
            let review = try StoredJSON.decode(Review.self, row["state"])
            guard review.reviewer == reviewer else { continue }
            // Of a claim that goes, the change log has the claim before its reviews.
            return row["action"] == "remove" && row["claim"] != "remove" ? review : nil
        }
        return nil
    }
}
