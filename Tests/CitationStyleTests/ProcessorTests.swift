import CitationStyle
import Testing
import XMLReading

/// Small styles, a few references, and what is printed: a table for each chapter of the specification.
@Suite("Processor") struct ProcessorTests {
    /// References by id: two by Doe of one year, one by Doe and Roe, one by two Does, one without date, one without anybody.
    private static let references = """
        [{"id": "d1", "type": "book", "title": "First", "author": [{"family": "Doe", "given": "Jan"}], "issued": "2001"},
         {"id": "d2", "type": "book", "title": "Second", "author": [{"family": "Doe", "given": "Jan"}], "issued": "2001"},
         {"id": "d3", "type": "book", "title": "Third", "author": [{"family": "Doe", "given": "Jan"}], "issued": "2003"},
         {"id": "e1", "type": "book", "title": "Other", "author": [{"family": "Doe", "given": "Els"}], "issued": "2001"},
         {"id": "abc", "type": "book", "title": "Many", "issued": "2010", "author": [
             {"family": "Ash", "given": "A"}, {"family": "Beech", "given": "B"}, {"family": "Cedar", "given": "C"}]},
         {"id": "abd", "type": "book", "title": "More", "issued": "2010", "author": [
             {"family": "Ash", "given": "A"}, {"family": "Birch", "given": "B"}, {"family": "Cedar", "given": "C"}]},
         {"id": "nobody", "type": "book", "title": "Alone", "issued": "1999"}]
        """

    private static let author = "<names variable=\"author\"><name form=\"short\" and=\"text\" initialize-with=\". \"/></names>"
    private static let year = "<date variable=\"issued\"><date-part name=\"year\"/></date>"

    private func document(
        citation: String, _ elements: String, bibliography: String = "", cites: [[Cite]], place: CitationPlace = .inText,
        only: [String]? = nil
    ) throws -> RenderedDocument {
        let xml = """
            <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="\(place.rawValue)">
            <info><title>t</title><id>t</id><updated>2026-11-21T00:00:00Z</updated></info>
            <citation \(citation)>\(elements)</citation>\(bibliography)</style>
            """
        let style = try StyleReader.read(.text(xml)).style
        let locale = LocaleLibrary(folders: []).locale(for: style, language: "en-US")
        let all = try CSLItem.read(json: Array(Self.references.utf8))
        let items = only.map { ids in ids.compactMap { id in all.first { $0.id == id } } } ?? all
        let citations = cites.enumerated().map { Citation($1, noteNumber: place == .note ? $0 + 1 : 0) }
        return Processor(style: style, locale: locale).process(items, citations: citations)
    }

    private func printed(_ document: RenderedDocument) -> [String] { document.citations.map(PlainTextWriter().write) }

    private func layout(_ content: String, delimiter: String = "; ") -> String {
        "<layout prefix=\"(\" suffix=\")\" delimiter=\"\(delimiter)\"><group delimiter=\" \">\(content)</group></layout>"
    }

    @Test(
        "year suffixes and their collapsing",
        arguments: [
            ("", "(Doe 2001a; Doe 2001b; Doe 2003)"), ("collapse=\"year\"", "(Doe 2001a, 2001b, 2003)"),
            ("collapse=\"year-suffix\" year-suffix-delimiter=\",\"", "(Doe 2001a,b, 2003)"),
            ("cite-group-delimiter=\" / \"", "(Doe 2001a / Doe 2001b / Doe 2003)"),
        ])
    func years(_ options: String, _ expected: String) throws {
        let document = try document(
            citation: "disambiguate-add-year-suffix=\"true\" " + options, layout(Self.author + Self.year),
            cites: [[Cite("d1"), Cite("d2"), Cite("d3")]], only: ["d1", "d2", "d3"])
        #expect(printed(document) == [expected])
    }

    @Test("what follows a collapsed group may have a delimiter of its own; a locator sets cites of a group apart by it")
    func afterCollapse() throws {
        let document = try document(
            citation: "collapse=\"year\" after-collapse-delimiter=\" | \"",
            layout(Self.author + Self.year + "<text variable=\"locator\"/>", delimiter: ", "),
            cites: [[Cite("d1"), Cite("d3"), Cite("nobody")], [Cite("d1", locator: "5"), Cite("d3")]])
        #expect(printed(document) == ["(Doe 2001, 2003 | 1999)", "(Doe 2001 5 | 2003)"])
    }

    @Test("numbers of three and more in a row are a range; one with a locator is not part of it")
    func numbers() throws {
        let document = try document(
            citation: "collapse=\"citation-number\"",
            "<sort><key variable=\"citation-number\"/></sort>"
                + "<layout prefix=\"[\" suffix=\"]\" delimiter=\",\"><text variable=\"citation-number\"/>"
                + "<text variable=\"locator\" prefix=\": \"/></layout>",
            cites: [
                [Cite("d3"), Cite("d1"), Cite("d2")], [Cite("d1"), Cite("d2")], [Cite("d1"), Cite("d2", locator: "7"), Cite("d3")],
            ])
        #expect(printed(document) == ["[1–3]", "[1,2]", "[1,2: 7,3]"])
    }

    @Test("names are added until cites differ, and no further")
    func addNames() throws {
        let document = try document(
            citation: "et-al-min=\"3\" et-al-use-first=\"1\" disambiguate-add-names=\"true\"", layout(Self.author + Self.year),
            cites: [[Cite("abc"), Cite("abd")]], only: ["abc", "abd"])
        #expect(printed(document) == ["(Ash, Beech, et al. 2010; Ash, Birch, et al. 2010)"])
    }

    @Test(
        "given names tell persons apart: in cites that are alike, or wherever the name stands",
        arguments: [
            ("by-cite", "(J. Doe 2001; E. Doe 2001; Doe 2003)"), ("all-names", "(J. Doe 2001; E. Doe 2001; J. Doe 2003)"),
            ("primary-name-with-initials", "(J. Doe 2001; E. Doe 2001; J. Doe 2003)"),
        ])
    func givenNames(_ rule: String, _ expected: String) throws {
        let document = try document(
            citation: "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"\(rule)\"",
            layout(Self.author + Self.year), cites: [[Cite("d1"), Cite("e1"), Cite("d3")]], only: ["d1", "e1", "d3"])
        #expect(printed(document) == [expected])
    }

    @Test("a condition holds once nothing else tells cites apart")
    func condition() throws {
        let title = "<choose><if disambiguate=\"true\"><text variable=\"title\"/></if></choose>"
        let document = try document(
            citation: "", layout(Self.author + Self.year + title), cites: [[Cite("d1"), Cite("d2"), Cite("d3")]],
            only: ["d1", "d2", "d3"])
        #expect(printed(document) == ["(Doe 2001 First; Doe 2001 Second; Doe 2003)"])
    }

    @Test("first, ibid, with another locator, later; near and far")
    func positions() throws {
        let layout = """
            <layout><choose><if position="ibid-with-locator"><text value="ibid+"/></if>
            <else-if position="ibid"><text value="ibid"/></else-if>
            <else-if position="near-note"><text value="near"/></else-if><else-if position="subsequent"><text value="later"/>
            <text variable="first-reference-note-number" prefix=" "/></else-if><else><text variable="title"/></else></choose></layout>
            """
        let document = try document(
            citation: "near-note-distance=\"1\"", layout,
            cites: [
                [Cite("d1")], [Cite("d1")], [Cite("d1", locator: "3")], [Cite("d1", locator: "3")], [Cite("d1")], [Cite("d2")],
                [Cite("d3")], [Cite("d1")], [Cite("d2"), Cite("d1")],
            ], place: .note)
        #expect(printed(document) == ["First", "ibid", "ibid+", "ibid", "near", "Second", "Third", "later 1", "later 6near"])
    }

    @Test("in notes a term that begins the citation has a capital, after words of the writer it has none")
    func capitals() throws {
        let layout = """
            <layout><choose><if position="ibid"><text term="ibid"/></if><else><text variable="title"/></else></choose></layout>
            """
        let cites = [[Cite("d1")], [Cite("d1")], [Cite("d1", prefix: "see ")], [Cite("d1", prefix: "So it is. ")]]
        let document = try document(citation: "", layout, cites: cites, place: .note)
        #expect(printed(document) == ["First", "Ibid.", "see ibid.", "So it is. Ibid."])
        let inText = try self.document(citation: "", layout, cites: Array(cites.prefix(2)))
        #expect(printed(inText) == ["First", "ibid."])
    }

    @Test("the author alone, and all but the author")
    func authors() throws {
        var alone = Cite("d1")
        alone.isAuthorOnly = true
        var without = Cite("d1")
        without.suppressesAuthor = true
        let document = try document(citation: "", layout(Self.author + Self.year), cites: [[alone], [without]])
        #expect(printed(document) == ["Doe", "(2001)"])
    }

    @Test("a group says nothing when no variable it calls for has a value; a term alone does not fill it, a macro's text does")
    func groups() throws {
        let volume = "<group delimiter=\" \"><text value=\"vol.\"/><text variable=\"volume\"/></group>"
        let nested = "<group delimiter=\" \"><text variable=\"volume\"/><group><text value=\"n.d.\"/></group></group>"
        let document = try document(
            citation: "", "<layout delimiter=\"; \"><text variable=\"title\"/>\(volume)\(nested)</layout>", cites: [[Cite("d1")]])
        #expect(printed(document) == ["Firstn.d."])
    }

    @Test("what stands in for the author is not printed again")
    func substitute() throws {
        let names =
            "<names variable=\"author\"><substitute><names variable=\"editor\"/><text variable=\"title\" font-style=\"italic\"/>"
            + "</substitute></names>"
        let document = try document(
            citation: "", layout(names + "<text variable=\"title\"/>" + Self.year), cites: [[Cite("nobody")], [Cite("d3")]])
        #expect(document.citations.map(MarkdownWriter().write) == ["(*Alone* 1999)", "(Jan Doe Third 2003)"])
    }

    @Test("a bibliography is sorted with what is missing last, numbered in that order, and the author said once")
    func bibliography() throws {
        let entries = """
            <bibliography subsequent-author-substitute="———">
            <sort><key variable="author"/><key variable="issued" sort="descending"/></sort><layout suffix="."><text variable="citation-number" suffix=" "/><group delimiter=", "><names variable="author">
            <name name-as-sort-order="all"/></names>\(Self.year)<text variable="title"/></group></layout></bibliography>
            """
        let document = try document(
            citation: "", "<layout><text variable=\"citation-number\"/></layout>", bibliography: entries, cites: [[Cite("d3")]],
            only: ["nobody", "d1", "e1", "d3"])
        #expect(
            document.bibliography.map { PlainTextWriter().write($0.inlines) } == [
                "1 Doe, Els, 2001, Other.", "2 Doe, Jan, 2003, Third.", "3 ———, 2001, First.", "4 1999, Alone.",
            ])
        #expect(printed(document) == ["2"])
    }

    @Test("cites of references that are not there are left out; of two with one id the first counts")
    func unknown() throws {
        let document = try document(citation: "", layout(Self.author), cites: [[Cite("gone"), Cite("d1")], [Cite("gone")]])
        #expect(printed(document) == ["(Doe)", ""])
    }
}
