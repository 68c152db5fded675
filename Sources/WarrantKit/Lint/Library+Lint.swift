import Dossiers

extension Library {
    /// What an editor should know of an article, or of all of them, each finding with its place.
    ///
    /// - Parameter targets: ids of articles, or paths of their dossiers (`.yaml`, `.yml`), which give places in the dossier; none for
    ///   every article of the store.
    /// - Throws: `Failure` of kind input for an article the store does not have, and for a dossier that cannot be read.
    public func lint(_ targets: [String] = []) throws -> [LintFinding] {
        let targets = targets.isEmpty ? try store.articleIDs() : targets
        return try targets.flatMap { target in
            guard target.hasSuffix(".yaml") || target.hasSuffix(".yml") else {
                return try lint(try store.standing(of: target), from: nil)
            }
            let dossier = try Self.dossier(at: target)
            guard try store.articleIDs().contains(dossier.article.id) else {
                throw Failure.input(
                    Diagnostic(
                        "lint.not-added", "the store has no article '\(dossier.article.id)'",
                        remedy: "add it first: warrant add \(target)", file: target, span: dossier.article.span))
            }
            return try lint(try store.standing(of: dossier.article.id), from: dossier)
        }
    }

    private func lint(_ standing: ArticleStanding, from dossier: Dossier?) throws -> [LintFinding] {
        var findings = try Linter.findings(in: standing, of: self)
        if let dossier, try dossier.differs(from: standing.dossier) {
            findings.insert(
                LintFinding(
                    .dossierChanged, dossier.article.id, dossier.article.id, .article,
                    nl: "het dossier van '\(dossier.article.id)' is veranderd sinds het is toegevoegd",
                    en: "the dossier of '\(dossier.article.id)' has changed since it was added"),
                at: 0)
        }
        let places = LintPlaces(standing.dossier, from: dossier)
        return findings.map(places.locate)
    }
}

extension Dossier {
    /// Whether adding it would change what is stored. Reviews that were signed since it was written stay, so that only those which
    /// would be taken over count.
    fileprivate func differs(from stored: Dossier) throws -> Bool {
        let standing = Dictionary(stored.claims.map { ($0.id, $0.reviews) }) { first, _ in first }
        let hasNewReview = claims.contains { claim in
            claim.reviews.contains { entry in
                let known = standing[claim.id, default: []].first { $0.review.reviewer == entry.review.reviewer }
                return entry.review.supersedes(known?.review)
            }
        }
        return try hasNewReview || DossierWriter().write(withoutReviews) != DossierWriter().write(stored.withoutReviews)
    }

    private var withoutReviews: Dossier {
        var copy = self
        for index in copy.claims.indices { copy.claims[index].reviews = [] }
        return copy
    }
}
