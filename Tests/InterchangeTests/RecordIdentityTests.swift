import Bibliography
import Testing

@testable import Interchange

@Suite("What a record from a file is called")
struct RecordIdentityTests {
    private func id(
        _ kind: Record.Kind = .journalArticle, title: String? = "A study.", _ change: (inout Record) -> Void = { _ in }
    ) -> String? {
        var record = Record(id: .unnamed, kind: kind)
        record.title = title.map { RichText(plain: $0) }
        change(&record)
        return record.identify() ? record.id.description : nil
    }

    @Test("the first it has of PMID, DOI, PMCID and address")
    func identifiers() {
        #expect(
            id {
                $0.doi = DOI("10.1000/X")
                $0.pmid = PMID(5)
                $0.url = "https://example.org"
            } == "pmid:5")
        #expect(
            id {
                $0.pmcid = PMCID(7)
                $0.doi = DOI("10.1000/X")
            } == "doi:10.1000/x")
        #expect(id { $0.url = "https://example.org/a" } == "url:https://example.org/a")
        #expect(id { $0.url = "see the library" } == "work:a-study")
    }

    @Test("an address that is an identifier's is that identifier, which the record then has")
    func addresses() {
        var record = Record(id: .unnamed, kind: .webPage)
        record.url = "https://pubmed.ncbi.nlm.nih.gov/25430861/"
        let isNamed = record.identify()
        #expect(isNamed && record.id.description == "pmid:25430861" && record.pmid?.number == 25_430_861)
        #expect(id { $0.url = "https://doi.org/10.1000/x" } == "doi:10.1000/x")
    }

    @Test("a book is named by its ISBN, a chapter is not")
    func books() {
        let book = Book(title: "Orthopedics", isbns: ["no", "978-90-368-1234-5"])
        #expect(id(.book) { $0.container = .book(book) } == "isbn:9789036812345")
        #expect(id(.bookChapter) { $0.container = .book(book) } == "work:a-study")
    }

    @Test("a work is named by makers, year and title; a person by the name; what has no title not at all")
    func slugs() {
        #expect(
            id(title: "Étude: l'<été>, 2e éd.") {
                $0.contributors = [Contributor(.author, .person(PersonName(family: "van der Berg", given: "Ö")))]
                $0.publicationDate = PartialDate(year: 1987)
            } == "work:van-der-berg-1987-etude-l-ete-2e-ed")
        #expect(id(title: "腰痛") == "work:腰痛")
        #expect(id(.expert, title: "Mirjam Steunebrink") == "expert:mirjam-steunebrink")
        #expect(id(title: nil) == nil)
        #expect(id(title: "…") == nil)
    }

    @Test("all words of a long title count")
    func longTitles() throws {
        let words = String(repeating: "spinal ", count: 15)
        let (first, second) = (try #require(id(title: words + "part 1")), try #require(id(title: words + "part 2")))
        #expect(first != second)
        #expect(first.hasPrefix("work:spinal-spinal-") && first.count < 90)
        #expect(id(title: words.uppercased() + "Part 1.") == first)
        #expect(SourceID(first)?.description == first)
    }
}
