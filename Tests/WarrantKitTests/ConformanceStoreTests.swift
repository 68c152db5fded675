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

    @Test("both whole files: every distinct record, less those withdrawn, and none twice when imported again")
    func wholeFiles() throws {
        let first = try library("first.db", importing: ["baseline/pubmed20n0014.xml.gz"])
        #expect(try first.texts("sources | count") == ["30000"])
        let second = try library("second.db", importing: ["baseline/pubmed21n1298.xml.gz"])
        #expect(try second.texts("sources | count") == ["20783"])
        // Later versions have won.
        #expect(try second.store.status().sources == 20783)
        let again = try second.importFile((pubmed ?? "") + "baseline/pubmed21n1298.xml.gz")
        #expect(again.content == .knownAlready)
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
