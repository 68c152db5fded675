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
        let text = texts[lastWord.text].unicodeScalars
        let start = text.index(text.startIndex, offsetBy: lastWord.offset)
        let end = text.index(start, offsetBy: lastWord.length)
        let word = String(text[start..<end])
        guard lastWord.length > 1, StopWords.contains(letters.lower(word)) else { return }
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
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var length = 0
        var position = 0
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar.endsWord {
                if scalar == ":" || scalar == "?" || scalar == "!" { isAfterStop = true }
                result.append(scalar)
                length += 1
                position += 1
                continue
            }
            let start = position
            while position < scalars.count, !scalars[position].endsWord { position += 1 }
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[start..<position])
            let set = isProtected ? nil : self.set(String(word), from: start, to: position, in: scalars).unicodeScalars
            let new = set ?? word
            lastWord = isProtected ? nil : (texts.count, length, new.count)
            isFirst = false
            isAfterStop = false
            result.append(contentsOf: new)
            length += new.count
        }
        return String(result)
    }

    private func set(_ word: String, from start: Int, to end: Int, in scalars: [Unicode.Scalar]) -> String {
        // What follows an apostrophe is the rest of a word: don't, l'ami, '70s.
        let isRest = start > 0 && (scalars[start - 1] == "'" || scalars[start - 1] == "\u{2019}")
        switch textCase {
        case .lowercase: return letters.lower(word)
        case .uppercase: return letters.upper(word)
        case .sentence: return isFirst ? letters.capitalized(word) : letters.lower(word)
        case .capitalizeFirst:
            guard isFirst else { return word }
        case .capitalizeAll: break
        case .title:
            let isBeforeHyphen = end < scalars.count && scalars[end] == "-" && (start == 0 || scalars[start - 1] != "-")
            let isWord = end - start > 1 && !StopWords.contains(letters.lower(word))
            guard isWord || isBeforeHyphen || isFirst || isAfterStop else { return word }
        }
        guard !isRest, word == letters.lower(word) else { return word }
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
