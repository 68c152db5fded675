import CitationStyle
import Diagnostics
import Testing
import XMLReading

/// What the reference processor was seen to print for the same styles.
@Suite("Cites and the words around them") struct CiteTests {
    private static let layout = """
        <group delimiter=" "><names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/>
        </date><text variable="locator" prefix="p. "/></group>
        """

    private func text(
        _ citation: String, layout: String = Self.layout, items: [CSLItem] = Self.items, _ cites: Cite...
    ) throws -> String {
        let style = try StyleReader.read(
            .text(
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation \(citation)>
                <sort><key variable="author"/></sort><layout delimiter="; ">\(layout)</layout></citation></style>
                """
            )
        ).style
        let locale = LocaleLibrary(folders: []).locale(for: style, language: nil)
        let document = Processor(style: style, locale: locale).process(items, citations: [Citation(cites)])
        return document.citations.map { HTMLWriter().write($0) }.joined()
    }

    private static func item(_ id: String, _ author: Name?, _ year: Int?, _ title: String = "") -> CSLItem {
        var item = CSLItem(id: id, type: "book")
        item.nameLists["author"] = author.map { [$0] } ?? []
        if let year { item.dates["issued"] = DateValue(start: .init(year: year)) }
        item.texts["title"] = title.isEmpty ? nil : title
        return item
    }

    private static let items = [
        item("a", Name(family: "Adams", given: "Ann"), 2001, "First"),
        item("b", Name(family: "Adams", given: "Ann"), 2001, "Second"),
        item("c", Name(family: "Claes", given: "Wout"), 2003, "Third"),
        item("d", Name(family: "Berg", given: "Jan", nonDroppingParticle: "van den"), 2004, "Fourth"),
    ]

    @Test("authors who are left out have nothing standing in for them")
    func suppressedAuthor() throws {
        let layout = """
            <names variable="composer"><name form="short"/><substitute><names variable="author"/><text variable="title"/></substitute>
            </names><date variable="issued"><date-part name="year" prefix=" "/></date>
            """
        var cite = Cite("c")
        cite.suppressesAuthor = true
        #expect(try text("", layout: layout, Cite("c")) == "Claes 2003")
        #expect(try text("", layout: layout, cite) == " 2003")
    }

    @Test("an author alone is in the font of the text, whatever stands beside it in the citation")
    func authorOnly() throws {
        var cite = Cite("a")
        cite.isAuthorOnly = true
        let layout = "<names variable=\"author\" font-weight=\"bold\"/><text variable=\"title\" prefix=\", \"/>"
        #expect(try text("", layout: layout, Cite("c"), Cite("a")) == "<b>Ann Adams</b>, First; <b>Wout Claes</b>, Third")
        #expect(try text("", layout: layout, Cite("c"), cite) == "Ann Adams")
    }

    @Test(
        "a prefix that ends in a letter, a digit or a closing mark is set apart from the cite",
        arguments: [
            ("see", "see Claes 2003"), ("see ", "see Claes 2003"), ("but (sic)", "but (sic) Claes 2003"),
            ("No.", "No. Claes 2003"), ("-", "-Claes 2003"), ("<i>see</i>", "<i>see</i> Claes 2003"),
        ])
    func prefixes(_ prefix: String, _ expected: String) throws {
        #expect(try text("", Cite("c", prefix: prefix)) == expected)
    }

    @Test("punctuation around cites takes that of the delimiter away")
    func delimiters() throws {
        #expect(try text("", Cite("a", suffix: ";"), Cite("c")) == "Adams 2001; Claes 2003")
        #expect(try text("", Cite("a", suffix: " etc."), Cite("c")) == "Adams 2001 etc. Claes 2003")
        #expect(try text("", Cite("a"), Cite("c", prefix: ", and ")) == "Adams 2001, and Claes 2003")
    }

    @Test("a cite of a year that was said has its letter and its locator")
    func yearSuffixes() throws {
        let attributes = "collapse=\"year-suffix\" year-suffix-delimiter=\",\" disambiguate-add-year-suffix=\"true\""
        #expect(try text(attributes, Cite("a"), Cite("b")) == "Adams 2001a,b")
        #expect(try text(attributes, Cite("a"), Cite("b", locator: "7")) == "Adams 2001a, b p. 7")
        #expect(try text(attributes, Cite("a", locator: "3"), Cite("b")) == "Adams 2001a p. 3, b")
    }

    @Test("numbers are drawn together where locators are not printed")
    func numbers() throws {
        let number = "<text variable=\"citation-number\"/>"
        let attributes = "collapse=\"citation-number\""
        let cites = [Cite("a"), Cite("b", locator: "3"), Cite("c")]
        #expect(try text(attributes, layout: number, cites[0], cites[1], cites[2]) == "1\u{2013}3")
        let printed = number + "<text variable=\"locator\" prefix=\":\"/>"
        #expect(try text(attributes, layout: printed, cites[0], cites[1], cites[2]) == "1; 2:3; 3")
    }

    @Test("works of a person follow one another where others have the same family name")
    func groups() throws {
        let items = [
            Self.item("a", Name(family: "Smith", given: "John"), 1990),
            Self.item("b", Name(family: "Smith", given: "Jane"), 2000),
            Self.item("c", Name(family: "Smith", given: "John"), 2010),
        ]
        let attributes = """
            collapse="year" disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names" cite-group-delimiter=", "
            """
        let style = """
            <names variable="author"><name form="short"/></names><date variable="issued" prefix=" "><date-part name="year"/></date>
            """
        let result = try text(attributes, layout: style, items: items, Cite("a"), Cite("b"), Cite("c"))
        #expect(result == "Jane Smith 2000; John Smith 1990, 2010")
    }

    @Test("a short name in sort order has its particle behind where particles are demoted")
    func shortParticles() throws {
        let layout = "<names variable=\"author\"><name form=\"short\" name-as-sort-order=\"all\"/></names>"
        #expect(try text("", layout: layout, Cite("d")) == "Berg, van den")
    }

    @Test("a case belongs to what prints, not to the macro, the names or the date around it")
    func cases() throws {
        let names = "<names variable=\"author\" text-case=\"uppercase\"/>"
        #expect(try text("", layout: names, Cite("c")) == "Wout Claes")
        let part = "<names variable=\"author\"><name><name-part name=\"family\" text-case=\"uppercase\"/></name></names>"
        #expect(try text("", layout: part, Cite("c")) == "Wout CLAES")
    }

    @Test("a cite without a locator counts as one of a page")
    func locatorKinds() throws {
        let layout = "<choose><if locator=\"page\"><text value=\"page\"/></if><else><text value=\"other\"/></else></choose>"
        #expect(try text("", layout: layout, Cite("c")) == "page")
        #expect(try text("", layout: layout, Cite("c", locator: "3", label: "chapter")) == "other")
    }

    @Test("where a style has letters for works of a year, conditions do not tell them apart")
    func lettersBeforeConditions() throws {
        let layout = Self.layout + "<choose><if disambiguate=\"true\"><text variable=\"title\" prefix=\", \"/></if></choose>"
        #expect(try text("", layout: layout, Cite("a"), Cite("b")) == "Adams 2001, First; Adams 2001, Second")
        #expect(
            try text("disambiguate-add-year-suffix=\"true\"", layout: layout, Cite("a"), Cite("b"))
                == "Adams 2001a; Adams 2001b")
    }

    @Test("initials that all persons of a name share are not added, and others are, whatever the style has behind them")
    func initialsOnly() throws {
        let rule = "disambiguate-add-givenname=\"true\" givenname-disambiguation-rule=\"all-names-with-initials\""
        func doe(_ given: String...) throws -> String {
            let items = given.enumerated().map { Self.item("\($0)", Name(family: "Doe", given: $1), 2000 + $0) }
            return try text(rule, items: items, Cite("0"), Cite("1"))
        }
        #expect(try doe("Jane", "John") == "Doe 2000; Doe 2001")
        #expect(try doe("Jane", "Rob") == "J Doe 2000; R Doe 2001")
    }

    @Test("an entry begins behind its number, and one of which nothing is printed is left out")
    func entries() throws {
        let style = try StyleReader.read(
            .text(
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout/></citation>
                <bibliography><layout><choose><if type="book"><text variable="citation-number" suffix=". "/>
                <text term="no date" form="short"/></if></choose></layout></bibliography></style>
                """
            )
        ).style
        let locale = LocaleLibrary(folders: []).locale(for: style, language: nil)
        let items = [CSLItem(id: "a", type: "report"), CSLItem(id: "b", type: "book")]
        let entries = Processor(style: style, locale: locale).process(items).bibliography
        #expect(entries.map(\.id) == ["b"])
        #expect(entries.map(\.inlines.plainText) == ["2. N.d."])
    }
}
