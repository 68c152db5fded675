import Bibliography
import CitationStyle
import Diagnostics
import SeededRandom
import Testing

@testable import Interchange

@Suite("CSL-JSON")
struct CSLJSONTests {
    private let format = CSLJSONFormat()

    // MARK: Round trips

    @Test("the sample's studies come back as far as CSL-JSON holds them")
    func studies() throws {
        let records = try RoundTripRecords.studies()
        #expect(records.count == 10)
        try check(records)
    }

    @Test("a thousand real records come back", .enabled(if: RoundTripRecords.folder != nil, "WARRANT_SHARED names no folder"))
    func realRecords() throws {
        let records = try RoundTripRecords.pubmed()
        #expect(records.count >= 1000)
        try check(records)
    }

    private func check(_ records: [Record]) throws {
        let written = format.write(records)
        let read = try format.read(Array(written.utf8), file: nil)
        #expect(read.diagnostics.isEmpty)
        try #require(read.records.count == records.count)
        for (record, back) in zip(records, read.records) {
            let held = CSLProjection.held(record)
            if held != back { Issue.record("\(record.id): \(Self.difference(held, back))") }
        }
        let again = format.write(read.records)
        let lines = zip(written.split(separator: "\n"), again.split(separator: "\n")).first { $0 != $1 }
        if let (one, other) = lines {
            let start = max(0, zip(one, other).prefix { $0 == $1 }.count - 40)
            Issue.record("written again: \(one.dropFirst(start).prefix(120)) | \(other.dropFirst(start).prefix(120))")
        }
        #expect(again.utf8.count == written.utf8.count)
    }

    /// The lines in which two records differ.
    private static func difference(_ one: Record, _ other: Record) -> String {
        var (left, right) = ("", "")
        dump(one, to: &left)
        dump(other, to: &right)
        let lines = zip(left.split(separator: "\n"), right.split(separator: "\n")).filter { $0 != $1 }.prefix(4)
        return lines.map { "\($0) | \($1)" }.joined(separator: "\n")
    }

    // MARK: Record to item

    @Test("an article: what stands where")
    func article() throws {
        let study = try #require(try RoundTripRecords.studies().first { $0.pmid?.number == 25_430_861 })
        let item = CSLItem(study)
        #expect(item.id == "pmid:25430861")
        #expect(item.type == "article-journal")
        #expect(item.text("title")?.hasSuffix(".") == false)
        #expect(item.text("container-title-short") == "AJNR Am J Neuroradiol")
        #expect(item.text("page") == "811-816")
        #expect(item.text("PMCID") == "PMC4464797")
        #expect(item.names("author").first == Name(family: "Brinjikji", given: "W."))
        #expect(item.date("issued")?.start == DateValue.Point(year: 2015, month: 4))
        #expect(item.date("available-date")?.start == DateValue.Point(year: 2014, month: 11, day: 27))
        #expect(item.text("language") == "en")
    }

    @Test("an article ahead of print is dated by its electronic publication and says so")
    func aheadOfPrint() throws {
        var record = Self.article("Ahead")
        record.electronicDates = [try #require(PartialDate(iso: "2026-03-04"))]
        let item = CSLItem(record)
        #expect(item.date("issued")?.start == DateValue.Point(year: 2026, month: 3, day: 4))
        #expect(item.text("status") == "Epub ahead of print")
    }

    @Test("an article number is a page for styles that know pages only, and a number for the others")
    func articleNumber() {
        var record = Self.article("Number")
        record.pagination = Pagination(printed: "e0254241")
        let item = CSLItem(record)
        #expect(item.text("page") == "e0254241")
        #expect(item.text("number") == "e0254241")
        record.pagination = Pagination(printed: "811-6")
        #expect(CSLItem(record).text("page") == "811-816")
        #expect(CSLItem(record).text("number") == nil)
    }

    @Test("a retracted source says so")
    func retracted() throws {
        var record = Self.article("Drawn back")
        record.notices = [Notice(.retraction, .received, source: "Lancet. 2020;395:1820")]
        #expect(CSLItem(record).text("status") == "retracted")
        let back = try format.read(Array(format.write([record]).utf8), file: nil)
        #expect(back.records.first?.isRetracted == true)
    }

    @Test(
        "particles stand apart for styles and come back as printed",
        arguments: [
            ("van der Berg", "van der", "Berg"), ("d'Alembert", "d'", "Alembert"), ("al-Hakim", "al-", "Hakim"),
            ("'t Hooft", "'t", "Hooft"), ("Garcia de la Torre", nil, "Garcia de la Torre"), ("McKenzie", nil, "McKenzie"),
        ] as [(String, String?, String)])
    func particles(family: String, particle: String?, rest: String) throws {
        var record = Self.article("Names")
        let person = PersonName(family: family, given: "Anna Maria de", initials: "AM", suffix: "Jr")
        record.contributors = [Contributor(.author, .person(person))]
        let name = try #require(CSLItem(record).names("author").first)
        #expect(name.nonDroppingParticle == particle)
        #expect(name.family == rest)
        let back = try format.read(Array(format.write([record]).utf8), file: nil)
        #expect(back.records.first?.contributors == record.contributors)
    }

    @Test("initials without given names come back as initials")
    func initials() throws {
        var record = Self.article("Initials")
        record.contributors = [
            Contributor(.author, .person(PersonName(family: "Maher", initials: "CG"))),
            Contributor(.author, .collective("PACE Study Group")),
        ]
        #expect(CSLItem(record).names("author").first?.given == "C. G.")
        #expect(CSLItem(record).names("author").last == Name(literal: "PACE Study Group"))
        let back = try format.read(Array(format.write([record]).utf8), file: nil)
        #expect(back.records.first?.contributors == record.contributors)
    }

    @Test(
        "markup is CSL's, and what is no markup stays what it is",
        arguments: [
            ("CO<sub>2</sub> in <i>H. pylori</i>", "CO<sub>2</sub> in <i>H. pylori</i>"),
            ("p &lt; 0.05 &amp; r&gt;1", "p < 0.05 & r>1"), ("the tag &lt;i&gt; itself", "the tag <<b></b>i> itself"),
            ("<u>under</u>lined", "underlined"), ("<b><i>both</i></b>", "<b><i>both</i></b>"),
        ])
    func markup(rich: String, csl: String) throws {
        let text = try #require(RichText(markup: rich))
        #expect(CSLMarkup.write(text) == csl)
        if !rich.contains("<u>") { #expect(CSLMarkup.read(csl) == text) }
    }

    @Test(
        "tags that do not pair are text",
        arguments: [
            ("a <i>b", "a &lt;i&gt;b"), ("a</i> b", "a&lt;/i&gt; b"), ("<i>a<b>b</i>c", "<i>a&lt;b&gt;b</i>c"),
            ("<span class=\"nocase\">pH</span> <sc>x</sc>", "pH x"), ("1 < 2 > 0", "1 &lt; 2 &gt; 0"),
        ])
    func unpaired(csl: String, rich: String) {
        #expect(CSLMarkup.read(csl).markup == rich)
    }

    @Test(
        "the full stop of a title goes, that of an abbreviation stays",
        arguments: [
            ("Back pain.", "Back pain"), ("Care in the U.S.", "Care in the U.S."), ("Why?", "Why?"),
            ("[Rugpijn.]", "[Rugpijn.]"), ("[Low back pain].", "[Low back pain]"), ("In <i>vitro.</i>", "In <i>vitro</i>"),
        ])
    func finalStop(title: String, csl: String) {
        var record = Self.article("x")
        record.title = RichText(markup: title)
        #expect(CSLItem(record).text("title") == csl)
    }

    // MARK: Item to record

    @Test("what Zotero writes comes in")
    func zotero() throws {
        let read = try format.read(Array(Self.zoteroItems.utf8), file: "library.json")
        #expect(read.diagnostics.map(\.code) == ["exchange.unread-value", "exchange.no-identifier"])
        #expect(read.diagnostics.allSatisfy { $0.file == "library.json" })
        #expect(read.diagnostics.map(\.severity) == [.warning, .error])
        #expect(
            read.records.map(\.id.description) == [
                "pmid:25430861", "work:nachemson-1960-lumbar-intradiscal-pressure", "url:https://example.org/rugpijn",
                "isbn:9789036812345", "work:de-vries-2019-moving-with-pain",
            ])
        #expect(read.records.map(\.kind) == [.journalArticle, .journalArticle, .webPage, .book, .report])
        #expect(read.records[0].doi?.value == "10.3174/ajnr.A4173")
        #expect(read.records[2].publisher?.name == "Thuisarts")
        #expect(read.records[2].languages == ["dut"])
        #expect(read.records[4].publicationTypes.map(\.name) == ["PhD thesis"])
        #expect(read.records[4].authors.first?.person?.family == "de Vries")
    }

    private static let zoteroItems = """
        [{"id": 1, "type": "article-journal", "title": "Imaging features", "DOI": "https://doi.org/10.3174/ajnr.A4173",
          "note": "PMID: 25430861", "PMCID": "not yet"},
         {"id": "n", "type": "article-journal", "title": "Lumbar intradiscal pressure", "issued": {"date-parts": [["1960"]]},
          "author": [{"family": "Nachemson", "given": "A."}]},
         {"id": "t", "type": "webpage", "title": "Rugpijn", "container-title": "Thuisarts", "URL": "https://example.org/rugpijn",
          "language": "nl-NL"},
         {"id": "b", "type": "book", "title": "Orthopedie", "ISBN": "978-90-368-1234-5"},
         {"id": "p", "type": "thesis", "title": "Moving with pain", "genre": "PhD thesis", "issued": {"raw": "2019-05"},
          "author": [{"family": "Vries", "given": "Anna", "non-dropping-particle": "de"}]},
         {"id": "empty", "type": "book"}]
        """

    @Test("what is not JSON is refused with its place")
    func notJSON() throws {
        let failure = #expect(throws: Failure.self) { try format.read(Array("[{\"id\": }]".utf8), file: "a.json") }
        #expect(failure?.diagnostics.first?.span?.start.column == 9)
        #expect(failure?.diagnostics.first?.file == "a.json")
    }

    @Test("damaged files never crash the reader")
    func fuzz() throws {
        var random = SplitMix64(state: 7)
        let start = Array(format.write(try RoundTripRecords.studies()).utf8.prefix(20_000))
        for _ in 0..<300 {
            var bytes = start
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                bytes[place] = [0, 0x22, 0x3C, 0x5B, 0x7D, 0xFF, UInt8.random(in: 0...255, using: &random)].randomElement(
                    using: &random)!
            }
            if let read = try? format.read(bytes, file: nil) {
                let written = format.write(read.records)
                #expect(try format.write(format.read(Array(written.utf8), file: nil).records) == written)
            }
        }
        let deep = String(repeating: "<i>", count: 20_000) + "x" + String(repeating: "</i>", count: 20_000)
        #expect(!CSLMarkup.read(deep).isEmpty)
        #expect(!CSLMarkup.read(String(repeating: "<i><b></i>", count: 12_000)).isEmpty)
    }

    static func article(_ title: RichText) -> Record {
        var record = Record(id: .unnamed, kind: .journalArticle)
        record.title = title
        _ = record.identify()
        return record
    }
}
