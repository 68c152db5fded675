import Testing

@testable import CitationStyle

@Suite("Markup and quotation marks of fields") struct RichTextTests {
    @Test(
        "what a field says, and what is printed",
        arguments: [
            ("A plain title", "A plain title"),
            ("Growth of <i>E. coli</i> in H<sub>2</sub>O", "Growth of <i>E. coli</i> in H<sub>2</sub>O"),
            ("The <sc>bbc</sc> today", "The <span style=\"font-variant:small-caps;\">bbc</span> today"),
            ("<span style=\"font-variant: small-caps\">bbc</span>", "<span style=\"font-variant:small-caps;\">bbc</span>"),
            ("On <span class=\"nocase\">pH</span> & <x>", "On pH &#38; &#60;x&#62;"),
            ("Never <i>closed", "Never &#60;i&#62;closed"),
            ("Never opened</i> here", "Never opened&#60;/i&#62; here"),
            ("Wrong <i>way <b>round</i> here</b>", "Wrong <i>way &#60;b&#62;round</i> here&#60;/b&#62;"),
            ("<i>out <i>in</i> out</i>", "<i>out <span style=\"font-style:normal;\">in</span> out</i>"),
            ("The \"quoted\" word", "The “quoted” word"),
            ("\"All 'in one' of it\"", "“All ‘in one’ of it”"),
            ("'Alone'", "“Alone”"),
            ("The dog's and the dogs' day", "The dog’s and the dogs’ day"),
            ("The summer of '69 (and '70)", "The summer of ’69 (and ’70)"),
            ("An \"open one", "An \"open one"),
            ("<i>\"Both\"</i>", "<i>“Both”</i>"),
            ("He said (\"so\")", "He said (“so”)"),
            ("“Already ‘set’ well”: it’s", "“Already ‘set’ well”: it’s"),
            ("The ‘curly’ and “double”", "The ‘curly’ and “double”"),
            ("A \"double\" and a 'single'", "A “double” and a ‘single’"),
            ("‘An “odd” order’", "‘An “odd” order’"),
        ])
    func fields(field: String, printed: String) {
        #expect(html(field: field) == printed)
    }

    @Test("marks of another language are characters; those of the locale nest")
    func locales() {
        #expect(html(field: "Das „Wort ‚hier‘“ und \"da\"", in: .german) == "Das „Wort ‚hier‘“ und „da“")
        #expect(html(field: "Das „Wort“", in: .american) == "Das „Wort“")
        #expect(html(field: "Quoi ? « Rien »") == "Quoi\u{202F}? «\u{202F}Rien\u{202F}»")
    }

    @Test("marks with a space are the locale's own too, however the space is written")
    func frenchMarks() {
        var french = CitationLocale(language: "fr-FR")
        french.terms[.init("open-quote")] = Term("«\u{202F}")
        french.terms[.init("close-quote")] = Term("\u{202F}»")
        french.terms[.init("open-inner-quote")] = Term("“")
        french.terms[.init("close-inner-quote")] = Term("”")
        let parser = RichTextParser(locale: french)
        #expect(parser.parse("Un « mot »").plainText == "Un mot")
        #expect(html([.quoted(parser.parse("Un « mot »"))], in: french) == "«\u{202F}Un “mot”\u{202F}»")
    }

    @Test("a field without markup is one text")
    func plain() {
        let parser = RichTextParser(locale: .american)
        #expect(parser.parse("Plain, as most are.") == [.text("Plain, as most are.")])
        #expect(parser.parse("It's") == [.text("It’s")])
        #expect(parser.parse("") == [])
    }
}
