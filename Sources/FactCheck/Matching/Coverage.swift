/// How much of what a text names stands in others.
struct Coverage: Hashable, Sendable {
    /// A thing of the text, and what it meets in the others.
    struct Pair: Hashable, Sendable {
        var unit: ReadText.Unit
        var other: ReadText.Unit?
        var relation: ConceptTree.Relation
        /// Whether one of the two denies the other.
        var isDenial = false
    }

    /// The things of the text, in order.
    var pairs: [Pair]
    /// The weight of all its things, and of those that stand in the others.
    private(set) var (total, met) = (0.0, 0.0)

    /// From 0 to 1, by the weights of the words.
    var share: Double { total > 0 ? met / total : 0 }

    /// How many concepts of the text the others have too, or one above or under them.
    var sharedConcepts: Int {
        pairs.count {
            $0.unit.isConcept && $0.relation >= .broader && !LightWords.isFrame($0.unit) && !LightWords.isPopulation($0.unit)
        }
    }

    /// How much a thing counts that is above or under what it meets.
    private static let inPart = 0.6

    /// - Parameter about: what the others are about, said or not.
    init(_ text: ReadText, by others: NamedThings, about: Set<String> = [], _ tree: ConceptTree, _ weights: UnitWeights) {
        pairs = text.units.map { Self.pair($0, of: text.concepts, with: others, about: about, tree) }
        for pair in pairs {
            let weight = weights.weight(pair.unit)
            total += weight
            met += weight * Self.share(pair.relation)
        }
    }

    private static func share(_ relation: ConceptTree.Relation) -> Double {
        switch relation {
        case .same: 1
        case .narrower, .broader: inPart
        case .siblings, .apart: 0
        }
    }

    private static func pair(
        _ unit: ReadText.Unit, of ours: Set<String>, with others: NamedThings, about: Set<String>, _ tree: ConceptTree
    ) -> Pair {
        // A word that says nothing names no concept.
        if !unit.stems.isEmpty, unit.stems.allSatisfy((unit.isConcept ? others.firmStems : others.stems).contains) {
            return Pair(unit: unit, other: others.units.first { $0.stems == unit.stems }, relation: .same)
        }
        guard unit.isConcept else { return Pair(unit: unit, other: nil, relation: .apart) }
        if !unit.concepts.isDisjoint(with: about) || unit.concepts.contains(where: { tree.isWhole($0, of: others.concepts) }) {
            return Pair(unit: unit, other: nil, relation: .same)
        }
        let whole = others.units.first { other in
            other.concepts.contains { tree.isWhole($0, of: ours) && tree.parents[$0]?.isDisjoint(with: unit.concepts) == false }
        }
        if let whole { return Pair(unit: unit, other: whole, relation: .same) }
        let best = others.units.filter(\.isConcept).map { ($0, tree.relation(unit.concepts, $0.concepts)) }.max { $0.1 < $1.1 }
        guard let best, best.1 > .apart else { return Pair(unit: unit, other: nil, relation: .apart) }
        return Pair(unit: unit, other: best.0, relation: best.1)
    }
}
