import Testing

@testable import CitationStyle

@Suite("Numbers") struct NumberValueTests {
    private static let locale: CitationLocale = {
        var locale = CitationLocale(language: "en-US")
        for (key, term) in [
            ("ordinal", "th"), ("ordinal-01", "st"), ("ordinal-02", "nd"), ("ordinal-11", "th"), ("ordinal-12", "th"),
            ("long-ordinal-02", "second"), ("and", "and"),
        ] {
            locale.terms[.init(key)] = Term(term)
        }
        locale.terms[.init("figure", .short)] = Term("fig.", multiple: "figs.")
        locale.terms[.init("page", .short)] = Term("p.", multiple: "pp.")
        return locale
    }()

    @Test(
        "numbers are numeric, words are not",
        arguments: [
            ("12", true), ("2nd", true), ("12a", true), ("S12", true), ("L2d", true), ("1-3", true), ("1 – 3", true),
            ("2 & 4", true),
            ("2, 3 and 4", true), ("xii", true), ("12a-c", true), ("12\\-14", true), ("12-", true), ("p. 3", false),
            ("3/4", true), ("8n110", true),
            ("", false), ("second", false), ("2nd edition", false), ("revised", false), ("1, revised", false),
            ("2002, amended 2003", false),
            ("1.2", false), ("Xavier", false),
        ])
    func numeric(text: String, expected: Bool) {
        #expect(NumberValue(text).isNumeric == expected)
    }

    @Test(
        "more than one makes a label plural",
        arguments: [
            ("12", "page", false), ("12-14", "page", true), ("12, 14", "page", true), ("12 & 14", "locator", true),
            ("12 and 14", "locator", true), ("12a-c", "section", false), ("S12-S14", "page", true), ("12\\-14", "page", false),
            ("xv-xx", "page", true), ("one-two", "page", false), ("12, fig. 3", "page", false), ("12-14, fig. 3", "page", true),
            ("1", "number-of-volumes", false), ("2", "number-of-volumes", true), ("2", "volume", false),
        ])
    func plural(text: String, variable: String, expected: Bool) {
        #expect(NumberValue(text, variable: variable).isPlural == expected)
    }

    @Test("the locale's words for and join numbers")
    func localizedAnd() {
        var locale = CitationLocale(language: "nl-NL")
        locale.terms[.init("and")] = Term("en")
        #expect(NumberValue("12 en 14", locale: locale).isPlural)
        #expect(!NumberValue("12 en 14").isPlural)
        #expect(NumberValue("12 en 14", locale: locale).text(locale: locale) == "12 en 14")
        #expect(NumberValue("12&14", locale: locale).text(locale: locale) == "12 & 14")
        locale.terms[.init("and", .symbol)] = Term("+")
        #expect(NumberValue("12 & 14", locale: locale).text(locale: locale) == "12 + 14")
    }

    @Test(
        "forms",
        arguments: [
            ("2", .ordinal, "2nd"), ("11", .ordinal, "11th"), ("2", .longOrdinal, "second"), ("21", .longOrdinal, "21st"),
            ("14", .roman, "xiv"), ("1994", .roman, "mcmxciv"), ("2-3", .ordinal, "2nd–3th"),
            ("1, 2 & 4", .roman, "i, ii & iv"),
            ("2nd", .ordinal, "2nd"), ("S12", .ordinal, "S12"), ("007", .roman, "007"), ("revised", .ordinal, "revised"),
            ("1 - 3", .numeric, "1–3"), ("1; 3", .numeric, "1; 3"),
            ("7, p. 3-8", .ordinal, "7th, pp. 3–8"), ("a-b", .numeric, "a-b"), ("12\\-14", .numeric, "12-14"),
        ] as [(String, NumberElement.Form, String)])
    func forms(text: String, form: NumberElement.Form, expected: String) {
        #expect(NumberValue(text, variable: "edition").text(form: form, locale: Self.locale) == expected)
    }

    @Test("labels inside the text are printed in the locale's words, the first by the style")
    func labels() {
        let value = NumberValue("12-14, fig. 3, 4", variable: "locator")
        #expect(value.text(locale: Self.locale) == "12–14, figs. 3, 4")
        #expect(value.leadingTerm == nil)
        let volume = NumberValue("vol. 1 fig. 2", variable: "locator")
        #expect(volume.leadingTerm == "volume")
        #expect(volume.text(locale: Self.locale) == "1 fig. 2")
        #expect(NumberValue("vol. 1 fig. 2", variable: "edition").text(locale: Self.locale) == "vol. 1 fig. 2")
        #expect(NumberValue("vol. 1 fig. 2", variable: "volume").text(locale: Self.locale) == "1 fig. 2")
    }

    @Test("ordinals agree with the gender of their noun where the locale tells")
    func gender() {
        var locale = CitationLocale(language: "fr-FR")
        locale.terms[.init("ordinal")] = Term("e")
        locale.terms[.init("ordinal-01", gender: .feminine)] = Term("re", match: .wholeNumber)
        locale.terms[.init("ordinal-01", gender: .masculine)] = Term("er", match: .wholeNumber)
        locale.terms[.init("long-ordinal-01", gender: .feminine)] = Term("première")
        #expect(locale.ordinal(1, gender: .feminine) == "1re")
        #expect(locale.ordinal(1, gender: .masculine) == "1er")
        #expect(locale.ordinal(21, gender: .masculine) == "21e")
        #expect(locale.ordinal(1) == "1e")
        #expect(locale.longOrdinal(1, gender: .feminine) == "première")
        #expect(locale.longOrdinal(1, gender: .masculine) == "1er")
    }

    @Test(
        "page ranges",
        arguments: [
            ("142-145", ["142–145", "142–5", "142–45", "142–45", "142–45"]),
            ("142-5", ["142–145", "142–5", "142–45", "142–45", "142–45"]),
            ("3-10", ["3–10", "3–10", "3–10", "3–10", "3–10"]),
            ("100-104", ["100–104", "100–4", "100–04", "100–104", "100–104"]),
            ("1496-1504", ["1496–1504", "1496–504", "1496–504", "1496–1504", "1496–504"]),
            ("13792-13803", ["13792–13803", "13792–803", "13792–803", "13792–803", "13792–803"]),
            ("107-108", ["107–108", "107–8", "107–08", "107–8", "107–8"]),
            ("71-2", ["71–72", "71–2", "71–72", "71–72", "71–72"]),
            ("n110-n15", ["n110–n115", "n110–5", "n110–15", "n110–15", "n110–15"]),
            ("n110-15", ["n110-15", "n110-15", "n110-15", "n110-15", "n110-15"]),
            ("xv-xx", ["xv–xx", "xv–xx", "xv–xx", "xv–xx", "xv–xx"]),
            ("19-8", ["19–8", "19–8", "19–8", "19–8", "19–8"]),
            ("112a-114b", ["112a–114b", "112a–4b", "112a–14b", "112a–14b", "112a–14b"]),
            (
                "1-3, 142–145 & 9",
                ["1–3, 142–145 & 9", "1–3, 142–5 & 9", "1–3, 142–45 & 9", "1–3, 142–45 & 9", "1–3, 142–45 & 9"]
            ),
        ])
    func pages(text: String, expected: [String]) {
        let formats: [PageRangeFormat] = [.expanded, .minimal, .minimalTwo, .chicago, .chicago16]
        #expect(formats.map { NumberValue(text, variable: "page").text(locale: Self.locale, pages: $0) } == expected)
    }

    @Test("without a format ranges stay as written, with the locale's dash")
    func plainPages() {
        #expect(NumberValue("110-5", variable: "page").text(locale: Self.locale) == "110–5")
        #expect(NumberValue("251-267.e24", variable: "page").text(locale: Self.locale, pages: .minimal) == "251–267.e24")
        var locale = Self.locale
        locale.terms[.init("page-range-delimiter")] = Term("~")
        #expect(NumberValue("12 - 14", variable: "page").text(locale: locale, pages: .minimal) == "12~4")
    }

    @Test("what a locator counts")
    func locatorKinds() {
        #expect(Cite("a", locator: "12").locatorKind == "page")
        #expect(Cite("a", locator: "12", label: "chapter").locatorKind == "chapter")
        #expect(Cite("a", locator: "fol. 12", label: "chapter").locatorKind == "folio")
        #expect(Cite("a", locator: "back", label: "sub verbo").locatorKind == "sub-verbo")
        #expect(Cite("a").locatorKind == "page")
    }

    @Test(
        "a hyphen means to where the variable is counted in ranges, or where numbers rise",
        arguments: [
            ("volume", "S1-S3", "S1–S3"), ("volume", "3-1", "3–1"), ("volume", "I-II", "I–II"),
            ("chapter-number", "1-3", "1–3"),
            ("chapter-number", "3-1", "3-1"), ("number-of-pages", "12a-14b", "12a-14b"), ("version", "1-3", "1-3"),
            ("locator", "12-14", "12–14"), ("page", "7, p. 3-8", "7, 3–8"), ("edition", "no. 5-6", "no. 5-6"),
        ])
    func ranges(variable: String, text: String, expected: String) {
        #expect(NumberValue(text, variable: variable).text(locale: Self.locale) == expected)
    }

    @Test("a number variable is sorted by the first number in it")
    func sortKeys() {
        #expect(["S3", "12a", "iv", "1-3"].map(NumberValue.sortKey) == ["3", "12", "iv", "1"])
    }
}
