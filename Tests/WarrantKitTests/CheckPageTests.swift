import Foundation
import TestSupport
import Testing
import XMLReading

@testable import WarrantKit

@Suite("Checks as a page")
struct CheckPageTests {
    private func pages() throws -> [(name: String, text: String, tree: HTMLTree)] {
        let verdicts = Verdict.allCases.map(CheckSamples.with)
        let many = ArticleCheck(
            title: "Verdicts", name: "-", language: .english,
            blocks: verdicts.map {
                ArticleCheck.Block(kind: .paragraph, sentences: [ArticleCheck.Sentence(text: $0.statement, check: $0)])
            })
        var texts = try (CheckSamples.statements + [CheckSamples.hostile] + verdicts).map {
            ("\($0.outcome)", try $0.report(.html, in: .dutch))
        }
        for article in [CheckSamples.article, CheckSamples.hostileArticle, many] {
            texts += try Language.allCases.map { ("article \($0)", try article.report(.html, in: $0)) }
        }
        return try texts.map { ($0.0, $0.1, try HTMLReader.read($0.1, name: nil)) }
    }

    private func attribute(_ name: String, in tree: HTMLTree) -> [String] {
        tree.nodes.compactMap { $0.attributes[name] }
    }

    @Test("it is well-formed, as XML too, and a reader of HTML finds the same elements")
    func wellFormed() throws {
        for page in try pages() {
            let data = Array(page.text.utf8)
            #expect(throws: Never.self, "\(page.name)") { try XMLReader.check(.bytes(data, name: "page.html")) }
            let opened = page.text.matches(of: /<([a-z][a-z0-9]*)[ \/>]/).map { String($0.output.1) }
            #expect(page.tree.nodes.filter { !$0.isText }.map(\.name) == opened, "\(page.name)")
        }
    }

    @Test("it needs nothing beside it: no script, nothing fetched, links to PubMed and DOIs only")
    func selfContained() throws {
        let elements: Set = [
            "html", "head", "meta", "title", "style", "body", "a", "header", "main", "footer", "section", "article", "div", "p",
            "h1",
            "h2", "h3", "h4", "h5", "h6", "ul", "li", "dl", "dt", "dd", "span", "strong", "mark", "bdi", "q", "code", "details",
            "summary",
        ]
        let attributes: Set = [
            "lang", "charset", "name", "content", "http-equiv", "class", "id", "href", "title", "aria-hidden", "aria-label",
            "role",
        ]
        for page in try pages() {
            #expect(Set(page.tree.nodes.map(\.name)).subtracting(elements) == [""], "\(page.name)")
            #expect(Set(page.tree.nodes.flatMap(\.attributes.keys)).isSubset(of: attributes), "\(page.name)")
            for link in attribute("href", in: page.tree) {
                #expect(
                    ["#", "https://pubmed.ncbi.nlm.nih.gov/", "https://doi.org/10."].contains { link.hasPrefix($0) }, "\(link)")
            }
        }
        #expect(!CheckStyle.sheet.contains("url(") && !CheckStyle.sheet.contains("@import"))
        #expect(!CheckStyle.sheet.contains("<") && !CheckStyle.sheet.contains("&"))
    }

    @Test("every mark leads to what was found on it and back; every link on the page leads somewhere")
    func links() throws {
        for page in try pages() {
            let tree = page.tree
            let ids = attribute("id", in: tree)
            #expect(Set(ids).count == ids.count, "\(page.name)")
            for link in attribute("href", in: tree) where link.hasPrefix("#") {
                #expect(ids.contains(String(link.dropFirst())), "\(page.name) \(link)")
            }
            let marks = tree.elements("mark")
            for (index, mark) in marks.enumerated() {
                let inside = tree.nodes[mark..<tree.nodes[mark].end]
                #expect(tree.nodes[mark].attributes["id"] == "sentence-\(index + 1)")
                #expect(inside.compactMap { $0.attributes["href"] } == ["#finding-\(index + 1)"])
                // A sign with its name for those who do not see it.
                let sign = inside.first { $0.attributes["role"] == "img" }
                #expect(sign?.attributes["aria-label"]?.isEmpty == false)
                let note = try #require(tree.nodes.first { $0.attributes["id"] == "finding-\(index + 1)" })
                #expect(note.name == "section")
                #expect(attribute("href", in: tree).contains("#sentence-\(index + 1)"))
            }
            let checked = page.name.hasPrefix("article")
            #expect(marks.isEmpty != checked)
        }
    }

    @Test("the article's text stands in its order, whole")
    func order() throws {
        let tree = try HTMLReader.read(CheckSamples.article.report(.html, in: .english), name: nil)
        let prose = tree.nodes.indices.filter { tree.nodes[$0].attributes["class"] == "prose" }
        let said = prose.map { block in
            tree.nodes.indices[block..<tree.nodes[block].end].filter { index in
                var place = index
                while place > block {
                    if tree.nodes[place].attributes["class"] == "ref" { return false }
                    place = tree.nodes[place].parent
                }
                return true
            }.map { tree.nodes[$0].text }.joined().split(separator: " ").joined(separator: " ")
        }
        // The first heading is the page's own.
        let sentences = CheckSamples.article.blocks.dropFirst().map { $0.sentences.map(\.text).joined(separator: " ") }
        #expect(said == [sentences[0], sentences[1], sentences[2] + " " + sentences[3], sentences[4]])
        #expect(tree.text(of: try #require(tree.elements("h1").first)) == CheckSamples.article.title)
        for block in prose { #expect(tree.nodes[block].attributes["lang"] == "nl") }
        #expect(tree.nodes[try #require(tree.elements("html").first)].attributes["lang"] == "en")
    }

    @Test("headings go down one level at a time, from one first")
    func headings() throws {
        for page in try pages() {
            let levels = page.tree.nodes.compactMap { node in
                node.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.output.1) }
            }
            #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(page.name)")
            for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1, "\(page.name) \(levels)") }
        }
    }

    @Test("every finding has a sign, a name and a meaning of its own")
    func findings() {
        let all = CheckFinding.all
        #expect(Set(all).count == all.count && all.count == Verdict.allCases.count + 2)
        #expect(Set(all.map(\.sign)).count == all.count)
        for language in Language.allCases {
            #expect(Set(all.map { $0.label(in: language) }).count == all.count)
            #expect(Set(all.map { $0.meaning(in: language) }).count == all.count)
        }
    }

    // MARK: Colours

    /// The colours of a part of the sheet by their names.
    private func colours(_ part: Substring) -> [String: String] {
        Dictionary(part.matches(of: /--([a-z-]+): #([0-9a-f]{6});/).map { (String($0.output.1), String($0.output.2)) }) { $1 }
    }

    /// WCAG 2.2, “relative luminance”.
    private func luminance(_ hex: String) -> Double {
        let value = Int(hex, radix: 16) ?? 0
        let channels = [16, 8, 0].map { Double(value >> $0 & 0xFF) / 255 }
        let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    @Test("every colour of writing can be read on every ground, by day and by night (WCAG 2.2, AA)")
    func contrast() throws {
        #expect(abs(contrast("000000", "ffffff") - 21) < 0.01)
        let page = try CheckSamples.article.report(.html, in: .english)
        let sheet = try #require(page.firstMatch(of: /<style>((?s:.*?))<\/style>/)).output.1
        let night = try #require(sheet.range(of: "@media screen and (prefers-color-scheme: dark)"))
        let end = try #require(sheet[night.upperBound...].range(of: "* { box-sizing"))
        let themes = [colours(sheet[..<night.lowerBound]), colours(sheet[night.upperBound..<end.lowerBound])]
        #expect(themes[0].keys.sorted() == themes[1].keys.sorted() && themes[0].count > 10)
        let rules = sheet[end.lowerBound...]
        let writing = Set(rules.matches(of: /[ ;{]color: var\(--([a-z-]+)\)/).map { String($0.output.1) })
        let grounds = Set(rules.matches(of: /background: var\(--([a-z-]+)\)/).map { String($0.output.1) })
        let lines = Set(rules.matches(of: /border-color: var\(--([a-z-]+)\)/).map { String($0.output.1) })
        #expect(writing.count >= 8 && grounds.count >= 7 && lines.count == CheckFinding.Tone.allCases.count)
        // No colour is named in a rule: all come from the themes.
        #expect(rules.firstMatch(of: /#[0-9a-fA-F]{3,8}\b|rgb|hsl/) == nil)
        for theme in themes {
            for ground in grounds {
                for colour in writing {
                    let ratio = contrast(try #require(theme[colour]), try #require(theme[ground]))
                    #expect(ratio >= 4.5, "\(colour) on \(ground): \(ratio)")
                }
                for colour in lines { #expect(contrast(try #require(theme[colour]), try #require(theme[ground])) >= 3) }
            }
        }
    }

    @Test("the sheet follows the screen: narrow first, wide, print, night, and focus can be seen")
    func sheet() {
        for part in [
            "@media screen and (min-width: 62rem)", "@media print", "prefers-color-scheme: dark", ":focus-visible",
            "overflow-wrap: anywhere",
        ] {
            #expect(CheckStyle.sheet.contains(part))
        }
        // Outside the wide screen's part nothing has a width that a phone has not.
        let narrow = CheckStyle.sheet.components(separatedBy: "@media screen and (min-width: 62rem)")[0]
        for match in narrow.matches(of: /[ ;]((?:min-)?width): ([0-9.]+)rem/) {
            #expect((Double(match.output.2) ?? 99) * 16 < 360)
        }
    }

    @Test("text on its line")
    func shown() {
        let cases = [
            ("a\u{202E}b\u{2066}c\u{200F}d", "abcd"), (" a \n\t b\u{0}c\u{1B}[1m ", "a b c [1m"),
            ("👩\u{200D}🔬 é 漢", "👩\u{200D}🔬 é 漢"),
            ("x\u{AD}y\u{FEFF}z\u{E0041}", "xyz"), ("4\u{A0}%", "4\u{A0}%"), ("\u{0600}1", "\u{0600}1"), ("", ""),
        ]
        for (text, line) in cases { #expect(ShownText.line(text) == line) }
        #expect(ShownText.passage(String(repeating: "é", count: 400)).count <= ShownText.longestPassage + 2)
        #expect(WebAddress.pubMed("12a") == nil && WebAddress.pubMed("") == nil && WebAddress.pubMed("１２") == nil)
        #expect(WebAddress.doi("10.1/a\"b<c>") == "https://doi.org/10.1/a%22b%3Cc%3E" && WebAddress.doi("javascript:x") == nil)
    }
}
