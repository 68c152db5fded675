/// Reads what a field says, with the little markup that CSL-JSON allows, into a tree.
///
/// Markup is `<i>`, `<b>`, `<u>`, `<sup>`, `<sub>`, `<sc>`, `<span style="font-variant:small-caps;">`, `<span class="nocase">` and
/// `<span class="nodecor">`. Straight quotation marks, and those of the locale, become ``Inline/quoted(_:)`` where they stand in
/// pairs; an apostrophe becomes `’`. What is not closed, or closed in the wrong order, is text.
struct RichTextParser: Sendable {
    /// Pairs of marks besides the straight ones; not those with the same mark on both sides.
    private let quotes: [QuotePair]
    /// The bytes that marks of the locale begin with, besides those that marks usually do.
    private let rareOpenings: [UInt8]

    /// - Parameter locale: whose quotation marks are read as such.
    init(locale: CitationLocale) {
        let marks = QuotationMarks(locale: locale)
        quotes = [(marks.outer, false), (marks.inner, true)].compactMap { pair, isInner in
            guard pair.open != pair.close, !pair.open.isEmpty, !pair.close.isEmpty, pair.open != "'" else { return nil }
            return QuotePair(open: Array(pair.open.utf8), close: Array(pair.close.utf8), isInner: isInner)
        }
        rareOpenings = quotes.map { $0.open[0] }.filter { ![0xC2, 0xE2, UInt8(ascii: "\"")].contains($0) }
    }

    /// What the field says.
    ///
    /// - Returns: one text, or, where there is markup, one span that sets no font: what meets inside it is the field's own way of
    ///   writing, which ``Typography`` leaves alone.
    func parse(_ field: String) -> [Inline] {
        guard needsReading(field) else { return field.isEmpty ? [] : [.text(field)] }
        var reading = RichTextReading(field, quotes: quotes)
        let inlines = reading.read()
        if inlines.count == 1, case .text = inlines[0] { return inlines }
        return inlines.isEmpty ? [] : [.span(Formatting(), inlines)]
    }

    /// Whether there is anything in the field that could be more than characters.
    private func needsReading(_ field: String) -> Bool {
        var previous: UInt8 = 0
        for byte in field.utf8 {
            switch byte {
            case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0xC2, 0xE2: return true
            case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"):
                if previous == UInt8(ascii: " ") { return true }
            default: if !rareOpenings.isEmpty, rareOpenings.contains(byte) { return true }
            }
            previous = byte
        }
        return false
    }
}

/// Quotation marks that a field may use, in UTF-8.
struct QuotePair: Hashable, Sendable {
    var open: [UInt8]
    var close: [UInt8]
    /// Whether they are the locale's inner marks.
    var isInner: Bool
}
