import Diagnostics
import Foundation
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

    @Test("of a long line the part around the place is shown", arguments: [1, 100, 5000, 9997])
    func longLine(column: Int) {
        let word = String(repeating: "x", count: column - 1) + "here" + String(repeating: "y", count: 10_000 - column - 3)
        let source = SourceText(word, name: "f")
        let lines = DiagnosticRenderer().render(
            Diagnostic("a.b", "m", span: source.span(column - 1..<column + 3)), source: source
        )
        .components(separatedBy: "\n")
        #expect(lines[0] == "f:1:\(column): error: m [a.b]")
        #expect(lines[1].count <= 204)
        let caret = lines[2].prefix { $0 == " " }.count
        #expect(lines[2].dropFirst(caret) == "^^^^")
        #expect(lines[1].dropFirst(caret).prefix(4) == "here")
        #expect(lines[1].contains("  …") == (column > 81))
        #expect(lines[1].hasSuffix("…") == (column < 9000))
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
