import Bibliography
import Diagnostics
import Foundation
import PubMed
import Testing
import XMLReading

/// Real PubMed files beside the values that a second reader (Python, lxml) found in them.
///
/// None is in the repository: `WARRANT_SHARED` names a folder with `pubmed/cases`, `pubmed/baseline`, `pubmed/expected` and a list of
/// the files in `pubmed/README.md`; `WARRANT_EXPECTED` may name a folder with expected values of more of the files.
@Suite("Conformance on real files", .enabled(if: RealFile.folder != nil, "WARRANT_SHARED names no folder"))
struct ConformanceTests {
    @Test("every file is read whole or refused with its place, and every field is what a second reader found")
    func everyFile() throws {
        let files = try RealFile.all()
        #expect(!files.isEmpty)
        var tally = ConformanceTally()
        for file in files { try tally.read(file) }
        for failure in tally.failures.prefix(100) { Issue.record("\(failure)") }
        print(tally.report)
        #expect(tally.failures.isEmpty)
        #expect(tally.fields > 0)
    }
}

/// A real file, and what its folder's page says of it.
struct RealFile {
    static let folder = ProcessInfo.processInfo.environment["WARRANT_SHARED"].map { $0 + "/pubmed/" }

    /// Below `pubmed`: `cases/biopython_pubmed1.xml`.
    let name: String
    /// Records the page counts, of any kind, and records withdrawn.
    let records: Int
    let deletions: Int
    let isMalformed: Bool
    /// Whether its root is a MedlineCitation, which the second reader does not look for.
    let isBare: Bool

    var path: String { (Self.folder ?? "") + name }

    /// The files of the page's tables; every file in the folders has a row.
    static func all() throws -> [RealFile] {
        let page = try String(contentsOfFile: (folder ?? "") + "README.md", encoding: .utf8)
        let files = page.components(separatedBy: "\n").compactMap(RealFile.init(row:))
        let found = try ["cases", "baseline"].flatMap { part in
            try FileManager.default.contentsOfDirectory(atPath: (folder ?? "") + part).map { part + "/" + $0 }
        }
        #expect(Set(found) == Set(files.map(\.name)))
        return files
    }

    /// A row of either table: `file | source | articles | book articles | other …`, or `file | what | articles | deleted …`.
    private init?(row: String) {
        let cells = row.components(separatedBy: " |").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " |")) }
        guard cells.count > 5, let articles = Int(cells[2]), let second = Int(cells[3]) else { return nil }
        name = cells[0]
        if name.hasPrefix("baseline/") {
            (records, deletions, isMalformed, isBare) = (articles, second, false, false)
        } else {
            let other = Int(cells[4].prefix { $0 != " " }) ?? 0
            isBare = cells[4].contains("MedlineCitation")
            records = articles + second + (isBare ? other : 0)
            deletions = cells[4].contains("deleted") ? other : 0
            isMalformed = row.contains("NOT well formed")
        }
    }

    /// What the second reader found, or `nil` where nobody asked it.
    func expected() throws -> ExpectedFile? {
        let file = (name.hasSuffix(".gz") ? String(name.dropLast(3)) : name).split(separator: "/").last ?? ""
        let more = ProcessInfo.processInfo.environment["WARRANT_EXPECTED"].flatMap { $0.isEmpty ? nil : $0 }
        for folder in [(Self.folder ?? "") + "expected", more].compactMap({ $0 }) {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(file).expected.json") else { continue }
            return try JSONDecoder().decode(ExpectedFile.self, from: data)
        }
        return nil
    }
}

/// The values that a second reader found in a file.
struct ExpectedFile: Decodable {
    var records: [JSONValue]
    /// PMID and version of each record withdrawn.
    var deleted: [JSONValue]
}
