import EvidenceModel

/// Articles, claims, and what ties them to sources.
extension FactsGenerator {
    private static let claimKinds = [
        "frequency", "cause", "association", "effect", "harm", "diagnosis", "prognosis", "mechanism", "definition",
        "evidence-state", "advice", "opinion",
    ]

    mutating func plantArticles(_ count: Int) {
        let records = facts.sources.indices.filter { !facts.sources[$0].isCurated }
        let described = facts.sources.indices.filter { facts.sources[$0].isCurated }
        for article in 0..<count {
            let language = one(["nl", "nl-BE", "nl-NL", "en", "en-GB"])
            let words = language.hasPrefix("nl") ? PlantedWords.dutch : PlantedWords.english
            facts.articles.append(
                PlantedFacts.Article(
                    id: "artikel-\(article)", title: text(words, 2...6),
                    url: perhaps(70, "https://example.org/artikel/\(article)"),
                    authors: chance(80)
                        ? (0..<number(1...3)).map { _ in
                            one(PlantedWords.givens + ["Redactie"]) + " " + one(PlantedWords.families)
                        } : [],
                    publisher: perhaps(70, one(PlantedWords.publishers)), published: date(missing: 20, from: 2015),
                    language: language, textKind: one(["published", "restatement"]), text: text(words, 20...40)))
            plantReferences(article, records)
            // Every described source is named by one article at least, or it would not be in the store.
            let own = described.filter { $0 % count == article }
            facts.named.append(own + some(described + records, 2...6).filter { !own.contains($0) })
        }
    }

    /// A printed list: most entries resolved, some printed twice, some that nothing answers to.
    private mutating func plantReferences(_ article: Int, _ records: [Int]) {
        let known = Array(records.prefix(records.count * 3 / 4))
        for position in 1...number(1...25) {
            let source = chance(80) ? one(known) : nil
            facts.references.append(
                PlantedFacts.Reference(
                    article: article, position: position, printed: text(PlantedWords.english, 3...8), source: source))
            if let source, chance(4) {
                facts.references.append(
                    PlantedFacts.Reference(
                        article: article, position: position + 1, printed: text(PlantedWords.english, 3...8), source: source))
            }
        }
        let first = facts.references.firstIndex { $0.article == article } ?? 0
        for (offset, index) in facts.references.indices[first...].enumerated() { facts.references[index].position = offset + 1 }
    }

    mutating func plantClaims(_ count: Int) {
        referencesOfArticles = Dictionary(grouping: facts.references.indices) { facts.references[$0].article }
        for number in 0..<count {
            let home = number % facts.articles.count
            let dutch = perhaps(85, text(PlantedWords.dutch, 3...9))
            let english = dutch == nil || chance(60) ? text(PlantedWords.english, 3...9) : nil
            facts.claims.append(
                PlantedFacts.Claim(
                    id: "claim-\(number)", home: home, kind: one(Self.claimKinds), dutch: dutch, english: english,
                    concepts: some(facts.concepts, 0...3).map(\.id), quantities: chance(25) ? self.number(1...3) : 0))
            plantOccurrence(of: number, in: home)
            if chance(8) {
                plantOccurrence(of: number, in: (home + self.number(1...(facts.articles.count - 1))) % facts.articles.count)
            }
        }
    }

    private mutating func plantOccurrence(of claim: Int, in article: Int) {
        let words = facts.articles[article].isDutch ? PlantedWords.dutch : PlantedWords.english
        facts.occurrences.append(
            PlantedFacts.Occurrence(
                article: article, claim: claim, exact: text(words, 2...6),
                state: one(["anchored", "anchored", "anchored", "moved", "orphaned"])))
        let occurrence = facts.occurrences.count - 1
        let listed = referencesOfArticles[article] ?? []
        for _ in 0..<number(0...3) where chance(60) {
            let tie = one(["marked", "listed", "listed", "proposed"])
            if chance(80), let reference = listed.randomElement(using: &random) {
                cite(occurrence, tie, reference: reference, source: facts.references[reference].source)
            } else if let source = facts.named[article].randomElement(using: &random) {
                cite(occurrence, tie, reference: nil, source: source)
            }
        }
    }

    /// One key is cited once by an occurrence.
    private mutating func cite(_ occurrence: Int, _ tie: String, reference: Int?, source: Int?) {
        // The occurrence at hand is the last one.
        let own = facts.citations.reversed().prefix { $0.occurrence == occurrence }
        guard !own.contains(where: { $0.reference == reference && (reference != nil || $0.source == source) }) else { return }
        facts.citations.append(
            PlantedFacts.Citation(occurrence: occurrence, tie: tie, reference: reference, source: source))
    }

    // MARK: Evidence

    private static let directions = ["supports", "supports", "supports", "disputes", "qualifies", "inconclusive", "silent"]
    private static let limits = [
        "population", "outcome", "measure", "magnitude", "certainty", "causal", "time", "ambiguous-term",
    ]
    private static let bases = ["title", "abstract", "abstract", "part", "full-text", "secondary"]

    mutating func plantEvidence() {
        let citations = Dictionary(grouping: facts.citations, by: \.occurrence)
        for (index, occurrence) in facts.occurrences.enumerated() {
            for position in 0..<(chance(60) ? number(1...3) : 0) {
                let cited = (citations[index] ?? []).compactMap(\.source)
                let listed = (referencesOfArticles[occurrence.article] ?? []).compactMap { facts.references[$0].source }
                let choices = chance(60) && !cited.isEmpty ? cited : listed + facts.named[occurrence.article]
                guard let source = choices.randomElement(using: &random) else { break }
                facts.evidence.append(evidence(of: occurrence, on: source, position))
            }
        }
    }

    private mutating func evidence(of occurrence: PlantedFacts.Occurrence, on source: Int, _ position: Int)
        -> PlantedFacts.Evidence
    {
        let planted = facts.sources[source]
        let direction = one(Self.directions)
        let words = (planted.abstract ?? planted.title).split(separator: " ").map(String.init)
        let (passage, state): (String?, String) =
            switch number(0...2) {
            case 0: (words.prefix(number(1...5)).joined(separator: " "), "verified")
            case 1: ("not in the source \(text(PlantedWords.english, 1...4))", "unverified")
            default: (nil, "none")
            }
        let outcomes = (0..<facts.claims[occurrence.claim].quantities).filter { _ in chance(70) }.map { _ in
            one(["same", "rounded", "differs", "missing", "incomparable"])
        }
        return PlantedFacts.Evidence(
            claim: occurrence.claim, source: source, article: occurrence.article, position: position, direction: direction,
            limit: direction == "qualifies" ? one(Self.limits) : nil, directness: one(["direct", "direct", "indirect"]),
            basis: planted.kind == "expert" ? "testimony" : one(Self.bases),
            findingDutch: perhaps(60, text(PlantedWords.dutch, 2...6)),
            finding: "\(text(PlantedWords.english, 2...6)) no\(facts.evidence.count)", passage: passage, passageState: state,
            assessor: one(PlantedWords.assessors), date: date(missing: 0, from: 2020) ?? "", outcomes: outcomes)
    }

    /// Judgements of editors, some claims with several.
    mutating func plantReviews() {
        for claim in facts.claims.indices where chance(15) {
            for _ in 0..<number(1...2) {
                facts.reviews.append(
                    PlantedFacts.Review(
                        claim: claim, rating: one(PlantedWords.ratings), reviewer: one(PlantedWords.assessors),
                        date: date(missing: 0, from: 2020) ?? "", note: perhaps(60, text(PlantedWords.dutch, 2...5))))
            }
        }
    }
}
