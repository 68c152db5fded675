import Bibliography
import Testing

@Suite("What a reference gives of a record")
struct IssuedTests {
    @Test(
        "pages written out; words before a page stay",
        arguments: [
            ("811-6", "811-816"), ("811 - 6", "811-816"), ("1-9; 10-2", "1-9, 10-12"), ("1-9; quiz 10-2", "1-9; quiz 10-2"),
            ("e0254241", "e0254241"), ("S12-5", "S12-S15"), ("iv", "iv"),
        ])
    func pages(_ printed: String, _ expected: String) {
        #expect(Pagination(printed: printed)?.writtenOut == expected)
    }

    @Test("a chapter's own date goes before its book's, an issue's before the network's")
    func dates() {
        var record = Record(id: .unnamed, kind: .journalArticle)
        #expect(record.issued == nil)
        record.contributionDate = PartialDate(year: 2011)
        record.electronicDates = [PartialDate(year: 2012)].compactMap { $0 }
        #expect(record.issued?.year == 2012)
        record.publicationDate = PartialDate(year: 2013)
        #expect(record.issued?.year == 2013)
        record.kind = .bookChapter
        #expect(record.issued?.year == 2011)
    }
}
