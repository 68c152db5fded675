import QueryLanguage
import Testing

/// What the resolver says about `like` and the score: query and report, word for word.
@Suite struct RankingDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    @Test(
        "a ranking may stand beside other conditions, after a step, with a parameter, and its score be sorted by and shown",
        arguments: [
            #"claims like:"rug en hernia" kind:cause | sort score | show id, score"#, "sources year:2015 (like:spine pain)",
            "claims | sources like:spine | sort score desc | first 3", "claims lijkt:rug | claims kind:cause | show score",
        ])
    func mayRank(query: String) {
        #expect(Fault(query, "").report() == "")
    }

    static let cases: [Fault] = [
        Fault(
            #"claims like:"hernia" or kind:cause"#,
            #"""
            query:1:8: error: 'like' ranks the records themselves and cannot stand under 'or' [query.ranking-inside]
              claims like:"hernia" or kind:cause
                     ^^^^^^^^^^^^^
              help: put it beside the other conditions, and search words here by themselves
            """#),
        Fault(
            #"claims -like:hernia"#,
            #"""
            query:1:9: error: 'like' ranks the records themselves and cannot stand under 'not' [query.ranking-inside]
              claims -like:hernia
                      ^^^^^^^^^^^
              help: put it beside the other conditions, and search words here by themselves
            """#),
        Fault(
            #"claims has:source(like:spine)"#,
            #"""
            query:1:19: error: 'like' ranks the records themselves and cannot stand under 'has:source' [query.ranking-inside]
              claims has:source(like:spine)
                                ^^^^^^^^^^
              help: put it beside the other conditions, and search words here by themselves
            """#),
        Fault(
            #"evidence like:spine"#,
            #"""
            query:1:10: error: 'like' ranks claims and sources, not evidence [query.ranking-elsewhere]
              evidence like:spine
                       ^^^^^^^^^^
              help: ask for sources, or search words here by themselves
            """#),
        Fault(
            #"claims like:rug | sources like:spine"#,
            #"""
            query:1:27: error: a query has one 'like': its records have one order [query.ranking-twice]
              claims like:rug | sources like:spine
                                        ^^^^^^^^^^
              help: write both texts in one
            """#),
        Fault(
            #"claims like:rug,knie"#,
            #"""
            query:1:8: error: 'like' takes one text [query.ranking-of-several]
              claims like:rug,knie
                     ^^^^^^^^^^^^^
              help: write all its words in one pair of quotes
            """#),
        Fault(
            #"claims like:hern*"#,
            #"""
            query:1:13: error: 'like' takes whole words: it finds their other forms by itself [query.prefix-to-rank]
              claims like:hern*
                          ^^^^^
              help: write 'hern' without '*'
            """#),
        Fault(
            #"claims like:>rug"#,
            #"""
            query:1:8: error: the values of 'like' have no order to compare or range by [query.unordered]
              claims like:>rug
                     ^^^^^^^^^
              help: write a value, or a list: 'like:a,b'
            """#),
        Fault(
            #"claims | sort score"#,
            #"""
            query:1:15: error: these records have no score: none of them was ranked [query.no-score]
              claims | sort score
                            ^^^^^
              help: rank them first: 'like:"free text"'
            """#),
        Fault(
            #"claims like:rug | sources | show id, score"#,
            #"""
            query:1:38: error: these records have no score: none of them was ranked [query.no-score]
              claims like:rug | sources | show id, score
                                                   ^^^^^
              help: rank them first: 'like:"free text"'
            """#),
    ]
}
