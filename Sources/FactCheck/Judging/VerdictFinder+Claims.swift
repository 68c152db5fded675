import EvidenceModel
import EvidenceStore

extension VerdictFinder {
    func answer(bySame same: ClaimJudge.Judged) throws -> Answer {
        let report = try library.report(same.claim.claim.id)
        let reason = LocalizedText(
            nl: "De bibliotheek heeft deze bewering: \(report.claim.id).",
            en: "The library has this claim: \(report.claim.id).")
        return Answer(
            outcome: .sameClaim, verdict: report.verdict.verdict, strength: report.strength, reasons: [reason],
            conclusion: report.verdict.reasons, evidence: report.readings.map(\.checked))
    }

    /// The statement's numbers beside those of the claim that says the same.
    func numbers(besideThoseOf same: ClaimJudge.Judged) throws -> [CheckedNumber] {
        let report = try library.report(same.claim.claim.id)
        return try statement.numbers.map { try checked($0, answering($0, in: report), []) }
    }

    /// The numbers of a claim's readings that answer the claim's own number nearest to the statement's.
    func answering(_ number: ReadText.Number, in report: ClaimReport) -> [NumberJudge.Comparison] {
        let order: [NumberOutcome] = [.same, .rounded, .differs]
        let ranked = report.claim.quantities.map { ($0, NumberJudge.compare(number.quantity, $0).outcome) }
        let claimed = order.lazy.compactMap { outcome in ranked.first { $0.1 == outcome }?.0 }.first
        var found: [NumberJudge.Comparison] = []
        for (place, reading) in report.readings.enumerated() {
            for quantity in reading.reading.evidence.quantities where quantity.value != nil || quantity.range != nil {
                guard claimed == nil ? report.claim.quantities.isEmpty : quantity.answers == claimed?.id else { continue }
                let (outcome, reason) = NumberJudge.compare(number.quantity, quantity)
                let bare = FoundNumber(
                    quantity: quantity, measure: [], population: [], context: [], words: [], claim: report.claim.id,
                    reading: place)
                let isPartial = outcome == .differs && NumberJudge.overlap(number.quantity, quantity)
                found.append(NumberJudge.Comparison(number: bare, outcome: outcome, reason: reason, isPartial: isPartial))
            }
        }
        // Of several that say nothing of which is meant, none is.
        return claimed == nil && found.count > 1 ? [] : found.filter { $0.outcome != .incomparable }
    }

    // MARK: A claim that says the contrary

    func answerByContraryClaim() throws -> Answer? {
        let contrary = judged.first { judged in
            !judged.differences.isEmpty && judged.differences.isSubset(of: [.direction, .negation])
        }
        guard let contrary else { return nil }
        let report = try library.report(contrary.claim.claim.id)
        let isNegation = contrary.differences == [.negation]
        let turned = report.readings.map { turn($0, isNegation: isNegation) }
        let reasons =
            [
                LocalizedText(
                    nl: "De bibliotheek heeft het tegendeel: \(report.claim.id).",
                    en: "The library has the contrary: \(report.claim.id).")
            ] + contrary.why.suffix(1)
        guard turned.contains(where: { $0.direction != .silent }) else {
            return Answer(
                outcome: .notAnswered, reasons: reasons + foundInstead(report), evidence: turned.map(\.checked))
        }
        return answer(.contraryClaim, turned, reasons)
    }

    /// What a reading of a claim says of its contrary: support speaks against it. What disputes a claim bears out its denial, but
    /// not another direction: less than half is not the fewest. A reservation about the claim says nothing of its contrary.
    private func turn(_ reading: BearingReading, isNegation: Bool) -> BearingReading {
        var turned = reading
        turned.limit = nil
        switch reading.direction {
        case .supports: turned.direction = .disputes
        case .disputes: turned.direction = isNegation ? .supports : .silent
        case .qualifies, .silent: turned.direction = .silent
        case .inconclusive: break
        }
        return turned
    }

    // MARK: A finding

    /// A finding that says what the statement says: the source supports it, whatever the claim it was read for.
    func answerByFinding(_ findings: [ClaimJudge.Finding]) throws -> Answer? {
        let says = judged(findings).filter(\.differences.isEmpty)
        guard let claim = says.first?.claim.claim.id else { return nil }
        return answer(
            .finding, try Self.onePerSource(says.compactMap { try bearing($0, as: .supports) }),
            [LocalizedText(nl: "Een bron vond dit, gelezen voor \(claim).", en: "A source found this, read for \(claim).")])
    }

    func answerByContraryFinding(_ findings: [ClaimJudge.Finding]) throws -> Answer? {
        let says = judged(findings).filter { !$0.differences.isEmpty && $0.differences.isSubset(of: [.direction, .negation]) }
        guard let best = says.first else { return nil }
        let claim = best.claim.claim.id
        let reason = LocalizedText(
            nl: "Een bron vond het tegendeel, gelezen voor \(claim).", en: "A source found the contrary, read for \(claim).")
        return answer(
            .finding, try Self.onePerSource(says.compactMap { try bearing($0, as: .disputes) }),
            [reason] + best.why.suffix(1))
    }

    /// The findings of readings on near claims, those that name most of the statement first.
    func findings() throws -> [ClaimJudge.Finding] {
        try judged.prefix(Self.readClaims).flatMap { near in
            try library.findings(on: near.claim, in: statement.language).map {
                judge.find($0.said, of: $0.reading, on: near.claim)
            }
        }.sorted { $1.coverage.share < $0.coverage.share }
    }

    /// Those that name enough to say the statement, or its contrary.
    private func judged(_ findings: [ClaimJudge.Finding]) -> [ClaimJudge.Judged] {
        findings.filter { $0.coverage.share >= ClaimJudge.found }.map(judge.judge)
    }

    private func bearing(_ judged: ClaimJudge.Judged, as direction: Direction) throws -> BearingReading? {
        guard let place = judged.reading else { return nil }
        var reading = try library.report(judged.claim.claim.id).readings[place]
        reading.answer(reading.direction == .inconclusive ? .inconclusive : direction)
        // What a source found is rated, whatever the claim that it was read for.
        if [.advice, .opinion, .definition].contains(reading.kind) { reading.kind = .effect }
        return reading
    }

    private static func onePerSource(_ readings: [BearingReading]) -> [BearingReading] {
        var seen: Set<String> = []
        return readings.filter { seen.insert($0.source.standing.id).inserted }
    }
}
