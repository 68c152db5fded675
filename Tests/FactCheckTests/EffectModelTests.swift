import FactCheck
import Testing
import TextAnalysis

@Suite struct EffectModelTests {
    private func read(_ passage: String, _ language: StemmingLanguage = .english) throws -> EffectDirection.Label {
        try EffectModel.standard().read(
            intervention: language == .english ? "exercise therapy" : "oefentherapie",
            comparator: language == .english ? "advice" : "adviesgroep",
            outcome: language == .english ? "knee pain" : "kniepijn", passage: passage, language: language
        ).label
    }

    @Test(arguments: [
        (
            "Knee pain was significantly lower with exercise therapy than with advice (p = 0.01).",
            EffectDirection.Label.decreased
        ),
        ("Knee pain was significantly higher with advice than with exercise therapy (p = 0.01).", .decreased),
        ("Knee pain was significantly lower in the advice group (p = 0.01).", .increased),
        ("Exercise therapy significantly increased knee pain compared with advice (P < 0.001).", .increased),
        ("Exercise therapy reduced knee pain (mean difference -1.2, 95% CI -1.9 to -0.5).", .decreased),
        ("There was no significant difference in knee pain between the groups (p = 0.42).", .noDifference),
        ("Knee pain did not differ between exercise therapy and advice.", .noDifference),
        ("Knee pain was lower with exercise therapy, but not significantly (p = 0.21).", .noDifference),
        ("Knee pain was similar in both groups.", .noDifference),
        ("Knee pain: odds ratio 0.85 (95% CI 0.65-1.12), p = 0.20.", .noDifference),
    ])
    func english(_ passage: String, _ expected: EffectDirection.Label) throws {
        #expect(try read(passage) == expected)
    }

    @Test(arguments: [
        ("De kniepijn was na oefentherapie significant lager (p = 0,01).", EffectDirection.Label.decreased),
        ("De kniepijn was in de adviesgroep significant lager (p = 0,01).", .increased),
        ("De groepen verschilden niet in kniepijn (p = 0,42).", .noDifference),
    ])
    func dutch(_ passage: String, _ expected: EffectDirection.Label) throws {
        #expect(try read(passage, .dutch) == expected)
    }

    @Test func reasonsNameFeatures() throws {
        let effect = try EffectModel.standard().read(
            intervention: "exercise", comparator: "advice", outcome: "pain", passage: "Pain did not differ (p = 0.4).",
            language: .english)
        #expect(effect.reasons.contains { $0.feature == "saysNoDifference" && $0.contribution > 0 })
        #expect(abs(effect.probabilities.values.reduce(0, +) - 1) < 1e-9)
    }
}
