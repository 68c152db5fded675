import Articles
import Diagnostics
import EvidenceModel
import TextAnalysis

/// Checks what the parts of a dossier say of each other: keys, ids, answers, quotes in the text.
struct DossierCheck {
    let log: DiagnosticLog
    let references: [ReferenceEntry]
    let sources: [SourceEntry]
    /// The claims; checking puts their quotes in their places.
    var claims: [ClaimEntry]

    /// - Parameters:
    ///   - articleID: the article's id, or `nil` when it could not be read.
    ///   - text: its text, or `nil` when it could not be read; quotes are then not looked for.
    ///   - knowsAllKeys: whether every reference and source could be read; if not, a key that is not known is no fault of its own.
    mutating func check(articleID: String?, text: String?, knowsAllKeys: Bool) {
        let keys = checkKeys()
        checkClaimIDs(articleID)
        let original = text ?? ""
        let text = text.map { VerbatimText($0) }
        for index in claims.indices {
            checkUses(claims[index], knowsAllKeys ? keys : nil)
            checkAnswers(claims[index])
            checkReviewers(claims[index])
            if let text, !claims[index].quote.exact.isEmpty { anchor(&claims[index], in: text, original) }
        }
    }

    /// The keys of references and sources, each once.
    private func checkKeys() -> Set<String> {
        var seen: Set<String> = []
        for (key, span) in references.map({ ($0.key, $0.span) }) + sources.map({ ($0.key, $0.keySpan) })
        where !seen.insert(key).inserted {
            log.error("duplicate-id", "key \(key.shown) names two sources", remedy: "rename one of them", at: span)
        }
        return seen
    }

    private func checkClaimIDs(_ articleID: String?) {
        var seen: Set<String> = []
        for claim in claims {
            if !seen.insert(claim.id).inserted {
                log.error("duplicate-id", "claim \(claim.id.shown) stands twice", remedy: "rename one of them", at: claim.span)
            }
            if case .reference(let home, let id) = claim.definition, home == articleID {
                log.error(
                    "shared-claim", "'\(id)' would be a claim of this article itself",
                    remedy: "define it here: 'id: \(id)' with its kind and statement", at: claim.span)
            }
        }
    }

    private func checkUses(_ claim: ClaimEntry, _ keys: Set<String>?) {
        func report(_ key: String, _ span: SourceSpan) {
            guard let keys, !keys.contains(key) else { return }
            log.error(
                "unknown-source", "no reference or source has the key \(key.shown)",
                remedy: Suggestions.remedy(for: key, in: keys.sorted()) ?? "declare it under 'references' or 'sources'",
                at: span)
        }
        var cited: Set<String> = []
        for cite in claim.cites {
            report(cite.key, cite.span)
            if !cited.insert(cite.key).inserted {
                log.error(
                    "duplicate-citation", "\(cite.key.shown) is cited twice for this claim", remedy: "keep one", at: cite.span)
            }
        }
        for entry in claim.evidence { report(entry.evidence.source, entry.span) }
    }

    private func checkAnswers(_ claim: ClaimEntry) {
        guard case .defined(let definition) = claim.definition else { return }
        var ids: Set<String> = []
        for (quantity, span) in zip(definition.quantities, claim.places.quantities) {
            guard let id = quantity.id, !ids.insert(id).inserted else { continue }
            log.error("duplicate-id", "quantity '\(id)' stands twice in this claim", remedy: "rename one of them", at: span)
        }
        // A quantity whose id could not be read may be the one that is meant.
        guard definition.quantities.allSatisfy({ $0.id != nil }) else { return }
        for entry in claim.evidence {
            for (quantity, span) in zip(entry.evidence.quantities, entry.quantitySpans) {
                guard let answered = quantity.answers, !ids.contains(answered) else { continue }
                log.error(
                    "unknown-quantity", "the claim has no quantity '\(answered)'",
                    remedy: Suggestions.remedy(for: answered, in: ids.sorted()) ?? "give the claim a quantity with that id",
                    at: span)
            }
        }
    }

    /// Each reviewer has one review of a claim.
    private func checkReviewers(_ claim: ClaimEntry) {
        var seen: Set<String> = []
        for entry in claim.reviews where !seen.insert(entry.review.reviewer).inserted {
            log.error(
                "duplicate-review", "\(entry.review.by.shown) has reviewed this claim twice", remedy: "keep the later one",
                at: entry.span)
        }
    }

    private func anchor(_ claim: inout ClaimEntry, in text: VerbatimText, _ original: String) {
        let quote = claim.quote
        let found = text.occurrences(of: quote.exact, prefix: quote.prefix, suffix: quote.suffix)
        switch (found.count, claim.state) {
        case (1, _):
            claim.range = found[0]
            if claim.state == .orphaned { claim.state = .anchored }
        case (0, .orphaned), (0, .moved):
            claim.range = nil
        case (0, .anchored) where text.contains(quote.exact):
            log.error(
                "quote-not-found", "the quote stands in the article's text, but not between this 'prefix' and 'suffix'",
                remedy: "copy them from the text right before and after the quote, or take them out", at: claim.places.quote)
        case (0, .anchored):
            log.error(
                "quote-not-found", "the quote does not stand in the article's text",
                remedy: (near(quote, in: original).map { "the nearest words there are '\($0)': copy them if they are meant, " }
                    ?? "copy the words from the text, ") + "or write 'state: orphaned' to keep the claim without its place",
                at: claim.places.quote)
        default:
            log.error(
                "quote-ambiguous", "the quote stands \(found.count) times in the article's text",
                remedy: "add a 'prefix' or 'suffix' from the text around it", at: claim.places.quote)
        }
    }

    /// The one place of the text that is near a quote that does not stand in it, on one line; a person decides.
    private func near(_ quote: Quote, in text: String) -> String? {
        let found = QuoteAnchorer(text).anchor(exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix)
        guard case .moved(let range, _) = found else { return nil }
        let words = String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
        return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
