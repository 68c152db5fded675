import Foundation

/// Cuts a text into words, numbers and signs in one pass.
struct QuantityTokenizer {
    private let scalars: [Unicode.Scalar]
    private let language: StemmingLanguage
    private var tokens: [QuantityToken] = []
    private var index = 0
    private var sentence = 0
    private var sawSpace = true
    private var sawLineBreak = true

    static func tokens(_ scalars: [Unicode.Scalar], _ language: StemmingLanguage) -> [QuantityToken] {
        var tokenizer = QuantityTokenizer(scalars: scalars, language: language)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(scalars: [Unicode.Scalar], language: StemmingLanguage) {
        self.scalars = scalars
        self.language = language
    }

    private mutating func run() {
        while index < scalars.count {
            let scalar = scalars[index]
            if scalar.properties.isWhitespace {
                space()
            } else if Self.isDigit(scalar) || startsDecimal(at: index) {
                number()
            } else if scalar.properties.isAlphabetic {
                word()
            } else {
                sign()
            }
        }
    }

    // MARK: - Each kind

    private mutating func space() {
        var breaks = 0
        let start = index
        while index < scalars.count, scalars[index].properties.isWhitespace {
            if scalars[index] == "\n" { breaks += 1 }
            index += 1
        }
        sawSpace = true
        guard breaks > 0 else { return }
        sawLineBreak = true
        let endsSentence = start > 0 && ".!?:;".unicodeScalars.contains(scalars[start - 1])
        let startsItem = index < scalars.count && "•*-–".unicodeScalars.contains(scalars[index])
        if breaks > 1 || endsSentence || startsItem { sentence += 1 }
    }

    private mutating func word() {
        let start = index
        while index < scalars.count, isWordScalar(at: index) { index += 1 }
        let range = start..<index
        var token = QuantityToken(kind: .word, text: "", range: range)
        if range.count <= 40 {
            let written = text(range)
            token.text = Folding.fold(written)
            token.isAccented = written.lowercased() != token.text
            token.isCapitalized = scalars[start].properties.isUppercase
            token.isUppercase = scalars[range].allSatisfy { !$0.properties.isLowercase }
            token.value = NumeralReader.spelled(token.text, language, isAccented: token.isAccented)
            token.isSpelled = token.value != nil
        }
        append(token)
    }

    private mutating func number() {
        let start = index
        if !Self.isDigit(scalars[index]) { index += 1 }
        while index < scalars.count {
            if Self.isDigit(scalars[index]) {
                index += 1
            } else if isSeparator(at: index) {
                index += 1
            } else {
                break
            }
        }
        let range = start..<index
        let written = range.count <= 40 ? text(range) : ""
        append(QuantityToken(kind: .number, text: written, range: range, value: NumeralReader.written(written, language)))
    }

    private mutating func sign() {
        let start = index
        let scalar = scalars[index]
        index += 1
        let plain: String
        switch scalar {
        case "‐", "‑", "‒", "–", "—", "―", "−": plain = "-"
        case "’", "‘", "`", "´": plain = "'"
        default: plain = String(scalar)
        }
        append(QuantityToken(kind: .sign, text: plain, range: start..<index))
        if endsSentence(plain) { sentence += 1 }
    }

    private mutating func append(_ token: QuantityToken) {
        var token = token
        token.isGlued = !sawSpace
        token.startsLine = sawLineBreak
        token.sentence = sentence
        sawSpace = false
        sawLineBreak = false
        tokens.append(token)
    }

    // MARK: - What belongs together

    /// Letters, digits, marks, and an apostrophe between letters.
    private func isWordScalar(at index: Int) -> Bool {
        let scalar = scalars[index]
        if scalar.properties.isAlphabetic || Self.isDigit(scalar) || scalar.properties.generalCategory == .nonspacingMark {
            return true
        }
        guard scalar == "'" || scalar == "’", index + 1 < scalars.count else { return false }
        return scalars[index + 1].properties.isAlphabetic
    }

    /// `.05`: the point of a decimal without its zero.
    private func startsDecimal(at index: Int) -> Bool {
        guard scalars[index] == ".", index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) else { return false }
        return index == 0 || scalars[index - 1] == " " || "=<>(".unicodeScalars.contains(scalars[index - 1])
    }

    /// A point, comma or narrow space between digits; a plain space only inside groups of three (`10 000`).
    private func isSeparator(at index: Int) -> Bool {
        guard index + 1 < scalars.count, Self.isDigit(scalars[index + 1]) else { return false }
        switch scalars[index] {
        case ".": return true
        case ",": return language == .dutch || hasThreeDigits(after: index) || startsWithZero(before: index)
        case "'", "’": return hasThreeDigits(after: index)
        case "\u{A0}", "\u{2009}", "\u{202F}": return hasThreeDigits(after: index)
        case " ": return hasThreeDigits(after: index) && isShortPlainGroup(before: index)
        default: return false
        }
    }

    private func hasThreeDigits(after index: Int) -> Bool {
        guard index + 3 < scalars.count, (1...3).allSatisfy({ Self.isDigit(scalars[index + $0]) }) else { return false }
        return index + 4 == scalars.count || !Self.isDigit(scalars[index + 4])
    }

    /// English `0,5`: a decimal comma all the same.
    private func startsWithZero(before index: Int) -> Bool {
        index > 0 && scalars[index - 1] == "0" && (index < 2 || !Self.isDigit(scalars[index - 2]))
    }

    /// One to three digits that do not start with 0 and follow no other group; then the three digits must be the last group.
    private func isShortPlainGroup(before index: Int) -> Bool {
        var start = index
        while start > 0, index - start < 4, Self.isDigit(scalars[start - 1]) { start -= 1 }
        guard index - start <= 3, scalars[start] != "0" else { return false }
        if start > 0, !scalars[start - 1].properties.isWhitespace, scalars[start - 1] != "(" { return false }
        if start > 1, Self.isDigit(scalars[start - 2]) { return false }
        let next = index + 4
        return next + 1 >= scalars.count || scalars[next] != " " || !Self.isDigit(scalars[next + 1])
    }

    /// `! ? ;` do, and a point that white space and no small letter follow, unless it ends an abbreviation.
    private func endsSentence(_ sign: String) -> Bool {
        switch sign {
        case "!", "?", ";", "•": return true
        case ".":
            guard index < scalars.count, scalars[index].properties.isWhitespace else { return index == scalars.count }
            if tokens.count > 1, QuantityWords.abbreviations.contains(tokens[tokens.count - 2].text) { return false }
            var next = index
            while next < scalars.count, next - index < 8, scalars[next].properties.isWhitespace { next += 1 }
            return next == scalars.count || !scalars[next].properties.isLowercase
        default: return false
        }
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }
}
