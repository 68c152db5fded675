import EvidenceModel
import EvidenceStore
import TextAnalysis

extension VerdictFinder {
    func settleByNumbers(_ check: inout StatementCheck) throws -> Bool {
        guard !statement.numbers.isEmpty else { return false }
        let found = try foundNumbers()
        var numbers = NumberJudge(tree: library.tree, statement: statement).judge(found)
        if numbers.allSatisfy({ $0.same.isEmpty }), let anchored = judged.first(where: Self.differsInNumberOnly) {
            let report = try library.report(anchored.claim.claim.id)
            for index in numbers.indices { numbers[index].same = answering(numbers[index].number, in: report) }
        }
        check.numbers = try numbers.map { try checked($0.number, $0.same, $0.owners) }
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
                let reading = try library.report(comparison.number.claim).readings[comparison.number.reading]
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
            reading.answer(found.agrees ? .supports : .disputes)
            return reading
        }
    }

    private func reasons(_ answers: [NumberJudge.Comparison]) -> [LocalizedText] {
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
                    ? "\(printed) is in de bron het getal van \(library.name(counted)[.dutch]), niet van \(library.name(named)[.dutch])."
                    : "\(printed) is the source's number for \(library.name(counted)[.english]), not for \(library.name(named)[.english])."
            }
        }
    }

    func checked(
        _ number: ReadText.Number, _ same: [NumberJudge.Comparison], _ owners: [NumberJudge.Comparison]
    ) throws -> CheckedNumber {
        func found(_ comparisons: [NumberJudge.Comparison]) throws -> [CheckedNumber.Found] {
            var seen: Set<String> = []
            return try comparisons.compactMap { comparison in
                let source = try library.report(comparison.number.claim).readings[comparison.number.reading].source
                // One number of a source may be recorded with several claims.
                let name = "\(source.standing.id) \(comparison.number.words(in: .english))"
                guard seen.insert(name).inserted else { return nil }
                return CheckedNumber.Found(
                    quantity: comparison.number.quantity, source: source.standing.id, label: source.standing.label,
                    claim: comparison.number.claim, outcome: comparison.outcome, reason: comparison.reason)
            }
        }
        return CheckedNumber(
            printed: printed(number), claimed: number.quantity, found: try found(same), owners: try found(owners))
    }

    private func printed(_ number: ReadText.Number) -> String {
        guard let range = number.mention.parts[.number] else { return "" }
        return String(String.UnicodeScalarView(Array(statement.text.unicodeScalars)[range]))
    }

    // MARK: Shares and pairs of numbers

    /// What a source's numbers say of a statement that has none of its own.
    private struct Answer {
        /// The numbers it rests on, all of one reading.
        var numbers: [FoundNumber]
        var agrees: Bool
    }

    func settleByQuantifier(_ check: inout StatementCheck) throws -> Bool {
        let judge = QuantifierJudge(tree: library.tree, statement: statement)
        guard judge.asks else { return false }
        let answers = judge.answers(try foundNumbers())
        return try settle(&check, .numbers, answers.map { Answer(numbers: [$0.number], agrees: $0.agrees) })
    }

    func settleByOrder(_ check: inout StatementCheck) throws -> Bool {
        let judge = OrderJudge(tree: library.tree, statement: statement)
        guard judge.asks else { return false }
        let answers = judge.answers(try foundNumbers())
        return try settle(&check, .comparison, answers.map { Answer(numbers: [$0.more, $0.less], agrees: $0.agrees) })
    }

    /// Each source once: it disputes the statement when one of its answers does.
    private func settle(
        _ check: inout StatementCheck, _ outcome: StatementCheck.Outcome, _ answers: [Answer]
    ) throws -> Bool {
        var bySource: [String: BearingReading] = [:]
        var reasons: [LocalizedText] = []
        for answer in answers {
            var reading = try library.report(answer.numbers[0].claim).readings[answer.numbers[0].reading]
            let (source, label) = (reading.source.standing.id, reading.source.standing.label)
            let agrees = answer.agrees && bySource[source]?.direction != .disputes
            reading.answer(agrees ? .supports : .disputes)
            bySource[source] = reading
            let reason = LocalizedText { language in
                "\(label): \(answer.numbers.map { $0.words(in: language) }.joined(separator: "; "))."
            }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        guard !bySource.isEmpty else { return false }
        settle(&check, outcome, bySource.sorted { $0.key < $1.key }.map(\.value), reasons)
        return true
    }
}
