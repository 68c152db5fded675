import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("docs/lint.md")
struct LintPageTests {
    @Test("findings as JSON have the shape of Schema/lint.schema.json, in the text and in a dossier")
    func json() throws {
        let file = Program.checkout.appending(path: "Schema/lint.schema.json")
        let schema = JSONSchema(root: try JSON(String(contentsOf: file, encoding: .utf8)))
        let dossier = Program.checkout.appending(path: "References/dossiers/rugpijn-kinesist.yaml").path(percentEncoded: false)
        for targets in [[], [dossier]] {
            let output = try Program.run(
                ["lint", "--format", "json", "--fail-on", "never", "--store", try SampleStore.path()] + targets)
            let found = try JSON(output.standardOutput)
            #expect(found.items.count > 5)
            #expect(schema.faults(of: found, against: schema.root) == [])
        }
        #expect(try !schema.faults(of: JSON("[{\"code\": \"W1\"}]"), against: schema.root).isEmpty)
    }

    @Test("the table has every rule, as the program tells it")
    func rules() throws {
        let page = "docs/lint.md"
        var table = MarkdownTable(["code", "rule", "severity", "why it matters", "what to do"])
        for rule in LintRule.all {
            table.add(["`\(rule.code)`", rule.name, rule.severity.rawValue, rule.reason[.english], rule.remedy[.english]])
        }
        let stated = try #require(Pages.generated("lint rules", in: try Pages.text(page)))
        if Pages.isUpdating, String(stated) != table.text {
            try Pages.replace("<!-- lint rules -->\(stated)", with: "<!-- lint rules -->\(table.text)", in: page)
        } else {
            #expect(String(stated) == table.text)
        }
    }
}
