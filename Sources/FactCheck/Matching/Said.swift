import EvidenceModel

/// A claim of the library, read: its statement, and the sentences of articles that make it.
struct ReadClaim: Hashable, Sendable {
    var claim: Claim
    /// In the language of the statement under check where the claim has such; the other language last.
    var versions: [ReadText]
    /// What its curator says it is about.
    var about: Set<String>
    /// Its stored verdict.
    var verdict: Verdict
    /// What it says, in any of its versions.
    let said: Said

    init(claim: Claim, versions: [ReadText], about: Set<String>, verdict: Verdict) {
        (self.claim, self.versions, self.about, self.verdict) = (claim, versions, about, verdict)
        said = Said(versions: versions, about: about, quantities: claim.quantities)
    }
}

/// What a statement is laid beside: a claim, or what a source found.
struct Said: Hashable, Sendable {
    /// The ways in which it is said.
    let versions: [ReadText]
    /// What it is about, said or not.
    let about: Set<String>
    let quantities: [Quantity]
    /// What all versions name, and their words.
    let words: NamedThings

    init(versions: [ReadText], about: Set<String>, quantities: [Quantity]) {
        (self.versions, self.about, self.quantities) = (versions, about, quantities)
        words = NamedThings(versions)
    }
}

/// What texts name together, to look up what another text names.
struct NamedThings: Hashable, Sendable {
    let units: [ReadText.Unit]
    let concepts: Set<String>
    let stems: Set<String>
    /// The stems of words that say something.
    let firmStems: Set<String>

    init(_ texts: [ReadText]) {
        units = texts.flatMap(\.units)
        func all(_ words: (ReadText) -> Set<String>) -> Set<String> {
            texts.dropFirst().reduce(into: texts.first.map(words) ?? []) { $0.formUnion(words($1)) }
        }
        (concepts, stems, firmStems) = (all(\.concepts), all(\.stems), all(\.firmStems))
    }
}
