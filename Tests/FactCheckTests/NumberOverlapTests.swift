import EvidenceModel
import Foundation
import Testing

@testable import FactCheck

@Suite("Numbers that overlap, multiples, and the ends of a series")
struct NumberOverlapTests {
    private func number(
        _ value: Decimal, _ unit: String? = "%", of denominator: Decimal? = nil,
        _ comparator: EvidenceModel.Comparator = .equal,
        statistic: String? = nil
    ) -> Quantity {
        Quantity(
            measure: "m", statistic: statistic, comparator: comparator, value: value, unit: unit, denominator: denominator)
    }

    private func range(_ low: Decimal, _ high: Decimal, _ unit: String = "%", ages: NumberRange? = nil) -> Quantity {
        Quantity(measure: "m", range: NumberRange(low, high), unit: unit, age: ages)
    }

    @Test("two overlap where a value of the one may be one of the other, in the same unit")
    func overlaps() {
        let found = range(60, 80)
        #expect(NumberJudge.overlap(range(50, 70), found) && NumberJudge.overlap(range(50, 60), found))
        #expect(NumberJudge.overlap(number(65), found) && !NumberJudge.overlap(number(59), found))
        #expect(!NumberJudge.overlap(range(81, 90), found))
        #expect(NumberJudge.overlap(number(2, nil, of: 3), found))
        #expect(!NumberJudge.overlap(number(65, "weeks"), found))
        // A bound of the statement's own is compared elsewhere; two values are the same or they are not.
        #expect(!NumberJudge.overlap(number(65, "%", .greater), found))
        #expect(!NumberJudge.overlap(number(65), number(65)))
    }

    @Test("an upper bound reaches down to nothing, and times overlap whatever they are counted in")
    func boundsAndTimes() {
        let bound = number(5, "%", .less)
        #expect(NumberJudge.overlap(number(3), bound) && !NumberJudge.overlap(number(7), bound))
        let months = range(1, 2, "months")
        #expect(NumberJudge.overlap(number(6, "weeks"), months))
        #expect(!NumberJudge.overlap(number(10, "weeks"), months))
    }

    /// What a number of a statement comes to beside one found number: its outcome, and `partial` where they overlap.
    private func drawn(_ statement: String, _ quantity: Quantity, measure: String, context: Set<String> = []) -> [String] {
        var found = SmallThesaurus.found(nil, measure, context: context)
        found.quantity = quantity
        let judge = NumberJudge(tree: SmallThesaurus.tree, statement: SmallThesaurus.read(statement))
        return judge.judge([found]).flatMap(\.same).map { $0.outcome.rawValue + ($0.isPartial ? " partial" : "") }
    }

    @Test("numbers that differ and overlap are told from those that only differ")
    func partial() {
        let found = range(60, 80)
        #expect(drawn("In 50 to 70% of cases pain regresses", found, measure: "pain") == ["differs partial"])
        #expect(drawn("In 20 to 30% of cases pain regresses", found, measure: "pain") == ["differs"])
    }

    @Test("three times as much is laid beside a ratio, and beside nothing else")
    func multiples() {
        let statement = "Sitting triples the risk of pain"
        func outcome(_ quantity: Quantity) -> [String] {
            drawn(statement, quantity, measure: "pain", context: ["sitting"])
        }
        #expect(outcome(number(3, nil, statistic: "OR")) == ["same"])
        #expect(outcome(number(7, nil, statistic: "RR")) == ["differs"])
        #expect(outcome(number(3, statistic: "prevalence")) == [])
        #expect(outcome(number(3, nil, statistic: "prevalence")) == [])
    }

    @Test("a range over ages goes from the youngest's value to the oldest's")
    func series() {
        let found = range(37, 96, ages: NumberRange(20, 80))
        func outcome(_ value: Int, at age: Int) -> [String] {
            drawn("\(value)% of \(age)-year-olds have bulges", found, measure: "bulges")
        }
        #expect(outcome(37, at: 20) == ["same"] && outcome(96, at: 80) == ["same"])
        #expect(outcome(96, at: 20) == ["differs"] && outcome(37, at: 80) == ["differs"])
        #expect(outcome(60, at: 20) == ["differs"])
    }
}
