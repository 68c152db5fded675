import Bibliography
import Diagnostics
import Foundation
import PubMed
import Testing
import XMLReading

/// Real PubMed files with the values that an independent reader (Python, lxml) found in them.
///
/// They are not in the repository; the variable names the folder that holds `pubmed/cases` and `pubmed/expected`.
enum Shared {
    static let folder = ProcessInfo.processInfo.environment["WARRANT_SHARED"]

    /// Where we depart from the expected values on purpose.
    ///
    /// An `Affiliation` directly under `Article` (older DTDs) is that of the first author, so it is given to that author; the
    /// expected values leave it out. A `CommentsCorrections` without `RefType` (older files) is read; there it is left out.
    static let departures: [(record: String, field: String)] = [
        ("pmid:17284678", "authors"), ("pmid:15915368", "authors"), ("pmid:15915368", "links"),
    ]

    static var cases: [String] {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/pubmed/cases")) ?? []
        return names.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xml.gz") }.sorted()
    }

    /// The expected items of a case, or `nil` where none were made.
    static func expected(_ name: String) throws -> [String: Any]? {
        guard let folder else { return nil }
        let stem = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
        let url = URL(fileURLWithPath: "\(folder)/pubmed/expected/\(stem).expected.json")
        guard let data = try? Data(contentsOf: url) else { return nil }
        return try JSONSerialization.jsonObject(with: data) as? [String: Any]
    }
}

@Suite("Conformance on real files", .enabled(if: Shared.folder != nil, "WARRANT_SHARED names no folder"))
struct ConformanceTests {
    @Test("every file is read to its end, or refused with a place; records have what was expected", arguments: Shared.cases)
    func reads(name: String) throws {
        let path = "\(Shared.folder ?? "")/pubmed/cases/\(name)"
        if name.contains("Malformed") {
            let found = diagnostics { _ = try items(.file(path)) }
            #expect(found.first?.code == "xml.malformed")
            #expect(found.first?.span != nil)
            return
        }
        let found = try items(.file(path))
        #expect(!found.isEmpty)
        guard let expected = try Shared.expected(name) else { return }
        var wanted = expected["records"] as? [[String: Any]] ?? []
        wanted.removeAll { $0["pmid"] as? String == nil }
        var deleted: [String] = []
        var number = 0
        for item in found {
            switch item {
            case .record(let record, let place):
                #expect(place != nil)
                #expect(record.id == record.pmid.map(SourceID.pmid))
                guard number < wanted.count else { break }
                let differences = Projection(record).differences(from: wanted[number]).filter { difference in
                    !Shared.departures.contains { $0.record == record.id.description && difference.hasPrefix($0.field + ":") }
                }
                #expect(differences.isEmpty, "\(record.id)")
                number += 1
            case .deletions(let pmids): deleted += pmids.map(\.text)
            case .skipped(let diagnostic): #expect(diagnostic.code == "pubmed.no-pmid", "\(diagnostic)")
            }
        }
        #expect(number == wanted.count)
        #expect(deleted == (expected["deleted"] as? [[String]] ?? []).compactMap(\.first))
    }

    @Test(
        "the two whole files of NLM: every record, every deletion, nothing skipped, and markup that reads back",
        arguments: [("pubmed20n0014", 30000, 0), ("pubmed21n1298", 20788, 20)])
    func wholeFile(name: String, records: Int, deletions: Int) throws {
        let path = "\(Shared.folder ?? "")/pubmed/baseline/\(name).xml.gz"
        guard FileManager.default.fileExists(atPath: path) else { return }
        var counts = (records: 0, deletions: 0, skipped: 0, unread: 0)
        let reader = try PubMedReader(.file(path))
        try reader.forEachItem { item in
            switch item {
            case .record(let record, _):
                counts.records += 1
                let texts =
                    [record.title, record.vernacularTitle].compactMap { $0 }
                    + record.abstracts.flatMap { $0.sections.map(\.text) }
                counts.unread += texts.count { RichText(markup: $0.markup) != $0 }
            case .deletions(let pmids): counts.deletions += pmids.count
            case .skipped: counts.skipped += 1
            }
        }
        #expect(counts == (records, deletions, 0, 0))
    }
}
