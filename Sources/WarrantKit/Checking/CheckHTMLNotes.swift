/// What was found on a statement, as HTML: the note beside a sentence, and the sections of a statement's own page.
struct CheckHTMLNotes {
    private let words: CheckWords
    private var language: Language { words.language }

    init(_ words: CheckWords) {
        self.words = words
    }

    /// A sign that a word stands beside, so that it need not be read out.
    func sign(_ finding: CheckFinding) -> HTMLFragment {
        .element("span", ["class": "sign", "aria-hidden": "true"], finding.sign)
    }

    /// The note on a sentence of an article: what it comes to in view, the rest to be opened.
    func note(_ check: StatementCheck, number: Int, level: Int) -> HTMLFragment {
        let finding = CheckFinding(check)
        let back = HTMLFragment.element(
            "a", ["class": "back", "href": "#sentence-\(number)", "title": words("naar de zin", "to the sentence")],
            [
                sign(finding), .space, .element("span", ["class": "number"], String(number)), .space,
                .element("span", ["class": "word"], capitalised(finding.label(in: language))),
            ])
        // Why this one; how verdicts of its kind come about is left to be opened.
        let own = check.reasons.map { $0[language] }.filter { !$0.isEmpty }
        let more = (own.isEmpty ? [] : [outcome(check)]) + strength(check) + sections(check, level: level + 1)
        var content = [HTMLFragment.element(heading(level), ["class": "verdict"], [back])]
        content += list(own.isEmpty ? [words.outcome(check)] : own) + brief(check)
        if !more.isEmpty, finding != .nothing {
            content.append(
                .element("details", [:], [.element("summary", [:], extent(check))] + more))
        }
        return .element("section", ["class": "note \(finding.tone.rawValue)", "id": "finding-\(number)"], content)
    }

    /// Everything below the verdict, each part under its heading.
    func sections(_ check: StatementCheck, level: Int) -> [HTMLFragment] {
        let parts: [(title: String, note: String?, content: [HTMLFragment])] = [
            (words.numbers, nil, check.numbers.map(number)),
            (words.evidence(check), nil, words.bySource(check.evidence).map { source($0.source, $0.readings) }),
            (words.claims, nil, check.claims.map(claim)),
            (words.candidates, words.candidatesNote, check.candidates.map(candidate)),
        ]
        return parts.filter { !$0.content.isEmpty }.map { part in
            .element(
                "section", ["class": "part"],
                [.element(heading(level), [:], part.title)] + (part.note.map { [.element("p", ["class": "small"], $0)] } ?? [])
                    + [.element("ul", ["class": "entries"], part.content)])
        }
    }

    // MARK: The verdict

    func reasons(_ check: StatementCheck) -> [HTMLFragment] {
        list(words.reasons(check))
    }

    /// One reason as a sentence, several as a list.
    private func list(_ reasons: [String]) -> [HTMLFragment] {
        if reasons.count == 1 { return reasons.map { .element("p", [:], [.foreign($0)]) } }
        return [.element("ul", [:], reasons.map { .element("li", [:], [.foreign($0)]) })]
    }

    private func outcome(_ check: StatementCheck) -> HTMLFragment {
        .element("p", ["class": "small"], words.outcome(check))
    }

    func strength(_ check: StatementCheck) -> [HTMLFragment] {
        (check.strength.map(words.sides) ?? []).map { entry in
            let title = HTMLFragment.element(
                "p", [:], [HTMLFragment("\(entry.title):"), .space, .element("strong", [:], words.words.strength(entry.side))])
            let steps = entry.side.steps.map { HTMLFragment.element("li", [:], [.foreign($0[language])]) }
            return .element(
                "div", ["class": "strength"], [title] + (steps.isEmpty ? [] : [.element("ul", ["class": "small"], steps)]))
        }
    }

    /// Each source on a line, with notices that must not be missed.
    private func brief(_ check: StatementCheck) -> [HTMLFragment] {
        let lines = words.bySource(check.evidence).map { entry -> HTMLFragment in
            let directions = entry.readings.map { $0.direction.label(in: language) }
            let said = directions.indices.filter { directions.firstIndex(of: directions[$0]) == $0 }.map { directions[$0] }
            var content: [HTMLFragment] = [
                .element("strong", [:], [.foreign(entry.source.standing.label)]), HTMLFragment(":"), .space,
                HTMLFragment(said.joined(separator: ", ")),
            ]
            if words.words.hasNotice(entry.source) { content += [HTMLFragment("."), .space, notice(entry.source)] }
            return .element("li", [:], content)
        }
        return lines.isEmpty ? [] : [.element("ul", ["class": "brief"], lines)]
    }

    /// What there is to open: `2 sources, 1 claim, 3 unread studies`.
    private func extent(_ check: StatementCheck) -> String {
        func count(_ number: Int, _ one: String, _ several: String) -> String? {
            number == 0 ? nil : "\(number) \(number == 1 ? one : several)"
        }
        let parts = [
            count(check.numbers.count, words("getal", "number"), words("getallen", "numbers")),
            count(words.bySource(check.evidence).count, words("bron", "source"), words("bronnen", "sources")),
            count(check.claims.count, words("bewering", "claim"), words("beweringen", "claims")),
            count(
                check.candidates.count, words("ongelezen studie", "unread study"), words("ongelezen studies", "unread studies")),
        ]
        let said = parts.compactMap(\.self).joined(separator: ", ")
        return said.isEmpty ? words("Hoe dit tot stand komt", "How this comes about") : words("Meer: ", "More: ") + said
    }

    // MARK: Numbers

    private func number(_ number: CheckedNumber) -> HTMLFragment {
        var content: [HTMLFragment] = []
        for found in number.found {
            content += [
                pair(number, found.quantity, of: found.label),
                .element(
                    "p", [:],
                    [
                        .element("strong", [:], words.outcome(found.outcome)), HTMLFragment("."), .space,
                        .foreign(found.reason[language]),
                    ]),
            ]
        }
        if content.isEmpty { content.append(.element("p", [:], [quoted(number.printed)])) }
        content += number.owners.map { .element("p", ["class": "owner"], [.foreign(words.owner($0))]) }
        if number.found.isEmpty, number.owners.isEmpty { content.append(.element("p", [:], words.noNumberFound)) }
        return .element("li", [:], content)
    }

    /// What the statement says beside what a source found.
    private func pair(_ number: CheckedNumber, _ found: Quantity, of label: String) -> HTMLFragment {
        func cell(_ name: HTMLFragment, _ value: HTMLFragment, _ meaning: String) -> HTMLFragment {
            .element(
                "div", [:],
                [
                    .element("dt", [:], [name]), .element("dd", ["class": "value"], [value]),
                    .element("dd", ["class": "small"], [.foreign(meaning)]),
                ])
        }
        return .element(
            "dl", ["class": "pair"],
            [
                cell(
                    HTMLFragment(words("de uitspraak", "the statement")), HTMLFragment(number.claimed.label(in: language)),
                    number.claimed.meaning(in: language)),
                cell(.foreign(label), HTMLFragment(found.label(in: language)), found.meaning(in: language)),
            ])
    }

    // MARK: Evidence

    private func source(_ source: ClaimReport.Source, _ readings: [CheckedEvidence]) -> HTMLFragment {
        let facts =
            [HTMLFragment.foreign(words.words.design(source))] + [pmid(source.pmid), doi(source.doi)].compactMap(\.self)
        var content: [HTMLFragment] = [
            work(source.standing.label, words.work(source)),
            .element(
                "p", ["class": "small"], Array(facts.map { [$0] }.joined(separator: [.space, HTMLFragment("·"), .space]))),
            .element("p", ["class": "small"], [notice(source)]),
        ]
        for reading in readings { content += self.reading(reading) }
        return .element("li", [:], content)
    }

    /// What is known to have happened to a source; it stands out where there is something.
    private func notice(_ source: ClaimReport.Source) -> HTMLFragment {
        let text = HTMLFragment.foreign(words.words.notices(source))
        return words.words.hasNotice(source)
            ? .element("strong", ["class": "notice"], [.element("span", ["aria-hidden": "true"], "!"), .space, text]) : text
    }

    private func reading(_ evidence: CheckedEvidence) -> [HTMLFragment] {
        let recorded = evidence.recorded
        var content: [HTMLFragment] = [
            .element(
                "p", ["class": "reading"],
                [HTMLFragment("→"), .space, .foreign(words.words.reading(recorded, saying: evidence.direction))])
        ]
        if !recorded.finding.isEmpty { content.append(.element("p", [:], [localized(recorded.finding)])) }
        if let passage = recorded.passage {
            content.append(
                .element(
                    "p", [:],
                    [
                        quoted(ShownText.passage(passage)), .space,
                        HTMLFragment("(\(words.words.passage(evidence.passageState)))"),
                    ]))
        }
        content.append(.element("p", ["class": "small"], [.foreign(words.recordedFor(evidence))]))
        return content
    }

    // MARK: Claims and candidates

    private func claim(_ claim: MatchedClaim) -> HTMLFragment {
        var content: [HTMLFragment] = [
            .element("p", [:], [localized(claim.statement)]),
            .element(
                "p", ["class": "small"],
                [
                    .element("code", [:], claim.id), .space,
                    HTMLFragment(
                        "· \(words("gelijkenis", "likeness")) \(words.score(claim.score))/100 · \(words.differences(claim)) · \(words.verdict(on: claim))"
                    ),
                ]),
        ]
        content += explained(claim.why)
        return .element("li", [:], content)
    }

    private func candidate(_ candidate: CandidateStudy) -> HTMLFragment {
        var facts = [HTMLFragment(words.design(candidate))]
        if let link = pmid(candidate.pmid) { facts += [.space, HTMLFragment("·"), .space, link] }
        var content: [HTMLFragment] = [
            work(candidate.label, candidate.title), .element("p", ["class": "small"], facts),
        ]
        if let sentence = candidate.sentence { content.append(.element("p", [:], [quoted(ShownText.passage(sentence))])) }
        let reasons = candidate.stanceReasons.map { $0[language] }.joined(separator: "; ")
        var stance: [HTMLFragment] = [.element("strong", [:], capitalised(words.stance(candidate.stance)))]
        if !reasons.isEmpty { stance += [.space, .foreign("(\(reasons))")] }
        content.append(.element("p", [:], stance))
        for number in candidate.numbers { content.append(.element("p", [:], [.foreign(words.number(number))])) }
        return .element("li", [:], content + explained(candidate.why))
    }

    // MARK: Parts

    private func work(_ label: String, _ title: String) -> HTMLFragment {
        .element("p", [:], [.element("strong", [:], [.foreign(label)]), HTMLFragment("."), .space, .foreign(title)])
    }

    private func explained(_ why: [LocalizedText]) -> [HTMLFragment] {
        let text = why.map { $0[language] }.joined(separator: "; ")
        return text.isEmpty ? [] : [.element("p", ["class": "small"], [.foreign(text)])]
    }

    private func quoted(_ text: String) -> HTMLFragment {
        .element("q", [:], [.foreign(text)])
    }

    /// A text in the report's language, or marked as the other where it has only that.
    private func localized(_ text: LocalizedText) -> HTMLFragment {
        let own = language == .dutch ? text.nl : text.en
        return .foreign(text[language], own == nil ? (language == .dutch ? .english : .dutch) : nil)
    }

    private func pmid(_ pmid: String?) -> HTMLFragment? {
        pmid.map { pmid in
            WebAddress.pubMed(pmid).map { .element("a", ["href": $0], "PMID \(pmid)") } ?? .foreign("PMID \(pmid)")
        }
    }

    private func doi(_ doi: String?) -> HTMLFragment? {
        doi.map { doi in WebAddress.doi(doi).map { .element("a", ["href": $0], "DOI \(doi)") } ?? .foreign("DOI \(doi)") }
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    private func heading(_ level: Int) -> StaticString {
        switch level {
        case ...2: "h2"
        case 3: "h3"
        case 4: "h4"
        case 5: "h5"
        default: "h6"
        }
    }
}
