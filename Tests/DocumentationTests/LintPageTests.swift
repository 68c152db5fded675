import TestSupport
import Testing
import WarrantKit

@Suite("docs/lint.md")
struct LintPageTests {
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
