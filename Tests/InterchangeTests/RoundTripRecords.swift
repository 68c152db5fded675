import Bibliography
import Foundation
import PubMed
import XMLReading

/// Records of PubMed to write and read again.
enum RoundTripRecords {
    /// The ten studies of the sample library.
    static func studies() throws -> [Record] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = root.appendingPathComponent("References/studies")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".xml") }.sorted()
        return try names.flatMap { try records(folder.appendingPathComponent($0).path) }
    }

    /// Where the large files are; see the tests of `PubMed`.
    static let folder = ProcessInfo.processInfo.environment["WARRANT_SHARED"].map { $0 + "/pubmed/" }

    /// Every record of the small files, and six hundred from the beginning of each large one.
    static func pubmed() throws -> [Record] {
        guard let folder else { return [] }
        var result: [Record] = []
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "cases").sorted() {
            result += (try? records(folder + "cases/" + name)) ?? []
        }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder + "baseline").sorted() {
            var count = 0
            let reader = try PubMedReader(.file(folder + "baseline/" + name))
            do {
                try reader.forEachItem { item in
                    count += 1
                    if count > 3000 { throw Enough() }
                    if count % 5 == 0, case .record(let record, _) = item { result.append(record) }
                }
            } catch is Enough {}
        }
        return result
    }

    private struct Enough: Error {}

    private static func records(_ path: String) throws -> [Record] {
        var result: [Record] = []
        let reader = try PubMedReader(.file(path))
        try reader.forEachItem { if case .record(let record, _) = $0 { result.append(record) } }
        return result
    }
}
