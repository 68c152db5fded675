import Foundation
import TestSupport
import Testing

/// The package under docs/examples that uses `CitationStyle` by itself.
@Suite("docs/examples/citations")
struct ExamplePackageTests {
    private static let folder = "docs/examples/citations"

    /// The text of the first block of a language after the heading "As a library".
    private func block(_ language: String) throws -> String {
        let page = try Pages.text("docs/bibliographies.md")
        let section = try #require(page.range(of: "## As a library"))
        let rest = page[section.upperBound...]
        let opening = try #require(rest.range(of: "```\(language)\n"))
        let closing = try #require(rest[opening.upperBound...].range(of: "```"))
        return String(rest[opening.upperBound..<closing.lowerBound])
    }

    @Test("the page's code is that of the package, line for line")
    func code() throws {
        let program = try Pages.text(Self.folder + "/Sources/citations/Citations.swift")
        let lines = Set(program.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
        for line in try block("swift").split(separator: "\n") {
            #expect(lines.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
    }

    @Test("it depends on one product, builds by itself, and prints what the page shows")
    func builds() throws {
        let manifest = try Pages.text(Self.folder + "/Package.swift")
        #expect(manifest.components(separatedBy: ".product(").count == 2)
        func path(_ name: String) -> String { Program.checkout.appending(path: name).path(percentEncoded: false) }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "swift", "run", "--quiet", "--package-path", path(Self.folder), "--scratch-path", path(".build/example"),
        ]
        let scratch = try TemporaryFolder()
        let (out, err) = (URL(filePath: try scratch.write("", to: "out")), URL(filePath: try scratch.write("", to: "err")))
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        try process.run()
        process.waitUntilExit()
        let (printed, faults) = (try String(contentsOf: out, encoding: .utf8), try String(contentsOf: err, encoding: .utf8))
        #expect(process.terminationStatus == 0, "\(faults)")
        #expect(printed == (try block("text")))
    }
}
