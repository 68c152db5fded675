import Foundation
import TestSupport
import Testing

@Suite("warrant check")
struct CheckTests {
    @Test(
        "takes a statement or an article, not both and not neither",
        arguments: [
            ([], "Give a statement, or an article with --file."),
            (["Een zin", "--file", "a.md"], "Give a statement, or an article with --file."),
            (["Een zin", "--title", "x"], "--title goes with --file."),
            (["Een zin", "--format", "pdf"], "pdf"),
            (["Een zin", "--language", "fr"], "[check.language]"),
            (["Een zin", "--locale", "fr"], "[usage.locale]"),
            ([" "], "[check.no-statement]"),
            (["--file", "no-such-file.md"], "[file.missing]"),
        ])
    func misuse(_ arguments: [String], _ said: String) throws {
        let output = try Program.run(["check"] + arguments + ["--store", try SampleStore.path()])
        #expect(output.status == 2 && output.standardOutput.isEmpty)
        #expect(output.standardError.contains(said), "\(output.standardError)")
    }

    @Test("reads a statement or an article from standard input")
    func standardInput() throws {
        for arguments in [["-"], ["--file", "-"]] {
            let empty = try Program.run(["check"] + arguments + ["--store", try SampleStore.path()], input: " \n")
            #expect(empty.status == 2)
            #expect(empty.standardError.contains(arguments == ["-"] ? "[check.no-statement]" : "[article.empty]"))
        }
    }

    @Test("needs a store that is there, and writes no report without one")
    func store() throws {
        let folder = try TemporaryFolder()
        let output = try Program.run(["check", "Een zin", "--output", "report.html"], in: folder.url)
        #expect(output.status == 2 && output.standardError.contains("there is no store"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).isEmpty)
    }
}
