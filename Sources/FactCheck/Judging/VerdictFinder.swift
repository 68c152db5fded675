import EvidenceModel
import EvidenceStore

/// Decides what a statement's verdict is, by the first of its ways that has an answer; where none has, it says
/// why.
struct VerdictFinder {
    let library: LibraryReading
    let rules: EvidenceRules
    let judge: ClaimJudge
    /// The nearest first.
    let judged: [ClaimJudge.Judged]

    var statement: ReadText { judge.statement }

    /// How many near claims' readings are looked at, and how many claims are shown.
    static let readClaims = 30
    private static let shown = 5

    /// What a way found: a verdict with what it rests on, or why what was read gives none.
    struct Answer {
        var outcome: StatementCheck.Outcome
        var verdict: Verdict?
        var strength: StrengthResult?
        var reasons: [LocalizedText]
        /// What the rules say of the evidence, told last.
        var conclusion: [LocalizedText] = []
        var evidence: [CheckedEvidence]
    }

    func find() throws -> StatementCheck {
        let findings = try findings()
        let shown = shown(findings)
        var check = StatementCheck(
            statement: statement.text, language: statement.language, outcome: .nothing, concepts: named,
            claims: shown.map(Self.matched))
        if let same = judged.first(where: \.differences.isEmpty) {
            check.numbers = try numbers(besideThoseOf: same)
            take(try answer(bySame: same), into: &check)
            return check
        }
        let numbers = try judgedNumbers()
        check.numbers = try numbers.map { try checked($0.number, $0.same, $0.owners) }
        check.reasons = numbers.flatMap(owners)
        let ways = [
            { try answerByNumbers(numbers) }, answerByOrder, answerByQuantifier, answerByContraryClaim,
            { try answerByFinding(findings) }, { try answerByContraryFinding(findings) },
        ]
        for way in ways {
            guard let answer = try way() else { continue }
            take(answer, into: &check)
            return check
        }
        take(try unanswered(shown, findings), into: &check)
        return check
    }

    private func take(_ answer: Answer, into check: inout StatementCheck) {
        (check.outcome, check.verdict, check.strength) = (answer.outcome, answer.verdict, answer.strength)
        check.reasons = answer.reasons + check.reasons + answer.conclusion
        check.evidence = answer.evidence
    }

    /// The verdict that readings give on the statement.
    func answer(
        _ outcome: StatementCheck.Outcome, _ readings: [BearingReading], _ reasons: [LocalizedText]
    ) -> Answer? {
        guard let kind = readings.first?.kind else { return nil }
        let appraisal = Appraisal(readings, kind: kind, rules)
        let evidence = readings.map(\.checked)
        // The rules call a claim qualified that only indirect evidence disputes. Of a statement that nothing supports that would say
        // too much.
        if appraisal.verdict.verdict == .qualified,
            !readings.contains(where: { [.supports, .qualifies].contains($0.direction) })
        {
            let reason = LocalizedText(
                nl: "Alleen indirect bewijs spreekt het tegen; dat is te weinig voor een oordeel.",
                en: "Only indirect evidence speaks against it, which is too little for a verdict.")
            return Answer(outcome: .notAnswered, reasons: reasons, conclusion: [reason], evidence: evidence)
        }
        return Answer(
            outcome: outcome, verdict: appraisal.verdict.verdict, strength: appraisal.strength, reasons: reasons,
            conclusion: appraisal.verdict.reasons, evidence: evidence)
    }

    private var named: [NamedConcept] {
        statement.units.flatMap { unit in
            unit.concepts.sorted().map {
                NamedConcept(id: $0, label: library.labels[$0] ?? LocalizedText(), words: unit.words, range: unit.range)
            }
        }
    }

    /// The claims worth showing, the nearest first: near in their own words, or in those of what was found for them.
    func shown(_ findings: [ClaimJudge.Finding]) -> [ClaimJudge.Judged] {
        let isKnown = unknown(findings).isEmpty
        func isNear(_ coverage: Coverage) -> Bool {
            // One thing in common is little, unless it is nearly all that is named.
            coverage.share >= ClaimJudge.nearDespiteUnknown
                || coverage.share >= ClaimJudge.near && isKnown && coverage.sharedConcepts > 1
        }
        let near = Set(findings.filter { isNear($0.coverage) }.map(\.claim.claim.id))
        return Array(
            judged.filter { isNear($0.alignment.coverage) || near.contains($0.claim.claim.id) }.prefix(Self.shown))
    }

    /// What the statement names and no claim of the library, nor what was found for one, is about or names.
    func unknown(_ findings: [ClaimJudge.Finding]) -> [ReadText.Unit] {
        func isNamed(_ unit: ReadText.Unit, _ coverage: Coverage) -> Bool {
            coverage.pairs.contains { $0.unit == unit && [.same, .broader].contains($0.relation) }
        }
        return statement.units.filter { unit in
            unit.isConcept && !LightWords.isFrame(unit)
                && unit.concepts.allSatisfy { library.frequency(of: $0) == 0 }
                && !judged.contains { isNamed(unit, $0.alignment.coverage) }
                && !findings.contains { isNamed(unit, $0.coverage) }
        }
    }

    private static func matched(_ judged: ClaimJudge.Judged) -> MatchedClaim {
        MatchedClaim(
            id: judged.claim.claim.id, statement: judged.claim.claim.statement, verdict: judged.claim.verdict,
            score: judged.alignment.score, differences: MatchedClaim.Difference.allCases.filter(judged.differences.contains),
            why: judged.why)
    }

    /// The numbers of the readings on near claims.
    func foundNumbers() throws -> [FoundNumber] {
        try judged.prefix(Self.readClaims).flatMap {
            try library.numbers(ofReadingsOn: $0.claim.claim.id, about: $0.claim.about)
        }
    }
}
