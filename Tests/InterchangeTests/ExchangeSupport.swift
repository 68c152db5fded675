import Bibliography
import Diagnostics
import Foundation
import PubMed
import XMLReading

@testable import Interchange

/// Records of PubMed XML for round trips.
enum PubMedRecords {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").path

    /// The ten studies of the sample library.
    static func studies() throws -> [Record] {
        let folder = root + "/References/studies/"
        return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }.sorted()
            .flatMap { try read(.file(folder + $0), atMost: .max) }
    }

    /// Whether real files are at hand; they are not part of the project, so `WARRANT_SHARED` names their folder.
    static let folder = ProcessInfo.processInfo.environment["WARRANT_SHARED"].map { $0 + "/pubmed/" }

    /// Every record of the real cases, and so many from the start of each baseline file.
    static func real(ofEachBaseline count: Int) throws -> [Record] {
        guard let folder else { return [] }
        return try [("cases/", Int.max), ("baseline/", count)].flatMap { part, count in
            try FileManager.default.contentsOfDirectory(atPath: folder + part).sorted()
                .flatMap { name in (try? read(.file(folder + part + name), atMost: count)) ?? [] }
        }
    }

    /// The records of PubMed XML.
    static func read(_ source: XMLSource, atMost count: Int = .max) throws -> [Record] {
        struct Enough: Error {}
        var records: [Record] = []
        do {
            try PubMedReader(source).forEachItem { item in
                if case .record(let record, _) = item { records.append(record) }
                if records.count >= count { throw Enough() }
            }
        } catch is Enough {}
        return records
    }
}

extension RecordFormat {
    /// The records of a text.
    func read(_ text: String) throws -> ReadRecords { try read(Array(text.utf8), file: "file") }
}

/// Where two records differ, a line for each property.
func differences(_ found: Record, _ expected: Record) -> [String] {
    let pairs = zip(Mirror(reflecting: found).children, Mirror(reflecting: expected).children)
    return pairs.compactMap { found, expected in
        let (first, second) = (String(reflecting: found.value), String(reflecting: expected.value))
        return first == second ? nil : "\(found.label ?? ""): \(first.prefix(400)) <> \(second.prefix(400))"
    }
}
