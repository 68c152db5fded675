import Diagnostics
import QueryLanguage
import Testing

/// Queries and the plans they give; the columns, which every plan has, are left out where they are the kind's own.
@Suite struct PlanTests {
    /// On a link each condition says which of its entities it constrains.
    @Test(arguments: [
        (
            "claims has:support(design:systematic-review year:>=2015 basis:abstract tie:marked kind:harm)",
            """
            claims
            └─ has claim.support → evidence
               └─ all
                  ├─ source.design = systematic-review
                  ├─ source.year >= 2015
                  ├─ evidence.basis = abstract
                  ├─ citation.tie = marked
                  └─ claim.kind = harm
            """
        ),
        (
            "claims has:source(herniation year:2015 direction:supports in:rugpijn-kinesist)",
            """
            claims
            └─ has claim.source → source
               └─ all
                  ├─ source text word 'herniation'
                  ├─ source.year = 2015
                  ├─ evidence.direction = supports
                  └─ citation.in = rugpijn-kinesist
            """
        ),
        (
            "claims only:citation(is:retracted) no:2+qualification",
            """
            claims
            └─ all
               ├─ only claim.citation → citation
               │  └─ source.is = retracted
               └─ no 2+ claim.qualification → evidence
            """
        ),
        (
            "sources has:2+claim(verdict:disputed in:x limit:time year:2015)",
            """
            sources
            └─ has 2+ source.claim → claim
               └─ all
                  ├─ claim.verdict = disputed
                  ├─ claim.in = x
                  ├─ evidence.limit = time
                  └─ source.year = 2015
            """
        ),
        (
            "sources has:dispute(pijn kind:harm about:hernia) has:citation(in:x pijn)",
            """
            sources
            └─ all
               ├─ has source.dispute → evidence
               │  └─ all
               │     ├─ evidence text word 'pijn'
               │     ├─ claim.kind = harm
               │     └─ claim.about = concept word 'hernia'
               └─ has source.citation → citation
                  └─ all
                     ├─ citation.in = x
                     └─ claim text word 'pijn'
            """
        ),
        (
            "claims has:support(has:notice(type:retraction date:>=2020) or no:claim(state:moved))",
            """
            claims
            └─ has claim.support → evidence
               └─ any
                  ├─ has source.notice → notice
                  │  └─ all
                  │     ├─ notice.type = retraction
                  │     └─ notice.date >= 2020
                  └─ no evidence.claim → claim
                     └─ claim.state = moved
            """
        ),
        (
            "articles has:claim(state:orphaned verdict:mixed) has:source(position:1..3 year:2015)",
            """
            articles
            └─ all
               ├─ has article.claim → claim
               │  └─ all
               │     ├─ occurrence.state = orphaned
               │     └─ claim.verdict = mixed
               └─ has article.source → source
                  └─ all
                     ├─ reference.position 1 .. 3
                     └─ source.year = 2015
            """
        ),
        (
            "evidence year:2015 direction:silent passage:none has:source(is:book) \"no effect\"",
            """
            evidence
            └─ all
               ├─ source.year = 2015
               ├─ evidence.direction = silent
               ├─ evidence.passage = none
               ├─ has evidence.source → source
               │  └─ source.is = book
               └─ evidence text phrase 'no effect'
            """
        ),
        (
            "claims has:occurrence(kinesist state:moved) has:article(language:nl-BE) has:review(reviewer:x)",
            """
            claims
            └─ all
               ├─ has claim.occurrence → occurrence
               │  └─ all
               │     ├─ occurrence text word 'kinesist'
               │     └─ occurrence.state = moved
               ├─ has claim.article → article
               │  └─ article.language = nl-be
               └─ has claim.review → review
                  └─ review.reviewer = word 'x'
            """
        ),
    ])
    func saysWhatOfALinkIsTested(_ query: String, _ expected: String) throws {
        #expect(try Self.plan(query) == expected)
    }

    /// Values in their stored form.
    @Test(arguments: [
        ("claims strength:>=fair", "claim.strength >= fair"),
        ("claims sterkte:zeer-zwak..sterk", "claim.strength very-weak .. strong"),
        ("claims soort:frequentie,harm", "claim.kind = frequency, harm"),
        ("claims oordeel:\"niet gevonden\"", "claim.verdict = not-found"),
        ("claims VERDICT:Not-Found", "claim.verdict = not-found"),
        ("claims against:none", "claim.against = none"),
        ("sources design:systematic*", "source.design = systematic-review"),
        ("sources design:case*", "source.design = case-control, case-series, case-report"),
        ("sources jaar:2015..2020", "source.year 2015 .. 2020"),
        ("sources pmid:25430861,0123", "source.pmid = 25430861, 123"),
        ("sources pmid:254*", "source.pmid = 254*"),
        ("sources pmcid:pmc4464797,123", "source.pmcid = PMC4464797, PMC123"),
        ("sources doi:10.3174/AJNR.A4173", "source.doi = 10.3174/ajnr.a4173"),
        ("sources doi:\"https://doi.org/10.1016/S0140-6736(19)32971-X\"", "source.doi = 10.1016/s0140-6736(19)32971-x"),
        ("sources doi:10.3174*", "source.doi = 10.3174*"),
        (
            "sources auteur:Brin* tijdschrift:\"The Lancet\"",
            "all[source.by = prefix 'Brin' source.journal = phrase 'The Lancet']"
        ),
        ("sources missing:doi,authors", "source.missing = doi, authors"),
        ("claims id:rug*", "claim.id = rug*"),
        (
            "claims about:D007405 over:\"low back pain\"",
            "all[claim.about = concept word 'D007405' claim.about = concept phrase 'low back pain']"
        ),
        ("evidence date:>=2015-02", "evidence.date >= 2015-02"),
        ("evidence datum:2016-02-29", "evidence.date = 2016-02-29"),
        (
            "hern* beta-blocker \"low back\"",
            "all[claim text prefix 'hern' claim text word 'beta-blocker' claim text phrase 'low back']"
        ),
        ("-state:moved", "not[claim.state = moved]"),
    ])
    func typesValues(_ query: String, _ expected: String) throws {
        let plan = try QueryAnalyzer().analyze(query).get()
        #expect(Self.oneLine(try #require(plan.condition)) == expected)
    }

    @Test func partialDatesAreIntervals() throws {
        let plan = try QueryAnalyzer().analyze("evidence date:2015,2016-02,2015-02,2015-04-30").get()
        guard case .field(let test) = plan.condition, case .anyOf(let values) = test.test else {
            Issue.record("no field")
            return
        }
        let days = values.map { value in
            if case .date(let date) = value.content { "\(date.first)/\(date.last)" } else { "no date" }
        }
        #expect(
            days == [
                "2015-01-01/2015-12-31", "2016-02-01/2016-02-29", "2015-02-01/2015-02-28", "2015-04-30/2015-04-30",
            ])
    }

    @Test(arguments: ["2015-2", "2015-02-29", "2015-00", "15", "2015-04-31", "2015-04-30-01", "0000", "vandaag"])
    func daysThatAreNoneAreRefused(_ date: String) {
        #expect(QueryAnalyzer().analyze("evidence date:\(date)").diagnostics.map(\.code) == ["query.wrong-type"])
    }

    @Test func strengthIsOrderedFromNoneToStrong() {
        #expect(ChoiceList.strength.names == ["none", "very-weak", "weak", "fair", "strong"])
        #expect(ChoiceList.strength.choices.map(\.rank) == [0, 1, 2, 3, 4])
    }

    @Test(arguments: [
        (
            "claims id:x | sources", "step to sources by claim.source",
            "id, kind, pmid, doi, pmcid, title, authors, journal, book, publisher, volume, issue, pages, published, online, url, design, design-reason"
        ),
        ("claims | claims verdict:mixed | show id", "step to claims as they are", "id"),
        ("articles | sources year:2015 | show id", "step to sources by article.source", "id"),
        ("sources | evidence | show claim, passage, by", "step to evidence by source.evidence", "claim, passage, by"),
        ("claims | sort sterkte desc, id | show oordeel, bewering", "sort claim.strength desc, claim.id", "verdict, statement"),
        ("claims | first 3 | show bron, articles, steun", "first 3", "source, articles, support"),
        ("claims | count", "count", "count"),
        ("claims | count by artikel, oordeel", "count by ids of claim.article, claim.verdict", "article, verdict, count"),
        ("claims | count by verdict | show count, oordeel", "count by claim.verdict", "count, verdict"),
        ("evidence | count by year, direction", "count by source.year, evidence.direction", "year, direction, count"),
        ("sources | show reason, missing", "", "design-reason, missing"),
    ])
    func plansStages(_ query: String, _ stage: String, _ columns: String) throws {
        let plan = try QueryAnalyzer().analyze(query).get()
        #expect(plan.columns.map(\.name).joined(separator: ", ") == columns)
        #expect(stage.isEmpty || plan.outline.contains("─ \(stage)\n"), "\(plan.outline)")
    }

    @Test func sortsAfterACountByItsGroupsAndNumber() throws {
        let plan = try QueryAnalyzer().analyze("claims | count by verdict, soort | sort count desc, kind | first 2 | explain")
            .get()
        #expect(plan.isCount && plan.isExplained && plan.resultKind == .claims)
        #expect(plan.stages.count == 3)
        guard case .sort(let keys, _) = plan.stages[1] else {
            Issue.record("no sort")
            return
        }
        #expect(keys.map(\.by) == [.count, .group(1)])
        #expect(keys.map(\.isDescending) == [true, false])
    }

    @Test func jsonKeysAreLowerCamelCase() throws {
        let plan = try QueryAnalyzer().analyze("sources | show design-reason, pmid").get()
        #expect(plan.columns.map(\.jsonKey) == ["designReason", "pmid"])
        #expect(plan.resultKind == .sources)
    }

    @Test func everyNodeKeepsItsPlace() throws {
        let plan = try QueryAnalyzer().analyze("claims has:support(year:2015..2020) or -pijn | sort id desc").get()
        #expect(
            plan.outlineWithPlaces == """
                plan @1-60
                ├─ claims
                │  └─ any @8-45
                │     ├─ has claim.support → evidence @8-36
                │     │  └─ source.year 2015 .. 2020 @20-35
                │     └─ not @40-45
                │        └─ claim text word 'pijn' @41-45
                ├─ sort claim.id desc @48-60
                └─ columns id, statement, kind, verdict, strength, articles
                """)
    }

    /// The plan of the records, without its frame.
    private static func plan(_ query: String) throws -> String {
        let lines = try QueryAnalyzer().analyze(query).get().outline.split(separator: "\n").dropFirst().dropLast()
        return lines.map { String($0.dropFirst(3)) }.joined(separator: "\n")
    }

    private static func oneLine(_ condition: Condition) -> String {
        let plan = LogicalPlan(
            kind: .claims, condition: condition, stages: [], columns: [], isExplained: false, span: condition.span)
        let labels = plan.outline.split(separator: "\n").dropFirst(2).dropLast().map { line in
            String(line.drop { " │├└─".contains($0) })
        }
        guard let first = labels.first, labels.count > 1 else { return labels.first ?? "" }
        return "\(first)[\(labels.dropFirst().joined(separator: " "))]"
    }
}
