import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("PubMed's tagged format")
struct NBIBTests {
    @Test("as PubMed writes it")
    func pubmed() throws {
        let read = try NBIBFormat().read(
            """

            PMID- 25430861
            OWN - NLM
            STAT- MEDLINE
            LR  - 20240401
            IS  - 1936-959X (Electronic)
            IS  - 0195-6108 (Linking)
            VI  - 36
            IP  - 4
            DP  - 2015 Apr
            TI  - [Discs that bulge in people
                  without pain].
            PG  - 811-6
            LID - 10.1234/back.5 [doi]
            AB  - AIM: To see. METHODS: We
                  looked.
            CI  - (c) 2015 Backs.
            FAU - Dowling, Thomas J Jr
            AU  - Dowling TJ Jr
            AUID- ORCID: 0000-0002-1825-0097
            AD  - Gent.
            AD  - Utrecht.
            CN  - Spine Group
            FAU - et al.
            AU  - et al.
            LA  - dut
            SI  - ClinicalTrials.gov/NCT00000001
            SI  - ClinicalTrials.gov/NCT00000002
            GR  - R01 AG1/AG/NIA NIH HHS/United States
            PT  - Journal Article
            PT  - Retracted Publication
            DEP - 20141127
            TT  - Tussenwervelschijven die uitpuilen.
            PL  - Belgium
            TA  - J Backs
            JT  - Journal of backs
            JID - 8003708
            RN  - 059QF0KO0R (Water)
            RN  - 0 (Analgesics)
            SB  - IM
            RIN - J Backs. 2016 Jan 2;37(1):1. PMID: 26000001
            MH  - *Back Pain/etiology/*therapy
            OTO - NOTNLM
            OT  - *Discs
            IR  - Roe J
            FIR - Doe, Jane
            IR  - Doe J
            EDAT- 2014/11/29 06:00
            PMC - PMC4464797
            COIS- None.
            PHST- 2014/11/29 06:00 [pubmed]
            AID - back.5 [pii]
            AID - 10.1234/back.5 [doi]
            PST - ppublish
            SO  - J Backs. 2015 Apr;36(4):811-6.
            """)
        #expect(read.diagnostics == [])
        let record = try #require(read.records.first)
        #expect(record.title == "[Discs that bulge in people without pain].")
        #expect(record.vernacularTitle == "Tussenwervelschijven die uitpuilen.")
        #expect(
            record.abstracts == [
                Abstract([.init("To see.", label: "AIM"), .init("We looked.", label: "METHODS")], copyright: "(c) 2015 Backs.")
            ])
        let dowling = Contributor(
            .author, .person(PersonName(family: "Dowling", given: "Thomas J", initials: "TJ", suffix: "Jr")),
            identifiers: [Identifier("ORCID", "0000-0002-1825-0097")],
            affiliations: [Affiliation("Gent."), Affiliation("Utrecht.")])
        #expect(record.authors == [dowling, Contributor(.author, .collective("Spine Group"))])
        #expect(!record.isAuthorListComplete)
        #expect(record.investigators.map(\.shortName) == ["Roe J", "Doe J"])
        #expect(record.doi?.value == "10.1234/back.5")
        #expect(record.identifiers == [Identifier("pii", "back.5")])
        #expect(record.dataBanks == [DataBank("ClinicalTrials.gov", accessionNumbers: ["NCT00000001", "NCT00000002"])])
        #expect(record.chemicals == [Chemical("Water", registryNumber: "059QF0KO0R"), Chemical("Analgesics")])
        #expect(record.isRetracted)
        #expect(
            record.notices == [
                Notice(
                    .retraction, .received, source: "J Backs. 2016 Jan 2;37(1):1.", pmid: PMID(26_000_001),
                    date: PartialDate(year: 2016, month: 1, day: 2))
            ])
        #expect(
            record.mesh == [
                MeSHHeading(
                    .init("Back Pain", isMajor: true), qualifiers: [.init("etiology"), .init("therapy", isMajor: true)])
            ])
        #expect(record.keywords == [Keyword("Discs", isMajor: true, owner: "NOTNLM")])
        #expect(record.journal?.issns == [.init("1936-959X", .electronic)])
        #expect(record.journal?.linkingISSN == "0195-6108")
        #expect(record.history == [HistoryEvent("pubmed", try #require(PartialDate(iso: "2014-11-29")), time: "06:00")])
        #expect(record.publicationDate == PartialDate(year: 2015, month: 4))
        #expect(record.electronicDates == [try #require(PartialDate(iso: "2014-11-27"))])
    }

    @Test("a chapter with its book, and a whole book")
    func books() throws {
        let read = try NBIBFormat().read(
            """
            PMID- 20301295
            DRDT- 20230105
            CTDT- 2001/10/05
            PB  - Press
            PL  - Gent
            DP  - 1993
            TI  - Backs of sportsmen
            BTI - Bodies
            FED - Adam, Margaret P
            ED  - Adam MP
            FAU - Roe, Jane
            AU  - Roe J
            AID - NBK1116 [bookaccession]

            PMID- 20301296
            BTI - Bodies
            FAU - Roe, Jane
            AU  - Roe J
            ISBN- 9789031312345
            """)
        #expect(read.diagnostics == [])
        try #require(read.records.count == 2)
        let (chapter, book) = (read.records[0], read.records[1])
        #expect(chapter.kind == .bookChapter)
        #expect(chapter.authors.map(\.shortName) == ["Roe J"])
        #expect(chapter.book?.contributors.map(\.shortName) == ["Adam MP"])
        #expect(chapter.publisher == Publisher("Press", place: "Gent"))
        #expect(chapter.contributionDate == PartialDate(iso: "2001-10-05"))
        #expect(book.kind == .book)
        #expect(book.title == "Bodies")
        #expect(book.book?.isbns == ["9789031312345"])
    }

    @Test("as ERIC writes it: short names only, an address instead of a PMID")
    func eric() throws {
        let read = try NBIBFormat().read(
            """
            OWN - ERIC
            TI  - Tests
            AU  - van Roe, Jane M.
            JT  - Journal of Tests
            OID - EJ1
            LID - http://eric.example.org/?id=EJ1
            ISSN - EISSN-2375-5636
            LA  - English
            """)
        let record = try #require(read.records.first)
        #expect(record.id.description == "url:http://eric.example.org/?id=EJ1")
        #expect(record.authors.first?.person == PersonName(family: "van Roe", given: "Jane M."))
        #expect(record.journal?.issns == [.init("2375-5636", .electronic)])
        #expect(record.languages == ["eng"])
    }

    @Test("a tag for each notice, both ways", arguments: NBIBNotice.tags.map(\.tag))
    func notices(_ tag: String) throws {
        let value = "Lancet. 2020 Jun 13;395(10240):1820. doi: 10.1016/S0140-6736(20)31324-6. PMID: 32511943"
        let notice = try #require(NBIBNotice.read(tag, value))
        #expect(notice.doi?.value == "10.1016/S0140-6736(20)31324-6")
        #expect(notice.pmid?.number == 32_511_943)
        let line = try #require(NBIBNotice.line(notice))
        #expect(line == (tag, value))
    }

    @Test("faults with their lines")
    func faults() throws {
        let read = try NBIBFormat().read("stray\nPMID- x\nTI  - One\nDP  - soon\nDEP - 2015-1\nQQQ - what\n\nOWN - NLM\n")
        #expect(read.records.map(\.id.description) == ["work:one"])
        #expect(
            read.diagnostics.map { "\($0.span?.start.line ?? 0) \($0.code)" } == [
                "1 exchange.passed-over", "2 exchange.unread-value", "4 exchange.unread-value", "5 exchange.unread-value",
                "8 exchange.no-identifier", "6 exchange.passed-over",
            ])
        #expect(throws: Failure.self) { try NBIBFormat().read("no tags here\n") }
    }

    @Test("the format is recognised by its tags")
    func recognized() {
        #expect(NBIBFormat().recognizes("\n\nPMID- 1\nOWN - NLM"))
        #expect(NBIBFormat().recognizes("OWN - ERIC\nTI  - x"))
        #expect(!NBIBFormat().recognizes("TY  - JOUR\nPMID- 1"))
    }

    @Test("long values are broken at spaces, six columns in")
    func wrapped() throws {
        var record = Record(id: .pmid(try #require(PMID(7))), kind: .journalArticle)
        record.pmid = PMID(7)
        record.title = RichText(plain: String(repeating: "lumbar ", count: 30) + String(repeating: "x", count: 100))
        let lines = NBIBFormat().write([record]).split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[1].hasPrefix("TI  - lumbar") && lines[2].hasPrefix("      lumbar"))
        #expect(lines.dropLast().allSatisfy { $0.count <= 88 })
        #expect(lines[4] == "      " + String(repeating: "x", count: 100))
    }

    @Test("what is written, in PubMed's order; a name that was superseded is left out")
    func written() throws {
        var record = Record(id: .pmid(try #require(PMID(7))), kind: .journalArticle)
        record.pmid = PMID(7, version: 2)
        record.doi = DOI("10.1234/back.5")
        record.identifiers = [Identifier("pii", "back.5"), Identifier("mid", "NIHMS1"), Identifier("NASA", "0001")]
        record.title = "Discs."
        record.contributors = [
            Contributor(
                .author, .person(PersonName(family: "Dowling", given: "Thomas J", initials: "TJ", suffix: "Jr")),
                affiliations: [Affiliation("Gent.")]),
            Contributor(.author, .person(PersonName(family: "Gone", given: "Wrong", initials: "W")), isValid: false),
            Contributor(.author, .collective("Spine Group")),
            Contributor(.investigator, .person(PersonName(family: "Roe", given: "Jane", initials: "J"))),
        ]
        record.container = .journal(Journal(title: "Journal of backs", medlineTA: "J Backs", linkingISSN: "1234-5678"))
        record.volume = "36"
        record.issue = "4"
        record.pagination = Pagination(printed: "811-6")
        record.publicationDate = PartialDate(year: 1998, season: .autumn)
        record.electronicDates = [try #require(PartialDate(iso: "1998-09-03"))]
        record.keywords = [Keyword("discs", isMajor: true, owner: "NLM"), Keyword("backs", owner: "NOTNLM")]
        record.notices = [Notice(.retraction, .received, source: "J Backs. 1999;37(1):1.", pmid: PMID(8))]
        record.history = [HistoryEvent("pubmed", try #require(PartialDate(iso: "1998-09-05")), time: "06:00")]
        #expect(
            NBIBFormat().write([record]) == """
                PMID- 7
                IS  - 1234-5678 (Linking)
                VI  - 36
                IP  - 4
                DP  - 1998 Autumn
                TI  - Discs.
                PG  - 811-6
                LID - 10.1234/back.5 [doi]
                FAU - Dowling, Thomas J Jr
                AU  - Dowling TJ Jr
                AD  - Gent.
                CN  - Spine Group
                DEP - 19980903
                TA  - J Backs
                JT  - Journal of backs
                RIN - J Backs. 1999;37(1):1. PMID: 8
                OTO - NLM
                OT  - *discs
                OTO - NOTNLM
                OT  - backs
                FIR - Roe, Jane
                IR  - Roe J
                EDAT- 1998/09/05 06:00
                PHST- 1998/09/05 06:00 [pubmed]
                AID - 10.1234/back.5 [doi]
                AID - back.5 [pii]
                MID - NIHMS1
                OID - NASA: 0001
                SO  - J Backs. 1998 Autumn;36(4):811-6. doi: 10.1234/back.5.

                """)
    }
}
