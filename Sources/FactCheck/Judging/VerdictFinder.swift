import EvidenceModel
import EvidenceStore

/// Decides what a statement's verdict is, by the first of these that has an answer: a claim that says the same; numbers of the same
/// thing; two numbers that answer what is compared; a share that answers "mostly" or "never"; a claim that says the contrary; a finding
/// that says the same, then one that says the contrary. Where none has, it says why.
struct VerdictFinder {
    let library: LibraryReading
    let rules: EvidenceRules
    let statement: ReadText
    /// The nearest first.
    let judged: [ClaimJudge.Judged]
    let judge: ClaimJudge

    /// How many near claims' readings are looked at, and how many claims are shown.
    static let readClaims = 30
    private static let shown = 5

    func find() throws -> StatementCheck {
        var check = StatementCheck(
            statement: statement.text, language: statement.language, outcome: .nothing, verdict: nil, strength: nil,
            reasons: [],
            concepts: named, claims: shown.map(Self.matched), evidence: [], numbers: [], candidates: [])
        if let same = judged.first(where: { $0.differences.isEmpty }) {
            try settle(&check, bySame: same)
            return check
        }
        let ways = [
            settleByNumbers, settleByOrder, settleByQuantifier, settleByContraryClaim, settleByFinding, settleByContraryFinding,
        ]
        if try ways.contains(where: { try $0(&check) }) { return check }
        try explain(&check)
        return check
    }

    private var named: [NamedConcept] {
        statement.units.flatMap { unit in
            unit.concepts.sorted().map {
                NamedConcept(id: $0, label: library.labels[$0] ?? LocalizedText(), words: unit.words, range: unit.range)
            }
        }
    }

    var shown: [ClaimJudge.Judged] {
        let limit = unknown.isEmpty ? ClaimJudge.near : ClaimJudge.nearDespiteUnknown
        return Array(
            judged.filter { judged in
                let alignment = judged.alignment
                return alignment.coverageOfStatement >= limit
                    // One thing in common is little, unless it is nearly all that is named.
                    && (alignment.coverageOfStatement >= ClaimJudge.nearDespiteUnknown || alignment.sharedConcepts > 1)
            }.prefix(Self.shown))
    }

    /// What the statement names and no claim of the library is about or names.
    var unknown: [ReadText.Unit] {
        statement.units.filter { unit in
            unit.isConcept && !LightWords.isFrame(unit)
                && unit.concepts.allSatisfy { library.frequency(of: $0) == 0 }
                && judged.allSatisfy { judged in
                    judged.alignment.pairs.allSatisfy { $0.unit != unit || $0.relation < .broader }
                }
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

    /// Settles a verdict by what readings say of the statement.
    func settle(
        _ check: inout StatementCheck, _ outcome: StatementCheck.Outcome, _ readings: [BearingReading],
        _ reasons: [LocalizedText]
    ) {
        let appraisal = Appraisal(readings, kind: readings[0].kind, rules)
        check.evidence = readings.map(\.checked)
        // The rules call a claim qualified that only indirect evidence disputes. Of a statement that nothing supports that would say
        // too much.
        if appraisal.verdict.verdict == .qualified,
            !readings.contains(where: { [.supports, .qualifies].contains($0.direction) })
        {
            check.outcome = .notAnswered
            check.reasons = reasons + check.reasons
            check.reasons.append(
                LocalizedText(
                    nl: "Alleen indirect bewijs spreekt het tegen; dat is te weinig voor een oordeel.",
                    en: "Only indirect evidence speaks against it, which is too little for a verdict."))
            return
        }
        check.outcome = outcome
        check.verdict = appraisal.verdict.verdict
        check.strength = appraisal.strength
        check.reasons = reasons + check.reasons + appraisal.verdict.reasons
    }
}
