import QueryLanguage
import Testing

/// What the resolver says about values: query and report, word for word.
@Suite struct ValueDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #"claims verdict:supprted"#,
            #"""
            query:1:16: error: unknown verdict 'supprted' for 'verdict' [query.unknown-value]
              claims verdict:supprted
                             ^^^^^^^^
              help: did you mean 'supported'?
            """#),
        Fault(
            #"claims strength:>=good"#,
            #"""
            query:1:19: error: unknown strength 'good' for 'strength' [query.unknown-value]
              claims strength:>=good
                                ^^^^
              help: use one of 'none', 'very-weak', 'weak', 'fair' or 'strong'
            """#),
        Fault(
            #"claims verdict:=mixed"#,
            #"""
            query:1:16: error: unknown verdict '=mixed' for 'verdict' [query.unknown-value]
              claims verdict:=mixed
                             ^^^^^^
              help: write 'verdict:mixed'
            """#),
        Fault(
            #"sources year:x"#,
            #"""
            query:1:14: error: 'x' is not a year, which 'year' takes [query.wrong-type]
              sources year:x
                           ^
              help: write four digits, such as 'year:2015' or 'year:>=2015'
            """#),
        Fault(
            #"sources year:=2015"#,
            #"""
            query:1:14: error: '=2015' is not a year, which 'year' takes [query.wrong-type]
              sources year:=2015
                           ^^^^^
              help: write 'year:2015'
            """#),
        Fault(
            #"sources year:≥2015"#,
            #"""
            query:1:14: error: '≥2015' is not a year, which 'year' takes [query.wrong-type]
              sources year:≥2015
                           ^^^^^
              help: write 'year:>=2015'
            """#),
        Fault(
            #"sources year:201*"#,
            #"""
            query:1:14: error: '201*' is not a year, which 'year' takes [query.wrong-type]
              sources year:201*
                           ^^^^
              help: write 'year:2010..2019'
            """#),
        Fault(
            #"sources year:2015-2020"#,
            #"""
            query:1:14: error: '2015-2020' is not a year, which 'year' takes [query.wrong-type]
              sources year:2015-2020
                           ^^^^^^^^^
              help: write 'year:2015..2020'
            """#),
        Fault(
            #"sources year:2020..2015"#,
            #"""
            query:1:9: error: the range ends before it begins [query.empty-range]
              sources year:2020..2015
                      ^^^^^^^^^^^^^^^
              help: write 'year:2015..2020'
            """#),
        Fault(
            #"evidence date:2015-13"#,
            #"""
            query:1:15: error: '2015-13' is not a date, which 'date' takes [query.wrong-type]
              evidence date:2015-13
                            ^^^^^^^
              help: write it as far as known: '2015', '2015-04' or '2015-04-30'
            """#),
        Fault(
            #"articles has:reference(position:first)"#,
            #"""
            query:1:33: error: 'first' is not a whole number, which 'position' takes [query.wrong-type]
              articles has:reference(position:first)
                                              ^^^^^
              help: write its digits
            """#),
        Fault(
            #"sources pmid:abc"#,
            #"""
            query:1:14: error: 'abc' is not a PMID [query.not-an-identifier]
              sources pmid:abc
                           ^^^
              help: write its digits, such as '25430861'
            """#),
        Fault(
            #"sources pmcid:x"#,
            #"""
            query:1:15: error: 'x' is not a PMCID [query.not-an-identifier]
              sources pmcid:x
                            ^
              help: write 'PMC' and its digits, such as 'PMC4464797'
            """#),
        Fault(
            #"sources doi:x"#,
            #"""
            query:1:13: error: 'x' is not a DOI [query.not-an-identifier]
              sources doi:x
                          ^
              help: write it from '10.' on, such as '10.3174/ajnr.A4173'
            """#),
        Fault(
            #"sources design:>cohort"#,
            #"""
            query:1:9: error: the values of 'design' have no order to compare or range by [query.unordered]
              sources design:>cohort
                      ^^^^^^^^^^^^^^
              help: write a value, or a list: 'design:a,b'
            """#),
        Fault(
            #"claims kind:cause..harm"#,
            #"""
            query:1:8: error: the values of 'kind' have no order to compare or range by [query.unordered]
              claims kind:cause..harm
                     ^^^^^^^^^^^^^^^^
              help: write a value, or a list: 'kind:a,b'
            """#),
        Fault(
            #"claims strength:>=f*"#,
            #"""
            query:1:19: error: '*' cannot be compared [query.prefix-in-comparison]
              claims strength:>=f*
                                ^^
              help: write the whole value in place of 'f*'
            """#),
        Fault(
            #"claims """#,
            #"""
            query:1:8: error: there is nothing to search for [query.nothing-to-search]
              claims ""
                     ^^
              help: leave it out
            """#),
        Fault(
            #"claims & pain"#,
            #"""
            query:1:8: error: there is no letter or digit to search for in '&' [query.nothing-to-search]
              claims & pain
                     ^
              help: leave it out
            """#),
        Fault(
            #"claims strength:strong..weak"#,
            #"""
            query:1:8: error: the range ends before it begins [query.empty-range]
              claims strength:strong..weak
                     ^^^^^^^^^^^^^^^^^^^^^
              help: write 'strength:weak..strong'
            """#),
    ]
}
