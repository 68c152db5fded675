import EvidenceModel
import SeededRandom

/// Plants a library: every kind, design, year, standing, tie, direction and missing value, in combinations nobody wrote down.
///
/// The same seed gives the same library.
struct FactsGenerator {
    var random: SplitMix64
    var facts = PlantedFacts()
    /// The entries of each article's list, once they are all there.
    var referencesOfArticles: [Int: [Int]] = [:]

    static func facts(_ size: PlantedSize) -> PlantedFacts {
        var generator = FactsGenerator(random: SplitMix64(state: size.seed))
        generator.plantConcepts()
        generator.plantSources(size.sources)
        generator.plantNotices()
        generator.plantArticles(size.articles)
        generator.plantClaims(size.claims)
        generator.facts.occurrencesOfClaims = generator.facts.claims.indices.map { _ in [] }
        for (index, occurrence) in generator.facts.occurrences.enumerated().sorted(by: {
            $0.element.article < $1.element.article
        }) {
            generator.facts.occurrencesOfClaims[occurrence.claim].append(index)
        }
        generator.plantEvidence()
        generator.plantReviews()
        return generator.facts
    }

    // MARK: Chance

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    /// One of a list; the lists of this file are never empty.
    mutating func one<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &random)] }
    mutating func perhaps<Item>(_ percent: Int, _ item: Item) -> Item? { chance(percent) ? item : nil }

    mutating func some<Item>(_ items: [Item], _ range: ClosedRange<Int>) -> [Item] {
        Array(items.shuffled(using: &random).prefix(number(range)))
    }

    mutating func text(_ words: [String], _ range: ClosedRange<Int>) -> String {
        (0..<number(range)).map { _ in one(words) }.joined(separator: " ")
    }

    /// A date as far as known, or none.
    mutating func date(missing: Int, from first: Int = 1990, to last: Int = 2026) -> String? {
        if chance(missing) { return nil }
        let year = "\(number(first...last))"
        if chance(30) { return year }
        let month = number(1...12)
        let yearAndMonth = "\(year)-\(month < 10 ? "0" : "")\(month)"
        if chance(40) { return yearAndMonth }
        let day = number(1...28)
        return "\(yearAndMonth)-\(day < 10 ? "0" : "")\(day)"
    }

    // MARK: Concepts

    /// Sixty concepts in a forest three deep, with a shared label, a circle, and one that nothing describes.
    private mutating func plantConcepts() {
        for number in 0..<60 {
            let id = number < 40 ? "D\(100_000 + number)" : "begrip-\(number)"
            var labels = [Concept.Label("Heading \(number) \(one(PlantedWords.english))", language: "en", isPreferred: true)]
            if chance(60) { labels.append(Concept.Label("Begrip \(number)", language: "nl", isPreferred: true)) }
            if chance(40) { labels.append(Concept.Label("Entry-term \(number)é", language: "en", isPreferred: false)) }
            if number % 20 == 7 { labels.append(Concept.Label("hernia", language: "nl", isPreferred: false)) }
            var broader: [String] = []
            if number >= 10 { broader.append(facts.concepts[number / 4].id) }
            if number >= 30, chance(20) { broader.append(facts.concepts[self.number(0...20)].id) }
            facts.concepts.append(Concept(id: id, labels: labels, broader: broader))
        }
        facts.concepts[2].broader = [facts.concepts[11].id]
    }

    /// The MeSH headings that records may have: descriptors, some by name only, and two that no vocabulary knows.
    mutating func headings() -> [PlantedFacts.Heading] {
        var found: [PlantedFacts.Heading] = []
        for concept in some(facts.concepts.filter { $0.id.hasPrefix("D1") }, 0...4) {
            let name = concept.preferredLabel(.english) ?? concept.id
            found.append(PlantedFacts.Heading(ui: perhaps(85, concept.id), name: name, isMajor: chance(30)))
        }
        if chance(15) { found.append(PlantedFacts.Heading(ui: "D999001", name: "Pain, Postoperative", isMajor: chance(30))) }
        if chance(10) { found.append(PlantedFacts.Heading(ui: nil, name: "Back Injuries", isMajor: false)) }
        return found
    }
}
