import Foundation

/// How much a thing says: the fewer claims are about a concept, the more. A word that no thesaurus knows says less, for it may be mere
/// manner of speaking, and a word or concept that says only how a thing is told, or
/// in whom, says next to nothing.
struct UnitWeights {
    /// How many claims the library has.
    var claims: Int
    /// How many of them are about each concept.
    var about: [String: Int]

    private static let word = 1.2
    private static let light = 0.15
    private static let frame = 0.4

    func weight(_ unit: ReadText.Unit) -> Double {
        guard unit.isConcept else { return LightWords.contains(unit) ? Self.light : Self.word }
        if LightWords.isFrame(unit) || LightWords.isPopulation(unit) { return Self.frame }
        let count = unit.concepts.map { Double(about[$0] ?? 0) }.max() ?? 0
        return 1 + log(1 + Double(max(claims, 1)) / (count + 1)) / 2
    }
}
