import Foundation

/// Marks the digits that count nothing: addresses, dates, times, marks of references, labels, telephone numbers.
struct QuantityExclusion {
    private var tokens: [QuantityToken]
    private let scalars: [Unicode.Scalar]
    private let language: StemmingLanguage

    static func mark(_ tokens: [QuantityToken], in scalars: [Unicode.Scalar], _ language: StemmingLanguage) -> [QuantityToken] {
        var exclusion = QuantityExclusion(tokens: tokens, scalars: scalars, language: language)
        exclusion.markAddresses()
        exclusion.markBrackets()
        exclusion.markTelephones()
        for index in exclusion.tokens.indices where exclusion.tokens[index].kind == .number {
            if exclusion.isNoCount(index) { exclusion.tokens[index].isExcluded = true }
        }
        return exclusion.tokens
    }

    // MARK: - Runs

    /// Everything of a run without white space that holds a web address, an e-mail address or a DOI.
    private mutating func markAddresses() {
        var start = 0
        while start < tokens.count {
            var end = start + 1
            while end < tokens.count, tokens[end].isGlued { end += 1 }
            if isAddress(start..<end) {
                for index in start..<end { tokens[index].isExcluded = true }
            }
            start = end
        }
    }

    private func isAddress(_ run: Range<Int>) -> Bool {
        for index in run {
            switch tokens[index].text {
            case "@", "www", "http", "https", "doi": return true
            case "/"
            where index > run.lowerBound && tokens[index - 1].text.hasPrefix("10.") && tokens[index - 1].text.utf8.count > 6:
                return true
            default: break
            }
        }
        return false
    }

    /// `[3]`, `(1,3-5)`: nothing but whole numbers, commas and hyphens in brackets.
    private mutating func markBrackets() {
        for open in tokens.indices where tokens[open].text == "[" || tokens[open].text == "(" {
            let close = tokens[open].text == "[" ? "]" : ")"
            var index = open + 1
            var holdsNumber = false
            while index < tokens.count, index - open <= 24 {
                let token = tokens[index]
                if token.kind == .number, isMark(token) {
                    holdsNumber = true
                } else if token.kind != .sign || !",-;".contains(token.text) {
                    break
                }
                index += 1
            }
            guard holdsNumber, index < tokens.count, tokens[index].text == close else { continue }
            for inner in open...index { tokens[inner].isExcluded = true }
        }
    }

    /// Whole numbers below 1000, and Dutch `1,3` that may be two of them.
    private func isMark(_ token: QuantityToken) -> Bool {
        token.text.split(separator: ",").allSatisfy { $0.utf8.count <= 3 && $0.allSatisfy(\.isNumber) }
    }

    /// A run of digit groups that starts with 0 or +, nine digits or more in all.
    private mutating func markTelephones() {
        var start = 0
        while start < tokens.count {
            guard tokens[start].kind == .number, tokens[start].text.hasPrefix("0") || start > 0 && tokens[start - 1].text == "+"
            else {
                start += 1
                continue
            }
            var end = start
            var digits = 0
            while end < tokens.count, tokens[end].kind == .number || "-/()".contains(tokens[end].text) {
                digits += tokens[end].kind == .number ? tokens[end].range.count : 0
                end += 1
            }
            if digits >= 9 {
                for index in start..<end { tokens[index].isExcluded = true }
            }
            start = max(end, start + 1)
        }
    }

    // MARK: - One number

    private func isNoCount(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.isExcluded || token.value == nil || hasNeedlessZero(token) || isListNumber(index) || isLabel(index)
            || isGluedToWord(index) || isTime(index) || isDate(index) || isOrdinal(index) || isHouseNumber(index)
    }

    private func hasNeedlessZero(_ token: QuantityToken) -> Bool {
        token.text.utf8.count > 1 && token.text.hasPrefix("0") && token.isInteger
    }

    private func isListNumber(_ index: Int) -> Bool {
        guard tokens[index].startsLine, let next = token(index + 1), next.isGlued, next.text == "." || next.text == ")" else {
            return false
        }
        return token(index + 2)?.isGlued != true
    }

    private func isLabel(_ index: Int) -> Bool {
        var before = index - 1
        if let token = token(before), ".#°:-".contains(token.text), token.isGlued || tokens[index].isGlued { before -= 1 }
        guard let word = token(before), word.sentence == tokens[index].sentence else { return token(index - 1)?.text == "#" }
        if token(index - 1)?.text == "#" { return true }
        return word.kind == .word && QuantityWords.labels.contains(word.text)
    }

    /// `COVID-19`, `C5/6`, `'23`, `8054-Aspecifieke`; `3x`, `20-jarigen` and `12-week` count.
    private func isGluedToWord(_ index: Int) -> Bool {
        if let sign = token(index - 1), tokens[index].isGlued {
            if sign.text == "'" || sign.text == "#" { return true }
            if sign.text == "-" || sign.text == "/", sign.isGlued, let word = token(index - 2), word.kind == .word,
                QuantityWords.units[word.text] == nil, !word.isSpelled
            {
                return true
            }
        }
        guard let sign = token(index + 1), sign.text == "-", sign.isGlued, let word = token(index + 2), word.isGlued,
            word.kind == .word
        else { return false }
        return QuantityWords.hyphenUnits[word.text] == nil && !QuantityAges.isSuffix(word.text) && !word.isSpelled
            && word.text != "fold" && word.text != "voudig" && word.text != "voudige"
    }

    /// `8:30`, `17.00 uur`, `om 9 uur`, `7 pm`.
    private func isTime(_ index: Int) -> Bool {
        let next = token(index + 1)
        if let next, next.text == ":", next.isGlued, let after = token(index + 2), after.kind == .number, after.isGlued {
            return true
        }
        if tokens[index].isGlued, token(index - 1)?.text == ":", token(index - 2)?.kind == .number { return true }
        if next?.text == "am" || next?.text == "pm" || next?.text == "o'clock" { return true }
        if let next, next.text == "a" || next.text == "p", token(index + 2)?.text == ".", token(index + 3)?.text == "m" {
            return true
        }
        guard !isClock(tokens[index].text) else {
            // `8.30 tot 17.00 uur`: the hour may stand after the second.
            return (1...3).contains { ["uur", "u"].contains(token(index + $0)?.text) }
        }
        let saysHour = next?.text == "uur" || next?.text == "u"
        return saysHour && ["om", "vanaf"].contains(token(index - 1)?.text)
            || saysHour && token(index - 1)?.text == "tot" && token(index - 3)?.text == "van"
                && token(index - 2)?.isExcluded == true
    }

    private func isClock(_ text: String) -> Bool {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let hour = Int(parts[0]), hour < 25, parts[1].utf8.count == 2, let minute = Int(parts[1]) else {
            return false
        }
        return minute < 60
    }

    private func isDate(_ index: Int) -> Bool {
        let number = tokens[index]
        if let next = token(index + 1), next.kind == .word, QuantityWords.months.contains(next.text), number.isInteger,
            let value = number.value, value <= 31
        {
            return true
        }
        if let word = token(index - 1), word.kind == .word, QuantityWords.months.contains(word.text), number.isInteger {
            return word.isCapitalized || language == .dutch
        }
        return isSlashed(index) || isVolume(index)
    }

    /// `11/09/24`, `2021-07-21`, `24/7`, `120/80`; a fraction such as `1/3 van` stays.
    private func isSlashed(_ index: Int) -> Bool {
        for step in [1, -1] {
            guard let sign = token(index + step), let other = token(index + 2 * step), other.kind == .number else { continue }
            let isTight = step == 1 ? sign.isGlued && other.isGlued : tokens[index].isGlued && sign.isGlued
            guard isTight else { continue }
            if sign.text == "/" { return !isFraction(step == 1 ? index : index - 2) }
            if sign.text == "-", let third = token(index + 3 * step), third.text == "-", third.isGlued || step == -1,
                token(index + 4 * step)?.kind == .number
            {
                return true
            }
            if sign.text == "-", let third = token(index - step), third.text == "-", token(index - 2 * step)?.kind == .number {
                return true
            }
        }
        return false
    }

    private func isFraction(_ index: Int) -> Bool {
        guard let numerator = token(index)?.value, let denominator = token(index + 2)?.value, numerator < denominator,
            denominator <= 20, let next = token(index + 3)
        else { return false }
        return ["van", "of", "deel"].contains(next.text)
    }

    /// `36(4):811`, the place of a paper.
    private func isVolume(_ index: Int) -> Bool {
        if let open = token(index + 1), open.text == "(", open.isGlued { return true }
        return false
    }

    /// `1e`, `2de`, `3rd`, `80s`, `jaren 80`.
    private func isOrdinal(_ index: Int) -> Bool {
        if let next = token(index + 1), next.kind == .word, next.isGlued, QuantityWords.ordinalEndings.contains(next.text) {
            return true
        }
        return token(index - 1)?.text == "jaren" && tokens[index].isInteger
    }

    /// `Dorpsstraat 12`, `12 Main Street`, `1012 AB`.
    private func isHouseNumber(_ index: Int) -> Bool {
        if let word = token(index - 1), word.kind == .word, word.isCapitalized,
            QuantityWords.streets.contains(where: { word.text.hasSuffix($0) })
        {
            return true
        }
        guard let next = token(index + 1), next.kind == .word, next.isCapitalized else { return false }
        if tokens[index].text.utf8.count == 4, next.isUppercase, next.text.utf8.count == 2,
            QuantityWords.units[next.text] == nil
        {
            return true
        }
        return (2...3).contains { step in
            token(index + step).map { $0.isCapitalized && ["street", "road", "avenue", "lane"].contains($0.text) } ?? false
        }
    }

    private func token(_ index: Int) -> QuantityToken? {
        tokens.indices.contains(index) ? tokens[index] : nil
    }
}
