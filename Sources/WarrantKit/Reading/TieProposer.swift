import Foundation

/// Proposes sources for claims of an article without marks, by the concepts that a sentence and a source both name.
///
/// A concept that every source of the list names tells nothing; the rarer among them, the more it tells. A proposal counts for
/// nothing until a person confirms it.
struct TieProposer {
    let store: EvidenceStore
    let references: [ArticleDraft.Reference]
    /// How many sources a claim is offered at most.
    private static let limit = 2

    /// Adds a `proposed` citation to the claims that name a concept of a resolved source.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    func propose(for claims: inout [ArticleDraft.Claim]) throws {
        let resolved = references.compactMap { reference in reference.outcome.source.map { (key: reference.key, id: $0) } }
        guard !resolved.isEmpty, !claims.isEmpty else { return }
        let texts = try store.texts(ofSources: resolved.map(\.id))
        let mentions = try store.conceptMentions(
            in: claims.map(\.proposal.sentence.text) + resolved.map { texts[$0.id] ?? "" })
        let ofSources = mentions.texts.suffix(resolved.count)
        let frequency = ofSources.joined().reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        func weight(_ concept: String) -> Double { log(Double(resolved.count + 1) / Double(frequency[concept] ?? 1)) }

        for (index, ofClaim) in mentions.texts.prefix(claims.count).enumerated() {
            let near = zip(resolved, ofSources).map { source, concepts in
                let shared = ofClaim.intersection(concepts).filter { (frequency[$0] ?? 0) < max(resolved.count, 2) }
                return (key: source.key, shared: shared.sorted { (-weight($0), $0) < (-weight($1), $1) })
            }.filter { !$0.shared.isEmpty }
            let best = near.map { (near: $0, score: $0.shared.reduce(0) { $0 + weight($1) }) }
                .sorted { ($1.score, $0.near.key) < ($0.score, $1.near.key) }
            claims[index].cites += best.prefix(Self.limit).map { item in
                let labels = item.near.shared.prefix(3).compactMap { mentions.labels[$0] }
                return ArticleDraft.Cite(
                    key: item.near.key, tie: .proposed,
                    reason: LocalizedText(
                        nl: "beide noemen \(labels.map { $0[.dutch] }.joined(separator: ", "))",
                        en: "both name \(labels.map { $0[.english] }.joined(separator: ", "))"))
            }
        }
    }
}
