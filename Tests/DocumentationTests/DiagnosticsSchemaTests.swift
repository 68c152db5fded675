import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Schema/diagnostics.schema.json")
struct DiagnosticsSchemaTests {
    private func schema() throws -> JSONSchema {
        let file = Program.checkout.appending(path: "Schema/diagnostics.schema.json")
        return JSONSchema(root: try JSON(String(contentsOf: file, encoding: .utf8)))
    }

    @Test(
        "whatever is said fits, and nothing but it stands on standard error",
        arguments: [
            ("claims yaer:2015 verdict:suported \"🦴", 2), ("", 2), ("claims about:low back pain", 2), ("claims in:nowhere", 2),
            ("claims about:hernia | count", 0), ("claims | count", 0), ("@nothing | first", 2), ("sources year:$x", 2),
            ("claims " + String(repeating: ")", count: 300), 2), ("claims has:source (year:2015) “pijn”", 2),
        ])
    func runs(_ query: String, _ status: Int32) throws {
        let output = try Program.run(["query", query, "--diagnostics", "json", "--store", try SampleStore.path()])
        #expect(output.status == status)
        let said = try JSON(output.standardError)
        let schema = try schema()
        #expect(schema.faults(of: said, against: schema.root) == [])
        #expect(said.items.contains { $0["severity"] == .string("error") } == (status == 2))
    }

    @Test("offsets count code points and UTF-16 code units")
    func offsets() throws {
        let output = try Program.run(
            ["query", "claims \"🦴 é\"\n yaer:2015", "--diagnostics", "json", "--store", try SampleStore.path()])
        let start = try #require(try JSON(output.standardError).items.first?["span"]?["start"])
        #expect(
            start == .object(["line": .number(2), "column": .number(2), "offset": .number(14), "utf16Offset": .number(15)]))
    }

    @Test("a store that is not there, a saved query and a time that is over are said in the same form")
    func otherFaults() throws {
        let schema = try schema()
        let folder = try TemporaryFolder()
        for (arguments, status, code) in [
            (["claims", "--store", folder.path("none.db")], 2, "store.missing"),
            (["--delete", "none", "--store", try SampleStore.path()], 2, "query.unknown-saved-query"),
            (
                [
                    "evidence has:claim(has:evidence(has:claim(has:evidence(year:1700))))", "--timeout", "0.000001", "--store",
                    try SampleStore.path(),
                ], 124, "query.timed-out"
            ),
        ] as [([String], Int32, String)] {
            let output = try Program.run(["query"] + arguments + ["--diagnostics", "json"])
            #expect(output.status == status)
            let said = try JSON(output.standardError)
            #expect(schema.faults(of: said, against: schema.root) == [])
            #expect(said.items.first?["code"] == .string(code))
        }
    }

    @Test("the check itself finds what is wrong")
    func check() throws {
        let schema = try schema()
        #expect(!schema.faults(of: .array([.object(["code": .string("x")])]), against: schema.root).isEmpty)
        #expect(!schema.faults(of: .object([:]), against: schema.root).isEmpty)
    }
}
