import Diagnostics
public import EvidenceModel
import GRDB

/// Editors' signed judgements. They stand beside what is derived: no verdict is derived again for them.
extension EvidenceStore {
    /// Signs a review of a claim as its statement stands now.
    ///
    /// - Parameters:
    ///   - date: the day, ISO 8601.
    ///   - isReplacing: whether it may take the place of one by the same reviewer.
    /// - Returns: the review it replaced.
    /// - Throws: `Failure` of kind input: no such claim, one of a kind that is never rated, a name or note that cannot be signed, or
    ///   a review that stands already.
    @discardableResult
    public func sign(
        _ rating: Rating, ofClaim id: String, by name: String, date: String, note: String? = nil,
        replacing isReplacing: Bool = false
    ) throws -> Review? {
        let name = SignedText.name(name)
        try Self.check(name, note)
        return try changingReviews(ofClaim: id) { claim, row, table in
            guard try Derivation.rules().rates(claim.kind) else { throw Failure.input(Self.notRated(claim)) }
            let review = Review(rating: rating, by: name, date: date, note: note, statement: claim.statement.sha256)
            let standing = try table.review(of: row, by: review.reviewer)
            if let standing, !isReplacing {
                throw Failure.input(
                    Diagnostic(
                        "review.exists",
                        "'\(standing.by)' has reviewed '\(id)' on \(standing.date): \(standing.rating.rawValue)",
                        remedy: "put this review in its place with --replace"))
            }
            try table.write(review, claim: row)
            return (standing, review)
        }
    }

    /// Takes back the review of a claim by one reviewer.
    ///
    /// - Returns: the review that is gone; the change log keeps it.
    /// - Throws: `Failure` of kind input when there is no such claim or review.
    @discardableResult
    public func withdrawReview(ofClaim id: String, by name: String) throws -> Review? {
        try changingReviews(ofClaim: id) { _, row, table in
            let reviewer = Review.reviewer(named: name)
            guard let standing = try table.review(of: row, by: reviewer) else {
                let names = try table.reviews(of: row).map(\.by)
                throw Failure.input(
                    Diagnostic(
                        "review.unknown-reviewer", "'\(SignedText.name(name))' has no review of '\(id)'",
                        remedy: names.isEmpty
                            ? "nobody has reviewed it"
                            : Suggestions.remedy(for: name, in: names) ?? "list them with 'warrant review \(id)'"))
            }
            try table.remove(reviewer, claim: row)
            return (standing, nil)
        }
    }

    /// Changes one review of a claim in a transaction of its own and logs it.
    private func changingReviews(
        ofClaim id: String, _ change: (Claim, Int64, ReviewTable) throws -> (before: Review?, after: Review?)
    ) throws -> Review? {
        try describing {
            try database.write { db in
                let (row, home) = try Self.claimRow(id, db)
                guard let claim = try ClaimTable(db: db).claim(row) else { return nil }
                let (before, after) = try change(claim, row, ReviewTable(db: db))
                guard let name = (after ?? before).map({ ReviewTable.name(id, $0) }) else { return nil }
                try ChangeLog(db).record(
                    "review", name, article: home, before: try before.map(StoredJSON.encode),
                    after: try after.map(StoredJSON.encode))
                return before
            }
        }
    }

    /// A claim's row, and the id of the article that defines it.
    private static func claimRow(_ id: String, _ db: Database) throws -> (row: Int64, home: String) {
        let found = try Row.fetchOne(
            db, sql: "SELECT claim.row, article.id FROM claim JOIN article ON article.row = claim.home WHERE claim.id = ?",
            arguments: [id])
        guard let found else { throw Failure.input(try unknownClaim(id, db)) }
        return (found["row"], found["id"])
    }

    private static func check(_ name: String, _ note: String?) throws {
        if let fault = SignedText.fault(inName: name) {
            throw Failure.input(
                Diagnostic(
                    "review.bad-name", "this is no name to sign with: \(fault)", remedy: "give the reviewer's name with --by"))
        }
        if let fault = note.flatMap(SignedText.fault(inNote:)) {
            throw Failure.input(
                Diagnostic(
                    "review.bad-note", "this note cannot be signed: \(fault)", remedy: "write it in plain letters and signs"))
        }
    }

    private static func notRated(_ claim: Claim) -> Diagnostic {
        Diagnostic(
            "review.not-rated",
            "'\(claim.id)' is of kind '\(claim.kind.rawValue)', and claims of that kind are kept but never rated",
            remedy: "review a claim of fact; 'claims -kind:advice -kind:opinion -kind:definition' lists them")
    }

    // MARK: For exports

    /// The signed reviews of claims, those of an earlier wording too, each with where its claim stands.
    ///
    /// - Parameters:
    ///   - ids: the claims; ids that the store does not have are passed over.
    ///   - article: appearances in this article only.
    /// - Throws: `Failure` of kind storage.
    public func signedReviews(ofClaims ids: [String], in article: String? = nil) throws -> [SignedReview] {
        try describing {
            try database.read { db in
                try ids.flatMap { id -> [SignedReview] in
                    guard let row = try Int64.fetchOne(db, sql: "SELECT row FROM claim WHERE id = ?", arguments: [id]) else {
                        return []
                    }
                    let reviews = try ReviewTable(db: db).reviews(of: row)
                    guard !reviews.isEmpty, let claim = try ClaimTable(db: db).claim(row) else { return [] }
                    let appearances = try Self.appearances(of: row, in: article, db)
                    return reviews.map { SignedReview(claim: claim, review: $0, appearances: appearances) }
                }
            }
        }
    }

    /// The ids of the claims that an article makes, in the order of its text.
    ///
    /// - Throws: `Failure` of kind input when there is no such article.
    public func claimIDs(in article: String) throws -> [String] {
        try describing { try database.read { try Self.dossier(of: article, $0).claims.map(\.id) } }
    }

    private static func appearances(of claim: Int64, in article: String?, _ db: Database) throws -> [Appearance] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT article.id, title, url, publisher, published, language, text_kind, exact, prefix, suffix, state,
                    start_offset, end_offset
                FROM occurrence JOIN article ON article.row = occurrence.article
                WHERE occurrence.claim = :claim AND (:article IS NULL OR article.id = :article) ORDER BY article.id
                """, arguments: ["claim": claim, "article": article]
        ).map { row in
            var range: Range<Int>?
            if let start = row["start_offset"] as Int?, let end = row["end_offset"] as Int? { range = start..<end }
            return Appearance(
                article: row["id"], title: row["title"], url: row["url"], publisher: row["publisher"],
                published: row["published"], language: row["language"], textKind: try row.value("text_kind", TextKind.self),
                quote: Quote(exact: row["exact"], prefix: row["prefix"], suffix: row["suffix"]),
                state: try row.value("state", OccurrenceState.self), range: range)
        }
    }
}
