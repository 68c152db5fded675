import Foundation

extension QuantityParser {
    // MARK: - Named statistics

    /// `OR 2.3`, `odds ratio van 1,4`, `p < 0.05`, `n = 385`.
    func namedStatistic(at index: Int) -> Draft? {
        guard let match = QuantityWords.namedStatistics.match(tokens, at: index), isNamed(index, match.length) else {
            return nil
        }
        var next = index + match.length
        for _ in 0..<2 where tokens.at(next).map({ QuantityWords.statisticLinks.contains($0.text) }) == true { next += 1 }
        let comparator = QuantityWords.comparators.match(tokens, at: next)
        next += comparator?.length ?? 0
        guard let number = numbers.signedNumber(at: next) else { return nil }
        if number.looksLikeYear, tokens.at(next - 1)?.text != "=" { return nil }
        var draft = Draft(kind: .main, end: number.end)
        draft.mention.statistic = match.value
        draft.parts[.statistic] = index..<(index + match.length)
        draft.mention.value = number.value
        if let comparator, comparator.value != .equal {
            draft.mention.comparator = comparator.value
            draft.parts[.comparator] = (next - comparator.length)..<next
        }
        if let link = numbers.rangeLink(at: number.end), let high = numbers.number(at: link), high.value > number.value {
            draft.mention.value = nil
            draft.mention.range = QuantityMention.NumberRange(number.value, high.value)
            draft.end = high.end
        }
        if let unit = numbers.unit(at: draft.end), match.value != "p" {
            draft.mention.unit = unit.name
            draft.parts[.unit] = draft.end..<unit.end
            draft.end = unit.end
        }
        return draft
    }

    /// Abbreviations count in capitals, one letter before a sign.
    private func isNamed(_ index: Int, _ length: Int) -> Bool {
        let token = tokens[index]
        guard length == 1, token.text.utf8.count <= 4 else { return true }
        if QuantityWords.signStatistics.contains(token.text) {
            return ["=", "<", ">", "≤", "≥"].contains(tokens.at(index + 1)?.text)
        }
        return token.isUppercase || token.text == "aor"
    }

    /// `95% CI 1.2–3.4` without a value before it.
    func interval(at index: Int) -> Draft? {
        guard tokens[index].kind == .number || QuantityWords.intervals.match(tokens, at: index) != nil,
            let bounds = bounds(at: index, isStatistic: false)
        else { return nil }
        var draft = Draft(kind: .main, end: bounds.end)
        draft.mention.bounds = bounds.range
        draft.parts[.bounds] = bounds.place
        return draft
    }

    // MARK: - What follows a number

    func readTail(_ draft: inout Draft) {
        if let after = QuantityWords.comparatorsAfter.match(tokens, at: draft.end), draft.mention.comparator == .equal {
            draft.mention.comparator = after.value
            draft.parts[.comparator] = draft.end..<(draft.end + after.length)
            draft.end += after.length
        }
        if draft.mention.spread == nil, let spread = spread(at: draft.end) {
            draft.mention.spread = spread.value
            draft.end = spread.end
            if draft.mention.unit == nil, let unit = numbers.unit(at: draft.end) {
                draft.mention.unit = unit.name
                draft.parts[.unit] = draft.end..<unit.end
                draft.end = unit.end
            }
        }
        draft.parts[.number] = 0..<draft.end
        let isStatistic = draft.mention.statistic.map { !["p", "n", "ratio"].contains($0) } ?? false
        if draft.mention.bounds == nil, let bounds = bounds(at: draft.end, isStatistic: isStatistic) {
            draft.mention.bounds = bounds.range
            draft.parts[.bounds] = bounds.place
            draft.end = bounds.end
        }
        if let period = QuantityWords.periods.match(tokens, at: draft.end) {
            let place = draft.end..<(draft.end + period.length)
            draft.mention.period = nil
            draft.parts[.period] = place
            draft.parts[.number] = 0..<draft.end
            draft.end = place.upperBound
        }
    }

    /// `± 9.2`, `(SD 9.2)`.
    func spread(at index: Int) -> (value: Decimal, end: Int)? {
        var next = index
        if tokens.at(next)?.text == "±" {
            next += 1
        } else if tokens.at(next)?.text == "+", tokens.at(next + 1)?.text == "/", tokens.at(next + 2)?.text == "-" {
            next += 3
        } else {
            if ["(", ","].contains(tokens.at(next)?.text) { next += 1 }
            guard tokens.at(next)?.text == "sd" else { return nil }
            next += 1
            if ["=", ":"].contains(tokens.at(next)?.text) { next += 1 }
        }
        guard let number = numbers.number(at: next) else { return nil }
        return (number.value, tokens.at(number.end)?.text == ")" ? number.end + 1 : number.end)
    }

    func bounds(
        at index: Int, isStatistic: Bool
    ) -> (range: QuantityMention.NumberRange, place: Range<Int>, end: Int)? {
        var next = index
        var isOpen = false
        while let sign = tokens.at(next)?.text, ["(", "[", ",", ";"].contains(sign), next - index < 2 {
            isOpen = isOpen || sign == "(" || sign == "["
            next += 1
        }
        var isNamed = false
        if let level = tokens.at(next)?.value, level >= 80, level < 100, let percent = tokens.at(next + 1), percent.text == "%"
        {
            var after = next + 2
            if tokens.at(after)?.text == "-" { after += 1 }
            if let name = QuantityWords.intervals.match(tokens, at: after) {
                isNamed = true
                next = after + name.length
            }
        } else if let name = QuantityWords.intervals.match(tokens, at: next),
            tokens[next].isUppercase || name.length > 1
                || tokens[next].text.utf8.count > 3
        {
            isNamed = true
            next += name.length
        }
        guard isNamed || isOpen && isStatistic else { return nil }
        if isNamed {
            for _ in 0..<2 where [":", "=", "van", "of", "from", "(", "[", ","].contains(tokens.at(next)?.text) { next += 1 }
        }
        guard let low = numbers.signedNumber(at: next, takesMarks: true) else { return nil }
        let unit = numbers.unit(at: low.end)
        var link = unit?.end ?? low.end
        guard let word = tokens.at(link)?.text, ["-", "to", "tot", "en", "and", ",", ";"].contains(word) else { return nil }
        link += 1
        guard let high = numbers.signedNumber(at: link, takesMarks: true), high.value >= low.value else { return nil }
        var end = high.end
        if let unit = numbers.unit(at: end) { end = unit.end }
        let place = next..<end
        if let close = tokens.at(end)?.text, close == ")" || close == "]" {
            end += isOpen ? 1 : 0
        } else if !isNamed, ![",", ";"].contains(tokens.at(end)?.text) {
            return nil
        }
        return (QuantityMention.NumberRange(low.value, high.value), place, end)
    }
}

/// Lengths of time in one unit: 7 days in a week, 30 in a month; 13 weeks in 3 months; 12 months in a year.
enum TimeScale {
    /// Two lengths in the smaller unit of theirs, rounded to a tenth; `nil` when either is no length of time.
    static func range(
        _ low: Decimal, _ lowUnit: String, _ high: Decimal, _ highUnit: String
    ) -> (low: Decimal, high: Decimal, unit: String)? {
        if let factor = factor(highUnit, in: lowUnit) {
            let scaled = rounded(high * factor.0 / factor.1)
            return scaled >= low ? (low, scaled, lowUnit) : nil
        }
        guard let factor = factor(lowUnit, in: highUnit) else { return nil }
        let scaled = rounded(low * factor.0 / factor.1)
        return scaled <= high ? (scaled, high, highUnit) : nil
    }

    /// How many of the smaller unit are in the larger, as a fraction.
    private static func factor(_ larger: String, in smaller: String) -> (Decimal, Decimal)? {
        switch (larger, smaller) {
        case ("minutes", "seconds"), ("hours", "minutes"): (60, 1)
        case ("days", "hours"): (24, 1)
        case ("weeks", "days"): (7, 1)
        case ("months", "days"): (30, 1)
        case ("months", "weeks"): (13, 3)
        case ("years", "days"): (365, 1)
        case ("years", "weeks"): (52, 1)
        case ("years", "months"): (12, 1)
        default: nil
        }
    }

    private static func rounded(_ value: Decimal) -> Decimal {
        var result = Decimal()
        var value = value
        NSDecimalRound(&result, &value, 1, .plain)
        return result
    }
}
