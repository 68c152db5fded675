/// What lies above the concepts at hand in their thesauri.
struct ConceptTree: Hashable, Sendable {
    /// The concepts right above, for each concept at hand and all above it.
    var parents: [String: Set<String>] = [:]

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

    /// Everything above a concept.
    func ancestors(of concept: String) -> Set<String> {
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
        let aboveLeft = left.reduce(into: Set<String>()) { $0.formUnion(ancestors(of: $1)) }
        if !aboveLeft.isDisjoint(with: right) { return .narrower }
        let aboveRight = right.reduce(into: Set<String>()) { $0.formUnion(ancestors(of: $1)) }
        if !aboveRight.isDisjoint(with: left) { return .broader }
        let parentsOfLeft = left.reduce(into: Set<String>()) { $0.formUnion(parents[$1] ?? []) }
        let parentsOfRight = right.reduce(into: Set<String>()) { $0.formUnion(parents[$1] ?? []) }
        return parentsOfLeft.isDisjoint(with: parentsOfRight) ? .apart : .siblings
    }
}
