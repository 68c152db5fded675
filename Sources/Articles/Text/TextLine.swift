/// A line of a text, with where its characters stand.
struct TextLine {
    /// Without white space at its ends.
    var text: String
    /// Where ``text`` stands, in code points of the whole.
    var range: Range<Int>
    /// How many columns the line is set in; a tab counts four.
    var indent: Int

    var isEmpty: Bool { range.isEmpty }
    var count: Int { range.count }

    /// The lines of a text.
    static func lines(of text: String) -> [TextLine] {
        var lines: [TextLine] = []
        var current: [Unicode.Scalar] = []
        var start = 0
        var offset = 0
        func close() {
            var first = 0
            var last = current.count
            while first < last, current[first].isBlank { first += 1 }
            while last > first, current[last - 1].isBlank { last -= 1 }
            lines.append(
                TextLine(
                    text: String(String.UnicodeScalarView(current[first..<last])), range: start + first..<start + last,
                    indent: current[..<first].reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }))
        }
        for scalar in text.unicodeScalars {
            offset += 1
            if scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}" || scalar == "\u{0C}" {
                close()
                current = []
                start = offset
            } else {
                current.append(scalar)
            }
        }
        close()
        return lines
    }

    /// The mark that a list item begins with (`•`, `3.`, `[12]`), and how many code points it takes with the white space after it.
    var marker: (number: String?, length: Int)? {
        let scalars = Array(text.unicodeScalars)
        var end = 0
        var number: String?
        if let first = scalars.first, "•‣▪●◦·*–-+".unicodeScalars.contains(first) {
            end = 1
        } else {
            let isBracketed = scalars.first == "["
            if isBracketed { end = 1 }
            let start = end
            while end < scalars.count, end - start < 3, (0x30...0x39).contains(scalars[end].value) { end += 1 }
            guard end > start, end < scalars.count,
                scalars[end] == (isBracketed ? "]" : ".") || !isBracketed && scalars[end] == ")"
            else { return nil }
            number = String(String.UnicodeScalarView(scalars[start..<end]))
            end += 1
        }
        let mark = end
        while end < scalars.count, scalars[end].isBlank { end += 1 }
        return end > mark && end < scalars.count ? (number, end) : nil
    }
}

extension Unicode.Scalar {
    /// White space, or what shows as nothing at a line's end.
    fileprivate var isBlank: Bool { properties.isWhitespace || value == 0xFEFF || value == 0x200B }
}
