import EvidenceModel
import GRDB

/// Reviews that come in with a dossier. A dossier adds reviews and never takes one away: they are signed, and what was signed
/// since the file was written has to outlive its being added again.
extension DossierTable {
    func takeReviews(of entry: ClaimEntry, _ claim: Claim, _ row: Int64, _ draft: Draft) throws {
        let table = ReviewTable(db: db)
        for entry in entry.reviews { try take(entry, claim, row, table, draft) }
        guard try !Derivation.rules().rates(claim.kind), let first = try table.reviews(of: row).first else { return }
        error(
            "review-not-rated",
            "'\(claim.id)' has a review by '\(first.by)', and a claim of kind '\(claim.kind.rawValue)' is never rated",
            remedy: entry.reviews.isEmpty
                ? "withdraw the review first, or keep the kind" : "take its reviews out, or give it another kind",
            draft.dossier, entry.reviews.first?.span ?? entry.span)
    }

    private func take(
        _ entry: ClaimEntry.ReviewEntry, _ claim: Claim, _ row: Int64, _ table: ReviewTable, _ draft: Draft
    ) throws {
        let review = entry.review
        let standing = try table.review(of: row, by: review.reviewer)
        if standing == review { return }
        guard review.supersedes(standing) else {
            warn(
                "review-kept", "the store has another review of '\(claim.id)' by '\(review.by)', which is kept",
                remedy: "replace it with 'warrant review --replace', or give this one a later date", draft.dossier, entry.span)
            return
        }
        let withdrawn = try standing == nil ? table.withdrawn(from: claim.id, by: review.reviewer) : nil
        guard review.supersedes(withdrawn) else {
            warn(
                "review-withdrawn", "'\(review.by)' has withdrawn this review of '\(claim.id)'; it is not taken over",
                remedy: "take it out of the dossier; one that was signed later has a later date", draft.dossier, entry.span)
            return
        }
        try table.write(review, claim: row)
    }

    /// Says whose reviews go with a claim that its dossier no longer has; the change log keeps them.
    func warnOfReviews(of id: String, _ row: Int64, _ draft: Draft) throws {
        for review in try ReviewTable(db: db).reviews(of: row) {
            warn(
                "review-removed", "the review of '\(id)' by '\(review.by)' goes with the claim",
                remedy: "sign it again where the claim has another id now", draft.dossier, draft.dossier.article.span)
        }
    }
}
