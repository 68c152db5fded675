import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("RIS")
struct RISTests {
    private func one(_ text: String) throws -> Record {
        let read = try RISFormat().read(text)
        #expect(read.diagnostics == [])
        return try #require(read.records.first)
    }

    @Test("as Zotero writes it")
    func zotero() throws {
        let record = try one(
            """
            TY  - JOUR\r
            TI  - Discs that bulge\r
            AU  - de Vries, Anna Maria\r
            AU  - Low Back Group\r
            T2  - Journal of Backs\r
            AB  - We looked.\r
            DA  - 2015/04/03/\r
            PY  - 2015\r
            DO  - 10.1234/back.5\r
            DP  - PubMed\r
            VL  - 12\r
            IS  - 3\r
            SP  - 811\r
            EP  - 816\r
            J2  - J Backs\r
            LA  - en\r
            SN  - 1234-5678\r
            ST  - Discs\r
            UR  - https://example.org/discs\r
            Y2  - 2024/01/02/\r
            L1  - file:///home/anna/discs.pdf\r
            N1  - PMID: 25430861\r
            KW  - disc; back\r
            ER  - \r
            """)
        #expect(record.id == .pmid(try #require(PMID(25_430_861))))
        #expect(record.kind == .journalArticle)
        #expect(record.title == "Discs that bulge")
        #expect(record.authors.map(\.shortName) == ["de Vries AM", "Low Back Group"])
        #expect(
            record.container
                == .journal(Journal(title: "Journal of Backs", isoAbbreviation: "J Backs", issns: [.init("1234-5678")])))
        #expect(record.publicationDate == PartialDate(year: 2015, month: 4, day: 3))
        #expect(record.pagination == Pagination(printed: "811-816"))
        #expect(record.languages == ["eng"])
        #expect(record.url == "https://example.org/discs")
        #expect(record.keywords.map(\.text.plainText) == ["disc", "back"])
        #expect(record.notes.isEmpty)
    }

    @Test("as EndNote writes it: values that go on without a tag, the PMID as accession number")
    func endNote() throws {
        let record = try one(
            """
            TY  - JOUR
            AN  - 25430861
            AU  - Dowling, Thomas J., Jr.
            C2  - PMC4464797
            C7  - e0254241
            DA  - Apr 3
            DB  - Embase
            DP  - NLM
            ET  - 2014/11/27
            KW  - *Back Pain/etiology
            Humans
            LA  - English
            PY  - 2015
            SN  - 1936-959X (Electronic)
            0195-6108 (Linking)
            T2  - Journal of Backs
            TI  - Discs that bulge, and a title that goes on
            in the next line
            ID  - 31
            ER  -
            """)
        #expect(record.pmid?.number == 25_430_861)
        #expect(record.pmcid?.number == 4_464_797)
        #expect(record.title == "Discs that bulge, and a title that goes on in the next line")
        #expect(
            record.contributors.first?.person
                == PersonName(family: "Dowling", given: "Thomas J.", initials: "TJ", suffix: "Jr."))
        #expect(record.publicationDate == PartialDate(year: 2015, month: 4, day: 3))
        #expect(record.electronicDates == [try #require(PartialDate(iso: "2014-11-27"))])
        #expect(record.pagination?.articleNumber == "e0254241")
        #expect(record.keywords.map(\.text.plainText) == ["*Back Pain/etiology", "Humans"])
        #expect(record.journal?.issns == [.init("1936-959X", .electronic)])
        #expect(record.journal?.linkingISSN == "0195-6108")
        #expect(record.languages == ["eng"])
    }

    @Test(
        "as Reference Manager and Mendeley write it: one space before the hyphen, A1, T1, JF, JO, Y1, N2; authors in their order"
    )
    func referenceManager() throws {
        let read = try RISFormat().read(
            """
            TY - JOUR
            T1 - Discs
            A1 - Roe,J.
            AU - Doe,A.B.
            A1 - Low,C.
            JF - Journal of Backs
            JO - J. Backs
            Y1 - 1998///Winter
            M1 - 4
            N2 - We looked.
            M3 - doi: 10.1234/back.5
            TY - CHAP
            T1 - Backs of sportsmen
            T2 - Sports
            T3 - Bodies
            A2 - Ed,E.
            PB - Press
            CY - Gent
            SN - 978-90-313-1234-5 (pbk)
            Y1 - 2001/00/00
            """)
        #expect(read.diagnostics == [])
        try #require(read.records.count == 2)
        let (article, chapter) = (read.records[0], read.records[1])
        #expect(article.authors.map(\.shortName) == ["Roe J", "Doe AB", "Low C"])
        #expect(article.journal == Journal(title: "Journal of Backs", isoAbbreviation: "J. Backs"))
        #expect(article.publicationDate == PartialDate(year: 1998, season: .winter))
        #expect(article.issue == "4")
        #expect(article.id.description == "doi:10.1234/back.5")
        #expect(article.abstract?.plainText == "We looked.")
        #expect(chapter.kind == .bookChapter)
        #expect(chapter.book?.title == "Sports")
        #expect(chapter.book?.collectionTitle == "Bodies")
        #expect(chapter.book?.contributors.map(\.shortName) == ["Ed E"])
        #expect(chapter.book?.isbns == ["978-90-313-1234-5"])
        #expect(chapter.publisher == Publisher("Press", place: "Gent"))
        #expect(chapter.publicationDate == PartialDate(year: 2001))
        #expect(chapter.id.description == "work:ed-2001-backs-of-sportsmen")
    }

    @Test("every fault with its line, and the rest is read")
    func faults() throws {
        let read = try RISFormat().read(
            """
            a stray line
            another
            TY  - JOUR
            TI  - One
            DO  - none
            PY  - soon
            AN  - 104123456
            QQ  - what
            QQ  - again
            ER  - 
            left over
            TY  - NEWTYPE
            TI  - Two
            ER  - 
            TY  - JOUR
            ER  - 
            """)
        #expect(read.records.map(\.id.description) == ["work:one", "work:two"])
        #expect(read.records[0].identifiers == [Identifier("accession", "104123456")])
        #expect(read.records[1].kind == .report)
        let found = read.diagnostics.map { "\($0.span?.start.line ?? 0) \($0.code)" }.sorted {
            Int($0.split(separator: " ")[0])! < Int($1.split(separator: " ")[0])!
        }
        #expect(
            found == [
                "1 exchange.passed-over", "5 exchange.unread-value", "6 exchange.unread-value", "7 exchange.unread-value",
                "8 exchange.passed-over", "11 exchange.passed-over", "12 exchange.unread-value", "15 exchange.no-identifier",
            ])
        #expect(read.diagnostics.contains { $0.message.contains("'QQ'; it is passed over, 2 times") })
    }

    @Test("a file without a reference is refused, with what to do", arguments: ["", "no references here", "AU  - x\nER  - "])
    func refused(_ text: String) {
        #expect {
            try RISFormat().read(text)
        } throws: { error in
            (error as? Failure)?.diagnostics.map(\.code) == ["exchange.no-records"]
        }
    }

    @Test("the format is recognised by its first line")
    func recognized() {
        #expect(RISFormat().recognizes("\u{FEFF}\r\n\r\nTY  - JOUR\r\n"))
        #expect(!RISFormat().recognizes("PMID- 1\nOWN - NLM"))
        #expect(!RISFormat().recognizes("@article{a, title = {TY  - JOUR}}"))
    }

    @Test("what is written")
    func written() throws {
        var record = Record(id: .pmid(try #require(PMID(7))), kind: .journalArticle)
        record.pmid = PMID(7)
        record.title = RichText([.text("H"), .styled(.subscript, [.text("2")]), .text("O in\ndiscs.")])
        record.contributors = [
            Contributor(.author, .person(PersonName(family: "Dowling", given: "Thomas J", initials: "TJ", suffix: "Jr"))),
            Contributor(.author, .collective("Spine Group, Utrecht")),
            Contributor(.author, .person(PersonName(family: "Gone", given: "Wrong")), isValid: false),
        ]
        record.container = .journal(
            Journal(title: "Journal of Backs", medlineTA: "J Backs", issns: [.init("1234-5678", .print)]))
        record.pagination = Pagination(printed: "811-6")
        record.publicationDate = MedlineDate.read("1998 Dec-1999 Jan")
        record.abstracts = [Abstract([.init("To see.", label: "AIM"), .init("Seen.", label: "RESULTS")])]
        record.mesh = [MeSHHeading(.init("Back Pain", isMajor: true), qualifiers: [.init("etiology")])]
        #expect(
            RISFormat().write([record]) == """
                TY  - JOUR
                TI  - H2O in discs.
                AU  - Dowling, Thomas J, Jr
                AU  - Spine Group, Utrecht,
                T2  - Journal of Backs
                J2  - J Backs
                PY  - 1998
                DA  - 1998/12//1998 Dec-1999 Jan
                SP  - 811
                EP  - 816
                SN  - 1234-5678
                AN  - 7
                DB  - PubMed
                AB  - AIM: To see. RESULTS: Seen.
                KW  - Back Pain/etiology
                ER  - 

                """)
    }
}
