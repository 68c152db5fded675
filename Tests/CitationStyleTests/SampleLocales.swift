@testable import CitationStyle

extension CitationLocale {
    /// American English, as far as typography goes.
    static let american = withQuotes("\u{201C}\u{201D}\u{2018}\u{2019}", language: "en-US", punctuationInQuote: true)
    /// British English: the same marks, punctuation outside.
    static let british = withQuotes("\u{201C}\u{201D}\u{2018}\u{2019}", language: "en-GB", punctuationInQuote: false)
    /// German: low marks that open.
    static let german = withQuotes("\u{201E}\u{201C}\u{201A}\u{2018}", language: "de-DE", punctuationInQuote: false)

    private static func withQuotes(_ marks: String, language: String, punctuationInQuote: Bool) -> CitationLocale {
        var locale = CitationLocale(language: language)
        let names = ["open-quote", "close-quote", "open-inner-quote", "close-inner-quote"]
        for (name, mark) in zip(names, marks) { locale.terms[.init(name)] = Term(String(mark)) }
        locale.punctuationInQuote = punctuationInQuote
        return locale
    }
}

/// What is printed for pieces, in HTML.
func html(_ inlines: [Inline], in locale: CitationLocale = .american) -> String {
    HTMLWriter().write(Typography(locale: locale).finish(inlines))
}

/// What is printed for a field.
func html(field: String, in locale: CitationLocale = .american) -> String {
    html(RichTextParser(locale: locale).parse(field), in: locale)
}
