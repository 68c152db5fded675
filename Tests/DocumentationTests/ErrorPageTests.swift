import Foundation
import TestSupport
import Testing

/// What the sources say, for checks that nothing in them is undocumented.
enum SourceCode {
    /// The Swift files below Sources and Schema: path and text.
    static let files: [(path: String, text: String)] = ["Sources", "Schema"].flatMap {
        folder -> [(path: String, text: String)] in
        let root = Program.checkout.appending(path: folder)
        let names = FileManager.default.enumerator(atPath: root.path(percentEncoded: false))?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
            (try? String(contentsOf: root.appending(path: name), encoding: .utf8)).map { ("\(folder)/\(name)", $0) }
        }
    }
}

@Suite("docs/errors.md")
struct ErrorPageTests {
    /// The parts of the program that codes are named after; what else looks like a code (`warrant.db`) is none.
    private static let areas = [
        "query", "store", "file", "xml", "gzip", "pubmed", "vocabulary", "demo", "usage", "rules", "prompt", "entrez",
        "fetch", "lint", "read",
        "article", "html", "review", "export", "concepts", "check", "stance", "import", "exchange", "bibtex", "csl-json",
        "style",
        "locale",
    ]

    /// The codes in the sources; where a part is put in at run time, it is `*`.
    private func used() -> Set<String> {
        var codes: Set<String> = []
        for file in SourceCode.files {
            // A code stands first in a call: `Diagnostic("…"`, `fail(⏎"…"`; places inside the tables of rules are none.
            for match in file.text.matches(of: /\(\s*(?:code: )?"([a-z]+(?:-[a-z]+)?\.(?:[a-z-]|\\\([a-z]+\))+)"/) {
                let code = String(match.output.1).replacing(/\\\([a-z]+\)/, with: "*")
                if Self.areas.contains(String(code.prefix { $0 != "." })) { codes.insert(code) }
            }
            guard file.text.contains("\"rules.\\(code)\"") else { continue }
            for match in file.text.matches(of: /"((?:bad|duplicate|empty|missing|no|unknown|unreachable)-[a-z-]+)",/) {
                codes.insert("rules.\(match.output.1)")
            }
        }
        return codes.union(SourceCode.files.contains { $0.text.contains("\"interrupted\", severity") } ? ["interrupted"] : [])
    }

    private func documented(_ page: String) -> [String] {
        Pages.table("| code | what it means | what to do |", in: page).flatMap { $0[0].components(separatedBy: ", ") }
    }

    @Test("every code of the program is on the page, and none that is gone")
    func isComplete() throws {
        let page = try Pages.text("docs/errors.md")
        let sections = page.components(separatedBy: "\n## ").dropFirst()
        let stated = sections.flatMap(documented)
        #expect(Set(stated).count == stated.count, "a code stands twice")
        let used = used()
        #expect(used.count > 100)
        for code in used where !code.hasSuffix("*") { #expect(stated.contains(code), "\(code) is not documented") }
        let beginnings = used.filter { $0.hasSuffix("*") }.map { $0.dropLast() }
        for beginning in beginnings { #expect(stated.contains { $0.hasPrefix(beginning) }, "\(beginning)… is not documented") }
        for code in stated where !code.hasPrefix("dossier.") {
            #expect(used.contains(code) || beginnings.contains { code.hasPrefix($0) }, "\(code) is documented but gone")
        }
    }

    @Test("every code of dossiers is on the page about dossiers or on this one")
    func dossierCodes() throws {
        guard let dossiers = try? Pages.text("docs/dossier.md") else { return }
        let page = dossiers + (try Pages.text("docs/errors.md"))
        var codes: Set<String> = []
        for file in SourceCode.files
        where file.path.hasPrefix("Sources/Dossiers/") || file.path.contains("Dossiers/DossierTable") {
            for match in file.text.matches(of: /(?:error|warn|warning)\(\s*"([a-z-]+)"/) {
                codes.insert(String(match.output.1))
            }
        }
        #expect(codes.count > 10)
        for code in codes.sorted() { #expect(page.contains("dossier.\(code)`"), "dossier.\(code) is not documented") }
    }

    @Test("every code has its meaning and its remedy")
    func rows() throws {
        for section in try Pages.text("docs/errors.md").components(separatedBy: "\n## ").dropFirst() {
            for row in Pages.table("| code | what it means | what to do |", in: section) {
                #expect(row.count == 3 && !row[1].isEmpty && !row[2].isEmpty, "\(row)")
            }
        }
    }

    @Test("every environment variable that is read is on the page of commands")
    func environment() throws {
        let documented = Pages.table("| variable | what it does |", in: try Pages.text("docs/commands.md"))
            .flatMap { $0[0].components(separatedBy: ", ") }
        var used: Set<String> = []
        for file in SourceCode.files where file.text.contains("environment") {
            for match in file.text.matches(of: /"([A-Z][A-Z_]{3,})"/) { used.insert(String(match.output.1)) }
        }
        #expect(used.contains("WARRANT_STORE") && used.contains("NO_COLOR"))
        #expect(Set(documented) == used.union(["TMPDIR"]))
    }
}
