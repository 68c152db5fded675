/// Finds the marks in a text that point to its reference list.
///
/// Numbers in round brackets count only where the list is numbered and has them all, for `(3)` is often something else.
public struct MarkScan: Sendable {
    /// The highest number that round brackets and raised digits may name.
    public var entryCount: Int
    /// Whether round brackets hold numbers of the list.
    public var allowsRoundBrackets: Bool
    /// Signs that the list's entries begin with.
    public var signs: Set<String>

    /// A scan for the marks of a list.
    public init(_ list: ReferenceList) {
        entryCount = list.entries.count
        allowsRoundBrackets = list.entries.contains { $0.label.map { Int($0) != nil } ?? false }
        signs = Set(list.entries.compactMap { $0.label.flatMap { Int($0) == nil ? $0 : nil } })
    }

    /// The marks of a text in order.
    ///
    /// - Parameters:
    ///   - text: the running text, without its reference list.
    ///   - start: where it begins in the article: code points.
    ///   - superscripts: code points of the article that are set above the line, as HTML says.
    public func marks(in text: String, start: Int = 0, superscripts: [Range<Int>] = []) -> [MarkedCitation] {
        let scalars = Array(text.unicodeScalars)
        var marks: [MarkedCitation] = []
        var index = 0
        while index < scalars.count {
            let found =
                bracket(scalars, index) ?? raised(scalars, index) ?? markup(scalars, index, start, superscripts)
                ?? sign(scalars, index) ?? narrative(scalars, index)
            guard let found, found.end > index else {
                index += 1
                continue
            }
            marks.append(MarkedCitation(range: (start + index)..<(start + found.end), keys: found.keys))
            index = found.end
        }
        return marks
    }

    private typealias Found = (end: Int, keys: [MarkedCitation.Key])

    // MARK: Brackets

    private func bracket(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
        let close: Unicode.Scalar = text[index] == "[" ? "]" : ")"
        guard text[index] == "[" || text[index] == "(" else { return nil }
        guard let end = text[(index + 1)...].prefix(300).firstIndex(of: close) else { return nil }
        let inside = text[(index + 1)..<end]
        if let numbers = Self.numbers(inside) {
            let isPossible = text[index] == "[" || allowsRoundBrackets && numbers.allSatisfy { (1...entryCount).contains($0) }
            return isPossible ? (end + 1, numbers.map { .number($0) }) : nil
        }
        let keys = Self.names(String(String.UnicodeScalarView(inside)))
        return keys.isEmpty ? nil : (end + 1, keys)
    }

    /// `1`, `1,3-5`, `2; 4`: numbers from 1 to 999 with ranges written out.
    private static func numbers(_ inside: ArraySlice<Unicode.Scalar>) -> [Int]? {
        var numbers: [Int] = []
        for part in inside.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            let ends = part.split(omittingEmptySubsequences: false) { "-–—".unicodeScalars.contains($0) }.map { number in
                let digits = number.filter { $0 != " " && $0 != "\u{A0}" }
                return (1...3).contains(digits.count) && digits.allSatisfy(\.isDigit)
                    ? Int(String(String.UnicodeScalarView(digits))) : nil
            }
            guard (1...2).contains(ends.count), let first = ends[0], first > 0, let last = ends[ends.count - 1], last >= first,
                last - first < 100
            else { return nil }
            numbers += first...last
        }
        return numbers.isEmpty ? nil : numbers
    }

    /// `Brinjikji et al., 2015; Shiri 2007a, 2009`.
    private static func names(_ inside: String) -> [MarkedCitation.Key] {
        var keys: [MarkedCitation.Key] = []
        for part in inside.split(separator: ";") {
            let words = part.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\n" }.map(String.init)
            guard let yearIndex = words.firstIndex(where: { Self.year($0) != nil }), yearIndex > 0,
                let name = family(words[..<yearIndex])
            else { continue }
            for word in words[yearIndex...] {
                if let (year, suffix) = Self.year(word) { keys.append(.name(name, year: year, suffix: suffix)) }
            }
        }
        return keys
    }

    private static func year(_ word: String) -> (Int, String?)? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, let year = Int(digits), (1700...2099).contains(year) else { return nil }
        let rest = word.dropFirst(4)
        guard rest.isEmpty || rest.count == 1 && rest.first?.isLowercase ?? false else { return nil }
        return (year, rest.isEmpty ? nil : String(rest))
    }

    /// Words that lead up to a name.
    private static let leads: Set<String> = ["zie", "see", "cf.", "bijv.", "e.g.", "o.a.", "volgens", "ook", "according"]

    /// The first author of `Brinjikji et al.`, `Shiri & Karppinen`, `van der Berg e.a.`; `nil` for words that name nobody.
    private static func family(_ words: ArraySlice<String>) -> String? {
        var name: [String] = []
        for word in words {
            let isParticle = AuthorScan.particles.contains(word.lowercased())
            if name.isEmpty, leads.contains(word.lowercased()) { continue }
            if isParticle, name.allSatisfy({ AuthorScan.particles.contains($0.lowercased()) }) {
                name.append(word)
            } else if word.unicodeScalars.first?.isCapital ?? false,
                !name.contains(where: { $0.unicodeScalars.first?.isCapital ?? false })
            {
                name.append(word)
            } else {
                guard ["et", "e.a.", "e.a", "ea", "&", "and", "en", "al.", "al"].contains(word.lowercased()) else { return nil }
                break
            }
        }
        guard let last = name.last, last.unicodeScalars.first?.isCapital ?? false, last.count > 1, MonthName.number(last) == nil
        else {
            return nil
        }
        return name.joined(separator: " ")
    }

    // MARK: Above the line

    private func raised(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
        guard Superscript.digit(text[index]) != nil, index == 0 || Superscript.digit(text[index - 1]) == nil else { return nil }
        var end = index
        var inside: [Unicode.Scalar] = []
        while end < text.count {
            if let digit = Superscript.digit(text[end]), let plain = Unicode.Scalar(UInt32(0x30 + digit)) {
                inside.append(plain)
            } else if "⁻˒,-–".unicodeScalars.contains(text[end]), end + 1 < text.count, Superscript.digit(text[end + 1]) != nil
            {
                inside.append(text[end] == "," || text[end] == "˒" ? "," : "-")
            } else {
                break
            }
            end += 1
        }
        // `m²`, `kg/m²`, `cm³`: a unit, not a mark.
        let before = text[..<index].reversed().prefix { $0.isLetter }
        let unit = String(String.UnicodeScalarView(before.reversed())).lowercased()
        guard !["m", "cm", "mm", "km", "dm", "µm", "s", "x", "r", "i", "chi"].contains(unit),
            index == 0 || !text[index - 1].isDigit,
            let numbers = Self.numbers(inside[...]), numbers.allSatisfy({ (1...max(entryCount, 1)).contains($0) })
        else { return nil }
        return (end, numbers.map { .number($0) })
    }

    private func markup(_ text: [Unicode.Scalar], _ index: Int, _ start: Int, _ superscripts: [Range<Int>]) -> Found? {
        guard let range = superscripts.first(where: { $0.lowerBound == start + index }) else { return nil }
        let end = min(range.upperBound - start, text.count)
        guard end > index else { return nil }
        var inside = text[index..<end]
        while let first = inside.first, "[( ".unicodeScalars.contains(first) { inside.removeFirst() }
        while let last = inside.last, "]) ".unicodeScalars.contains(last) { inside.removeLast() }
        if let numbers = Self.numbers(inside), numbers.allSatisfy({ $0 <= max(entryCount, 1) }) {
            return (end, numbers.map { .number($0) })
        }
        let sign = String(String.UnicodeScalarView(inside))
        return signs.contains(sign) ? (end, [.sign(sign)]) : nil
    }

    // MARK: Signs and names in the sentence

    /// A footnote's sign right behind a word or the end of a sentence.
    private func sign(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
        let sign = String(text[index])
        guard signs.contains(sign), index > 0, !text[index - 1].properties.isWhitespace,
            index + 1 == text.count || !text[index + 1].isLetter && text[index + 1] != text[index]
        else { return nil }
        return (index + 1, [.sign(sign)])
    }

    /// `Brinjikji e.a. (2015)`, `Shiri en Karppinen (2007)`: the names before a year in brackets.
    private func narrative(_ text: [Unicode.Scalar], _ index: Int) -> Found? {
        guard text[index].isCapital || text[index].isSmall, index == 0 || !text[index - 1].isLetter && text[index - 1] != "-"
        else {
            return nil
        }
        guard let open = text[index...].prefix(80).firstIndex(of: "("), open > index, text[open - 1] == " " else { return nil }
        guard let close = text[open...].prefix(30).firstIndex(of: ")") else { return nil }
        let years = String(String.UnicodeScalarView(text[(open + 1)..<close])).split { $0 == "," || $0 == " " }.map {
            Self.year(String($0))
        }
        guard !years.isEmpty, years.allSatisfy({ $0 != nil }) else { return nil }
        let words = String(String.UnicodeScalarView(text[index..<open])).split(separator: " ").map(String.init)
        guard let first = words.first, Self.isNameList(words, first), let name = Self.family(words[...]) else { return nil }
        return (close + 1, years.compactMap { $0 }.map { .name(name, year: $0.0, suffix: $0.1) })
    }

    /// A name alone, with "et al." or "e.a.", or two names joined by "en", "and" or "&"; nothing else may stand before the year.
    private static func isNameList(_ words: [String], _ first: String) -> Bool {
        let isParticle = AuthorScan.particles.contains(first)
        guard isParticle || first.unicodeScalars.first?.isCapital ?? false, !leads.contains(first.lowercased()) else {
            return false
        }
        return words.allSatisfy { word in
            let plain = word.lowercased().filter { $0 != "." && $0 != "," }
            return word.unicodeScalars.first?.isCapital ?? false || AuthorScan.particles.contains(word)
                || ["et", "al", "ea", "en", "and", "&", "collega's", "colleagues"].contains(plain)
        } && words.count <= 6
    }
}
