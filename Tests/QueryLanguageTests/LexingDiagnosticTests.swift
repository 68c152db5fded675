import QueryLanguage
import Testing

/// What the lexer says: query and report, word for word.
@Suite struct LexingDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #"claims "low back pain"#,
            #"""
            query:1:8: error: the quote that opens here is never closed [query.unclosed-phrase]
              claims "low back pain
                     ^
              help: put '"' after the last word of the phrase; a quote inside it is written '\"'
            """#),
        Fault(
            #"claims “low back pain” hernia"#,
            #"""
            query:1:8: error: '“' does not open a phrase: phrases have straight quotes [query.typographic-quote]
              claims “low back pain” hernia
                     ^^^^^^^^^^^^^^^
              help: write "low back pain"
            """#),
        Fault(
            #"claims „hernia” or «pijn»"#,
            #"""
            query:1:8: error: '„' does not open a phrase: phrases have straight quotes [query.typographic-quote]
              claims „hernia” or «pijn»
                     ^^^^^^^^
              help: write "hernia"
            query:1:20: error: '«' does not open a phrase: phrases have straight quotes [query.typographic-quote]
              claims „hernia” or «pijn»
                                 ^^^^^^
              help: write "pijn"
            """#),
        Fault(
            #"claims ‘low back’"#,
            #"""
            query:1:8: error: '‘' does not open a phrase: phrases have straight quotes [query.typographic-quote]
              claims ‘low back’
                     ^^^^^^^^^^
              help: write "low back"
            """#),
        Fault(
            #"sources by:$"#,
            #"""
            query:1:12: error: expected a name after '$' [query.missing-name]
              sources by:$
                         ^
              help: name a parameter: '$year'
            query: warning: the query does not use the parameter 'q' [query.unused-parameter]
              help: write '$q' where its value is to stand
            query: warning: the query does not use the parameter 'year' [query.unused-parameter]
              help: write '$year' where its value is to stand
            """#),
        Fault(
            #"@ | sources"#,
            #"""
            query:1:1: error: expected a name after '@' [query.missing-name]
              @ | sources
              ^
              help: name a saved query: '@name'
            """#),
        Fault(
            #"claims *"#,
            #"""
            query:1:8: error: '*' stands only at the end of a word, for what begins with it [query.stray-star]
              claims *
                     ^
              help: write 'hern*', or quote what is to be found as it stands: "*"
            """#),
        Fault(
            #"claims foo*bar"#,
            #"""
            query:1:8: error: '*' stands only at the end of a word, for what begins with it [query.stray-star]
              claims foo*bar
                     ^^^^^^^
              help: write 'hern*', or quote what is to be found as it stands: "foo*bar"
            """#),
        Fault(
            "claims a\u{1}b",
            "query:1:9: error: a control character stands here [query.control-character]\n  claims a\u{1}b\n          ^\n  help: leave it out"
        ),
    ]
}
