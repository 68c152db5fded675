import QueryLanguage
import Testing

/// What the parser says about stages: query and report, word for word.
@Suite struct StageDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #"| sources"#,
            #"""
            query:1:1: error: a query starts with a kind or a condition, not with '|' [query.stage-first]
              | sources
              ^
              help: write 'sources', or put the records to step from before it
            """#),
        Fault(
            #"| first 3"#,
            #"""
            query:1:1: error: a query starts with a kind or a condition, not with '|' [query.stage-first]
              | first 3
              ^
              help: write what to start from before the '|': 'claims | …', or put the records to step from before it
            """#),
        Fault(
            #"claims |"#,
            #"""
            query:1:9: error: expected a stage after '|' [query.expected-stage]
              claims |
                      ^
              help: write one of 'sort', 'first', 'count', 'show', 'bibliography', 'export', 'explain', 'articles', 'claims', 'sources' or 'evidence', or leave the '|' out
            """#),
        Fault(
            #"claims || explain"#,
            #"""
            query:1:9: error: expected a stage after '|' [query.expected-stage]
              claims || explain
                      ^
              help: write one of 'sort', 'first', 'count', 'show', 'bibliography', 'export', 'explain', 'articles', 'claims', 'sources' or 'evidence', or leave the '|' out
            """#),
        Fault(
            #"claims | verdict:mixed"#,
            #"""
            query:1:10: error: a condition is not a stage [query.condition-as-stage]
              claims | verdict:mixed
                       ^^^^^^^^
              help: put 'verdict:…' before the '|', or after a kind: '| claims verdict:…'
            """#),
        Fault(
            #"claims | limit 10"#,
            #"""
            query:1:10: error: unknown stage 'limit' [query.unknown-stage]
              claims | limit 10
                       ^^^^^
              help: write 'first 10'
            """#),
        Fault(
            #"claims | sorted verdict"#,
            #"""
            query:1:10: error: unknown stage 'sorted' [query.unknown-stage]
              claims | sorted verdict
                       ^^^^^^
              help: did you mean 'sort'?
            """#),
        Fault(
            #"claims | frobnicate"#,
            #"""
            query:1:10: error: unknown stage 'frobnicate' [query.unknown-stage]
              claims | frobnicate
                       ^^^^^^^^^^
              help: use one of 'sort', 'first', 'count', 'show', 'bibliography', 'export', 'explain', 'articles', 'claims', 'sources' or 'evidence'
            """#),
        Fault(
            #"claims | first"#,
            #"""
            query:1:10: error: expected a number from 1 after 'first' [query.first-without-number]
              claims | first
                       ^^^^^
              help: write 'first 10'
            """#),
        Fault(
            #"claims | first ten"#,
            #"""
            query:1:16: error: expected a number from 1 after 'first' instead of 'ten' [query.first-without-number]
              claims | first ten
                             ^^^
              help: write 'first 10'
            """#),
        Fault(
            #"claims | first 0"#,
            #"""
            query:1:16: error: expected a number from 1 after 'first' instead of '0' [query.first-without-number]
              claims | first 0
                             ^
              help: write 'first 10'
            """#),
        Fault(
            #"claims | explain now"#,
            #"""
            query:1:18: error: expected '|' or the end after 'explain' instead of 'now' [query.after-stage]
              claims | explain now
                               ^^^
              help: put '|' before the next stage
            """#),
        Fault(
            #"claims | sort"#,
            #"""
            query:1:10: error: expected a name after 'sort' [query.expected-name]
              claims | sort
                       ^^^^
              help: name one, such as 'year'
            """#),
        Fault(
            #"claims | sort by strength"#,
            #"""
            query:1:15: error: 'sort' takes no 'by' [query.sort-by]
              claims | sort by strength
                            ^^
              help: write 'sort strength'
            """#),
        Fault(
            #"claims | sort strength asc"#,
            #"""
            query:1:24: error: 'asc' is not needed: that is the order without 'desc' [query.ascending]
              claims | sort strength asc
                                     ^^^
              help: leave it out
            """#),
        Fault(
            #"claims | sort -strength"#,
            #"""
            query:1:15: error: '-' does not turn an order around [query.minus-in-sort]
              claims | sort -strength
                            ^
              help: write 'strength desc'
            """#),
        Fault(
            #"claims | sort strength verdict"#,
            #"""
            query:1:24: error: expected ',' before 'verdict' [query.missing-comma]
              claims | sort strength verdict
                                     ^^^^^^^
              help: write ', verdict'
            """#),
        Fault(
            #"claims | show id,"#,
            #"""
            query:1:17: error: expected a name after ',' [query.expected-name]
              claims | show id,
                              ^
              help: name one, such as 'id'
            """#),
        Fault(
            #"claims | show id verdict"#,
            #"""
            query:1:18: error: expected ',' before 'verdict' [query.missing-comma]
              claims | show id verdict
                               ^^^^^^^
              help: write ', verdict'
            """#),
        Fault(
            #"claims | count verdict"#,
            #"""
            query:1:16: error: expected 'by' before 'verdict' [query.count-without-by]
              claims | count verdict
                             ^^^^^^^
              help: write 'count by verdict'
            """#),
        Fault(
            #"claims | export"#,
            #"""
            query:1:10: error: expected a name after 'export' [query.expected-name]
              claims | export
                       ^^^^^^
              help: name one, such as 'bibtex'
            """#),
        Fault(
            #"@broken about:x"#,
            #"""
            query:1:1: error: the saved query 'broken' cannot be read [query.saved-query]
              @broken about:x
              ^^^^^^^
              cause: @broken:1:9: error: unknown field 'yaer' in sources [query.unknown-field]
                sources yaer:2015
                        ^^^^
                help: did you mean 'year'?
              help: save it anew: 'warrant query … --save broken'
            query:1:9: error: expected '|' or the end after '@broken' [query.condition-after-saved]
              @broken about:x
                      ^^^^^
              help: put further conditions in a stage: '@broken | claims …', with the kind it lists
            """#),
    ]
}
