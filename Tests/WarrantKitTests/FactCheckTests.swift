import TestSupport
import Testing
import WarrantKit

@Suite("What a library knows of a statement")
struct FactCheckTests {
    // MARK: Verdicts

    @Test("a claim that says the same has its own verdict, and its readings are shown")
    func sameClaim() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "supports"))
        let check = try library.check("Zwemmen vermindert rugpijn")
        #expect(check.verdict == .supported && check.outcome == .sameClaim)
        #expect(check.claims.first?.id == "swimming-helps" && check.claims.first?.saysTheSame == true)
        #expect(check.evidence.map(\.source.standing.id) == ["pmid:1"] && check.strength != nil && !check.reasons.isEmpty)
    }

    @Test(
        "the contrary of a supported claim is disputed, by direction and by denial",
        arguments: [
            "Zwemmen verergert rugpijn", "Zwemmen verhoogt rugpijn", "Zwemmen vermindert rugpijn niet",
        ])
    func contrary(_ statement: String) throws {
        let check = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "supports")).check(statement)
        #expect(check.verdict == .disputed && check.outcome == .contraryClaim)
        #expect(check.evidence.map(\.direction) == [.disputes] && check.evidence.map(\.recorded.direction) == [.supports])
        #expect(check.claims.first?.saysTheSame == false)
    }

    @Test("what disputes a claim bears out its denial, and nothing but its denial")
    func denial() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "disputes"))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .disputed)
        #expect(try library.check("Zwemmen vermindert rugpijn niet").verdict == .supported)
        let other = try library.check("Zwemmen verhoogt rugpijn")
        #expect(other.verdict == nil && other.outcome == .notAnswered && !other.reasons.isEmpty)
    }

    @Test("a reservation about a claim says nothing of its contrary; the reason says what was found")
    func reservation() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "qualifies", limit: "outcome"))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .qualified)
        for contrary in ["Zwemmen verhoogt rugpijn", "Zwemmen vermindert rugpijn niet"] {
            let check = try library.check(contrary)
            #expect(check.verdict == nil && check.strength == nil && check.outcome == .notAnswered, "\(contrary)")
            #expect(check.reasons.contains { $0[.english].contains("Something else was measured.") })
            #expect(check.evidence.map(\.source.standing.id) == ["pmid:1"])
        }
    }

    @Test("what gives no answer gives none the other way round")
    func inconclusive() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "inconclusive"))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .inconclusive)
        #expect(try library.check("Zwemmen verhoogt rugpijn").verdict == .inconclusive)
    }

    @Test("a retracted source bears out nothing and disputes nothing")
    func retracted() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "supports"))
        try library.planted.importRecords(
            PlantedLibrary.record(90, "Retraction notice", extra: PlantedLibrary.notice("RetractionOf", pmid: 1)))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .supportRetracted)
        let contrary = try library.check("Zwemmen verhoogt rugpijn")
        #expect(contrary.verdict != .disputed && contrary.verdict != .supported)
        #expect(contrary.evidence.allSatisfy { $0.source.standing.isRetracted })
    }

    @Test("an expert's word alone is no support, and none against the contrary")
    func testimony() throws {
        let library = try CheckedLibrary().addSwimming(
            sources: CheckedLibrary.expert, evidence: CheckedLibrary.evidence("arts", "supports", basis: "testimony"))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .testimonyOnly)
        #expect([nil, .testimonyOnly].contains(try library.check("Zwemmen verhoogt rugpijn").verdict))
    }

    @Test("evidence for and against gives neither side the word")
    func mixed() throws {
        let library = try CheckedLibrary().addSwimming(
            evidence: CheckedLibrary.evidence("one", "supports"), CheckedLibrary.evidence("two", "disputes"))
        #expect(try library.check("Zwemmen vermindert rugpijn").verdict == .mixed)
        #expect(try library.check("Zwemmen vermindert rugpijn niet").verdict == .mixed)
    }

    @Test("a claim without a source has that verdict, and its contrary none that is for or against it")
    func noSource() throws {
        let library = try CheckedLibrary().addSwimming()
        let check = try library.check("Zwemmen vermindert rugpijn")
        #expect(check.verdict == .noSource && check.evidence.isEmpty && check.claims.first?.id == "swimming-helps")
        let contrary = try library.check("Zwemmen verhoogt rugpijn")
        #expect(contrary.verdict == nil && contrary.evidence.isEmpty && !contrary.reasons.isEmpty)
    }

    @Test(
        "a claim in one language answers a statement in the other",
        arguments: [
            ("Swimming reduces back pain", Language.english, true), ("Zwemmen vermindert rugpijn", .dutch, false),
        ])
    func languages(_ statement: String, _ language: Language, _ isDutchClaim: Bool) throws {
        let library = try CheckedLibrary().addSwimming(
            nl: isDutchClaim, en: !isDutchClaim, evidence: CheckedLibrary.evidence("one", "supports"))
        let check = try library.check(statement, language)
        #expect(check.verdict == .supported && check.language == language)
        #expect(check.claims.first?.id == "swimming-helps")
    }

    @Test(
        "another thing makes another statement, however many words are shared",
        arguments: [
            "Zwemmen vermindert migraine", "Roken vermindert rugpijn", "Kurkuma vermindert kniepijn",
            "Zwemmen vermindert rugpijn door roken en kurkuma bij migraine",
        ])
    func otherThing(_ statement: String) throws {
        let check = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "supports")).check(statement)
        #expect(check.verdict == nil && check.strength == nil)
    }

    @Test("a claim that two articles make is one claim with the readings of both")
    func twoArticles() throws {
        let library = try CheckedLibrary().addSwimming(evidence: CheckedLibrary.evidence("one", "supports"))
        try library.planted.add(
            "second", references: PlantedLibrary.reference("two", 2),
            claims: """
                  - claim: article/swimming-helps
                    quote: { exact: "Tweede zin" }
                    evidence:
                \(CheckedLibrary.evidence("two", "disputes"))
                """)
        let check = try library.check("Zwemmen vermindert rugpijn")
        #expect(check.verdict == .mixed)
        #expect(check.claims.map(\.id) == ["swimming-helps"])
        #expect(Set(check.evidence.map(\.source.standing.id)) == ["pmid:1", "pmid:2"] && check.evidence.count == 2)
    }

    // MARK: Studies that nobody has read

    private static let abstract = """
        Patients with back pain were studied. Swimming reduced back pain significantly (p &lt; 0.001). In 70% of patients the pain \
        had gone.
        """

    @Test(
        "words of a study that nobody has read never make a verdict",
        arguments: [
            "Swimming reduces back pain", "Swimming increases back pain", "Swimming does not reduce back pain",
            "With swimming back pain goes in 70% of patients", "With swimming back pain goes in 20% of patients",
            "Swimming reduced back pain significantly", "Most people with back pain who like swimming lose the pain",
        ])
    func candidates(_ statement: String) throws {
        let library = try CheckedLibrary()
        try library.planted.importRecords(
            PlantedLibrary.record(1, "Swimming and back pain: a randomized trial", abstract: Self.abstract),
            PlantedLibrary.record(2, "Swimming for back pain", author: "Pietersen", abstract: "Back pain rose with swimming."),
            PlantedLibrary.record(3, "Turmeric and migraine", author: "Karelsen", abstract: "Turmeric cured migraine."))
        let check = try library.check(statement, .english)
        #expect(check.verdict == nil && check.strength == nil && check.evidence.isEmpty && check.claims.isEmpty)
        #expect(check.outcome == .candidatesOnly)
        #expect(Set(check.candidates.map(\.id)) == ["pmid:1", "pmid:2"])
        let trial = try #require(check.candidates.first { $0.id == "pmid:1" })
        #expect(trial.sentence.map { Self.abstract.replacing("&lt;", with: "<").contains($0) } == true)
        #expect(!trial.why.isEmpty)
    }

    @Test("the sentence of the abstract that is shown is the one that says it")
    func bestSentence() throws {
        let library = try CheckedLibrary()
        try library.planted.importRecords(PlantedLibrary.record(1, "A randomized trial", abstract: Self.abstract))
        let check = try library.check("Swimming reduces back pain", .english)
        #expect(check.candidates.first?.sentence == "Swimming reduced back pain significantly (p < 0.001).")
    }

    @Test("a study without the statement's subject is no candidate, and then there is nothing")
    func noCandidates() throws {
        let library = try CheckedLibrary()
        try library.planted.importRecords(
            PlantedLibrary.record(1, "Swimming and back pain: a randomized trial", abstract: Self.abstract))
        let check = try library.check("Turmeric cures migraine", .english)
        #expect(check.outcome == .nothing && check.verdict == nil && check.candidates.isEmpty && check.claims.isEmpty)
    }

    @Test("a study that was read for this is evidence and no candidate; one that was not stays a candidate beside a verdict")
    func readAndUnread() throws {
        let library = try CheckedLibrary()
        try library.planted.importRecords(
            PlantedLibrary.record(1, "Swimming and back pain: a randomized trial", abstract: Self.abstract),
            PlantedLibrary.record(2, "Swimming for back pain", author: "Pietersen", abstract: "Back pain rose with swimming."))
        try library.planted.add(
            references: PlantedLibrary.reference("one", 1),
            claims: CheckedLibrary.swimming(evidence: [CheckedLibrary.evidence("one", "supports")]))
        let check = try library.check("Swimming reduces back pain", .english)
        #expect(check.verdict == .supported)
        #expect(check.evidence.map(\.source.standing.id) == ["pmid:1"] && check.candidates.map(\.id) == ["pmid:2"])
    }

    @Test("a retracted study is told as such among the candidates")
    func retractedCandidate() throws {
        let library = try CheckedLibrary()
        try library.planted.importRecords(
            PlantedLibrary.record(1, "Swimming and back pain: a randomized trial", abstract: Self.abstract),
            PlantedLibrary.record(90, "Retraction notice", extra: PlantedLibrary.notice("RetractionOf", pmid: 1)))
        let check = try library.check("Swimming reduces back pain", .english)
        #expect(check.candidates.first { $0.id == "pmid:1" }?.isRetracted == true)
    }

    @Test("an empty library knows nothing")
    func emptyLibrary() throws {
        let check = try CheckedLibrary().check("Zwemmen vermindert rugpijn")
        #expect(check.outcome == .nothing && check.verdict == nil && check.candidates.isEmpty)
        #expect(Set(check.concepts.map(\.id)) == ["swimming", "back-pain"])
    }
}
