import Foundation
import TestSupport
import Testing

@Suite("The command")
struct CommandTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private var references: String { Program.checkout.appending(path: "References").path(percentEncoded: false) }

    /// Runs on a copy of the sample store.
    private func onSample(_ arguments: String..., environment: [String: String] = [:]) throws -> Program.Output {
        try Program.run(arguments + ["--store", try SampleStore.path()], in: folder.url, environment: environment)
    }

    @Test("misuse is exit code 2 on standard error; help and version are 0 on standard output")
    func exitCodes() throws {
        let help = try Program.run(["--help"])
        #expect(help.status == 0)
        #expect(help.standardOutput.contains("warrant"))
        #expect(try Program.run(["--version"]).status == 0)
        for misuse in [["nonsense"], ["sources"], ["query", "--nonsense", "claims"], ["query", "claims", "--format", "pdf"]] {
            let output = try Program.run(misuse)
            #expect(output.status == 2)
            #expect(output.standardOutput.isEmpty)
            #expect(!output.standardError.isEmpty)
        }
    }

    @Test("a missing store is bad input, a file that is no store is a store error")
    func stores() throws {
        let missing = try Program.run(["status"], in: folder.url)
        #expect(missing.status == 2)
        #expect(missing.standardError.contains("there is no store at 'warrant.db'"))
        let path = try folder.write(String(repeating: "no database ", count: 500), to: "text.db")
        #expect(try Program.run(["status", "--store", path]).status == 3)
        #expect(try Program.run(["status"], environment: ["WARRANT_STORE": path]).status == 3)
    }

    @Test(
        "a query's faults stand under a caret with what was meant",
        arguments: [
            (
                "claims yaer:2015 verdikt:supported",
                """
                query:1:18: error: unknown field 'verdikt' in claims [query.unknown-field]
                  claims yaer:2015 verdikt:supported
                                   ^^^^^^^
                  help: did you mean 'verdict'?
                """
            ),
            (
                "sources titel:\"rug",
                """
                query:1:15: error: the quote that opens here is never closed [query.unclosed-phrase]
                  sources titel:"rug
                                ^
                  help: put '"' after the last word of the phrase; a quote inside it is written '\\"'
                """
            ),
            (
                "claims verdict:suported",
                """
                query:1:16: error: unknown verdict 'suported' for 'verdict' [query.unknown-value]
                  claims verdict:suported
                                 ^^^^^^^^
                  help: did you mean 'supported'?
                """
            ),
            (
                "claims in:rugpijn-kinesit",
                """
                query:1:11: error: there is no article 'rugpijn-kinesit' [query.unknown-article]
                  claims in:rugpijn-kinesit
                            ^^^^^^^^^^^^^^^
                  help: did you mean 'rugpijn-kinesist'?
                """
            ),
        ])
    func queryFaults(query: String, text: String) throws {
        let output = try onSample("query", query)
        #expect(output.status == 2)
        #expect(output.standardOutput.isEmpty)
        #expect(output.standardError.contains(text))
    }

    @Test("parameters are bound, never spliced")
    func parameters() throws {
        let bound = try onSample("query", "claims id:$id | show id", "--param", "id=protrusion-by-age", "--format", "csv")
        #expect(bound.standardOutput == "id\r\nprotrusion-by-age\r\n")
        let hostile = try onSample("query", "sources title:$t", "--param", "t=x') OR 1=1 --", "--format", "csv")
        #expect(hostile.status == 0)
        #expect(hostile.standardOutput.split(separator: "\r\n").count == 1)
        #expect(try onSample("query", "claims id:$id").status == 2)
        #expect(try onSample("query", "claims", "--param", "id").status == 2)
    }

    @Test("a query is saved, listed in every format, called and removed")
    func savedQueries() throws {
        let store = folder.path("copy.db")
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
        func run(_ arguments: String...) throws -> Program.Output {
            try Program.run(["query"] + arguments + ["--store", store])
        }
        let saved = try run("claims in:$a no:source", "--save", "bare")
        #expect(saved.status == 0 && saved.standardOutput.isEmpty && saved.standardError == "saved as @bare\n")
        #expect(
            try run("claims no:source", "--save", "bare").standardError
                == "saved as @bare, in place of the query that had the name\n")
        let counted = try run("@bare | count", "--format", "csv").standardOutput
        #expect(
            counted == (try run("claims no:source | count", "--format", "csv").standardOutput) && counted.hasPrefix("count\r\n")
        )
        #expect(try run("--list", "--format", "csv").standardOutput.hasPrefix("name,query,saved\r\nbare,claims no:source,20"))
        #expect(try run("--list", "--format", "jsonl").standardOutput.hasPrefix("{\"name\": \"bare\", \"query\": "))
        #expect(try run("--list", "--format", "markdown").standardOutput.hasPrefix("| name | query | saved |\n"))
        #expect(try run("--list").standardOutput.hasSuffix("\n1 saved query\n"))
        #expect(try run("--delete", "bare").standardError == "removed @bare\n")
        #expect(try run("--delete", "bare").status == 2)
        #expect(try run("--list", "--format", "json").standardOutput == "[]\n")
        #expect(try run("@bare").status == 2)
    }

    @Test(
        "tasks that do not go together are misuse",
        arguments: [
            ["claims", "--list"], ["--list", "--delete", "a"], ["--save", "a"], ["claims", "--timeout", "0"],
            ["claims", "--timeout", "-1"], ["claims", "--timeout", "nan"], ["claims", "--diagnostics", "xml"],
        ])
    func misuse(_ arguments: [String]) throws {
        let output = try Program.run(["query"] + arguments + ["--store", try SampleStore.path()])
        #expect(output.status == 2 && output.standardOutput.isEmpty && !output.standardError.isEmpty)
    }

    @Test("a query that takes too long ends with exit code 124")
    func timeout() throws {
        let endless = "evidence has:claim(has:evidence(has:claim(has:evidence(year:1700)))) | count"
        let output = try onSample("query", endless, "--timeout", "0.000001")
        #expect(output.status == 124 && output.standardOutput.isEmpty)
        #expect(output.standardError.contains("[query.timed-out]"))
        #expect(try onSample("query", "articles", "--timeout", "3600").status == 0)
    }

    @Test("what a concept was taken for stands on standard error, not in the result")
    func notes() throws {
        let output = try onSample("query", "claims about:hernia | count", "--format", "json")
        #expect(output.standardError == "about: hernia → Intervertebral Disc Displacement, narrower included\n")
        #expect(output.standardOutput.hasPrefix("[\n  {\"count\": "))
    }

    @Test("the sources of a claim, in both languages and as JSON")
    func sources() throws {
        let dutch = try onSample("sources", "protrusion-by-age", "--locale", "nl").standardOutput
        for words in [
            "Oordeel: gesteund met voorbehoud", "steunt met voorbehoud", "Wat zegt de bron?", "herverteld in onze woorden",
            "meldingen niet nagegaan: geen PubMed-record", "Oordeel over de onderbouwing van een tekst, geen medisch advies.",
        ] {
            #expect(dutch.contains(words))
        }
        let english = try onSample("sources", "protrusion-by-age").standardOutput
        #expect(english.hasSuffix("A judgement on how a text is supported, not medical advice.\n"))
        #expect(try onSample("sources", "protrusion-by-age", environment: ["LC_ALL": "nl_BE.UTF-8"]).standardOutput == dutch)
        let json = try onSample("sources", "protrusion-by-age", "--format", "json").standardOutput
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["verdict"] as? String == "qualified")
        let unknown = try onSample("sources", "protrusion-by-agee")
        #expect(unknown.status == 2)
        #expect(unknown.standardError.contains("did you mean 'protrusion-by-age'?"))
    }

    @Test("the demo shows what was imported, the verdicts, the telling claims, and what to type next")
    func demo() throws {
        let output = try Program.run(["demo", "--store", folder.path("demo.db"), "--library", references])
        #expect(output.status == 0)
        #expect(output.standardError.isEmpty)
        for words in [
            "10 studies (PubMed XML)", "rugpijn-kinesist: 10 of 10 references have their source", "facet-wear-30s",
            "more than 50%",
            "9% at 30 and 18% at 40", "52%", "protrusion-by-age", "says nothing about it", "claims without a source",
            "which says nothing about their truth", "Try next:", "restated in our words",
        ] {
            #expect(output.standardOutput.contains(words), "the demo does not say: \(words)")
        }
        #expect(output.standardOutput.split(separator: "\n", omittingEmptySubsequences: false).count <= 80)
        let lost = try Program.run(["demo"], in: folder.url)
        #expect(lost.status == 2)
        #expect(lost.standardError.contains("--library"))
    }

    @Test("import from standard input, add, export and forget")
    func wholeRound() throws {
        let store = folder.path("round.db")
        let xml = try String(contentsOfFile: references + "/studies/25430861.xml", encoding: .utf8)
        let imported = try Program.run(["import", "-", "--store", store], input: xml)
        #expect(imported.standardOutput == "standard input: 1 record: 1 added, 0 revised, 0 unchanged, 0 skipped\n")
        #expect(try Program.run(["import", "-", "--store", store], input: xml).standardOutput.contains("imported before"))
        let truncated = try Program.run(["import", "-", "--store", store], input: String(xml.prefix(900)))
        #expect(truncated.status == 2)
        #expect(truncated.standardError.hasPrefix("standard input:"))

        try folder.write("Een zin.\n", to: "a.md")
        let dossier = """
            format: 1
            article: { id: a, title: "A", language: nl, text: { file: a.md, kind: restatement } }
            claims:
              - id: one
                kind: opinion
                statement: { nl: "Een zin" }
                quote: { exact: "Een zin" }

            """
        let path = try folder.write(dossier, to: "a.yaml")
        let added = try Program.run(["add", path, "--store", store])
        #expect(added.standardOutput == "a: added, 1 claim, 0 readings, 0 of 0 references resolved\n")
        let broken = try folder.write(dossier.replacing("kind: opinion", with: "kind: opinoin"), to: "b.yaml")
        let refused = try Program.run(["add", broken, "--store", store])
        #expect(refused.status == 2)
        #expect(
            refused.standardError.contains(
                """
                b.yaml:5:11: error: 'kind' of a claim cannot be 'opinoin' [dossier.unknown-value]
                      kind: opinoin
                            ^^^^^^^
                  help: did you mean 'opinion'?
                """))
        let exported = try Program.run(["export", "a", "--store", store])
        #expect(exported.standardOutput.hasPrefix("format: 1\narticle:\n  id: a\n"))
        #expect(try Program.run(["forget", "a", "--store", store]).standardOutput == "a: forgotten\n")
        #expect(try Program.run(["forget", "a", "--store", store]).status == 2)
        #expect(
            try Program.run(["query", "articles | count", "--format", "csv", "--store", store]).standardOutput
                == "count\r\n0\r\n")
    }

    @Test("a new store is not left behind by what was refused", arguments: ["import", "add"])
    func nothingLeft(command: String) throws {
        let store = folder.path("new.db")
        #expect(try Program.run([command, folder.path("missing"), "--store", store]).status == 2)
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test("no colour when the output is no terminal")
    func plain() throws {
        #expect(!(try onSample("query", "claims yaer:2015").standardError.contains("\u{1B}")))
    }

    @Test("Ctrl-C leaves the store whole, and the import can be run again")
    func interrupted() throws {
        let store = folder.path("stopped.db")
        let records = (1...6000).map { number in
            """
            <PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">\(number)</PMID><Article PubModel="Print"><Journal>
            <JournalIssue CitedMedium="Print"><PubDate><Year>2001</Year></PubDate></JournalIssue><Title>J</Title></Journal>
            <ArticleTitle>Study number \(number) of the spine</ArticleTitle></Article></MedlineCitation></PubmedArticle>
            """
        }
        let file = try folder.write("<PubmedArticleSet>\(records.joined())</PubmedArticleSet>", to: "many.xml")
        let process = Process()
        process.executableURL = Program.executable
        process.arguments = ["import", file, "--store", store]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Stop it once the first batches are in.
        for _ in 0..<400 {
            Thread.sleep(forTimeInterval: 0.02)
            let count = try Program.run(["query", "sources | count", "--format", "csv", "--store", store])
            if count.status == 0, count.standardOutput != "count\r\n0\r\n" { break }
        }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationStatus == 130)
        let again = try Program.run(["import", file, "--store", store])
        #expect(again.status == 0)
        let count = try Program.run(["query", "sources | count", "--format", "csv", "--store", store])
        #expect(count.standardOutput == "count\r\n6000\r\n")
    }
}
