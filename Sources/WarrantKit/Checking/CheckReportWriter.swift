import Foundation

/// Writes a check for a terminal: what it comes to and why, then the numbers, the evidence, the claims near it, and what is unread.
public struct CheckReportWriter {
    private let words: CheckWords
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = CheckWords(language)
    }

    /// - Parameter width: terminal columns.
    public func write(_ check: StatementCheck, width: Int = 100) -> String {
        let page = TextLines(width: width)
        var text = page.fold(check.statement)
        if !check.concepts.isEmpty {
            text += page.fold("\(words.recognised): " + check.concepts.map(words.concept).joined(separator: "; "))
        }
        text += "\n" + conclusion(check, page)
        for side in check.strength.map(words.sides) ?? [] {
            text += page.fold("\(side.title): \(words.words.strength(side.side))")
            text += side.side.steps.map { page.bullet($0[language]) }.joined()
        }
        let sections = [
            numbers(check, page), evidence(check, page), claims(check.claims, page), candidates(check.candidates, page),
        ]
        text += sections.filter { !$0.isEmpty }.map { "\n" + $0 }.joined()
        return text + "\n" + page.fold(ReportFooter.text(language))
    }

    /// - Parameter width: terminal columns.
    public func write(_ check: ArticleCheck, width: Int = 100) -> String {
        let page = TextLines(width: width)
        var text = page.fold(words.title(check))
        text += page.fold("\(words.name(check)) · \(words.extent(check))") + "\n"
        for entry in words.tally(check.checks) {
            let sign = entry.finding.sign.padding(toLength: 3, withPad: " ", startingAt: 0)
            let numbers = entry.numbers.map(String.init).joined(separator: ", ")
            text += page.fold(
                "\(entry.numbers.count) \(entry.finding.label(in: language)): \(numbers)", first: "  \(sign) ", indent: "      "
            )
        }
        if check.checks.isEmpty { text += page.fold(words.nothingChecked) }
        for (index, statement) in check.checks.enumerated() { text += "\n" + entry(statement, index + 1, page) }
        return text + "\n" + page.fold(ReportFooter.text(language))
    }

    /// One statement of an article: what it comes to, the numbers, and the sources each on a line.
    private func entry(_ check: StatementCheck, _ number: Int, _ page: TextLines) -> String {
        let sign = CheckFinding(check).sign
        var text = page.fold("\(sign) \(check.statement)", first: "\(number). ", indent: "   ")
        text += conclusion(check, page)
        text += check.numbers.map { self.number($0, page) }.joined()
        for (source, readings) in words.bySource(check.evidence) {
            for reading in readings {
                text += page.fold(
                    "\(source.standing.label): \(words.words.reading(reading.recorded, saying: reading.direction))",
                    first: "  → ", indent: "    ")
            }
            if words.words.hasNotice(source) { text += page.fold(words.words.notices(source), first: "    ", indent: "    ") }
        }
        if !check.candidates.isEmpty {
            text += page.fold(
                "\(words.candidates): " + check.candidates.map(\.label).joined(separator: ", "), first: "  ", indent: "  ")
        }
        return text
    }

    private func conclusion(_ check: StatementCheck, _ page: TextLines) -> String {
        page.fold(words.headline(check)) + words.reasons(check).map(page.bullet).joined()
    }

    // MARK: Numbers

    private func numbers(_ check: StatementCheck, _ page: TextLines) -> String {
        check.numbers.isEmpty ? "" : words.numbers + "\n" + check.numbers.map { number($0, page) }.joined()
    }

    private func number(_ number: CheckedNumber, _ page: TextLines) -> String {
        var text = page.fold("“\(number.printed)”", first: "  # ", indent: "    ")
        for found in number.found {
            text += page.fold(
                "\(words.outcome(found.outcome)) · \(found.label): \(words.quantity(found.quantity)). \(found.reason[language])",
                first: "    ", indent: "      ")
        }
        for owner in number.owners { text += page.fold(words.owner(owner), first: "    ", indent: "      ") }
        if number.found.isEmpty, number.owners.isEmpty {
            text += page.fold(words.noNumberFound, first: "    ", indent: "      ")
        }
        return text
    }

    // MARK: Evidence

    private func evidence(_ check: StatementCheck, _ page: TextLines) -> String {
        guard !check.evidence.isEmpty else { return "" }
        var text = words.evidence(check) + "\n"
        for (index, entry) in words.bySource(check.evidence).enumerated() {
            text += page.fold(
                "\(entry.source.standing.label). \(words.work(entry.source))", first: "\(index + 1). ", indent: "   ")
            let ids = [entry.source.pmid.map { "PMID \($0)" }, entry.source.doi.map { "DOI \($0)" }].compactMap(\.self)
            text += page.indented(([words.words.design(entry.source)] + ids).joined(separator: " · "))
            text += page.indented(words.words.notices(entry.source))
            text += entry.readings.map { reading($0, page) }.joined()
        }
        return text
    }

    private func reading(_ evidence: CheckedEvidence, _ page: TextLines) -> String {
        let recorded = evidence.recorded
        let indent = "     "
        var text = page.fold(words.words.reading(recorded, saying: evidence.direction), first: "   → ", indent: indent)
        if !recorded.finding.isEmpty { text += page.fold(recorded.finding[language], first: indent, indent: indent) }
        if let passage = recorded.passage {
            text += page.fold(
                "“\(ShownText.passage(passage))” (\(words.words.passage(evidence.passageState)))", first: indent, indent: indent
            )
        }
        return text + page.fold(words.recordedFor(evidence), first: indent, indent: indent)
    }

    // MARK: Claims and candidates

    private func claims(_ claims: [MatchedClaim], _ page: TextLines) -> String {
        guard !claims.isEmpty else { return "" }
        return words.claims + "\n"
            + claims.map { claim in
                let score = words.score(claim.score)
                let padding = String(repeating: " ", count: max(0, 3 - score.count))
                var text = page.fold(claim.statement[language], first: "  \(padding)\(score)  ", indent: "       ")
                text += page.fold(
                    "\(claim.id) · \(words.differences(claim)) · \(words.verdict(on: claim))", first: "       ",
                    indent: "       ")
                let why = claim.why.map { $0[language] }.joined(separator: "; ")
                return text + (why.isEmpty ? "" : page.fold(why, first: "       ", indent: "       "))
            }.joined()
    }

    private func candidates(_ candidates: [CandidateStudy], _ page: TextLines) -> String {
        guard !candidates.isEmpty else { return "" }
        var text = words.candidates + "\n" + page.fold(words.candidatesNote, first: "  ", indent: "  ")
        for candidate in candidates {
            let ids = [words.design(candidate), candidate.pmid.map { "PMID \($0)" }].compactMap(\.self)
            text += page.fold("\(candidate.label). \(candidate.title)", first: "  - ", indent: "    ")
            text += page.fold(ids.joined(separator: " · "), first: "    ", indent: "    ")
            if let sentence = candidate.sentence {
                text += page.fold("“\(ShownText.passage(sentence))”", first: "    ", indent: "    ")
            }
            let reasons = candidate.stanceReasons.map { $0[language] }.joined(separator: "; ")
            text += page.fold(
                words.stance(candidate.stance) + (reasons.isEmpty ? "" : " (\(reasons))"), first: "    ", indent: "    ")
            for number in candidate.numbers { text += page.fold(words.number(number), first: "    ", indent: "      ") }
            let why = candidate.why.map { $0[language] }.joined(separator: "; ")
            if !why.isEmpty { text += page.fold(why, first: "    ", indent: "    ") }
        }
        return text
    }
}

/// Lines of a terminal; whatever is put on one is made fit to show first.
private struct TextLines {
    let width: Int

    func fold(_ text: String, first: String = "", indent: String = "") -> String {
        Paragraph.fold(ShownText.line(text), width: width, first: first, indent: indent)
    }

    func bullet(_ text: String) -> String { fold(text, first: "  - ", indent: "    ") }

    func indented(_ text: String) -> String { fold(text, first: "   ", indent: "   ") }
}
