import Articles
import Foundation
import Testing

@Suite("Reading Markdown")
struct MarkdownArticleTests {
    @Test("blocks of every kind, marks taken out, places kept")
    func blocks() throws {
        let text = """
            ---
            title: "Rug en *knie*"
            authors: [Anna de Vries, 'Bram Bos']
            date: 5 maart 2024
            lang: nl-BE
            url: https://example.org/a
            ---
            Kop onder de streep
            ===================

            Een **vet** en _schuin_ woord, snake_case en 2*3*4 blijven,
            over [twee regels](https://example.org/x "t") heen.[^n] CO&#8322; en <br>\\*ster\\*.

            <!-- niet
            dit -->
            ## Lijst ##
            - een `code * x`
            - twee
              gaat door
              - dieper
            3. drie

            > Citaat over
            > twee regels.

            | Leeftijd | Aandeel |
            |---|--:|
            | 20 | **29** % |

            ```
            code hier
            ```
            ![plaatje](x.png)

            [^n]: Jansen A. Spine 2015.
            [link]: https://example.org
            Gevonden<sup>1,2</sup> op <https://example.org/b>.
            """
        let document = try Drawing.read(text, .markdown)
        #expect(
            Drawing.blocks(document) == [
                "# Kop onder de streep",
                "Een vet en schuin woord, snake_case en 2*3*4 blijven, over twee regels heen.n CO₂ en *ster*.", "## Lijst",
                "- een code * x", "- twee gaat door", "  - dieper", "3. drie", "> Citaat over twee regels.",
                "| Leeftijd | Aandeel",
                "| 20 | 29 %", "code hier", "n. Jansen A. Spine 2015.", "Gevonden1,2 op https://example.org/b.",
            ])
        #expect(
            Drawing.metadata(document) == [
                "title: Rug en *knie* (front matter title)", "author: Anna de Vries (front matter authors)",
                "author: Bram Bos (front matter authors)", "published: 2024-03-05 (front matter date)",
                "language: nl-BE (front matter lang)", "url: https://example.org/a (front matter url)",
            ])
        Drawing.expectPlaces(document)
        let spans = document.blocks[1].spans.map { "\($0.kind) \(document.blocks[1].text.slice($0.range))" }
        #expect(spans == ["link(\"https://example.org/x\") twee regels", "superscript n"])
        #expect(document.blocks[12].spans.map(\.kind) == [.superscript, .link("https://example.org/b")])
    }

    @Test("the sample library's articles: one heading of the first level, whose text is the title; every word in its place")
    func samples() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../References/articles")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "md" }
        #expect(files.count == 5)
        for file in files {
            let document = try ArticleReader().read(Array(try Data(contentsOf: file)), name: file.lastPathComponent)
            #expect(document.format == .markdown)
            #expect(
                document.blocks.filter { $0.kind == .heading(level: 1) }.map(\.text.text) == [document.metadata.title?.value])
            #expect(document.metadata.language == Found("nl", "words of the text"))
            Drawing.expectPlaces(document)
        }
    }
}
