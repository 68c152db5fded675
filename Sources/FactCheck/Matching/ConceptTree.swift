/// What lies above the concepts at hand in their thesauri.
struct ConceptTree: Hashable, Sendable {
    /// The concepts right above, for each concept at hand and all above it.
    private(set) var parents: [String: Set<String>]
    /// Everything above the concepts at hand, which are compared many times.
    private var above: [String: Set<String>] = [:]

    init(parents: [String: Set<String>] = [:]) { self.parents = parents }

    /// How one thing named relates to another.
    enum Relation: Int, Hashable, Sendable, Comparable {
        /// Neither the same nor near.
        case apart
        /// Two concepts right under the same one: protrusion and extrusion, hip and knee.
        case siblings
        /// The first lies above the second.
        case broader
        /// The first lies under the second.
        case narrower
        case same

        static func < (left: Relation, right: Relation) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whether a concept is at hand.
    func has(_ concept: String) -> Bool { above[concept] != nil }

    /// Takes concepts in, with what lies right above them and above that.
    mutating func add(_ concepts: Set<String>, parents known: [String: Set<String>]) {
        parents.merge(known) { $0.union($1) }
        for concept in concepts { above[concept] = climb(from: concept) }
    }

    /// Everything above a concept.
    func ancestors(of concept: String) -> Set<String> { above[concept] ?? climb(from: concept) }

    private func climb(from concept: String) -> Set<String> {
        var found: Set<String> = []
        var next = parents[concept] ?? []
        while !next.isEmpty {
            found.formUnion(next)
            let above = next.reduce(into: Set<String>()) { $0.formUnion(parents[$1] ?? []) }
            next = above.subtracting(found)
        }
        return found
    }

    /// Whether a concept is what some others are together, which lie right above it: non-specific back pain is back pain of unknown
    /// cause.
    func isWhole(_ concept: String, of parts: Set<String>) -> Bool {
        (parents[concept] ?? []).count(where: parts.contains) > 1
    }

    /// How concepts that the same words may mean relate to others: the closest relation among them.
    func relation(_ left: Set<String>, _ right: Set<String>) -> Relation {
        if !left.isDisjoint(with: right) { return .same }
        if left.contains(where: { !ancestors(of: $0).isDisjoint(with: right) }) { return .narrower }
        if right.contains(where: { !ancestors(of: $0).isDisjoint(with: left) }) { return .broader }
        let areSiblings = left.contains { one in
            right.contains { other in parents[one]?.isDisjoint(with: parents[other] ?? []) == false }
        }
        return areSiblings ? .siblings : .apart
    }
}
