/// Escapes what Markdown would take for marks.
enum MarkdownEscaping {
    /// Adds a text so that it is read as it stands.
    static func append(_ text: String, to output: inout String) {
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let previous = index > 0 ? characters[index - 1] : output.last
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            let isLineStart = previous == nil || previous == "\n"
            if isSpecial(character, previous: previous, next: next, isLineStart: isLineStart)
                || (character == "." || character == ")") && endsLineOfDigits(output)
            {
                output.append("\\")
            }
            output.append(character)
        }
    }

    private static func isSpecial(_ character: Character, previous: Character?, next: Character?, isLineStart: Bool) -> Bool {
        switch character {
        case "\\", "`", "*", "[", "]", "<", "$", "~": true
        // Within a word it is no mark, and addresses are full of them.
        case "_": !(isWord(previous) && isWord(next))
        case "&": next.map { $0.isLetter || $0 == "#" } ?? false
        case "#", ">", "-", "+", "=", "|": isLineStart
        default: false
        }
    }

    private static func isWord(_ character: Character?) -> Bool {
        character.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// Whether the line so far is a number, so that a full stop behind it would begin a list.
    private static func endsLineOfDigits(_ output: String) -> Bool {
        let digits = output.reversed().prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 10 else { return false }
        let before = output.dropLast(digits.count).last
        return before == nil || before == "\n"
    }
}
