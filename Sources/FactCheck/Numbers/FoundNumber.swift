import EvidenceModel

/// A number of a reading, with what it counts and in whom, as concepts.
struct FoundNumber: Hashable, Sendable {
    var quantity: Quantity
    /// What is counted.
    var measure: [ReadText.Unit]
    /// In whom.
    var population: [ReadText.Unit]
    /// What else the claim and its reading are about: a statement that names it still means the same number.
    var context: Set<String>
    /// The stems of the claim, the reading and the number's own words.
    var words: Set<String>
    /// The claim whose evidence holds it, and that evidence's place among the claim's readings.
    var claim: String
    var reading: Int

    /// What it counts and in whom, such as `disc bulge, asymptomatic, 20`.
    var title: String {
        let age = quantity.age.map { $0.low == $0.high ? "\($0.low)" : "\($0.low)–\($0.high)" }
        return [quantity.measure, quantity.population, age].compactMap(\.self).joined(separator: ", ")
    }
}

extension FoundNumber {
    /// The number with what it counts: `spontaneous regression, disc extrusion: 70%`.
    func words(in language: Language) -> String {
        "\(title): \(quantity.words(in: language))"
    }
}

/// Whether a number that a source found counts what a statement counts.
enum SubjectMatch: Hashable, Sendable {
    /// The same thing in the same people, or in people whom the statement does not tell.
    case same
    /// All the same but for one thing, which stands right beside the statement's: protrusion for bulging, hip for knee.
    case neighbour(named: ReadText.Unit, counted: ReadText.Unit)
    case other

    /// Lays what a statement names beside what a number counts.
    ///
    /// Everything that is counted must be named, by itself or by something under it. Nothing else may be named, but for what lies
    /// above it and what the claim and its reading are about anyhow. Who was counted may go unsaid, unless the statement names
    /// something above them: "herniations" does not mean the protrusions among them.
    static func match(_ named: [ReadText.Unit], with number: FoundNumber, in tree: ConceptTree) -> SubjectMatch {
        // A word that nothing here has may change what is counted.
        guard named.allSatisfy({ $0.isConcept || LightWords.contains($0) || number.words.isSuperset(of: $0.stems) }) else {
            return .other
        }
        let named = named.filter { $0.isConcept && !LightWords.isFrame($0) }
        let counted = (number.measure + number.population).filter(\.isConcept)
        func covers(_ named: ReadText.Unit, _ counted: ReadText.Unit) -> Bool {
            tree.relation(named.concepts, counted.concepts) >= .narrower
        }
        var open = counted.filter { counted in !named.contains { covers($0, counted) } }
        let extra = named.filter { named in
            !counted.contains { tree.relation(named.concepts, $0.concepts) >= .broader }
                && named.concepts.isDisjoint(with: number.context)
        }
        // A thing beside one that is counted is another thing, even where the claim is about both.
        for unit in named {
            guard let beside = open.first(where: { tree.relation(unit.concepts, $0.concepts) == .siblings }),
                !counted.contains(where: { covers(unit, $0) })
            else { continue }
            let isAllElse = open.allSatisfy { $0 == beside || isUnsaid($0, named, number, tree) }
            return isAllElse && extra.allSatisfy { $0 == unit } ? .neighbour(named: unit, counted: beside) : .other
        }
        open.removeAll { isUnsaid($0, named, number, tree) }
        return open.isEmpty && extra.isEmpty && !counted.isEmpty ? .same : .other
    }

    private static func isUnsaid(
        _ unit: ReadText.Unit, _ named: [ReadText.Unit], _ number: FoundNumber, _ tree: ConceptTree
    ) -> Bool {
        number.population.contains(unit) && !named.contains { tree.relation($0.concepts, unit.concepts) == .broader }
    }
}
