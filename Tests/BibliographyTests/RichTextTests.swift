import Bibliography
import SeededRandom
import Testing

@Suite("Rich text")
struct RichTextTests {
    @Test("markup and reading text of titles")
    func titles() throws {
        let title = RichText([
            .styled(.italic, [.text("H. pylori")]), .text(" & CO"), .styled(.subscript, [.text("2")]), .text(" < 5 m"),
            .styled(.superscript, [.styled(.bold, [.text("2")])]),
        ])
        #expect(title.markup == "<i>H. pylori</i> &amp; CO<sub>2</sub> &lt; 5 m<sup><b>2</b></sup>")
        #expect(title.plainText == "H. pylori & CO2 < 5 m2")
        #expect(RichText(markup: title.markup) == title)
    }

    @Test("folding joins white space across markup and leaves out what is empty")
    func folding() {
        let text = RichText([
            .text("\n  a "), .styled(.italic, [.text(" b\t")]), .text("\r\n c"), .styled(.bold, []), .text("\u{2009}d"),
            .styled(.underline, [.text(" ")]),
        ])
        #expect(text.folded().markup == "a <i>b </i>c\u{2009}d")
        #expect(text.folded().plainText == text.plainText)
        #expect(text.folded().folded() == text.folded())
    }

    @Test("a formula keeps its MathML and can be read")
    func math() throws {
        let source =
            #"<mml:math xmlns:mml="m" a="x>y"><mml:mi>p</mml:mi><mml:mo>&lt;</mml:mo> <mml:mn>0.05</mml:mn></mml:math>"#
        let formula = try #require(MathFormula(source: source))
        #expect(formula.text == "p< 0.05")
        let text = RichText([.text("("), .math(formula), .text(")")])
        #expect(text.markup == "(" + source + ")")
        #expect(text.plainText == "(p< 0.05)")
        #expect(RichText(markup: text.markup) == text)
    }

    @Test(
        "what is not a formula is refused",
        arguments: ["", "p", "<math>", "<math></mi></math>", "<i>p</i>", "<math/><math/>", "<math/>p", "</math>"])
    func notMath(source: String) {
        #expect(MathFormula(source: source) == nil)
    }

    @Test(
        "what is not markup is refused",
        arguments: ["<i>a", "a</i>", "<i>a</b>", "<x>a</x>", "a & b", "&eacute;", "a < b", "<math>", "<i/>"])
    func notMarkup(text: String) {
        #expect(RichText(markup: text) == nil)
    }

    @Test("very deep markup is refused, not followed into the ground")
    func deep() {
        func nested(_ depth: Int) -> String {
            String(repeating: "<i>", count: depth) + "a" + String(repeating: "</i>", count: depth)
        }
        #expect(RichText(markup: nested(200)) != nil)
        #expect(RichText(markup: nested(100_000)) == nil)
    }

    @Test("any rich text reads back from its markup")
    func roundTrip() throws {
        var generator = SplitMix64(state: 42)
        for _ in 0..<500 {
            let text = RichText(runs(3, &generator)).folded()
            #expect(RichText(markup: text.markup) == text)
        }
    }

    private func runs(_ depth: Int, _ generator: inout SplitMix64) -> [RichText.Run] {
        (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            switch Int.random(in: 0..<4, using: &generator) {
            case 0 where depth > 0:
                return .styled(RichText.Style.allCases.randomElement(using: &generator) ?? .bold, runs(depth - 1, &generator))
            case 1:
                return MathFormula(source: "<math><mi>a&amp;</mi></math>").map(RichText.Run.math) ?? .text("?")
            default:
                let characters = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
                    "ab <>&\"'é\u{301}漢\n;#".randomElement(using: &generator) ?? "a"
                }
                return .text(String(characters))
            }
        }
    }
}
