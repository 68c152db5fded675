import EvidenceModel
import Foundation
import TextAnalysis

/// A statement, a claim or a finding as the fact-check reads it: what it names, in order, its numbers, and which way it points.
struct ReadText: Hashable, Sendable {
    /// One thing that a text names: a concept of a thesaurus, or a word that no thesaurus knows.
    struct Unit: Hashable, Sendable {
        /// The concepts that the words may mean; empty for a plain word.
        var concepts: Set<String>
        /// The stems of the words.
        var stems: [String]
        /// The words as they stand.
        var words: String
        /// Code points of the text.
        var range: Range<Int>
        /// Where the rest of the words stands, when they stand apart.
        var otherRange: Range<Int>?
        /// Whether the words deny: `geen oorzaak`, `oorzaak onbekend`.
        var isDenied = false

        /// Whether a place of the text lies in its words.
        func covers(_ place: Range<Int>) -> Bool {
            range.overlaps(place) || otherRange?.overlaps(place) == true
        }

        var isConcept: Bool { !concepts.isEmpty }
    }

    /// A number with the things its part of the sentence names.
    struct Number: Hashable, Sendable {
        var mention: QuantityMention
        /// The numbers, unit and ages in the form of the evidence model; its measure is left empty.
        var quantity: Quantity

        /// Whether it is a length of time.
        var isTime: Bool { ["days", "weeks", "months", "years", "hours", "minutes"].contains(mention.unit ?? "") }
    }

    var text: String
    var language: Language
    let units: [Unit]
    /// All concepts that it names.
    let concepts: Set<String>
    /// Every stem of the text, those inside concepts too; stop words are left out.
    let stems: Set<String>
    /// The stems of words that say something: "zit" in "the pain sits" is no sitting.
    let firmStems: Set<String>
    var numbers: [Number]
    /// Ages that stand by themselves, beside no number, in years.
    var ages: [NumberRange]
    /// Whether digits stand in it that were read neither as a number nor as part of a name.
    var hasUnreadNumber: Bool
    var direction: SentenceDirection

    init(
        text: String, language: Language, units: [Unit], stems: Set<String>, numbers: [Number], ages: [NumberRange],
        hasUnreadNumber: Bool, direction: SentenceDirection
    ) {
        (self.text, self.language, self.units, self.stems) = (text, language, units, stems)
        (self.numbers, self.ages, self.hasUnreadNumber, self.direction) = (numbers, ages, hasUnreadNumber, direction)
        concepts = units.reduce(into: []) { $0.formUnion($1.concepts) }
        firmStems = stems.subtracting(units.filter(LightWords.contains).flatMap(\.stems))
    }

    /// Whether an age is among those that it names by themselves, or it names none.
    func isOfAge(_ age: NumberRange) -> Bool {
        ages.isEmpty || ages.contains { $0.low <= age.high && age.low <= $0.high }
    }

    /// Whether a thing stands in a list ("A, B en C") with one of some others.
    func isListed(_ unit: Unit, besideOneOf others: Set<Unit>) -> Bool {
        guard let place = units.firstIndex(of: unit), unit.isConcept, !unit.isDenied else { return false }
        func reaches(_ step: Int) -> Bool {
            var here = place
            while units.indices.contains(here + step) {
                let (first, second) = (units[min(here, here + step)], units[max(here, here + step)])
                guard second.isConcept, first.isConcept, isJoint(first.range.upperBound, second.range.lowerBound) else {
                    return false
                }
                here += step
                if others.contains(units[here]) { return true }
            }
            return false
        }
        return reaches(-1) || reaches(1)
    }

    /// Whether nothing but a comma or a conjunction stands between two places.
    private func isJoint(_ start: Int, _ end: Int) -> Bool {
        guard start <= end else { return false }
        let between = String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
        let words = Folding.words(between)
        return between.contains(",") && words.count <= 1
            || words.first.map(Self.conjunctions.contains) == true && words.count <= 2
    }

    private static let conjunctions: Set<String> = ["en", "of", "and", "or"]

}

extension Quantity {
    /// The quantity that a sentence says; what is counted is left empty, for naming it takes a reader.
    init(_ mention: QuantityMention) {
        self.init(
            measure: "", statistic: mention.statistic, comparator: Comparator(rawValue: mention.comparator.rawValue) ?? .equal,
            value: mention.value, range: mention.range.map { NumberRange($0.low, $0.high) },
            bounds: mention.bounds.map { NumberRange($0.low, $0.high) }, unit: mention.unit,
            denominator: mention.denominator, population: mention.population,
            age: mention.age.flatMap { age in
                guard let low = age.low ?? age.high, let high = age.high ?? age.low else { return nil }
                return NumberRange(low, age.high == nil ? max(high, Self.oldest) : high)
            }, period: mention.period)
    }

    /// The open end of `65-plussers`, in years.
    private static let oldest: Decimal = 120
}
