import CitationStyle
import Diagnostics
import Testing
import XMLReading

@Suite("Rendering of cs:choose") struct ChooseRenderingTests {
    @Test("what delimits a group delimits the elements of the branch in it")
    func delimiters() throws {
        let style = try StyleReader.read(
            .text(
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout>
                <group delimiter=", "><text variable="title"/><choose><if type="book"><text variable="publisher"/>
                <text variable="genre"/></if></choose></group></layout></citation></style>
                """
            )
        ).style
        var item = CSLItem(id: "a", type: "book")
        item.texts = ["title": "A", "publisher": "B", "genre": "C"]
        let document = Processor(style: style, locale: CitationLocale()).process([item], citations: [Citation([Cite("a")])])
        #expect(document.citations.map(\.plainText) == ["A, B, C"])
    }
}
