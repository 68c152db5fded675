import Foundation
import TestSupport
import Testing
import WarrantKit

/// The prompt on a real pseudo-terminal.
@Suite("The prompt")
struct PromptTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let path = folder.path("warrant.db")
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: path)
    }

    private func terminal(
        _ arguments: String..., environment: [String: String] = [:], columns: Int = 120, rows: Int = 40
    ) throws -> Terminal {
        let terminal = try Terminal(
            ["query"] + arguments, in: folder.url, environment: environment, columns: columns, rows: rows)
        try terminal.waitForPrompt(1)
        return terminal
    }

    @Test("one query after another; an error shows its caret and the prompt stays")
    func answers() throws {
        let terminal = try terminal()
        terminal.type("claims has:dispute | show id, verdict\r")
        try terminal.waitForPrompt(2)
        terminal.type("claims verdikt:supported\r")
        try terminal.waitForPrompt(3)
        terminal.type("articles | count\r")
        try terminal.waitForPrompt(4)
        terminal.type(".quit\r")
        #expect(try terminal.exitStatus() == 0)
        #expect(
            terminal.screen.lines
                == """
                warrant.db: Tab completes, .help tells more, .quit leaves
                warrant> claims has:dispute | show id, verdict
                id                          verdict
                ──────────────────────────  ────────
                facet-wear-30s              disputed
                surgery-only-with-weakness  disputed
                2 claims
                warrant> claims verdikt:supported
                query:1:8: error: unknown field 'verdikt' in claims [query.unknown-field]
                  claims verdikt:supported
                         ^^^^^^^
                  help: did you mean 'verdict'?
                warrant> articles | count
                count
                ─────
                    5
                1 row
                warrant> .quit

                """.components(separatedBy: "\n"))
    }

    @Test("Tab writes what is certain, and lists the rest with help")
    func completion() throws {
        let terminal = try terminal()
        // The beginning that all share, then a list; a letter more, and only one is left.
        terminal.type("cl\tver\tsu\t\t")
        try terminal.wait(for: "support-retracted")
        terminal.type("e\t| sh\tid, stre\t")
        try terminal.wait("the whole line") {
            $0.typed == "warrant> claims verdict:supported | show id, strength "
        }
        let lines = terminal.screen.lines
        #expect(
            lines.dropFirst().map { $0.trimmingCharacters(in: .whitespaces) } == [
                "warrant> claims verdict:support",
                "supported          the verdict derived from the evidence (gesteund)",
                "support-retracted  the verdict derived from the evidence",
                "warrant> claims verdict:supported | show id, strength",
            ])
        terminal.type("\u{3}")
        try terminal.waitForPrompt(3)
        // In the middle of a line, and behind letters of two bytes.
        terminal.type("claims café in:rug")
        terminal.type(String(repeating: "\u{2}", count: 7) + " -ov\t")
        try terminal.wait("the line completed in its middle") { $0.lines.last == "warrant> claims café -over: in:rug" }
        terminal.type("x")
        try terminal.wait("the cursor behind it") { $0.typed == "warrant> claims café -over:x" }
    }

    @Test("what there is no candidate for stays as it is")
    func noCandidates() throws {
        let terminal = try terminal()
        terminal.type("claims zzz\tx\r")
        try terminal.waitForPrompt(2)
        #expect(terminal.screen.lines.contains("warrant> claims zzzx"))
    }

    @Test("a list below a line that is longer than the screen is wide leaves the line whole")
    func longLine() throws {
        let terminal = try terminal(columns: 50)
        let query = "claims no:source no:evidence no:review no:dispute no:support"
        terminal.type(query + " verdict:su\t\t")
        try terminal.wait("the list and the line") { screen in
            screen.lines.contains { $0.hasPrefix("  support-retracted") } && screen.typed.hasSuffix("verdict:support")
        }
        let lines = terminal.screen.lines
        #expect(lines.suffix(2).joined().contains("no:dispute no:support verdict:support"))
        #expect(lines.contains { $0.hasPrefix("  supported ") })
    }

    @Test("a query goes on over several lines while something is open; an empty line ends it")
    func severalLines() throws {
        let terminal = try terminal()
        terminal.type("sources (design:guideline\r")
        try terminal.wait("a second line") { $0.typed == "    ...> " }
        // Completion knows the lines before: claims have no journal.
        terminal.type("or jour\tneuro\t) | sh\tid\r")
        try terminal.waitForPrompt(2)
        #expect(terminal.screen.lines.contains("    ...> or journal:\"American Journal of Neuroradiology\" ) | show id"))
        #expect(terminal.screen.lines.contains("pmid:25430861"))
        terminal.type("articles |\r")
        try terminal.wait("a second line") { $0.typed == "    ...> " }
        terminal.type("sources \\\r")
        try terminal.wait("a third line") { $0.lines.suffix(2) == ["    ...> sources \\", "    ...>"] }
        terminal.type("| count\r")
        try terminal.waitForPrompt(3)
        #expect(terminal.screen.lines.suffix(5).prefix(2) == ["count", "─────"])
        terminal.type("claims (\r")
        try terminal.wait("a second line") { $0.typed == "    ...> " }
        terminal.type("\r")
        try terminal.wait(for: "'(' is never closed")
        try terminal.waitForPrompt(4)
        // A query of several lines comes back on one.
        terminal.type("\u{10}\u{10}")
        try terminal.wait("the query before") { $0.typed == "warrant> articles | sources  | count" }
    }

    @Test("Ctrl-C gives the line up, Ctrl-D on an empty one leaves")
    func givingUp() throws {
        let terminal = try terminal()
        terminal.type("claims nonsense\u{3}")
        try terminal.waitForPrompt(2)
        terminal.type("claims (\r")
        try terminal.wait("a second line") { $0.typed == "    ...> " }
        terminal.type("kind:harm\u{3}")
        try terminal.waitForPrompt(3)
        terminal.type("articles | count\r")
        try terminal.waitForPrompt(4)
        #expect(terminal.screen.lines.contains("    5"))
        terminal.type("\u{4}")
        #expect(try terminal.exitStatus() == 0)
    }

    @Test("Ctrl-C stops a running query, and the prompt goes on")
    func cancelling() throws {
        let many = 1...400
        let authors = many.map { "<Author><LastName>Name\($0)</LastName></Author>" }.joined()
        let types = many.map { "<PublicationType UI=\"T\($0)\">Type \($0)</PublicationType>" }.joined()
        let headings = many.map { "<MeshHeading><DescriptorName UI=\"D\($0)\">Heading \($0)</DescriptorName></MeshHeading>" }
            .joined()
        let record = """
            <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">1</PMID><Article PubModel="Print">
            <Journal><JournalIssue CitedMedium="Print"><PubDate><Year>2015</Year></PubDate></JournalIssue><Title>J</Title></Journal>
            <ArticleTitle>Many</ArticleTitle><AuthorList>\(authors)</AuthorList><Language>eng</Language>
            <PublicationTypeList>\(types)</PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>J</MedlineTA>
            </MedlineJournalInfo><MeshHeadingList>\(headings)</MeshHeadingList></MedlineCitation></PubmedArticle></PubmedArticleSet>
            """
        let library = try Library(path: folder.path("many.db"), mode: .create)
        _ = try library.importFile(try folder.write(record, to: "many.xml"))
        try library.store.close()
        let terminal = try terminal("--store", "many.db")
        // 64 million groups: minutes of work.
        terminal.type("sources | count by by, mesh, type\r")
        try terminal.waitForWork()
        // Long enough for SQLite to have begun; too short a while would test less, not fail.
        Thread.sleep(forTimeInterval: 0.3)
        terminal.type("\u{3}")
        try terminal.waitForPrompt(2)
        #expect(terminal.screen.lines.contains { $0.contains("[store.interrupted]") || $0.contains("[interrupted]") })
        terminal.type("sources | count\r")
        try terminal.waitForPrompt(3)
        #expect(terminal.screen.lines.contains("    1"))
    }

    @Test("the history outlives a session, in a file of the user's own")
    func history() throws {
        let file = folder.path(".local/state/warrant/history")
        let first = try terminal()
        first.type("articles | count\r")
        try first.waitForPrompt(2)
        first.type("\u{4}")
        #expect(try first.exitStatus() == 0)
        let second = try terminal()
        second.type("\u{1B}[A")
        try second.wait("the last session's query") { $0.typed == "warrant> articles | count" }
        second.type(" by state\r")
        try second.waitForPrompt(2)
        second.type("\u{4}")
        #expect(try second.exitStatus() == 0)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "articles | count\narticles | count by state\n")
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == 0o600)
    }

    @Test(
        "where the history is",
        arguments: [
            (["XDG_STATE_HOME": "STATE"], "STATE/warrant/history"), (["WARRANT_HISTORY": "STATE/mine"], "STATE/mine"),
            (["WARRANT_HISTORY": ""], nil), (["XDG_STATE_HOME": "relative"], ".local/state/warrant/history"),
        ] as [([String: String], String?)])
    func historyFile(environment: [String: String], file: String?) throws {
        let state = folder.path("state")
        let terminal = try terminal(environment: environment.mapValues { $0.replacing("STATE", with: state) })
        terminal.type("articles\r")
        try terminal.waitForPrompt(2)
        terminal.type("\u{4}")
        #expect(try terminal.exitStatus() == 0)
        let expected = file.map { $0.replacing("STATE", with: state) }.map { $0.hasPrefix("/") ? $0 : folder.path($0) }
        let written = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path(percentEncoded: false))
            .filter { $0.hasSuffix("history") || $0.hasSuffix("mine") }.map { folder.path($0) }
        #expect(written == [expected].compactMap(\.self))
    }

    @Test("commands at the prompt")
    func commands() throws {
        let terminal = try terminal()
        terminal.type(".he\t\r")
        try terminal.wait(for: "what was asked before.")
        try terminal.waitForPrompt(2)
        terminal.type(".help oordeel\r")
        try terminal.wait(for: "claim verdict:  the verdict derived from the evidence: supported, qualified")
        try terminal.waitForPrompt(3)
        terminal.type(".schema art\t\r")
        try terminal.wait(for: "has:reference   an entry of its printed list")
        try terminal.waitForPrompt(4)
        terminal.type(".format c\t\r")
        try terminal.waitForPrompt(5)
        terminal.type(".format\r")
        try terminal.wait("the format") { $0.lines.contains("csv") }
        terminal.type("articles | count\r")
        try terminal.wait("a number") { $0.lines.contains("5") }
        terminal.type(".explain\r")
        try terminal.wait(for: "Take all articles")
        try terminal.waitForPrompt(8)
        terminal.type(".explain claims ki\tha\t\r")
        try terminal.wait(for: "kind: harm")
        try terminal.waitForPrompt(9)
        terminal.type(".save counted\r")
        try terminal.wait(for: "saved as @counted")
        try terminal.waitForPrompt(10)
        terminal.type("@cou\t\r")
        terminal.type(".formt json\r")
        try terminal.wait(for: "there is no command '.formt' [prompt.unknown-command]")
        try terminal.wait(for: "did you mean 'format'?")
        terminal.type(".schema studies\r.help nonsense\r.format pdf\r.quit now\r")
        #expect(try terminal.exitStatus() == 0)
        for code in ["prompt.unknown-kind", "prompt.unknown-word", "prompt.unknown-format"] {
            #expect(terminal.screen.lines.contains { $0.contains("[\(code)]") })
        }
    }

    @Test("help is in the language of the reader")
    func dutch() throws {
        let terminal = try terminal("--locale", "nl")
        terminal.type("claims verd\t.\u{3}.help first\r")
        try terminal.wait(for: "| first  de eerste zoveel")
    }

    @Test("a long answer goes through the pager, a short one does not")
    func paging() throws {
        let terminal = try terminal(environment: ["PAGER": "sed 's/^/> /'"], rows: 12)
        terminal.type("claims | first 3 | show id\r")
        try terminal.waitForPrompt(2)
        #expect(!terminal.screen.lines.contains { $0.hasPrefix("> ") })
        terminal.type("claims | first 30 | show id\r")
        try terminal.waitForPrompt(3)
        #expect(terminal.screen.lines.contains("> 30 claims"))
        let missing = try self.terminal(environment: ["PAGER": "no-such-pager"], rows: 12)
        missing.type("claims | first 30 | show id\r")
        try missing.waitForPrompt(2)
        #expect(missing.screen.lines.contains("30 claims"))
    }

    // MARK: Scripts

    private func script(_ input: String, _ arguments: String...) throws -> Program.Output {
        try Program.run(["query", "--store", folder.path("warrant.db")] + arguments, in: folder.url, input: input)
    }

    @Test("without a terminal the queries of standard input are answered, one a line")
    func scripts() throws {
        let output = try script(
            "articles | count\n\n.format csv\nclaims (verdict:disputed\n  or verdict:mixed) |\nshow id\n", "--format", "tsv")
        #expect(output.status == 0)
        #expect(output.standardOutput == "count\n5\nid\r\nfacet-wear-30s\r\nsurgery-only-with-weakness\r\n")
        #expect(output.standardError.isEmpty)
        #expect(try script("").status == 0)
        #expect(
            try script("claims in:$a | count", "--param", "a=rugpijn-kinesist", "--format", "csv").standardOutput
                == "count\r\n38\r\n")
    }

    @Test("a script ends at its first error, which says on which line it is")
    func brokenScripts() throws {
        let output = try script("articles | count\nclaims yaer:2015\nsources | count\n", "--format", "csv")
        #expect(output.status == 2)
        #expect(output.standardOutput == "count\r\n5\r\n")
        #expect(output.standardError.hasPrefix("standard input:2:8: error: unknown field 'yaer'"))
        let later = try script("articles | count\n\nclaims (year:2015\nor verdikt:x)\n").standardError
        #expect(
            later.contains("standard input:3:9: error: 'year'") || later.contains("standard input:4:4: error: unknown field"))
        #expect(try script("claims (\n").standardError.contains("'(' is never closed"))
        #expect(try script(".nonsense\n").status == 2)
    }

    @Test("--complete prints candidates for editors")
    func completions() throws {
        let lines = try script("", "--complete", "claims in:rug")
        #expect(lines.standardOutput.hasPrefix("rugpijn-kinesist\tarticle\tHoe ik als kinesist"))
        let json = try script("", "--complete", "claims ver | first 3", "--cursor", "10", "--format", "json")
        #expect(
            json.standardOutput == """
                {
                  "candidates" : [
                    {
                      "help" : "the verdict derived from the evidence",
                      "kind" : "field",
                      "open" : true,
                      "text" : "verdict:"
                    }
                  ],
                  "replaced" : {
                    "end" : 10,
                    "start" : 7
                  }
                }

                """)
        #expect(
            try script("", "--complete", "claims ver", "--locale", "nl").standardOutput.hasSuffix(
                "\thet oordeel dat uit het bewijs volgt\n"))
        #expect(try script("", "--complete", "zzz").standardOutput.isEmpty)
        #expect(try script("", "--complete", "x", "--format", "csv").status == 2)
        #expect(try script("", "--cursor", "3").status == 2)
        #expect(try script("", "--complete", "x", "--cursor", "-3").status == 2)
    }
}
