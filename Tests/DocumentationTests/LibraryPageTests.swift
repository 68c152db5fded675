import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("docs/library.md")
struct LibraryPageTests {
    private static let page = "docs/library.md"

    @Test("the example on the page is the one that these tests build")
    func example() throws {
        let file = Program.checkout.appending(path: "Tests/DocumentationTests/LibraryExample.swift")
        let expected = "\n```swift\n" + (try String(contentsOf: file, encoding: .utf8)) + "```\n"
        let stated = try #require(Pages.generated("example", in: try Pages.text(Self.page)))
        if Pages.isUpdating, stated != expected {
            try Pages.replace("<!-- example -->\(stated)", with: "<!-- example -->\(expected)", in: Self.page)
        } else {
            #expect(String(stated) == expected)
        }
    }

    @Test("the example gives what the page says it gives")
    func result() throws {
        let lines = try review(article: "rugpijn-kinesist", inStoreAt: try SampleStore.path())
        let expected = "\n```\n" + lines.joined(separator: "\n") + "\n```\n"
        let stated = try #require(Pages.generated("result", in: try Pages.text(Self.page)))
        if Pages.isUpdating, stated != expected {
            try Pages.replace("<!-- result -->\(stated)", with: "<!-- result -->\(expected)", in: Self.page)
        } else {
            #expect(String(stated) == expected)
        }
    }

    @Test("a failure of the library tells what is wrong, where, and what to do")
    func failure() throws {
        let library = try SampleStore.library()
        let failure = #expect(throws: Failure.self) { try library.query("sources yaer:2015") }
        let diagnostic = try #require(failure?.diagnostics.first)
        #expect(failure?.kind == .input && diagnostic.code == "query.unknown-field")
        #expect(diagnostic.span?.start.column == 9 && diagnostic.remedy == "did you mean 'year'?")
    }
}
