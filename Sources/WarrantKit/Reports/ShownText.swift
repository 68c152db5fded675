/// Text of others made fit to show: it stays on its line, keeps its direction to itself, and is no longer than a quotation may be.
enum ShownText {
    /// The longest passage of a source that a report shows, in characters.
    static let longestPassage = 300

    /// The text on one line: line breaks and control characters as spaces; marks that turn the direction of writing, and other
    /// characters that nobody sees, left out (Unicode's `Default_Ignorable_Code_Point`, which all controls of Annex #9 have).
    ///
    /// Joiners stay, for scripts and emoji need them.
    static func line(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                if let last = kept.last, last != " " { kept.append(" ") }
            } else if isShown(scalar) {
                kept.append(scalar)
            }
        }
        if kept.last == " " { kept.removeLast() }
        return String(kept)
    }

    /// A passage on one line, cut at a word where it is longer than a report may show.
    static func passage(_ text: String) -> String {
        let line = line(text)
        guard line.count > longestPassage else { return line }
        let kept = line.prefix(longestPassage)
        let end = kept.lastIndex(of: " ") ?? kept.endIndex
        return kept[..<end] + " …"
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}" && scalar != "\u{2007}"
            || scalar.properties.generalCategory == .control
    }

    private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\u{200C}" || scalar == "\u{200D}" { return true }
        switch scalar.properties.generalCategory {
        case .format, .unassigned, .privateUse, .surrogate:
            return !scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isNoncharacterCodePoint
        default: return true
        }
    }
}
