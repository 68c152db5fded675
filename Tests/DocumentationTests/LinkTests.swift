import Foundation
import TestSupport
import Testing

@Suite("Links between pages")
struct LinkTests {
    @Test("a link leads to a file, and to a heading in it", arguments: Pages.all)
    func links(_ page: String) throws {
        let folder = Pages.url(page).deletingLastPathComponent()
        for match in try prose(page).matches(of: /\]\(([^)\s]+)\)/) {
            let link = String(match.output.1)
            if link.contains("://") || link.hasPrefix("mailto:") { continue }
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? Pages.url(page) : folder.appending(path: parts[0]).standardizedFileURL
            let exists = FileManager.default.fileExists(atPath: target.path(percentEncoded: false))
            #expect(exists, "\(page): \(link) leads nowhere")
            guard exists, parts.count > 1 else { continue }
            let anchors = headings(try String(contentsOf: target, encoding: .utf8))
            #expect(anchors.contains(parts[1]), "\(page): there is no heading \(link)")
        }
    }

    @Test("every page is reached from README.md")
    func reach() throws {
        var seen: Set<String> = []
        var next = ["README.md"]
        while let page = next.popLast() {
            guard seen.insert(page).inserted, Pages.all.contains(page) else { continue }
            let folder = (page as NSString).deletingLastPathComponent
            for match in try Pages.text(page).matches(of: /\]\(([^)\s#]+)/) {
                next.append(((folder as NSString).appendingPathComponent(String(match.output.1)) as NSString).standardizingPath)
            }
        }
        for page in Pages.all { #expect(seen.contains(page), "no link leads to \(page)") }
    }

    /// A page without its fenced blocks.
    private func prose(_ page: String) throws -> String {
        try Pages.text(page).components(separatedBy: "\n```").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
            .joined(separator: "\n")
    }

    /// The anchors of a page's headings, as GitHub makes them.
    private func headings(_ text: String) -> [String] {
        text.components(separatedBy: "\n").filter { $0.hasPrefix("#") }.map { line in
            let title = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
            return String(title.filter { $0.isLetter || $0.isNumber || " -_".contains($0) }.map { $0 == " " ? "-" : $0 })
        }
    }
}
