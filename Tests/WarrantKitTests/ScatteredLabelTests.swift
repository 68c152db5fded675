import TestSupport
import Testing
import WarrantKit

@Suite("Labels whose words stand apart")
struct ScatteredLabelTests {
    private static func library() throws -> PlantedLibrary {
        let planted = try PlantedLibrary()
        func concept(_ id: String, _ labels: String...) -> Concept {
            Concept(id: id, labels: labels.enumerated().map { Concept.Label($1, language: "nl", isPreferred: $0 == 0) })
        }
        try planted.library.store.importConcepts(
            [
                concept("regression", "terugtrekken"), concept("passing", "overgaan", "overgaat"), concept("rise", "toenemen"),
                concept("resolution", "helemaal verdwijnen", "verdwijnt helemaal"), concept("no-cause", "geen oorzaak"),
                concept("hernia", "hernia"),
                concept("knee", "knie"), concept("retreat", "terugtrekken"),
            ], scheme: "urn:test")
        return planted
    }

    /// Each mention as `words…words=concept`, in order.
    private static func mentions(_ text: String, _ planted: PlantedLibrary) throws -> [String] {
        let scalars = Array(text.unicodeScalars)
        func cut(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
        return try planted.library.store.conceptMentions(of: text).map { mention in
            "\(cut(mention.range))\(mention.otherRange.map { "…" + cut($0) } ?? "")=\(mention.concept)"
        }
    }

    @Test(
        "a verb and its particle are one label, in any form, with others between",
        arguments: [
            (
                "De hernia trekt zich in de meeste gevallen terug.",
                ["hernia=hernia", "trekt…terug=regression", "trekt…terug=retreat"]
            ),
            ("Het trekt terug.", ["trekt…terug=regression", "trekt…terug=retreat"]),
            ("Dat gaat vanzelf over.", ["gaat…over=passing"]),
            ("De pijn neemt bij ouderen toe.", ["neemt…toe=rise"]),
            ("Zij verdwijnt in 43% van de gevallen helemaal.", ["verdwijnt…helemaal=resolution"]),
            ("Zij zal helemaal en vanzelf verdwijnen.", ["helemaal…verdwijnen=resolution"]),
            ("Er is geen duidelijke oorzaak.", ["geen…oorzaak=no-cause"]),
            ("Er is geen oorzaak.", ["geen oorzaak=no-cause"]),
        ] as [(String, [String])])
    func apart(_ text: String, _ expected: [String]) throws {
        #expect(try Self.mentions(text, Self.library()) == expected)
    }

    @Test(
        "not across a semicolon, a colon, a bracket or the end of a sentence",
        arguments: [
            "Het neemt af; pijn komt toe", "Het neemt: pijn toe", "Het neemt (pijn) toe", "Het neemt. Pijn toe",
            "Het neemt! Toe maar",
            "Is er geen? De oorzaak", "Wat neemt? Toe",
        ])
    func breaks(_ text: String) throws {
        #expect(try Self.mentions(text, Self.library()) == [])
    }

    @Test("a comma is no end")
    func comma() throws {
        #expect(try Self.mentions("Het neemt, zeker bij ouderen, toe", Self.library()) == ["neemt…toe=rise"])
    }

    @Test("of two verbs the nearer has the particle; each particle has its own verb")
    func nearest() throws {
        let planted = try Self.library()
        #expect(try Self.mentions("Wie neemt wat pijn neemt toe", planted).count == 1)
        let found = try planted.library.store.conceptMentions(of: "Wie neemt wat pijn neemt toe").map(\.range.lowerBound)
        #expect(found == [19])
        #expect(
            try Self.mentions("De knie neemt toe en de hernia neemt toe", planted)
                == ["knie=knee", "neemt…toe=rise", "hernia=hernia", "neemt…toe=rise"])
    }

    @Test("a denial reaches less far than a verb does")
    func denial() throws {
        let planted = try Self.library()
        #expect(try Self.mentions("Geen van de mensen die hier kwamen had een oorzaak", planted) == [])
        #expect(try Self.mentions("De pijn neemt bij mensen die hier ooit eerder kwamen toe", planted) == ["neemt…toe=rise"])
    }

    @Test("words too far apart, in the wrong order, or in English are no label")
    func not() throws {
        let planted = try Self.library()
        let far = "Het neemt " + String(repeating: "heel ", count: 40) + "toe"
        for text in [far, "Toe neemt het", "He neemt the pain toe and that is the case"] {
            #expect(try Self.mentions(text, planted).filter { $0.contains("…") } == [], "\(text)")
        }
    }

    @Test("long sentences of verbs and particles are read to their end, each particle with one verb")
    func hostile() throws {
        let planted = try Self.library()
        let alternating = try Self.mentions(String(repeating: "neemt toe ", count: 2_000), planted)
        #expect(alternating.count == 2_000)
        let verbs = try Self.mentions(String(repeating: "neemt ", count: 5_000) + "toe", planted)
        #expect(verbs == ["neemt…toe=rise"])
        let particles = try Self.mentions("neemt " + String(repeating: "toe ", count: 5_000), planted)
        #expect(particles == ["neemt…toe=rise"])
        let mixed = try Self.mentions(
            String(repeating: "trekt neemt gaat geen helemaal ", count: 1_000) + "terug toe over", planted)
        #expect(mixed.count { $0.contains("…") } <= 3 + 1_000 * 2)
    }
}
