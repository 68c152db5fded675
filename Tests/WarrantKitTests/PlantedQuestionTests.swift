import Testing
import WarrantKit

/// Questions on a library small enough to see every answer.
@Suite("Questions on a planted library")
struct PlantedQuestionTests {
    let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(
                1, "A randomized trial of rest", year: 2010, extra: PlantedLibrary.notice("RetractionIn", pmid: 90)),
            PlantedLibrary.record(2, "A cohort study of walking", author: "Brinjikji", year: 2012),
            PlantedLibrary.record(3, "A systematic review of lifting", author: "Brinjikji", year: 2016),
            PlantedLibrary.record(4, "Ångström in the knee: a meta-analysis", author: "Sørensen", year: 2020))
        try planted.add(
            references: [("rest", 1), ("lifting", 3), ("knee", 4)].map(PlantedLibrary.reference).joined(separator: "\n"),
            claims: [
                PlantedLibrary.claim(
                    "rests-on-retracted", quote: "Eerste zin", cites: ["rest"], evidence: [("rest", "supports")]),
                PlantedLibrary.claim(
                    "rests-on-both", quote: "Tweede zin", cites: ["rest", "lifting"],
                    evidence: [("rest", "supports"), ("lifting", "supports")]),
                PlantedLibrary.claim("cited-unread", quote: "Derde zin", cites: ["knee"]),
                PlantedLibrary.claim("bare", quote: "Vierde zin", kind: "frequency"),
                PlantedLibrary.claim(
                    "disputed", quote: "Vijfde zin", kind: "harm", cites: ["lifting"],
                    evidence: [("lifting", "disputes"), ("knee", "qualifies")]),
            ].joined())
    }

    @Test(
        "each question has the answer worked out by hand",
        arguments: [
            // The two questions of the design that the sample library cannot answer.
            ("claims only:support(is:retracted)", ["rests-on-retracted"]),
            ("sources by:Brinjikji no:claim", ["pmid:2"]),
            // Sources are cited or assessed; the last claim's second source is assessed only.
            ("claims no:source", ["bare"]),
            ("claims has:2+source", ["disputed", "rests-on-both"]),
            ("claims no:2+source", ["bare", "cited-unread", "rests-on-retracted"]),
            ("claims has:citation no:evidence", ["cited-unread"]),
            // One and the same link: the review of 2016 supports, the trial of 2010 supports; no support is both.
            ("claims has:support(design:systematic-review year:>=2015)", ["rests-on-both"]),
            ("claims has:support(design:randomized-trial year:>=2015)", []),
            ("claims has:evidence(by:Brinjikji direction:disputes)", ["disputed"]),
            ("claims has:source(tie:listed direction:supports year:<2012)", ["rests-on-both", "rests-on-retracted"]),
            ("claims has:source(tie:listed direction:qualifies)", []),
            // Not: a claim without the thing matches.
            ("claims -kind:effect", ["bare", "disputed"]),
            ("claims not has:evidence", ["bare", "cited-unread"]),
            ("claims kind:frequency or verdict:unread", ["bare", "cited-unread"]),
            // Folding and stemming.
            ("sources angstrom", ["pmid:4"]),
            ("sources by:sorensen", ["pmid:4"]),
            ("sources trials", ["pmid:1"]),
            ("sources \"randomized trial\"", ["pmid:1"]),
            ("sources title:walk*", ["pmid:2"]),
            // Ranges, lists, missing values.
            ("sources year:2011..2016", ["pmid:2", "pmid:3"]),
            ("sources design:cohort,meta-analysis", ["pmid:2", "pmid:4"]),
            ("sources missing:doi is:retracted", ["pmid:1"]),
            ("sources is:cited", ["pmid:1", "pmid:3", "pmid:4"]),
            ("sources has:notice(type:retraction)", ["pmid:1"]),
            // Steps and orders.
            ("articles | claims | sources", ["pmid:1", "pmid:3", "pmid:4"]),
            ("articles | sources", ["pmid:1", "pmid:3", "pmid:4"]),
            ("sources | sort year desc | first 2", ["pmid:4", "pmid:3"]),
            ("sources year:<2013 | claims", ["rests-on-both", "rests-on-retracted"]),
        ])
    func answers(query: String, ids: [String]) throws {
        #expect(try planted.ids(query) == ids)
    }

    @Test(
        "counts and shown columns",
        arguments: [
            ("claims | count", ["5"]),
            ("claims | count by kind", ["frequency | 1", "effect | 3", "harm | 1"]),
            ("claims | count by verdict | sort count desc | first 1", ["supported | 1"]),
            (
                "sources has:2+claim | show pmid, claim",
                [
                    "1 | rests-on-both, rests-on-retracted", "3 | disputed, rests-on-both", "4 | cited-unread, disputed",
                ]
            ),
            ("evidence direction:supports | count by source", ["pmid:1 | 2", "pmid:3 | 1"]),
            ("sources is:retracted | count by author", ["Jansen A | 1"]),
            ("claims id:disputed | show id, against, article", ["disputed | weak | article"]),
        ])
    func rows(query: String, expected: [String]) throws {
        #expect(try planted.library.texts(query) == expected)
    }
}
