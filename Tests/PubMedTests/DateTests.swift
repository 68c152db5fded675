import Bibliography
import Diagnostics
import PubMed
import Testing
import XMLReading

@Suite("Dates as PubMed prints them")
struct DateTests {
    private func date(_ xml: String) throws -> PartialDate? {
        try article(article: "<Journal><JournalIssue><PubDate>\(xml)</PubDate></JournalIssue></Journal>")?.publicationDate
    }

    @Test(
        "elements",
        arguments: [
            ("<Year>2015</Year><Month>Apr</Month>", "2015-04"), ("<Year>2015</Year><Month>4</Month><Day>7</Day>", "2015-04-07"),
            ("<Year>2015</Year><Month>04</Month><Day>07</Day>", "2015-04-07"), ("<Year>2015</Year>", "2015"),
            ("<Year>2015</Year><Season>Summer</Season>", "2015"),
        ])
    func elements(xml: String, expected: String) throws {
        #expect(try date(xml)?.iso == expected)
        #expect(try date(xml)?.verbatim == nil)
    }

    @Test(
        "free text is kept word for word, with month and range where every word is understood",
        arguments: [
            ("1998 Dec-1999 Jan", "1998-12/1999-01"), ("1999 May-Jun", "1999-05/1999-06"),
            ("1976 Sep 15-Oct 1", "1976-09-15/1976-10-01"),
            ("2000 Oct 21-28", "2000-10-21/2000-10-28"), ("1977-1978", "1977/1978"), ("2019", "2019"),
            ("2000 Spring-Summer", "2000/2000"), ("2021 3rd Quarter", "2021"), ("1998 Dec-Jan", "1998"),
            ("2000 Feb 30", "2000"),
            ("Winter 1979", "1979"), ("1978 Sept", "1978-09"),
        ])
    func medlineDate(printed: String, expected: String) throws {
        let found = try #require(try date("<MedlineDate>\(printed)</MedlineDate>"))
        #expect(found.verbatim == printed)
        #expect([found.start, found.end].compactMap { $0?.iso }.joined(separator: "/") == expected)
    }

    @Test("a season is known by its name, and another name for it is kept")
    func season() throws {
        let summer = try date("<Year>2015</Year><Season>Summer</Season>")
        #expect(summer?.season == .summer)
        let fall = try date("<Year>2015</Year><Season>Fall</Season>")
        #expect(fall?.season == .autumn)
        #expect(fall?.verbatim == "2015 Fall")
    }

    @Test("a date that does not exist gives up the record, says where, and the rest goes on")
    func impossible() throws {
        let xml = """
            <PubmedArticleSet>
              <PubmedArticle><MedlineCitation><PMID Version="1">1</PMID><DateRevised>
                <Year>2019</Year><Month>02</Month><Day>30</Day></DateRevised><Article><ArticleTitle>A</ArticleTitle></Article>
              </MedlineCitation></PubmedArticle>
              <PubmedArticle><MedlineCitation><PMID Version="1">2</PMID></MedlineCitation></PubmedArticle>
            </PubmedArticleSet>
            """
        let found = try items(.text(xml, name: "x.xml"))
        guard case .skipped(let diagnostic) = found.first, case .record(let record, let place) = found.last else {
            Issue.record("expected a skipped record and a record: \(found)")
            return
        }
        #expect(found.count == 2)
        #expect(diagnostic.code == "pubmed.impossible-date")
        #expect(diagnostic.message == "the date '2019 02 30' in 'DateRevised' does not exist")
        #expect(diagnostic.span?.start.line == 2)
        #expect(diagnostic.file == "x.xml")
        #expect(record.id.description == "pmid:2")
        #expect(place?.line == 5)
    }
}
