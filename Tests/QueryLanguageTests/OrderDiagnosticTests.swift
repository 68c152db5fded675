import QueryLanguage
import Testing

/// What the resolver says about stages: query and report, word for word.
@Suite struct OrderDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #"claims | sort year"#,
            #"""
            query:1:15: error: there is no 'year' to sort claims by [query.unknown-column]
              claims | sort year
                            ^^^^
              help: use one of 'id', 'kind', 'verdict', 'strength' or 'against'
            """#),
        Fault(
            #"claims | sort about"#,
            #"""
            query:1:15: error: 'about' gives no order to sort by [query.unsortable]
              claims | sort about
                            ^^^^^
              help: use one of 'id', 'kind', 'verdict', 'strength' or 'against'
            """#),
        Fault(
            #"claims | sort source desc"#,
            #"""
            query:1:15: error: 'source' gives no order to sort by [query.unsortable]
              claims | sort source desc
                            ^^^^^^
              help: use one of 'id', 'kind', 'verdict', 'strength' or 'against'
            """#),
        Fault(
            #"claims | show tittle"#,
            #"""
            query:1:15: error: there is no 'tittle' to show of claims [query.unknown-column]
              claims | show tittle
                            ^^^^^^
              help: use one of 'id', 'in', 'about', 'concept', 'kind', 'verdict', 'strength', 'against', 'number', 'state', 'statement', 'articles', 'score', 'article', 'occurrence', 'source', 'citation', 'evidence', 'support', 'dispute', 'qualification' or 'review'
            """#),
        Fault(
            #"sources | count by title"#,
            #"""
            query:1:20: error: there is no 'title' to count sources by [query.unknown-column]
              sources | count by title
                                 ^^^^^
              help: use one of 'id', 'pmid', 'doi', 'pmcid', 'by', 'journal', 'year', 'design', 'type', 'mesh', 'about', 'is', 'missing', 'changed', 'claim' or 'article'
            """#),
        Fault(
            #"claims | count by support"#,
            #"""
            query:1:19: error: there is no 'support' to count claims by [query.unknown-column]
              claims | count by support
                                ^^^^^^^
              help: use one of 'id', 'in', 'about', 'concept', 'kind', 'verdict', 'strength', 'against', 'number', 'state', 'article' or 'source'
            """#),
        Fault(
            #"claims | count by verdict | sort strength"#,
            #"""
            query:1:34: error: after 'count' there is no 'strength' [query.not-counted]
              claims | count by verdict | sort strength
                                               ^^^^^^^^
              help: use one of 'verdict' or 'count'
            """#),
        Fault(
            #"claims | count | sources"#,
            #"""
            query:1:18: error: after 'count' there are no records left: only 'sort', 'first' and 'show' follow [query.after-count]
              claims | count | sources
                               ^^^^^^^
              help: put this stage before 'count'
            """#),
        Fault(
            #"claims | count | count"#,
            #"""
            query:1:18: error: after 'count' there are no records left: only 'sort', 'first' and 'show' follow [query.after-count]
              claims | count | count
                               ^^^^^
              help: put this stage before 'count'
            """#),
        Fault(
            #"claims | show id | sources"#,
            #"""
            query:1:20: error: 'show' chooses the columns of the result: only 'sort', 'first' and 'explain' follow [query.after-show]
              claims | show id | sources
                                 ^^^^^^^
              help: put this stage before 'show'
            """#),
        Fault(
            #"claims | show id | show verdict"#,
            #"""
            query:1:20: error: 'show' stands twice [query.show-twice]
              claims | show id | show verdict
                                 ^^^^^^^^^^^^
              help: name all columns in one
            """#),
        Fault(
            #"claims | show id, id"#,
            #"""
            query:1:19: error: 'id' is named twice [query.named-twice]
              claims | show id, id
                                ^^
              help: leave one out
            """#),
        Fault(
            #"claims | sort kind, soort desc"#,
            #"""
            query:1:21: error: 'soort' is named twice [query.named-twice]
              claims | sort kind, soort desc
                                  ^^^^^
              help: leave one out
            """#),
        Fault(
            #"claims | count by soort, kind"#,
            #"""
            query:1:26: error: 'kind' is named twice [query.named-twice]
              claims | count by soort, kind
                                       ^^^^
              help: leave one out
            """#),
        Fault(
            #"claims | explain | first 3"#,
            #"""
            query:1:20: error: 'explain' comes last [query.after-last]
              claims | explain | first 3
                                 ^^^^^^^
              help: put this stage before it
            """#),
        Fault(
            #"articles | evidence"#,
            #"""
            query:1:12: error: there is no step from articles to evidence [query.no-step]
              articles | evidence
                         ^^^^^^^^
              help: go by way of '| claims | evidence'
            """#),
        Fault(
            #"evidence | articles"#,
            #"""
            query:1:12: error: there is no step from evidence to articles [query.no-step]
              evidence | articles
                         ^^^^^^^^
              help: go by way of '| claims | articles'
            """#),
        Fault(
            #"articles id:x | bibliography vancouver"#,
            #"""
            query:1:17: error: 'bibliography' is of sources, not of articles [query.not-sources]
              articles id:x | bibliography vancouver
                              ^^^^^^^^^^^^^^^^^^^^^^
              help: go to their sources first: '| sources | bibliography'
            """#),
        Fault(
            #"sources | bibliography vanc*"#,
            #"""
            query:1:24: error: a style is named in full, not 'vanc*' [query.unknown-style]
              sources | bibliography vanc*
                                     ^^^^^
              help: find its name with 'warrant styles --search vanc'
            """#),
        Fault(
            #"sources | export bibtx"#,
            #"""
            query:1:18: error: there is no format 'bibtx' to export [query.unknown-export]
              sources | export bibtx
                               ^^^^^
              help: did you mean 'bibtex'?
            """#),
        Fault(
            #"claims | export ris"#,
            #"""
            query:1:17: error: 'ris' is of sources, not of claims [query.not-exported]
              claims | export ris
                              ^^^
              help: go to them first: '| sources | export ris'
            """#),
        Fault(
            #"sources | bibliography | first 3"#,
            #"""
            query:1:26: error: 'bibliography' comes last [query.after-last]
              sources | bibliography | first 3
                                       ^^^^^^^
              help: put this stage before it
            """#),
    ]
}
