import QueryLanguage
import Testing

/// What the resolver says about names: query and report, word for word.
@Suite struct NameDiagnosticTests {
    @Test(arguments: cases)
    func reads(_ fault: Fault) {
        #expect(fault.report() == fault.expected)
    }

    static let cases: [Fault] = [
        Fault(
            #"sources yaer:2015"#,
            #"""
            query:1:9: error: unknown field 'yaer' in sources [query.unknown-field]
              sources yaer:2015
                      ^^^^
              help: did you mean 'year'?
            """#),
        Fault(
            #"sources year:2015 yaer:2016 tittle:x"#,
            #"""
            query:1:19: error: unknown field 'yaer' in sources [query.unknown-field]
              sources year:2015 yaer:2016 tittle:x
                                ^^^^
              help: did you mean 'year'?
            query:1:29: error: unknown field 'tittle' in sources [query.unknown-field]
              sources year:2015 yaer:2016 tittle:x
                                          ^^^^^^
              help: did you mean 'title'?
            """#),
        Fault(
            #"claims frobnicate:x"#,
            #"""
            query:1:8: error: unknown field 'frobnicate' in claims [query.unknown-field]
              claims frobnicate:x
                     ^^^^^^^^^^
              help: use one of 'id', 'in', 'about', 'concept', 'kind', 'verdict', 'strength', 'against', 'number', 'like' or 'state'
            """#),
        Fault(
            #"claims jaar:2015"#,
            #"""
            query:1:8: error: 'jaar' is a field of articles and sources, not of claims [query.field-of-another-kind]
              claims jaar:2015
                     ^^^^
              help: write 'has:article(jaar:2015)' or 'has:source(jaar:2015)'
            """#),
        Fault(
            #"articles verdict:mixed"#,
            #"""
            query:1:10: error: 'verdict' is a field of claims, not of articles [query.field-of-another-kind]
              articles verdict:mixed
                       ^^^^^^^
              help: write 'has:claim(verdict:mixed)'
            """#),
        Fault(
            #"claims design:cohort"#,
            #"""
            query:1:8: error: 'design' is a field of sources, not of claims [query.field-of-another-kind]
              claims design:cohort
                     ^^^^^^
              help: write 'has:source(design:cohort)'
            """#),
        Fault(
            #"claims source:x"#,
            #"""
            query:1:8: error: 'source' is a relation, not a field [query.relation-as-field]
              claims source:x
                     ^^^^^^
              help: write 'has:source(…)' with the condition in the parentheses
            """#),
        Fault(
            #"claims sort:year"#,
            #"""
            query:1:8: error: 'sort' is a stage, not a field [query.stage-as-field]
              claims sort:year
                     ^^^^
              help: write '| sort …' at the end
            """#),
        Fault(
            #"claims has:suport"#,
            #"""
            query:1:12: error: unknown relation 'suport' in claims [query.unknown-relation]
              claims has:suport
                         ^^^^^^
              help: did you mean 'support'?
            """#),
        Fault(
            #"claims has:notice"#,
            #"""
            query:1:12: error: 'notice' is a relation of sources, not of claims [query.relation-of-another-kind]
              claims has:notice
                         ^^^^^^
              help: use one of 'article', 'occurrence', 'source', 'citation', 'evidence', 'support', 'dispute', 'qualification' or 'review'
            """#),
        Fault(
            #"claims has:verdict"#,
            #"""
            query:1:12: error: 'verdict' is a field, not a relation [query.field-as-relation]
              claims has:verdict
                         ^^^^^^^
              help: write 'verdict:…', or 'has:' with one of 'article', 'occurrence', 'source', 'citation', 'evidence', 'support', 'dispute', 'qualification' or 'review'
            """#),
        Fault(
            #"claims has:source:x"#,
            #"""
            query:1:12: error: the conditions of a relation stand in parentheses [query.condition-without-parentheses]
              claims has:source:x
                         ^^^^^^^^
              help: write 'has:source(x)'
            """#),
        Fault(
            #"claims has:2claim"#,
            #"""
            query:1:12: error: expected '+' and the name of a relation after '2' [query.count-without-plus]
              claims has:2claim
                         ^^^^^^
              help: write 'has:2+claim'
            """#),
        Fault(
            #"sources has:notice(retraction)"#,
            #"""
            query:1:20: error: there is no text to search in the parentheses of 'notice' [query.no-text]
              sources has:notice(retraction)
                                 ^^^^^^^^^^
              help: use one of 'type:', 'date:' or 'pmid:'
            """#),
        Fault(
            #"claims has:review(direction:supports)"#,
            #"""
            query:1:19: error: 'direction' is a field of evidence, not of the parentheses of 'review' [query.field-of-another-kind]
              claims has:review(direction:supports)
                                ^^^^^^^^^
              help: start from evidence
            """#),
        Fault(
            #"claim no:source"#,
            #"""
            query:1:1: warning: 'claim' is searched for as a word in claims [query.word-like-kind]
              claim no:source
              ^^^^^
              help: write 'claims' for the kind, or "claim" for the word
            """#),
        Fault(
            #"bronnen by:x"#,
            #"""
            query:1:1: warning: 'bronnen' is searched for as a word in claims [query.word-like-kind]
              bronnen by:x
              ^^^^^^^
              help: write 'sources' for the kind, or "bronnen" for the word
            query:1:9: error: 'by' is a field of articles and sources, not of claims [query.field-of-another-kind]
              bronnen by:x
                      ^^
              help: write 'has:article(by:x)' or 'has:source(by:x)'
            """#),
        Fault(
            #"sources year=2015 pain"#,
            #"""
            query:1:9: warning: 'year=2015' is searched for as a word [query.sign-in-word]
              sources year=2015 pain
                      ^^^^^^^^^
              help: write 'year:2015' for the field, or "year=2015" for the word
            """#),
        Fault(
            #"claims about:low back pain"#,
            #"""
            query:1:14: warning: 'about' takes 'low' only; 'back pain' is searched for in the text [query.loose-words]
              claims about:low back pain
                           ^^^^^^^^^^^^^
              help: write 'about:"low back pain"' if they belong together
            """#),
        Fault(
            #"sources journal:Lancet Neurology -retracted"#,
            #"""
            query:1:17: warning: 'journal' takes 'Lancet' only; 'Neurology' is searched for in the text [query.loose-words]
              sources journal:Lancet Neurology -retracted
                              ^^^^^^^^^^^^^^^^
              help: write 'journal:"Lancet Neurology"' if they belong together
            """#),
        Fault(
            #"claims -about:low back"#,
            #"""
            query:1:15: warning: 'about' takes 'low' only; 'back' is searched for in the text [query.loose-words]
              claims -about:low back
                            ^^^^^^^^
              help: write 'about:"low back"' if they belong together
            """#),
        Fault(
            #"sources by:$author"#,
            #"""
            query:1:12: error: '$author' has no value [query.unknown-parameter]
              sources by:$author
                         ^^^^^^^
              help: give it one: '--param author=…'
            query: warning: the query does not use the parameter 'q' [query.unused-parameter]
              help: it uses 'author'
            query: warning: the query does not use the parameter 'year' [query.unused-parameter]
              help: it uses 'author'
            """#),
        Fault(
            #"sources year:$year"#,
            #"""
            query:1:14: error: 'twee' is not a year, which 'year' takes [query.wrong-type]
              sources year:$year
                           ^^^^^
              help: write four digits, such as 'year:2015' or 'year:>=2015'
            query: warning: the query does not use the parameter 'q' [query.unused-parameter]
              help: it uses 'year'
            """#),
        Fault(
            #"claims pain"#,
            #""#),
        Fault(
            #"@nope"#,
            #"""
            query:1:1: error: there is no saved query 'nope' [query.unknown-saved-query]
              @nope
              ^^^^^
              help: use one of 'broken', 'one' or 'two'
            """#),
        Fault(
            #"@broken"#,
            #"""
            query:1:1: error: the saved query 'broken' cannot be read [query.saved-query]
              @broken
              ^^^^^^^
              cause: @broken:1:9: error: unknown field 'yaer' in sources [query.unknown-field]
                sources yaer:2015
                        ^^^^
                help: did you mean 'year'?
              help: save it anew: 'warrant query … --save broken'
            """#),
        Fault(
            #"@one"#,
            #"""
            query:1:1: error: the saved query 'one' calls itself [query.saved-query-cycle]
              @one
              ^^^^
              cause: @one → @two → @one
              help: save one of them anew without the call
            """#),
    ]
}
