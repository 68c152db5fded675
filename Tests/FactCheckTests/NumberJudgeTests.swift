import EvidenceModel
import Foundation
import Testing

@testable import FactCheck

@Suite("Numbers of a statement beside those of sources")
struct NumberJudgeTests {
    private static let regression = [
        SmallThesaurus.found(96, "regression", in: "sequestration"), SmallThesaurus.found(70, "regression", in: "extrusion"),
        SmallThesaurus.found(41, "regression", in: "protrusion"),
    ]

    private func judge(_ statement: String, _ found: [FoundNumber]) -> [NumberJudge.Judged] {
        NumberJudge(tree: SmallThesaurus.tree, statement: SmallThesaurus.read(statement)).judge(found)
    }

    /// `claimed: found=outcome …; owned by …` for each number of the statement.
    private func drawn(_ statement: String, _ found: [FoundNumber]) -> [String] {
        func values(_ comparisons: [NumberJudge.Comparison]) -> String {
            comparisons.map { "\($0.number.quantity.value ?? 0)=\($0.outcome.rawValue)" }.joined(separator: " ")
        }
        return judge(statement, found).map { judged in
            let owners = judged.owners.isEmpty ? "" : "; owned by " + values(judged.owners)
            return "\(judged.number.quantity.value ?? 0): \(values(judged.same))\(owners)"
        }
    }

    @Test("a number is laid beside that of the same thing alone")
    func ownNumber() {
        #expect(drawn("In 70% of cases extrusions regress", Self.regression) == ["70: 70=same"])
        #expect(drawn("In 55% of cases extrusions regress", Self.regression) == ["55: 70=differs"])
    }

    @Test("two numbers have each their own thing, whichever stands first")
    func twoNumbers() {
        let expected = ["96: 96=same", "70: 70=same"]
        #expect(drawn("96% of sequestrations and 70% of extrusions regress", Self.regression) == expected)
        #expect(drawn("Sequestrations regress in 96% and extrusions in 70%", Self.regression) == expected)
        let crossed = drawn("70% of sequestrations and 96% of extrusions regress", Self.regression)
        #expect(crossed == ["70: 96=differs; owned by 70=same", "96: 70=differs; owned by 96=same"])
    }

    @Test("whose number it is, by what the statement names and what the source counts; only where the number is theirs")
    func owners() throws {
        let judged = try #require(judge("In 41% of cases extrusions regress", Self.regression).first)
        #expect(judged.same.map(\.outcome) == [.differs])
        let owner = try #require(judged.owners.first?.differing)
        #expect(judged.owners.count == 1 && owner.named.concepts == ["extrusion"] && owner.counted.concepts == ["protrusion"])
        #expect(drawn("In 42% of cases extrusions regress", Self.regression) == ["42: 70=differs"])
        // The thing's own number has no other owner, even where a neighbour has the same.
        let alike = [
            SmallThesaurus.found(70, "regression", in: "extrusion"), SmallThesaurus.found(70, "regression", in: "protrusion"),
        ]
        #expect(drawn("70% of protrusions regress", alike).first?.hasPrefix("70: 70=same") == true)
    }

    @Test("a number at an age is laid beside that of the same age")
    func ages() {
        let found = [20, 50, 80].map { SmallThesaurus.found(Decimal($0 + 10), "bulges", age: Decimal($0)) }
        #expect(drawn("Bulges: 30% at 20 and 90% at 80 years", found) == ["30: 30=same", "90: 90=same"])
        #expect(drawn("90% of 20-year-olds have bulges", found) == ["90: 30=differs"])
        #expect(drawn("90% of 35-year-olds have bulges", found) == ["90: "])
    }

    @Test(
        "shares compare however they are written",
        arguments: [
            ("7 out of 10 extrusions regress", NumberOutcome.same), ("Seventy out of 100 extrusions regress", .same),
            ("One out of 10 extrusions regress", .differs), ("Half of the extrusions regress", .differs),
            ("More than half of the extrusions regress", .same), ("About 70% of extrusions regress", .same),
            ("Two in three extrusions regress", .rounded), ("Three quarters of the extrusions regress", .rounded),
            ("One in two extrusions regress", .differs),
        ])
    func shares(_ statement: String, _ outcome: NumberOutcome) {
        let same = judge(statement, Self.regression).map { $0.same.map(\.outcome) }
        #expect(same == [[outcome]], "\(same)")
    }

    @Test("a share counts people without naming them")
    func bareShare() {
        let found = SmallThesaurus.found(36, "herniations", unit: "patients")
        var counted = found
        counted.quantity.denominator = 1000
        #expect(drawn("36 out of 1000 people have herniations", [counted]) == ["36: 36=same"])
        #expect(drawn("40 out of 1000 people have herniations", [counted]) == ["40: 36=differs"])
    }

    @Test("a ratio is no share: the two are not laid side by side, and a share's name does not matter")
    func ratios() {
        let ratio = SmallThesaurus.found(70, "regression", in: "extrusion", statistic: "OR", unit: nil)
        #expect(drawn("In 70% of cases extrusions regress", [ratio]) == ["70: "])
        let odds = Quantity(measure: "", statistic: "OR", value: Decimal(string: "1.33"))
        let found = Quantity(measure: "x", statistic: "OR", value: Decimal(string: "1.33"))
        #expect(NumberJudge.compare(odds, found).outcome == .same)
        var share = found
        share.statistic = "proportion"
        #expect(NumberJudge.compare(odds, share).outcome == .incomparable)
        let prevalence = Quantity(measure: "", statistic: "prevalence", value: 70, unit: "%")
        let proportion = Quantity(measure: "x", statistic: "proportion", value: 70, unit: "%")
        #expect(NumberJudge.compare(prevalence, proportion).outcome == .same)
    }

    @Test("a number of nothing that was counted has neither answer nor owner")
    func unanswered() {
        #expect(drawn("In 70% of cases the knee hurts", Self.regression) == ["70: "])
        #expect(drawn("70%", Self.regression) == ["70: "])
        #expect(judge("Extrusions regress", Self.regression).isEmpty)
    }
}
