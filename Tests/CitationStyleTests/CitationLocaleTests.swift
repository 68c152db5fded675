import CitationStyle
import Testing

@Suite("Locale") struct CitationLocaleTests {
    @Test("a missing form falls back on the next, a missing term is nil, an empty one empty")
    func fallback() {
        var locale = CitationLocale(language: "en-US")
        locale.terms[.init("editor", .short)] = Term("ed.", multiple: "eds.")
        locale.terms[.init("page")] = Term("page", multiple: "pages")
        locale.terms[.init("et-al")] = Term("")
        #expect(locale.term("editor", form: .symbol, isPlural: true) == "eds.")
        #expect(locale.term("page", form: .verbShort) == "page")
        #expect(locale.term("et-al") == "")
        #expect(locale.term("volume") == nil)
    }

    @Test("an overlay with one ordinal suffix replaces them all")
    func ordinals() {
        var base = CitationLocale(language: "en-US")
        base.terms[.init("ordinal")] = Term("th")
        base.terms[.init("ordinal-01")] = Term("st")
        base.terms[.init("page")] = Term("page")
        var over = CitationLocale()
        over.terms[.init("ordinal")] = Term("e")
        let locale = base.overlaid(by: over)
        #expect(locale.term("ordinal") == "e")
        #expect(locale.term("ordinal-01") == nil)
        #expect(locale.term("page") == "page")
    }
}
