import Foundation
import Testing

@testable import FactCheck

@Suite("Whether a number counts what a statement names")
struct SubjectMatchTests {
    /// What a match comes to, with the neighbours' concepts.
    private enum Outcome: Equatable {
        case same, other
        case neighbour(Set<String>, Set<String>)
    }

    private func match(_ statement: String, _ number: FoundNumber) -> Outcome {
        switch SubjectMatch.match(SmallThesaurus.read(statement).units, with: number, in: SmallThesaurus.tree) {
        case .same: .same
        case .other: .other
        case .neighbour(let named, let counted): .neighbour(named.concepts, counted.concepts)
        }
    }

    private let herniations = SmallThesaurus.found(43, "herniations", in: "men")
    private let protrusions = SmallThesaurus.found(41, "regression", in: "protrusions", words: "of the lumbar spine")

    @Test("the same thing, in whatever words around it")
    func same() {
        #expect(match("Protrusions regress", protrusions) == .same)
        #expect(match("People whose protrusions regress", protrusions) == .same)
        #expect(match("Lumbar protrusions regress", protrusions) == .same)
    }

    @Test("something narrower than what is counted is named: the number is of all such things")
    func narrower() {
        #expect(match("Protrusions in men", herniations) == .same)
    }

    @Test("something broader than what is counted is named: the number is of a part")
    func broader() {
        #expect(match("Herniations regress", protrusions) == .other)
        #expect(match("A disc disease in men", herniations) == .other)
    }

    @Test("who was counted may go unsaid, what was counted may not")
    func unsaid() {
        #expect(match("Herniations", herniations) == .same)
        #expect(match("Regression", protrusions) == .same)
        #expect(match("Protrusions", protrusions) == .other)
        #expect(match("In men", herniations) == .other)
    }

    @Test("who was counted does not go unsaid where something above them is named")
    func unsaidUnderBroader() {
        #expect(match("Regression in herniations", protrusions) == .other)
    }

    @Test("a thing right beside what is counted is a neighbour, by both names")
    func neighbour() {
        #expect(match("Extrusions regress", protrusions) == .neighbour(["extrusion"], ["protrusion"]))
        #expect(match("Herniations in women", herniations) == .neighbour(["women"], ["men"]))
        let bulges = SmallThesaurus.found(30, "bulges", in: "men")
        #expect(match("Protrusions", bulges) == .neighbour(["protrusion"], ["bulge"]))
    }

    @Test("a neighbour in one respect that parts in another is something else")
    func neighbourAndMore() {
        #expect(match("Extrusions in the knee regress", protrusions) == .other)
        #expect(match("Extrusions", protrusions) == .other)
        let bulges = SmallThesaurus.found(30, "bulges", in: "men")
        #expect(match("Protrusions in women", bulges) == .other)
    }

    @Test("both neighbours named: the number is still of the one it counts")
    func bothNamed() {
        #expect(match("Protrusions and extrusions regress", protrusions) == .other)
        let both = SmallThesaurus.found(
            41, "regression", in: "protrusions", context: ["protrusion", "extrusion", "regression"])
        #expect(match("Protrusions regress, extrusions do", both) == .same)
    }

    @Test("another thing besides makes another subject, unless the claim and its reading are about it")
    func extra() {
        #expect(match("Protrusions regress in the knee", protrusions) == .other)
        let about = SmallThesaurus.found(41, "regression", in: "protrusions", context: ["knee"])
        #expect(match("Protrusions regress in the knee", about) == .same)
    }

    @Test("being about a neighbour does not make its number the statement's")
    func contextNeighbour() {
        let about = SmallThesaurus.found(41, "regression", in: "protrusions", context: ["extrusion"])
        #expect(match("Extrusions regress", about) == .neighbour(["extrusion"], ["protrusion"]))
    }

    @Test("a word that nothing around the number has may change what is counted; a light one does not")
    func unknownWord() {
        #expect(match("Calcified protrusions regress", protrusions) == .other)
        let calcified = SmallThesaurus.found(41, "regression", in: "protrusions", words: "calcified")
        #expect(match("Calcified protrusions regress", calcified) == .same)
    }

    @Test("a number that counts no known thing is of nothing that can be named")
    func nothingCounted() {
        #expect(match("Protrusions regress", SmallThesaurus.found(41, "the index")) == .other)
        #expect(match("Some people", SmallThesaurus.found(41, "the index")) == .other)
        #expect(match("", protrusions) == .other)
    }
}
