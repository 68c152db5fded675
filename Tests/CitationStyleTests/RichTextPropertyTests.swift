import SeededRandom
import Testing

@testable import CitationStyle

/// Fields put together at random from what a field may hold.
@Suite("Markup, typography and case on any field") struct RichTextPropertyTests {
    private static let parts = [
        "word", "Of", "é", "ß", " ", "  ", ".", ",", "; ", "?", ": ", "'", "\"", "“", "”", "‘", "’", "(", ")", "<", ">", "&",
        "<i>", "</i>",
        "<b>", "</b>", "<sup>", "</sup>", "<sc>", "</sc>", "<span class=\"nocase\">", "<span class=\"nodecor\">", "</span>",
        "\u{A0}",
        "\u{301}", "\u{200D}", "👩‍🔬", "\r\n", "\u{1B}", "²", "-", "—", "2",
    ]
    private static let cases: [TextCase] = [.lowercase, .uppercase, .sentence, .title, .capitalizeFirst, .capitalizeAll]

    private static func fields() -> [String] {
        var random = SplitMix64(state: 7)
        return (0..<500).map { _ in
            (0..<Int.random(in: 1...12, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        }
    }

    /// The letters outside anything that looks like a tag.
    private static func letters(of text: String) -> [Unicode.Scalar] {
        let tag = /<\/?(i|b|sup|sc|span[^>]*)>/.matchingSemantics(.unicodeScalar)
        return text.replacing(tag, with: "").unicodeScalars.filter(\.properties.isAlphabetic)
    }

    @Test("HTML is well formed, and no text is lost")
    func wellFormed() {
        for field in Self.fields() {
            let written = html(field: field)
            var open: [String] = []
            for tag in written.utf8.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
                let name = String(decoding: tag.prefix { $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: " ") }, as: UTF8.self)
                if name.hasPrefix("/") {
                    #expect(open.popLast() == String(name.dropFirst()), "\(field)")
                } else {
                    open.append(name)
                }
            }
            #expect(open.isEmpty, "\(field)")
            let kept = RichTextParser(locale: .american).parse(field).plainText
            #expect(Self.letters(of: kept) == Self.letters(of: field), "\(field)")
        }
    }

    @Test("a case changes letters, nothing else, and does so once")
    func cases() {
        for field in Self.fields() {
            let inlines = RichTextParser(locale: .american).parse(field)
            for textCase in Self.cases {
                let once = textCase.apply(to: inlines, isEnglish: true)
                #expect(once.plainText.uppercased() == inlines.plainText.uppercased(), "\(textCase) \(field)")
                #expect(textCase.apply(to: once, isEnglish: true) == once, "\(textCase) \(field)")
            }
        }
    }

    @Test("tags without end nest no deeper than is safe")
    func depth() {
        let field = String(repeating: "<i>a", count: 5000)
        #expect(RichTextParser(locale: .american).parse(field).plainText == field)
        let closed = RichTextParser(locale: .american).parse(field + String(repeating: "</i>", count: 5000))
        #expect(Self.depth(of: closed) > 10)
        #expect(Self.depth(of: closed) < 100)
    }

    private static func depth(of inlines: [Inline]) -> Int {
        inlines.map { $0.children.map { 1 + depth(of: $0) } ?? 0 }.max() ?? 0
    }
}
