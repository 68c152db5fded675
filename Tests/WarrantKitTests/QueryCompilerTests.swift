import TestSupport
import Testing
import WarrantKit

/// What random queries against the plain evaluation brought to light, each on a library small enough to see the answer.
@Suite("Plans as SQL")
struct QueryCompilerTests {
    let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "A randomized trial of rest", author: "Zwart", year: 2010),
            PlantedLibrary.record(
                2, "Walking", author: "Ångström", extra: PlantedLibrary.notice("RetractedandRepublishedIn", pmid: 90)),
            PlantedLibrary.record(3, "Lifting", author: "Ørsted", extra: PlantedLibrary.notice("ErratumIn", pmid: 91)),
            PlantedLibrary.record(91, "Correction", author: "Ng", extra: PlantedLibrary.notice("ErratumFor", pmid: 3)))
        try planted.add(
            references: [("rest", 1), ("walking", 2), ("gone", 77)].map(PlantedLibrary.reference).joined(separator: "\n"),
            claims: [
                PlantedLibrary.claim("one", quote: "Eerste zin", cites: ["rest"], evidence: [("rest", "supports")]),
                PlantedLibrary.claim("two", quote: "Tweede zin", kind: "harm", evidence: [("walking", "disputes")]),
                PlantedLibrary.claim("three", quote: "Derde zin", kind: "harm", cites: ["gone"]),
            ].joined())
    }

    @Test(
        "evidence answers for its source: fields, relations, order, groups",
        arguments: [
            ("evidence design:randomized-trial | show claim", ["one"]),
            ("evidence year:<2015 | show claim", ["one"]),
            ("evidence -by:Zwart | show claim", ["two"]),
            ("evidence has:notice | show claim", ["two"]),
            ("evidence no:notice | show claim", ["one"]),
            ("evidence only:dispute(direction:disputes) | show claim", ["two"]),
            ("claims | evidence pmid:1 | count", ["1"]),
            ("evidence | sort year desc | show claim, year", ["two | 2015", "one | 2010"]),
            ("evidence | count by by, is", ["Ångström A | retracted | 1", "Ångström A | cited | 1", "Zwart A | cited | 1"]),
        ])
    func evidenceOfSource(query: String, rows: [String]) throws {
        #expect(try planted.library.texts(query) == rows)
    }

    @Test("a citation without a source lacks no part of it")
    func gapsOfNothing() throws {
        #expect(try planted.ids("claims has:citation(missing:doi)") == ["one"])
        #expect(try planted.ids("claims has:citation(not missing:doi)") == ["three"])
        #expect(try planted.library.texts("articles has:reference(missing:doi position:3) | count") == ["0"])
    }

    @Test("a notice says what the closed list has, and is one though both sides tell of it")
    func notices() throws {
        #expect(try planted.ids("sources has:notice(type:retraction)") == ["pmid:2"])
        #expect(
            try planted.library.texts("sources has:notice | show id, notice") == ["pmid:2 | retraction", "pmid:3 | erratum"])
        #expect(try planted.ids("sources has:2+notice") == [])
        #expect(try planted.ids("sources no:2+notice has:notice") == ["pmid:2", "pmid:3"])
    }

    @Test("texts are ordered by their folded letters, in lists and in groups")
    func foldedOrder() throws {
        #expect(try planted.ids("sources | sort by") == ["pmid:2", "pmid:91", "pmid:3", "pmid:1"])
        #expect(
            try planted.library.texts("sources | count by by | show by") == ["Ångström A", "Ng A", "Ørsted A", "Zwart A"])
    }

    @Test("after a count, 'first' and 'sort' work in the order in which they stand")
    func countsInOrder() throws {
        #expect(try planted.library.texts("claims | count by kind") == ["effect | 1", "harm | 2"])
        #expect(try planted.library.texts("claims | count by kind | first 1 | sort count desc") == ["effect | 1"])
        #expect(try planted.library.texts("claims | count by kind | first 1 | first 2") == ["effect | 1"])
        #expect(try planted.library.texts("claims | count by kind | sort count desc | first 1") == ["harm | 2"])
    }

    @Test("as many stages as the language allows")
    func manyStages() throws {
        let steps = String(repeating: " | sort id desc | first 9 | claims | sources | articles", count: 9)
        #expect(try planted.ids("articles" + steps) == ["article"])
    }

    @Test("a journal is a journal, a phrase stays within one type")
    func namesApart() throws {
        #expect(try planted.ids("sources pmid:1 journal:\"J Tests\"") == ["pmid:1"])
        #expect(try planted.ids("sources journal:\"Tests J\"") == [])
        try planted.add(
            "other", sources: "  - { key: gids, page: { title: Gids, url: \"https://example.org\", publisher: Uitgeverij } }",
            claims: PlantedLibrary.claim("four", quote: "Vierde zin", evidence: [("gids", "supports")]))
        #expect(try planted.ids("sources journal:uitgeverij") == [])
        #expect(
            try planted.ids("sources -journal:uitgeverij") == [
                "pmid:1", "pmid:2", "pmid:3", "pmid:91", "url:https://example.org",
            ])
    }

    @Test("a language is compared without case, and no sign in it stands for others")
    func languages() throws {
        let sample = try SampleStore.library()
        let all = try sample.ids("articles language:nl")
        #expect(all.count == 5)
        #expect(try sample.ids("articles language:NL-B*,nl-n*,nl") == all)
        #expect(try sample.ids("articles language:nl-b*") == sample.ids("articles language:nl-BE"))
        #expect(try sample.ids("articles language:\"_l\" or language:\"%\"") == [])
    }

    @Test("the evidence of a claim comes in the order of its articles, whichever dossier was added last")
    func evidenceOrder() throws {
        let shared = """
              - claim: article/one
                quote: { exact: "Vierde zin" }
                evidence:
                  - { source: rest, direction: silent, basis: title, finding: { en: "nothing" }, assessor: tester, date: 2026-01-03 }

            """
        try planted.add("zebra", references: PlantedLibrary.reference("rest", 1), claims: shared)
        try planted.add(
            "aap", references: PlantedLibrary.reference("rest", 1), claims: shared.replacing("silent", with: "inconclusive"))
        #expect(
            try planted.library.texts("evidence has:claim(id:one) | show direction") == ["inconclusive", "supports", "silent"])
    }

    @Test("a list may be as long as a query")
    func longLists() throws {
        let numbers = (1000..<7000).map(String.init).joined(separator: ",")
        #expect(try planted.ids("sources pmid:\(numbers),3") == ["pmid:3"])
        #expect(try planted.ids("sources pmid:3 " + String(repeating: "or pmid:1 ", count: 499)) == ["pmid:1", "pmid:3"])
    }
}
