import CitationStyle
import Diagnostics
import Testing
import XMLReading

/// What the reference processor was seen to print for the same styles.
@Suite("How each name is dressed") struct NamePresentationTests {
    private func entry(_ name: String, _ names: [Name], style attributes: String = "", language: String? = nil) throws -> String
    {
        let style = try StyleReader.read(
            .text(
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"\(attributes)>
                <citation et-al-min="3" et-al-use-first="1"><layout><names variable="author">\(name)</names>
                <text variable="title" text-case="title" prefix=" "/></layout></citation></style>
                """
            )
        ).style
        var item = CSLItem(id: "a", type: "book")
        item.nameLists["author"] = names
        item.texts["title"] = "on chairs"
        let locale = LocaleLibrary(folders: []).locale(for: style, language: language)
        let document = Processor(style: style, locale: locale).process([item], citations: [Citation([Cite("a")])])
        return document.citations.map { HTMLWriter().write($0) }.joined()
    }

    private let adams = Name(family: "Adams", given: "Ann")
    private let berg = Name(family: "Berg", given: "Jan")

    @Test("the font is that of each name, not of what stands between them")
    func fonts() throws {
        #expect(
            try entry("<name form=\"short\" and=\"text\" font-weight=\"bold\"/>", [adams, berg])
                == "<b>Adams</b> and <b>Berg</b> On Chairs")
    }

    @Test("affixes stand around each person, and not around a body")
    func affixes() throws {
        let name = "<name form=\"short\" prefix=\"[\" suffix=\"]\"/>"
        #expect(try entry(name, [adams, berg]) == "[Adams], [Berg] On Chairs")
        #expect(try entry(name, [Name(literal: "Health Council")]) == "Health Council On Chairs")
    }

    @Test("title case goes by the language that is printed, where another than the style's was asked for")
    func language() throws {
        let name = "<name form=\"short\"/>"
        #expect(try entry(name, [adams], style: " default-locale=\"nl-NL\"") == "Adams on chairs")
        #expect(try entry(name, [adams], style: " default-locale=\"nl-NL\"", language: "en-US") == "Adams On Chairs")
        #expect(try entry(name, [adams], style: " default-locale=\"en-US\"", language: "nl-NL") == "Adams on chairs")
    }
}
