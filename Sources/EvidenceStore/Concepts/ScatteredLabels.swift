import TextAnalysis

/// Labels whose words stand apart in a Dutch sentence: the verb and its particle (`trekt zich in de meeste gevallen terug`), and two
/// words with others between (`verdwijnt in 43% van de gevallen helemaal`).
struct ScatteredLabels {
    /// Two words of a text, by their numbers, that may be one label.
    struct Pair: Hashable {
        var first: Int
        var second: Int
    }

    /// How many words may stand between the two.
    private static let reach = 14
    /// After a denial fewer: what it denies stands near.
    private static let denialReach = 3

    /// The pairs of a Dutch text, by the keys that a label would have.
    static func pairs(_ words: [WordRanges.Word], text: String, keys: LabelKeys) -> [String: [Pair]] {
        let scalars = Array(text.unicodeScalars)
        let stems = words.map { keys.stem($0.folded, .dutch) }
        let isFunctionWord = words.map { FunctionWords.contains($0.folded, in: .dutch) }
        var found: [String: [Pair]] = [:]
        for second in words.indices {
            let word = words[second].folded
            let isParticle = particles.contains(word) && !isPreposition(second, words, scalars)
            guard isParticle || !isFunctionWord[second] else { continue }
            for first in stride(from: second - 1, through: max(0, second - reach), by: -1) {
                if between(first, words, scalars).contains(where: stops.contains) { break }
                let pair = Pair(first: first, second: second)
                if isParticle, !isFunctionWord[first] || verbs.contains(words[first].folded) {
                    let verb = keys.freshStem(word + words[first].folded, .dutch)
                    found[LabelKeys.key([verb], .dutch), default: []].append(pair)
                }
                let isDenial = denials.contains(words[first].folded)
                guard !isFunctionWord[second], second - first > 1,
                    isDenial || !isFunctionWord[first] || verbs.contains(words[first].folded),
                    second - first <= (isDenial ? denialReach : reach)
                else { continue }
                found[LabelKeys.key([stems[first], stems[second]], .dutch), default: []].append(pair)
            }
        }
        return found
    }

    /// Whether a word that may be a particle governs what follows: "gaat over hernia's", and not "gaat vanzelf over".
    private static func isPreposition(_ index: Int, _ words: [WordRanges.Word], _ scalars: [Unicode.Scalar]) -> Bool {
        guard prepositions.contains(words[index].folded), index + 1 < words.count else { return false }
        if between(index, words, scalars).contains(where: { !$0.properties.isWhitespace }) { return false }
        let next = words[index + 1].folded
        return !FunctionWords.contains(next, in: .dutch) || determiners.contains(next)
    }

    private static let prepositions: Set<String> = [
        "aan", "bij", "door", "in", "na", "om", "op", "over", "tegen", "uit", "voor",
    ]
    private static let determiners: Set<String> = [
        "de", "het", "een", "deze", "dit", "die", "dat", "mijn", "je", "jouw", "uw", "zijn", "haar", "ons", "onze", "hun",
        "alle", "elke",
        "elk", "geen", "iedere", "veel", "andere",
    ]

    /// What stands between a word and the next; nothing between the words that one written word folds to (`½`).
    private static func between(_ index: Int, _ words: [WordRanges.Word], _ scalars: [Unicode.Scalar]) -> ArraySlice<
        Unicode.Scalar
    > {
        let (start, end) = (words[index].range.upperBound, words[index + 1].range.lowerBound)
        return start < end ? scalars[start..<end] : []
    }

    private static let stops = Set(";:.!?()".unicodeScalars)

    private static let particles: Set<String> = [
        "aan", "achteruit", "af", "bij", "dicht", "door", "in", "kwijt", "los", "mee", "na", "om", "op", "over", "samen",
        "terug", "tegen",
        "toe", "uit", "vast", "voor", "voort", "weer", "weg",
    ]

    /// Verbs that are function words by themselves and have a meaning with a particle: `gaat … over`.
    private static let verbs: Set<String> = [
        "gaat", "gaan", "ging", "gingen", "laat", "laten", "wordt",
        "worden", "werd", "werden",
    ]

    private static let denials: Set<String> = ["geen", "niet", "zonder"]
}
