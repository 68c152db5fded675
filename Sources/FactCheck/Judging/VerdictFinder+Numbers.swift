import EvidenceModel
import EvidenceStore
import TextAnalysis

extension VerdictFinder {
    /// The statement's numbers beside those that sources found.
    func judgedNumbers() throws -> [NumberJudge.Judged] {
        guard !statement.numbers.isEmpty else { return [] }
        var numbers = NumberJudge(tree: library.tree, statement: statement).judge(try foundNumbers())
        if let anchored = judged.first(where: { $0.differences == [.number] }) {
            let report = try library.report(anchored.claim.claim.id)
            for index in numbers.indices {
                let known = Set(numbers[index].same.map { "\($0.number.claim) \($0.number.reading)" })
                numbers[index].same += answering(numbers[index].number, in: report).filter {
                    !known.contains("\($0.number.claim) \($0.number.reading)")
                }
            }
        }
        return numbers
    }

    func answerByNumbers(_ numbers: [NumberJudge.Judged]) throws -> Answer? {
        answer(.numbers, try readings(answering: numbers), reasons(numbers.flatMap(\.same)))
    }

    /// What a source's numbers say of the statement, the worst last.
    private enum Agreement: Int, Comparable {
        case agrees, overlaps, differs

        init(_ comparison: NumberJudge.Comparison) {
            let isSame = comparison.outcome == .same || comparison.outcome == .rounded
            self = isSame ? .agrees : comparison.isPartial ? .overlaps : .differs
        }

        static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    /// Each source once: it supports when every number of the statement that it answers agrees, disputes when one differs, and
    /// supports with a reservation of size when one only overlaps.
    private func readings(answering numbers: [NumberJudge.Judged]) throws -> [BearingReading] {
        var bySource: [String: (reading: BearingReading, agreement: Agreement)] = [:]
        for number in numbers {
            var ofNumber: [String: (reading: BearingReading, agreement: Agreement)] = [:]
            for comparison in number.same where comparison.outcome != .missing {
                let reading = try library.report(comparison.number.claim).readings[comparison.number.reading]
                let (source, agreement) = (reading.source.standing.id, Agreement(comparison))
                // Of several numbers for the same thing in one source, the best will do.
                if agreement < ofNumber[source]?.agreement ?? .differs || ofNumber[source] == nil {
                    ofNumber[source] = (reading, agreement)
                }
            }
            bySource.merge(ofNumber) { ($0.reading, max($0.agreement, $1.agreement)) }
        }
        return bySource.sorted { $0.key < $1.key }.map { _, found in
            var reading = found.reading
            switch found.agreement {
            case .agrees: reading.answer(.supports)
            case .overlaps: reading.answer(.qualifies, limit: .magnitude)
            case .differs: reading.answer(.disputes)
            }
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

    func owners(_ number: NumberJudge.Judged) -> [LocalizedText] {
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
    private struct Sign {
        /// The numbers it rests on, all of one reading.
        var numbers: [FoundNumber]
        var agrees: Bool
    }

    func answerByQuantifier() throws -> Answer? {
        let judge = QuantifierJudge(tree: library.tree, statement: statement, polarity: judge.polarity)
        guard judge.asks else { return nil }
        let answers = judge.answers(try foundNumbers())
        return try answer(.numbers, answers.map { Sign(numbers: [$0.number], agrees: $0.agrees) })
    }

    func answerByOrder() throws -> Answer? {
        let judge = OrderJudge(tree: library.tree, statement: statement, polarity: judge.polarity)
        guard judge.asks else { return nil }
        let answers = judge.answers(try foundNumbers())
        return try answer(.comparison, answers.map { Sign(numbers: [$0.more, $0.less], agrees: $0.agrees) })
    }

    /// Each source once: it disputes the statement when one of its numbers does.
    private func answer(_ outcome: StatementCheck.Outcome, _ signs: [Sign]) throws -> Answer? {
        var bySource: [String: BearingReading] = [:]
        var reasons: [LocalizedText] = []
        for sign in signs {
            var reading = try library.report(sign.numbers[0].claim).readings[sign.numbers[0].reading]
            let (source, label) = (reading.source.standing.id, reading.source.standing.label)
            let agrees = sign.agrees && bySource[source]?.direction != .disputes
            reading.answer(agrees ? .supports : .disputes)
            bySource[source] = reading
            let reason = LocalizedText { language in
                "\(label): \(sign.numbers.map { $0.words(in: language) }.joined(separator: "; "))."
            }
            if !reasons.contains(reason) { reasons.append(reason) }
        }
        return answer(outcome, bySource.sorted { $0.key < $1.key }.map(\.value), reasons)
    }
}
