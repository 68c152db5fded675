import Testing

@testable import CitationStyle

@Suite("Text case") struct TextCaseTests {
    @Test(
        "English titles",
        arguments: [
            ("the effect of exercise on pain", "The Effect of Exercise on Pain"),
            ("pain: a review of what it is for", "Pain: A Review of What It Is For"),
            ("why? an answer", "Why? An Answer"),
            ("an mRNA and the UK", "An mRNA and the UK"),
            ("state-of-the-art and by-products/side effects", "State-of-the-Art and By-Products/Side Effects"),
            ("β-carotene isn't what 'they' say they're on", "β-Carotene Isn’t What “They” Say They’re On"),
            ("on \"the origin\" of <i>homo sapiens</i>", "On “the Origin” of <i>Homo Sapiens</i>"),
            ("my <span class=\"nocase\">iodine smith</span> <sup>and more</sup> of", "My iodine smith <sup>and more</sup> Of"),
            ("pain—with or without", "Pain—with or Without"),
            ("one\u{A0}two", "One\u{A0}Two"),
            ("l'ami in town", "L’ami in Town"),
        ])
    func titles(field: String, printed: String) {
        #expect(set(.title, field) == printed)
    }

    @Test("the other cases")
    func others() {
        let field = "the NEW \"early\" <span class=\"nocase\">BBC</span> \u{fb01}x-it"
        #expect(set(.lowercase, field) == "the new “early” BBC \u{fb01}x-it")
        #expect(set(.uppercase, "straße <i>b</i>") == "STRASSE <i>B</i>")
        #expect(set(.sentence, field) == "The new “early” BBC \u{fb01}x-it")
        #expect(set(.capitalizeFirst, field) == "The NEW “early” BBC \u{fb01}x-it")
        #expect(set(.capitalizeFirst, "iPhone use") == "iPhone use")
        #expect(set(.capitalizeFirst, "<i>\"so\"</i> it is") == "<i>“So”</i> it is")
        #expect(set(.capitalizeAll, "a mouse isn't an iPhone") == "A Mouse Isn’t An iPhone")
    }

    @Test("languages: no title case but in English; Turkish letters")
    func languages() {
        let field = [Inline.text("rugpijn bij ouderen")]
        #expect(TextCase.title.apply(to: field, isEnglish: false) == field)
        #expect(TextCase.uppercase.apply(to: [.text("ic ıd")], isEnglish: false, language: "tr-TR") == [.text("İC ID")])
        #expect(TextCase.lowercase.apply(to: [.text("IĞDIR İ")], isEnglish: false, language: "tr") == [.text("ığdır i")])
    }

    @Test("full stops are stripped, but within a word")
    func periods() {
        #expect(
            [Inline.text("ed. J. Phys. example.org."), .quoted([.text("a.")])].strippingPeriods().plainText
                == "ed J Phys example.orga")
    }

    private func set(_ textCase: TextCase, _ field: String) -> String {
        html(textCase.apply(to: RichTextParser(locale: .american).parse(field), isEnglish: true))
    }
}
