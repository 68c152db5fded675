import FactCheck
import Testing
import TextAnalysis

@Suite struct StanceModelTests {
    private let trial = StanceModel.Candidate(
        title: "Exercise therapy for knee osteoarthritis: a randomised trial",
        sentences: [
            "We aimed to assess exercise therapy in adults with knee osteoarthritis.",
            "Adults were assigned to exercise therapy or to advice.",
            "Exercise therapy reduced knee pain significantly (p < 0.001).",
        ])

    private func judge(
        _ statement: String, _ candidate: StanceModel.Candidate, _ language: StemmingLanguage = .english,
        concepts: Set<String> = []
    ) throws -> CandidateStance {
        try #require(
            try StanceModel.standard().judge(statement, language: language, concepts: concepts, candidates: [candidate]).first)
    }

    @Test func sameDirectionOfTheSameThingSupports() throws {
        let stance = try judge("Exercise therapy reduces knee pain.", trial)
        #expect(stance.label == .supports)
        #expect(stance.bestSentence == 2)
        #expect(stance.reasons.contains { $0.feature == "agrees" && $0.contribution > 0 })
        #expect(!stance.possiblyDisputes)
    }

    /// The statement turned round: what was for it is now against it.
    @Test(arguments: [
        "Exercise therapy increases knee pain.", "Exercise therapy does not reduce knee pain.",
        "Exercise therapy has no effect on knee pain.",
    ])
    func otherDirectionSpeaksAgainst(_ statement: String) throws {
        let same = try judge("Exercise therapy reduces knee pain.", trial)
        let other = try judge(statement, trial)
        let (before, after) = (same.probabilities[.contradicts] ?? 0, other.probabilities[.contradicts] ?? 0)
        #expect(after > before * 2)
        #expect(other.label == .contradicts)
    }

    @Test func nothingSharedIsNotEnough() throws {
        let stance = try judge("Turmeric cures migraine.", trial)
        #expect(stance.label == .notEnough)
        #expect(stance.reservations == [.nothingShared])
        #expect(!stance.possiblyDisputes && !stance.possiblySupports)
    }

    @Test func withoutAbstractIsNotEnough() throws {
        let stance = try judge("Exercise therapy reduces knee pain.", .init(title: trial.title, sentences: []))
        #expect(stance.label == .notEnough)
        #expect(stance.reservations == [.noAbstract])
    }

    @Test func acrossLanguagesWordsSayNothing() throws {
        let stance = try judge("Oefentherapie vermindert kniepijn.", trial, .dutch)
        #expect(stance.label == .notEnough)
        #expect(stance.reservations == [.nothingShared, .otherLanguage])
    }

    @Test func acrossLanguagesConceptsAndDirectionsSpeak() throws {
        var candidate = trial
        candidate.concepts = [["exercise", "knee"], ["exercise"], ["exercise", "knee", "pain"]]
        let concepts: Set = ["exercise", "knee", "pain"]
        let same = try judge("Oefentherapie vermindert kniepijn.", candidate, .dutch, concepts: concepts)
        let other = try judge("Oefentherapie verergert kniepijn.", candidate, .dutch, concepts: concepts)
        #expect(same.reservations == [.otherLanguage])
        #expect(same.bestSentence == 2)
        #expect(same.label == .supports)
        #expect((other.probabilities[.contradicts] ?? 0) > (same.probabilities[.contradicts] ?? 0))
    }

    @Test func probabilitiesAddUpToOne() throws {
        let stance = try judge("Exercise therapy reduces knee pain.", trial)
        #expect(abs(stance.probabilities.values.reduce(0, +) - 1) < 1e-9)
        #expect(Set(stance.probabilities.keys) == Set(CandidateStance.Label.allCases))
    }

    @Test func candidatesKeepTheirOrder() throws {
        let none = StanceModel.Candidate(title: "", sentences: [])
        let stances = try StanceModel.standard().judge(
            "Exercise therapy reduces knee pain.", language: .english, candidates: [none, trial, none])
        #expect(stances.map(\.label) == [.notEnough, .supports, .notEnough])
    }

    @Test func featuresComeFromThePair() {
        let features = StanceModel.features(of: "Exercise therapy reduces knee pain by 40%.", .english, candidate: trial)
        #expect(features["inSentence"] == 1)
        #expect((features["agrees"] ?? 0) > 0.5)
        #expect(features["opposes"] == nil)
        #expect(features["numbersSame"] == nil)
        var other = trial
        other.sentences[2] = "Exercise therapy did not reduce knee pain; the change was 40% in each group."
        let turned = StanceModel.features(of: "Exercise therapy reduces knee pain by 40%.", .english, candidate: other)
        #expect((turned["opposes"] ?? 0) > 0.5)
        #expect(turned["numbersSame"] == 1)
        #expect((turned["deniedThere"] ?? 0) > 0)
    }
}
