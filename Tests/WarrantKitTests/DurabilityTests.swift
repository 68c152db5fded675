import GRDB
import TestSupport
import Testing
import WarrantKit

@testable import EvidenceStore

/// When what was written is on the disk.
@Suite("Durability")
struct DurabilityTests {
    private func synchronous(_ store: EvidenceStore) throws -> Int? {
        try store.database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
    }

    @Test("a command's work is on the disk when it ends, before an import and after one")
    func full() throws {
        let folder = try TemporaryFolder()
        let opened = try EvidenceStore(path: folder.path("new.db"), mode: .create)
        #expect(try synchronous(opened) == 2)
        let planted = try PlantedLibrary()
        try planted.importRecords(PlantedLibrary.record(1, "Walking"))
        #expect(try synchronous(planted.library.store) == 2)
    }
}
