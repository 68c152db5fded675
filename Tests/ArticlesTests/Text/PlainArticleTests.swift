import Articles
import Bibliography
import Foundation
import Testing

@Suite("Reading plain text")
struct PlainArticleTests {
    @Test("headings, paragraphs and items by their lines; metadata from the first ones")
    func lines() throws {
        let text = """
            \u{FEFF}Terug naar blog\r
            Leestijd: 5 min\r
            \r
            Wat doe je tegen rugpijn?\r
            \r
            Anna de Vries dinsdag, 5 maart 2024\r
            \r
            Rugpijn komt vaak voor, en het is maar zelden het gevolg van iets ernstigs. Het gaat bij de meesten vanzelf over.\r
            Een tweede regel is hier een alinea voor zichzelf, zoals wie plakt het heeft.\r
            \r
            Wat u doet:\r
            \r
              •  bewegen; en\r
              2) niet te lang liggen.\r
            \r
            1. Artrose\r
            Artrose is slijtage van het gewricht, die met de jaren toeneemt en bij de een meer klachten geeft dan bij de ander.\r
            """
        let document = try Drawing.read(text, .plain)
        #expect(
            Drawing.blocks(document) == [
                "Terug naar blog", "Leestijd: 5 min", "# Wat doe je tegen rugpijn?", "## Anna de Vries dinsdag, 5 maart 2024",
                "Rugpijn komt vaak voor, en het is maar zelden het gevolg van iets ernstigs. Het gaat bij de meesten vanzelf over.",
                "Een tweede regel is hier een alinea voor zichzelf, zoals wie plakt het heeft.", "## Wat u doet:",
                "- bewegen; en",
                "2. niet te lang liggen.", "## 1. Artrose",
                "Artrose is slijtage van het gewricht, die met de jaren toeneemt en bij de een meer klachten geeft dan bij de ander.",
            ])
        #expect(
            Drawing.metadata(document) == [
                "title: Wat doe je tegen rugpijn? (first line)", "author: Anna de Vries (line with the date)",
                "published: 2024-03-05 (first lines)", "language: nl (words of the text)",
            ])
        Drawing.expectPlaces(document)
    }

    @Test("lines broken at a width are joined; a text that begins with a paragraph has no title")
    func wrapped() throws {
        let text = """
            The knee is the largest joint of the body, and it carries most of
            its weight. Many people have pain in it at one time or another,
            and for most of them it goes away without any treatment at all.

            Exercise is what helps most, whatever the cause of the pain may be
            in the end. My name is Jane Doe, by the way.
            """
        let document = try Drawing.read(text, .plain)
        #expect(document.blocks.count == 2)
        #expect(document.blocks[0].text.text.contains("most of its weight"))
        #expect(
            Drawing.metadata(document) == [
                "author: Jane Doe (the text itself: 'my name is')", "language: en (words of the text)",
            ])
        Drawing.expectPlaces(document)
    }

    @Test(
        "dates as they are written",
        arguments: [
            ("26 nov ’23", "2023-11-26"), ("26 nov '23)", "2023-11-26"), ("January 24, 2024", "2024-01-24"),
            ("24-01-2024", "2024-01-24"),
            ("2024-01-24", "2024-01-24"), ("3rd of May", nil), ("24/01/2024", "2024-01-24"), ("01/02/2024", nil),
            ("31 februari 2024", nil),
            ("3 mrt. 2021", "2021-03-03"),
        ] as [(String, String?)])
    func dates(written: String, iso: String?) throws {
        let document = try Drawing.read("Een titel\n\n\(written)\n\nEen alinea met tekst.", .plain)
        #expect(document.metadata.published?.value.iso == iso)
    }

    @Test("a date at the end that says what it is, and one after the byline")
    func dateAtTheEnd() throws {
        let lines = "Titel\n\n" + (1...20).map { "Alinea \($0) is van zichzelf." }.joined(separator: "\n\n")
        let ending = try Drawing.read(lines + "\n\nLaatst gewijzigd 25 mei 2023 / 8054", .plain)
        #expect(ending.metadata.published?.value.iso == "2023-05-25")
        #expect(ending.metadata.published?.origin == "last lines")
        let byline = try Drawing.read(lines + "\n\nGeschreven door Bram\n\n07/08/23\n\nBronnen\n\nX.", .plain)
        #expect(byline.metadata.published?.value.iso == "2023-08-07")
        #expect(byline.metadata.published?.origin == "line after the byline")
    }

    @Test("the format by name, else by how the text begins")
    func formats() throws {
        func format(_ text: String, _ name: String?) throws -> ArticleDocument.Format {
            try ArticleReader().read(Array(text.utf8), name: name).format
        }
        #expect(try format("# Kop\n\nTekst.", "a.txt") == .plain)
        #expect(try format("# Kop\n\nTekst.", nil) == .markdown)
        #expect(try format("\n <!DOCTYPE html><p>Tekst.", "-") == .html)
        #expect(try format("Een zin over a < b.", nil) == .plain)
        #expect(try format("<p>Tekst.", "A.HTM") == .html)
    }

    @Test(
        "the five real articles, where they are at hand",
        .enabled(if: ProcessInfo.processInfo.environment["WARRANT_SHARED"] != nil),
        arguments: [
            "hardloopblessure-onverklaarbaar", "heup-en-kniepijn", "lage-rugklachten-isala", "lage-rugpijn-hoofddorp",
            "rugpijn-kinesist",
        ])
    func realArticles(id: String) throws {
        let shared = URL(filePath: ProcessInfo.processInfo.environment["WARRANT_SHARED"] ?? "")
        let file = shared.appending(path: "articles/\(id).txt")
        let document = try ArticleReader().read(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
        Drawing.expectPlaces(document)
        // What the curator wrote down of each; the second has no title, and its curator made one up.
        let dossier = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../References/dossiers/\(id).yaml")
        let lines = try String(contentsOf: dossier, encoding: .utf8).split(separator: "\n").prefix(10).map(String.init)
        func curated(_ key: String) -> String? {
            lines.first { $0.hasPrefix("  \(key): ") }.map {
                $0.dropFirst(key.count + 4).trimmingCharacters(in: ["\"", "[", "]", " "])
            }
        }
        #expect(document.metadata.title?.value == (id == "heup-en-kniepijn" ? nil : curated("title")))
        #expect(document.metadata.authors.map(\.value).joined(separator: ", ") == curated("authors") ?? "")
        #expect(document.metadata.published?.value.iso == curated("published"))
        #expect(document.metadata.language?.value == curated("language")?.prefix(2).description)
    }
}
