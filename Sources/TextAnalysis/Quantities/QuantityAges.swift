import Foundation

/// Ages: `mensen van 20 jaar`, `20-jarigen`, `twintigjarigen`, `op je twintigste`, `65-plussers`, `people aged 80`, `women over 50`.
struct QuantityAges {
    let numbers: QuantityNumbers
    private var tokens: [QuantityToken] { numbers.tokens }

    static func isSuffix(_ word: String) -> Bool {
        ["jarige", "jarigen", "jarig", "plusser", "plussers", "plus", "year", "years", "ers"].contains(word)
    }

    /// The age that begins at a token.
    func age(at index: Int) -> (band: QuantityMention.AgeBand, end: Int)? {
        let word = tokens[index].text
        if let decade = QuantityWords.decades[word] {
            // `dertigers en veertigers`
            guard ["en", "of", "and", "or"].contains(tokens.at(index + 1)?.text),
                let second = tokens.at(index + 2).flatMap({ QuantityWords.decades[$0.text] }), second == decade + 10
            else { return (.init(low: decade, high: decade + 9), index + 1) }
            return (.init(low: decade, high: second + 9), index + 3)
        }
        return inOneWord(index) ?? suffixed(index) ?? birthday(index) ?? linked(index)
    }

    // MARK: - twintigjarigen, op je twintigste

    /// `twintigjarigen`, `tachtigjarige`.
    private func inOneWord(_ index: Int) -> (QuantityMention.AgeBand, Int)? {
        let word = tokens[index].text
        guard let suffix = ["jarigen", "jarige", "jarig"].first(where: word.hasSuffix),
            let age = NumeralReader.spelled(String(word.dropLast(suffix.count)), numbers.language, isAccented: false)
        else { return nil }
        return (.init(low: age, high: age), tokens.at(index + 1)?.text == "leeftijd" ? index + 2 : index + 1)
    }

    /// `op je twintigste`, `rond haar 50ste`, `na zijn 65e`.
    private func birthday(_ index: Int) -> (QuantityMention.AgeBand, Int)? {
        guard let opening = QuantityWords.birthdayOpenings[tokens[index].text], let owner = tokens.at(index + 1)?.text,
            QuantityWords.ageOwners.contains(owner), let token = tokens.at(index + 2)
        else { return nil }
        if token.kind == .word, token.text.hasSuffix("ste") || token.text.hasSuffix("de"),
            let age = NumeralReader.spelled(
                String(token.text.dropLast(token.text.hasSuffix("ste") ? 3 : 2)), numbers.language, isAccented: false)
        {
            return (band(age, opening), birthdayEnd(index + 3))
        }
        guard token.kind == .number, let age = token.value, age <= 120, let ending = tokens.at(index + 3), ending.isGlued,
            QuantityWords.ordinalEndings.contains(ending.text)
        else { return nil }
        return (band(age, opening), birthdayEnd(index + 4))
    }

    private func birthdayEnd(_ index: Int) -> Int {
        ["levensjaar", "verjaardag"].contains(tokens.at(index)?.text) ? index + 1 : index
    }

    private func band(_ age: Decimal, _ opening: QuantityMention.Comparator) -> QuantityMention.AgeBand {
        switch opening {
        case .greater, .atLeast: .init(low: age, high: nil)
        case .less, .atMost: .init(low: nil, high: age)
        default: .init(low: age, high: age)
        }
    }

    // MARK: - 20-jarigen

    private func suffixed(_ index: Int) -> (QuantityMention.AgeBand, Int)? {
        guard let first = numbers.number(at: index), first.value <= 120 else { return nil }
        if tokens.at(first.end)?.text == "+", tokens[first.end].isGlued {
            return (.init(low: first.value, high: nil), first.end + 1)
        }
        if let end = suffix(at: first.end) { return (band(first.value, nil, suffixBefore: end), end) }
        // `20- tot 30-jarigen`, `20-30-jarigen`.
        var next = first.end
        if tokens.at(next)?.text == "-", tokens.at(next + 1)?.kind == .word { next += 1 }
        guard let link = numbers.rangeLink(at: next), let second = numbers.number(at: link), second.value > first.value,
            second.value <= 120, let end = suffix(at: second.end)
        else { return nil }
        return (.init(low: first.value, high: second.value), end)
    }

    /// The end of `-jarigen`, `-plussers`, `-year-old`, `-jarige leeftijd`.
    private func suffix(at index: Int) -> Int? {
        var index = index
        if tokens.at(index)?.text == "-" { index += 1 }
        guard let word = tokens.at(index), Self.isSuffix(word.text) else { return nil }
        switch word.text {
        case "year", "years":
            var next = index + 1
            if tokens.at(next)?.text == "-" { next += 1 }
            guard let old = tokens.at(next), old.text == "old" || old.text == "olds" else { return nil }
            return next + 1
        case "ers": return nil
        default: return tokens.at(index + 1)?.text == "leeftijd" ? index + 2 : index + 1
        }
    }

    private func band(_ low: Decimal, _ high: Decimal?, suffixBefore end: Int) -> QuantityMention.AgeBand {
        tokens[end - 1].text.hasPrefix("plus") ? .init(low: low, high: nil) : .init(low: low, high: high ?? low)
    }

    // MARK: - mensen van 20 jaar

    private func linked(_ index: Int) -> (QuantityMention.AgeBand, Int)? {
        var links: [String] = []
        var next = index
        while links.count < 5, let token = tokens.at(next), token.kind == .word,
            QuantityWords.ageLinks.contains(token.text) || ["bij", "at", "op"].contains(token.text)
        {
            links.append(token.text)
            next += 1
        }
        guard let first = numbers.number(at: next), first.value <= 120, !first.isSpelled || !links.isEmpty else { return nil }
        var end = first.end
        var high: Decimal?
        let isBetween = links.contains("tussen") || links.contains("between")
        if tokens.at(end)?.text == "jaar", let link = numbers.rangeLink(at: end + 1) ?? between(isBetween, end + 1),
            let second = numbers.number(at: link), second.value > first.value, years(at: second.end).isSaid
        {
            (high, end) = (second.value, second.end)
        } else if let link = numbers.rangeLink(at: end) ?? between(isBetween, end), let second = numbers.number(at: link),
            second.value > first.value, second.value <= 120, numbers.unit(at: second.end).map({ $0.name == "years" }) ?? true
        {
            (high, end) = (second.value, second.end)
        }
        let said = years(at: end)
        guard isAge(at: index, links: links, hasRange: high != nil, said: said, value: first.value, end: end) else {
            return nil
        }
        end = said.end
        if let after = older(at: end) { return (.init(low: first.value, high: nil), after) }
        if let high { return (.init(low: first.value, high: high), end) }
        switch links.lazy.compactMap({ QuantityWords.ageOpenings[$0] }).first {
        case .greater, .atLeast: return (.init(low: first.value, high: nil), end)
        case .less: return (.init(low: nil, high: first.value), end)
        default: return (.init(low: first.value, high: first.value), end)
        }
    }

    private func between(_ isBetween: Bool, _ index: Int) -> Int? {
        guard isBetween, let word = tokens.at(index)?.text, word == "en" || word == "and" else { return nil }
        return tokens.at(index + 1)?.text == "de" ? index + 2 : index + 1
    }

    private struct Years {
        var isSaid = false
        /// `oud`, `old`, `of age`: an age beyond doubt.
        var isOld = false
        var end: Int
    }

    private func years(at index: Int) -> Years {
        var said = Years(end: index)
        if let word = tokens.at(index), ["jaar", "jaren", "years", "year", "jr"].contains(word.text) {
            said = Years(isSaid: true, end: index + 1)
        }
        if let word = tokens.at(said.end), word.text == "oud" || word.text == "old" {
            said = Years(isSaid: said.isSaid, isOld: said.isSaid, end: said.isSaid ? said.end + 1 : said.end)
        } else if said.isSaid, tokens.at(said.end)?.text == "of", tokens.at(said.end + 1)?.text == "age" {
            said = Years(isSaid: true, isOld: true, end: said.end + 2)
        }
        return said
    }

    private func older(at index: Int) -> Int? {
        guard let first = tokens.at(index)?.text, let second = tokens.at(index + 1)?.text else { return nil }
        let isLink = ["en", "of", "and", "or"].contains(first)
        return isLink && ["ouder", "older", "over", "above"].contains(second) ? index + 2 : nil
    }

    private func isAge(
        at index: Int, links: [String], hasRange: Bool, said: Years, value: Decimal, end: Int
    ) -> Bool {
        if said.isOld || older(at: said.end) != nil { return true }
        if !said.isSaid, value >= 1, numbers.unit(at: end) == nil, let link = links.last, saysYears(after: end, link) {
            return true
        }
        if links.contains(where: { ["aged", "age", "ages", "ouder", "older", "jonger", "younger", "leeftijd"].contains($0) }) {
            return said.isSaid || numbers.unit(at: end) == nil
        }
        guard !links.isEmpty, said.isSaid || numbers.unit(at: end) == nil && tokens.at(end)?.text != "%" else { return false }
        let isOpening = links.contains { QuantityWords.ageOpenings[$0] != nil } && links.last != "tot"
        let isBetween = links.contains { ["tussen", "between"].contains($0) }
        // `mensen van 80 hebben`, `rond de tachtig is dat`.
        let isAdult = value >= 15 && countsNothing(end)
        if followsPeople(index) {
            return said.isSaid || (isOpening || isBetween || links == ["van"] && isAdult) && countsNothing(end)
        }
        if links == ["rond", "de"], isAdult, value.isWholeMultiple(of: 10) { return true }
        let isDoubtful = links.allSatisfy { ["van", "de", "of", "the", "tot", "from", "over", "under"].contains($0) }
        return said.isSaid && value >= 15 && !isDoubtful
    }

    /// Whether the years are said with a later age of the sentence: `29% op 20 en 43% op 80 jaar`.
    private func saysYears(after index: Int, _ link: String) -> Bool {
        guard ["op", "rond", "at", "around"].contains(link) else { return false }
        for next in index..<min(index + Self.ellipsis, tokens.count)
        where tokens[next].sentence == tokens[max(index - 1, 0)].sentence {
            guard tokens[next].text == link, let number = numbers.number(at: next + 1), number.value <= 120 else { continue }
            if years(at: number.end).isSaid { return true }
        }
        return false
    }

    /// How many tokens further the years may be said.
    private static let ellipsis = 12

    /// Whether no noun that the number could count follows.
    private func countsNothing(_ index: Int) -> Bool {
        guard let word = tokens.at(index), word.kind == .word else { return true }
        return QuantityWords.stops.contains(word.text)
    }

    /// Whether people are named right before, or with up to three words (`zonder klachten`) between.
    private func followsPeople(_ index: Int) -> Bool {
        for step in 1...4 {
            guard let token = tokens.at(index - step), token.sentence == tokens[index].sentence, token.kind == .word else {
                return false
            }
            if QuantityWords.people[token.text] != nil { return true }
        }
        return false
    }
}

extension Array {
    /// The element at an index, `nil` outside.
    func at(_ index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}

extension Decimal {
    fileprivate func isWholeMultiple(of unit: Int) -> Bool {
        NSDecimalNumber(decimal: self).intValue.isMultiple(of: unit) && exponent >= 0
    }
}
