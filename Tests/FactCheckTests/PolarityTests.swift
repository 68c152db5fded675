import EvidenceModel
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("Which way two texts point")
struct PolarityTests {

    private func difference(_ here: String, _ there: String, _ language: Language = .english) -> MatchedClaim.Difference? {
        polarity(here, language).difference(from: polarity(there, language))?.kind
    }

    private func polarity(_ text: String, _ language: Language = .english) -> Polarity {
        Polarity(SmallThesaurus.read(text, language), in: SmallThesaurus.tree)
    }

    private static let english: [(String, String, MatchedClaim.Difference?)] = [
        // The order of two things.
        ("Herniations are more common in men than in women", "Herniations are more common in women than in men", .direction),
        ("Herniations are more common in men than in women", "Herniations are less common in women than in men", nil),
        ("Herniations are more common in men than in women", "Herniations are less common in men than in women", .direction),
        // Up and down, brings about and holds back, helps and harms.
        ("Exercise reduces pain", "Exercise increases pain", .direction),
        ("Exercise reduces pain", "Exercise lowers pain", nil),
        ("Sitting causes pain", "Sitting prevents pain", .direction),
        // What helps against pain lowers it, what worsens it raises it.
        ("Exercise helps against pain", "Exercise reduces pain", nil),
        ("Exercise worsens pain", "Exercise reduces pain", .direction),
        ("Exercise worsens pain", "Exercise increases pain", nil),
        ("Exercise worsens pain", "Exercise helps against pain", .direction),
        // Most and few.
        ("Most herniations regress", "Herniations rarely regress", .direction),
        ("Most herniations regress", "Herniations often regress", nil),
        // Denied.
        ("Exercise reduces pain", "Exercise does not reduce pain", .negation),
        ("Sitting causes pain", "Sitting does not cause pain", .negation),
        ("Sitting does not cause pain", "Sitting doesn't cause pain", nil),
        // One text that says no direction parts from none.
        ("Exercise reduces pain", "Exercise and pain", nil),
        // No difference against a difference.
        ("Men and women do not differ in pain", "Men have pain more often than women", .negation),
        ("Pain is equally common in men and women", "Pain is more common in men than in women", .negation),
        ("Men and women do not differ in pain", "Pain is equally common in men and women", nil),
    ]

    private static let dutch: [(String, String, MatchedClaim.Difference?)] = [
        ("Mannen hebben vaker pijn dan vrouwen", "Vrouwen hebben vaker pijn dan mannen", .direction),
        ("Mannen hebben vaker pijn dan vrouwen", "Vrouwen hebben minder vaak pijn dan mannen", nil),
        ("Bewegen vermindert de pijn", "Bewegen verhoogt de pijn", .direction),
        ("Bewegen vermindert de pijn", "Bewegen vermindert de pijn niet", .negation),
        // Less of one thing that lowers another: as much of it that raises.
        ("Minder zitten verlaagt het risico", "Veel zitten verhoogt het risico", nil),
        ("Minder zitten verlaagt het risico", "Veel zitten verlaagt het risico", .direction),
        ("Weinig bewegen verhoogt het risico", "Veel bewegen verhoogt het risico", .direction),
        ("Weinig bewegen verhoogt het risico", "Veel bewegen verlaagt het risico", nil),
        // What people go without denies nothing.
        ("Mannen zonder pijn hebben een hernia", "Mannen hebben een hernia", nil),
        ("Mannen zonder pijn hebben een hernia", "Mannen zonder pijn hebben geen hernia", .negation),
        ("Zitten verergert pijn", "Zitten vermindert pijn", .direction), ("Zitten verergert pijn", "Zitten verhoogt pijn", nil),
        // Two denials are none.
        ("Pijn komt niet zelden voor", "Pijn komt vaak voor", nil),
        ("Mannen en vrouwen verschillen niet", "Mannen hebben vaker pijn dan vrouwen", .negation),
    ]

    @Test("they part where they say the contrary, whichever is laid beside the other", arguments: Self.english)
    func inEnglish(_ here: String, _ there: String, _ expected: MatchedClaim.Difference?) {
        #expect(difference(here, there) == expected)
        #expect(difference(there, here) == expected)
    }

    @Test("in Dutch as well", arguments: Self.dutch)
    func inDutch(_ here: String, _ there: String, _ expected: MatchedClaim.Difference?) {
        #expect(difference(here, there, .dutch) == expected)
        #expect(difference(there, here, .dutch) == expected)
    }

    @Test("no text parts from itself")
    func itself() {
        for (language, pairs) in [(Language.english, Self.english), (.dutch, Self.dutch)] {
            for text in pairs.flatMap({ [$0.0, $0.1] }) { #expect(difference(text, text, language) == nil, "\(text)") }
        }
    }

    @Test("who parts says why, in both languages")
    func reasons() throws {
        for (here, there, expected) in Self.english where expected != nil {
            let found = try #require(
                polarity(here).difference(from: polarity(there)))
            #expect(found.why.nl?.isEmpty == false && found.why.en?.isEmpty == false)
        }
    }

    @Test("a degree of a thing that only one text names is no difference")
    func degreeOfOneOnly() {
        #expect(difference("Exercise with little sitting reduces pain", "Exercise reduces pain") == nil)
    }

    @Test("texts that point alike agree in more respects than texts that do not")
    func agreements() {
        func agreements(_ here: String, _ there: String) -> Int {
            polarity(here).agreements(with: polarity(there))
        }
        #expect(
            agreements("Exercise reduces pain", "Exercise lowers pain")
                > agreements("Exercise reduces pain", "Exercise increases pain"))
        #expect(agreements("Exercise and pain", "Exercise and pain") == 0)
    }
}
