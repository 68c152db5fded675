import Foundation
import Synchronization
import TestSupport

/// The pages of the documentation: README.md, CHANGELOG.md and everything under docs.
///
/// With `WARRANT_UPDATE_DOCS=1` the tests write what they would have expected instead of failing.
enum Pages {
    static let isUpdating = ProcessInfo.processInfo.environment["WARRANT_UPDATE_DOCS"] == "1"

    private static let writing = Mutex(())

    /// Paths below the checkout, such as `docs/commands.md`.
    static let all: [String] = {
        let root = Program.checkout.appending(path: "docs").path(percentEncoded: false)
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return ["README.md", "CHANGELOG.md"] + names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/" + $0 }
    }()

    static func url(_ page: String) -> URL {
        Program.checkout.appending(path: page)
    }

    static func text(_ page: String) throws -> String {
        try String(contentsOf: url(page), encoding: .utf8)
    }

    /// Replaces a part of a page; tests that run side by side take turns.
    static func replace(_ old: String, with new: String, in page: String) throws {
        try writing.withLock { _ in
            let text = try text(page).replacing(old, with: new, maxReplacements: 1)
            try Data(text.utf8).write(to: url(page))
        }
    }

    /// What stands between `<!-- name -->` and `<!-- end -->`, line breaks at its ends included; `nil` when the marks are missing.
    static func generated(_ name: String, in text: String) -> Substring? {
        guard let start = text.range(of: "<!-- \(name) -->"),
            let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
        else { return nil }
        return text[start.upperBound..<end.lowerBound]
    }

    /// The rows of the table that has these headings, without code marks; the headings are left out.
    static func table(_ headings: String, in text: String) -> [[String]] {
        let lines = text.components(separatedBy: "\n")
        guard let start = lines.firstIndex(of: headings) else { return [] }
        return lines[start...].prefix { $0.hasPrefix("|") }.dropFirst(2).map(cells)
    }

    /// The cells of a table's line.
    static func cells(_ line: String) -> [String] {
        line.replacing("\\|", with: "\u{1}").components(separatedBy: "|").dropFirst().dropLast().map {
            $0.replacing("`", with: "").replacing("\u{1}", with: "|").trimmingCharacters(in: .whitespaces)
        }
    }
}

/// A Markdown table being written.
struct MarkdownTable {
    var lines: [String]

    init(_ headings: [String]) {
        lines = ["| " + headings.joined(separator: " | ") + " |", "|" + String(repeating: "---|", count: headings.count)]
    }

    mutating func add(_ cells: [String]) {
        lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
    }

    /// As it stands between two marks.
    var text: String { "\n" + lines.joined(separator: "\n") + "\n" }
}
