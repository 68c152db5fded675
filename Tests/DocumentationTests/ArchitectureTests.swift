import Foundation
import TestSupport
import Testing

@Suite("docs/architecture.md")
struct ArchitectureTests {
    /// What the toolchain brings; every target may use it.
    private static let toolchain: Set<String> = [
        "Foundation", "FoundationNetworking", "Synchronization", "Glibc", "Musl", "Darwin", "Swift",
    ]

    /// The page's table: a target and what it may import.
    private func allowed() throws -> [String: Set<String>] {
        let rows = Pages.table("| target | what it is | imports |", in: try Pages.text("docs/architecture.md"))
        let pairs = rows.map {
            ($0[0], Set($0[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" }))
        }
        return Dictionary(pairs) { $1 }
    }

    /// What each target imports.
    private func imports() -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for file in SourceCode.files {
            let parts = file.path.split(separator: "/").map(String.init)
            let target = parts[0] == "Schema" ? "Schema" : parts[1]
            for match in file.text.matches(
                of: /(?m)^\s*(?:@\w+ )*(?:public |internal |package |private |fileprivate )?import (?:\w+ )?(\w+)/)
            {
                found[target, default: []].insert(String(match.output.1))
            }
        }
        return found
    }

    @Test("every target is in the table, and every row is a target")
    func targets() throws {
        let sources = try FileManager.default.contentsOfDirectory(
            atPath: Program.checkout.appending(path: "Sources").path(percentEncoded: false))
        let targets = Set(sources.filter { !$0.hasPrefix(".") } + ["Schema"])
        #expect(Set(try allowed().keys) == targets)
    }

    @Test("a target imports what the table allows, and the table allows nothing that is not used")
    func arrows() throws {
        let allowed = try allowed()
        for (target, imports) in imports() {
            let own = imports.subtracting(Self.toolchain).subtracting([target])
            let stated = allowed[target] ?? []
            for module in own.subtracting(stated).sorted() { Issue.record("\(target) may not import \(module)") }
            for module in stated.subtracting(own).sorted() { Issue.record("\(target) does not import \(module)") }
        }
    }

    @Test("the arrows have no circle")
    func circles() throws {
        var left = try allowed()
        while let free = left.first(where: { $0.value.isDisjoint(with: left.keys) })?.key { left[free] = nil }
        #expect(left.isEmpty, "these import each other: \(left.keys.sorted())")
    }

    @Test("one target alone knows the database, one the YAML parser, and the language knows neither")
    func walls() throws {
        let imports = imports()
        #expect(imports.filter { $0.value.contains("GRDB") }.map(\.key) == ["EvidenceStore"])
        #expect(imports.filter { $0.value.contains("Yams") }.map(\.key) == ["Dossiers"])
        #expect(imports.filter { $0.value.contains("CLibXML2") }.map(\.key) == ["XMLReading"])
        #expect(imports.filter { $0.value.contains("ArgumentParser") }.map(\.key) == ["warrant"])
    }
}
