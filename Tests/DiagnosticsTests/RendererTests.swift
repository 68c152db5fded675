import Diagnostics
import Testing

@Suite("Diagnostics as text")
struct RendererTests {
    @Test("the caret stands under the span, also after wide and combining characters")
    func caret() {
        let source = SourceText("claims é漢 yaer:2015", name: "query")
        let diagnostic = Diagnostic(
            "query.unknown-field", "unknown field 'yaer'", remedy: "did you mean 'year'?", span: source.span(10..<14))
        #expect(
            DiagnosticRenderer().render(diagnostic, source: source) == """
                query:1:11: error: unknown field 'yaer' [query.unknown-field]
                  claims é漢 yaer:2015
                             ^^^^
                  help: did you mean 'year'?
                """)
    }

    @Test(
        "offsets become lines and columns counted in code points",
        arguments: [(0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 2, 3), (6, 3, 1), (99, 3, 1)])
    func positions(offset: Int, line: Int, column: Int) {
        let position = SourceText("ab\ncd\n").position(atOffset: offset)
        #expect(position.line == line)
        #expect(position.column == column)
    }

    @Test("a line is given without its line break, carriage return included")
    func lines() {
        let source = SourceText("een\r\ntwee")
        #expect(source.line(1) == "een")
        #expect(source.line(2) == "twee")
        #expect(source.line(3) == nil)
    }
}

@Suite("Suggestions")
struct SuggestionTests {
    @Test(
        "a misspelt name finds what it meant",
        arguments: [
            ("yaer", "year"), ("titel", "title"), ("Strenght", "strength"), ("pmdi", "pmid"), ("lang", "language"),
        ])
    func nearest(word: String, meant: String) {
        let names = ["id", "pmid", "doi", "by", "title", "journal", "year", "design", "strength", "language"]
        #expect(Suggestions.nearest(to: word, in: names).first == meant)
    }

    @Test("nothing near gives nothing")
    func nothing() {
        #expect(Suggestions.nearest(to: "xylophone", in: ["id", "pmid", "year"]).isEmpty)
    }
}
