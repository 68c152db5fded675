import Foundation
import TestSupport
import Testing

@Suite("warrant bibliography, styles, export and import of references")
struct BibliographyCommandTests {
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

    @Test("an article's list in the printed order, in a style, in a format")
    func article() throws {
        let text = try run("bibliography", "rugpijn-kinesist", "--style", "warrant-nlm")
        #expect(text.status == 0 && text.standardError.isEmpty)
        let entries = text.standardOutput.split(separator: "\n")
        #expect(entries.count == 10)
        #expect(entries.first?.hasPrefix("1. Brinjikji W, Luetmer PH, ") == true)
        #expect(!(try run("bibliography", "rugpijn-kinesist", "--style", "warrant-apa")).standardOutput.contains("PMCID"))
        let ids = try run("bibliography", "rugpijn-kinesist", "--style", "warrant-apa", "--ids", "--format", "html")
        #expect(
            ids.standardOutput.contains("PMCID: <a href=\"https://pmc.ncbi.nlm.nih.gov/articles/PMC4464797/\">PMC4464797</a>"))
        let json = try run("bibliography", "--claim", "protrusion-by-age", "--format", "json").standardOutput
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(rows.first?["id"] as? String == "pmid:25430861")
    }

    @Test(
        "the sample library prints the same with the styles built in as with the official ones",
        .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/citation-style-language/styles"), "none are installed"),
        arguments: [("vancouver", "warrant-nlm"), ("apa", "warrant-apa"), ("american-medical-association", "warrant-ama")],
        ["en-US", "nl-NL"])
    func builtIn(_ styles: (official: String, own: String), locale: String) throws {
        func printed(_ style: String) throws -> String {
            try run("bibliography", "rugpijn-kinesist", "--style", style, "--locale", locale).standardOutput
        }
        let official = try printed(styles.official)
        #expect(!official.isEmpty)
        #expect(official == (try printed(styles.own)))
    }

    @Test("what a style prints nothing of has an entry all the same, in its place or at the end")
    func emptyEntries() throws {
        let style = folder.path("only-volumes.csl")
        func write(_ sort: String) throws {
            try folder.write(
                """
                <style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><info><title>Volumes</title><id>v</id>
                <updated>2026-11-21T00:00:00Z</updated></info><citation><layout><text variable="volume"/></layout></citation>
                <bibliography>\(sort)<layout><text variable="volume"/></layout></bibliography></style>
                """, to: "only-volumes.csl")
        }
        try write("")
        let output = try run("bibliography", "rugpijn-kinesist", "--style", style)
        let entries = output.standardOutput.split(separator: "\n")
        #expect(entries.count == 10)
        #expect(entries[8] == "Dowling TJ, Munakomi S, Dowling TJ. Microdiscectomy. StatPearls. 2023-08-13")
        #expect(output.standardError.contains("export.style-prints-nothing"))
        try write("<sort><key variable=\"volume\"/></sort>")
        let sorted = try run("bibliography", "rugpijn-kinesist", "--style", style).standardOutput.split(separator: "\n")
        #expect(sorted.count == 10 && sorted[9] == entries[8])
    }

    @Test("the query language prints the same list")
    func stage() throws {
        let query = "articles id:rugpijn-kinesist | sources | bibliography vancouver"
        let asked = try run("query", query)
        #expect(asked.status == 0)
        #expect(asked.standardOutput.hasPrefix("1. Brinjikji W"))
        let scripted = try Program.run(["query", "--store", store], in: folder.url, input: query + "\n")
        #expect(scripted.standardOutput == asked.standardOutput)
        #expect(try run("query", "sources | export ris").standardOutput.hasPrefix("TY  - "))
        #expect(try run("query", "claims | export claimreview").status == 2)
    }

    @Test(
        "bad usage and input are exit code 2",
        arguments: [
            ["bibliography"], ["bibliography", "rugpijn-kinesist", "--query", "sources"], ["bibliography", "nope"],
            ["bibliography", "rugpijn-kinesist", "--style", "no-such-style-anywhere"],
            ["bibliography", "rugpijn-kinesist", "--style-path", "nowhere"], ["bibliography", "--query", "claims"],
            ["export", "--claim", "protrusion-by-age"], ["export", "rugpijn-kinesist", "--format", "word"],
            ["export", "rugpijn-kinesist", "--format", "ris", "--base-url", "https://example.org"],
            ["import", "--input-format", "word", "x.ris"], ["import", "missing.ris"], ["query", "articles | bibliography"],
        ])
    func refused(_ arguments: [String]) throws {
        let output = try Program.run(arguments + ["--store", store], in: folder.url)
        #expect(output.status == 2 && output.standardOutput.isEmpty && !output.standardError.isEmpty)
    }

    @Test("styles are searched by words; none is the answer no")
    func styles() throws {
        let found = try Program.run(["styles", "--search", "warrant author", "--format", "csv"], in: folder.url)
        #expect(found.status == 0 && found.standardOutput.contains("\r\nwarrant-author-date,"))
        #expect(try Program.run(["styles", "--search", "zzzz"], in: folder.url).status == 1)
    }

    @Test("a library goes out and in; its format can be said, and a dry run writes nothing")
    func exchange() throws {
        let file = folder.path("library.txt")
        #expect(try run("export", "rugpijn-kinesist", "--format", "biblatex", "--output", file).status == 0)
        let other = folder.path("other.db")
        let checked = try Program.run(["import", "--dry-run", "--store", other, file], in: folder.url)
        #expect(checked.standardOutput == "\(file): 10 readable, 0 skipped, 0 withdrawn; nothing written\n")
        #expect(!FileManager.default.fileExists(atPath: other))
        let imported = try Program.run(["import", "--store", other, "--input-format", "biblatex", file], in: folder.url)
        #expect(imported.standardOutput == "\(file): 10 records: 10 added, 0 revised, 0 unchanged, 0 skipped\n")
        // The sample has PubMed's own records, which say more.
        let kept = try run("import", file)
        #expect(kept.standardOutput == "\(file): 10 records: 0 added, 0 revised, 10 unchanged, 0 skipped\n")
        #expect(kept.standardError.contains("[exchange.fuller-kept]"))
    }
}
