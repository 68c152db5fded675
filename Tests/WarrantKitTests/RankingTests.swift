import Testing
import WarrantKit

@Suite("Ranking by free text")
struct RankingTests {
    private func studies() throws -> PlantedLibrary {
        let planted = try PlantedLibrary()
        func abstract(_ text: String) -> String {
            "<OtherAbstract Type=\"Publisher\"><AbstractText>\(text)</AbstractText></OtherAbstract>"
        }
        try planted.importRecords(
            PlantedLibrary.record(1, "Lumbar herniation", year: 2001),
            PlantedLibrary.record(2, "Lumbar stenosis", year: 2020, extra: abstract("Herniations were left out.")),
            PlantedLibrary.record(3, "Lumbar fractures", year: 2010),
            PlantedLibrary.record(4, "Knee pain", year: 2015),
            PlantedLibrary.record(5, "Lumbar herniation", year: 1999))
        return planted
    }

    @Test("rarer words weigh more, a title more than an abstract, other forms of a word count, ties end in the id")
    func order() throws {
        let planted = try studies()
        #expect(try planted.ids("sources like:\"lumbar hernia herniations\"") == ["pmid:1", "pmid:5", "pmid:2", "pmid:3"])
        #expect(try planted.ids("sources like:herniated") == ["pmid:1", "pmid:5", "pmid:2"])
        #expect(try planted.ids("sources like:\"Küstenkrankheit\"") == [])
    }

    @Test("other conditions hold, a named order wins, the first are the nearest")
    func beside() throws {
        let planted = try studies()
        #expect(try planted.ids("sources like:\"lumbar herniation\" year:<2005 | first 1") == ["pmid:1"])
        #expect(try planted.ids("sources like:\"lumbar herniation\" | sort year") == ["pmid:5", "pmid:1", "pmid:3", "pmid:2"])
        #expect(try planted.ids("sources like:\"lumbar herniation\" | first 3 | sort year") == ["pmid:5", "pmid:1", "pmid:2"])
        #expect(try planted.ids("sources like:\"lumbar herniation\" | sort score | first 1") == ["pmid:3"])
        #expect(try planted.library.query("sources year:>2000 | sources like:lumbar | count").rows == [[.integer(3)]])
    }

    @Test("the score is a number: shown to three places, higher where nearer")
    func score() throws {
        let scores = try studies().library.query("sources like:herniation | show id, score").rows.map { $0[1] }
        let numbers = scores.map { if case .decimal(let number) = $0 { number } else { Double.nan } }
        #expect(numbers.count == 3 && numbers[0] == numbers[1] && numbers[1] > numbers[2] && numbers[2] > 0)
    }

    @Test("claims are ranked in both languages")
    func claims() throws {
        let planted = try PlantedLibrary()
        try planted.add(
            claims: PlantedLibrary.claim("one", quote: "Eerste zin.") + PlantedLibrary.claim("two", quote: "Tweede zin."))
        #expect(try planted.ids("claims like:\"de eerste zin\"") == ["one", "two"])
        #expect(try planted.ids("claims like:\"claims two\"") == ["two", "one"])
    }

    @Test("a word that many records have in one language is no rare word for the few that have it in the other")
    func twoLanguages() throws {
        let planted = try PlantedLibrary()
        // "to" stands in ten English titles and, as the name of a place, in a Dutch one; "herniation" in two.
        for number in 1...10 { try planted.importRecords(PlantedLibrary.record(number, "Back to walking \(number)")) }
        try planted.importRecords(
            PlantedLibrary.record(11, "Op reis naar To").replacing(">eng<", with: ">dut<"),
            PlantedLibrary.record(12, "Herniation"), PlantedLibrary.record(13, "Herniation again"))
        #expect(try planted.ids("sources like:\"herniation to\" | first 2") == ["pmid:12", "pmid:13"])
    }

    @Test("beyond enough candidates a frequent word adds to scores, unless half of the records have it, and brings none")
    func pruned() throws {
        let planted = try PlantedLibrary()
        for (number, title) in [
            "Herniation back", "Herniation exercise", "Back exercise", "Back pain", "Back walking", "Back exercise again",
            "Back rest", "Knee",
        ].enumerated() {
            try planted.importRecords(PlantedLibrary.record(number + 1, title))
        }
        func found(_ text: String) throws -> [[QueryResult.Value]] {
            let plan = try QueryAnalyzer().analyze("sources like:\"\(text)\" | show id, score").get()
            return try planted.library.store.run(plan, enoughCandidates: 1).rows
        }
        #expect(try found("herniation exercise").map(\.first) == [.text("pmid:2"), .text("pmid:1")])
        // In this order: side by side as in the first title they would add as a phrase.
        let everywhere = try found("back herniation")
        #expect(everywhere.map(\.first) == [.text("pmid:1"), .text("pmid:2")] && everywhere[0][1] == everywhere[1][1])
    }

    @Test("a text of ten thousand words is ranked by its rarest")
    func long() throws {
        let planted = try studies()
        let text = (0..<10_000).map { "w\($0)" }.joined(separator: " ") + " lumbar fracture"
        #expect(try planted.ids("sources like:\"\(text)\" | first 1") == ["pmid:3"])
    }
}
