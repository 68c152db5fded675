import Bibliography
import Foundation
import PubMed
import XMLReading

/// Records that every format is tried on.
enum ExchangedRecords {
    /// The ten studies of the sample library.
    static func studies() throws -> [Record] {
        let folder = repository + "References/studies/"
        return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().flatMap { try records(folder + $0) }
    }

    /// The folder of real PubMed files, where `WARRANT_SHARED` names it.
    static let pubmed = ProcessInfo.processInfo.environment["WARRANT_SHARED"].map { $0 + "/pubmed/" }

    /// Every record of PubMed's special cases, and the first of a baseline file, up to so many in all.
    static func real(_ count: Int) throws -> [Record] {
        let folder = pubmed ?? ""
        var found: [Record] = []
        for part in ["cases/", "baseline/"] {
            for file in try FileManager.default.contentsOfDirectory(atPath: folder + part).sorted() where found.count < count {
                found += (try? records(folder + part + file, atMost: count - found.count)) ?? []
            }
        }
        return found
    }

    private struct Enough: Error {}

    private static func records(_ path: String, atMost count: Int = .max) throws -> [Record] {
        var records: [Record] = []
        do {
            try PubMedReader(.file(path)).forEachItem { item in
                if case .record(let record, _) = item { records.append(record) }
                if records.count >= count { throw Enough() }
            }
        } catch is Enough {}
        return records
    }

    static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)
}
