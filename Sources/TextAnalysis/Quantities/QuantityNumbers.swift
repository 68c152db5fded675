import Foundation

/// Reads numbers, the words between two of them, and units, at a place among the tokens.
struct QuantityNumbers {
    let tokens: [QuantityToken]
    let language: StemmingLanguage

    // MARK: - Numbers

    /// The number at an index: digits or words, with `miljoen`, `½` or an English unit joined to its tens.
    ///
    /// - Parameter takesMarks: also digits in brackets that could be a mark, where they must be bounds.
    func number(at index: Int, takesMarks: Bool = false) -> NumberReading? {
        guard let token = tokens.at(index), !token.isExcluded || takesMarks else { return nil }
        if token.kind == .word {
            if token.text == "anderhalf" || token.text == "anderhalve" {
                return NumberReading(value: Decimal(15) / 10, end: index + 1, isSpelled: true)
            }
            guard let value = token.value else { return nil }
            if NumeralReader.englishTens.contains(token.text), tokens.at(index + 1)?.text == "-",
                let unit = tokens.at(index + 2), unit.isSpelled, let units = unit.value, units < 10
            {
                return NumberReading(value: value + units, end: index + 3, isSpelled: true)
            }
            return multiplied(NumberReading(value: value, end: index + 1, isSpelled: true))
        }
        guard token.kind == .number, let value = token.value else { return nil }
        var reading = NumberReading(value: value, end: index + 1, looksLikeYear: token.looksLikeYear)
        if let sign = tokens.at(index + 1), sign.isGlued, let part = QuantityWords.signFractions[sign.text], part.1 != 3 {
            reading = NumberReading(value: value + part.0 / part.1, end: index + 2)
        }
        return multiplied(reading)
    }

    private func multiplied(_ reading: NumberReading) -> NumberReading {
        guard let word = tokens.at(reading.end)?.text, let factor = NumeralReader.multipliers[word] else { return reading }
        return NumberReading(value: reading.value * factor, end: reading.end + 1)
    }

    /// A number that may have a minus before it.
    func signedNumber(at index: Int, takesMarks: Bool = false) -> NumberReading? {
        guard let sign = tokens.at(index), sign.text == "-", tokens.at(index + 1)?.isGlued == true else {
            return number(at: index, takesMarks: takesMarks)
        }
        guard var reading = number(at: index + 1, takesMarks: takesMarks) else { return nil }
        reading.value = -reading.value
        return reading
    }

    /// The token after `tot`, `-`, `to`, `t/m`, `à`.
    func rangeLink(at index: Int) -> Int? {
        guard let token = tokens.at(index) else { return nil }
        switch token.text {
        case "-", "to", "until": return index + 1
        case "tot":
            if tokens.at(index + 1)?.text == "en", tokens.at(index + 2)?.text == "met" { return index + 3 }
            return tokens.at(index + 1)?.text == "de" || tokens.at(index + 1)?.text == "wel" ? index + 2 : index + 1
        case "t" where tokens.at(index + 1)?.text == "/" && tokens.at(index + 2)?.text == "m": return index + 3
        case "a" where token.isAccented: return index + 1
        default: return nil
        }
    }

    // MARK: - Units

    /// The unit at an index, by its English name.
    func unit(at index: Int) -> (name: String, end: Int)? {
        if let percent = QuantityWords.percent.match(tokens, at: index) { return (percent.value, index + percent.length) }
        guard let token = tokens.at(index) else { return nil }
        if token.text == "-", token.isGlued, let word = tokens.at(index + 1), word.isGlued,
            let unit = QuantityWords.hyphenUnits[word.text]
        {
            return (unit, index + 2)
        }
        if token.text == "°", let scale = tokens.at(index + 1), scale.text == "c" { return ("°C", index + 2) }
        guard token.kind == .word, let unit = QuantityWords.units[token.text] else { return nil }
        if token.text.utf8.count == 1, token.isCapitalized { return nil }
        guard let slash = tokens.at(index + 1), slash.text == "/", slash.isGlued, let below = tokens.at(index + 2),
            below.isGlued,
            let divisor = QuantityWords.units[below.text] ?? (below.text == "m2" ? "m²" : nil)
        else { return (unit, index + 1) }
        if divisor == "m", tokens.at(index + 3)?.text == "²" { return (unit + "/m²", index + 4) }
        return (unit + "/" + singular(divisor), index + 3)
    }

    private func singular(_ unit: String) -> String {
        QuantityWords.timeUnits.contains(unit) ? String(unit.dropLast()) : unit
    }

    /// What people or things a number counts: up to two describing words, then the noun.
    func counted(at index: Int) -> (unit: String, noun: Int, end: Int)? {
        for step in 0...2 {
            guard let word = tokens.at(index + step), word.kind == .word, !word.isExcluded else { return nil }
            if let unit = QuantityWords.people[word.text] { return (unit, index + step, index + step + 1) }
            if QuantityWords.stops.contains(word.text) || QuantityWords.articles.contains(word.text) { return nil }
        }
        return nil
    }
}
