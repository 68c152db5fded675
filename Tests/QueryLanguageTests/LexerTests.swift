import Diagnostics
import Testing

@testable import QueryLanguage

/// Tokens, written as kind and text.
@Suite struct LexerTests {
    @Test(arguments: [
        ("claims about:hernia", "word(claims) word(about) : word(hernia)"),
        ("beta-blocker -x --y", "word(beta-blocker) - word(x) - - word(y)"),
        ("year:>=2015", "word(year) : >= word(2015)"),
        ("year:2015..2020", "word(year) : word(2015) .. word(2020)"),
        ("kind:frequency,harm", "word(kind) : word(frequency) , word(harm)"),
        ("mesh:Spine/pathology:major x:y", "word(mesh) : word(Spine/pathology:major) word(x) : word(y)"),
        ("id:a:b,c:d..e:f", "word(id) : word(a:b) , word(c:d) .. word(e:f)"),
        ("has:2+claim(a:b:c)", "word(has) : word(2+claim) ( word(a) : word(b:c) )"),
        ("hern* a*", "prefix(hern) prefix(a)"),
        (#""low \"back\" \\ pain\n""#, #"phrase(low "back" \ pain\n)"#),
        ("$year @mine", "parameter(year) saved(mine)"),
        ("me@example.org a$b", "word(me@example.org) word(a$b)"),
        ("v1.2 10.1016/j.spinee", "word(v1.2) word(10.1016/j.spinee)"),
        ("d’Hondt ’s avonds hernia's", "word(d’Hondt) word(’s) word(avonds) word(hernia's)"),
        ("a|b,c", "word(a) | word(b) , word(c)"),
        ("HER2+ 50% <i>H.", "word(HER2+) word(50%) < word(i) > word(H.)"),
        ("\u{FEFF}a\u{A0}b\n\tc", "word(a) word(b) word(c)"),
        ("œuvre naïef ĳs 腰痛 😀", "word(œuvre) word(naïef) word(ĳs) word(腰痛) word(😀)"),
        ("number:-5", "word(number) : - word(5)"),
        ("", ""),
    ])
    func tokenizes(_ query: String, _ expected: String) {
        #expect(Self.drawn(query) == expected)
    }

    @Test func spansCountCodePoints() {
        let source = SourceText("ĳs e\u{301}n\n\"😀 x\" y")
        let tokens = Lexer.tokenize(source).tokens
        #expect(
            tokens.map { "\($0.span.start.line):\($0.span.start.column)-\($0.span.end.column)" } == [
                "1:1-3", "1:4-7", "2:1-6", "2:7-8", "2:8-8",
            ])
        #expect(tokens.map(\.range) == [0..<2, 3..<6, 7..<12, 13..<14, 14..<14])
    }

    @Test func tokensAndSpaceMakeUpTheText() {
        let text = #"claims has:2+source(year:2015..2020 -"a \" b"|x $y @z hern* >= (, ) ..."#
        let tokens = Lexer.tokenize(SourceText(text)).tokens
        var covered = Array(text.unicodeScalars)
        for token in tokens {
            for index in token.range { covered[index] = " " }
        }
        #expect(covered.allSatisfy { $0 == " " })
    }

    private static func drawn(_ query: String) -> String {
        Lexer.tokenize(SourceText(query)).tokens.dropLast().map { token in
            switch token.kind {
            case .word(let isPrefix): "\(isPrefix ? "prefix" : "word")(\(token.text))"
            case .phrase: "phrase(\(token.text))"
            case .parameter: "parameter(\(token.text))"
            case .saved: "saved(\(token.text))"
            default: token.text
            }
        }.joined(separator: " ")
    }
}
