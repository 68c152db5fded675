/// Cuts Dutch and English text into sentences by rules that can be read: no model, no guess by frequency.
///
/// A full stop ends a sentence unless the word before it, the word after it, or the token it stands in says otherwise; the words
/// are in ``Abbreviations``. Text within parentheses that open inside a sentence stays in that sentence. Marks of notes right
/// after a full stop (`[3]`, `³`) belong to the sentence before.
///
/// For example: `Zie Fig. 2 (o.a. dr. J. de Wit). Bij 2,5% niet.` is two sentences.
public struct SentenceSplitter: Sendable {
    public init() {}

    /// The sentences of a text in order: ranges in code points from its start, without the white space between them.
    ///
    /// An empty line ends a sentence, and so does a line before one that begins with a bullet or a number; other line ends are
    /// white space.
    public func sentences(in text: String) -> [Range<Int>] {
        var scan = SentenceScan(Array(text.unicodeScalars))
        return scan.sentences()
    }
}

/// One pass over one text.
private struct SentenceScan {
    private let text: [Unicode.Scalar]
    private var found: [Range<Int>] = []
    /// Where the sentence begins that is being read.
    private var start = 0
    /// The number of the list item read last (`1.`), so that the next is known for one.
    private var lastMarker: Int?
    /// For each opening parenthesis that is closed soon after, where it closes.
    private let closing: [Int: Int]

    init(_ text: [Unicode.Scalar]) {
        self.text = text
        closing = Self.pairs(text)
    }

    mutating func sentences() -> [Range<Int>] {
        var index = 0
        start = Self.skipSpaces(text, 0)
        while index < text.count {
            let scalar = text[index]
            if scalar.isLineEnd {
                index = passLineEnd(index)
            } else if let end = closing[index], index > start {
                index = end
            } else if scalar.endsSentence {
                index = passTerminator(index)
            } else {
                if let marker = inlineMarker(at: index) {
                    close(at: index)
                    lastMarker = marker
                }
                index += 1
            }
        }
        close(at: text.count)
        return found
    }

    /// Ends the sentence before a place; the next begins at the next character that is not white space.
    private mutating func close(at end: Int) {
        var last = end
        while last > start, text[last - 1].isSpace { last -= 1 }
        if last > start { found.append(start..<last) }
        start = Self.skipSpaces(text, end)
    }

    private static func skipSpaces(_ text: [Unicode.Scalar], _ place: Int) -> Int {
        var place = place
        while place < text.count, text[place].isSpace { place += 1 }
        return place
    }

    // MARK: Lines

    private mutating func passLineEnd(_ index: Int) -> Int {
        var next = index
        var lines = 0
        while next < text.count, text[next].isSpace {
            if text[next].isLineEnd, !(text[next] == "\r" && next + 1 < text.count && text[next + 1] == "\n") { lines += 1 }
            next += 1
        }
        if lines > 1 || next < text.count && beginsItem(next) {
            close(at: index)
            lastMarker = nil
        }
        return max(next, index + 1)
    }

    /// Whether a list item begins here: a bullet, or a number or letter with its stop.
    private func beginsItem(_ index: Int) -> Bool {
        if "•‣▪●◦·-–*".unicodeScalars.contains(text[index]) {
            return index + 1 < text.count && text[index + 1].isSpace
        }
        var end = index
        while end < text.count, end - index < 3, text[end].isDigit { end += 1 }
        guard end > index, end + 1 < text.count, text[end] == "." || text[end] == ")" else { return false }
        return text[end + 1].isSpace
    }

    /// The number of a list item that begins inside a line after items before it: `… 2. Bewegen` after `1. Rust`.
    private func inlineMarker(at index: Int) -> Int? {
        guard let lastMarker, index > start, text[index - 1].isSpace, text[index].isDigit || text[index].isLower else {
            return nil
        }
        var end = index
        while end < text.count, end - index < 3, text[end].isDigit || end == index { end += 1 }
        guard end + 1 < text.count, text[end] == ".", text[end + 1].isSpace,
            Self.number(ofMarker: text[index..<end]) == lastMarker + 1, nextWord(after: end + 1)?.first?.isUpper == true
        else { return nil }
        return lastMarker + 1
    }

    /// 12 of `12`, 2 of `b`.
    private static func number(ofMarker word: ArraySlice<Unicode.Scalar>) -> Int? {
        let name = String(String.UnicodeScalarView(word))
        if let letter = word.first, word.count == 1, ("a"..."z").contains(letter) { return Int(letter.value) - 96 }
        return Int(name)
    }

    // MARK: Terminators

    private mutating func passTerminator(_ index: Int) -> Int {
        var end = index
        while end < text.count, text[end].endsSentence { end += 1 }
        let terminators = index..<end
        end = passNoteMarks(passClosers(end))
        if end == text.count || text[end].isSpace {
            let word = token(endingAt: index)
            if terminators.count == 1, text[index] == ".", isMarker(word, from: index - word.count) {
                lastMarker = Self.number(ofMarker: word)
                return end
            }
            if endsSentence(terminators, followedAt: end) { close(at: end) }
            return end
        }
        // No space after the full stop, as in "klachten.Daarna".
        if joinsSentences(terminators, followedAt: end) { close(at: end) }
        return end
    }

    private func passClosers(_ index: Int) -> Int {
        var end = index
        while end < text.count, text[end].isCloser { end += 1 }
        return end
    }

    /// Marks of notes after a full stop: `[3]`, `[1,2]`, `¹²`, and digits right after the stop of a word.
    private func passNoteMarks(_ index: Int) -> Int {
        var end = index
        while end < text.count, text[end].isSuperscript || end > index && ",-–".unicodeScalars.contains(text[end]) { end += 1 }
        if end < text.count, text[end] == "[" {
            var close = end + 1
            while close < text.count, text[close].isDigit || " ,;-–".unicodeScalars.contains(text[close]) { close += 1 }
            if close > end + 1, close < text.count, text[close] == "]" { end = close + 1 }
        }
        if end == index, index > 1, text[index - 1] == ".", text[index - 2].isLower, token(endingAt: index - 1).count > 2 {
            var digits = index
            while digits < text.count, digits - index < 3, text[digits].isDigit { digits += 1 }
            if digits > index, digits == text.count || text[digits].isSpace, nextWord(after: digits)?.first?.isUpper ?? true {
                end = digits
            }
        }
        return end
    }

    /// Whether a terminator before white space, or at the end, ends the sentence.
    private func endsSentence(_ terminators: Range<Int>, followedAt end: Int) -> Bool {
        guard let next = nextWord(after: end) else { return true }
        guard next.canBegin else { return false }
        let isOneStop = terminators.count == 1 && text[terminators.lowerBound] == "."
        return isOneStop ? fullStopEnds(at: terminators.lowerBound, before: next) : true
    }

    private func fullStopEnds(at stop: Int, before next: NextWord) -> Bool {
        let word = token(endingAt: stop)
        let name = String(String.UnicodeScalarView(word)).lowercased()
        if word.isEmpty { return true }
        // MS is an illness and Ms a form of address: capitals throughout are no abbreviation with a stop.
        let isCapitals = word.count > 1 && word.allSatisfy(\.isUpper)
        switch isCapitals ? nil : Abbreviations.kind(of: name) {
        case .leading: return false
        case .beforeNumber: return !(next.first?.isDigit ?? false)
        case .either: return next.first?.isUpper == true && !next.isBracketed
        case nil: break
        }
        if name.contains("."), Abbreviations.isDotted(name) {
            let isUpper = word.first?.isUpper ?? false
            return isUpper && Abbreviations.isAcronym(name) && Abbreviations.beginsSentences(next.word)
        }
        if word.count == 1, word.first?.isUpper == true { return !isInitial(stop - 1, before: next) }
        return true
    }

    /// Whether a token is the number or letter of a list item: it begins the sentence, or stands after a colon.
    private func isMarker(_ word: ArraySlice<Unicode.Scalar>, from wordStart: Int) -> Bool {
        let isNumber = word.count <= 3 && word.allSatisfy(\.isDigit)
        let isLetter = word.count == 1 && word.first?.isLower == true
        guard isNumber || isLetter else { return false }
        if wordStart <= start { return true }
        var before = wordStart - 1
        while before > start, text[before].isSpace { before -= 1 }
        return text[before] == ":" && text[wordStart - 1].isSpace
    }

    /// Whether one capital and its stop are an initial: not after `vitamine`, `type` and their like, and not before a word that
    /// begins sentences but no names.
    private func isInitial(_ wordStart: Int, before next: NextWord) -> Bool {
        let previous = Array(token(endingAt: wordStart > 0 ? wordStart - 1 : 0))
        if Abbreviations.isLabelled(by: String(String.UnicodeScalarView(previous)).lowercased()) { return false }
        return next.first?.isUpper == true && !Abbreviations.beginsSentences(next.word)
    }

    /// Whether a terminator without white space after it ends a sentence: a word of small letters, a number or a closer before, a
    /// capital and small letters after, and the token no address and no identifier.
    private func joinsSentences(_ terminators: Range<Int>, followedAt end: Int) -> Bool {
        let next = text[end...].prefix { $0.isLetter }
        guard let first = next.first, first.isUpper, next.count == 1 || next.dropFirst().allSatisfy(\.isLower) else {
            return false
        }
        let stop = terminators.lowerBound
        let token = Array(token(endingAt: stop))
        guard let last = token.last, !Self.isAddress(token) else { return false }
        let follows = text[end...].prefix(200).prefix { !$0.isSpace }
        if follows.contains("/") || follows.contains("@") { return false }
        // A name of a file or a site goes on with small letters after its next full stop.
        let rest = follows.dropFirst(next.count)
        if rest.first == ".", rest.dropFirst().first?.isLower == true { return false }
        if next.count == 1, end + 1 < text.count, !text[end + 1].isSpace { return false }
        if last.isDigit { return token.count > 1 && !token.contains("/") }
        let word = Array(token.reversed().prefix { $0.isLetter })
        if word.count != token.count, token.contains(".") { return false }
        let name = String(String.UnicodeScalarView(token)).lowercased()
        return last.isCloser || last == "%" || word.count > 2 && last.isLower && Abbreviations.kind(of: name) == nil
    }

    /// Whether a token is a web address, an e-mail address, a DOI or the like.
    private static func isAddress(_ token: [Unicode.Scalar]) -> Bool {
        let text = String(String.UnicodeScalarView(token)).lowercased()
        return text.contains("://") || text.hasPrefix("www.") || text.contains("@") || text.hasPrefix("doi:")
            || text.hasPrefix("10.") && text.contains("/")
    }

    // MARK: Words

    /// What follows a terminator.
    struct NextWord {
        /// In small letters.
        var word: String
        var first: Unicode.Scalar?
        var isBracketed: Bool
        /// Whether a sentence may begin so: a capital, a digit, a symbol, or a name such as `mRNA`.
        var canBegin: Bool
    }

    /// The next word after white space, quotation marks and opening brackets; `nil` at the end of the text.
    private func nextWord(after end: Int) -> NextWord? {
        var place = Self.skipSpaces(text, end)
        guard place < text.count else { return nil }
        var isBracketed = false
        while place < text.count, text[place].isOpener || text[place].isSpace {
            if text[place] == "(" || text[place] == "[" { isBracketed = true }
            place += 1
        }
        let letters = text[place...].prefix { $0.isLetter }
        var first = place < text.count ? text[place] : nil
        let word = String(String.UnicodeScalarView(letters))
        // 's and 't begin Dutch sentences before the word that has the capital.
        let isClitic = letters.count == 1 && first?.isLower == true && place > 0 && text[place - 1].isApostrophe
        var canBegin =
            !(first?.isLower ?? false) || letters.count > 1 && letters.dropFirst().prefix(2).contains(where: \.isUpper)
        if isClitic {
            let after = Self.skipSpaces(text, place + 1)
            canBegin = after < text.count && text[after].isUpper
            if canBegin { first = text[after] }
        }
        if let first, ",;:".unicodeScalars.contains(first) { canBegin = false }
        return NextWord(word: word.lowercased(), first: first, isBracketed: isBracketed, canBegin: canBegin)
    }

    /// The run of this sentence without white space that ends right before a place, opening brackets and quotation marks taken
    /// off.
    private func token(endingAt end: Int) -> ArraySlice<Unicode.Scalar> {
        var first = end
        while first > start, end - first < 200, !text[first - 1].isSpace { first -= 1 }
        while first < end, text[first].isOpener { first += 1 }
        return text[first..<end]
    }

    /// Pairs of parentheses that are at most 300 code points apart, on one paragraph: where each opening one closes.
    private static func pairs(_ text: [Unicode.Scalar]) -> [Int: Int] {
        var closing: [Int: Int] = [:]
        var open: [Int] = []
        for (index, scalar) in text.enumerated() {
            if scalar == "(" {
                open.append(index)
            } else if scalar == ")", let opening = open.popLast(), index - opening <= 300 {
                closing[opening] = index
            } else if scalar.isLineEnd, index > 0, text[index - 1].isLineEnd {
                open = []
            }
        }
        return closing
    }
}

extension Unicode.Scalar {
    fileprivate var endsSentence: Bool { self == "." || self == "!" || self == "?" || self == "…" }
    fileprivate var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{2029}" || self == "\u{2028}" }
    fileprivate var isSpace: Bool { properties.isWhitespace || value == 0x200B || value == 0xFEFF }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(value) }
    fileprivate var isSuperscript: Bool { [0xB9, 0xB2, 0xB3].contains(value) || (0x2070...0x2079).contains(value) }
    fileprivate var isLetter: Bool { properties.isAlphabetic }
    fileprivate var isUpper: Bool { properties.isUppercase }
    fileprivate var isLower: Bool { properties.isLowercase }
    fileprivate var isApostrophe: Bool { self == "'" || self == "’" || self == "‘" }
    fileprivate var isOpener: Bool { "([{\"'“‘„‚«‹¿¡".unicodeScalars.contains(self) || isApostrophe }
    fileprivate var isCloser: Bool { ")]}\"'”’»›*†‡".unicodeScalars.contains(self) }
}
