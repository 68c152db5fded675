/// What a number variable, a page or a locator holds: numbers with what stands between them, and labels inside the text
/// (`12-14, fig. 3`).
struct NumberValue {
    /// One number, or words that stand where one should.
    struct Part: Equatable {
        /// The label that stands in the text before it, or before one before it, as written (`fig.`); `nil` for that of the variable.
        var label: String?
        /// Letters before the digits that are part of the number: *S* of *S12*.
        var particle: String
        /// The number without its particle.
        var value: String
        /// What stands between this part and the next; empty after the last.
        var joiner = ""

        /// Whether a hyphen or dash joins it to the next.
        var isRangeStart: Bool { joiner == "-" || joiner == "\u{2013}" }

        /// The digits that the value begins with, as a number.
        var number: Int? { Int(Substring(value.utf8.prefix(while: NumberValue.isDigit))) }

        /// Whether it is a number: digits with letters about them, or a small Roman numeral.
        var isNumeric: Bool {
            let rest = value[(value.utf8.firstIndex { !NumberValue.isDigit($0) } ?? value.endIndex)...]
            if rest.startIndex > value.startIndex {
                return rest.allSatisfy { $0.isASCII && $0.isLetter || ",:-".contains($0) } || isFraction
                    || rest.first == "-" && rest.allSatisfy { $0.isASCII && $0.isNumber || $0 == "-" }
            }
            return isRoman && value.allSatisfy(\.isLowercase)
        }

        /// Whether it is a number in digits only, which can be written in words or letters.
        var isPlainNumber: Bool {
            particle.isEmpty && value.first != "0" && !value.isEmpty && value.allSatisfy { $0.isASCII && $0.isNumber }
        }

        /// Whether it is a Roman numeral.
        var isRoman: Bool { particle.isEmpty && !value.isEmpty && value.allSatisfy { "ivxlcmIVXLCM".contains($0) } }

        private var isFraction: Bool {
            let terms = value.split(separator: "/", omittingEmptySubsequences: false)
            return terms.count > 1 && terms.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
        }
    }

    /// Variables that are written as numbers by `cs:text` too.
    static let variables: Set<String> = [
        "chapter-number", "collection-number", "issue", "locator", "number", "number-of-pages", "number-of-volumes",
        "page", "page-first", "volume",
    ]

    /// Variables that are sorted by the number in them.
    static let sortedVariables = variables.union([
        "call-number", "citation-number", "edition", "part-number", "printing-number", "section", "supplement-number",
        "version",
    ])

    /// What a number variable is sorted by: the first number in it (3 of *S3*), else its text.
    static func sortKey(_ text: String) -> String {
        let digits = text.drop { !($0.isASCII && $0.isNumber) }.prefix { $0.isASCII && $0.isNumber }
        return digits.isEmpty ? text : String(digits)
    }

    private(set) var parts: [Part]
    private let variable: String

    /// - Parameters:
    ///   - variable: a number variable, `page` or `locator`.
    ///   - locale: whose words for *and* join numbers beside *and* and *&*.
    init(_ text: String, variable: String = "", locale: CitationLocale? = nil) {
        self.variable = variable
        if !text.isEmpty, text.utf8.allSatisfy(Self.isDigit) {
            parts = [Part(particle: "", value: text)]
            return
        }
        var scanner = NumberScanner(
            text, variable: variable, and: locale?.term("and"), ampersand: locale?.term("and", form: .symbol))
        parts = scanner.parts()
        // Pages are pages without saying so.
        if variable == "page" {
            for index in parts.indices where NumberLabels.terms[parts[index].label ?? ""] == "page" { parts[index].label = nil }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// Whether it is numbers only (CSL 1.0.2, `is-numeric`): `12`, `2nd`, `S12-S15`, `2 & 4`; not `second`, nor `2nd edition`.
    var isNumeric: Bool {
        let written = parts.last.map { $0.value.isEmpty ? parts.dropLast() : parts[...] } ?? []
        return !written.isEmpty && written.allSatisfy(\.isNumeric)
    }

    /// Whether it counts more than one, so that its label is plural (CSL 1.0.2, `plural="contextual"`).
    var isPlural: Bool {
        if variable.hasPrefix("number-of-"), let number = parts.first?.number, number > 1 { return true }
        return groupIsPlural(from: 0)
    }

    /// The term of the label that the text begins with, where that stands in place of the label that the style prints: `volume` for a
    /// locator *vol. 1, fol. 8*.
    var leadingTerm: String? {
        Self.labelledVariables.contains(variable) ? parts.first?.label.flatMap { NumberLabels.terms[$0] } : nil
    }

    /// Variables whose label the text itself may say.
    private static let labelledVariables: Set<String> = ["locator", "number", "page", "page-first"]

    /// Whether a label at the very beginning is printed with the number, as no element of the style prints that.
    private var showsLeadingLabel: Bool {
        !Self.labelledVariables.contains(variable) && parts.first?.label.flatMap { NumberLabels.terms[$0] } != variable
    }

    /// Whether the parts under the label that begins at a part are more than one number.
    private func groupIsPlural(from start: Int) -> Bool {
        guard start < parts.count, parts[start].isNumeric else { return false }
        guard start + 1 < parts.count, parts[start + 1].label == parts[start].label else { return false }
        return parts[start + 1].number != nil || parts[start + 1].isNumeric
    }

    // MARK: Writing

    /// The text as a style writes it.
    ///
    /// - Parameters:
    ///   - gender: that ordinals agree with.
    ///   - pages: how ranges are shortened, where they are ranges of pages.
    func text(
        form: NumberElement.Form = .numeric, gender: Gender? = nil, locale: CitationLocale, pages: PageRangeFormat? = nil
    ) -> String {
        let written = rangesWritten(locale: locale, pages: pages)
        var result = ""
        for (index, part) in written.enumerated() {
            let isNewLabel = index == 0 ? showsLeadingLabel : parts[index - 1].label != part.label
            if isNewLabel, let label = part.label { result += labelText(label, at: index, locale: locale) }
            let isOwn = part.label == parts[0].label
            result += part.particle
            result += isOwn ? Self.written(part, form, gender: gender, locale: locale) : part.value
            result += part.joiner
        }
        return result
    }

    private func labelText(_ label: String, at index: Int, locale: CitationLocale) -> String {
        let term = NumberLabels.terms[label].flatMap { locale.term($0, form: .short, isPlural: groupIsPlural(from: index)) }
        return (term ?? label) + " "
    }

    private static func written(_ part: Part, _ form: NumberElement.Form, gender: Gender?, locale: CitationLocale) -> String {
        guard form != .numeric, part.isPlainNumber, let number = part.number else { return part.value }
        return switch form {
        case .numeric: part.value
        case .ordinal: locale.ordinal(number, gender: gender)
        case .longOrdinal: locale.longOrdinal(number, gender: gender)
        case .roman: RomanNumeral.text(number) ?? part.value
        }
    }

    /// The parts with hyphens between numbers turned into the locale's delimiter, and page ranges as the style has them.
    private func rangesWritten(locale: CitationLocale, pages: PageRangeFormat?) -> [Part] {
        var result = parts
        for index in parts.indices.dropLast() where parts[index].isRangeStart && !parts[index + 1].isRangeStart {
            let (first, last) = (parts[index], parts[index + 1])
            guard first.label == last.label, first.particle == last.particle, isRange(first, last) else { continue }
            if first.joiner == "-" || variable == "page" {
                let name = variable == "collection-number" ? "year-range-delimiter" : "page-range-delimiter"
                result[index].joiner = locale.term(name) ?? "\u{2013}"
            }
            if let pages, last.isNumeric, let shortened = pages.lastPage(of: first, last) {
                result[index + 1].value = shortened
                if pages != .expanded { result[index + 1].particle = "" }
            }
        }
        return result
    }

    /// Whether a hyphen between two parts means *to*: anywhere in what is counted in ranges, elsewhere where the numbers rise.
    private func isRange(_ first: Part, _ last: Part) -> Bool {
        if Self.rangedVariables.contains(variable), first.isNumeric, last.isNumeric { return true }
        // What an article prints on the web alone is told at the end of its pages: 251-267.e24.
        if variable == "page", first.isNumeric, last.number != nil { return true }
        guard Self.variables.contains(variable) || variable == "edition" else { return false }
        if first.isRoman, last.isRoman { return true }
        guard first.isPlainNumber, last.isPlainNumber, let low = first.number, let high = last.number else { return false }
        return low < high
    }

    private static let rangedVariables: Set<String> = [
        "collection-number", "edition", "issue", "locator", "number", "page", "volume",
    ]
}

/// Roman numerals.
enum RomanNumeral {
    /// In small letters; `nil` for what has no Roman numeral, below 1 and from 6000.
    static func text(_ number: Int) -> String? {
        guard (1..<6000).contains(number) else { return nil }
        var rest = number
        var result = ""
        for (value, letters) in values {
            while rest >= value {
                result += letters
                rest -= value
            }
        }
        return result
    }

    private static let values = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ]
}
