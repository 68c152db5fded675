import EvidenceModel
import EvidenceStore

extension VerdictFinder {
    func settle(_ check: inout StatementCheck, bySame same: ClaimJudge.Judged) throws {
        let report = try library.report(same.claim.claim.id)
        check.outcome = .sameClaim
        check.verdict = report.verdict.verdict
        check.strength = report.strength
        check.reasons =
            [
                LocalizedText(
                    nl: "De bibliotheek heeft deze bewering: \(report.claim.id).",
                    en: "The library has this claim: \(report.claim.id).")
            ] + report.verdict.reasons
        check.evidence = report.readings.map(\.checked)
        check.numbers = try statement.numbers.map { try checked($0, answering($0, in: report), []) }
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
                found.append(NumberJudge.Comparison(number: bare, outcome: outcome, reason: reason))
            }
        }
        // Of several that say nothing of which is meant, none is.
        return claimed == nil && found.count > 1 ? [] : found.filter { $0.outcome != .incomparable }
    }

    // MARK: A claim that says the contrary

    func settleByContraryClaim(_ check: inout StatementCheck) throws -> Bool {
        let contrary = judged.first { judged in
            !judged.differences.isEmpty && judged.differences.isSubset(of: [.direction, .negation])
        }
        guard let contrary else { return false }
        let report = try library.report(contrary.claim.claim.id)
        let isNegation = contrary.differences == [.negation]
        let turned = report.readings.map { turn($0, isNegation: isNegation) }
        check.reasons.append(
            LocalizedText(
                nl: "De bibliotheek heeft het tegendeel: \(report.claim.id).",
                en: "The library has the contrary: \(report.claim.id)."))
        check.reasons += contrary.why.suffix(1)
        check.evidence = turned.map(\.checked)
        guard turned.contains(where: { $0.direction != .silent }) else {
            check.outcome = .notAnswered
            check.reasons += unanswered(report)
            return true
        }
        settle(&check, .contraryClaim, turned, [])
        return true
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
    func settleByFinding(_ check: inout StatementCheck) throws -> Bool {
        let says = try findings().filter { $0.differences.isEmpty }
        guard let best = says.first else { return false }
        let readings = try Self.onePerSource(says.compactMap { try bearing($0, as: .supports) })
        let claim = best.claim.claim.id
        settle(
            &check, .finding, readings,
            [LocalizedText(nl: "Een bron vond dit, gelezen voor \(claim).", en: "A source found this, read for \(claim).")])
        return true
    }

    func settleByContraryFinding(_ check: inout StatementCheck) throws -> Bool {
        let says = try findings().filter { !$0.differences.isEmpty && $0.differences.isSubset(of: [.direction, .negation]) }
        guard let best = says.first else { return false }
        let readings = try Self.onePerSource(says.compactMap { try bearing($0, as: .disputes) })
        let claim = best.claim.claim.id
        let reason = LocalizedText(
            nl: "Een bron vond het tegendeel, gelezen voor \(claim).", en: "A source found the contrary, read for \(claim).")
        settle(&check, .finding, readings, [reason] + best.why.suffix(1))
        return true
    }

    /// The findings of readings on near claims, laid beside the statement, the nearest first.
    private func findings() throws -> [ClaimJudge.Judged] {
        try judged.prefix(Self.readClaims).flatMap { near in
            try library.findings(on: near.claim, in: statement.language).map {
                judge.judge(statement, near.claim, reading: $0.reading, $0.said)
            }
        }.sorted { $1.alignment.coverageOfStatement < $0.alignment.coverageOfStatement }
    }

    private func bearing(_ judged: ClaimJudge.Judged, as direction: Direction) throws -> BearingReading? {
        guard let place = judged.reading else { return nil }
        var reading = try library.report(judged.claim.claim.id).readings[place]
        reading.direction = reading.direction == .inconclusive ? .inconclusive : direction
        reading.limit = nil
        // What a source found is rated, whatever the claim that it was read for.
        if [.advice, .opinion, .definition].contains(reading.kind) { reading.kind = .effect }
        return reading
    }

    private static func onePerSource(_ readings: [BearingReading]) -> [BearingReading] {
        var seen: Set<String> = []
        return readings.filter { seen.insert($0.source.standing.id).inserted }
    }
}
