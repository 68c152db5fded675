import EvidenceModel
import EvidenceStore
import Retrieval
import TextAnalysis

/// Looks for studies that nobody has read for a statement, and says why they may be worth reading.
///
/// A study is a candidate only when its title or abstract names what the statement names, so that a search's best of nothing is
/// nothing. What it seems to say comes from a model of words and numbers and is never a verdict.
struct CandidateFinder {
    let library: LibraryReading
    let statement: ReadText
    /// Sources that were read for this, which are evidence and no candidates.
    let known: Set<String>

    /// How many of the nearest studies are looked at, and how many are shown.
    private static let considered = 8
    private static let shown = 5
    /// So much of what the statement names, by weight, a study names.
    private static let enough = 0.6

    func find(_ weights: UnitWeights) throws -> [CandidateStudy] {
        let hits = try library.store.search(statement.text, among: .sources, limit: Self.considered)
            .filter { !known.contains($0.id) }
        let model = try StanceModel.standard()
        let asked = StanceModel.ReadStatement(
            statement.text, statement.language == .dutch ? .dutch : .english, statement.concepts, SearchTerms())
        var found: [CandidateStudy] = []
        // Reading a study costs more than all the rest: no more are read than may be shown.
        var next = hits[...]
        while found.count < Self.shown, !next.isEmpty {
            let some = next.prefix(Self.shown - found.count)
            next = next.dropFirst(some.count)
            for (hit, study) in zip(some, try library.studies(some.map(\.id))) where isNear(study, weights) {
                found.append(candidateStudy(hit, study, model.judge(asked, library.stance(of: study))))
            }
        }
        return found
    }

    private func isNear(_ study: ReadStudy, _ weights: UnitWeights) -> Bool {
        coverage(in: study, weights) >= Self.enough && namesTheUnknown(study, weights)
    }

    /// Whether a study names what the statement names and no claim is about: without vitamin D it bears on nothing said of vitamin D.
    private func namesTheUnknown(_ study: ReadStudy, _ weights: UnitWeights) -> Bool {
        statement.units.allSatisfy { unit in
            !unit.isConcept || LightWords.isFrame(unit) || unit.concepts.contains { weights.about[$0] ?? 0 > 0 }
                || study.concepts.contains { library.tree.relation(unit.concepts, [$0]) >= .broader }
        }
    }

    /// How much of what the statement names stands in a study's words, by concepts, or by stems where they share a language.
    private func coverage(in study: ReadStudy, _ weights: UnitWeights) -> Double {
        var (met, total) = (0.0, 0.0)
        for unit in statement.units {
            let weight = weights.weight(unit)
            total += weight
            let isNamed =
                unit.isConcept
                ? study.concepts.contains { library.tree.relation(unit.concepts, [$0]) >= .broader }
                : study.stems.isSuperset(of: unit.stems)
            if isNamed { met += weight }
        }
        return total > 0 ? met / total : 0
    }

    private func candidateStudy(_ hit: SearchHit, _ study: ReadStudy, _ stance: CandidateStance) -> CandidateStudy {
        let best = stance.bestSentence.map { study.sentences[$0] }
        let reasons = stance.reasons.filter { $0.contribution > 0 }.compactMap { StanceReasons.words(for: $0.feature) }
        return CandidateStudy(
            id: study.text.id, label: study.text.label, title: study.text.title, pmid: study.text.pmid,
            design: study.text.design, isRetracted: study.text.isRetracted, score: hit.score,
            why: hit.parts.prefix(6).map { part in LocalizedText { "\(part.term) (\(Self.origin(part.origin)[$0]))" } },
            sentence: best?.text,
            stance: stance.possiblyDisputes ? .possiblyDisputes : stance.possiblySupports ? .possiblySupports : .unclear,
            stanceReasons: Array(reasons.prefix(3)), numbers: best.map(numbers) ?? [])
    }

    private static func origin(_ origin: QueryTerm.Origin) -> LocalizedText {
        switch origin {
        case .word: LocalizedText(nl: "woord", en: "word")
        case .number: LocalizedText(nl: "getal", en: "number")
        case .phrase: LocalizedText(nl: "woorden naast elkaar", en: "words side by side")
        case .concept: LocalizedText(nl: "begrip", en: "concept")
        case .feedback: LocalizedText(nl: "woord van de naaste studies", en: "word of the nearest studies")
        }
    }

    /// The statement's numbers beside those of a sentence that can be compared.
    private func numbers(beside sentence: ReadText) -> [CandidateStudy.Number] {
        statement.numbers.compactMap { number in
            let compared = sentence.numbers.map { ($0, NumberJudge.compare(number.quantity, $0.quantity).outcome) }
            let order: [NumberOutcome] = [.same, .rounded, .differs]
            let best = order.lazy.compactMap { outcome in compared.first { $0.1 == outcome } }.first
            return best.map { found, outcome in
                CandidateStudy.Number(
                    claimed: number.quantity.words(in: statement.language), found: found.quantity.words(in: statement.language),
                    outcome: outcome)
            }
        }
    }
}
