import Foundation
import Testing

@testable import FactCheck

@Suite("What is compared, answered by two numbers of one reading")
struct OrderJudgeTests {
    private func answers(_ statement: String, _ found: [FoundNumber]) -> [Bool] {
        let read = SmallThesaurus.read(statement)
        let polarity = Polarity(read, in: SmallThesaurus.tree)
        return OrderJudge(tree: SmallThesaurus.tree, statement: read, polarity: polarity).answers(found).map(\.agrees)
    }

    private let regression = [
        SmallThesaurus.found(70, "regression", in: "extrusion"), SmallThesaurus.found(41, "regression", in: "protrusion"),
    ]

    @Test(
        "more and less between two populations",
        arguments: [
            ("Extrusions regress more often than protrusions", true), ("Protrusions regress more often than extrusions", false),
            ("Protrusions regress less often than extrusions", true), ("Extrusions regress less often than protrusions", false),
        ])
    func populations(_ statement: String, _ agrees: Bool) {
        #expect(answers(statement, regression) == [agrees])
        #expect(answers(statement, regression.reversed()) == [agrees])
    }

    @Test("two measures in the same people compare too")
    func measures() {
        let found = [SmallThesaurus.found(30, "bulges", in: "men"), SmallThesaurus.found(20, "protrusion", in: "men")]
        #expect(answers("Bulges occur more often than protrusions", found) == [true])
        #expect(answers("Bulges occur less often than protrusions", found) == [false])
    }

    @Test("two of the same size are neither more nor less")
    func equal() {
        let found = [
            SmallThesaurus.found(41, "regression", in: "extrusion"), SmallThesaurus.found(41, "regression", in: "protrusion"),
        ]
        #expect(answers("Extrusions regress more often than protrusions", found) == [false])
        #expect(answers("Extrusions regress less often than protrusions", found) == [false])
    }

    @Test("not across readings or claims, for they looked at other people in other ways")
    func acrossReadings() {
        let one = SmallThesaurus.found(70, "regression", in: "extrusion")
        let other = SmallThesaurus.found(41, "regression", in: "protrusion", reading: 1)
        let third = SmallThesaurus.found(41, "regression", in: "protrusion", claim: "other")
        for found in [[one, other], [one, third], [one]] {
            #expect(answers("Extrusions regress more often than protrusions", found) == [])
        }
    }

    @Test("not numbers of different kinds, nor of another subject")
    func unlike() {
        let ratio = SmallThesaurus.found(2, "regression", in: "protrusion", statistic: "OR", unit: nil)
        let weeks = SmallThesaurus.found(9, "regression", in: "protrusion", unit: "weeks")
        let none = SmallThesaurus.found(nil, "regression", in: "protrusion")
        for other in [ratio, weeks, none] {
            #expect(answers("Extrusions regress more often than protrusions", [regression[0], other]) == [])
        }
        #expect(answers("Extrusions in the knee regress more often than protrusions", regression) == [])
    }

    private let ages = [20, 50, 80].map { SmallThesaurus.found(Decimal($0 + 4), "bulges", age: Decimal($0)) }

    @Test(
        "by age, from the youngest to the oldest",
        arguments: [
            ("Bulges increase with age", true), ("Bulges decrease with age", false),
        ])
    func byAge(_ statement: String, _ agrees: Bool) {
        #expect(answers(statement, ages) == [agrees])
        #expect(answers(statement, ages.reversed()) == [agrees])
    }

    @Test("one age tells nothing of age, nor do two readings of one age each")
    func oneAge() {
        let statement = "Bulges increase with age"
        var other = ages[2]
        other.reading = 1
        for found in [[ages[0]], [ages[0], ages[0]], [ages[0], other], [SmallThesaurus.found(30, "bulges")]] {
            #expect(answers(statement, found) == [])
        }
    }

    @Test("by age each measure by itself")
    func measuresByAge() {
        let falling = [20, 80].map { SmallThesaurus.found(Decimal(90 - $0), "bulges of another sort", age: Decimal($0)) }
        let mixed = [ages[0], falling[1]]
        #expect(answers("Bulges increase with age", mixed) == [])
    }

    @Test("a statement that compares nothing, or has numbers of its own, is not answered by order")
    func notAsked() {
        #expect(answers("Extrusions regress", regression) == [])
        #expect(answers("Extrusions regress more often than protrusions, by 20%", regression) == [])
        #expect(answers("Bulges and age", ages) == [])
    }
}
