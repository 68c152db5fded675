import TextAnalysis

/// The keys under which the inflected forms of a label meet: `uitpuilende schijven` and `uitpuilende schijf` have the same.
///
/// Labels and texts both come here, so they agree; a store whose keys other rules made is keyed anew when it is opened
/// (``SearchTerms/fingerprint``).
final class LabelKeys {
    /// The language whose compounds are split.
    static let compoundLanguage = "nl"

    private let dutch = MatchKeys(.dutch)
    private let english = MatchKeys(.english)
    private var stems: [StemmingLanguage: [String: String]] = [:]
    /// How many stems are remembered; more words than that are stemmed each time.
    private static let limit = 50_000

    /// The stem of a folded word.
    func stem(_ word: String, _ language: StemmingLanguage) -> String {
        if let stem = stems[language]?[word] { return stem }
        let stem = freshStem(word, language)
        if stems[language, default: [:]].count < Self.limit { stems[language, default: [:]][word] = stem }
        return stem
    }

    /// The stem of what may be no word at all, so that it is not worth remembering.
    func freshStem(_ word: String, _ language: StemmingLanguage) -> String {
        switch language {
        case .dutch: dutch.key(Self.singular(word))
        case .english: english.key(word)
        }
    }

    /// A Dutch word without the endings that its Snowball stemmer leaves: `blessures`, `infecties`, `knieën`, `ruggen`.
    private static func singular(_ word: String) -> String {
        if word.hasSuffix("es"), word.utf8.count > 5 { return String(word.dropLast()) }
        if word.hasSuffix("ieen") || word.hasSuffix("eeen") { return String(word.dropLast(2)) }
        if word.hasSuffix("en"), word.utf8.count > 4 {
            let letters = Array(word.utf8.suffix(4))
            if letters[0] == letters[1], !"aeiou".utf8.contains(letters[0]) { return String(word.dropLast(3)) }
        }
        return word
    }

    /// The key of a label, which names its language too; empty in a language that has no stemmer.
    func stems(of label: String, _ language: String) -> String {
        guard let stemming = Self.stemming(language) else { return "" }
        return Self.key(Folding.words(label).map { stem($0, stemming) }, stemming)
    }

    /// The key of stems in a language.
    static func key(_ stems: some Sequence<String>, _ language: StemmingLanguage) -> String {
        (language == .dutch ? "nl:" : "en:") + stems.joined(separator: " ")
    }

    /// The Dutch words of a label that name something, folded, each with its stem.
    func tellingWords(of label: String) -> [(word: String, stem: String)] {
        Folding.words(label)
            .filter { $0.unicodeScalars.count >= CompoundSplitter.shortestPart && !FunctionWords.contains($0, in: .dutch) }
            .map { ($0, stem($0, .dutch)) }
    }

    private static func stemming(_ language: String) -> StemmingLanguage? {
        switch language {
        case "nl": .dutch
        case "en": .english
        default: nil
        }
    }
}
