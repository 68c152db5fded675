import Foundation
import TestSupport
import Testing
import WarrantKit

/// The folder of real PubMed files, when `WARRANT_SHARED` names one.
private let pubmed = ProcessInfo.processInfo.environment["WARRANT_SHARED"].map { $0 + "/pubmed/" }
    .flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }

/// Real PubMed files through the whole import; they are not part of the project, so their folder is named by `WARRANT_SHARED`.
@Suite(
    "Conformance of the store on real files",
    .enabled(if: pubmed != nil, "WARRANT_SHARED names no folder"))
struct ConformanceStoreTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func library(_ name: String, importing files: [String]) throws -> Library {
        let library = try Library(path: folder.path(name), mode: .create)
        for file in files { _ = try library.importFile((pubmed ?? "") + file) }
        return library
    }

    @Test("two stores of a whole file each: every distinct record, and none twice when imported again")
    func wholeFiles() throws {
        let first = try library("first.db", importing: ["baseline/pubmed20n0014.xml.gz"])
        #expect(try first.texts("sources | count") == ["30000"])
        let second = try library("second.db", importing: ["baseline/pubmed21n1298.xml.gz"])
        #expect(try second.texts("sources | count") == ["20783"])
        // Later versions have won.
        #expect(try second.texts("sources pmid:30271887 | count") == ["1"])
        let again = try second.importFile((pubmed ?? "") + "baseline/pubmed21n1298.xml.gz")
        #expect(again.content == .knownAlready)
        try withdrawAndRestore(in: second)
    }

    /// A planted file withdraws two real records of a store: one goes, the one that a claim rests on stays as a tombstone until a
    /// later record restores it.
    private func withdrawAndRestore(in library: Library) throws {
        let ids = try library.ids("sources | first 2")
        let pmids = ids.compactMap { Int($0.dropFirst("pmid:".count)) }
        try #require(pmids.count == 2)
        let (gone, kept) = (pmids[0], pmids[1])
        let title = try library.texts("sources pmid:\(kept) | show title")
        let planted = PlantedLibrary(library, in: folder)
        try planted.add(
            references: PlantedLibrary.reference("kept", kept),
            claims: PlantedLibrary.claim("rests", quote: "Eerste zin", cites: ["kept"], evidence: [("kept", "supports")]))
        #expect(try planted.verdict("rests") == "supported")
        #expect(try library.texts("sources | count") == ["20783"])

        let deletion = "<DeleteCitation>" + [gone, kept, 999_999_999].map { "<PMID Version=\"1\">\($0)</PMID>" }.joined()
        let record = PlantedLibrary.record(999_999_998, "Planted", revised: PlantedLibrary.revised(2022))
        let report = try planted.importRecords(record, deletion + "</DeleteCitation>")
        #expect(report.deletions == 3)
        // One added, one gone, one left as a tombstone.
        #expect(try library.texts("sources | count") == ["20783"])
        #expect(try library.ids("sources pmid:\(gone)") == [])
        #expect(try library.store.status().withdrawn.map(\.id) == ["pmid:\(kept)"])
        #expect(try library.ids("claims id:rests | sources") == ["pmid:\(kept)"])
        #expect(try library.texts("sources pmid:\(kept) | show title") == title)
        #expect(try planted.verdict("rests") == "supported")

        try planted.importRecords(PlantedLibrary.record(kept, "Restored", revised: PlantedLibrary.revised(2023)))
        #expect(try library.store.status().withdrawn.isEmpty)
        #expect(try library.texts("sources pmid:\(kept) | show title") == ["Restored"])
        #expect(try planted.verdict("rests") == "supported")
        #expect(try library.texts("sources | count") == ["20783"])
        // What went without a tombstone comes back in the same way.
        try planted.importRecords(PlantedLibrary.record(gone, "Back", revised: PlantedLibrary.revised(2023)))
        #expect(try library.ids("sources pmid:\(gone)") == ["pmid:\(gone)"])
        #expect(try library.texts("sources | count") == ["20784"])
    }

    @Test("two sample files a year apart end the same in both orders")
    func bothOrders() throws {
        let files = ["cases/pubmedsample18n0001.xml.gz", "cases/pubmedsample_2019.xml.gz"]
        let columns =
            "sources | show id, title, authors, journal, published, volume, issue, pages, design, design-reason, is, type, mesh"
        let forward = try library("forward.db", importing: files)
        let backward = try library("backward.db", importing: files.reversed())
        #expect(try forward.texts(columns) == backward.texts(columns))
        #expect(
            try forward.texts("sources has:notice | show id, notice") == backward.texts("sources has:notice | show id, notice"))
        #expect(try forward.texts("sources | count")[0] != "0")
    }
}
