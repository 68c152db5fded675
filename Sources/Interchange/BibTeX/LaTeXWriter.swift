import Bibliography

/// Writes text as LaTeX that ``LaTeXReader`` reads back to the same text.
struct LaTeXWriter: Hashable, Sendable {
    /// Whether characters beyond ASCII are written as commands, where they have one.
    let usesCommands: Bool

    /// A writer for the dialect: biber reads UTF-8, BibTeX sorts and changes the case of ASCII only.
    init(_ dialect: BibTeXFormat.Dialect) {
        usesCommands = dialect == .bibtex
    }

    /// Text with its markup; a formula as its words.
    ///
    /// - Parameter keepsCapitals: whether words with capitals stand in braces, so that no style makes them small. The first letter of
    ///   all is left free: a style may, and styles do not.
    func write(_ text: RichText, keepsCapitals: Bool = false) -> String {
        var result = ""
        var isStart = true
        for run in text.runs {
            switch run {
            case .text(let part):
                if keepsCapitals {
                    for (index, word) in part.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                        if index > 0 { append(" ", to: &result) }
                        append(word, keepingCapitals: true, isStart: isStart && index == 0, to: &result)
                    }
                } else {
                    append(part[...], to: &result)
                }
            case .styled(let style, let inner):
                result += "\\" + Self.command(style) + "{" + write(RichText(inner)) + "}"
            case .math(let formula): append(formula.text[...], to: &result)
            }
            isStart = false
        }
        return result
    }

    /// Characters that stand for themselves.
    func write(_ text: some StringProtocol) -> String {
        var result = ""
        append(text, to: &result)
        return result
    }

    private static func command(_ style: RichText.Style) -> String {
        switch style {
        case .italic: "textit"
        case .bold: "textbf"
        case .underline: "underline"
        case .superscript: "textsuperscript"
        case .subscript: "textsubscript"
        }
    }

    private func append(_ word: Substring, keepingCapitals: Bool, isStart: Bool, to result: inout String) {
        let free = isStart ? word.dropFirst() : word
        guard free.contains(where: \.isUppercase) else { return append(word, to: &result) }
        let start = word.firstIndex { $0.isLetter || $0.isNumber } ?? word.startIndex
        let end = word.lastIndex { $0.isLetter || $0.isNumber }.map { word.index(after: $0) } ?? word.endIndex
        append(word[..<start], to: &result)
        result += "{"
        append(word[start..<end], to: &result)
        result += "}"
        append(word[end...], to: &result)
    }

    private func append(_ text: some StringProtocol, to result: inout String) {
        for character in text {
            if let byte = character.asciiValue, Self.isPlain(byte) {
                result.append(character)
                continue
            }
            let spelled = spelling(character)
            // Two hyphens or two apostrophes would print as one sign.
            if let first = spelled.utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "'"),
                result.utf8.last == first
            {
                result += "{}"
            }
            result += spelled
        }
    }

    /// Whether an ASCII character means nothing to LaTeX wherever it stands: letters, digits, space and most punctuation.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x2C, 0x2E...0x3B, 0x41...0x5B, 0x5D, 0x61...0x7A, UInt8(ascii: "("), UInt8(ascii: ")"): true
        default: false
        }
    }

    private func spelling(_ character: Character) -> String {
        let scalars = character.unicodeScalars
        if scalars.count > 1 {
            // A sign under an accent that has no letter's form is still a sign.
            return usesCommands ? LaTeXTable.spelling(of: character) ?? parts(scalars) : parts(scalars)
        }
        return sign(character)
    }

    private func parts(_ scalars: Character.UnicodeScalarView) -> String {
        scalars.map { sign(Character($0)) }.joined()
    }

    private func sign(_ character: Character) -> String {
        switch character {
        case "\\": return "\\textbackslash{}"
        case "{": return "\\textbraceleft{}"
        case "}": return "\\textbraceright{}"
        case "&", "%", "$", "#", "_": return "\\" + String(character)
        case "~": return "\\textasciitilde{}"
        case "^": return "\\textasciicircum{}"
        case "`": return "\\textasciigrave{}"
        case "\u{A0}": return "~"
        case "\u{0}"..."\u{1F}": return " "
        default: break
        }
        guard usesCommands else { return String(character) }
        switch character {
        case "\u{2009}": return "{\\,}"
        case "<": return "\\textless{}"
        case ">": return "\\textgreater{}"
        case "|": return "\\textbar{}"
        case "–": return "--"
        case "—": return "---"
        case "“": return "``"
        case "”": return "''"
        default:
            guard !character.isASCII else { return String(character) }
            return LaTeXTable.spelling(of: character) ?? String(character)
        }
    }
}
