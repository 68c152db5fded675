import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Bibliographies")
struct BibliographyTests {
    private let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "Zebras in water.", author: "Zwart", year: 2011),
            PlantedLibrary.record(
                2, "Apes on land.", author: "Aap", year: 2012,
                extra: PlantedLibrary.notice("RetractionIn", pmid: 9, source: "J Tests. 2020;2:3.")),
            PlantedLibrary.record(3, "Doubted.", author: "Mol", extra: PlantedLibrary.notice("ExpressionOfConcernIn", pmid: 8)))
        let printed = "  - { key: lost, printed: \"Kwijt K. An 'article' of 1999, <i>Nowhere</i>.\", pmid: 404 }"
        try planted.add(
            references: [PlantedLibrary.reference("z", 1), printed, PlantedLibrary.reference("a", 2)].joined(separator: "\n"),
            claims: PlantedLibrary.claim("c1", quote: "Eerste zin.", cites: ["z"], evidence: [("a", "supports")]))
        try planted.folder.write(Self.style(sort: ""), to: "numbered.csl")
        try planted.folder.write(Self.style(sort: "<sort><key macro=\"author\"/></sort>"), to: "sorted.csl")
        try planted.folder.write(Self.apart, to: "apart.csl")
    }

    // MARK: Styles for the tests

    private static func style(sort: String) -> String {
        style(
            """
            <bibliography>\(sort)<layout suffix="."><text variable="citation-number" suffix=". "/><text macro="author" suffix=". "/>
            <text variable="title" quotes="true" text-case="title"/><date variable="issued" prefix=" "><date-part name="year"/></date>
            </layout></bibliography>
            """)
    }

    private static let apart = style(
        """
        <bibliography second-field-align="flush"><layout><text variable="citation-number" prefix="[" suffix="]"/>
        <text variable="title" suffix=". "/></layout></bibliography>
        """)

    private static func style(_ bibliography: String) -> String {
        """
        <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title><id>t</id>
        <updated>2026-01-01T00:00:00Z</updated></info>
        <macro name="author"><names variable="author"><name name-as-sort-order="all" initialize-with=""/></names></macro>
        <citation><layout><text variable="citation-number"/></layout></citation>\(bibliography)</style>
        """
    }

    private func bibliography(
        _ style: String = "numbered.csl", _ selection: SourceSelection = .article("article"),
        _ change: (inout BibliographySettings) -> Void = { _ in }
    ) throws -> PrintedBibliography {
        var settings = BibliographySettings()
        settings.style = planted.folder.path(style)
        change(&settings)
        return try planted.library.bibliography(of: selection, settings)
    }

    // MARK: Order and marks

    @Test("printed order; what is not resolved keeps its place and number, as it stood; the retracted says so")
    func printedOrder() throws {
        let bibliography = try bibliography()
        #expect(
            bibliography.write(.text) == """
                1. Zwart, A. “Zebras in Water” 2011.

                2. Kwijt K. An 'article' of 1999, <i>Nowhere</i>. [as printed; not resolved]

                3. Aap, A. “Apes on Land” 2012. [Retracted: J Tests. 2020;2:3. PMID: 9]

                """)
        #expect(bibliography.notes.map(\.code) == ["export.as-printed"])
        #expect(
            bibliography.write(.html).contains("&#60;i&#62;Nowhere") || bibliography.write(.html).contains("&lt;i&gt;Nowhere"))
    }

    @Test("in a style with an order of its own, what is not resolved comes last")
    func sorted() throws {
        let lines = try bibliography("sorted.csl").write(.text).split(separator: "\n").map { $0.prefix(8) }
        #expect(lines == ["1. Aap, ", "2. Zwart", "3. Kwijt"])
    }

    @Test("where the number stands apart, so does that of a reference that is not resolved")
    func numberApart() throws {
        let html = try bibliography("apart.csl").write(.html)
        #expect(html.contains("<div class=\"csl-left-margin\">[2]</div><div class=\"csl-right-inline\">Kwijt K. An"))
    }

    @Test("notices can be left out, and are said in the reader's language")
    func notices() throws {
        #expect(!(try bibliography { $0.showsNotices = false }).write(.text).contains("Retracted"))
        let dutch = try bibliography { $0.reader = .dutch }.write(.text)
        #expect(dutch.contains("[Ingetrokken: J Tests. 2020;2:3. PMID: 9]"))
        #expect(dutch.contains("[zoals afgedrukt; niet herleid]"))
        let doubted = try bibliography("numbered.csl", .query("sources pmid:3")).write(.text)
        #expect(doubted.contains("[Expression of concern: J Tests. 2020;2:3. PMID: 8]"))
    }

    @Test("a retraction that only the notice's record tells is said too")
    func otherSide() throws {
        try planted.importRecords(
            PlantedLibrary.record(7, "Retraction of zebras.", extra: PlantedLibrary.notice("RetractionOf", pmid: 1)))
        #expect(try bibliography().write(.text).contains("2011. [Retracted: Retraction of zebras. PMID: 7]"))
    }

    @Test("identifiers stand behind the entry, as far as the style does not print them")
    func identifiers() throws {
        let text = try bibliography { $0.showsIdentifiers = true }.write(.text)
        #expect(text.hasPrefix("1. Zwart, A. “Zebras in Water” 2011. PMID: 1\n") || text.contains("2011. PMID: 1\n"))
        let html = try bibliography { $0.showsIdentifiers = true }.write(.html)
        #expect(html.contains("<a href=\"https://pubmed.ncbi.nlm.nih.gov/2/\">2</a>"))
    }

    @Test("a source that stands twice in the list is printed once, with a note")
    func twice() throws {
        try planted.add(
            "second", references: [PlantedLibrary.reference("a", 1), PlantedLibrary.reference("b", 1)].joined(separator: "\n"),
            claims: PlantedLibrary.claim("c2", quote: "Tweede zin.", cites: ["a"]))
        let bibliography = try bibliography("numbered.csl", .article("second"))
        #expect(bibliography.count == 1)
        #expect(bibliography.notes.map(\.message) == ["reference 'b' is the same source as 'a' and stands there"])
    }

    // MARK: Selections, formats, faults

    @Test("the sources of a claim, and of a query in its order")
    func selections() throws {
        #expect(try bibliography("numbered.csl", .claim("c1")).count == 2)
        let text = try bibliography("numbered.csl", .query("sources pmid:1,2 | sort year desc")).write(.text)
        #expect(text.hasPrefix("1. Aap") && text.contains("\n2. Zwart"))
        let none = try bibliography("numbered.csl", .query("sources by:nobody"))
        #expect(none.write(.text).isEmpty && none.notes.map(\.code) == ["export.no-sources"])
    }

    @Test("the query language prints the same, as text, Markdown and rows")
    func stage() throws {
        let query = "articles id:article | sources | bibliography \"\(planted.folder.path("numbered.csl"))\""
        let document = try #require(try planted.library.document(of: query))
        #expect(document.write(.table).hasPrefix("1. Zwart, A. “Zebras in Water” 2011.\n\n2. Aap, A."))
        #expect(document.write(.csv).hasPrefix("id,unresolved,retracted,text,html\r\npmid:1,,0,"))
        #expect(
            document.write(.json).contains("\"id\": \"pmid:2\", \"unresolved\": null, \"retracted\": 1, \"text\": \"2. Aap"))
        let saved = try planted.library.save("articles id:$a | sources", as: "list")
        #expect(saved.before == nil)
        let called = try planted.library.document(
            of: "@list | bibliography $s", parameters: ["a": "article", "s": planted.folder.path("numbered.csl")])
        #expect(called?.write(.table) == document.write(.table))
    }

    @Test("a style that there is not is an error at its place, with the nearest")
    func unknownStyle() throws {
        let failure = #expect(throws: Failure.self) { try planted.library.document(of: "sources | bibliography vancuver") }
        #expect(failure?.diagnostics.map(\.code) == ["query.unknown-style"])
        #expect(failure?.diagnostics.first?.span?.start.column == 24)
        #expect(failure?.diagnostics.first?.remedy?.contains("vancouver") == true)
        try planted.folder.write(Self.style(""), to: "notes.csl")
        let noBibliography = #expect(throws: Failure.self) { try bibliography("notes.csl") }
        #expect(noBibliography?.diagnostics.map(\.code) == ["style.no-bibliography"])
    }

    @Test("articles without a list, and things that are not there, are errors that say what to do")
    func nothing() throws {
        try planted.add("bare", claims: PlantedLibrary.claim("c9", quote: "Derde zin."))
        for selection in [SourceSelection.article("bare"), .article("nope"), .claim("nope"), .query("claims")] {
            let failure = #expect(throws: Failure.self) { try bibliography("numbered.csl", selection) }
            #expect(failure?.diagnostics.allSatisfy { $0.remedy != nil } == true)
        }
    }

    @Test("the usual style prints the sample's list as NLM does")
    func sample() throws {
        let text = try SampleStore.library().bibliography(of: .article("rugpijn-kinesist")).write(.text)
        #expect(text.contains("AJNR Am J Neuroradiol. 2015 Apr;36(4):811"))
        #expect(text.split(separator: "\n").count == 10)
    }
}
