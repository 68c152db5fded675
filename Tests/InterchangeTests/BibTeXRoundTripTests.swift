import Bibliography
import Foundation
import Testing

@testable import Interchange

@Suite("BibTeX: records out and in again")
struct BibTeXRoundTripTests {
    static func check(_ records: [Record], _ dialect: BibTeXFormat.Dialect) throws {
        let format = BibTeXFormat(dialect)
        let projection = BibTeXProjection(isBibLaTeX: dialect == .biblatex)
        let written = format.write(records)
        let read = try format.read(Array(written.utf8), file: "out.bib")
        #expect(read.diagnostics == [])
        try #require(read.records.count == records.count)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        var faults = 0
        for (record, again) in zip(records, read.records) where again != projection.held(record) {
            faults += 1
            guard faults <= 20 else { continue }
            let wanted = String(decoding: try encoder.encode(projection.held(record)), as: UTF8.self).split(separator: "\n")
            let found = String(decoding: try encoder.encode(again), as: UTF8.self).split(separator: "\n")
            let difference = found.difference(from: wanted).map { change in
                switch change {
                case .insert(_, let line, _): "read \(line)"
                case .remove(_, let line, _): "held \(line)"
                }
            }
            Issue.record("\(record.id): \(difference.joined(separator: "\n"))")
        }
        #expect(faults == 0)
        let again = format.write(read.records)
        if again != written {
            let (first, second) = (written.split(separator: "\n"), again.split(separator: "\n"))
            for (before, after) in zip(first, second) where before != after {
                Issue.record("written \(before)\nagain   \(after)")
                break
            }
        }
        #expect(again == written)
    }

    @Test("the sample library", arguments: BibTeXFormat.Dialect.allCases)
    func studies(_ dialect: BibTeXFormat.Dialect) throws {
        let studies = try RoundTripRecords.studies()
        #expect(studies.count == 10)
        try Self.check(studies, dialect)
    }

    @Test(
        "a thousand records of PubMed", .enabled(if: RoundTripRecords.folder != nil, "WARRANT_SHARED names no folder"),
        arguments: BibTeXFormat.Dialect.allCases)
    func pubmed(_ dialect: BibTeXFormat.Dialect) throws {
        var seen: Set<SourceID> = []
        let records = try RoundTripRecords.pubmed().filter { seen.insert($0.id).inserted }
        #expect(records.count >= 1000)
        try Self.check(records, dialect)
    }
}
