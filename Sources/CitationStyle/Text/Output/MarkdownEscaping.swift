/// Escapes what Markdown would take for marks.
enum MarkdownEscaping {
    /// What a line holds so far, which decides whether a character begins a heading, a list, a quotation.
    private enum Line {
        case blank, digits, text

        init(_ line: some Sequence<Character>) {
            self = .blank
            for character in line { self = self.after(character) }
        }

        func after(_ character: Character) -> Line {
            if character == "\n" { return .blank }
            switch self {
            case .blank where character.isWhitespace: return .blank
            case .blank, .digits: return character.isASCII && character.isNumber ? .digits : .text
            case .text: return .text
            }
        }
    }

    /// Adds a text so that it is read as it stands.
    static func append(_ text: String, to output: inout String) {
        var line = Line(output.reversed().prefix { $0 != "\n" }.reversed())
        var previous = output.last
        var rest = Substring(text)
        while let character = rest.popFirst() {
            if isSpecial(character, previous: previous, next: rest.first, in: line) { output.append("\\") }
            output.append(character)
            line = line.after(character)
            previous = character
        }
    }

    private static func isSpecial(_ character: Character, previous: Character?, next: Character?, in line: Line) -> Bool {
        switch character {
        case "\\", "`", "*", "[", "]", "<", "$", "~": true
        // Within a word it is no mark, and addresses are full of them.
        case "_": !(isWord(previous) && isWord(next))
        case "&": next.map { $0.isLetter || $0 == "#" } ?? false
        case "#", ">", "-", "+", "=", "|": line == .blank
        // Behind a number it would begin a list.
        case ".", ")": line == .digits
        default: false
        }
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }
}
