import Foundation

/// Reads one number with its comparator, unit, denominator and bounds at a place among the tokens.
///
/// Every attempt looks at a bounded number of tokens, so that a text is read in linear time.
struct QuantityParser {
    let numbers: QuantityNumbers
    var tokens: [QuantityToken] { numbers.tokens }

    typealias Part = QuantityMention.Part

    /// A mention being read; parts are token ranges until it is done.
    struct Draft {
        var kind: QuantityItem.Kind
        var mention = QuantityMention(clause: 0..<0)
        var parts: [Part: Range<Int>] = [:]
        var end: Int
    }

    func item(at index: Int) -> QuantityItem? {
        guard var draft = comparedBody(at: index) else { return nil }
        readTail(&draft)
        draft.parts[.number] = index..<max(draft.end, draft.parts[.number]?.upperBound ?? index)
        for (part, range) in draft.parts {
            draft.mention.parts[part] =
                tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
        }
        return QuantityItem(kind: draft.kind, tokens: index..<draft.end, mention: draft.mention)
    }

    /// `een jaar` after `na`, `binnen` and their like: the article counts one.
    func lengthWithArticle(at index: Int) -> QuantityItem? {
        guard ["een", "a", "an"].contains(tokens[index].text), let before = tokens.at(index - 1),
            QuantityWords.periodPrepositions[before.text] != nil, let unit = numbers.unit(at: index + 1),
            QuantityWords.timeUnits.contains(unit.name)
        else { return nil }
        var mention = QuantityMention(clause: 0..<0)
        mention.value = 1
        mention.unit = unit.name
        mention.parts[.unit] = tokens[index + 1].range.lowerBound..<tokens[unit.end - 1].range.upperBound
        mention.parts[.number] = tokens[index].range.lowerBound..<tokens[unit.end - 1].range.upperBound
        return QuantityItem(kind: .duration, tokens: index..<unit.end, mention: mention)
    }

    // MARK: - Comparators

    private func comparedBody(at index: Int) -> Draft? {
        guard tokens[index].kind != .word || !tokens[index].text.isEmpty else { return nil }
        if let between = between(at: index) { return between }
        var next = index
        var comparator: (value: QuantityMention.Comparator, length: Int)?
        for _ in 0..<2 {
            guard let match = QuantityWords.comparators.match(tokens, at: next), !isGoal(next) else { break }
            comparator = comparator ?? match
            next += match.length
        }
        guard var draft = body(at: next) else { return nil }
        if let comparator, draft.mention.comparator == .equal {
            draft.mention.comparator = comparator.value
            draft.parts[.comparator] = index..<(index + comparator.length)
        }
        return draft
    }

    /// `loopt op tot 96%`: where a change ends, not a bound.
    private func isGoal(_ index: Int) -> Bool {
        guard tokens[index].text == "tot", let before = tokens.at(index - 1) else { return false }
        return QuantityWords.changes.contains(before.text)
    }

    /// `tussen de 60 en 80%`, `between 60% and 80%`.
    private func between(at index: Int) -> Draft? {
        guard ["tussen", "between"].contains(tokens[index].text) else { return nil }
        let start = tokens.at(index + 1)?.text == "de" ? index + 2 : index + 1
        guard let low = numbers.number(at: start) else { return nil }
        let unit = numbers.unit(at: low.end)
        var link = unit?.end ?? low.end
        guard let word = tokens.at(link)?.text, word == "en" || word == "and" || word == "tot" else { return nil }
        link += tokens.at(link + 1)?.text == "de" ? 2 : 1
        guard let high = numbers.number(at: link), !(low.looksLikeYear && high.looksLikeYear) else { return nil }
        return ranged(low, unit, high)
    }

    // MARK: - Bodies

    private func body(at index: Int) -> Draft? {
        guard let token = tokens.at(index) else { return nil }
        return interval(at: index) ?? namedStatistic(at: index) ?? fraction(at: index) ?? wholeTimes(at: index)
            ?? (token.kind == .sign && token.text != "-" ? nil : numeric(at: index))
    }

    private func numeric(at index: Int) -> Draft? {
        guard let first = numbers.number(at: index) ?? plainOne(at: index) else { return nil }
        if let times = times(first) { return times }
        let unit = numbers.unit(at: first.end)
        if let link = link(after: unit?.end ?? first.end, first), let second = numbers.number(at: link.next),
            !(first.looksLikeYear && second.looksLikeYear && numbers.unit(at: second.end) == nil),
            let draft = ranged(first, unit, second, isChoice: link.isChoice)
        {
            return draft
        }
        if unit == nil, let ratio = ratio(first, nil) { return ratio }
        if let unit { return measured(first, unit) }
        if tokens[index].kind == .number, bounds(at: first.end, isStatistic: false) != nil {
            var draft = Draft(kind: .main, end: first.end)
            draft.mention.value = first.value
            return draft
        }
        if let spread = spread(at: first.end) {
            var draft = Draft(kind: .measure, end: spread.end)
            draft.mention.value = first.value
            draft.mention.spread = spread.value
            if let unit = numbers.unit(at: spread.end) { set(unit, at: spread.end, of: &draft) }
            return draft
        }
        return counted(first)
    }

    /// `een` without accents, before what only a number can stand before: `een op de tien`, `een tot twee dagen`.
    private func plainOne(at index: Int) -> NumberReading? {
        guard tokens[index].text == "een", ["op", "van", "tot", "of"].contains(tokens.at(index + 1)?.text) else { return nil }
        return NumberReading(value: 1, end: index + 1, isSpelled: true)
    }

    /// The link to a second number; `of` and `or` are a choice of two.
    private func link(after index: Int, _ first: NumberReading) -> (next: Int, isChoice: Bool)? {
        if let next = numbers.rangeLink(at: index) { return (next, false) }
        let isChoice = numbers.language == .dutch ? tokens.at(index)?.text == "of" : tokens.at(index)?.text == "or"
        return isChoice ? (index + 1, true) : nil
    }

    // MARK: - Ranges, ratios, units

    private func ranged(
        _ low: NumberReading, _ lowUnit: (name: String, end: Int)?, _ high: NumberReading, isChoice: Bool = false
    ) -> Draft? {
        if isChoice, high.value != low.value + 1 { return nil }
        if let times = times(high) { return withRange(times, low.value, high.value) }
        let unit = numbers.unit(at: high.end)
        if lowUnit == nil, unit == nil, !isChoice, high.value > low.value {
            if let ratio = ratio(high, low.value) { return ratio }
            guard !low.isSpelled, let draft = counted(high) else { return nil }
            return withRange(draft, low.value, high.value)
        }
        guard let unit, var draft = measured(high, unit) else { return nil }
        if let lowUnit, lowUnit.name != unit.name {
            guard let scaled = TimeScale.range(low.value, lowUnit.name, high.value, unit.name) else { return nil }
            draft.mention.unit = scaled.unit
            return withRange(draft, scaled.low, scaled.high)
        }
        guard low.value <= high.value else { return nil }
        return withRange(draft, low.value, high.value)
    }

    private func withRange(_ draft: Draft, _ low: Decimal, _ high: Decimal) -> Draft {
        var draft = draft
        draft.mention.value = nil
        draft.mention.range = QuantityMention.NumberRange(low, high)
        return draft
    }

    /// `36 van de 1000`, `één op de 10`, `six out of ten`.
    private func ratio(_ number: NumberReading, _ low: Decimal?) -> Draft? {
        let isCounted = tokens.at(number.end).map { QuantityWords.onePerson.contains($0.text) } ?? false
        let linkStart = isCounted ? number.end + 1 : number.end
        guard !number.looksLikeYear, let link = QuantityWords.ratio.match(tokens, at: linkStart) else { return nil }
        let word = tokens[linkStart].text
        // Dutch `of` is a choice, Dutch `in` a place.
        if numbers.language == .dutch, word == "of" || word == "in" { return nil }
        var start = linkStart + link.length
        if let comparator = QuantityWords.comparators.match(tokens, at: start) { start += comparator.length }
        guard let whole = numbers.number(at: start), whole.value > number.value, !whole.looksLikeYear,
            word != "per" || whole.value >= 10, whole.value.exponent >= 0
        else { return nil }
        if let unit = numbers.unit(at: whole.end), unit.name != "sessions" { return nil }
        var draft = Draft(kind: .main, end: whole.end)
        draft.mention.denominator = whole.value
        draft.parts[.denominator] = start..<whole.end
        if tokens.at(whole.end)?.text == "persoonsjaren" {
            draft.mention.unit = "person-years"
            draft.parts[.unit] = whole.end..<(whole.end + 1)
            draft.end += 1
        } else if tokens.at(whole.end)?.text == "person", tokens.at(whole.end + 2)?.text == "years" {
            draft.mention.unit = "person-years"
            draft.parts[.unit] = whole.end..<(whole.end + 3)
            draft.end += 3
        }
        if let low {
            draft.mention.range = QuantityMention.NumberRange(low, number.value)
        } else {
            draft.mention.value = number.value
        }
        return draft
    }

    private func measured(_ number: NumberReading, _ unit: (name: String, end: Int)) -> Draft? {
        let isShare = unit.name == "%" || unit.name == "‰"
        if number.looksLikeYear, QuantityWords.timeUnits.contains(unit.name) { return nil }
        var draft = Draft(
            kind: isShare ? .main : QuantityWords.timeUnits.contains(unit.name) ? .duration : .measure, end: unit.end)
        draft.mention.value = number.value
        set(unit, at: number.end, of: &draft)
        return draft
    }

    private func set(_ unit: (name: String, end: Int), at start: Int, of draft: inout Draft) {
        draft.mention.unit = unit.name
        draft.parts[.unit] = start..<unit.end
        draft.end = unit.end
    }

    /// Digits and what they count: a known noun, else a plural right behind them.
    private func counted(_ number: NumberReading) -> Draft? {
        guard !number.isSpelled else { return nil }
        var unit = numbers.counted(at: number.end).map { ($0.unit, $0.end) }
        if number.looksLikeYear, unit?.1 != number.end + 1 { return nil }
        if number.looksLikeYear, ["in", "sinds", "since", "from", "uit", "van"].contains(tokens.at(number.end - 2)?.text) {
            return nil
        }
        if unit == nil, !number.looksLikeYear, let word = tokens.at(number.end), isPlural(word) {
            unit = (word.text, number.end + 1)
        }
        guard let unit else { return nil }
        var draft = Draft(kind: .measure, end: unit.1)
        draft.mention.value = number.value
        set((unit.0, unit.1), at: unit.1 - 1, of: &draft)
        return draft
    }

    private func isPlural(_ word: QuantityToken) -> Bool {
        guard word.kind == .word, !word.isGlued, !word.isCapitalized, !word.isSpelled, word.text.utf8.count >= 5,
            !QuantityWords.stops.contains(word.text), !QuantityWords.months.contains(word.text)
        else { return false }
        return word.text.hasSuffix("s") || numbers.language == .dutch && word.text.hasSuffix("en")
    }

    // MARK: - Fractions

    private func fraction(at index: Int) -> Draft? {
        wholeFraction(at: index) ?? partFraction(at: index) ?? signFraction(at: index)
    }

    /// `driekwart`, `de helft`, `half of`, `een half jaar`, `half zo groot`.
    private func wholeFraction(at index: Int) -> Draft? {
        var start = index
        if ["de", "een", "a", "the"].contains(tokens[index].text) { start += 1 }
        guard let word = tokens.at(start), word.kind == .word || word.text == "½" else { return nil }
        let isHalf = ["half", "halve", "½"].contains(word.text)
        guard let share = isHalf ? (1, 2) : QuantityWords.wholeFractions[word.text] else { return nil }
        let next = tokens.at(start + 1)?.text ?? ""
        if isHalf {
            if next == "zo" || next == "as" { return factor(Decimal(1) / 2, end: start + 1, unit: nil) }
            let unitStart = next == "a" || next == "an" ? start + 2 : start + 1
            if let unit = numbers.unit(at: unitStart), QuantityWords.timeUnits.contains(unit.name) {
                return measured(NumberReading(value: Decimal(1) / 2, end: unitStart), unit)
            }
            guard numbers.language == .english || word.text == "½",
                ["of", "the", "all", "van", "their", "these"].contains(next)
            else { return nil }
        }
        if let before = tokens.at(start - 1)?.text, ["eerste", "tweede", "andere", "first", "second", "other"].contains(before)
        {
            return nil
        }
        return shared(share.0, share.1, end: start + 1, denominator: start..<(start + 1))
    }

    /// `twee derde`, `een kwart`, `a third of`, `one-third`.
    private func partFraction(at index: Int) -> Draft? {
        let isArticle = ["een", "a"].contains(tokens[index].text) && tokens[index].value == nil
        var next = index + 1
        var count: Decimal = 1
        if !isArticle {
            guard let number = numbers.number(at: index), number.isSpelled || number.value < 10 else { return nil }
            (count, next) = (number.value, number.end)
        }
        if tokens.at(next)?.text == "-" { next += 1 }
        guard let word = tokens.at(next), let denominator = QuantityWords.fractionUnits[word.text], count < denominator else {
            return slashFraction(at: index)
        }
        let follower = tokens.at(next + 1)?.text ?? ""
        let isQuarter = word.text == "kwart" || word.text == "quarter"
        if isArticle, !isQuarter, !["van", "of", "deel"].contains(follower) { return nil }
        if isQuarter, ["over", "voor", "past", "to"].contains(follower) { return nil }
        return shared(count, denominator, end: follower == "deel" ? next + 2 : next + 1, denominator: next..<(next + 1))
    }

    private func slashFraction(at index: Int) -> Draft? {
        guard let top = numbers.number(at: index), tokens.at(top.end)?.text == "/",
            let bottom = numbers.number(at: top.end + 1),
            top.value < bottom.value
        else { return nil }
        return shared(top.value, bottom.value, end: bottom.end, denominator: (top.end + 1)..<bottom.end)
    }

    private func signFraction(at index: Int) -> Draft? {
        guard let share = QuantityWords.signFractions[tokens[index].text],
            ["van", "of", "deel"].contains(tokens.at(index + 1)?.text)
        else { return nil }
        return shared(share.0, share.1, end: index + 1, denominator: index..<(index + 1))
    }

    private func shared(_ value: Decimal, _ denominator: Decimal, end: Int, denominator place: Range<Int>) -> Draft {
        var draft = Draft(kind: .main, end: end)
        draft.mention.value = value
        draft.mention.denominator = denominator
        draft.parts[.denominator] = place
        return draft
    }

    // MARK: - Times

    /// `twee keer zo vaak`, `3x per week`, `2-fold`.
    private func times(_ number: NumberReading) -> Draft? {
        var next = number.end
        if let sign = tokens.at(next), sign.text == "-", sign.isGlued { next += 1 }
        guard let word = tokens.at(next), QuantityWords.times.contains(word.text) else { return nil }
        return factor(
            number.value, end: next + 1, unit: next..<(next + 1), isRatio: word.text.hasPrefix("vou") || word.text == "fold")
    }

    private func wholeTimes(at index: Int) -> Draft? {
        guard let value = QuantityWords.wholeTimes[tokens[index].text] else { return nil }
        if tokens[index].text == "dubbel", tokens.at(index + 1)?.text != "zo" { return nil }
        return factor(
            value, end: index + 1, unit: nil,
            isRatio: QuantityWords.multiplies(tokens[index].text))
    }

    private func factor(_ value: Decimal, end: Int, unit: Range<Int>?, isRatio: Bool = false) -> Draft {
        let followers = [tokens.at(end)?.text, tokens.at(end + 1)?.text]
        let compares =
            QuantityWords.ratioSigns.contains(followers[0] ?? "")
            || followers[0] == "the" && ["risk", "odds", "rate", "chance"].contains(followers[1])
        var draft = Draft(kind: compares || isRatio ? .main : .measure, end: end)
        draft.mention.value = value
        draft.mention.unit = "times"
        if let unit { draft.parts[.unit] = unit }
        if compares || isRatio {
            draft.mention.statistic = "ratio"
            draft.parts[.statistic] = compares ? end..<(end + 1) : (end - 1)..<end
        }
        return draft
    }
}
