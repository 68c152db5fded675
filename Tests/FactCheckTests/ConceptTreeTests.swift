import Testing

@testable import FactCheck

@Suite("Relations between concepts")
struct ConceptTreeTests {
    private let tree = SmallThesaurus.tree

    @Test(
        "the closest relation is told, and it turns about with its sides",
        arguments: [
            (["hernia"], ["hernia"], .same), (["protrusion"], ["hernia"], .narrower),
            (["protrusion"], ["disc-disease"], .narrower),
            (["protrusion"], ["extrusion"], .siblings), (["protrusion"], ["knee"], .apart),
            // Words that may mean several things: the nearest of them counts.
            (["knee", "protrusion"], ["protrusion"], .same), (["knee", "protrusion"], ["hernia"], .narrower),
            (["knee", "extrusion"], ["protrusion"], .siblings),
            // Two that have nothing above them are no siblings.
            (["disc-disease"], ["joint"], .apart), (["unheard-of"], ["unheard-of-too"], .apart),
            (["unheard-of"], ["unheard-of"], .same), ([], ["hernia"], .apart),
        ] as [(Set<String>, Set<String>, ConceptTree.Relation)])
    func relations(_ left: Set<String>, _ right: Set<String>, _ relation: ConceptTree.Relation) {
        #expect(tree.relation(left, right) == relation)
        #expect(tree.relation(right, left) == (relation == .narrower ? .broader : relation))
    }

    @Test("nearer relations stand above farther ones")
    func order() {
        #expect(
            [.same, .apart, .narrower, .siblings, .broader].sorted()
                == [ConceptTree.Relation.apart, .siblings, .broader, .narrower, .same])
    }

    @Test("a grandchild is no sibling of its aunt, nor are two cousins")
    func generations() {
        let tree = ConceptTree(parents: ["a": ["p"], "b": ["q"], "p": ["root"], "q": ["root"], "root": []])
        #expect(tree.relation(["p"], ["q"]) == .siblings)
        #expect(tree.relation(["a"], ["q"]) == .apart)
        #expect(tree.relation(["a"], ["b"]) == .apart)
    }

    @Test("a thesaurus that goes round in a circle has an end, and so has a very deep one")
    func cycles() {
        let circle = ConceptTree(parents: ["a": ["b"], "b": ["c"], "c": ["a"], "self": ["self"]])
        #expect(circle.ancestors(of: "a") == ["a", "b", "c"])
        #expect(circle.ancestors(of: "self") == ["self"])
        #expect(circle.relation(["a"], ["a"]) == .same)
        #expect(circle.relation(["a"], ["c"]) == .narrower)
        #expect(circle.relation(["a"], ["self"]) == .apart)
        let deep = ConceptTree(parents: Dictionary(uniqueKeysWithValues: (0..<3000).map { ("\($0)", ["\($0 + 1)"]) }))
        #expect(deep.ancestors(of: "0").count == 3000)
        #expect(deep.relation(["0"], ["3000"]) == .narrower)
    }

    @Test("of two ways up, everything on both lies above")
    func severalParents() {
        let tree = ConceptTree(parents: ["a": ["b", "c"], "b": ["d"], "c": ["e"], "d": [], "e": []])
        #expect(tree.ancestors(of: "a") == ["b", "c", "d", "e"])
        #expect(tree.relation(["a"], ["e"]) == .narrower && tree.relation(["b"], ["c"]) == .apart)
    }

    @Test("what lies under two of some things is both together; what lies under one of them is not")
    func whole() {
        let tree = ConceptTree(parents: ["a": ["b", "c"], "b": ["d"], "c": [], "d": []])
        #expect(tree.isWhole("a", of: ["b", "c", "e"]))
        #expect(!tree.isWhole("a", of: ["b"]) && !tree.isWhole("a", of: ["b", "d"]) && !tree.isWhole("b", of: ["d"]))
        #expect(!tree.isWhole("unheard-of", of: ["b", "c"]))
    }
}
