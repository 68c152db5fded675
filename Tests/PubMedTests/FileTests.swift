import Bibliography
import Diagnostics
import Foundation
import PubMed
import Testing
import XMLReading

@Suite("Whole files")
struct FileTests {
    private let one = "<PubmedArticle><MedlineCitation><PMID Version='1'>1</PMID></MedlineCitation></PubmedArticle>"

    @Test(
        "every root is read",
        arguments: [
            "<PubmedArticleSet>@</PubmedArticleSet>", "@",
            "<MedlineCitation><PMID>1</PMID></MedlineCitation>",
            "<MedlineCitationSet><MedlineCitation><PMID>1</PMID></MedlineCitation></MedlineCitationSet>",
            "<PubmedBookArticle><BookDocument><PMID>1</PMID></BookDocument></PubmedBookArticle>",
            "<PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID></BookDocument></PubmedBookArticle></PubmedBookArticleSet>",
        ])
    func roots(xml: String) throws {
        #expect(try records(.text(xml.replacing("@", with: one))).map(\.id.description) == ["pmid:1"])
    }

    @Test("versions and deletions")
    func deletions() throws {
        let xml = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID Version="3">7</PMID></MedlineCitation></PubmedArticle>
            <DeleteCitation><PMID Version="1">8</PMID><PMID Version="2">9</PMID></DeleteCitation></PubmedArticleSet>
            """
        let found = try items(.text(xml))
        #expect(found.last == .deletions([PMID("8"), PMID("9.2")].compactMap { $0 }))
        guard case .record(let record, let place) = found.first else {
            Issue.record("expected a record")
            return
        }
        #expect(record.pmid?.description == "7.3")
        #expect(place == SourcePosition(line: 1, column: 19))
    }

    @Test(
        "a record without a usable PMID is passed over with its place",
        arguments: [
            ("<PubmedArticle/>", "pubmed.no-pmid 2:1"),
            ("<PubmedArticle><MedlineCitation/></PubmedArticle>", "pubmed.no-pmid 2:1"),
            ("<PubmedArticle><MedlineCitation><PMID>x</PMID></MedlineCitation></PubmedArticle>", "pubmed.invalid-pmid 2:33"),
            ("<p/>", "pubmed.unknown-element 2:1"),
        ])
    func skipped(xml: String, expected: String) throws {
        let found = try items(.text("<PubmedArticleSet>\n\(xml)\n\(one)</PubmedArticleSet>"))
        guard case .skipped(let diagnostic) = found.first, let place = diagnostic.span?.start else {
            Issue.record("expected a skipped record with a place: \(found)")
            return
        }
        #expect("\(diagnostic.code) \(place.line):\(place.column)" == expected)
        #expect(found.count == 2)
    }

    @Test("another root is refused, and the accepted ones are named")
    func unknownRoot() {
        let found = diagnostics { _ = try items(.text("<?xml version='1.0'?>\n<html><p/></html>")) }
        #expect(found.first?.code == "pubmed.unknown-root")
        #expect(found.first?.message == "the root element is 'html'")
        #expect(found.first?.remedy?.contains("'PubmedArticleSet'") == true)
        #expect(found.first?.span?.start == SourcePosition(line: 2, column: 1))
    }

    @Test("what stands before a fault is given, and the fault told with its place")
    func truncated() throws {
        let reader = try PubMedReader(.text("<PubmedArticleSet>\n\(one)\n<PubmedArticle><Medl"))
        var count = 0
        let found = diagnostics { try reader.forEachItem { _ in count += 1 } }
        #expect(count == 1)
        #expect(found.first?.code == "xml.truncated")
        #expect(found.first?.span?.start == SourcePosition(line: 3, column: 21))
    }

    @Test("an error of the caller comes through untouched")
    func callerError() throws {
        struct Stop: Error {}
        let reader = try PubMedReader(.text(one))
        #expect(throws: Stop.self) { try reader.forEachItem { _ in throw Stop() } }
    }
}

/// The sample library's studies, where they are.
enum Studies {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("References/studies").path
    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".xml") }.sorted()
}

@Suite("The sample library", .enabled(if: !Studies.files.isEmpty, "References/studies has no files"))
struct StudiesTests {
    @Test("each of the ten studies is read from the file that bears its PMID", arguments: Studies.files)
    func study(name: String) throws {
        let found = try items(.file(Studies.folder + "/" + name))
        guard found.count == 1, case .record(let record, _) = found.first else {
            Issue.record("expected one record: \(found)")
            return
        }
        #expect(record.id.description + ".xml" == "pmid:" + name)
        #expect(record.title?.isEmpty == false)
        #expect(!record.authors.isEmpty)
        #expect(record.year != nil)
    }

    @Test("designs of the ten, from their facts alone")
    func designs() throws {
        var designs: [String: String] = [:]
        for name in Studies.files {
            for record in try records(.file(Studies.folder + "/" + name)) {
                designs[record.pmid?.text ?? "?"] = StudyDesignClassifier.design(of: record).design.rawValue
            }
        }
        #expect(designs["25430861"] == "systematic-review")
        #expect(designs["17525856"] == "systematic-review")
        #expect(designs["34956075"] == "mendelian-randomization")
        #expect(designs["34663366"] == "meta-analysis")
        #expect(designs["31451200"] == "umbrella-review")
        #expect(designs["25009200"] == "systematic-review")
        #expect(designs["32310444"] == "book-chapter")
    }

    @Test("the same name first and last stays twice")
    func twice() throws {
        let record = try records(.file(Studies.folder + "/32310444.xml")).first
        #expect(record?.authors.compactMap(\.person?.family) == ["Dowling", "Munakomi", "Dowling"])
    }
}
