import Testing

@testable import CitationStyle

@Suite("Output formats") struct OutputWriterTests {
    private static let italic = Formatting(fontStyle: .italic)
    private static let bold = Formatting(fontWeight: .bold)
    /// An entry with an upright word in an italic title, a superscript and characters that formats read as marks.
    private let entry: [Inline] = [
        .text("1. Ōe & <Co>, "),
        .span(italic, [.text("Doe "), .span(Formatting(fontStyle: .normal), [.text("v.")]), .text(" Roe")]),
        .text(" 10"), .span(Formatting(verticalAlign: .sup), [.text("-5")]), .text(" ["), .span(bold, [.text("2")]),
        .text("] {a_b} x²"),
    ]

    @Test("a line in each format")
    func line() {
        #expect(
            HTMLWriter().write(entry)
                == "1. Ōe &#38; &#60;Co&#62;, <i>Doe <span style=\"font-style:normal;\">v.</span> Roe</i> 10<sup>-5</sup> [<b>2</b>] "
                + "{a_b} x<sup>2</sup>")
        #expect(PlainTextWriter().write(entry) == "1. Ōe & <Co>, Doe v. Roe 10⁻⁵ [2] {a_b} x²")
        #expect(
            MarkdownWriter().write(entry) == "1\\. Ōe & \\<Co>, *Doe* v. *Roe* 10<sup>-5</sup> \\[**2**\\] {a_b} x²")
        #expect(
            RTFWriter().write(entry)
                == "1. \\u332\\'3fe & <Co>, {\\i Doe {\\i0 v.} Roe} 10{\\super -5} [{\\b 2}] \\{a_b\\} x{\\super 2}")
        #expect(
            TerminalWriter().write(entry)
                == "1. Ōe & <Co>, \u{1B}[3mDoe \u{1B}[23mv.\u{1B}[3m Roe\u{1B}[23m 10⁻⁵ [\u{1B}[1m2\u{1B}[22m] {a_b} x²")
    }

    @Test("what Markdown would read as marks")
    func markdown() {
        let writer = MarkdownWriter()
        #expect(
            writer.write([.text("# *a* _b_ `c` ~d~ &amp; A&B snake_case")])
                == "\\# \\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\&amp; A\\&B snake_case")
        #expect(writer.write([.text("x"), .span(Self.italic, [.text("(y)")]), .text("z")]) == "x<em>(y)</em>z")
        #expect(writer.write([.span(Self.italic, [.text("a")]), .span(Self.bold, [.text("b")])]) == "*a*<strong>b</strong>")
        #expect(writer.write([.span(Self.italic, [.text(" a ")]), .text("b")]) == " *a* b")
    }

    @Test("controls and characters that steer direction reach no format")
    func controls() {
        let title: [Inline] = [.text("a\u{1B}[31mb\u{9B}2Jc\u{202E}d\u{2066}e\u{0}\u{7F}")]
        let writers: [any OutputWriter] = [HTMLWriter(), PlainTextWriter(), MarkdownWriter(), RTFWriter(), TerminalWriter()]
        for writer in writers {
            let written = writer.write(title)
            #expect(written.replacing("\\", with: "") == "a[31mb2Jcde")
        }
    }

    @Test("links only where asked for, and only to the web")
    func links() {
        let link = Inline.link("https://example.org/?a=1&b=\"2\"", [.text("here")])
        #expect(HTMLWriter().write([link]) == "here")
        #expect(
            HTMLWriter(writesLinks: true).write([link]) == "<a href=\"https://example.org/?a=1&#38;b=&#34;2&#34;\">here</a>")
        #expect(HTMLWriter(writesLinks: true).write([.link("javascript:x()", [.text("here")])]) == "here")
    }

    @Test("bibliographies")
    func bibliographies() {
        let entries: [[Inline]] = [
            [
                .block(.leftMargin, [.text("[1]")]),
                .block(.rightInline, [.text("Doe, "), .span(Self.italic, [.text("Work")])]),
            ],
            [.text("Roe")],
        ]
        let layout = BibliographyLayoutOptions(hangingIndent: true, entrySpacing: 2)
        #expect(
            HTMLWriter().bibliography(entries, layout: layout) == """
                <div class="csl-bib-body">
                  <div class="csl-entry">
                    <div class="csl-left-margin">[1]</div><div class="csl-right-inline">Doe, <i>Work</i></div>
                  </div>
                  <div class="csl-entry">Roe</div>
                </div>
                """)
        #expect(PlainTextWriter().bibliography(entries, layout: layout) == "[1] Doe, Work\n\n\nRoe\n")
        #expect(MarkdownWriter().bibliography(entries, layout: layout) == "\\[1\\] Doe, *Work*\n\nRoe\n")
        #expect(
            RTFWriter().bibliography(entries, layout: layout) == """
                {\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\froman Times New Roman;}}
                \\pard\\plain\\f0\\fs24\\fi-720\\li720\\sl240\\slmult1\\sa480 [1]\\tab Doe, {\\i Work}\\par
                \\pard\\plain\\f0\\fs24\\fi-720\\li720\\sl240\\slmult1\\sa480 Roe\\par
                }

                """)
        #expect(
            HTMLWriter(writesLayout: true).bibliography([[.text("Roe")]], layout: layout) == """
                <div class="csl-bib-body" style="line-height:1;padding-left:2em;text-indent:-2em;">
                  <div class="csl-entry" style="margin-bottom:2em;">Roe</div>
                </div>
                """)
    }
}
