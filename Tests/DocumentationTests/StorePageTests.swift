import Foundation
import TestSupport
import Testing

@Suite("docs/store.md")
struct StorePageTests {
    @Test("every table and view of the store is on the page, and nothing else")
    func tables() throws {
        let folder = Program.checkout.appending(path: "Schema/migrations")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let sql = try files.map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
        let made = Set(sql.matches(of: /CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)/).map { String($0.output.1) })
        let page = try Pages.text("docs/store.md")
        let listed = Pages.table("| table | one row is |", in: page).flatMap { $0[0].components(separatedBy: ", ") }
        let views: Set = ["claim_sources", "article_claims", "source_list"]
        #expect(made.count > 25)
        #expect(Set(listed).union(views) == made)
        for view in views { #expect(page.contains("\n`\(view)`: ")) }
    }
}
