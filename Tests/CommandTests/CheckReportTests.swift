import Foundation
import TestSupport
import Testing

/// What `warrant check` prints of the sample library, and how it ends.
@Suite("warrant check, its reports")
struct CheckCommandReportTests {
    private static let disputed = "Een extrusie trekt zich in 41% van de gevallen terug"
    private static let supported = "Bij sekwestratie verdwijnt de hernia in 43% van de gevallen helemaal"
    private static let unknown = "Hoe groter de hernia, hoe kleiner de kans op herstel"

    private func run(_ arguments: String..., input: String = "", in folder: URL? = nil) throws -> Program.Output {
        try Program.run(["check"] + arguments + ["--store", try SampleStore.path()], in: folder, input: input)
    }

    private func object(_ output: Program.Output) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
    }

    @Test("each format says the verdict, the source and both numbers", arguments: ["text", "markdown", "html", "json"])
    func formats(_ format: String) throws {
        let output = try run(Self.disputed, "--format", format, "--locale", "en")
        #expect(output.status == 0 && output.standardError.isEmpty)
        let text = output.standardOutput.lowercased()
        for part in ["disputed", "25009200", "41", "70", "protrusion"] { #expect(text.contains(part), "\(format): \(part)") }
        #expect(output.standardOutput.hasSuffix("\n") && !output.standardOutput.contains("\u{1B}"))
    }

    @Test("what a statement says is escaped where the format has marks of its own")
    func escaped() throws {
        let html = try run("<b>Hernia</b> & <script>alert(1)</script>", "--format", "html").standardOutput
        #expect(!html.contains("<script>alert") && !html.contains("<b>Hernia") && html.contains("&lt;b&gt;Hernia"))
    }

    @Test("JSON: null where there is no verdict, the number beside what was found, and whose it is")
    func json() throws {
        let found = try object(run(Self.disputed, "--format", "json"))
        #expect(found["verdict"] as? String == "disputed" && found["language"] as? String == "nl")
        let number = try #require((found["numbers"] as? [[String: Any]])?.first)
        #expect((number["claimed"] as? [String: Any])?["value"] as? Int == 41)
        #expect((number["found"] as? [String: Any])?["value"] as? Int == 70)
        #expect((number["owners"] as? [[String: Any]])?.compactMap { $0["population"] as? String } == ["disc protrusion"])
        let without = try object(run(Self.unknown, "--format", "json"))
        #expect(
            without["verdict"] is NSNull && without["strength"] is NSNull && without["outcome"] as? String == "not-answered")
    }

    @Test("the locale is the report's language, not the statement's")
    func locale() throws {
        let dutch = try run(Self.disputed, "--locale", "nl").standardOutput
        let english = try run(Self.disputed, "--locale", "en").standardOutput
        #expect(dutch.contains("Oordeel: tegengesproken") && english.contains("Verdict: disputed"))
        #expect(try object(run(Self.disputed, "--locale", "en", "--format", "json"))["language"] as? String == "nl")
    }

    @Test("a statement comes from standard input as it comes from the command line")
    func standardInput() throws {
        let given = try run(Self.supported, "--format", "json")
        let piped = try run("-", "--format", "json", input: "\n " + Self.supported + "\n")
        #expect(given.status == 0 && piped.standardOutput == given.standardOutput)
    }

    @Test(
        "--fail ends with 1 where what was read speaks against it, else with 0; without it always with 0",
        arguments: [
            (Self.disputed, 1), (Self.supported, 0), (Self.unknown, 0), ("Vitamine D geneest hernia", 0),
        ] as [(String, Int32)])
    func fail(_ statement: String, _ status: Int32) throws {
        let failing = try run(statement, "--fail")
        #expect(failing.status == status && failing.standardError.isEmpty)
        let plain = try run(statement)
        #expect(plain.status == 0 && plain.standardOutput == failing.standardOutput)
    }

    @Test("--output writes what would be printed, prints nothing, and still ends with 1 on --fail")
    func output() throws {
        let folder = try TemporaryFolder()
        let printed = try run(Self.disputed, "--format", "html").standardOutput
        for _ in 1...2 {
            let written = try run(
                Self.disputed, "--format", "html", "--output", folder.path("report.html"), "--fail", in: folder.url)
            #expect(written.status == 1 && written.standardOutput.isEmpty)
            #expect(try String(contentsOfFile: folder.path("report.html"), encoding: .utf8) == printed)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["report.html"])
        let nowhere = try run(Self.disputed, "--output", folder.path("none/report.txt"))
        #expect(nowhere.status != 0 && nowhere.standardOutput.isEmpty && !nowhere.standardError.isEmpty)
    }

    @Test(
        "what is misused ends with 2 and says which",
        arguments: [
            (["Een zin", "--format", "pdf"], "'pdf'"), (["!?"], "[check.no-statement]"), ([""], "[check.no-statement]"),
            ([String(repeating: "pijn ", count: 5_000)], "[check.too-long]"), (["-"], "[check.no-statement]"),
            ([], "Give a statement, or an article with --file."),
            (["--file", "References"], "[file.is-folder]"), (["Een zin", "--language", "de"], "[check.language]"),
        ] as [([String], String)])
    func misuse(_ arguments: [String], _ said: String) throws {
        let output = try Program.run(["check"] + arguments + ["--store", try SampleStore.path()])
        #expect(output.status == 2 && output.standardOutput.isEmpty)
        #expect(output.standardError.contains(said), "\(output.standardError)")
    }

    // MARK: Articles

    private static let article = "References/articles/lage-rugpijn-hoofddorp.md"

    @Test("an article's summary counts what its statements say, and each says where it stands")
    func article() throws {
        let found = try object(run("--file", Self.article, "--format", "json"))
        let statements = try #require(found["statements"] as? [[String: Any]])
        let summary = try #require(found["summary"] as? [String: Any])
        #expect(statements.count > 5 && summary["statements"] as? Int == statements.count)
        let verdicts = statements.compactMap { $0["verdict"] as? String }
        #expect(summary["withoutVerdict"] as? Int == statements.count - verdicts.count)
        #expect(summary["verdicts"] as? [String: Int] == verdicts.reduce(into: [:]) { $0[$1, default: 0] += 1 })
        let places = statements.compactMap {
            ($0["sentence"] as? [String: Int]).map { [$0["block"] ?? -1, $0["sentence"] ?? -1] }
        }
        #expect(places.count == statements.count && Set(places).count == places.count)
        #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
        // Some of what an article of the library says is known to it.
        #expect(!verdicts.isEmpty)
    }

    @Test("an article from standard input is the article of the file, but for its name")
    func articleInput() throws {
        let text = try String(contentsOf: Program.checkout.appending(path: Self.article), encoding: .utf8)
        let (file, piped) = (
            try object(run("--file", Self.article, "--format", "json")),
            try object(run("--file", "-", "--format", "json", input: text))
        )
        #expect(piped["name"] as? String == "-" && file["name"] as? String != "-")
        #expect(piped["summary"] as? NSDictionary == file["summary"] as? NSDictionary)
    }

    @Test("--fail looks at every statement of an article")
    func articleFail() throws {
        let folder = try TemporaryFolder()
        try folder.write("# Hernia\n\n\(Self.supported). \(Self.disputed).\n", to: "bad.md")
        try folder.write("# Hernia\n\n\(Self.supported).\n", to: "good.md")
        #expect(try run("--file", "bad.md", "--fail", in: folder.url).status == 1)
        #expect(try run("--file", "bad.md", in: folder.url).status == 0)
        #expect(try run("--file", "good.md", "--fail", in: folder.url).status == 0)
    }
}
