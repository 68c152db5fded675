import Testing

@testable import TextAnalysis

@Suite struct DirectionReaderTests {
    private func drawn(_ sentence: String, _ language: StemmingLanguage) -> String {
        let direction = DirectionReader(language).read(sentence)
        var parts = direction.cues.map { "\($0.kind.rawValue)\($0.sign.rawValue)" }
        parts += direction.denials.map { _ in "not" }
        parts += direction.negations.filter { $0.kind == .limit }.map { _ in "limit" }
        if !direction.hedges.isEmpty { parts.append("hedge") }
        return parts.joined(separator: " ")
    }

    private func text(_ range: Range<Int>, _ sentence: String) -> String {
        String(String.UnicodeScalarView(Array(sentence.unicodeScalars)[range]))
    }

    @Test(arguments: DirectionCases.dutch) func dutch(_ sentence: String, _ expected: String) {
        #expect(drawn(sentence, .dutch) == expected)
    }

    @Test(arguments: DirectionCases.english) func english(_ sentence: String, _ expected: String) {
        #expect(drawn(sentence, .english) == expected)
    }

    @Test func cuesHaveTheirPlacesInCodePoints() throws {
        let sentence = "Bij patiënten neemt de pijn niet toe – 😀 zeldzaam."
        let direction = DirectionReader(.dutch).read(sentence)
        #expect(direction.cues.map { text($0.range, sentence) } == ["neemt de pijn niet toe", "zeldzaam"])
        #expect(direction.cues[0].negatedBy.map { text($0, sentence) } == ["niet"])
        #expect(direction.cues[0].wordSign == .plus)
        #expect(direction.cues[0].measure.map { text($0.range, sentence) } == "pijn")
        let denial = try #require(direction.denials.first)
        #expect(denial.scope.first.map { text($0, sentence) } == "neemt de pijn niet toe")
    }

    @Test func negationThatDeniesNothingIsKeptAsSuch() {
        let direction = DirectionReader(.english).read("Exercise not only improves function.")
        #expect(direction.negations.map(\.kind) == [.none])
        #expect(!direction.isNegated)
    }

    @Test func doubleDenialCancelsOut() {
        #expect(!DirectionReader(.english).read("It is not true that rest does not help.").isNegated)
        #expect(DirectionReader(.english).read("Rest does not help.").isNegated)
    }

    /// What it means for a patient: the sign of the amount and of what is measured.
    @Test(arguments: [
        ("De pijn neemt af.", StemmingLanguage.dutch, DirectionSign.plus),
        ("De pijn neemt toe.", .dutch, .minus),
        ("De pijn neemt niet af.", .dutch, .zero),
        ("Sporten verhoogt de kans op herstel.", .dutch, .plus),
        ("Sporten veroorzaakt blessures.", .dutch, .minus),
        ("Krachttraining voorkomt blessures.", .dutch, .plus),
        ("Afvallen vermindert kniepijn.", .dutch, .plus),
        ("Less pain was reported.", .english, .plus),
        ("Survival was longer.", .english, .plus),
        ("Exercise lowered quality of life.", .english, .minus),
        ("Smoking increases mortality.", .english, .minus),
        ("Smoking was lower, with mortality unchanged.", .english, .zero),
        ("The drug improved pain.", .english, .plus),
        ("Mortality fell (p = 0.4).", .english, .zero),
    ])
    func benefit(_ sentence: String, _ language: StemmingLanguage, _ expected: DirectionSign) {
        let direction = DirectionReader(language).read(sentence)
        #expect(direction.cues.compactMap(\.benefit).isEmpty == false)
        #expect(direction.benefit == expected)
    }

    @Test func signsThatDisagreeGiveNone() {
        let direction = DirectionReader(.english).read("Pain rose and swelling fell.")
        #expect(direction.sign(of: .change) == nil)
        #expect(DirectionReader(.english).read("Scores differed: pain was lower.").sign(of: .comparison) == .minus)
    }

    @Test func opposition() {
        #expect(DirectionSign.plus.opposes(.minus))
        #expect(DirectionSign.plus.opposes(.zero))
        #expect(DirectionSign.either.opposes(.zero))
        #expect(!DirectionSign.either.opposes(.minus))
        #expect(!DirectionSign.zero.opposes(.zero))
    }

    @Test func hostileTextEnds() {
        let long = String(repeating: "niet meer dan niet ", count: 1000)
        #expect(DirectionReader(.dutch).read(long).denials.count >= 1000)
        for text in ["", " ", "…", "((((", "p = ", "p <", "#", "niet", "neemt", "n.s", "p = 0·"] {
            _ = DirectionReader(.dutch).read(text)
            _ = DirectionReader(.english).read(text)
        }
    }
}
