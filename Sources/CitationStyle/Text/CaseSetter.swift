/// Reads the texts of a tree one after another, and sets the case of their words.
struct CaseSetter {
    /// The texts read so far, in their new case.
    private(set) var texts: [String] = []

    private let textCase: TextCase
    private let letters: LetterCase
    /// Whether no word has been read.
    private var isFirst = true
    /// Whether the last thing read was a colon, an exclamation mark or a question mark.
    private var isAfterStop = false
    /// The word read last, which a title has as a capital whatever it is; `nil` when it may not be changed.
    /// Offset and length are in UTF-8.
    private var lastWord: (text: Int, offset: Int, length: Int)?

    init(_ textCase: TextCase, letters: LetterCase) {
        self.textCase = textCase
        self.letters = letters
    }

    mutating func read(_ inlines: [Inline], isProtected: Bool) {
        for inline in inlines {
            switch inline {
            case .text(let text): texts.append(read(text, isProtected: isProtected))
            case .span(let formatting, let inner):
                let isSet = formatting.fontVariant == .smallCaps || [.sup, .sub].contains(formatting.verticalAlign)
                read(inner, isProtected: isProtected || isSet)
            case .noCase(let inner), .noDecoration(let inner): read(inner, isProtected: true)
            case .quoted(let inner), .innerQuoted(let inner), .link(_, let inner), .block(_, let inner):
                read(inner, isProtected: isProtected)
            }
        }
    }

    mutating func finish() {
        guard textCase == .title, let lastWord else { return }
        let text = texts[lastWord.text]
        let start = text.utf8.index(text.startIndex, offsetBy: lastWord.offset)
        let end = text.utf8.index(start, offsetBy: lastWord.length)
        let word = String(text[start..<end])
        guard word.utf8.count > 1, StopWords.contains(letters.lower(word)) else { return }
        texts[lastWord.text] = String(text[..<start]) + letters.capitalized(word) + String(text[end...])
    }

    // MARK: Words

    private mutating func read(_ text: String, isProtected: Bool) -> String {
        switch textCase {
        case .lowercase: return isProtected ? text : letters.lower(text)
        case .uppercase: return isProtected ? text : letters.upper(text)
        case .capitalizeFirst where !isFirst: return text
        default: break
        }
        let scalars = text.unicodeScalars
        var result = ""
        var position = scalars.startIndex
        var before: Unicode.Scalar?
        while position < scalars.endIndex {
            let scalar = scalars[position]
            if scalar.endsWord {
                if scalar == ":" || scalar == "?" || scalar == "!" { isAfterStop = true }
                result.unicodeScalars.append(scalar)
                before = scalar
                scalars.formIndex(after: &position)
                continue
            }
            let start = position
            while position < scalars.endIndex, !scalars[position].endsWord { scalars.formIndex(after: &position) }
            var word = String(text[start..<position])
            if !isProtected { word = set(word, after: before, before: position < scalars.endIndex ? scalars[position] : nil) }
            lastWord = isProtected ? nil : (texts.count, result.utf8.count, word.utf8.count)
            isFirst = false
            isAfterStop = false
            result += word
            before = nil
        }
        return result
    }

    /// A word in its new case.
    ///
    /// - Parameters:
    ///   - before: what ends the word or space before it; `nil` at the start.
    ///   - next: what ends the word; `nil` at the end.
    private func set(_ word: String, after before: Unicode.Scalar?, before next: Unicode.Scalar?) -> String {
        // What follows an apostrophe is the rest of a word: don't, l'ami, '70s.
        let isRest = before == "'" || before == "\u{2019}"
        switch textCase {
        case .lowercase: return letters.lower(word)
        case .uppercase: return letters.upper(word)
        case .sentence: return isFirst ? letters.capitalized(word) : letters.lower(word)
        case .capitalizeFirst:
            guard isFirst else { return word }
        case .capitalizeAll: break
        case .title:
            let isBeforeHyphen = next == "-" && before != "-"
            let isWord = !word.unicodeScalars.dropFirst().isEmpty && !StopWords.contains(letters.lower(word))
            guard isWord || isBeforeHyphen || isFirst || isAfterStop else { return word }
        }
        guard !isRest, letters.isLower(word) else { return word }
        return letters.capitalized(word)
    }
}

extension Unicode.Scalar {
    /// Whether no word goes on beyond it: spaces, quotation marks and apostrophes, punctuation, hyphens, dashes, brackets.
    fileprivate var endsWord: Bool {
        switch self {
        case "-", "\u{2013}", "\u{2014}", "/", ".", ",", ";", "?", "!", ":", "[", "]", "(", ")", "\"", "'": true
        case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": true
        default: isSpace || self == "\u{200B}"
        }
    }
}
