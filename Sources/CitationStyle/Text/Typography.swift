/// The last pass over a citation or an entry: what meets between its pieces, quotation marks, fonts within fonts.
///
/// It does to a tree what a typesetter would: no full stop after a full stop, punctuation inside or outside closing quotation marks
/// as the locale has it (CSL 1.0.2, `punctuation-in-quote`), inner marks within outer ones, upright within italic. What a field says
/// within itself is left as it is.
struct Typography: Sendable {
    private let marks: QuotationMarks
    private let punctuationInQuote: Bool

    /// - Parameter locale: gives the terms `open-quote`, `close-quote`, `open-inner-quote`, `close-inner-quote`, and
    ///   `punctuation-in-quote`.
    init(locale: CitationLocale) {
        marks = QuotationMarks(locale: locale)
        punctuationInQuote = locale.punctuationInQuote ?? false
    }

    /// The same text ready for a writer: no quoted, no-case or no-decoration parts are left, and texts that touch are one.
    func finish(_ inlines: [Inline]) -> [Inline] {
        var junctions = Junctions(punctuationInQuote: punctuationInQuote)
        junctions.append(inlines)
        junctions.settleEdges()
        var typesetter = Typesetter(marks: marks, pieces: junctions.pieces)
        return typesetter.read()
    }
}

/// The quotation marks of a locale.
struct QuotationMarks: Sendable {
    let outer: (open: String, close: String)
    let inner: (open: String, close: String)

    init(locale: CitationLocale) {
        outer = (locale.term("open-quote") ?? "\u{201C}", locale.term("close-quote") ?? "\u{201D}")
        inner = (locale.term("open-inner-quote") ?? "\u{2018}", locale.term("close-inner-quote") ?? "\u{2019}")
    }

    /// - Parameter depth: 0 for marks that stand in no others.
    func marks(depth: Int) -> (open: String, close: String) {
        depth.isMultiple(of: 2) ? outer : inner
    }
}
