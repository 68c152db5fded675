/// A run of digits, a run of letters, or one mark, of a printed entry; digits and letters that touch are two tokens.
struct CitationToken: Hashable {
    enum Kind {
        case number, word, mark
    }

    var kind: Kind
    var text: String
    /// Places in the ``CleanText``.
    var range: Range<Int>
    /// Whether a space stands before it.
    var isSpaced: Bool

    /// The number it is, of at most nine digits.
    var number: Int? { kind == .number && text.utf8.count < 10 ? Int(text) : nil }
    /// A year that something can be printed in.
    var year: Int? { number.flatMap { text.utf8.count == 4 && (1700...2099).contains($0) ? $0 : nil } }
    /// In lower case.
    var word: String { kind == .word ? text.lowercased() : "" }

    func `is`(_ mark: String) -> Bool { kind == .mark && text == mark }

    /// The tokens of a text, those of masked places left out.
    static func tokens(_ text: CleanText, masked: [Bool]) -> [CitationToken] {
        var tokens: [CitationToken] = []
        var index = 0
        var isSpaced = true
        while index < text.count {
            let scalar = text.scalars[index]
            guard scalar != " ", !masked[index] else {
                isSpaced = true
                index += 1
                continue
            }
            let start = index
            let kind: Kind = scalar.isDigit ? .number : scalar.isLetter ? .word : .mark
            index += 1
            if kind != .mark {
                while index < text.count, !masked[index],
                    kind == .number ? text.scalars[index].isDigit : text.scalars[index].isLetter
                { index += 1 }
            }
            tokens.append(CitationToken(kind: kind, text: text.text(start..<index), range: start..<index, isSpaced: isSpaced))
            isSpaced = false
        }
        return tokens
    }
}

/// Months as lists print them, in English and Dutch.
enum MonthName {
    /// From 1 to 12.
    static func number(_ word: String) -> Int? {
        let word = word.lowercased()
        guard word.utf8.count >= 3 else { return nil }
        if let number = short[String(word.prefix(3))], names[number - 1].contains(where: { $0.hasPrefix(word) }) {
            return number
        }
        return nil
    }

    private static let names: [[String]] = [
        ["january", "januari"], ["february", "februari"], ["march", "maart", "mrt"], ["april"], ["may", "mei"],
        ["june", "juni"], ["july", "juli"], ["august", "augustus"], ["september"], ["october", "oktober"], ["november"],
        ["december"],
    ]

    private static let short: [String: Int] = {
        var short: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names { short[String(name.prefix(3))] = index + 1 }
        }
        short["mrt"] = 3
        return short
    }()
}
