import Foundation
import TestSupport
import Testing

@Suite("warrant review")
struct ReviewCommandTests {
    private let folder: TemporaryFolder
    private let store: String

    init() throws {
        folder = try TemporaryFolder()
        store = folder.path("copy.db")
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
    }

    private func run(_ arguments: String...) throws -> Program.Output {
        try Program.run(arguments + ["--store", store], in: folder.url)
    }

    @Test("a review is signed, shown, replaced and withdrawn; the derived verdict stays")
    func course() throws {
        let claim = "facet-wear-30s"
        let signed = try run(
            "review", claim, "--rating", "disputed", "--by", "Anna de Vries", "--date", "2026-11-01", "--note", "Discs.")
        #expect(signed.status == 0 && signed.standardError == "facet-wear-30s: signed\n")
        #expect(signed.standardOutput.contains("Derived verdict: disputed\n"))
        #expect(signed.standardOutput.contains("Reviews by editors\n  disputed · Anna de Vries, 2026-11-01\n    Discs.\n"))
        #expect(signed.standardOutput.hasSuffix("not medical advice.\n"))
        let again = try run("review", claim, "--rating", "mixed", "--by", "anna DE vries")
        #expect(again.status == 2 && again.standardOutput.isEmpty && again.standardError.contains("[review.exists]"))
        #expect(try run("review", claim, "--rating", "mixed", "--by", "Anna de Vries", "--replace").status == 0)
        let dutch = try run("review", claim, "--locale", "nl")
        #expect(dutch.standardOutput.contains("Beoordelingen door redacteuren\n  bewijs voor en tegen · Anna de Vries, 20"))
        #expect(dutch.standardError.isEmpty)
        #expect(
            try run("sources", claim).standardOutput.contains(
                "Reviews by editors\n  evidence for and against · Anna de Vries, 20"))
        #expect(try run("sources", claim, "--format", "json").standardOutput.contains("\"by\" : \"Anna de Vries\""))
        #expect(try run("status").standardOutput.contains("\n  1 review\n"))
        #expect(
            try run("query", "claims has:review(reviewer:vries rating:mixed) | show id, verdict, review", "--format", "csv")
                .standardOutput == "id,verdict,review\r\nfacet-wear-30s,disputed,Anna de Vries\r\n")
        #expect(
            try run("review", claim, "--withdraw", "--by", "Anna de Vries").standardOutput.contains(
                "Reviews by editors: none\n"))
        #expect(try run("review", claim, "--withdraw", "--by", "Anna de Vries").status == 2)
    }

    @Test("JSON gives the hash of the statement and whether a review is of it")
    func json() throws {
        _ = try run("review", "facet-wear-30s", "--rating", "disputed", "--by", "Anna", "--date", "2026-11-01")
        let output = try run("review", "facet-wear-30s", "--format", "json")
        let found = try #require(try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
        let review = try #require((found["reviews"] as? [[String: Any]])?.first)
        #expect(found["verdict"] as? String == "disputed")
        #expect(review["statementSha256"] as? String == found["statementSha256"] as? String)
        #expect(review["current"] as? Bool == true && review["rating"] as? String == "disputed")
    }

    @Test(
        "options that do not go together, and what cannot be signed, are exit code 2 and change nothing",
        arguments: [
            ["--rating", "disputed"], ["--by", "Anna"], ["--withdraw"], ["--rating", "wrong", "--by", "Anna"],
            ["--rating", "mixed", "--withdraw", "--by", "Anna"], ["--note", "x"], ["--replace"], ["--date", "2026-11-01"],
            ["--rating", "mixed", "--by", ""], ["--rating", "mixed", "--by", "A\u{202E}nna"],
            ["--rating", "mixed", "--by", "Anna", "--note", "a\u{1B}[31mb"],
            ["--rating", "mixed", "--by", "Anna", "--date", "2026-02-30"],
            ["--rating", "mixed", "--by", "Anna", "--date", "2026-11"],
            ["--rating", "mixed", "--by", "Anna", "--date", "2999-01-01"],
        ])
    func refused(_ arguments: [String]) throws {
        let output = try Program.run(["review", "facet-wear-30s"] + arguments + ["--store", store])
        #expect(output.status == 2 && output.standardOutput.isEmpty && !output.standardError.isEmpty)
        #expect(try run("query", "claims has:review | count", "--format", "csv").standardOutput == "count\r\n0\r\n")
    }

    @Test("what is advice, an opinion or a definition is not reviewed, and the reason says so")
    func notRated() throws {
        let advice = try run("query", "claims kind:advice | first 1 | show id", "--format", "tsv").standardOutput
        let claim = try #require(advice.split(separator: "\n").last).description
        let output = try run("review", claim, "--rating", "supported", "--by", "Anna")
        #expect(output.status == 2 && output.standardError.contains("is of kind 'advice'"))
        #expect(output.standardError.contains("[review.not-rated]"))
    }

    @Test("of several processes that sign at once in one name, one does")
    func atOnce() throws {
        let ratings = ["supported", "qualified", "disputed", "mixed", "unproven"]
        let processes = try ratings.map { rating in
            try Program.start(["review", "facet-wear-30s", "--rating", rating, "--by", "Anna", "--store", store])
        }
        for process in processes { process.waitUntilExit() }
        #expect(processes.map(\.terminationStatus).sorted() == [0, 2, 2, 2, 2])
        let count = try run("query", "claims has:2+review | count", "--format", "csv").standardOutput
        #expect(count == "count\r\n0\r\n")
    }

    @Test("several processes sign at once, each in its own name")
    func side() throws {
        let names = ["Anna", "Bert", "Cleo", "Dirk"]
        let processes = try names.map { name in
            try Program.start(["review", "facet-wear-30s", "--rating", "mixed", "--by", name, "--store", store])
        }
        for process in processes { process.waitUntilExit() }
        #expect(processes.map(\.terminationStatus) == [0, 0, 0, 0])
        let listed = try run("query", "claims id:facet-wear-30s | show review", "--format", "csv").standardOutput
        #expect(names.allSatisfy(listed.contains))
    }

    @Test("reviews are exported to a file; without any, nothing derived is")
    func export() throws {
        let none = try run("export", "rugpijn-kinesist", "--format", "claimreview", "--output", "none.json")
        #expect(none.status == 2 && none.standardError.contains("[export.no-reviews]"))
        #expect(!FileManager.default.fileExists(atPath: folder.path("none.json")))
        _ = try run("review", "facet-wear-30s", "--rating", "disputed", "--by", "</script>Anna", "--note", "<!--<script>")
        for format in ["claimreview", "webannotation"] {
            let written = try run(
                "export", "--query", "claims verdict:disputed", "--format", format, "--output", "out.json", "--base-url",
                "https://example.org")
            #expect(written.status == 0 && written.standardOutput.isEmpty && written.standardError.isEmpty)
            let text = try String(contentsOfFile: folder.path("out.json"), encoding: .utf8)
            #expect(
                text
                    == (try run("export", "rugpijn-kinesist", "--format", format, "--base-url", "https://example.org")
                        .standardOutput))
            #expect(!text.contains("<"))
            #expect(text.contains("https://example.org/articles/rugpijn-kinesist") && text.contains("Restated in our words"))
        }
        let folderInTheWay = try run("export", "rugpijn-kinesist", "--output", folder.url.path(percentEncoded: false))
        #expect(folderInTheWay.status == 3 && folderInTheWay.standardError.contains("[export.not-written]"))
    }

    @Test(
        "an export names an article or a query, and a dossier has no addresses",
        arguments: [
            ["--format", "claimreview"], ["rugpijn-kinesist", "--query", "claims", "--format", "claimreview"],
            ["--query", "claims"],
            ["rugpijn-kinesist", "--base-url", "https://example.org"], ["rugpijn-kinesist", "--organization", "A"],
            ["rugpijn-kinesist", "--format", "claimreview", "--base-url", "example.org"],
            ["--query", "claims verdikt:x", "--format", "claimreview"], ["--query", "sources", "--format", "webannotation"],
        ])
    func misuse(_ arguments: [String]) throws {
        let output = try Program.run(["export"] + arguments + ["--store", store])
        #expect(output.status == 2 && output.standardOutput.isEmpty && !output.standardError.isEmpty)
    }
}
