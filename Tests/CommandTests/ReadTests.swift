import Foundation
import TestSupport
import Testing
import WarrantKit

/// `warrant read`, the built program.
@Suite("warrant read")
struct ReadTests {
    let folder: TemporaryFolder
    private static let article = Program.checkout.appending(path: "docs/examples/hernia.txt").path(percentEncoded: false)

    init() throws {
        folder = try TemporaryFolder()
        _ = try EvidenceStore(path: folder.path("warrant.db"), mode: .create)
    }

    private func read(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Program.Output {
        try Program.run(["read"] + arguments, in: folder.url, input: input, environment: environment)
    }

    @Test("with --fetch references that the store lacks come from PubMed, by identifier and by title, and are then resolved")
    func fetches() throws {
        let pubmed = try StandInPubMed.studies()
        let server = try StandInServer { pubmed.answer($0) }
        let before = try read([Self.article])
        #expect(before.status == 0 && before.standardError.contains("0 of 3 references resolved"))
        let after = try read([Self.article, "--fetch"], environment: ["WARRANT_ENTREZ_URL": server.url])
        #expect(after.status == 0, "\(after.standardError)")
        #expect(after.standardError.contains("3 of 3 references resolved"), "\(after.standardError)")
        #expect(after.standardOutput.contains("pmid:25430862"))
    }

    @Test("without network --fetch says so, exit code 3, and nothing is written")
    func offline() throws {
        let output = try read(
            [Self.article, "--fetch", "--tries", "1", "--output", "out.yaml"],
            environment: ["WARRANT_ENTREZ_URL": "http://127.0.0.1:9/"])
        #expect(output.status == 3 && output.standardError.contains("[entrez."))
        #expect(!FileManager.default.fileExists(atPath: folder.path("out.yaml")))
    }

    @Test("a dossier that is there stays, unless it is to be written over; misuse and what cannot be read are exit code 2")
    func refusals() throws {
        #expect(try read([Self.article, "--output", "out.yaml"]).status == 0)
        // A text that a dossier can name as it is needs no copy.
        #expect(try !FileManager.default.contentsOfDirectory(atPath: folder.url.path()).contains { $0.hasSuffix(".txt") })
        let first = try String(contentsOfFile: folder.path("out.yaml"), encoding: .utf8)
        let again = try read([Self.article, "--output", "out.yaml", "--id", "other"])
        #expect(again.status == 2 && again.standardError.contains("[read.file-exists]"))
        #expect(try String(contentsOfFile: folder.path("out.yaml"), encoding: .utf8) == first)
        #expect(try read([Self.article, "--output", "out.yaml", "--id", "other", "--force"]).status == 0)
        #expect(try read([Self.article, "--output", "no/such/folder.yaml"]).status == 3)
        #expect(try read([Self.article, "--drop-narrative"]).status == 2)
        #expect(try read([Self.article, "--id", "Geen Id"]).status == 2)
        #expect(try read(["missing.txt"]).status == 2)
        #expect(try read(["-"]).status == 2)
    }

    @Test("standard input is read, and its text written beside the dossier")
    func standardInput() throws {
        let output = try read(
            ["-", "--output", "out.yaml", "--id", "piped"],
            input: "Titel\n\nBedrust leidt bij 30% van de mensen tot meer rugpijn.\n")
        #expect(output.status == 0, "\(output.standardError)")
        #expect(try Program.run(["add", "out.yaml"], in: folder.url).status == 0)
        #expect(try String(contentsOfFile: folder.path("piped.txt"), encoding: .utf8).contains("30%"))
    }

    @Test("a text in an old encoding is read with a warning, and kept as UTF-8 beside the dossier")
    func oldEncoding() throws {
        let text = "Titel\n\nBedrust leidt bij \u{E9}\u{E9}n op de drie mensen tot meer rugpijn.\n"
        try Data(text.unicodeScalars.map { UInt8($0.value) }).write(to: folder.url.appending(path: "old.txt"))
        let output = try read(["old.txt", "--output", "out.yaml", "--id", "old-text", "--force"])
        #expect(output.status == 0, "\(output.standardError)")
        #expect(output.standardError.contains("warning"))
        #expect(try Program.run(["add", "out.yaml"], in: folder.url).status == 0)
        #expect(try String(contentsOfFile: folder.path("old-text.txt"), encoding: .utf8).contains("één op de drie"))
    }
}
