import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("The store's file")
struct StoreTests {
    private func failure(opening path: String, mode: EvidenceStore.Mode = .open) -> Failure? {
        do {
            _ = try EvidenceStore(path: path, mode: mode)
            return nil
        } catch {
            return error as? Failure
        }
    }

    @Test("what is no store is refused, and left as it was")
    func refusals() throws {
        let folder = try TemporaryFolder()
        #expect(failure(opening: folder.path("none.db"))?.diagnostics.first?.code == "store.missing")
        #expect(failure(opening: folder.path("none.db"))?.kind == .input)
        #expect(failure(opening: folder.url.path(percentEncoded: false))?.diagnostics.first?.code == "store.is-folder")
        let text = try folder.write(String(repeating: "This is no database. ", count: 100), to: "text.db")
        #expect(failure(opening: text)?.diagnostics.first?.code == "store.not-a-store")
        #expect(failure(opening: text)?.kind == .storage)
        #expect(try String(contentsOfFile: text, encoding: .utf8).hasPrefix("This is no database."))
        #expect(
            failure(opening: folder.path("no/such/folder.db"), mode: .create)?.diagnostics.first?.code == "store.cannot-open")
    }

    @Test("a database of another program and a store of a newer version are refused")
    func otherDatabases() throws {
        let folder = try TemporaryFolder()
        // The header of a database holds user_version at byte 60 and application_id at byte 68, big-endian (SQLite file format).
        func patched(_ name: String, at offset: Int, _ bytes: [UInt8]) throws -> String {
            let path = folder.path(name)
            try EvidenceStore(path: path, mode: .create).close()
            var data = try Data(contentsOf: URL(filePath: path))
            data.replaceSubrange(offset..<(offset + 4), with: bytes)
            try data.write(to: URL(filePath: path))
            return path
        }
        let other = try patched("other.db", at: 68, [1, 2, 3, 4])
        #expect(failure(opening: other)?.diagnostics.first?.code == "store.not-a-store")
        let newer = try patched("newer.db", at: 60, [0, 0, 0, 99])
        #expect(failure(opening: newer)?.diagnostics.first?.code == "store.newer")
        #expect(failure(opening: newer)?.kind == .storage)
    }

    @Test("the header says what the file is")
    func header() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("new.db")
        try EvidenceStore(path: path, mode: .create).close()
        let data = try Data(contentsOf: URL(filePath: path))
        #expect(Array(data[60..<64]) == [0, 0, 0, 1])
        #expect(String(decoding: data[68..<72], as: UTF8.self) == "WRNT")
    }

    @Test("a store stays as it is when the demo would replace it, unless the demo made it")
    func demoReplacesItsOwn() throws {
        let planted = try PlantedLibrary()
        let sample = try SampleLibrary.find(Program.checkout.appending(path: "References").path(percentEncoded: false))
        let failure = #expect(throws: Failure.self) { try sample.build(at: planted.folder.path("planted.db")) }
        #expect(failure?.diagnostics.first?.code == "demo.store-exists")
        let path = planted.folder.path("demo.db")
        #expect(try sample.build(at: path).studies == 10)
        #expect(try sample.build(at: path).studies == 10)
        let library = try Library(path: path)
        try library.store.forget(article: "heup-en-kniepijn")
        try library.store.close()
        #expect(throws: Failure.self) { try sample.build(at: path) }
    }
}
