import EvidenceModel
import EvidenceStore
import Foundation
import TextAnalysis

@testable import FactCheck

/// A few concepts by which sentences are read without a store.
///
/// Four kinds lie under a hernia, which lies under a disc disease; hip and knee under a joint; men and women under sex. Nothing else
/// is related.
enum SmallThesaurus {
    static let tree = ConceptTree(parents: [
        "bulge": ["hernia"], "protrusion": ["hernia"], "extrusion": ["hernia"], "sequestration": ["hernia"],
        "hernia": ["disc-disease"], "disc-disease": [], "hip": ["joint"], "knee": ["joint"], "joint": [], "men": ["sex"],
        "women": ["sex"], "sex": [], "no-cause": ["cause"], "cause": [],
    ])

    private static let labels: [(words: String, concept: String)] = [
        ("bulges", "bulge"), ("protrusion", "protrusion"), ("protrusions", "protrusion"), ("protrusies", "protrusion"),
        ("extrusion", "extrusion"), ("extrusions", "extrusion"), ("extrusies", "extrusion"), ("sequestration", "sequestration"),
        ("sequestrations", "sequestration"), ("hernia", "hernia"), ("herniations", "hernia"), ("hernia's", "hernia"),
        ("disc disease", "disc-disease"), ("disc", "disc"), ("hip", "hip"), ("knee", "knee"), ("knie", "knee"), ("heup", "hip"),
        ("joint", "joint"), ("men", "men"), ("mannen", "men"), ("women", "women"), ("vrouwen", "women"),
        ("regress", "regression"), ("regression", "regression"), ("regressie", "regression"), ("pain", "pain"),
        ("pijn", "pain"),
        ("exercise", "exercise"), ("bewegen", "exercise"), ("sitting", "sitting"), ("zitten", "sitting"),
        ("cause", "cause"), ("oorzaak", "cause"), ("geen oorzaak", "no-cause"), ("recovery", "recovery"),
        ("age", "D000367"), ("leeftijd", "D000367"), ("prevalence", "D015995"), ("risk", "D012306"), ("risico", "D012306"),
        ("patients", "D010361"),
    ]

    /// A sentence as the fact-check reads it.
    ///
    /// - Parameter more: mentions that the labels do not give, such as those whose words stand apart.
    static func read(_ text: String, _ language: Language = .english, more: [ConceptMention] = []) -> ReadText {
        StatementReader().read(text, language, mentions: mentions(of: text) + more)
    }

    /// The words of a text, each time they occur.
    static func mentions(of text: String) -> [ConceptMention] {
        labels.flatMap { label in places(of: label.words, in: text).map { mention(label.concept, $0) } }
    }

    static func mention(
        _ concept: String, _ range: Range<Int>, and other: Range<Int>? = nil, how: ConceptMention.How = .exact
    ) -> ConceptMention {
        ConceptMention(
            concept: concept, label: LocalizedText(en: concept), range: range, otherRange: other, matched: concept,
            language: "en",
            how: how)
    }

    /// Where whole words stand in a text, in code points.
    static func places(of words: String, in text: String) -> [Range<Int>] {
        let (folded, sought) = (Array(text.lowercased().unicodeScalars), Array(words.lowercased().unicodeScalars))
        func isLetter(_ place: Int) -> Bool { folded.indices.contains(place) && folded[place].properties.isAlphabetic }
        guard sought.count <= folded.count else { return [] }
        return (0...folded.count - sought.count).compactMap { start in
            let range = start..<start + sought.count
            return folded[range].elementsEqual(sought) && !isLetter(start - 1) && !isLetter(range.upperBound) ? range : nil
        }
    }

    /// A number that a source found.
    ///
    /// - Parameters:
    ///   - context: concepts that the claim and its reading are about.
    ///   - words: what claim and reading say besides, to be stemmed.
    static func found(
        _ value: Decimal?, _ measure: String, in population: String = "", age: Decimal? = nil, statistic: String? = nil,
        unit: String? = "%", context: Set<String> = [], words: String = "", reading: Int = 0, claim: String = "claim"
    ) -> FoundNumber {
        let texts = [read(measure), read(population), read(words)]
        return FoundNumber(
            quantity: Quantity(
                measure: measure, statistic: statistic, value: value, unit: unit,
                population: population.isEmpty ? nil : population, age: age.map { NumberRange($0, $0) }),
            measure: texts[0].units, population: texts[1].units, context: context,
            words: texts.reduce(into: []) { $0.formUnion($1.stems) }, claim: claim, reading: reading)
    }
}
