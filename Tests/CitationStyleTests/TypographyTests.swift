import Testing

@testable import CitationStyle

@Suite("Typography") struct TypographyTests {
    @Test(
        "what is left of two marks that meet",
        arguments: [
            (".", ". b", "a. b"), ("?", ". b", "a? b"), ("!", ": b", "a! b"), (":", ". b", "a: b"), (";", "? b", "a? b"),
            (",", ". b", "a,. b"), (".", ", b", "a., b"), ("?", ", b", "a?, b"), ("", ". b", "a. b"), (" ", " b", "a b"),
        ])
    func pairs(end: String, next: String, printed: String) {
        #expect(html([.text("a" + end), .text(next)]) == printed)
        let typography = Typography(locale: .american)
        let italic = Inline.span(Formatting(fontStyle: .italic), [.text("a" + end)])
        #expect(typography.finish([italic, .text(next)]).plainText == printed)
        #expect(typography.finish([.text("a" + end + next)]) == [.text("a" + end + next)])
    }

    @Test("punctuation goes inside closing marks, or stays out, as the locale has it")
    func quotes() {
        let title: Inline = .quoted([.text("Why")])
        #expect(html([title, .text(", "), .text("Journal")]) == "“Why,” Journal")
        #expect(html([title, .text(", "), .text("Journal")], in: .british) == "“Why”, Journal")
        #expect(html([title, .text("; "), .text("Journal")]) == "“Why”; Journal")
        #expect(html([.quoted([.text("Why?")]), .text(". Journal")]) == "“Why?” Journal")
        #expect(html([.quoted([.text("Why?")]), .text(", Journal")], in: .british) == "“Why?”, Journal")
        #expect(html([.quoted([.text("Why.")]), .text(". Journal")], in: .british) == "“Why.” Journal")
        #expect(html([.quoted([.text("Why?")]), .text(". Journal")], in: .british) == "“Why?” Journal")
        #expect(html([.quoted([.text("Why,")]), .text(" Journal")], in: .british) == "“Why”, Journal")
        #expect(html([.quoted([.text("Say "), .quoted([.text("why")])]), .text(".")]) == "“Say ‘why.’”")
        #expect(html([.span(Formatting(fontStyle: .italic), [title]), .text(". 1900")]) == "<i>“Why.”</i> 1900")
    }

    @Test("a mark that was moved in still meets what stood behind it; a field's own does not")
    func movedMarks() {
        #expect(html([.quoted([.text("Why")]), .text("!"), .text(": b")]) == "“Why!” b")
        #expect(html([.quoted([.text("Why!")]), .text(": b")]) == "“Why!”: b")
        #expect(html([.quoted([.text("Why")]), .text(":"), .text("! b")]) == "“Why!” b")
        let field = RichTextParser(locale: .american).parse("On <i>E. coli</i>")
        #expect(html([.quoted(field), .text(". b")]) == "“On <i>E. coli</i>.” b")
        #expect(html([.quoted([.span(Formatting(fontStyle: .italic), [.text("On")])]), .text(". b")]) == "“<i>On.</i>” b")
        #expect(html(field: "On ‘it’", in: .american) == "On ‘it’")
        #expect(html(RichTextParser(locale: .american).parse("On ‘it’") + [.text(". b")]) == "On ‘it.’ b")
    }

    @Test("spaces: none is doubled, none begins or ends a block of an entry")
    func spaces() {
        #expect(html([.text("J.\u{A0}"), .text(" Doe")]) == "J.\u{A0}Doe")
        #expect(html([.text("a "), .span(Formatting(fontStyle: .italic), [.text(" b")])]) == "a <i>b</i>")
        let blocks: [Inline] = [.block(.leftMargin, [.text(" 1.")]), .block(.rightInline, [.text("Doe. ")])]
        #expect(
            Typography(locale: .american).finish(blocks)
                == [.text(" "), .block(.leftMargin, [.text("1.")]), .block(.rightInline, [.text("Doe.")]), .text(" ")])
    }

    @Test("a style's italic is left out where the script has none")
    func scripts() {
        let italic = Formatting(fontStyle: .italic)
        #expect(html([.span(italic, [.text("紅樓夢")])]) == "紅樓夢")
        #expect(html([.span(italic, [.text("紅樓夢 2")])]) == "<i>紅樓夢 2</i>")
        #expect(html([.span(italic, [.text("Война")])]) == "<i>Война</i>")
    }

    @Test("what a field says within itself stays")
    func fields() {
        let prefix = RichTextParser(locale: .american).parse("'quote', see. . ")
        #expect(html(prefix + [.text("Doe")]) == "“quote”, see. . Doe")
    }

    @Test("fonts within themselves")
    func fonts() {
        let italic = Formatting(fontStyle: .italic)
        #expect(html([.span(italic, [.text("a "), .span(italic, [.text("b")])])]) == "<i>a b</i>")
        #expect(html([.span(Formatting(fontStyle: .normal), [.text("a")])]) == "a")
        #expect(html([.span(Formatting(verticalAlign: .baseline), [.text("a")])]) == "<span style=\"baseline\">a</span>")
        let underlined = Formatting(textDecoration: .underline)
        #expect(
            html([.span(underlined, RichTextParser(locale: .american).parse("a <u>b</u>"))])
                == "<span style=\"text-decoration:underline;\">a <span style=\"text-decoration:none;\">b</span></span>")
        let field = RichTextParser(locale: .american).parse("a <i>b</i> <sup>c</sup> <span class=\"nodecor\">d</span>")
        #expect(
            html([.span(italic, field)]) == "<i>a <span style=\"font-style:normal;\">b</span> <sup>c</sup> "
                + "<span style=\"font-style:normal;\">d</span></i>")
    }
}
