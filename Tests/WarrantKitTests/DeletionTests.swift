import Foundation
import TestSupport
import Testing
import WarrantKit

/// Records that PubMed withdraws: gone, kept as a tombstone where work hangs on them, restored by a later record.
@Suite("Deletions")
struct DeletionTests {
    private let deletion = "<DeleteCitation><PMID Version=\"1\">1</PMID><PMID Version=\"1\">77</PMID></DeleteCitation>"

    private func record(_ number: Int, _ title: String, revised: Int) -> String {
        PlantedLibrary.record(number, title, revised: PlantedLibrary.revised(revised))
    }

    @Test("a record that nothing hangs on is taken out, with its words")
    func takenOut() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(record(1, "A study of resting", revised: 2018), record(2, "Another", revised: 2018))
        let report = try planted.importRecords(record(3, "A third", revised: 2020), deletion)
        #expect(report.deletions == 2)
        #expect(try planted.ids("sources") == ["pmid:2", "pmid:3"])
        #expect(try planted.ids("sources resting") == [])
    }

    @Test("evidence keeps a tombstone, which says so, and a later record restores it")
    func tombstone() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(record(1, "A randomized trial of rest", revised: 2018))
        try planted.add(
            references: PlantedLibrary.reference("rest", 1),
            claims: PlantedLibrary.claim("rest-helps", quote: "Eerste zin", cites: ["rest"], evidence: [("rest", "supports")]))
        try planted.importRecords(record(3, "A third", revised: 2020), deletion)
        #expect(try planted.ids("claims id:rest-helps | sources") == ["pmid:1"])
        #expect(try planted.verdict("rest-helps") == "supported")
        #expect(try planted.library.store.status().withdrawn.map(\.id) == ["pmid:1"])
        // The same record again, or one revised before the deletion, restores nothing.
        try planted.importRecords(record(1, "A randomized trial of rest, early copy", revised: 2019))
        #expect(try planted.library.store.status().withdrawn.count == 1)
        try planted.importRecords(record(1, "A randomized trial of rest, restored", revised: 2021))
        #expect(try planted.library.store.status().withdrawn.isEmpty)
        #expect(try planted.library.texts("sources pmid:1 | show title") == ["A randomized trial of rest, restored"])
    }

    @Test(
        "whatever the order of the files, the store ends the same", arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2], [1, 2, 0]])
    func order(files: [Int]) throws {
        let planted = try PlantedLibrary()
        let contents = [
            record(1, "Withdrawn later", revised: 2018) + record(2, "First", revised: 2018),
            record(2, "Second", revised: 2020) + deletion,
            record(2, "Third", revised: 2021) + record(4, "Fourth", revised: 2019),
        ]
        for file in files { try planted.importRecords(contents[file]) }
        #expect(try planted.library.texts("sources | show pmid, title") == ["2 | Third", "4 | Fourth"])
    }

    @Test("a dry run reads all and writes nothing")
    func dryRun() throws {
        let planted = try PlantedLibrary()
        let xml = "<PubmedArticleSet>\(record(1, "One", revised: 2018))\(deletion)</PubmedArticleSet>"
        let report = try Library.checkFile(try planted.folder.write(xml, to: "dry.xml"))
        #expect(report.content == .checked(records: 1))
        #expect(report.deletions == 2)
        #expect(try planted.ids("sources") == [])
    }
}
