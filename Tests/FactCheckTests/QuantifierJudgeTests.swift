import EvidenceModel
import Foundation
import Testing

@testable import FactCheck

@Suite("Words of number beside shares")
struct QuantifierJudgeTests {
    private func answers(_ statement: String, _ found: FoundNumber...) -> [Bool] {
        let read = SmallThesaurus.read(statement)
        let polarity = Polarity(read, in: SmallThesaurus.tree)
        return QuantifierJudge(tree: SmallThesaurus.tree, statement: read, polarity: polarity).answers(found).map(\.agrees)
    }

    private func share(_ value: Decimal) -> FoundNumber { SmallThesaurus.found(value, "regression", in: "extrusion") }

    @Test(
        "what is clear on both sides is answered",
        arguments: [
            ("In most cases extrusions regress", 90, true), ("In most cases extrusions regress", 5, false),
            ("Often extrusions regress in time", 90, true), ("Extrusions rarely regress", 90, false),
            ("Extrusions rarely regress", 5, true), ("Extrusions seldom regress", 90, false),
            ("Extrusions do not regress", 90, false), ("Extrusions never regress", 90, false),
        ] as [(String, Decimal, Bool)])
    func clear(_ statement: String, _ share: Decimal, _ agrees: Bool) {
        #expect(answers(statement, self.share(share)) == [agrees])
    }

    @Test("the unclear middle gives nothing, and a small share does not bear out 'never'")
    func middle() {
        for statement in ["In most cases extrusions regress", "Extrusions rarely regress"] {
            #expect(answers(statement, share(35)) == [])
        }
        #expect(answers("Extrusions never regress", share(5)) == [])
    }

    @Test("more can only make 'most' truer and 'rarely' falser")
    func monotone() {
        func rank(_ statement: String, _ value: Int) -> Int {
            answers(statement, share(Decimal(value))).first.map { $0 ? 1 : -1 } ?? 0
        }
        let (most, rarely) = (
            (0...100).map { rank("In most cases extrusions regress", $0) },
            (0...100).map { rank("Extrusions rarely regress", $0) }
        )
        #expect(most == most.sorted() && Set(most) == [-1, 0, 1])
        #expect(rarely == rarely.sorted(by: >) && Set(rarely) == [-1, 0, 1])
    }

    @Test("only shares, with a value, of the same subject")
    func otherNumbers() {
        let statement = "In most cases extrusions regress"
        #expect(answers(statement, SmallThesaurus.found(90, "regression", in: "extrusion", unit: "weeks")) == [])
        #expect(answers(statement, SmallThesaurus.found(90, "regression", in: "extrusion", unit: nil)) == [])
        #expect(answers(statement, SmallThesaurus.found(nil, "regression", in: "extrusion")) == [])
        #expect(answers(statement, SmallThesaurus.found(90, "regression", in: "protrusion")) == [])
        #expect(answers(statement, SmallThesaurus.found(90, "recovery", in: "extrusion")) == [])
    }

    @Test("each number by itself")
    func several() {
        #expect(answers("In most cases extrusions regress", share(90), share(35), share(5)) == [true, false])
    }

    @Test("without a word of number, with a number, or with a comparison there is nothing to lay beside a share")
    func notAsked() {
        for statement in [
            "Extrusions regress", "In most cases extrusions regress, in 70%", "Extrusions regress more often than protrusions",
        ] {
            #expect(answers(statement, share(90)) == [])
        }
    }

    @Test("a range counts where all of it does")
    func ranges() {
        func range(_ low: Decimal, _ high: Decimal) -> FoundNumber {
            var found = SmallThesaurus.found(nil, "regression", in: "extrusion")
            found.quantity.range = NumberRange(low, high)
            return found
        }
        let most = "In most cases extrusions regress"
        #expect(answers(most, range(55, 80)) == [true] && answers(most, range(5, 15)) == [false])
        #expect(answers(most, range(15, 80)) == [] && answers(most, range(5, 30)) == [])
        #expect(answers("Extrusions rarely regress", range(5, 15)) == [true])
        #expect(answers("Extrusions rarely regress", range(55, 80)) == [false])
        #expect(answers("Extrusions never regress", range(25, 30)) == [false])
        #expect(answers("Extrusions never regress", range(5, 30)) == [])
    }

    @Test("what is said of an age is answered by shares at that age")
    func ages() {
        func bulges(at age: Decimal?) -> FoundNumber { SmallThesaurus.found(10, "bulges", age: age) }
        let statement = "Bulges are rare in 20-year-olds"
        #expect(answers(statement, bulges(at: 20)) == [true])
        #expect(answers(statement, bulges(at: 80)) == [] && answers(statement, bulges(at: nil)) == [])
        #expect(answers("Bulges are rare", bulges(at: 80)) == [true])
    }
}
