import Diagnostics
import EvidenceModel
import TextAnalysis

/// Checks what the parts of a dossier say of each other: keys, ids, answers, quotes in the text.
struct DossierCheck {
    let log: DiagnosticLog

    func check(_ dossier: inout Dossier) {
        let keys = checkKeys(dossier)
        checkClaimIDs(dossier)
        let text = VerbatimText(dossier.article.text)
        for index in dossier.claims.indices {
            checkUses(&dossier.claims[index], keys, references: Set(dossier.references.map(\.key)))
            checkAnswers(dossier.claims[index])
            anchor(&dossier.claims[index], in: text)
        }
    }

    /// The keys of references and sources, each once.
    private func checkKeys(_ dossier: Dossier) -> Set<String> {
        var seen: Set<String> = []
        let declared = dossier.references.map { ($0.key, $0.span) } + dossier.sources.map { ($0.key, $0.span) }
        for (key, span) in declared where !seen.insert(key).inserted {
            log.error("duplicate-key", "key '\(key)' names two sources", remedy: "rename one of them", at: span)
        }
        return seen
    }

    private func checkClaimIDs(_ dossier: Dossier) {
        var seen: Set<String> = []
        for claim in dossier.claims where !seen.insert(claim.id).inserted {
            log.error("duplicate-id", "claim '\(claim.id)' stands twice", remedy: "rename one of them", at: claim.span)
        }
    }

    private func checkUses(_ claim: inout ClaimEntry, _ keys: Set<String>, references: Set<String>) {
        func report(_ key: String, _ span: SourceSpan) {
            log.error(
                "unknown-source", "no reference or source has the key '\(key)'",
                remedy: Suggestions.remedy(for: key, in: keys.sorted()) ?? "declare it under 'references' or 'sources'",
                at: span)
        }
        var cited: Set<String> = []
        for index in claim.cites.indices {
            let cite = claim.cites[index]
            if !keys.contains(cite.key) { report(cite.key, cite.span) }
            if !cited.insert(cite.key).inserted {
                log.error(
                    "duplicate-citation", "'\(cite.key)' is cited twice for this claim", remedy: "keep one", at: cite.span)
            }
            // A source beside the list can only be tied to a sentence by the sentence itself: the expert it quotes.
            if cite.tie == .listed, !references.contains(cite.key) { claim.cites[index].tie = .marked }
        }
        for entry in claim.evidence where !keys.contains(entry.evidence.source) {
            report(entry.evidence.source, entry.span)
        }
    }

    private func checkAnswers(_ claim: ClaimEntry) {
        guard case .defined(let definition) = claim.definition else { return }
        let ids = definition.quantities.compactMap(\.id)
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            log.error("duplicate-id", "quantity '\(id)' stands twice in this claim", remedy: "rename one", at: claim.span)
        }
        for entry in claim.evidence {
            for answered in entry.evidence.quantities.compactMap(\.answers) where !ids.contains(answered) {
                log.error(
                    "unknown-quantity", "the claim has no quantity '\(answered)'",
                    remedy: Suggestions.remedy(for: answered, in: ids) ?? "give the claim a quantity with that id",
                    at: entry.span)
            }
        }
    }

    private func anchor(_ claim: inout ClaimEntry, in text: VerbatimText) {
        let quote = claim.quote
        let found = text.occurrences(of: quote.exact, prefix: quote.prefix, suffix: quote.suffix)
        switch (found.count, claim.state) {
        case (1, _):
            claim.range = found[0]
            if claim.state == .orphaned { claim.state = .anchored }
        case (0, .orphaned), (0, .moved):
            claim.range = nil
        case (0, .anchored):
            log.error(
                "quote-not-found", "the quote of '\(claim.id)' does not stand in the article's text",
                remedy: "copy the words from the text, or write 'state: orphaned' to keep the claim without its place",
                at: claim.span)
        default:
            log.error(
                "quote-ambiguous", "the quote of '\(claim.id)' stands \(found.count) times in the article's text",
                remedy: "add a 'prefix' or 'suffix' from the text around it", at: claim.span)
        }
    }
}
