/// How a language makes capitals and small letters.
struct LetterCase: Sendable {
    /// Whether `i` and `ı` are two letters, with the capitals `İ` and `I`.
    private let hasDotlessI: Bool

    init(language: String?) {
        hasDotlessI = language.map { ["tr", "az"].contains($0.prefix { $0 != "-" && $0 != "_" }.lowercased()) } ?? false
    }

    func upper(_ text: String) -> String {
        hasDotlessI ? text.replacing("i", with: "\u{130}").uppercased() : text.uppercased()
    }

    /// Whether the word has no capital, so that it is the same in lower case.
    func isLower(_ word: String) -> Bool {
        word.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } || word == lower(word)
    }

    func lower(_ text: String) -> String {
        guard hasDotlessI else { return text.lowercased() }
        return text.replacing("I", with: "\u{131}").replacing("\u{130}", with: "i").lowercased()
    }

    /// The word with its first letter as a capital. A Greek letter that stands alone is a symbol (β-carotene) and stays.
    func capitalized(_ word: String) -> String {
        let scalars = word.unicodeScalars
        guard let first = scalars.first else { return "" }
        if first.isASCII, !hasDotlessI {
            guard (0x61...0x7A).contains(first.value) else { return word }
            return String(Character(Unicode.Scalar(UInt8(first.value - 32))))
                + word[scalars.index(after: scalars.startIndex)...]
        }
        let rest = scalars.dropFirst()
        if rest.isEmpty, (0x370...0x3FF).contains(first.value) { return String(word) }
        return upper(String(first)) + String(Substring.UnicodeScalarView(rest))
    }
}
