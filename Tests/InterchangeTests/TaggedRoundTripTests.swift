import Bibliography
import Diagnostics
import Testing

@testable import Interchange

@Suite("Round trips of RIS, NBIB and EndNote XML")
struct TaggedRoundTripTests {
    /// A format and what it holds.
    struct Case: CustomTestStringConvertible {
        var name: String
        var format: any RecordFormat
        var held: @Sendable (Record) -> Record

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "RIS", format: RISFormat(), held: HeldFields.inRIS),
        Case(name: "NBIB", format: NBIBFormat(), held: HeldFields.inNBIB),
        Case(name: "EndNote XML", format: EndNoteXMLFormat(), held: HeldFields.inEndNote),
    ]

    @Test("the studies come back with everything the format holds", arguments: cases)
    func studies(_ format: Case) throws {
        let studies = try RoundTripRecords.studies()
        #expect(studies.count == 10)
        #expect(try failures(format, studies) == [])
    }

    /// Read once for all formats.
    private static let records = Result { try RoundTripRecords.pubmed() }

    @Test(
        "so do PubMed's own records", .enabled(if: RoundTripRecords.folder != nil, "WARRANT_SHARED names no folder"),
        arguments: cases)
    func real(_ format: Case) throws {
        let records = try Self.records.get()
        #expect(records.count > 1000)
        let failures = try failures(format, records)
        for failure in failures.prefix(20) { Issue.record("\(failure)") }
        #expect(failures.isEmpty)
    }

    /// Each record by itself, so that a failure names it; then all of them as one file.
    private func failures(_ format: Case, _ records: [Record]) throws -> [String] {
        var failures: [String] = []
        for record in records {
            let text = format.format.write([record])
            let read = try format.format.read(text)
            let expected = format.held(record)
            if let first = read.records.first, read.records.count == 1 {
                failures += differences(first, expected).map { "\(record.id): \($0)" }
            } else {
                failures.append("\(record.id): \(read.records.count) records, \(read.diagnostics)")
            }
            if !read.diagnostics.isEmpty { failures.append("\(record.id): \(read.diagnostics)") }
            if format.format.write(read.records) != text { failures.append("\(record.id): written otherwise the second time") }
        }
        let whole = try format.format.read(format.format.write(records))
        if whole.records.map(\.id) != records.map(\.id) { failures.append("the file has other records") }
        return failures
    }
}
