import Interchange

/// Which claims' reviews are exported.
public enum ReviewSelection: Hashable, Sendable {
    /// Those that an article makes; only what stands in that article is pointed at.
    case article(String)
    /// Those that a query gives.
    case query(String)
    /// Those with these ids.
    case claims([String])
}

extension Library {
    /// Signed reviews for publishing.
    ///
    /// Nothing derived is among them. A review of an earlier wording is left out, and so is a sentence that does not stand in its
    /// article as it was quoted.
    /// - Parameters:
    ///   - organizations: reviewers who are organizations and not persons.
    /// - Returns: the export, and notes on what was left out.
    /// - Throws: `Failure` of kind input where nothing is left, for a query that gives no claims, and for an organization that signed
    ///   nothing.
    public func exportReviews(
        of selection: ReviewSelection, as format: ReviewFormat, at addresses: ReviewAddresses = ReviewAddresses(),
        language: Language = .english, organizations: Set<String> = []
    ) throws -> (text: String, notes: [Diagnostic]) {
        let all = try signedReviews(of: selection)
        try check(organizations, signed: all)
        let current = all.filter { $0.review.judges($0.claim.statement) }
        let standing = current.compactMap { signed -> SignedReview? in
            var signed = signed
            signed.appearances.removeAll { $0.state != .anchored }
            return signed.appearances.isEmpty ? nil : signed
        }
        let (outdated, lost) = (all.count - current.count, current.count - standing.count)
        guard !standing.isEmpty else { throw Failure.input(Self.nothingToExport(all.count, outdated, lost)) }
        var notes: [Diagnostic] = []
        func leftOut(_ count: Int, _ why: String) {
            guard count > 0 else { return }
            notes.append(
                Diagnostic(
                    "export.left-out", severity: .note, "\(count) \(count == 1 ? "review" : "reviews") left out: \(why)"))
        }
        leftOut(outdated, "of an earlier wording of the claim")
        leftOut(lost, "the sentence does not stand in the article as it was quoted")
        return (format.write(standing, addresses, language, organizations: organizations), notes)
    }

    private func signedReviews(of selection: ReviewSelection) throws -> [SignedReview] {
        switch selection {
        case .article(let id): return try store.signedReviews(ofClaims: try store.claimIDs(in: id), in: id)
        case .claims(let ids): return try store.signedReviews(ofClaims: ids)
        case .query(let text):
            let result = try query(text)
            guard result.kind == .claims, let column = result.columns.firstIndex(where: { $0.name == "id" }) else {
                throw Failure.input(
                    Diagnostic(
                        "export.not-claims", "the query does not give claims with their ids",
                        remedy: "ask for claims: end it with '| claims', or show id"))
            }
            return try store.signedReviews(ofClaims: result.rows.map { $0[column].text() })
        }
    }

    private func check(_ organizations: Set<String>, signed all: [SignedReview]) throws {
        let reviewers = Set(all.map(\.review.reviewer))
        for name in organizations.sorted() where !reviewers.contains(Review.reviewer(named: name)) {
            throw Failure.input(
                Diagnostic(
                    "export.unknown-reviewer", "no review here is signed by '\(name)'",
                    remedy: Suggestions.remedy(for: name, in: Set(all.map(\.review.by)).sorted())
                        ?? "list reviewers with 'claims has:review | show review'"))
        }
    }

    private static func nothingToExport(_ count: Int, _ outdated: Int, _ lost: Int) -> Diagnostic {
        if count == 0 {
            return Diagnostic(
                "export.no-reviews", "nobody has signed a review of these claims; what is derived is not exported as one",
                remedy: "sign one with 'warrant review CLAIM --rating … --by …'")
        }
        let why = [
            outdated > 0 ? "\(outdated) of an earlier wording" : nil,
            lost > 0 ? "\(lost) of a sentence that does not stand in the article as it was quoted" : nil,
        ].compactMap(\.self).joined(separator: ", ")
        return Diagnostic(
            "export.no-reviews", "no review is left to export: \(why)",
            remedy: "sign them again with 'warrant review --replace', or put the quotes right")
    }
}
