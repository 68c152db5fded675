import Bibliography
import Dossiers
import EvidenceModel
import Foundation
import TestSupport
import Testing
import WarrantKit

/// `docs/dossier.md` says what the program does.
struct DossierPageTests {
    private static func page() throws -> String {
        try String(contentsOf: Program.checkout.appending(path: "docs/dossier.md"), encoding: .utf8)
    }

    /// The text of the first fenced block of a language.
    private static func block(_ language: String) throws -> String {
        let page = try page()
        let start = try #require(page.range(of: "```\(language)\n"))
        let end = try #require(page.range(of: "\n```", range: start.upperBound..<page.endIndex))
        return String(page[start.upperBound..<end.lowerBound]) + "\n"
    }

    /// The first cells of the table under a heading, code marks removed.
    private static func names(under heading: String) throws -> [String] {
        let lines = try page().components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: heading), "the page has no '\(heading)'")
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("#") }
        return section.filter { $0.hasPrefix("| `") }.map { $0.components(separatedBy: "`")[1] }
    }

    @Test func theExampleIsAdded() throws {
        let shop = try Workshop(studies: true)
        try shop.folder.write(try Self.block("text"), to: "dossiers/rug-en-rust.md")
        let report = try shop.add(try Self.block("yaml"), "rug-en-rust")
        #expect(report.articles.map(\.claims) == [3])
        #expect(report.warnings.map(\.code) == ["dossier.unresolved-reference"])
        #expect(try shop.rows("SELECT passage_state FROM evidence WHERE passage IS NOT NULL") == ["verified"])
    }

    @Test func theExampleHoldsEveryKey() throws {
        let words = Set(try Self.block("yaml").matches(of: /([a-z]+):/).map { String($0.1) })
        #expect(Set(DossierPart.allCases.flatMap(\.keys)).subtracting(words).sorted() == ["pmcid"])
    }

    @Test(arguments: [
        (DossierPart.dossier, "### The dossier"), (.article, "### `article`"), (.text, "### `text` of the article"),
        (.reference, "### An entry of `references`"), (.source, "### An entry of `sources`"), (.expert, "### `expert`"),
        (.page, "### `page`"), (.study, "### `study`"), (.claim, "### An entry of `claims`"), (.statement, "### `statement`"),
        (.quote, "### `quote`"), (.cite, "### A citation with its tie"), (.evidence, "### An entry of `evidence`"),
        (.finding, "### `finding`"), (.note, "### `note`"), (.review, "### An entry of `reviews`"),
        (.claimQuantity, "### A quantity of a claim"),
        (.evidenceQuantity, "### A quantity of an evidence"),
    ])
    func everyKeyIsExplained(part: DossierPart, heading: String) throws {
        #expect(try Self.names(under: heading).sorted() == part.keys.sorted())
    }

    @Test func everyWordIsExplained() throws {
        #expect(try Self.names(under: "### `kind` of a claim") == ClaimKind.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `direction` of an evidence") == Direction.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `limit` of an evidence that qualifies") == Limit.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `basis` of an evidence") == Basis.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `tie` of a citation") == Tie.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `state` of a claim") == OccurrenceState.allCases.map(\.rawValue))
        #expect(try Self.names(under: "### `rating` of a review") == Rating.allCases.map(\.rawValue))
        let page = try Self.page()
        for design in StudyDesign.allCases { #expect(page.contains("`\(design.rawValue)`")) }
    }

    @Test func everyCodeIsExplained() throws {
        let sources = Program.checkout.appending(path: "Sources")
        var files = try FileManager.default.contentsOfDirectory(atPath: sources.appending(path: "Dossiers").path).map {
            "Dossiers/" + $0
        }
        files += [
            "Dossiers/DossierTable", "Dossiers/DossierTable+Ties", "Dossiers/DossierTable+Reviews",
            "Dossiers/EvidenceStore+Dossiers",
            "Dossiers/EvidenceStore+Export", "File/EvidenceStore+Forget",
        ].map { "EvidenceStore/\($0).swift" }
        var codes: Set<String> = []
        for file in files {
            let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
            for match in text.matches(of: /(?:error|warn)\(\s*(?:node\.isNull \? "([a-z-]+)" : )?"([a-z-]+)"/) {
                codes.formUnion([match.1, match.2].compactMap { $0.map { "dossier.\($0)" } })
            }
            for match in text.matches(of: /"((?:store|dossier)\.[a-z-]+)"/) { codes.insert(String(match.1)) }
        }
        #expect(codes.count > 30)
        #expect(try Self.names(under: "## What can be wrong") == codes.sorted())
    }
}
