import EvidenceModel
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("How much of a statement stands in a claim")
struct AlignmentTests {
    private let weights = UnitWeights(claims: 10, about: [:])

    private func align(
        _ statement: ReadText, _ claims: ReadText..., about: Set<String> = [], tree: ConceptTree = SmallThesaurus.tree
    ) -> Alignment {
        Alignment(statement, Said(versions: claims, about: about, quantities: []), tree, weights)
    }

    private func align(_ statement: String, _ claim: String, about: Set<String> = []) -> Alignment {
        align(SmallThesaurus.read(statement), SmallThesaurus.read(claim), about: about)
    }

    /// How each thing of a statement is met, by its first concept.
    private func relations(_ alignment: Alignment) -> [String: ConceptTree.Relation] {
        alignment.pairs.reduce(into: [:]) { found, pair in
            if let concept = pair.unit.concepts.min() { found[concept] = pair.relation }
        }
    }

    @Test("all of it, none of it, and a thing above or under counts by part")
    func coverage() {
        let same = align("Exercise reduces pain", "Exercise lowers pain")
        #expect(same.coverageOfStatement == 1 && same.coverageOfClaim == 1 && same.left.isEmpty && same.notSame.isEmpty)
        let other = align("Exercise reduces pain", "The knee")
        #expect(other.coverageOfStatement == 0 && other.coverageOfClaim == 0 && other.sharedConcepts == 0)
        let under = align("Protrusions cause pain", "Herniations cause pain")
        #expect(under.coverageOfStatement > 0.5 && under.coverageOfStatement < 1)
        #expect(under.left.isEmpty && under.notSame.map(\.concepts) == [["hernia"]])
    }

    @Test("what a claim is about is named without being said")
    func about() {
        #expect(align("Exercise and pain", "Pain").coverageOfStatement < 1)
        #expect(align("Exercise and pain", "Pain", about: ["exercise"]).coverageOfStatement == 1)
    }

    @Test("of what a claim lists beside a thing of the statement the rest may go unsaid")
    func lists() {
        let listed = align("Sitting causes pain", "Sitting, exercise and the knee cause pain")
        #expect(listed.coverageOfClaim < 0.8 && listed.coverageWithoutLists > 0.999)
        let unlisted = align("Sitting causes pain", "Sitting in the knee causes pain")
        #expect(unlisted.coverageOfClaim < 1 && unlisted.coverageWithoutLists == unlisted.coverageOfClaim)
    }

    @Test("what is named by its parts is named, on either side")
    func parts() throws {
        let tree = ConceptTree(parents: [
            "idiopathic-pain": ["pain", "cause"], "pain": ["symptom"], "cause": [], "symptom": [],
        ])
        let text = "Idiopathic misery"
        let whole = SmallThesaurus.read(
            text,
            more: [
                SmallThesaurus.mention("idiopathic-pain", try #require(SmallThesaurus.places(of: text, in: text).first))
            ])
        let (parts, part) = (SmallThesaurus.read("Pain of some cause"), SmallThesaurus.read("Pain"))
        #expect(relations(align(whole, parts, tree: tree)) == ["idiopathic-pain": .same])
        #expect(relations(align(parts, whole, tree: tree)) == ["pain": .same, "cause": .same])
        #expect(relations(align(whole, part, tree: tree)) == ["idiopathic-pain": .narrower])
        #expect(relations(align(part, whole, tree: tree)) == ["pain": .broader])
    }

    @Test("a thing and its denial are one thing, of which one denies")
    func denial() {
        let (some, none) = (
            SmallThesaurus.read("De pijn heeft een oorzaak", .dutch), SmallThesaurus.read("De pijn heeft geen oorzaak", .dutch)
        )
        for alignment in [align(some, none), align(none, some)] {
            #expect(alignment.pairs.filter(\.isDenial).map(\.relation) == [.same])
        }
        #expect(!align(some, some).pairs.contains(where: \.isDenial) && !align(none, none).pairs.contains(where: \.isDenial))
    }

    @Test("a word that says nothing names no concept of the same stem")
    func lightWord() {
        let sitting = SmallThesaurus.read("Door zitten krijg je pijn", .dutch)
        let sits = SmallThesaurus.read("De pijn zit in de knie", .dutch)
        #expect(relations(align(sitting, sits)) == ["sitting": .apart, "pain": .same])
    }

    @Test("who is told of and how often is nothing that two sentences share")
    func frames() {
        #expect(align("The risk of pain in men", "The risk of pain in men").sharedConcepts == 1)
    }

    @Test("of several versions the nearest one in the statement's language counts")
    func versions() {
        let (near, far) = (SmallThesaurus.read("Exercise lowers pain"), SmallThesaurus.read("The knee and the hip hurt"))
        #expect(align(SmallThesaurus.read("Exercise reduces pain"), far, near).version == near)
        #expect(align(SmallThesaurus.read("Exercise reduces pain"), near, far).version == near)
        let dutch = SmallThesaurus.read("Bewegen vermindert pijn", .dutch)
        #expect(align(SmallThesaurus.read("Exercise reduces pain"), far, dutch).version == far)
    }
}
