/// How much of a statement stands in what it is laid beside, and how much of that in the statement.
struct Alignment: Hashable, Sendable {
    /// What of the statement stands in the claim.
    var coverage: Coverage
    /// How much of the claim's nearest version stands in the statement, from 0 to 1.
    var coverageOfClaim = 0.0
    /// The same without what the claim lists beside something that the statement names: of several causes one may be named.
    var coverageWithoutLists = 0.0
    /// What the claim's nearest version names and the statement does not.
    var left: [ReadText.Unit] = []
    /// The same with what the statement names only by something above or under it.
    var notSame: [ReadText.Unit] = []
    /// The version of the claim that is nearest.
    var version: ReadText

    /// The things of the statement, in order.
    var pairs: [Coverage.Pair] { coverage.pairs }
    /// From 0 to 1, by the weights of the words.
    var coverageOfStatement: Double { coverage.share }
    /// How many concepts of the statement the other has too, or one above or under them.
    var sharedConcepts: Int { coverage.sharedConcepts }

    /// How near, from 0 to 1: the harmonic mean of the two coverages.
    var score: Double {
        let sum = coverageOfStatement + coverageOfClaim
        return sum > 0 ? 2 * coverageOfStatement * coverageOfClaim / sum : 0
    }

    init(_ statement: ReadText, _ said: Said, _ tree: ConceptTree, _ weights: UnitWeights) {
        coverage = Coverage(statement, by: said.words, about: said.about, tree, weights)
        let named = NamedThings([statement])
        let versions = said.versions.enumerated().filter { $0.offset == 0 || $0.element.language == statement.language }
        let covered = versions.map { ($0.element, Coverage($0.element, by: named, tree, weights)) }
        version = statement
        if let (nearest, ofClaim) = Self.nearest(covered) {
            (version, coverageOfClaim) = (nearest, ofClaim.share)
            left = ofClaim.pairs.filter { $0.relation < .broader }.map(\.unit)
            notSame = ofClaim.pairs.filter { $0.relation != .same }.map(\.unit)
            let met = Set(ofClaim.pairs.filter { $0.unit.isConcept && $0.relation >= .broader }.map(\.unit))
            let listed = left.filter { nearest.isListed($0, besideOneOf: met) }.reduce(0) { $0 + weights.weight($1) }
            coverageWithoutLists = ofClaim.total > listed ? ofClaim.met / (ofClaim.total - listed) : 0
        }
        for index in coverage.pairs.indices {
            guard let denied = Self.denial(of: coverage.pairs[index].unit, in: version.units, tree) else { continue }
            coverage.pairs[index].other = denied
            (coverage.pairs[index].relation, coverage.pairs[index].isDenial) = (.same, true)
        }
    }

    /// The version of which most stands in the statement; of several the first.
    private static func nearest(_ versions: [(ReadText, Coverage)]) -> (ReadText, Coverage)? {
        versions.reduce(nil) { best, next in
            guard let best, next.1.share <= best.1.share else { return next }
            return best
        }
    }

    /// What names the thing and denies it, or the other way round: "a cause" and "no cause" are one thing, and which of them is said
    /// is a matter of polarity.
    private static func denial(of unit: ReadText.Unit, in others: [ReadText.Unit], _ tree: ConceptTree) -> ReadText.Unit? {
        guard unit.isConcept, !others.contains(where: { !$0.concepts.isDisjoint(with: unit.concepts) }) else { return nil }
        return others.first { other in
            let (denied, plain) = unit.isDenied ? (unit, other) : (other, unit)
            return other.isConcept && denied.isDenied && !plain.isDenied
                && tree.relation(denied.concepts, plain.concepts) == .narrower
        }
    }
}
