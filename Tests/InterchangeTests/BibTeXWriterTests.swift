import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("BibTeX: how records are written")
struct BibTeXWriterTests {
    private static func person(_ family: String, _ given: String, _ role: Contributor.Role = .author) -> Contributor {
        Contributor(role, .person(PersonName(family: family, given: given, initials: BibTeXName.initials(given))))
    }

    /// A record with most of what an article can have.
    private static func article() throws -> Record {
        let pmid = try #require(PMID(7))
        var record = Record(id: .pmid(pmid), kind: .journalArticle)
        record.pmid = pmid
        record.doi = DOI("10.1000/a_b(1)")
        record.pmcid = PMCID(12)
        record.title = RichText(markup: "[Über CO<sub>2</sub> &amp; the MRI].")
        record.vernacularTitle = "Over CO2 en MRI."
        record.contributors = [
            person("de Vries", "Anna"), Contributor(.author, .collective("SPORT Group")),
            Contributor(.author, .person(PersonName(family: "Old", given: "Name", initials: "N")), isValid: false),
        ]
        record.isAuthorListComplete = false
        record.container = .journal(
            Journal(title: "Spine & Disc", isoAbbreviation: "Spine Disc", issns: [.init("1528-1159", .electronic)]))
        record.volume = "3"
        record.issue = "4 Suppl 1"
        record.pagination = Pagination(printed: "811-6")
        record.publicationDate = PartialDate(iso: "2014-11-27")
        record.languages = ["dut"]
        record.keywords = [Keyword("back pain", owner: "NOTNLM"), Keyword("7\u{2009}T")]
        record.mesh = [MeSHHeading(.init("Pain, Postoperative"), qualifiers: [.init("surgery")])]
        record.abstracts = [
            Abstract([.init("50% fell.", label: "AIM"), .init("None.", label: "RESULTS")]),
            Abstract([.init("x")], type: "plain"),
        ]
        record.notices = [
            Notice(.retraction, .received, source: "Spine. 2020;1:2", pmid: PMID(9)), Notice(.comment, .received, source: "x"),
        ]
        record.notes = [GeneralNote("mine"), GeneralNote("theirs", owner: "NLM")]
        return record
    }

    @Test("an article in BibLaTeX")
    func biblatex() throws {
        #expect(
            BibTeXFormat(.biblatex).write([try Self.article()]) == #"""
                @article{devries2014,
                  author = {de Vries, Anna and {SPORT Group} and others},
                  title = {[{Über} {CO}\textsubscript{2} \& the {MRI}]},
                  titleaddon = {Over CO2 en MRI},
                  journaltitle = {Spine \& Disc},
                  shortjournal = {Spine Disc},
                  date = {2014-11-27},
                  volume = {3},
                  number = {4 Suppl 1},
                  pages = {811--816},
                  issn = {1528-1159},
                  doi = {10.1000/a_b(1)},
                  eprint = {7},
                  eprinttype = {pubmed},
                  pmcid = {PMC12},
                  langid = {dutch},
                  keywords = {back pain, 7 T, {Pain, Postoperative/surgery}},
                  abstract = {AIM: 50\% fell.

                RESULTS: None.},
                  note = {mine},
                  addendum = {Retraction in: Spine. 2020;1:2 (PMID 9)},
                }

                """#)
    }

    @Test("the same in BibTeX: what differs")
    func bibtex() throws {
        let modern = BibTeXFormat(.biblatex).write([try Self.article()]).split(separator: "\n")
        let classic = BibTeXFormat(.bibtex).write([try Self.article()]).split(separator: "\n")
        #expect(
            classic.filter { !modern.contains($0) } == [
                #"  title = {[{{\"U}ber} {CO}\textsubscript{2} \& the {MRI}]},"#, #"  journal = {Spine \& Disc},"#,
                "  year = {2014},", "  month = nov,", "  day = {27},", "  pmid = {7},", "  language = {dutch},",
                #"  keywords = {back pain, 7{\,}T, {Pain, Postoperative/surgery}},"#,
                "  note = {Retraction in: Spine. 2020;1:2 (PMID 9)},", "  annote = {mine},",
            ])
    }

    @Test("every kind goes out and comes in again", arguments: BibTeXFormat.Dialect.allCases)
    func kinds(_ dialect: BibTeXFormat.Dialect) throws {
        let url = "https://example.org/a_b?c=%20d&e={f}~g"
        var chapter = Record(id: try #require(SourceID("doi:10.1000/chapter")), kind: .bookChapter)
        chapter.doi = DOI("10.1000/chapter")
        chapter.title = "The disc"
        chapter.contributors = [Self.person("Doe", "Jane")]
        chapter.publisher = Publisher("John Wiley and Sons", place: "Chichester")
        chapter.publicationDate = PartialDate(year: 2010, season: .spring)
        chapter.volume = "2"
        chapter.locationLabels = [LocationLabel("Chapter 3", type: "chapter")]
        chapter.pagination = Pagination(printed: "12-20")
        chapter.container = .book(
            Book(
                title: "The spine", publisher: chapter.publisher,
                contributors: [Self.person("Roe", "Richard"), Self.person("Poe", "Edgar Allan", .editor)],
                publicationDate: chapter.publicationDate, edition: "2nd", volume: "2", volumeTitle: "Lumbar",
                collectionTitle: "Backs", isbns: ["9789031350001", "90-313-5000-1"], reportNumber: "R-12"))
        var book = Record(id: try #require(SourceID("isbn:9789031350001")), kind: .book)
        book.title = "The whole spine"
        book.contributors = [Self.person("Poe", "Edgar Allan", .editor)]
        book.container = .book(
            Book(title: "The whole spine", contributors: book.contributors, isbns: ["9789031350001"]))
        var page = Record(id: try #require(SourceID("url:https://example.org/a_b?c=%20d&e=%7Bf%7D~g")), kind: .webPage)
        page.url = "https://example.org/a_b?c=%20d&e=%7Bf%7D~g"
        page.title = "Rugpijn"
        page.publisher = Publisher("NHG")
        page.languages = ["dut", "eng"]
        page.publicationDate = PartialDate(
            from: .init(year: 2014, month: 11, day: 3)!, to: .init(year: 2014, month: 12, day: 1))
        var expert = Record(id: try #require(SourceID("expert:jose-de-vries")), kind: .expert)
        expert.title = "José de Vries"
        expert.expertRole = "physiotherapist"
        var report = Record(id: try #require(SourceID("work:who-2001-a-report")), kind: .report)
        report.title = "A report"
        report.contributors = [Contributor(.author, .collective("WHO"))]
        report.publisher = Publisher("WHO", place: "Geneva")
        report.identifiers = [Identifier("report", "TR-1"), Identifier("isbn", "9789031350002")]
        report.publicationDate = PartialDate(year: 2001)
        var preprint = Record(id: try #require(SourceID("doi:10.1101/2024.01.01.1")), kind: .journalArticle)
        preprint.doi = DOI("10.1101/2024.01.01.1")
        preprint.title = "Ahead"
        preprint.identifiers = [Identifier("arxiv", "2101.00001")]
        preprint.electronicDates = [try #require(PartialDate(iso: "2024-01-02"))]
        preprint.publicationStatus = "aheadofprint"
        preprint.pagination = Pagination(printed: "e0254241")
        let records = [chapter, book, page, expert, report, preprint]
        let read = try BibTeXFormat().read(Array(BibTeXFormat(dialect).write(records).utf8), file: nil)
        #expect(read.diagnostics == [])
        for (record, again) in zip(records, read.records) { #expect(again == record) }
        #expect(read.records.count == records.count)
        // An address whose braces would not pair is written with escapes, which name the same.
        page.url = url
        #expect(BibTeXFormat(dialect).write([page]).contains("url = {https://example.org/a_b?c=%20d&e=%7Bf%7D~g}"))
    }

    @Test("BibTeX has one range in three fields")
    func ranges() throws {
        let dates = [
            "2014-11-03/2014-11-05": ["year = {2014},", "month = nov,", "day = {3--5},"],
            "2014-11/2015-01": ["year = {2014--2015},", #"month = nov # "--" # jan,"#],
            "2014/2016": ["year = {2014--2016},"],
        ]
        for (written, lines) in dates {
            var record = Record(id: try #require(SourceID("work:t")), kind: .report)
            record.title = "T"
            record.publicationDate = try #require(BibTeXDate.read(iso: written))
            let entry = BibTeXFormat(.bibtex).write([record])
            #expect(entry.split(separator: "\n").dropFirst(2).dropLast().map { $0.dropFirst(2) } == lines.map { $0[...] })
            #expect(
                try BibTeXFormat().read(Array(entry.utf8), file: nil).records.first?.publicationDate == record.publicationDate)
        }
    }

    // MARK: Keys

    private static func named(_ family: String?, _ year: Int?, _ title: String = "On the disc") throws -> Record {
        var record = Record(id: try #require(SourceID("work:x")), kind: .report)
        record.title = RichText(plain: title)
        record.contributors = family.map { [Self.person($0, "A")] } ?? []
        record.publicationDate = year.flatMap { PartialDate(year: $0) }
        return record
    }

    @Test("keys are the first maker's name and the year, told apart by letters")
    func keys() throws {
        let records = [
            try Self.named("Brinjikji", 2015), try Self.named("Brinjikji", 2015), try Self.named("van der Øst-Müller", 2001),
            try Self.named("Brinjikji", 2015), try Self.named(nil, 2001), try Self.named("王", nil), try Self.named("Doe", nil),
        ]
        #expect(
            CitationKeys(records).keys == [
                "brinjikji2015", "brinjikji2015a", "vanderostmuller2001", "brinjikji2015b", "disc2001", "disc", "doe",
            ])
        let many = try (0..<60).map { _ in try Self.named("Doe", 2001) }
        let keys = CitationKeys(many).keys
        #expect(Set(keys).count == 60)
        #expect(keys[26...28] == ["doe2001z", "doe2001aa", "doe2001ab"])
    }

    @Test("a key of the file that was read stays, unless it would be made again")
    func ownKeys() throws {
        let file = """
            @article{Mine_1, title = {A}, author = {Doe, J}, year = 2001}
            @article{doe2001, title = {B}, author = {Doe, J}, year = 2001}
            @article{mine_1, title = {C}, author = {Doe, J}, year = 2002}
            """
        let read = try BibTeXFormat().read(Array(file.utf8), file: nil)
        #expect(CitationKeys(read.records).keys == ["Mine_1", "doe2001", "doe2002"])
        let plain = try BibTeXFormat().read(
            Array("@article{doe2001, title = {A}, author = {Doe, J}, year = 2001}".utf8), file: nil)
        #expect(plain.records.first?.identifiers == [])
    }
}
