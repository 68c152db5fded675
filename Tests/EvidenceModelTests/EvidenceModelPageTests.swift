import Foundation
import Testing

@testable import EvidenceModel

@Suite("docs/evidence-model.md")
struct EvidenceModelPageTests {
    private func page() throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "docs/evidence-model.md"), encoding: .utf8)
    }

    /// The cells of the table that has the heading, code marks removed; the heading is the first row.
    private func table(_ heading: String) throws -> [[String]] {
        let lines = try page().components(separatedBy: "\n")
        let start = try #require(lines.firstIndex(of: heading))
        return lines[start...].prefix { $0.hasPrefix("|") }.enumerated().filter { $0.offset != 1 }.map { _, line in
            line.components(separatedBy: "|").dropFirst().dropLast().map {
                $0.replacingOccurrences(of: "`", with: "").trimmingCharacters(in: .whitespaces)
            }
        }
    }

    @Test("the verdict table of the page is that of the data file")
    func verdicts() throws {
        let rules = try EvidenceRules.standard().verdict.rules
        let rows = try table("| | rule | verdict | when |").dropFirst()
        #expect(rows.map { Array($0.prefix(3)) } == rules.enumerated().map { ["\($0 + 1)", $1.id, $1.verdict.rawValue] })
        #expect(rows.allSatisfy { $0.count == 4 && $0[3].hasSuffix(".") })
    }

    @Test("the strength table of the page is that of the data file, cell by cell")
    func strengths() throws {
        let strength = try EvidenceRules.standard().strength
        let cells = try table(
            "| design | frequency | diagnosis | prognosis | effect | harm | association | evidence-state |")
        let columns = try #require(cells.first).dropFirst()
        #expect(Set(columns) == Set(strength.rows.keys))
        #expect(cells.dropFirst().map { $0[0] } == EvidenceRulesTests.designs)
        for cell in cells.dropFirst() {
            for (column, text) in zip(columns, cell.dropFirst()) {
                let expected = strength.rows[column]?.steps[cell[0]]?.description
                #expect((text == "–" ? "none" : text) == expected, "\(cell[0]), \(column)")
            }
        }
    }

    @Test("the review rules of the page are those of the data file")
    func reviews() throws {
        let strength = try EvidenceRules.standard().strength
        let rows = try table("| row | review step | when it pools only | reading of the row |").dropFirst()
        #expect(Set(rows.map { $0[0] }) == Set(strength.rows.keys))
        for row in rows {
            let rule = strength.rows[row[0]]?.review
            #expect(row[1] == rule.map { "\($0.step)" } ?? "–")
            #expect(row[2] == rule.map { $0.fits.joined(separator: ", ") } ?? "–")
            #expect(row[3] == strength.rows[row[0]]?.note)
        }
    }

    @Test("the page gives the versions, the numbers and the words of the data files")
    func numbers() throws {
        let rules = try EvidenceRules.standard()
        let page = try page()
        #expect(page.contains("`Schema/verdict.json`, version \(rules.verdict.version)"))
        #expect(page.contains("`Schema/strength.json`, version \(rules.strength.version)"))
        #expect(page.contains("Not recorded: step \(rules.strength.unrecordedPoolsStep)."))
        #expect(page.contains("stand \(rules.strength.belowReviewSteps) step below"))
        #expect(page.contains("**Indirect** evidence loses \(rules.strength.indirectSteps) step"))
        #expect(!page.uppercased().contains("GRADE"))
    }

    /// The lines of the page under an example, from its bold name to the next blank line after the list.
    private func lines(of example: String) throws -> [String] {
        let parts = try page().components(separatedBy: "**\(example).**")
        let text = try #require(parts.last?.components(separatedBy: "\n\n**").first)
        return text.components(separatedBy: "\n").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " -")) }
    }

    @Test("the first example is what the rules give")
    func protrusion() throws {
        let lines = try lines(of: "Disc outpouching")
        var evidence = Sample.evidence(.qualifies, limit: .ambiguousTerm, basis: .abstract)
        let claimed = Quantity(id: "at-20", measure: "disc outpouching", statistic: "prevalence", value: 29, unit: "%")
        let found = Quantity(answers: "at-20", measure: "disc protrusion", statistic: "prevalence", value: 29, unit: "%")

        let verdict = try Sample.verdict([evidence], citations: 1)
        #expect(verdict.verdict == .qualified)
        for reason in verdict.reasons { #expect(lines.contains(reason[.english])) }
        let number = NumberCheck.compare(claimed, with: found)
        #expect(number.outcome == .same && lines.contains(number.reason[.english]))
        let side = try Sample.strength([evidence], kind: .frequency).evidenceFor
        #expect(side.strength == .weak && side.isProvisional)
        #expect(side.steps.filter { lines.contains($0[.english]) }.count == 3)
        evidence.source.pools = ["cross-sectional"]
        let recorded = try Sample.strength([evidence], kind: .frequency).evidenceFor
        #expect(recorded.strength == .fair && recorded.isProvisional)
    }

    @Test("the second example is what the rules give")
    func facets() throws {
        let lines = try lines(of: "Facet joints")
        let evidence = Sample.evidence(.disputes, basis: .secondary)
        let claimed = Quantity(
            id: "at-30s", measure: "facet joint degeneration", comparator: .greater, value: 50, unit: "%",
            age: NumberRange(30, 39))
        func found(_ value: Decimal, _ age: Decimal) -> Quantity {
            Quantity(
                answers: "at-30s", measure: "facet joint degeneration", value: value, unit: "%", age: NumberRange(age, age))
        }
        let verdict = try Sample.verdict([evidence], citations: 1)
        #expect(verdict.verdict == .disputed)
        for reason in verdict.reasons { #expect(lines.contains(reason[.english])) }
        for (value, age, outcome) in [(9, 30, NumberOutcome.differs), (18, 40, .incomparable)] {
            let number = NumberCheck.compare(claimed, with: found(Decimal(value), Decimal(age)))
            #expect(number.outcome == outcome && lines.contains(number.reason[.english]))
        }
        let result = try Sample.strength([evidence], kind: .frequency)
        #expect(result.evidenceAgainst.strength == .weak && !result.evidenceAgainst.isProvisional)
        #expect(result.evidenceFor.strength == .none)
        #expect(result.evidenceAgainst.steps.contains { $0[.english] == "Read in another text: at most weak." })
        #expect(lines.contains("Read in another text: at most weak."))
    }
}
