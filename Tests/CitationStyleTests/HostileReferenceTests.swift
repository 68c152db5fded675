import SeededRandom
import Testing

@testable import CitationStyle

/// References that nobody would write: everything ends, and in a result.
@Suite("Hostile references") struct HostileReferenceTests {
    private func document(_ style: String, _ items: [CSLItem], cited: Bool = true) throws -> RenderedDocument {
        let style = try StyleLibrary(installed: nil).style(style).style
        let locale = LocaleLibrary(folders: []).locale(for: style, language: "en-US")
        return Processor(style: style, locale: locale).process(
            items, citations: cited ? [Citation(items.map { Cite($0.id) })] : [])
    }

    private func item(_ id: String, _ title: String, names: [Name]) -> CSLItem {
        var item = CSLItem(id: id, type: "article-journal")
        item.texts = ["title": title, "container-title": "Journal", "volume": "1", "page": "1-2"]
        item.nameLists = ["author": names]
        item.dates = ["issued": DateValue(start: .init(year: 2020))]
        return item
    }

    @Test("a hundred thousand names, alike but for the last", arguments: ["warrant-nlm", "warrant-apa"])
    func manyNames(_ style: String) throws {
        let names = (0..<100_000).map { Name(family: "Family\($0 % 977)", given: "Given\($0 % 31)") }
        let other = names.dropLast() + [Name(family: "Other", given: "Last")]
        let document = try document(style, [item("a", "One", names: names), item("b", "Two", names: Array(other))])
        #expect(document.bibliography.count == 2)
        #expect(document.bibliography.allSatisfy { !$0.inlines.isEmpty })
    }

    @Test("two thousand works of one author and year have letters of their own")
    func manyAlike() throws {
        let items = (0..<2000).map { item("i\($0)", "Work \($0)", names: [Name(family: "Doe", given: "Jan")]) }
        let document = try document("warrant-author-date", items)
        let years = document.bibliography.compactMap { $0.inlines.plainText.firstMatch(of: /\(2020([a-z]+)\)/)?.output.1 }
        #expect(Set(years).count == 2000)
    }

    @Test("control and direction characters reach no output")
    func controls() throws {
        let title = "Red \u{1B}[31mtext\u{07} and \u{202E}turned\u{202C}\u{0}"
        let entry = try #require(try document("warrant-nlm", [item("a", title, names: [])]).bibliography.first)
        let writers: [any OutputWriter] = [HTMLWriter(), PlainTextWriter(), MarkdownWriter(), RTFWriter()]
        for writer in writers {
            let written = writer.write(entry.inlines)
            #expect(!written.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E }, "\(written)")
        }
        #expect(!TerminalWriter().write(entry.inlines).contains("\u{1B}[31m"))
    }

    @Test("references at random, in every style built in, always print")
    func random() throws {
        var random = SplitMix64(state: 20_261_121)
        let pieces = [
            "<i>", "</i>", "\"", "'", "“", "(", ")", "[", ".", ",", ":", "?", " ", "\u{A0}", "é", "李", "ابن", "12", "3-5", "<",
            "&", "van ",
            "a", "\u{301}", "\n", "<span class=\"nocase\">", "</span>", "–",
        ]
        func text() -> String {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        let variables = [
            "title", "container-title", "volume", "issue", "page", "edition", "publisher", "DOI", "URL", "note", "language",
        ]
        let types = ["article-journal", "book", "chapter", "webpage", "report", "", "no-such-type"]
        let items = (0..<300).map { number in
            var item = CSLItem(id: "i\(number)", type: types.randomElement(using: &random) ?? "")
            for variable in variables where Bool.random(using: &random) { item.texts[variable] = text() }
            for role in ["author", "editor"] where Bool.random(using: &random) {
                item.nameLists[role] = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                    Bool.random(using: &random) ? Name(family: text(), given: text(), suffix: text()) : Name(literal: text())
                }
            }
            if Bool.random(using: &random) { item.dates["issued"] = DateValue(raw: text()) }
            return item
        }
        for style in ["warrant-nlm", "warrant-apa", "warrant-ama", "warrant-author-date"] {
            let document = try document(style, items)
            #expect(document.citations.count == 1)
            #expect(document.bibliography.count <= 300)
            for entry in document.bibliography { _ = HTMLWriter().write(entry.inlines) }
        }
    }
}
