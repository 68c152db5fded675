import Foundation
import TestSupport
import Testing
import WarrantKit

/// What a killed, starved or forbidden import leaves behind: whole records, and a store that goes on.
@Suite("Imports that break off", .serialized)
struct WholenessTests {
    let folder: TemporaryFolder
    let file: String
    private static let count = 1500

    init() throws {
        folder = try TemporaryFolder()
        let records = (1...Self.count).map { number in
            """
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">\(number)</PMID><DateRevised><Year>2019</Year>
            <Month>01</Month><Day>02</Day></DateRevised><Article PubModel="Print"><Journal><JournalIssue CitedMedium="Print"><PubDate>
            <Year>2001</Year></PubDate></JournalIssue><Title>J</Title></Journal><ArticleTitle>Study w\(number) of the spine</ArticleTitle>
            <AuthorList><Author><LastName>Author\(number)</LastName><Initials>A</Initials></Author></AuthorList></Article>
            <MeshHeadingList><MeshHeading><DescriptorName UI="D013131">Spine</DescriptorName></MeshHeading></MeshHeadingList>
            </MedlineCitation></PubmedArticle>
            """
        }
        file = try folder.write("<PubmedArticleSet>\(records.joined())</PubmedArticleSet>", to: "many.xml")
    }

    /// What a store holds, without times and row numbers.
    private func dump(_ store: String) throws -> [String] {
        let library = try Library(path: store)
        let result = try library.query("sources | show id, title, by, mesh, journal, published, design, design-reason")
        return ResultFormat.jsonl.write(result).split(separator: "\n").map(String.init)
    }

    /// Every source is found by its own words, its author and its heading: nothing of a record is missing.
    private func expectWholeRecords(_ store: String) throws {
        let library = try Library(path: store)
        for case .text(let id) in try library.query("sources").values(of: "id").prefix(8) {
            let number = id.dropFirst("pmid:".count)
            #expect(try library.query("sources w\(number) by:author\(number) mesh:Spine").rows.count == 1)
        }
        let counts = try [
            "sources | count", "sources spine | count", "sources mesh:Spine | count", "sources journal:j | count",
        ].map { try library.query($0).rows }
        #expect(Set(counts).count == 1)
    }

    @Test("a store tells whether another process has it open")
    func openElsewhere() throws {
        let store = folder.path("shared.db")
        let library = try Library(path: store, mode: .create)
        #expect(!library.store.isOpenElsewhere)
        let input = Pipe()
        let other = Process()
        other.executableURL = Program.executable
        // It opens the store first, and then waits for its input.
        other.arguments = ["import", "-", "--store", store]
        (other.standardInput, other.standardOutput, other.standardError) = (input, Pipe(), Pipe())
        try other.run()
        let start = ContinuousClock.now
        while !library.store.isOpenElsewhere, ContinuousClock.now - start < .seconds(20) { Thread.sleep(forTimeInterval: 0.01) }
        #expect(library.store.isOpenElsewhere)
        try input.fileHandleForWriting.close()
        other.waitUntilExit()
        #expect(!library.store.isOpenElsewhere)
        let second = try Library(path: store)
        #expect(library.store.isOpenElsewhere, "a second opening by the same process counts too")
        try second.store.close()
    }

    @Test("killed at twenty moments, the store opens, holds whole records, and ends as if undisturbed")
    func killed() throws {
        let undisturbed = folder.path("undisturbed.db")
        let clock = ContinuousClock()
        let time = try clock.measure { _ = try Program.run(["import", file, "--store", undisturbed]) }
        let expected = try dump(undisturbed)
        #expect(expected.count == Self.count)
        var seed: UInt64 = 20_261_121
        var brokenOff = 0
        for round in 0..<20 {
            let store = folder.path("killed-\(round).db")
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let share = Double(seed >> 40) / Double(1 << 24)
            let process = Process()
            process.executableURL = Program.executable
            process.arguments = ["import", file, "--store", store]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: share * (time / .seconds(1)))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            if FileManager.default.fileExists(atPath: store) {
                try expectWholeRecords(store)
                if (1..<Self.count).contains(try dump(store).count) { brokenOff += 1 }
            }
            #expect(try Program.run(["import", file, "--store", store]).status == 0)
            #expect(try dump(store) == expected)
        }
        #expect(brokenOff > 0, "no import was killed in the middle, so this showed nothing")
    }

    @Test("a disk that fills up is an error of the store, and what came before is whole")
    func diskFull() throws {
        let store = folder.path("full.db")
        // A limit on the size of files stands in for a full disk; the shell ignores the signal that goes with it.
        let script =
            "trap '' XFSZ; ulimit -f 900; exec '\(Program.executable.path(percentEncoded: false))' import '\(file)' --store '\(store)'"
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", script]
        let message = folder.path("message")
        try Data().write(to: URL(filePath: message))
        shell.standardError = try FileHandle(forWritingTo: URL(filePath: message))
        shell.standardOutput = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        #expect(shell.terminationStatus == 3)
        let text = try String(contentsOfFile: message, encoding: .utf8)
        #expect(text.contains("[store.disk]"))
        if FileManager.default.fileExists(atPath: store) { try expectWholeRecords(store) }
        #expect(try Program.run(["import", file, "--store", store]).status == 0)
        #expect(try dump(store).count == Self.count)
    }

    @Test("a store that may not be written is an error of the store, and stays as it was")
    func readOnly() throws {
        let store = folder.path("fixed.db")
        #expect(
            try Program.run(["import", Program.checkout.path + "/References/studies/25430861.xml", "--store", store]).status
                == 0)
        let before = try Data(contentsOf: URL(filePath: store))
        let process = Process()
        // Root may write anything, so it steps down first.
        let command = [Program.executable.path(percentEncoded: false), "import", file, "--store", store]
        let stepDown = getuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = stepDown + command
        process.standardOutput = FileHandle.nullDevice
        let message = folder.path("message")
        try Data().write(to: URL(filePath: message))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: message))
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: store)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.url.path(percentEncoded: false))
        try process.run()
        process.waitUntilExit()
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.url.path(percentEncoded: false))
        #expect(process.terminationStatus == 3)
        let text = try String(contentsOfFile: message, encoding: .utf8)
        #expect(text.contains("cannot be written") || text.contains("cannot be opened"))
        #expect(try Data(contentsOf: URL(filePath: store)) == before)
    }
}
