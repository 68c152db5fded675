import Testing
import WarrantKit

/// What happens to a verdict when a fact under it changes.
@Suite("Verdicts follow the facts")
struct StandingTests {
    let planted: PlantedLibrary

    init() throws {
        planted = try PlantedLibrary()
        try planted.importRecords(
            PlantedLibrary.record(1, "A randomized trial of rest"), PlantedLibrary.record(2, "A cohort study"))
        try add(direction: "supports")
    }

    private func add(direction: String, second: Bool = false) throws {
        try planted.add(
            references: PlantedLibrary.reference("rest", 1) + "\n" + PlantedLibrary.reference("cohort", 2),
            claims: PlantedLibrary.claim(
                "rest-helps", quote: "Eerste zin", cites: ["rest"],
                evidence: [("rest", direction)] + (second ? [("cohort", "disputes")] : [])))
    }

    @Test("a changed evidence changes the stored verdict, and the change is on record")
    func changedEvidence() throws {
        #expect(try planted.verdict("rest-helps") == "supported")
        try add(direction: "disputes")
        #expect(try planted.verdict("rest-helps") == "disputed")
        try add(direction: "supports", second: true)
        #expect(try planted.verdict("rest-helps") == "mixed")
        #expect(try planted.library.ids("claims verdict:mixed") == ["rest-helps"])
    }

    @Test("a retraction notice imported later turns the verdict and stands in the status")
    func laterNotice() throws {
        let report = try planted.importRecords(
            PlantedLibrary.record(90, "Retraction notice", extra: PlantedLibrary.notice("RetractionOf", pmid: 1)))
        guard case .records(let counts) = report.content else {
            Issue.record("records expected")
            return
        }
        #expect(counts.claimsDerivedAgain == 1)
        #expect(try planted.verdict("rest-helps") == "support-retracted")
        let affected = try planted.library.store.status().affected
        #expect(affected.map(\.id) == ["pmid:1"])
        #expect(affected.first?.claims == ["rest-helps"])
        #expect(affected.first?.notices == ["retraction: Retraction notice"])
    }

    @Test("the notice may come before the study it is about")
    func earlierNotice() throws {
        let other = try PlantedLibrary()
        try other.importRecords(
            PlantedLibrary.record(90, "Retraction notice", extra: PlantedLibrary.notice("RetractionOf", pmid: 1)))
        try other.importRecords(PlantedLibrary.record(1, "A randomized trial of rest"))
        #expect(try other.ids("sources is:retracted") == ["pmid:1"])
    }

    @Test("a concern is kept apart from a retraction, and an erratum from both")
    func kinds() throws {
        try planted.importRecords(
            PlantedLibrary.record(5, "Doubted", extra: PlantedLibrary.notice("ExpressionOfConcernIn", pmid: 91)),
            PlantedLibrary.record(6, "Corrected", extra: PlantedLibrary.notice("ErratumIn", pmid: 92)),
            PlantedLibrary.record(7, "Discussed", extra: PlantedLibrary.notice("CommentIn", pmid: 93)))
        #expect(try planted.ids("sources is:concern") == ["pmid:5"])
        #expect(try planted.ids("sources is:corrected") == ["pmid:6"])
        #expect(try planted.ids("sources is:retracted") == [])
        #expect(try planted.ids("sources has:notice") == ["pmid:5", "pmid:6"])
    }

    @Test("a study that a dossier described by hand becomes its record when that is imported")
    func recordReplacesDescription() throws {
        try planted.add(
            "other",
            sources: """
                  - key: later
                    study: { title: "Later imported", doi: 10.1000/later }
                """,
            claims: PlantedLibrary.claim("later-claim", quote: "Tweede zin", evidence: [("later", "supports")]))
        #expect(try planted.ids("sources id:\"doi:10.1000/later\"") == ["doi:10.1000/later"])
        let record = PlantedLibrary.record(8, "A randomized trial, imported later").replacing(
            "<ArticleId IdType=\"pubmed\">8</ArticleId>",
            with: "<ArticleId IdType=\"pubmed\">8</ArticleId><ArticleId IdType=\"doi\">10.1000/LATER</ArticleId>")
        try planted.importRecords(record)
        #expect(try planted.ids("claims id:later-claim | sources") == ["pmid:8"])
        #expect(try planted.library.texts("claims id:later-claim | show verdict, strength") == ["supported | fair"])
        #expect(try planted.ids("sources missing:pmid") == [])
    }
}
