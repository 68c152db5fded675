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

/// Lines longer than anyone would read.
@Suite struct ExcerptTests {
    private func lines(_ text: String, _ range: Range<Int>) -> [Substring] {
        let source = SourceText(text, name: "query")
        return DiagnosticRenderer().render(Diagnostic("a.b", "it is", span: source.span(range)), source: source)
            .split(separator: "\n")
    }

    @Test func aLineOf240IsShownWhole() {
        let text = String(repeating: "a", count: 239) + "b"
        let shown = lines(text, 239..<240)
        #expect(shown[1] == "  \(text)")
        #expect(shown[2] == "  \(String(repeating: " ", count: 239))^")
    }

    @Test(arguments: [0, 1, 79, 80, 81, 200, 500, 839, 840, 841, 998, 999])
    func theCaretStandsUnderItsCharacter(_ offset: Int) throws {
        var characters = [Character](repeating: "a", count: 1_000)
        characters[offset] = "b"
        let shown = lines(String(characters), offset..<offset + 1)
        let line = Array(shown[1])
        let caret = Array(shown[2])
        #expect(caret.count == caret.firstIndex(of: "^").map { $0 + 1 })
        #expect(line[caret.count - 1] == "b")
        #expect(line.count <= 2 + 240 + 2)
        #expect((line[2] == "…") == (offset > 80) && (line.last == "…") == (offset < 840))
    }

    @Test func aSpanBeyondTheExcerptEndsWithIt() {
        let shown = lines(String(repeating: "a", count: 1_000), 10..<900)
        #expect(shown[2].count { $0 == "^" } == 230)
    }

    @Test func theEndOfALongLineCanBePointedAt() {
        let shown = lines(String(repeating: "a", count: 1_000) + "\r\nb", 1_000..<1_000)
        #expect(shown[1].hasSuffix("a") && shown[2].count == shown[1].count + 1)
    }
}
