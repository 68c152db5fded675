import EvidenceStore
import Retrieval
import Testing
import WarrantKit

@Suite("Searching by a statement")
struct SearchTests {
    private static func abstract(_ text: String) -> String {
        "<OtherAbstract Type=\"Publisher\"><AbstractText>\(text)</AbstractText></OtherAbstract>"
    }

    private func studies() throws -> PlantedLibrary {
        let planted = try PlantedLibrary()
        func abstract(_ text: String) -> String { Self.abstract(text) }
        try planted.importRecords(
            PlantedLibrary.record(
                1, "Resorption of herniated discs", extra: abstract("Sequestration heals in 43% of patients.")),
            PlantedLibrary.record(2, "Sequestration", extra: abstract("Of discs, 70% of patients heal.")),
            PlantedLibrary.record(3, "Low back pain in nurses"),
            PlantedLibrary.record(4, "Pain of the back, low in nurses"),
            PlantedLibrary.record(5, "Knee braces"))
        try planted.library.store.importConcepts(
            [
                Concept(
                    id: "low-back-pain",
                    labels: [
                        Concept.Label("lage rugpijn", language: "nl", isPreferred: true),
                        Concept.Label("low back pain", language: "en", isPreferred: true),
                    ])
            ], scheme: "urn:test")
        return planted
    }

    private func ids(_ planted: PlantedLibrary, _ text: String, limit: Int = 20) throws -> [String] {
        try planted.library.store.search(text, among: .sources, limit: limit).map(\.id)
    }

    @Test("a Dutch statement finds English studies by the concepts it names")
    func crossLanguage() throws {
        let planted = try studies()
        #expect(try ids(planted, "Veel verpleegkundigen hebben lage rugpijn", limit: 1) == ["pmid:3"])
        #expect(try planted.ids("sources like:\"lage rugpijn\"") == ["pmid:3"])
        let parts = try #require(try planted.library.store.search("lage rugpijn", among: .sources).first).parts
        #expect(parts.contains { $0.origin == .concept && $0.term == "low-back-pain" })
    }

    @Test("a MeSH heading counts for a text that names its concept")
    func heading() throws {
        let planted = try PlantedLibrary()
        let heading = """
            <MeshHeadingList><MeshHeading><DescriptorName UI="D017116" MajorTopicYN="N">Low Back Pain</DescriptorName></MeshHeading>
            </MeshHeadingList>
            """
        try planted.importRecords(
            PlantedLibrary.record(1, "Braces"), PlantedLibrary.record(2, "Corsets", extra: heading),
            PlantedLibrary.record(3, "Belts"))
        try planted.library.store.importConcepts(
            [Concept(id: "D017116", labels: [Concept.Label("lage rugpijn", language: "nl", isPreferred: true)])],
            scheme: "urn:test")
        let found = try planted.library.store.search("Helpt het tegen lage rugpijn?", among: .sources)
        #expect(found.map(\.id) == ["pmid:2"] && found[0].parts.map(\.term) == ["D017116"])
    }

    @Test("words side by side count more than the same words apart")
    func phrase() throws {
        let planted = try studies()
        let found = try planted.library.store.search("back pain", among: .sources)
        #expect(found.prefix(2).map(\.id) == ["pmid:3", "pmid:4"])
        #expect(found[0].parts.contains { $0.origin == .phrase } && !found[1].parts.contains { $0.origin == .phrase })
    }

    @Test("a number that is the same outweighs a word")
    func number() throws {
        let planted = try studies()
        let found = try planted.library.store.search("sequestration heals: 70% of patients", among: .sources)
        let numbers = found.flatMap(\.parts).filter { $0.origin == .number }
        #expect(found.first?.id == "pmid:2" && numbers.map(\.term) == ["70"])
        var equal = RetrievalSettings.standard
        equal.numberWeight = 1
        let plain = try planted.library.store.search(
            "sequestration heals: 70% of patients", among: .sources, limit: 5, settings: equal, enoughCandidates: .max)
        let part = try #require(plain.flatMap(\.parts).first { $0.origin == .number })
        #expect(abs(numbers[0].contribution - 2 * part.contribution) < 1e-9)
    }

    @Test("a hit's parts sum to its score, whatever is pruned, and the score is that of like")
    func explanation() throws {
        let planted = try studies()
        for text in ["herniated discs heal in 43% of patients", "lage rugpijn nurses", "knee"] {
            for enough in [1, .max] {
                let hits = try planted.library.store.search(
                    text, among: .sources, limit: 20, settings: .standard, enoughCandidates: enough)
                #expect(!hits.isEmpty)
                for hit in hits {
                    #expect(abs(hit.parts.reduce(0) { $0 + $1.contribution } - hit.score) < 1e-9)
                    #expect(hit.parts.allSatisfy { $0.contribution > 0 })
                }
            }
            let hits = try planted.library.store.search(text, among: .sources)
            for row in try planted.library.query("sources like:\"\(text)\" | show id, score").rows {
                let hit = try #require(hits.first { .text($0.id) == row[0] })
                guard case .decimal(let score) = row[1] else { throw SearchFault.noScore }
                // Shown to three places.
                #expect(abs(hit.score - score) <= 0.0005)
            }
        }
    }

    private enum SearchFault: Error { case noScore }

    @Test("a word adds the same whether other words are asked for or not")
    func independence() throws {
        let planted = try studies()
        func part(_ text: String) throws -> Double? {
            let hit = try planted.library.store.search(text, among: .sources).first { $0.id == "pmid:1" }
            return hit?.parts.first { $0.term == "herniated" }?.contribution
        }
        let alone = try #require(try part("herniated"))
        // With a phrase, which only adds, the expression has every word twice.
        #expect(try part("herniated discs") == alone)
        #expect(try part("Resorption of herniated discs in 43% of patients") == alone)
    }

    @Test("what the nearest share finds others for a search, and only adds to the scores of like")
    func feedback() throws {
        let planted = try PlantedLibrary()
        let others = (3...250).map { PlantedLibrary.record($0, "Study \($0)") }.joined()
        try planted.importRecords(
            PlantedLibrary.record(1, "Braces and corsets"), PlantedLibrary.record(2, "Corsets"), others)
        #expect(try ids(planted, "braces") == ["pmid:1", "pmid:2"])
        #expect(try planted.ids("sources like:braces") == ["pmid:1"])
        // In a small library the nearest are not near.
        let small = try PlantedLibrary()
        try small.importRecords(PlantedLibrary.record(1, "Braces and corsets"), PlantedLibrary.record(2, "Corsets"))
        #expect(try ids(small, "braces") == ["pmid:1"])
    }

    @Test("claims are found by their statement in either language")
    func claims() throws {
        let planted = try PlantedLibrary()
        try planted.add(
            claims: PlantedLibrary.claim("one", quote: "Eerste zin.") + PlantedLibrary.claim("two", quote: "Tweede zin."))
        let found = try planted.library.store.search("tweede zin", among: .claims)
        #expect(found.first?.id == "two" && found.first?.title.isEmpty == false)
    }

    @Test("the same text finds the same, in whatever order records came")
    func determinism() throws {
        let one = try studies()
        let other = try PlantedLibrary()
        for (number, title) in [(3, "Low back pain in nurses"), (2, "Nurses"), (1, "Nurses")] {
            try other.importRecords(PlantedLibrary.record(number, title))
        }
        #expect(try ids(other, "nurses").suffix(2).map(\.self) == ids(other, "nurses").suffix(2).map(\.self))
        #expect(try ids(other, "nurses").prefix(2) == ["pmid:1", "pmid:2"])
        let text = "herniated discs in nurses with low back pain"
        #expect(
            try one.library.store.search(text, among: .sources) == (try studies()).library.store.search(text, among: .sources))
    }

    @Test(
        "hostile texts are searched like others",
        arguments: [
            "", " …\u{0} \" OR * NEAR(", "de het een", String(repeating: "herniated discs ", count: 5_000),
            (0..<10_000).map { "w\($0)" }.joined(separator: " "), String(repeating: "x", count: 100_000),
        ])
    func hostile(text: String) throws {
        let planted = try studies()
        let found = try planted.library.store.search(text, among: .sources)
        #expect(found.isEmpty == !text.contains("herniated"))
        #expect(try planted.library.store.search("herniated", among: .sources, limit: 0).isEmpty)
        #expect(try planted.library.store.search(text, among: .claims).isEmpty)
    }
}
