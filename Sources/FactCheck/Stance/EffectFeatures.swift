import Foundation
import TextAnalysis

/// What a passage says of an outcome under an intervention, as numbers from 0 to about 1.
///
/// Every direction is turned so that the intervention is what is spoken of: `lower in the control group` counts as up.
struct EffectFeatures {
    enum Name: String, CaseIterable {
        case always
        /// The cue nearest to the outcome: its sign, turned.
        case nearUp, nearDown, nearZero, nearEither
        /// All cues of amount, by share.
        case up, down, zero, either
        /// The test that bears on the outcome, and any test.
        case testZero, testEither, anyTestZero, anyTestEither, lastTestZero
        /// No difference is said in so many words.
        case saysNoDifference, saysNoDifferenceFirst
        /// Intervals beside no difference.
        case estimateUp, estimateDown, estimateZero
        /// Better and worse, as far as the outcome's own sign tells which way that is; and where it does not.
        case betterUp, betterDown, better, worse
        /// The first two numbers, the intervention's beside the comparator's.
        case numbersUp, numbersDown
        /// A trend that fell short.
        case trend
        /// Neither a cue nor a test.
        case silent
    }

    var values: [String: Double] = [:]

    private mutating func set(_ name: Name, _ value: Double) {
        if value != 0 { values[name.rawValue] = value }
    }

    init(intervention: String, comparator: String, outcome: String, passage: String, language: StemmingLanguage) {
        let stems = SearchTerms()
        let text = StanceText(passage, language, stems)
        let wanted = StanceText(outcome, language, stems)
        let arms = EffectArms(intervention: intervention, comparator: comparator, text, language, stems)
        let outcomeTerms = Set(wanted.terms.keys).union(wanted.words.filter(\.isCue).map(\.term))
        let mentions = text.words.filter { outcomeTerms.contains($0.term) && !arms.terms.contains($0.term) }.map(
            \.range.lowerBound)
        let valence = SignOfMeasure(language).mentions(in: outcome).last?.valence

        set(.always, 1)
        // "Improvement in anxiety" as the outcome: its own words are no news of it.
        let own = Set(wanted.words.lazy.filter(\.isCue).map(\.term))
        let cues = text.direction.cues.filter { cue in
            !text.words.contains { $0.range.lowerBound == cue.range.lowerBound && own.contains($0.term) }
        }
        setCues(cues, text, mentions, arms, valence)
        setTests(cues, mentions)
        setNumbers(text, arms)
        set(
            .trend,
            text.words.contains { ["trend", "trends", "tended", "trended", "tendens", "neiging"].contains($0.text) } ? 1 : 0)
        if cues.isEmpty { set(.silent, 1) }
    }

    /// How far a cue stands from the outcome, in code points; what follows the outcome counts as nearer.
    private static func distance(_ cue: DirectionCue, _ mentions: [Int]) -> Int {
        mentions.map { $0 < cue.range.lowerBound ? cue.range.lowerBound - $0 : $0 - cue.range.upperBound + 8 }.min() ?? 0
    }

    private mutating func setCues(
        _ cues: [DirectionCue], _ text: StanceText, _ mentions: [Int], _ arms: EffectArms, _ valence: SignOfMeasure.Valence?
    ) {
        let amounts = cues.filter { [.change, .comparison, .cause].contains($0.kind) }
        func turned(_ cue: DirectionCue) -> DirectionSign { arms.isTurned(cue, text) ? cue.sign.reversed : cue.sign }
        let telling = amounts.filter { $0.sign != .either }
        if let near = (telling.isEmpty ? amounts : telling).min(by: {
            Self.distance($0, mentions) < Self.distance($1, mentions)
        }) {
            switch turned(near) {
            case .plus: set(.nearUp, 1)
            case .minus: set(.nearDown, 1)
            case .zero: set(.nearZero, 1)
            case .either: set(.nearEither, 1)
            }
        }
        let count = Double(max(1, amounts.count))
        for (sign, name) in [(DirectionSign.plus, Name.up), (.minus, .down), (.zero, .zero), (.either, .either)] {
            set(name, Double(amounts.count { turned($0) == sign }) / count)
        }
        let none = cues.filter { $0.sign == .zero && [.change, .comparison, .cause, .effect].contains($0.kind) }
        set(.saysNoDifference, none.isEmpty ? 0 : 1)
        if let first = cues.first(where: { $0.kind != .estimate }), first.sign == .zero { set(.saysNoDifferenceFirst, 1) }
        for cue in cues where cue.kind == .estimate {
            switch turned(cue) {
            case .plus: set(.estimateUp, 1)
            case .minus: set(.estimateDown, 1)
            default: set(.estimateZero, 1)
            }
        }
        for cue in cues where cue.kind == .effect {
            switch (turned(cue), valence) {
            case (.plus, .good), (.minus, .bad): set(.betterUp, 1)
            case (.plus, .bad), (.minus, .good): set(.betterDown, 1)
            case (.plus, nil): set(.better, 1)
            case (.minus, nil): set(.worse, 1)
            default: break
            }
        }
    }

    private mutating func setTests(_ cues: [DirectionCue], _ mentions: [Int]) {
        let tests = cues.filter { $0.kind == .significance }
        if let near = tests.min(by: { Self.distance($0, mentions) < Self.distance($1, mentions) }) {
            set(near.sign == .zero ? .testZero : .testEither, 1)
        }
        set(.anyTestZero, tests.contains { $0.sign == .zero } ? 1 : 0)
        set(.anyTestEither, tests.contains { $0.sign == .either } ? 1 : 0)
        set(.lastTestZero, tests.last?.sign == .zero ? 1 : 0)
    }

    /// `4.2 vs 5.0`: the first number is the arm's that is named first, else the intervention's.
    private mutating func setNumbers(_ text: StanceText, _ arms: EffectArms) {
        let numbers = text.quantities.filter {
            $0.statistic == nil || ["mean", "median", "prevalence", "incidence", "risk"].contains($0.statistic)
        }.filter { $0.value != nil && $0.age == nil }
        guard numbers.count >= 2 else { return }
        for (first, second) in zip(numbers, numbers.dropFirst()) where first.unit == second.unit {
            guard let one = first.value, let two = second.value, one != two else { continue }
            let isUp = (one > two) != arms.comparatorIsFirst
            set(isUp ? .numbersUp : .numbersDown, 1)
            return
        }
    }
}
