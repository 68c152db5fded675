import Foundation

/// Writes a check as Markdown (GitHub Flavored Markdown): a statement, or an article's findings with their evidence.
public struct CheckMarkdownWriter {
    private let words: CheckWords
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = CheckWords(language)
    }

    public func write(_ check: StatementCheck) -> String {
        var text = "# \(Markdown(check.statement))\n\n"
        if !check.concepts.isEmpty {
            text +=
                "\(words.recognised): " + check.concepts.map { Markdown(words.concept($0)).text }.joined(separator: "; ")
                + "\n\n"
        }
        text += "\(body(check, heading: "##"))\n---\n\n"
        return text + "*\(ReportFooter.text(language))*\n"
    }

    public func write(_ check: ArticleCheck) -> String {
        var text = "# \(Markdown(words.title(check)))\n\n\(Markdown(words.name(check))) · \(words.extent(check))\n\n"
        if check.checks.isEmpty { text += words.nothingChecked + "\n\n" }
        for entry in words.tally(check.checks) {
            text += "- \(entry.finding.sign) **\(entry.finding.label(in: language)): \(entry.numbers.count)**."
            text += " \(entry.finding.meaning(in: language))\n"
        }
        if !check.checks.isEmpty { text += "\n## \(words("Bevindingen", "Findings"))\n\n" }
        for (index, statement) in check.checks.enumerated() {
            let finding = CheckFinding(statement)
            let link = "[\(Markdown(statement.statement))](#finding-\(index + 1))"
            text += "\(index + 1). \(finding.sign) \(finding.label(in: language)): \(link)\n"
        }
        for (index, statement) in check.checks.enumerated() {
            text += "\n<a id=\"finding-\(index + 1)\"></a>\n\n"
            text += "## \(index + 1). \(CheckFinding(statement).sign) \(CheckFinding(statement).label(in: language))\n\n"
            text += "> \(Markdown(statement.statement))\n\n" + body(statement, heading: "###")
        }
        return text + "\n---\n\n*\(ReportFooter.text(language))*\n"
    }

    private func body(_ check: StatementCheck, heading: String) -> String {
        var text = "**\(CheckFinding(check).sign) \(words.headline(check))**\n\n"
        text += words.reasons(check).map { "- \(Markdown($0))\n" }.joined()
        for side in check.strength.map(words.sides) ?? [] {
            text += "\n\(side.title): **\(words.words.strength(side.side))**\n\n"
            text += side.side.steps.map { "- \(Markdown($0[language]))\n" }.joined()
        }
        let sections: [(title: String, content: String)] = [
            (words.numbers, check.numbers.map(number).joined()),
            (words.evidence(check), words.bySource(check.evidence).map { evidence($0.source, $0.readings) }.joined()),
            (words.claims, check.claims.map(claim).joined()),
            (words.candidates, check.candidates.map(candidate).joined()),
        ]
        for section in sections where !section.content.isEmpty {
            text += "\n\(heading) \(section.title)\n\n"
            if section.title == words.candidates { text += words.candidatesNote + "\n\n" }
            text += section.content
        }
        return text
    }

    private func number(_ number: CheckedNumber) -> String {
        var text = "- “\(Markdown(number.printed))”\n"
        for found in number.found {
            text += "  - **\(words.outcome(found.outcome))** · \(Markdown(found.label)): "
            text += "\(Markdown(words.quantity(found.quantity))). \(Markdown(found.reason[language]))\n"
        }
        for owner in number.owners { text += "  - \(Markdown(words.owner(owner)))\n" }
        return text + (number.found.isEmpty && number.owners.isEmpty ? "  - \(words.noNumberFound)\n" : "")
    }

    private func evidence(_ source: ClaimReport.Source, _ readings: [CheckedEvidence]) -> String {
        let ids = [link(pmid: source.pmid), source.doi.map { "DOI \(Markdown($0))" }].compactMap(\.self)
        var text = "- **\(Markdown(source.standing.label))**. \(Markdown(words.work(source)))\n"
        text += "  - " + ([Markdown(words.words.design(source)).text] + ids).joined(separator: " · ") + "\n"
        text += "  - \(Markdown(words.words.notices(source)))\n"
        for reading in readings {
            let recorded = reading.recorded
            text += "  - → **\(Markdown(words.words.reading(recorded, saying: reading.direction)))**"
            if !recorded.finding.isEmpty { text += " \(Markdown(recorded.finding[language]))" }
            if let passage = recorded.passage {
                let state = words.words.passage(reading.passageState)
                text += " “\(Markdown(ShownText.passage(passage)))” (\(state))"
            }
            text += " – \(Markdown(words.recordedFor(reading)))\n"
        }
        return text
    }

    private func claim(_ claim: MatchedClaim) -> String {
        let why = claim.why.map { $0[language] }.joined(separator: "; ")
        var text = "- **\(words.score(claim.score))** \(Markdown(claim.statement[language]))\n"
        text +=
            "  - `\(ShownText.line(claim.id).filter { $0 != "`" })` · \(words.differences(claim)) · \(words.verdict(on: claim))\n"
        if !why.isEmpty { text += "  - \(Markdown(why))\n" }
        return text
    }

    private func candidate(_ candidate: CandidateStudy) -> String {
        let ids = [Markdown(words.design(candidate)).text, link(pmid: candidate.pmid)].compactMap(\.self)
        let reasons = candidate.stanceReasons.map { $0[language] }.joined(separator: "; ")
        let why = candidate.why.map { $0[language] }.joined(separator: "; ")
        let work = Markdown("\(candidate.label). \(candidate.title)")
        var text = "- \(work)\n  - \(ids.joined(separator: " · "))\n"
        if let sentence = candidate.sentence { text += "  - “\(Markdown(ShownText.passage(sentence)))”\n" }
        text += "  - **\(words.stance(candidate.stance))**"
        text += reasons.isEmpty ? "\n" : " (\(Markdown(reasons)))\n"
        for number in candidate.numbers { text += "  - \(Markdown(words.number(number)))\n" }
        return text + (why.isEmpty ? "" : "  - \(Markdown(why))\n")
    }

    private func link(pmid: String?) -> String? {
        pmid.map { pmid in
            WebAddress.pubMed(pmid).map { "[PMID \(pmid)](\($0))" } ?? "PMID \(Markdown(pmid))"
        }
    }
}

/// Text of others as Markdown that shows it and means nothing else (CommonMark 0.31, section 2.4, “Backslash escapes”).
struct Markdown: CustomStringConvertible {
    let text: String

    init(_ plain: String) {
        var text = ""
        var isStart = true
        for character in ShownText.line(plain) {
            // Signs that open a block stand at a line's start, or end the number that an item begins with.
            let opensBlock = isStart && "#>+-=:".contains(character) || ".)".contains(character) && text.allSatisfy(\.isNumber)
            if "\\`*_[]<>|~&!$@".contains(character) || opensBlock { text.append("\\") }
            text.append(character)
            isStart = false
        }
        // What GitHub makes a link of by itself.
        self.text = text.replacing("://", with: "\\://").replacing(/[wW]{3}\./) { "\($0.output.dropLast())\\." }
    }

    var description: String { text }
}

/// Where a work stands on the web.
enum WebAddress {
    /// PubMed's page of a record; `nil` for what is no PMID.
    static func pubMed(_ pmid: String) -> String? {
        let isPMID = !pmid.isEmpty && pmid.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isPMID ? "https://pubmed.ncbi.nlm.nih.gov/\(pmid)/" : nil
    }

    /// The resolver's address of a DOI (DOI Handbook, section 3); `nil` for what is none.
    static func doi(_ doi: String) -> String? {
        guard doi.hasPrefix("10."), doi.contains("/") else { return nil }
        let allowed = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:()")
        return doi.addingPercentEncoding(withAllowedCharacters: allowed).map { "https://doi.org/\($0)" }
    }
}
