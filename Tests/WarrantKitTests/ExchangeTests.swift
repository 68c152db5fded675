import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Files of references in and out")
struct ExchangeTests {
    private let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
    }

    private func `import`(_ text: String, as name: String) throws -> FileImportReport {
        try planted.library.importFile(try planted.folder.write(text, to: name))
    }

    private func counts(_ report: FileImportReport) -> [Int] {
        guard case .records(let counts) = report.content else { return [] }
        return [counts.added, counts.revised, counts.unchanged]
    }

    private static func ris(_ lines: String...) -> String {
        (["TY  - JOUR"] + lines + ["ER  - ", ""]).joined(separator: "\n")
    }

    // MARK: Every format

    @Test("what the query language exports is what the library writes")
    func names() {
        #expect(Catalog.exports(of: .sources) == ExchangeFormat.allCases.map(\.rawValue))
        #expect(Catalog.exports(of: .claims) == ReviewFormat.allCases.map(\.rawValue))
    }

    @Test(
        "the sample's studies go out in a format and come in again, told by its content alone",
        arguments: ExchangeFormat.allCases)
    func outAndIn(format: ExchangeFormat) throws {
        let sample = try SampleStore.library()
        let (text, notes) = try sample.exportRecords(of: .article("rugpijn-kinesist"), as: format)
        #expect(notes.isEmpty)
        let report = try self.import(text, as: "references")
        #expect(report.skipped.isEmpty)
        #expect(counts(report) == [10, 0, 0])
        #expect(
            try planted.ids("sources")
                == sample.ids("articles id:rugpijn-kinesist | sources | sources").sorted(by: Self.byNumber))
        #expect(try planted.library.texts("sources id:\"pmid:25430861\" | show year, volume, pages") == ["2015 | 36 | 811-816"])
    }

    private static func byNumber(_ one: String, _ other: String) -> Bool {
        one.count == other.count ? one < other : one.count < other.count
    }

    @Test("a text that is of no format is refused with what can be done")
    func unknown() throws {
        let failure = #expect(throws: Failure.self) { try self.import("Dear reader,\n", as: "letter.txt") }
        #expect(failure?.diagnostics.map(\.code) == ["import.unknown-format"])
        #expect(throws: Failure.self) { try self.import("", as: "empty.ris") }
    }

    // MARK: All or nothing

    @Test("a broken file changes nothing, and neither does a dry run")
    func allOrNothing() throws {
        let whole = #"[{"id": "a", "type": "article-journal", "title": "One", "DOI": "10.1/a"}]"#
        #expect(throws: Failure.self) { try self.import(whole.dropLast() + #", {"id": }]"#, as: "broken.json") }
        let checked = try Library.checkFile(try planted.folder.write(whole, to: "whole.json"))
        #expect(checked.content == .checked(records: 1))
        #expect(try planted.ids("sources") == [])
        #expect(counts(try self.import(whole, as: "again.json")) == [1, 0, 0])
        #expect(try self.import(whole, as: "thrice.json").content == .knownAlready)
    }

    @Test("entries without a name, and two pages under one address, are passed over and said")
    func passedOver() throws {
        let report = try self.import(
            """
            [{"id": "empty", "type": "book"}, {"id": "a", "type": "webpage", "title": "One", "URL": "https://example.org"},
             {"id": "b", "type": "webpage", "title": "Two", "URL": "https://example.org"}, {"id": "c", "type": "book", "title": "Rug"}]
            """, as: "library.json")
        #expect(report.skipped.map(\.code) == ["exchange.no-identifier", "exchange.same-id"])
        #expect(counts(report) == [2, 0, 0])
        #expect(try planted.library.texts("sources | show id, title") == ["url:https://example.org | One", "work:rug | Rug"])
    }

    // MARK: Which description stands

    @Test("a PubMed record stands against an entry, and takes its place", arguments: [false, true])
    func pubMedStands(isReversed: Bool) throws {
        let article = "<ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.1000/x1</ELocationID>"
        let record = PlantedLibrary.record(1, "From PubMed").replacing("<AuthorList>", with: article + "<AuthorList>")
        let entry = Self.ris("TI  - From a reference manager", "DO  - 10.1000/X1", "AB  - An abstract that PubMed lacks.")
        if isReversed { #expect(counts(try self.import(entry, as: "a.ris")) == [1, 0, 0]) }
        try planted.importRecords(record)
        if !isReversed {
            let report = try self.import(entry, as: "a.ris")
            #expect(counts(report) == [0, 0, 1])
            #expect(report.notes.map(\.code) == ["exchange.fuller-kept"])
        }
        #expect(try planted.library.texts("sources | show id, title") == ["pmid:1 | From PubMed"])
    }

    @Test("of two entries the fuller stands, and of two as full the one given last")
    func fuller() throws {
        let full = Self.ris("TI  - Full", "DO  - 10.1000/x1", "JO  - J Tests", "VL  - 3", "PY  - 2015")
        let corrected = Self.ris("TI  - Corrected", "DO  - 10.1000/x1", "JO  - J Tests", "VL  - 3", "PY  - 2015")
        _ = try self.import(full, as: "full.ris")
        let thin = try self.import(Self.ris("TI  - Thin", "DO  - 10.1000/x1"), as: "thin.ris")
        #expect(counts(thin) == [0, 0, 1])
        #expect(thin.notes.first?.message.hasSuffix("doi:10.1000/x1") == true)
        #expect(try planted.library.texts("sources | show title") == ["Full"])
        #expect(counts(try self.import(corrected, as: "corrected.ris")) == [0, 1, 0])
        #expect(try planted.library.texts("sources | show title") == ["Corrected"])
    }

    @Test("a work that a dossier describes becomes the entry's record, evidence and all, and a thinner one does not")
    func described() throws {
        try planted.add(
            sources: """
                  - { key: page, study: { title: "By hand", authors: [Jansen A], published: 2015, doi: 10.1000/x1 } }
                """,
            claims: PlantedLibrary.claim("c1", quote: "Eerste zin.", evidence: [("page", "supports")]))
        #expect(counts(try self.import(Self.ris("TI  - Thin", "DO  - 10.1000/x1"), as: "thin.ris")) == [0, 0, 1])
        let full = Self.ris(
            "TI  - From Zotero", "DO  - 10.1000/x1", "AU  - Jansen, A.", "JO  - J Tests", "PY  - 2015", "VL  - 3", "AN  - 77")
        #expect(counts(try self.import(full, as: "full.ris")) == [0, 1, 0])
        #expect(try planted.library.texts("claims id:c1 | sources | show title") == ["From Zotero"])
        try planted.importRecords(
            PlantedLibrary.record(77, "From PubMed").replacing(
                "<AuthorList>", with: "<ELocationID EIdType=\"doi\" ValidYN=\"Y\">10.1000/x1</ELocationID><AuthorList>"))
        #expect(try planted.library.texts("claims id:c1 | sources | show id, title") == ["pmid:77 | From PubMed"])
    }

    @Test("an entry of a record that PubMed withdrew stays out")
    func withdrawn() throws {
        try planted.importRecords(PlantedLibrary.record(5, "Withdrawn", revised: PlantedLibrary.revised(2019)))
        try planted.importRecords("<DeleteCitation><PMID Version=\"1\">5</PMID></DeleteCitation>")
        #expect(
            counts(try self.import(#"[{"id":"5","type":"article-journal","title":"Withdrawn","PMID":"5"}]"#, as: "5.json")) == [
                0, 0, 1,
            ])
        #expect(try planted.ids("sources") == [])
    }

    // MARK: Out

    @Test("a claim's sources, a query's, and the two ways to ask for one file")
    func selections() throws {
        let sample = try SampleStore.library()
        let ofClaim = try sample.exportRecords(of: .claim("protrusion-by-age"), as: .ris).text
        #expect(ofClaim.contains("Systematic literature review of imaging features"))
        let asked = try sample.exportRecords(of: .query("sources by:Brinjikji journal:ajnr"), as: .ris).text
        guard case .export(let piped, _) = try sample.document(of: "sources by:Brinjikji journal:ajnr | export ris") else {
            Issue.record("no file")
            return
        }
        #expect(asked == piped)
        #expect(throws: Failure.self) { try sample.exportRecords(of: .query("claims"), as: .ris) }
        #expect(throws: Failure.self) { try sample.exportRecords(of: .query("sources by:nobody-at-all"), as: .ris) }
        #expect(throws: Failure.self) { try sample.exportRecords(of: .query("sources | bibliography"), as: .ris) }
        #expect(try sample.document(of: "sources") == nil)
    }

    @Test("references that are not resolved are left out and named")
    func unresolved() throws {
        try planted.importRecords(PlantedLibrary.record(1, "There"))
        try planted.add(
            references: PlantedLibrary.reference("a", 1) + "\n" + PlantedLibrary.reference("b", 2),
            claims: PlantedLibrary.claim("c1", quote: "Eerste zin.", cites: ["a"]))
        let (text, notes) = try planted.library.exportRecords(of: .article("article"), as: .cslJSON)
        #expect(text.contains("There"))
        #expect(notes.map(\.code) == ["export.unresolved"])
        #expect(notes.first?.message == "reference 'b' is left out, for it is not resolved: not in the store: pmid:2")
    }
}

extension String {
    fileprivate func replacing(_ part: String, with other: String) -> String {
        replacingOccurrences(of: part, with: other)
    }
}
