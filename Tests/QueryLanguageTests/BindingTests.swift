import Diagnostics
import QueryLanguage
import Testing

/// Parameters, saved queries, and the catalog they are read against.
@Suite struct BindingTests {
    @Test func parametersAreValuesAndNeverSyntax() throws {
        let hostile = #"x" or id:* | sources') --"#
        let plan = try QueryAnalyzer(parameters: ["who": hostile, "from": "2015"])
            .analyze("sources by:$who year:>=$from $who").get()
        #expect(plan.outline.contains("source.by = phrase '\(hostile)'"))
        #expect(plan.outline.contains("source.year >= 2015"))
        #expect(plan.outline.contains("source text phrase '\(hostile)'"))
    }

    @Test func aStarInAParameterIsNoPrefix() throws {
        let plan = try QueryAnalyzer(parameters: ["id": "rug*"]).analyze("articles id:$id").get()
        #expect(plan.outline.contains("article.id = rug*"))
        guard case .field(let test) = plan.condition, case .anyOf(let values) = test.test else {
            Issue.record("no field")
            return
        }
        #expect(values.map(\.content) == [.identifier("rug*")])
    }

    @Test func anUnusedParameterIsAWarning() throws {
        let analysis = QueryAnalyzer(parameters: ["year": "2015", "yaer": "2016"]).analyze("sources year:$year")
        #expect(analysis.warnings.map(\.message) == ["the query does not use the parameter 'yaer'"])
        _ = try analysis.get()
    }

    @Test func aSavedQueryIsContinued() throws {
        let analyzer = QueryAnalyzer(
            parameters: ["y": "2015"],
            savedQueries: ["old": "sources year:<$y", "short": "@old | sort year | first 3", "told": "claims | explain"])
        let plan = try analyzer.analyze("@short | claims verdict:mixed").get()
        let written = try analyzer.analyze("sources year:<$y | sort year | first 3 | claims verdict:mixed").get()
        #expect(plan.outline == written.outline)
        #expect(analyzer.analyze("@told | first 3").errors.map(\.code) == ["query.after-last"])
    }

    @Test func aSavedQueryStandsAtItsName() throws {
        let plan = try QueryAnalyzer(savedQueries: ["old": "sources has:claim(verdict:mixed) | sort year"]).analyze(" @old")
            .get()
        #expect(
            plan.outlineWithPlaces == """
                plan @2-6
                ├─ sources
                │  └─ has source.claim → claim @2-6
                │     └─ claim.verdict = mixed @2-6
                ├─ sort source.year @2-6
                └─ columns id, kind, pmid, doi, pmcid, title, authors, journal, book, publisher, volume, issue, pages, published, online, url, design, design-reason
                """)
    }

    @Test func everyNameIsUniqueInItsScope() {
        let catalog = Catalog.standard
        for entity in Entity.allCases {
            let fields = catalog.fields(of: entity).flatMap { [$0.text] + $0.aliases }
            #expect(Set(fields).count == fields.count, "\(entity)")
            let relations = catalog.relations(from: entity).flatMap { [$0.text] + $0.aliases }
            #expect(Set(relations).count == relations.count, "\(entity)")
            #expect(Set(catalog.fields(of: entity).map(\.text)).isDisjoint(with: relations), "\(entity)")
        }
    }

    @Test func everyKindHasItsDefaultColumns() throws {
        for kind in Kind.allCases {
            let plan = try QueryAnalyzer().analyze(kind.rawValue).get()
            #expect(plan.columns.map(\.name) == Catalog.defaultColumns(of: kind))
        }
    }

    /// The catalog has the fields and relations of the design's table, save those of a later issue.
    @Test(arguments: [
        (
            Kind.claims, "id in about concept kind verdict strength against number like state",
            "article occurrence source citation evidence support dispute qualification review"
        ),
        (
            .sources, "id pmid doi pmcid title by journal year design type mesh about is missing changed like",
            "claim article citation evidence support dispute notice"
        ),
        (.evidence, "direction limit basis directness assessor date number passage", "claim source"),
        (.articles, "id title by publisher year language state", "claim source reference"),
    ])
    func hasTheTableOfTheDesign(_ kind: Kind, _ fields: String, _ relations: String) {
        let catalog = Catalog.standard
        #expect(catalog.fields(of: kind.entity).map(\.text).joined(separator: " ") == fields)
        #expect(catalog.relations(from: kind.entity).map(\.text).joined(separator: " ") == relations)
    }
}
