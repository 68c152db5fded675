import EvidenceModel
import EvidenceStore
import Foundation
import TextAnalysis

/// Reads texts into what they name, their numbers and their direction.
struct StatementReader {
    private let keys: [Language: MatchKeys] = [.dutch: MatchKeys(.dutch), .english: MatchKeys(.english)]

    /// Reads a text whose concepts were looked up.
    func read(_ text: String, _ language: Language, mentions: [ConceptMention]) -> ReadText {
        let stemming: StemmingLanguage = language == .dutch ? .dutch : .english
        let direction = DirectionReader(stemming).read(text)
        let quantities = QuantityScanner.quantities(in: text, stemming)
        let numbers = quantities.filter(Self.isNumber)
        let words = WordRanges.words(text).filter { Self.names($0.folded, stemming) }
        let stems = words.map { keys[language]?.key($0.folded) ?? $0.folded }

        // What cues and numbers say is compared by itself; their words name nothing.
        let spoken =
            direction.cues.map { Spoken($0) }
            + quantities.flatMap { mention in
                mention.parts.filter { $0.key != .population }.map { Spoken(whole: $0.value) }
            }
        var units = concepts(
            text, Self.longest(mentions.filter { !Self.isCue($0, direction) && !Self.isAge($0, quantities) }), words, stems,
            direction)
        for (word, stem) in zip(words, stems) {
            let isTaken = units.contains { $0.isConcept && $0.covers(word.range) }
            guard !isTaken, !spoken.contains(where: { $0.covers(word.range) }) else { continue }
            units.append(ReadText.Unit(concepts: [], stems: [stem], words: word.folded, range: word.range))
        }
        let said = quantities.flatMap(\.parts.values) + units.map(\.range)
        return ReadText(
            text: text, language: language, units: units.sorted { $0.range.lowerBound < $1.range.lowerBound },
            stems: Set(stems), numbers: numbers.map { ReadText.Number(mention: $0, quantity: Quantity($0)) },
            ages: quantities.filter(Self.isAge).compactMap { Quantity($0).age },
            hasUnreadNumber: Self.digits(in: text).contains { place in !said.contains { $0.overlaps(place) } },
            direction: direction)
    }

    /// "Eenmaal" and "once" tell when, not how much, and an age by itself tells who.
    private static func isNumber(_ mention: QuantityMention) -> Bool {
        !(mention.value == 1 && mention.unit == "times") && !isAge(mention)
    }

    private static func isAge(_ mention: QuantityMention) -> Bool { mention.parts[.age] == mention.parts[.number] }

    /// Where runs of digits stand that no letter touches.
    private static func digits(in text: String) -> [Range<Int>] {
        WordRanges.words(text).filter { $0.folded.allSatisfy(\.isNumber) }.map(\.range)
    }

    private static func names(_ word: String, _ language: StemmingLanguage) -> Bool {
        word.contains(where: \.isLetter) && word.unicodeScalars.count > 1 && !FunctionWords.contains(word, in: language)
    }

    /// A word that only looks like a label's ("werken", to be of use, for work) where the sentence says a direction by it.
    /// So does the first word of one that stands apart ("zorgen … voor").
    private static func isCue(_ mention: ConceptMention, _ direction: SentenceDirection) -> Bool {
        direction.cues.contains { cue in
            mention.how == .inflected && cue.range == mention.range
                || cue.kind == .cause && cue.range.lowerBound == mention.range.lowerBound
                    && cue.range.upperBound > mention.range.upperBound && mention.otherRange == nil
        }
    }

    /// The word "age" where an age is said.
    private static func isAge(_ mention: ConceptMention, _ quantities: [QuantityMention]) -> Bool {
        quantities.contains { quantity in
            guard let age = quantity.parts[.age] else { return false }
            return age.lowerBound <= mention.range.lowerBound && mention.range.upperBound <= age.upperBound
        }
    }

    /// Of labels that share a word the one with more words.
    private static func longest(_ mentions: [ConceptMention]) -> [ConceptMention] {
        mentions.filter { mention in
            !mentions.contains { $0.range.overlaps(mention.range) && $0.range.count > mention.range.count }
        }
    }

    /// Words that were read as something else than names.
    private struct Spoken {
        var ranges: [Range<Int>]

        init(whole range: Range<Int>) { ranges = [range] }

        /// Of a cue that stands apart ("neemt … toe") its first and its last letters.
        init(_ cue: DirectionCue) {
            let isApart = cue.range.count > 24
            ranges =
                isApart
                ? [cue.range.lowerBound..<cue.range.lowerBound + 1, cue.range.upperBound - 1..<cue.range.upperBound]
                : [cue.range]
        }

        func covers(_ place: Range<Int>) -> Bool { ranges.contains { $0.overlaps(place) } }
    }

    /// One unit for each run of words that names concepts; several concepts of one run are what it may mean.
    private func concepts(
        _ text: String, _ mentions: [ConceptMention], _ words: [WordRanges.Word], _ stems: [String],
        _ direction: SentenceDirection
    ) -> [ReadText.Unit] {
        let scalars = Array(text.unicodeScalars)
        func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        return Dictionary(grouping: mentions, by: \.range).map { range, mentions in
            let other = mentions.compactMap(\.otherRange).first
            var unit = ReadText.Unit(
                concepts: Set(mentions.map(\.concept)), stems: [],
                words: string(range) + (other.map { " … " + string($0) } ?? ""),
                range: range, otherRange: other)
            unit.stems = zip(words, stems).filter { unit.covers($0.0.range) }.map(\.1)
            unit.isDenied = direction.denials.contains { unit.covers($0.range) } || LightWords.deny(unit.words)
            return unit
        }
    }
}
