import EvidenceModel
import Foundation
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("How a claim or a finding relates to a statement")
struct ClaimJudgeTests {
    private func judge(_ statement: ReadText) -> ClaimJudge {
        ClaimJudge(statement, SmallThesaurus.tree, [:], UnitWeights(claims: 10, about: [:]))
    }

    private func claim(_ versions: ReadText..., about: Set<String> = [], numbers quantities: [Quantity] = []) -> ReadClaim {
        let claim = Claim(id: "c", kind: .effect, statement: LocalizedText(en: "C"), quantities: quantities)
        return ReadClaim(claim: claim, versions: versions, about: about, verdict: .supported)
    }

    private func differences(
        _ statement: String, _ said: String, _ language: Language = .english, about: Set<String> = [],
        numbers quantities: [Quantity] = []
    ) -> Set<MatchedClaim.Difference> {
        judge(SmallThesaurus.read(statement, language)).judge(
            claim(SmallThesaurus.read(said, language), about: about, numbers: quantities)
        ).differences
    }

    private func differencesFromFinding(
        _ statement: String, _ finding: String, _ language: Language = .english, numbers quantities: [Quantity] = []
    ) -> Set<MatchedClaim.Difference> {
        let found = SmallThesaurus.read(finding, language)
        let judge = judge(SmallThesaurus.read(statement, language))
        let said = Said(versions: [found], about: [], quantities: quantities)
        return judge.judge(judge.find(said, of: 0, on: claim(found))).differences
    }

    private func share(_ value: Decimal, age: Decimal? = nil) -> Quantity {
        Quantity(measure: "m", value: value, unit: "%", age: age.map { NumberRange($0, $0) })
    }

    // MARK: Claims

    @Test("nothing parts two that say the same; each difference has its name")
    func claims() {
        #expect(differences("Exercise reduces pain", "Exercise lowers pain") == [])
        #expect(differences("Exercise reduces pain", "Exercise increases pain") == [.direction])
        #expect(differences("Exercise reduces pain", "Exercise does not reduce pain") == [.negation])
        #expect(differences("Protrusions cause pain", "Extrusions cause pain") == [.concept])
        #expect(differences("Exercise reduces pain", "Exercise reduces pain in the knee", about: ["knee"]).contains(.detail))
        #expect(differences("Exercise reduces pain in the knee", "Exercise reduces pain") == [.detail])
        #expect(differences("De oorzaak van pijn is zitten", "Geen oorzaak van pijn is zitten", .dutch) == [.negation])
    }

    @Test("the numbers of both have to be the same; what was not read, or stands on one side alone, is a detail")
    func numbers() {
        let (statement, said) = ("In 70% of cases extrusions regress", "Extrusions regress in 70% of cases")
        #expect(differences(statement, said, numbers: [share(70)]) == [])
        #expect(differences(statement, said, numbers: [share(50)]) == [.number])
        #expect(differences(statement, said) == [.detail])
        #expect(differences("Extrusions regress", said, numbers: [share(70)]) == [.detail])
        #expect(differences("Grade 3 extrusions regress", "Grade 3 extrusions regress") == [.detail])
    }

    @Test("a number is of everything that its claim names")
    func numberOfAll() {
        let said = "70% of extrusions regress with exercise"
        #expect(differences("70% of extrusions regress with exercise", said, numbers: [share(70)]) == [])
        #expect(differences("70% of extrusions regress", said, numbers: [share(70)]) == [.detail])
    }

    @Test("an age by itself is compared with those of the numbers")
    func ages() {
        let said = "People of 20 years old have bulges"
        #expect(!differences(said, said, numbers: [share(30, age: 20)]).isDisjoint(with: [.detail]))
    }

    @Test("what takes a claim back is left out of no statement that says the same")
    func doubt() throws {
        let text = "Exercise lowers pain, but that is disputed"
        let doubt = SmallThesaurus.mention("disagreement", try #require(SmallThesaurus.places(of: "disputed", in: text).first))
        let doubted = SmallThesaurus.read(text, more: [doubt])
        let plain = judge(SmallThesaurus.read("Exercise reduces pain")).judge(claim(doubted))
        #expect(plain.differences.contains(.detail))
        #expect(judge(doubted).judge(claim(doubted)).differences == [])
    }

    @Test("a list names what is said of each")
    func lists() {
        #expect(differences("Sitting causes pain", "Sitting, exercise and the knee cause pain") == [])
    }

    @Test("of claims as near, that which points the same way comes first")
    func rank() {
        let judge = judge(SmallThesaurus.read("Exercise reduces pain"))
        let (same, other) = (
            judge.judge(claim(SmallThesaurus.read("Exercise lowers pain"))),
            judge.judge(claim(SmallThesaurus.read("Exercise increases pain")))
        )
        #expect(same.alignment.score == other.alignment.score && same.rank > other.rank)
    }

    // MARK: Findings

    @Test("a finding may say more than the statement, and has to name nearly all of it")
    func findings() {
        let finding = "Exercise lowers pain in the knee and in the hip"
        #expect(differencesFromFinding("Exercise reduces pain", finding) == [])
        #expect(differencesFromFinding("Exercise increases pain", finding) == [.direction])
        #expect(differencesFromFinding("Exercise reduces pain of a hernia", finding) == [.detail])
    }

    @Test("that something is found says nothing of how often, at what age, or of how much")
    func bareFinding() {
        #expect(differencesFromFinding("Herniations regress", "Herniations regress") == [])
        #expect(differencesFromFinding("Most herniations regress", "Herniations regress").contains(.detail))
        #expect(differencesFromFinding("Herniations regress in 20-year-olds", "Herniations regress").contains(.detail))
        #expect(
            differencesFromFinding("70% of herniations regress", "70% of herniations regress", numbers: [share(70)]) == [
                .detail
            ])
    }

    @Test("what a reader did not find is no finding")
    func denied() {
        let finding = "Mannen hebben geen pijn en vrouwen hebben geen pijn"
        #expect(differencesFromFinding("Mannen en vrouwen hebben pijn", finding, .dutch).contains(.detail))
    }

    @Test("a statement that names no thing is about nothing that could be found")
    func aboutNothing() {
        #expect(differencesFromFinding("The risk", "The risk") == [.detail])
    }
}
