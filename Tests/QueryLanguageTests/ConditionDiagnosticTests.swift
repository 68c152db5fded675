import QueryLanguage
import Testing

/// What the parser says about conditions: query and report, word for word.
@Suite struct ConditionDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #""#,
            #"""
            query:1:1: error: the query is empty [query.empty]
              help: write a word to search for in claims, or a kind: 'articles', 'claims', 'sources' or 'evidence'
            """#),
        Fault(
            #"year>2015"#,
            #"""
            query:1:1: error: expected ':' before the comparison [query.comparison-without-colon]
              year>2015
              ^^^^^^^^^
              help: write 'year:>2015' for a field, or quote the text: "year>2015"
            """#),
        Fault(
            #"claims p < 0.05"#,
            #"""
            query:1:8: error: expected ':' before the comparison [query.comparison-without-colon]
              claims p < 0.05
                     ^^^^^^^^
              help: write 'p:<0.05' for a field, or quote the text: "p < 0.05"
            """#),
        Fault(
            #"claims hernia AND pain OR NOT x"#,
            #"""
            query:1:15: error: 'AND' is not an operator: operators are in small letters [query.operator-in-capitals]
              claims hernia AND pain OR NOT x
                            ^^^
              help: write 'and', or quote it to search for the word: "AND"
            query:1:24: error: 'OR' is not an operator: operators are in small letters [query.operator-in-capitals]
              claims hernia AND pain OR NOT x
                                     ^^
              help: write 'or', or quote it to search for the word: "OR"
            query:1:27: error: 'NOT' is not an operator: operators are in small letters [query.operator-in-capitals]
              claims hernia AND pain OR NOT x
                                        ^^^
              help: write 'not', or quote it to search for the word: "NOT"
            """#),
        Fault(
            #"claims https://www.example.org/a?b=(c),d"#,
            #"""
            query:1:8: error: a web address needs quotes [query.address-without-quotes]
              claims https://www.example.org/a?b=(c),d
                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: write "https://www.example.org/a?b=(c),d"
            """#),
        Fault(
            #"claims HER2: x"#,
            #"""
            query:1:8: error: expected a value right after ':', without space [query.space-after-colon]
              claims HER2: x
                     ^^^^^^^
              help: write 'HER2:x' for a field, or quote the text: "HER2: x"
            """#),
        Fault(
            #"claims year:"#,
            #"""
            query:1:8: error: expected a value after 'year:' [query.missing-value]
              claims year:
                     ^^^^^
              help: write one right after the colon
            """#),
        Fault(
            #"claims (year: )"#,
            #"""
            query:1:9: error: expected a value after 'year:' [query.missing-value]
              claims (year: )
                      ^^^^^
              help: write one right after the colon
            """#),
        Fault(
            #"claims has:source (year:2015)"#,
            #"""
            query:1:19: error: the '(' of a relation touches its name [query.detached-parenthesis]
              claims has:source (year:2015)
                                ^
              help: write 'has:source(' without space, or 'has:source and (' for a condition of its own
            """#),
        Fault(
            #"sources doi:10.1016/S0140-6736(19)32971-X title:x"#,
            #"""
            query:1:13: error: a value with '(', '<', '>' or a '-' in front needs quotes [query.value-needs-quotes]
              sources doi:10.1016/S0140-6736(19)32971-X title:x
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: write "10.1016/S0140-6736(19)32971-X"
            """#),
        Fault(
            #"sources doi:10.1002/(SICI)1097<1::AID>3.0.CO;2-2"#,
            #"""
            query:1:13: error: a value with '(', '<', '>' or a '-' in front needs quotes [query.value-needs-quotes]
              sources doi:10.1002/(SICI)1097<1::AID>3.0.CO;2-2
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              help: write "10.1002/(SICI)1097<1::AID>3.0.CO;2-2"
            """#),
        Fault(
            #"claims number:-5"#,
            #"""
            query:1:15: error: a value with '(', '<', '>' or a '-' in front needs quotes [query.value-needs-quotes]
              claims number:-5
                            ^^
              help: write "-5"
            """#),
        Fault(
            #"claims ((hernia) or pain"#,
            #"""
            query:1:8: error: '(' is never closed [query.unclosed-parenthesis]
              claims ((hernia) or pain
                     ^
              help: put ')' after its last condition
            """#),
        Fault(
            #"claims hernia) or pain"#,
            #"""
            query:1:14: error: ')' closes nothing [query.stray-parenthesis]
              claims hernia) or pain
                           ^
              help: leave it out, or open it with '('
            """#),
        Fault(
            #"claims ()"#,
            #"""
            query:1:8: error: expected a condition between '(' and ')' [query.empty-parentheses]
              claims ()
                     ^^
              help: write one, or leave the parentheses out
            """#),
        Fault(
            #"claims has:source()"#,
            #"""
            query:1:18: error: expected a condition between '(' and ')' [query.empty-parentheses]
              claims has:source()
                               ^^
              help: write one, or leave the parentheses out
            """#),
        Fault(
            #"claims or"#,
            #"""
            query:1:8: error: expected a condition before 'or' [query.expected-condition]
              claims or
                     ^^
              help: write a word, a phrase or a field there, or quote "or" to search for it
            """#),
        Fault(
            #"claims hernia or"#,
            #"""
            query:1:15: error: expected a condition after 'or' [query.expected-condition]
              claims hernia or
                            ^^
              help: write a word, a phrase or a field there, or quote "or" to search for it
            """#),
        Fault(
            #"claims and hernia"#,
            #"""
            query:1:8: error: expected a condition before 'and' [query.expected-condition]
              claims and hernia
                     ^^^
              help: write a word, a phrase or a field there, or quote "and" to search for it
            """#),
        Fault(
            #"claims hernia not"#,
            #"""
            query:1:15: error: expected a condition after 'not' [query.expected-condition]
              claims hernia not
                            ^^^
              help: write a word, a phrase or a field there, or quote "not" to search for it
            """#),
        Fault(
            #"claims -"#,
            #"""
            query:1:8: error: '-' touches what it excludes [query.loose-minus]
              claims -
                     ^
              help: write '-word' without space, or 'not'; leave a dash between words out
            """#),
        Fault(
            #"claims hernia - pain"#,
            #"""
            query:1:15: error: '-' touches what it excludes [query.loose-minus]
              claims hernia - pain
                            ^
              help: write '-word' without space, or 'not'; leave a dash between words out
            """#),
        Fault(
            #"claims only:2+support"#,
            #"""
            query:1:13: error: 'only:' takes no count [query.count-after-only]
              claims only:2+support
                          ^^
              help: write 'only:support', and 'has:2+support' beside it for the number
            """#),
        Fault(
            #"claims has:0+source"#,
            #"""
            query:1:12: error: a count is a number from 1 to 1000000, not '0' [query.useless-count]
              claims has:0+source
                         ^^
              help: write '2+', or leave the count out
            """#),
        Fault(
            #"claims has:"#,
            #"""
            query:1:8: error: expected a value after 'has:' [query.missing-value]
              claims has:
                     ^^^^
              help: write one right after the colon
            """#),
        Fault(
            #"claims has:2+"#,
            #"""
            query:1:12: error: expected the name of a relation after 'has:' [query.expected-relation]
              claims has:2+
                         ^^
              help: name one, such as 'has:source'
            """#),
        Fault(
            #"claims has:"source""#,
            #"""
            query:1:12: error: expected the name of a relation after 'has:' [query.expected-relation]
              claims has:"source"
                         ^^^^^^^^
              help: name one, such as 'has:source'
            """#),
        Fault(
            #"claims has:source,citation"#,
            #"""
            query:1:18: error: 'has:' names one relation [query.several-relations]
              claims has:source,citation
                               ^
              help: write 'has:source' and the other apart, with 'or' between them if either will do
            """#),
        Fault(
            #"sources year:2015.."#,
            #"""
            query:1:9: error: a range has two ends [query.open-range]
              sources year:2015..
                      ^^^^^^^^^^^
              help: write 'year:>=2015'
            """#),
        Fault(
            #"sources year:..2015"#,
            #"""
            query:1:9: error: a range has two ends [query.open-range]
              sources year:..2015
                      ^^^^^^^^^^^
              help: write 'year:<=2015'
            """#),
        Fault(
            #"sources year:2015...2020"#,
            #"""
            query:1:18: error: a range is written with two full stops [query.long-range-sign]
              sources year:2015...2020
                               ^^^
              help: write '..'
            """#),
        Fault(
            #"sources year:>2015,2016"#,
            #"""
            query:1:9: error: a comparison, a range and a list do not mix [query.mixed-test]
              sources year:>2015,2016
                      ^^^^^^^^^^^^^^^
              help: write each as a condition of its own, with 'or' between them if either will do
            """#),
        Fault(
            #"sources year:2015,"#,
            #"""
            query:1:19: error: expected a value of 'year' [query.expected-value]
              sources year:2015,
                                ^
              help: write a word, or a phrase in quotes
            """#),
        Fault(
            #"sources year:>="#,
            #"""
            query:1:16: error: expected a value of 'year' [query.expected-value]
              sources year:>=
                             ^
              help: write a word, or a phrase in quotes
            """#),
        Fault(
            #"claims 2015..2020"#,
            #"""
            query:1:12: error: '..' stands only between the two values of a field [query.stray-range]
              claims 2015..2020
                         ^^
              help: write a range as 'year:2015..2020'
            """#),
        Fault(
            #"claims >2015"#,
            #"""
            query:1:8: error: expected a field's name and ':' before '>' [query.stray-comparison]
              claims >2015
                     ^
              help: write it as 'year:>2015'
            """#),
        Fault(
            #"claims a, b"#,
            #"""
            query:1:9: error: expected a condition instead of ',' [query.stray-token]
              claims a, b
                      ^
              help: leave it out
            """#),
        Fault(
            #"claims :x"#,
            #"""
            query:1:8: error: expected a field's name right before ':' [query.stray-colon]
              claims :x
                     ^
              help: write 'field:value' without space, or quote a text that has a colon
            """#),
        Fault(
            #"claims pain @mine"#,
            #"""
            query:1:13: error: '@mine' stands only at the start of a query [query.misplaced-saved]
              claims pain @mine
                          ^^^^^
              help: start with it, or quote the text to search for it: "@mine"
            """#),
    ]
}
