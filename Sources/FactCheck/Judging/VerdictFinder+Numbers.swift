import EvidenceModel
import EvidenceStore
import TextAnalysis

extension VerdictFinder {
    func settleByNumbers(_ check: inout StatementCheck) throws -> Bool {
        guard !statement.numbers.isEmpty else { return false }
        let found = try foundNumbers()
        var numbers = NumberJudge(tree: checker.tree, statement: statement).judge(found)
        if numbers.allSatisfy({ $0.same.isEmpty }), let anchored = judged.first(where: Self.differsInNumberOnly) {
            let report = try checker.report(anchored.claim.claim.id)
            for index in numbers.indices { numbers[index].same = answering(numbers[index].number, in: report) }
        }
        check.numbers = numbers.map { checked($0.number, $0.same, $0.owners) }
        let answers = numbers.flatMap(\.same)
        let bearing = try readings(answering: numbers)
        for number in numbers { check.reasons += owners(number) }
        guard !answers.isEmpty, !bearing.isEmpty else { return false }
        settle(&check, .numbers, bearing, reasons(answers))
        return true
    }

    private static func differsInNumberOnly(_ judged: ClaimJudge.Judged) -> Bool {
        judged.differences == [.number]
    }

    /// Each source once: it supports when every number of the statement that it answers agrees, and disputes when one does not.
    private func readings(answering numbers: [NumberJudge.Judged]) throws -> [BearingReading] {
        var bySource: [String: (reading: BearingReading, agrees: Bool)] = [:]
        for number in numbers {
            var agrees: [String: (BearingReading, Bool)] = [:]
            for comparison in number.same where comparison.outcome != .missing {
                let reading = try checker.report(comparison.number.claim).readings[comparison.number.reading]
                let isSame = comparison.outcome == .same || comparison.outcome == .rounded
                // Of several numbers for the same thing in one source, one that agrees will do.
                let before = agrees[reading.source.standing.id]
                if before == nil || isSame && before?.1 == false { agrees[reading.source.standing.id] = (reading, isSame) }
            }
            for (source, found) in agrees {
                bySource[source] = (bySource[source]?.reading ?? found.0, (bySource[source]?.agrees ?? true) && found.1)
            }
        }
        return bySource.sorted { $0.key < $1.key }.map { _, found in
            var reading = found.reading
            reading.direction = found.agrees ? .supports : .disputes
            reading.limit = nil
            reading.directness = .direct
            return reading
        }
    }

    func reasons(_ answers: [NumberJudge.Comparison]) -> [LocalizedText] {
        var seen: Set<LocalizedText> = []
        return answers.compactMap { answer in
            let reason = LocalizedText { "\(answer.number.title): \(answer.reason[$0])" }
            return seen.insert(reason).inserted ? reason : nil
        }
    }

    private func owners(_ number: NumberJudge.Judged) -> [LocalizedText] {
        var seen: Set<String> = []
        return number.owners.compactMap { owner in
            guard let (named, counted) = owner.differing, seen.insert(owner.number.title).inserted else { return nil }
            let printed = printed(number.number)
            return LocalizedText { language in
                language == .dutch
                    ? "\(printed) is in de bron het getal van \(name(counted)[.dutch]), niet van \(name(named)[.dutch])."
                    : "\(printed) is the source's number for \(name(counted)[.english]), not for \(name(named)[.english])."
            }
        }
    }

    func checked(
        _ number: ReadText.Number, _ same: [NumberJudge.Comparison], _ owners: [NumberJudge.Comparison]
    ) -> CheckedNumber {
        func found(_ comparisons: [NumberJudge.Comparison]) -> [CheckedNumber.Found] {
            var seen: Set<String> = []
            return comparisons.compactMap { comparison in
                guard let source = try? checker.report(comparison.number.claim).readings[comparison.number.reading].source,
                    seen.insert(source.standing.id + comparison.number.title + "\(comparison.number.quantity)").inserted
                else { return nil }
                return CheckedNumber.Found(
                    quantity: comparison.number.quantity, source: source.standing.id, label: source.standing.label,
                    claim: comparison.number.claim, outcome: comparison.outcome, reason: comparison.reason)
            }
        }
        return CheckedNumber(
            printed: printed(number), claimed: number.quantity, found: found(same), owners: found(owners))
    }

    private func printed(_ number: ReadText.Number) -> String {
        guard let range = number.mention.parts[.number] else { return "" }
        return String(String.UnicodeScalarView(Array(statement.text.unicodeScalars)[range]))
    }

    // MARK: Words of number

    func settleByQuantifier(_ check: inout StatementCheck) throws -> Bool {
        let answers = QuantifierJudge(tree: checker.tree, statement: statement).answers(try foundNumbers())
        var bySource: [String: BearingReading] = [:]
        var reasons: [LocalizedText] = []
        for answer in answers {
            var reading = try checker.report(answer.number.claim).readings[answer.number.reading]
            let before = bySource[reading.source.standing.id]?.direction
            reading.direction = answer.agrees && before != .disputes ? .supports : .disputes
            reading.limit = nil
            reading.directness = .direct
            bySource[reading.source.standing.id] = reading
            let label = reading.source.standing.label
            let reason = LocalizedText { "\(label): \(answer.number.words(in: $0))." }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        guard !bySource.isEmpty else { return false }
        settle(&check, .numbers, bySource.sorted { $0.key < $1.key }.map(\.value), reasons)
        return true
    }

    // MARK: Two numbers that answer what is compared

    func settleByOrder(_ check: inout StatementCheck) throws -> Bool {
        let answers = OrderJudge(tree: checker.tree, statement: statement).answers(try foundNumbers())
        var bySource: [String: BearingReading] = [:]
        var reasons: [LocalizedText] = []
        for answer in answers {
            var reading = try checker.report(answer.more.claim).readings[answer.more.reading]
            let before = bySource[reading.source.standing.id]?.direction
            reading.direction = answer.agrees && before != .disputes ? .supports : .disputes
            reading.limit = nil
            reading.directness = .direct
            bySource[reading.source.standing.id] = reading
            let (more, less) = (answer.more, answer.less)
            let reason = LocalizedText { language in
                let label = reading.source.standing.label
                return "\(label): \(more.words(in: language)); \(less.words(in: language))."
            }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        guard !bySource.isEmpty else { return false }
        settle(&check, .comparison, bySource.sorted { $0.key < $1.key }.map(\.value), reasons)
        return true
    }
}
