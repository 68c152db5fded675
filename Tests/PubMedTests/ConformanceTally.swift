import Bibliography
import Diagnostics
import PubMed
import XMLReading

/// What comes of reading real files, counted.
struct ConformanceTally {
    private(set) var files = 0
    private(set) var compared = 0
    private(set) var records = 0
    /// Fields, and counts of files, that were compared and are equal.
    private(set) var passed = 0
    private(set) var fields = 0
    private(set) var failures: [String] = []
    private var departures = [Int](repeating: 0, count: Departure.all.count)

    /// Reads a file to its end and compares all that is known of it.
    mutating func read(_ file: RealFile) throws {
        files += 1
        guard !file.isMalformed else {
            let fault = diagnostics { _ = try items(.file(file.path)) }.first
            return check(fault?.code == "xml.malformed" && fault?.span != nil, "\(file.name) is not refused with its place")
        }
        let expected = try file.expected()
        if expected != nil { compared += 1 }
        // A record without PMID is skipped here, and has none there; of bare citations the second reader has nothing.
        var wanted = expected?.records.map(\.members).filter { $0["pmid"] != nil }.makeIterator()
        var found = (records: 0, skipped: 0, deleted: [PMID]())
        try PubMedReader(.file(file.path)).forEachItem { item in
            switch item {
            case .record(let record, let place):
                found.records += 1
                check(place != nil && record.id == record.pmid.map(SourceID.pmid), "\(file.name): \(record.id) has no place")
                check(readsBack(record), "\(file.name): \(record.id) has markup that does not read back")
                guard wanted != nil, !file.isBare else { return }
                guard let values = wanted?.next() else { return check(false, "\(file.name): \(record.id) is one too many") }
                compare(record, with: values, in: file.name)
            case .deletions(let pmids): found.deleted += pmids
            case .skipped(let diagnostic):
                found.skipped += 1
                check(diagnostic.code == "pubmed.no-pmid" && diagnostic.span != nil, "\(file.name): \(diagnostic)")
            }
        }
        records += found.records
        check(found.records + found.skipped == file.records, "\(file.name) has \(found.records) records, not \(file.records)")
        check(found.deleted.count == file.deletions, "\(file.name) withdraws \(found.deleted.count)")
        guard let expected else { return }
        check(wanted?.next() == nil, "\(file.name) ends too early")
        let deleted = found.deleted.map { JSONValue([$0.text, String($0.version)]) }
        check(deleted == expected.deleted, "\(file.name) withdraws other records")
        if !file.isBare {
            check(
                found.skipped == expected.records.count { $0.members["pmid"] == nil }, "\(file.name): skipped \(found.skipped)")
        }
    }

    /// The last line says how many comparisons passed.
    var report: String {
        var lines = zip(Departure.all, departures).map { "read otherwise on purpose, in \($1) records: \($0.reason)" }
        lines.append(
            "\(files) files, \(records) records read; \(compared) files with expected values, \(fields) fields compared; "
                + "with \(passed + failures.count - fields) checks of files and records: "
                + "\(passed) passed, \(failures.count) failed")
        return lines.joined(separator: "\n")
    }

    /// Compares every field that either side has.
    private mutating func compare(_ record: Record, with values: [String: JSONValue], in file: String) {
        var wanted = values
        for (index, departure) in Departure.all.enumerated() {
            let before = wanted
            departure.apply(&wanted)
            if .object(before) != .object(wanted) as JSONValue { departures[index] += 1 }
        }
        let given = Projection(record).fields
        for name in Set(wanted.keys).union(given.keys).sorted() {
            let (left, right) = (wanted[name] ?? .null, given[name] ?? .null)
            fields += 1
            check(left == right, "\(file): \(record.id): \(name): expected \(left), got \(right)")
        }
    }

    private mutating func check(_ holds: Bool, _ failure: @autoclosure () -> String) {
        if holds { passed += 1 } else { failures.append(failure()) }
    }

    /// Whether text with markup is the same after it was written and read.
    private func readsBack(_ record: Record) -> Bool {
        let titles = [record.title, record.vernacularTitle].compactMap { $0 }
        let texts = titles + record.abstracts.flatMap { $0.sections.map(\.text) }
        return texts.allSatisfy { RichText(markup: $0.markup) == $0 }
    }
}
