import Foundation

/// Statistical tests in a sentence: p values, and intervals beside no difference.
enum TestResults {
    /// What the literature takes for shown, by custom.
    private static let level = Decimal(string: "0.05") ?? 0

    /// Cues of significance and estimate that numbers give.
    static func cues(
        in sentence: String, _ words: DirectionTokens, _ clauses: DirectionClauses, _ language: StemmingLanguage
    ) -> [DirectionCue] {
        var cues: [DirectionCue] = []
        func add(_ kind: DirectionCue.Kind, _ sign: DirectionSign, _ range: Range<Int>) {
            let token = words.index(at: range.lowerBound)
            let clause = clauses.number.indices.contains(token) ? clauses.number[token] : 0
            cues.append(DirectionCue(kind: kind, wordSign: sign, sign: sign, range: range, clause: clause))
        }
        for index in words.texts.indices {
            if let result = pValue(at: index, words) { add(.significance, result.sign, words.range([index, result.last])) }
        }
        guard words.texts.contains("#") else { return cues }
        for quantity in QuantityScanner.quantities(in: sentence, language) {
            guard let statistic = quantity.statistic, let none = noDifference[statistic], let bounds = quantity.bounds,
                let range = quantity.parts[.number]
            else { continue }
            add(.estimate, bounds.low > none ? .plus : bounds.high < none ? .minus : .zero, range)
        }
        return cues
    }

    /// The value of a statistic that says nothing differs.
    private static let noDifference: [String: Decimal] = ["OR": 1, "RR": 1, "HR": 1, "IRR": 1, "MD": 0, "SMD": 0]

    /// `p < 0.001`, `P=.34`, `p > 0,05`, `p = NS`, `n.s.`
    private static func pValue(at index: Int, _ words: DirectionTokens) -> (sign: DirectionSign, last: Int)? {
        let texts = words.texts
        func text(_ place: Int) -> String { place < texts.count ? texts[place] : "" }
        if texts[index] == "n", text(index + 1) == ".", text(index + 2) == "s" { return (.zero, index + 2) }
        guard ["p", "ps"].contains(texts[index]) else { return nil }
        var place = index + 1
        while ["value", "values", "waarde", "waarden", "van", "of", "for", "trend", "was"].contains(text(place)) { place += 1 }
        let comparator = text(place)
        guard ["=", "<", ">", "≤", "≥"].contains(comparator) else { return nil }
        place += 1
        if text(place) == "=" { place += 1 }
        guard place < texts.count, var value = words.tokens[place].value else { return nil }
        var last = place
        // `0·03`, as one journal prints decimals.
        if value == 0, text(place + 1) == "·", place + 2 < texts.count, words.tokens[place + 2].kind == .number,
            let decimals = Decimal(string: "0." + words.tokens[place + 2].text)
        {
            value = decimals
            last = place + 2
        }
        switch comparator {
        case ">", "≥": return value >= Decimal(string: "0.01") ?? 0 ? (.zero, last) : nil
        case "=": return value > 1 ? nil : (value < level || value == level ? .either : .zero, last)
        default: return value <= level ? (.either, last) : nil
        }
    }

    /// Gives each cue the test that bears on it: `significant` right before it, else the next test before another clause begins
    /// with `but` and its like.
    static func attach(to direction: inout SentenceDirection, _ words: DirectionTokens, _ matches: [DirectionWords.Match]) {
        let tests = direction.cues.filter { $0.kind == .significance }
        guard !tests.isEmpty else { return }
        var ends = matches.filter { $0.role == .boundary }.map { words.range($0.words).lowerBound }
        ends += words.tokens.filter { $0.text == ";" }.map(\.range.lowerBound)
        ends.sort()
        for index in direction.cues.indices where direction.cues[index].kind != .significance {
            let cue = direction.cues[index].range
            if let before = tests.last(where: { $0.range.upperBound <= cue.lowerBound }),
                words.distance(before.range.upperBound, cue.lowerBound) < 3,
                before.wordSign == .either || before.negatedBy.isEmpty
            {
                direction.cues[index].significance = before.sign
                continue
            }
            let end = ends.first { $0 > cue.lowerBound } ?? .max
            direction.cues[index].significance =
                tests.first { $0.range.lowerBound >= cue.lowerBound && $0.range.lowerBound < end }?.sign
        }
    }
}
