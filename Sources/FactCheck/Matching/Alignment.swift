import EvidenceModel

/// A claim of the library, read: its statement, and the sentences of articles that make it.
struct ReadClaim: Hashable, Sendable {
    var claim: Claim
    /// In the language of the statement under check where the claim has such; the other language last.
    var versions: [ReadText]
    /// What its curator says it is about.
    var about: Set<String>
    /// Its stored verdict.
    var verdict: Verdict

    var said: Said { Said(versions: versions, about: about, quantities: claim.quantities) }
}

/// What a statement is laid beside: a claim, or what a source found.
struct Said: Hashable, Sendable {
    /// The ways in which it is said.
    var versions: [ReadText]
    /// What it is about, said or not.
    var about: Set<String>
    var quantities: [Quantity]
}

/// How much of a statement stands in what it is laid beside, and how much of that in the statement.
struct Alignment: Hashable, Sendable {
    /// A thing of the statement, and what it meets in the claim.
    struct Pair: Hashable, Sendable {
        var unit: ReadText.Unit
        var other: ReadText.Unit?
        var relation: ConceptTree.Relation
        /// Whether one of the two denies the other.
        var isDenial = false
    }

    /// From 0 to 1, by the weights of the words.
    var coverageOfStatement: Double
    var coverageOfClaim: Double
    /// The same without what the claim lists beside something that the statement names: of several causes one may be named.
    var coverageWithoutLists = 0.0
    /// The things of the statement, in order.
    var pairs: [Pair]
    /// What the claim's nearest version names and the statement does not.
    var left: [ReadText.Unit]
    /// The same with what the statement names only by something above or under it.
    var notSame: [ReadText.Unit]
    /// The version of the claim that is nearest.
    var version: ReadText

    /// How many concepts of the statement the other has too, or one above or under them.
    var sharedConcepts: Int {
        pairs.count {
            $0.unit.isConcept && $0.relation >= .broader && !LightWords.isFrame($0.unit) && !LightWords.isPopulation($0.unit)
        }
    }

    /// How near, from 0 to 1: the harmonic mean of the two coverages.
    var score: Double {
        let sum = coverageOfStatement + coverageOfClaim
        return sum > 0 ? 2 * coverageOfStatement * coverageOfClaim / sum : 0
    }

    /// How much a thing counts that is above or under what it meets.
    private static let inPart = 0.6

    init(_ statement: ReadText, _ said: Said, _ tree: ConceptTree, _ weights: UnitWeights) {
        let everything = said.versions.flatMap(\.units)
        let stems = said.versions.reduce(into: Stems()) { $0.formUnion(Stems($1)) }
        let ours = Stems(statement)
        let named = statement.concepts
        let theirs = everything.reduce(into: Set<String>()) { $0.formUnion($1.concepts) }
        pairs = statement.units.map {
            Self.pair($0, of: named, with: everything, naming: theirs, about: said.about, stems: stems, tree)
        }
        var (met, total) = (0.0, 0.0)
        for pair in pairs {
            let weight = weights.weight(pair.unit)
            total += weight
            met += weight * Self.share(pair.relation)
        }
        coverageOfStatement = total > 0 ? met / total : 0
        var best: (coverage: Double, left: [ReadText.Unit], notSame: [ReadText.Unit], version: ReadText)?
        for version in said.versions where version.language == statement.language || best == nil {
            var (share, total) = (0.0, 0.0)
            var left: [ReadText.Unit] = []
            var notSame: [ReadText.Unit] = []
            let pairs = version.units.map {
                Self.pair($0, of: version.concepts, with: statement.units, naming: named, about: [], stems: ours, tree)
            }
            let met = Set(pairs.filter { $0.unit.isConcept && $0.relation >= .broader }.map(\.unit))
            var listed = 0.0
            for pair in pairs {
                let unit = pair.unit
                let weight = weights.weight(unit)
                total += weight
                share += weight * Self.share(pair.relation)
                if pair.relation < .broader {
                    left.append(unit)
                    if version.isListed(unit, besideOneOf: met) { listed += weight }
                }
                if pair.relation != .same { notSame.append(unit) }
            }
            let coverage = total > 0 ? share / total : 0
            if coverage > best?.coverage ?? -1 {
                best = (coverage, left, notSame, version)
                coverageWithoutLists = total > listed ? share / (total - listed) : 0
            }
        }
        coverageOfClaim = best?.coverage ?? 0
        left = best?.left ?? []
        notSame = best?.notSame ?? []
        version = best?.version ?? statement
        for index in pairs.indices {
            guard let denied = Self.denial(of: pairs[index].unit, in: version.units, tree) else { continue }
            pairs[index] = Pair(unit: pairs[index].unit, other: denied, relation: .same, isDenial: true)
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

    /// The stems of a text: a word that says nothing names no concept.
    private struct Stems {
        var all: Set<String> = []
        var firm: Set<String> = []

        init() {}
        init(_ text: ReadText) { (all, firm) = (text.stems, text.firmStems) }

        mutating func formUnion(_ other: Stems) {
            all.formUnion(other.all)
            firm.formUnion(other.firm)
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
        _ unit: ReadText.Unit, of ours: Set<String>, with others: [ReadText.Unit], naming theirs: Set<String>,
        about: Set<String>, stems: Stems, _ tree: ConceptTree
    ) -> Pair {
        if !unit.stems.isEmpty, unit.stems.allSatisfy((unit.isConcept ? stems.firm : stems.all).contains) {
            return Pair(unit: unit, other: others.first { $0.stems == unit.stems }, relation: .same)
        }
        guard unit.isConcept else { return Pair(unit: unit, other: nil, relation: .apart) }
        if !unit.concepts.isDisjoint(with: about) || unit.concepts.contains(where: { tree.isWhole($0, of: theirs) }) {
            return Pair(unit: unit, other: nil, relation: .same)
        }
        let whole = others.first { other in
            other.concepts.contains { tree.isWhole($0, of: ours) && tree.parents[$0]?.isDisjoint(with: unit.concepts) == false }
        }
        if let whole { return Pair(unit: unit, other: whole, relation: .same) }
        let best = others.filter(\.isConcept).map { ($0, tree.relation(unit.concepts, $0.concepts)) }.max { $0.1 < $1.1 }
        guard let best, best.1 > .apart else { return Pair(unit: unit, other: nil, relation: .apart) }
        return Pair(unit: unit, other: best.0, relation: best.1)
    }
}
