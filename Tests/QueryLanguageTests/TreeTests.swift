import QueryLanguage
import Testing

/// Queries and the trees they are read as.
@Suite struct TreeTests {
    /// The questions of the design, word for word.
    @Test(arguments: [
        ("claims no:source", "query\n└─ claims\n   └─ no source"),
        ("claims only:support(is:retracted)", "query\n└─ claims\n   └─ only support\n      └─ is word 'retracted'"),
        (
            "claims about:hernia has:support(design:systematic-review year:>=2015)",
            """
            query
            └─ claims
               └─ all
                  ├─ about word 'hernia'
                  └─ has support
                     └─ all
                        ├─ design word 'systematic-review'
                        └─ year >= word '2015'
            """
        ),
        ("claims id:protrusion-by-age | sources", "query\n├─ claims\n│  └─ id word 'protrusion-by-age'\n└─ step sources"),
        (
            "claims in:rugpijn-kinesist | sort strength desc",
            "query\n├─ claims\n│  └─ in word 'rugpijn-kinesist'\n└─ sort strength desc"
        ),
        ("claims number:differs", "query\n└─ claims\n   └─ number word 'differs'"),
        (
            "sources by:Brinjikji no:claim",
            "query\n└─ sources\n   └─ all\n      ├─ by word 'Brinjikji'\n      └─ no claim"
        ),
        ("claims | count by article, verdict", "query\n├─ claims\n└─ count by article, verdict"),
        (
            #"claims like:"een hernia geneest vaak vanzelf" | first 10"#,
            "query\n├─ claims\n│  └─ like phrase 'een hernia geneest vaak vanzelf'\n└─ first 10"
        ),
        (
            "articles id:rugpijn-kinesist | sources | bibliography vancouver",
            """
            query
            ├─ articles
            │  └─ id word 'rugpijn-kinesist'
            ├─ step sources
            └─ bibliography word 'vancouver'
            """
        ),
        ("claims has:dispute", "query\n└─ claims\n   └─ has dispute"),
        (
            "sources has:2+claim | show pmid, title, claim",
            "query\n├─ sources\n│  └─ has 2+ claim\n└─ show pmid, title, claim"
        ),
    ])
    func readsTheTwelveQuestions(_ query: String, _ tree: String) {
        #expect(QueryAnalyzer().analyze(query).query.outline == tree)
    }

    /// The filters of a bare query, written on one line.
    @Test(arguments: [
        ("a", "a"),
        ("a b", "all(a b)"),
        ("a and b c", "all(a b c)"),
        ("a b or c", "any(all(a b) c)"),
        ("a or b c", "any(a all(b c))"),
        ("a or b or c", "any(a b c)"),
        ("(a or b) c", "all(any(a b) c)"),
        ("a (b (c))", "all(a all(b c))"),
        ("not a b", "all(not(a) b)"),
        ("-a b", "all(not(a) b)"),
        ("not (a b)", "not(all(a b))"),
        ("-(a or b) c", "all(not(any(a b)) c)"),
        ("not not a", "not(not(a))"),
        ("--a", "not(not(a))"),
        ("not -a", "not(not(a))"),
        ("a and not b", "all(a not(b))"),
        ("a or not b", "any(a not(b))"),
        ("beta-blocker", "beta-blocker"),
        ("a -beta-blocker", "all(a not(beta-blocker))"),
        (#"-"a b""#, "not('a b')"),
        ("-has:source", "not(has source)"),
        ("-kind:harm", "not(kind harm)"),
        ("(a)-b", "all(a not(b))"),
        ("hern*", "hern*"),
        ("android notify ore", "all(android notify ore)"),
        (#""and" "or""#, "all('and' 'or')"),
        ("sort first claims", "all(sort first claims)"),
        ("year:2015..2020", "year 2015..2020"),
        ("year:>=2015 x", "all(year >=2015 x)"),
        ("kind:frequency, harm x", "all(kind frequency,harm x)"),
        ("in:a:b:c", "in a:b:c"),
        ("doi:\"10.1016/S0140-6736(19)32971-X\"", "doi '10.1016/S0140-6736(19)32971-X'"),
        ("no:3+source(a or b)", "no 3+ source(any(a b))"),
        ("HAS:source", "has source"),
        ("$q year:$y", "all($q year $y)"),
    ])
    func joinsConditions(_ query: String, _ expected: String) throws {
        let analysis = QueryAnalyzer().analyze(query)
        guard case .records(nil, let filter?) = analysis.query.head else {
            Issue.record("no bare filter")
            return
        }
        #expect(brief(filter) == expected)
    }

    /// Kinds are reserved first and after a `|` only, and not before a colon or in quotes.
    @Test(arguments: [
        ("sources", "query\n└─ sources"),
        (#""sources""#, "query\n└─ (claims)\n   └─ phrase 'sources'"),
        ("kind:harm", "query\n└─ (claims)\n   └─ kind word 'harm'"),
        ("pain sources", "query\n└─ (claims)\n   └─ all\n      ├─ word 'pain'\n      └─ word 'sources'"),
        ("claims claims", "query\n└─ claims\n   └─ word 'claims'"),
        ("evidence | claims pain | explain", "query\n├─ evidence\n├─ step claims\n│  └─ word 'pain'\n└─ explain"),
        ("@mine | first 3", "query\n├─ saved 'mine'\n└─ first 3"),
        ("claims | sort verdict, id desc | count", "query\n├─ claims\n├─ sort verdict, id desc\n└─ count"),
        ("sources | export bibtex", "query\n├─ sources\n└─ export bibtex"),
        ("sources\n| bibliography", "query\n├─ sources\n└─ bibliography"),
    ])
    func readsHeadsAndStages(_ query: String, _ tree: String) {
        #expect(QueryAnalyzer().analyze(query).query.outline == tree)
    }

    @Test func everyNodeKnowsItsPlace() {
        let tree = QueryAnalyzer().analyze("claims -(a or b:1) has:2+source(year:>=2015) | first 3").query.outlineWithPlaces
        #expect(
            tree == """
                query @1-55
                ├─ claims @1-7
                │  └─ all @8-45
                │     ├─ not @8-19
                │     │  └─ any @10-18
                │     │     ├─ word 'a' @10-11
                │     │     └─ b word '1' @15-18
                │     └─ has 2+ source @20-45
                │        └─ year >= word '2015' @33-44
                └─ first 3 @48-55
                """)
    }

    private func brief(_ filter: Filter) -> String {
        switch filter {
        case .all(let parts, _): "all(\(parts.map(brief).joined(separator: " ")))"
        case .any(let parts, _): "any(\(parts.map(brief).joined(separator: " ")))"
        case .not(let inner, _): "not(\(brief(inner)))"
        case .relation(let relation):
            "\(relation.quantifier.rawValue) \(relation.minimum > 1 ? "\(relation.minimum)+ " : "")\(relation.name.text)"
                + (relation.filter.map { "(\(brief($0)))" } ?? "")
        case .field(let field): "\(field.name.text) \(brief(field.test))"
        case .value(let value): brief(value)
        case .invalid: "invalid"
        }
    }

    private func brief(_ test: FieldCondition.Test) -> String {
        switch test {
        case .anyOf(let values): values.map(brief).joined(separator: ",")
        case .compare(let comparison, let value): comparison.rawValue + brief(value)
        case .range(let first, let last): brief(first) + ".." + brief(last)
        }
    }

    private func brief(_ value: Value) -> String {
        switch value.form {
        case .word(let text, let isPrefix): isPrefix ? text + "*" : text
        case .phrase(let text): "'\(text)'"
        case .parameter(let name): "$" + name
        }
    }
}
