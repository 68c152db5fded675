/// Writes a check as one page of HTML that needs nothing beside it: no script, no file, no network.
///
/// Claims in the text are marked by sign and colour, and each mark leads to what was found, beside the text on a wide screen and below
/// the paragraph on a narrow one (WCAG 2.2, level AA).
public struct CheckHTMLWriter {
    private let words: CheckWords
    private let notes: CheckHTMLNotes
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = CheckWords(language)
        notes = CheckHTMLNotes(words)
    }

    // MARK: A statement

    public func write(_ check: StatementCheck) -> String {
        var header = [kicker, HTMLFragment.element("h1", [:], [.foreign(check.statement, check.language)])]
        if !check.concepts.isEmpty {
            let concepts = check.concepts.map(words.concept).joined(separator: "; ")
            header.append(.element("p", ["class": "meta"], "\(words.recognised): \(concepts)"))
        }
        let conclusion = HTMLFragment.element(
            "section", ["class": "note \(CheckFinding(check).tone.rawValue)"],
            [
                .element(
                    "h2", ["class": "verdict"], [notes.sign(CheckFinding(check)), .space, HTMLFragment(words.headline(check))])
            ]
                + notes.reasons(check) + notes.strength(check))
        return page(
            title: check.statement, header: header, main: [conclusion] + notes.sections(check, level: 2), isWide: false)
    }

    // MARK: An article

    public func write(_ check: ArticleCheck) -> String {
        let title = HTMLFragment.foreign(words.title(check), check.language)
        let header = [
            kicker, HTMLFragment.element("h1", [:], [title]),
            .element(
                "p", ["class": "meta"],
                [.foreign(words.name(check)), .space, HTMLFragment("·"), .space, HTMLFragment(words.extent(check))]),
        ]
        return page(title: words.title(check), header: header, main: [summary(check), text(check)], isWide: true)
    }

    private func summary(_ check: ArticleCheck) -> HTMLFragment {
        let entries = words.tally(check.checks).map { entry -> HTMLFragment in
            let links = entry.numbers.map { number in
                HTMLFragment.element("a", ["href": "#sentence-\(number)"], String(number))
            }
            return .element(
                "li", [:],
                [
                    .element("span", ["class": "badge \(entry.finding.tone.rawValue)"], [notes.sign(entry.finding)]),
                    .element(
                        "div", [:],
                        [
                            .element(
                                "p", ["class": "count"],
                                [
                                    .element("strong", [:], "\(entry.numbers.count) \(entry.finding.label(in: language)):"),
                                    .space,
                                ] + Array(links.map { [$0] }.joined(separator: [.space]))),
                            .element("p", ["class": "small"], entry.finding.meaning(in: language)),
                        ]),
                ])
        }
        var content = [HTMLFragment.element("h2", [:], words("Overzicht en legenda", "Summary and legend"))]
        if !entries.isEmpty { content.append(.element("ul", ["class": "tally"], entries)) }
        let unmarked =
            entries.isEmpty
            ? words.nothingChecked
            : words(
                "Het nummer leidt naar de zin, het teken bij een zin naar wat erover gevonden is. Zinnen zonder teken zijn niet als "
                    + "bewering herkend en niet nagegaan.",
                "A number leads to the sentence, the sign at a sentence to what was found on it. Sentences without a sign were not "
                    + "recognised as claims and not checked.")
        return .element("section", ["class": "summary"], content + [.element("p", ["class": "small"], unmarked)])
    }

    /// The article in its order; items of one list stand together.
    private func text(_ check: ArticleCheck) -> HTMLFragment {
        var number = 0
        var hasHeading = false
        var rows = [HTMLFragment.element("h2", [:], words("De tekst", "The text"))]
        for group in Self.groups(withoutTitle(check)) {
            var found: [(number: Int, check: StatementCheck)] = []
            let blocks = group.map { block -> HTMLFragment in
                let sentences = block.sentences.map { sentence -> HTMLFragment in
                    guard let statement = sentence.check else { return HTMLFragment(sentence.text) }
                    number += 1
                    found.append((number, statement))
                    return mark(sentence.text, statement, number)
                }
                return .element(Self.element(block.kind), [:], Array(sentences.map { [$0] }.joined(separator: [.space])))
            }
            let isList = group.first?.kind == .item
            if group.first?.kind == .heading { hasHeading = true }
            let level = hasHeading ? 4 : 3
            let text = HTMLFragment.element(
                "div", ["class": "prose", "lang": check.language.rawValue], isList ? [.element("ul", [:], blocks)] : blocks)
            let beside = found.map { notes.note($0.check, number: $0.number, level: level) }
            rows.append(
                .element(
                    "div", ["class": "row"],
                    [text, .lineBreak] + (beside.isEmpty ? [] : [.element("div", ["class": "beside"], beside)])))
        }
        return .element("article", [:], Array(rows.map { [$0] }.joined(separator: [.lineBreak])))
    }

    /// A sentence with its sign, which leads to what was found.
    private func mark(_ text: String, _ check: StatementCheck, _ number: Int) -> HTMLFragment {
        let finding = CheckFinding(check)
        let sign = HTMLFragment.element(
            "span", ["role": "img", "aria-label": finding.label(in: language), "lang": language.rawValue], finding.sign)
        return .element(
            "mark", ["class": finding.tone.rawValue, "id": "sentence-\(number)"],
            [
                HTMLFragment(text), .space,
                .element("a", ["class": "ref", "href": "#finding-\(number)"], [sign, .space, HTMLFragment(String(number))]),
            ])
    }

    private static func element(_ kind: ArticleCheck.Block.Kind) -> StaticString {
        switch kind {
        case .heading: "h3"
        case .paragraph: "p"
        case .item: "li"
        }
    }

    /// The blocks without a first heading that is the page's own.
    private func withoutTitle(_ check: ArticleCheck) -> ArraySlice<ArticleCheck.Block> {
        guard let first = check.blocks.first, first.kind == .heading, first.sentences.allSatisfy({ $0.check == nil }),
            first.sentences.map(\.text).joined(separator: " ") == words.title(check)
        else { return check.blocks[...] }
        return check.blocks.dropFirst()
    }

    private static func groups(_ blocks: ArraySlice<ArticleCheck.Block>) -> [[ArticleCheck.Block]] {
        var groups: [[ArticleCheck.Block]] = []
        for block in blocks {
            if block.kind == .item, groups.last?.first?.kind == .item {
                groups[groups.count - 1].append(block)
            } else {
                groups.append([block])
            }
        }
        return groups
    }

    // MARK: The page

    private var kicker: HTMLFragment {
        .element("p", ["class": "kicker"], words("Nagegaan met Warrant", "Checked with Warrant"))
    }

    private func page(title: String, header: [HTMLFragment], main: [HTMLFragment], isWide: Bool) -> String {
        let head: [HTMLFragment] = [
            .element("meta", ["charset": "utf-8"]),
            .element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
            .element(
                "meta",
                [
                    "http-equiv": "Content-Security-Policy",
                    "content": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
                ]),
            .element("meta", ["name": "referrer", "content": "no-referrer"]),
            .element("title", [:], "\(title) – \(words("nagegaan", "checked"))"), .style(CheckStyle.sheet),
        ]
        let body: [HTMLFragment] = [
            .element("a", ["class": "skip", "href": "#main"], words("Naar de inhoud", "To the content")),
            .element("header", [:], header), .element("main", ["id": "main"], main),
            .element("footer", [:], [.element("p", [:], ReportFooter.text(language))]),
        ]
        return HTMLFragment.page(
            .element(
                "html", ["lang": language.rawValue],
                [
                    .element("head", [:], head), .lineBreak,
                    .element(
                        "body", ["class": isWide ? "wide" : nil], Array(body.map { [$0] }.joined(separator: [.lineBreak]))),
                ]))
    }
}
