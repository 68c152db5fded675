import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("EndNote XML")
struct EndNoteTests {
    @Test("as EndNote writes it: styles in a title, carriage returns between lines")
    func endNote() throws {
        let style = #"style face="normal" font="default" size="100%""#
        let read = try EndNoteXMLFormat().read(
            """
            <?xml version="1.0" encoding="UTF-8" ?><xml><records><record><database name="a.enl" path="a.enl">a.enl</database>
            <source-app name="EndNote" version="20.1">EndNote</source-app><rec-number>3</rec-number>
            <ref-type name="Journal Article">17</ref-type><contributors><authors><author><\(style)>Dowling, Thomas J., Jr.</style></author>
            <author><\(style)>World Health Organization,</style></author></authors></contributors>
            <titles><title><\(style)>CO</style><style face="subscript" font="default" size="100%">2</style><\(style)> and </style>\
            <style face="bold italic" font="default" size="100%">H. pylori</style></title><secondary-title>Journal of Backs</secondary-title>
            <alt-title>J Backs</alt-title><translated-title>Eigen titel</translated-title></titles>
            <pages>811-6</pages><volume>36</volume><number>4</number><edition>2014/11/29</edition>
            <keywords><keyword>Back Pain</keyword><keyword>Humans</keyword></keywords>
            <dates><year>2015</year><pub-dates><date>Apr</date></pub-dates></dates>
            <isbn>1936-959X (Electronic)&#xD;0195-6108 (Linking)</isbn><accession-num>25430861</accession-num>
            <abstract><\(style)>AIM: To see.&#xD;RESULTS: p &lt; .05, m</style><style face="superscript">2</style></abstract>
            <notes>One&#xD;Two</notes><urls><related-urls><url>https://www.ncbi.nlm.nih.gov/pubmed/25430861</url></related-urls>
            <pdf-urls><url>internal-pdf://1/a.pdf</url></pdf-urls></urls><custom2>PMC4464797</custom2>
            <electronic-resource-num>10.1234/back.5</electronic-resource-num>
            <remote-database-provider>NLM</remote-database-provider><language>eng</language></record></records></xml>
            """)
        #expect(read.diagnostics == [])
        let record = try #require(read.records.first)
        #expect(record.id.description == "pmid:25430861")
        #expect(record.title?.markup == "CO<sub>2</sub> and <b><i>H. pylori</i></b>")
        #expect(record.vernacularTitle == "Eigen titel")
        #expect(record.authors.map(\.shortName) == ["Dowling TJ Jr.", "World Health Organization"])
        #expect(record.abstract?.sections.map(\.label) == ["AIM", "RESULTS"])
        #expect(record.abstract?.sections.last?.text.markup == "p &lt; .05, m<sup>2</sup>")
        #expect(
            record.journal
                == Journal(
                    title: "Journal of Backs", isoAbbreviation: "J Backs", issns: [.init("1936-959X", .electronic)],
                    linkingISSN: "0195-6108"))
        #expect(record.publicationDate == PartialDate(year: 2015, month: 4))
        #expect(record.electronicDates == [try #require(PartialDate(iso: "2014-11-29"))])
        #expect(record.pagination?.end == "816")
        #expect(record.notes.map(\.text) == ["One", "Two"])
        #expect(record.url == nil)
        #expect(record.pmcid?.number == 4_464_797)
    }

    @Test("types by name or number; a chapter and its book; layout is not text")
    func types() throws {
        let read = try EndNoteXMLFormat().read(
            """
            <xml>
              <records>
                <record>
                  <ref-type>5</ref-type>
                  <contributors><authors><author>
                      Roe, Jane</author></authors><secondary-authors><author>Ed, E.</author></secondary-authors></contributors>
                  <titles><title>
                      Backs of
                      sportsmen</title><secondary-title>Sports</secondary-title></titles>
                  <publisher>Press</publisher><pub-location>Gent</pub-location>
                </record>
                <record><ref-type name="Thesis">32</ref-type><titles><title>Pain</title></titles></record>
                <record><ref-type name="Book">6</ref-type></record>
              </records>
            </xml>
            """)
        try #require(read.records.count == 2)
        #expect(read.records[0].kind == .bookChapter)
        #expect(read.records[0].title == "Backs of sportsmen")
        #expect(read.records[0].authors.map(\.shortName) == ["Roe J"])
        #expect(read.records[0].book?.title == "Sports")
        #expect(read.records[0].book?.contributors.map(\.shortName) == ["Ed E"])
        #expect(read.records[1].kind == .report)
        #expect(read.diagnostics.map { "\($0.span?.start.line ?? 0) \($0.code)" } == ["13 exchange.no-identifier"])
    }

    @Test(
        "what cannot be read is refused with its place",
        arguments: [
            ("<xml><records></records></xml>", "exchange.no-records"), ("<other/>", "exchange.no-records"),
            ("<xml><records><record><titles>", "xml.truncated"), ("<xml><records><record></title>", "xml.malformed"),
            ("", "file.empty"),
        ])
    func refused(_ text: String, _ code: String) {
        #expect {
            try EndNoteXMLFormat().read(text)
        } throws: { error in
            (error as? Failure)?.diagnostics.map(\.code) == [code]
        }
    }

    @Test("styles, markup characters and characters that XML cannot hold are written so that they are read")
    func written() throws {
        var record = Record(id: .pmid(try #require(PMID(7))), kind: .journalArticle)
        record.pmid = PMID(7)
        record.title = RichText([
            .text("a < b & c\u{1}\u{FFFE} "), .styled(.italic, [.text("in "), .styled(.superscript, [.text("2")])]),
        ])
        let text = EndNoteXMLFormat().write([record])
        #expect(text.contains(#"<style face="italic superscript" font="default" size="100%">2</style>"#))
        #expect(text.contains("a &lt; b &amp; c "))
        let again = try EndNoteXMLFormat().read(text)
        #expect(again.records.first?.title?.markup == "a &lt; b &amp; c <i>in </i><i><sup>2</sup></i>")
    }

    @Test("the format is recognised by its elements")
    func recognized() {
        #expect(EndNoteXMLFormat().recognizes("<?xml version=\"1.0\"?><xml><records><record>"))
        #expect(!EndNoteXMLFormat().recognizes("<?xml version=\"1.0\"?><PubmedArticleSet><PubmedArticle>"))
    }
}
