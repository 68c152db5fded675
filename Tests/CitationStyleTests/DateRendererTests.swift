import Testing

@testable import CitationStyle

@Suite("Dates") struct DateRendererTests {
    private static let locale: CitationLocale = {
        var locale = CitationLocale(language: "en-US")
        for (key, term) in [
            ("month-05", "May"), ("month-08", "August"), ("month-10", "October"), ("season-01", "Spring"),
            ("season-02", "Summer"),
            ("bc", "BC"), ("ad", "AD"), ("ordinal", "th"), ("ordinal-01", "st"), ("ordinal-11", "th"),
        ] {
            locale.terms[.init(key)] = Term(term)
        }
        locale.terms[.init("month-08", .short)] = Term("Aug.")
        locale.dates[.text] = DateElement(
            "",
            parts: [
                DatePart(.month, presentation: Presentation(suffix: " ")),
                DatePart(.day, presentation: Presentation(suffix: ", ")),
                DatePart(.year),
            ])
        return locale
    }()

    private func print(_ element: DateElement, _ edtf: String, locale: CitationLocale = Self.locale) throws -> String {
        try DateRenderer(locale: locale).render(element, #require(DateValue(edtf: edtf)), isEnglish: true).plainText
    }

    private static let dayFirst = DateElement(
        "issued",
        parts: [
            DatePart(.day, presentation: Presentation(suffix: " ")), DatePart(.month, presentation: Presentation(suffix: " ")),
            DatePart(.year),
        ], presentation: Presentation(prefix: "(", suffix: ")"))

    @Test(
        "parts are printed as far as known, and once where both ends share them",
        arguments: [
            ("2003-08-05", "(5 August 2003)"), ("2003-08", "(August 2003)"), ("2003", "(2003)"), ("2003-21", "(Spring 2003)"),
            ("2003-08-10/2003-08-23", "(10–23 August 2003)"), ("2003-08-10/2003-10-01", "(10 August–1 October 2003)"),
            ("2003-08/2004-05", "(August 2003–May 2004)"), ("2003-08-10/2004-08-10", "(10 August 2003–10 August 2004)"),
            ("2003/2004", "(2003–2004)"), ("2003/..", "(2003–)"), ("2003-21/2003-22", "(Spring–Summer 2003)"),
            ("-0099", "(100 BC)"), ("-0099/-0049", "(100–50 BC)"), ("-0099/0050", "(100 BC–50 AD)"),
            ("0100/0150", "(100–150 AD)"),
            ("0400/0600", "(400 AD–600)"), ("0499", "(499 AD)"), ("0500", "(500)"),
        ])
    func layouts(edtf: String, expected: String) throws {
        #expect(try print(Self.dayFirst, edtf) == expected)
    }

    @Test("a localized date takes the locale's parts, as far as asked, with what the element overrides")
    func localized() throws {
        #expect(try print(DateElement("issued", form: .text), "2003-08-05") == "August 5, 2003")
        #expect(try print(DateElement("issued", form: .text, dateParts: .yearMonth), "2003-08-05") == "August 2003")
        #expect(try print(DateElement("issued", form: .text, dateParts: .year), "2003-08-05") == "2003")
        #expect(try print(DateElement("issued", form: .text), "2003-08-05/2003-08-09") == "August 5–9, 2003")
        let short = DatePart(.month, form: .short, presentation: Presentation(stripsPeriods: true))
        #expect(
            try print(DateElement("issued", form: .text, dateParts: .yearMonth, parts: [short]), "2003-08-05") == "Aug 2003")
        #expect(try print(DateElement("issued", form: .numeric), "2003-08-05") == "")
    }

    @Test("forms of parts, delimiters of dates and of ranges")
    func forms() throws {
        let numeric = DateElement(
            "issued",
            parts: [
                DatePart(.year, form: .short), DatePart(.month, form: .numericLeadingZeros, rangeDelimiter: "/"),
                DatePart(.day, form: .numericLeadingZeros, rangeDelimiter: "/"),
            ], delimiter: "-")
        #expect(try print(numeric, "2003-08-05") == "03-08-05")
        #expect(try print(numeric, "2003-21") == "03-Spring")
        #expect(try print(numeric, "2003-08-05/2003-08-09") == "03-08-05/09")
        #expect(try print(numeric, "2003-08-05/2003-10-09") == "03-08-05/10-09")
        #expect(try print(numeric, "-0043-05-03") == "44BC-05-03")
        let ordinal = DateElement("issued", parts: [DatePart(.day, form: .ordinal)])
        #expect(try print(ordinal, "2003-08-01") == "1st")
        #expect(try print(ordinal, "2003-08-11") == "11th")
        var locale = Self.locale
        locale.limitDayOrdinalsToDay1 = true
        #expect(try print(ordinal, "2003-08-21", locale: locale) == "21")
        #expect(try print(ordinal, "2003-08-01", locale: locale) == "1st")
        #expect(try print(ordinal, "2003-08") == "")
    }

    @Test("words stand where the year would")
    func literal() {
        let renderer = DateRenderer(locale: Self.locale)
        #expect(renderer.render(Self.dayFirst, DateValue(literal: "in press"), isEnglish: true).plainText == "(in press)")
        let month = DateElement("issued", parts: [DatePart(.month)])
        #expect(renderer.render(month, DateValue(literal: "in press"), isEnglish: true).isEmpty)
    }

    @Test("the year suffix is asked for once, after the last year, and not without a year")
    func suffix() throws {
        var count = 0
        func print(_ element: DateElement, _ edtf: String) throws -> String {
            try DateRenderer(locale: Self.locale).render(element, #require(DateValue(edtf: edtf)), isEnglish: true) {
                count += 1
                return [.text("a")]
            }.plainText
        }
        #expect(try print(Self.dayFirst, "2003/2004") == "(2003–2004a)")
        #expect(try print(Self.dayFirst, "2003-08/2003-10") == "(August–October 2003a)")
        #expect(try print(Self.dayFirst, "2003/..") == "(2003a–)")
        #expect(count == 3)
        _ = try print(DateElement("issued", parts: [DatePart(.month)]), "2003-08")
        #expect(count == 3)
    }

    @Test("keys stand in the order of time")
    func sortKeys() throws {
        let dates = [
            "-0500", "-0099-05", "-0099-08", "0050", "1999", "2000", "2000-05", "2000-05/2001-05", "2000-05-02", "2000-10",
            "12000",
        ]
        let values = try dates.map { try #require(DateValue(edtf: $0.count > 4 && $0.hasPrefix("12") ? "Y" + $0 : $0)) }
        let keys = values.map { DateSortKey.text(of: $0) }
        #expect(keys == keys.sorted())
        #expect(Set(keys).count == keys.count)
        #expect(DateSortKey.text(of: DateValue(literal: "x")) == "")
        let year = DateElement("issued", form: .text, dateParts: .year)
        #expect(DateSortKey.text(of: values[5], parts: year) == DateSortKey.text(of: values[6], parts: year))
    }

    @Test("affixes stand outside quotes, quotes outside the font; nothing has no affixes")
    func dressing() {
        let font = Formatting(fontStyle: .italic)
        let presentation = Presentation(
            formatting: font, prefix: "(", suffix: ")", hasQuotes: true, stripsPeriods: true, textCase: .uppercase,
            display: .block)
        #expect(
            dress([.text("ed. x")], presentation, isEnglish: true)
                == [.block(.block, [.text("("), .quoted([.span(font, [.text("ED X")])]), .text(")")])])
        #expect(dress([.span(font, [.text("")])], presentation, isEnglish: true) == [])
    }
}
