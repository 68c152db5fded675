import EvidenceModel
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("What one text says of direction and the other does not")
struct OneSidedTests {
    private func polarity(_ text: String, _ language: Language = .english) -> Polarity {
        Polarity(SmallThesaurus.read(text, language), in: SmallThesaurus.tree)
    }

    private func isOneSided(_ here: String, _ there: String, _ language: Language = .english) -> Bool {
        polarity(here, language).isOneSided(beside: polarity(there, language))
    }

    private func difference(_ here: String, _ there: String, _ language: Language = .english) -> MatchedClaim.Difference? {
        polarity(here, language).difference(from: polarity(there, language))?.kind
    }

    @Test(
        "what holds back, helps, compares or is of one thing alone is not said by a bare sentence",
        arguments: [
            ("Herniations rarely regress", "Herniations regress"), ("Exercise reduces pain", "Exercise and pain"),
            ("Exercise helps against pain", "Exercise and pain"),
            ("Men have pain more often than women", "Men and women have pain"),
            ("Only men have pain", "Men have pain"), ("Men have pain", "Only men have pain"),
        ])
    func oneSided(_ here: String, _ there: String) {
        #expect(isOneSided(here, there))
        #expect(difference(here, there) == nil)
    }

    @Test(
        "that something rises, or is often so, a bare sentence says too",
        arguments: [
            ("Most herniations regress", "Herniations regress"), ("Sitting increases pain", "Sitting and pain"),
            ("Exercise reduces pain", "Exercise lowers pain"), ("Not only men have pain", "Men have pain"),
            ("Men have pain more often than women", "Women have pain less often than men"),
        ])
    func twoSided(_ here: String, _ there: String) {
        #expect(!isOneSided(here, there))
    }

    @Test("never and seldom are neither the same nor the contrary")
    func neverAndSeldom() {
        let (never, seldom) = ("Mannen hebben geen pijn", "Mannen hebben zelden pijn")
        #expect(difference(never, seldom, .dutch) == nil && isOneSided(never, seldom, .dutch))
        #expect(difference(seldom, never, .dutch) == nil && isOneSided(seldom, never, .dutch))
    }

    @Test("two comparisons of other things are neither the same nor the contrary")
    func otherComparison() {
        let (here, there) = ("Men have pain more often than women", "Protrusions regress more often than extrusions")
        #expect(isOneSided(here, there) && difference(here, there) == nil)
    }

    @Test("a superlative, or a comparison with what is not named, is said by no bare sentence")
    func comparesOther() {
        #expect(isOneSided("Protrusies verdwijnen het snelst", "Protrusies verdwijnen", .dutch))
        #expect(isOneSided("Protrusies verdwijnen sneller dan gedacht", "Protrusies verdwijnen", .dutch))
        #expect(!isOneSided("Protrusies verdwijnen sneller", "Protrusies verdwijnen", .dutch))
    }

    @Test("of one thing alone, and not of it alone, are contraries; who has no doubt at all says nothing of that")
    func exclusive() {
        #expect(difference("Alleen mannen hebben pijn", "Niet alleen mannen hebben pijn", .dutch) == .negation)
        #expect(polarity("Zitten is de enige oorzaak", .dutch).isExclusive == true)
        #expect(polarity("Zitten is niet de enige oorzaak", .dutch).isExclusive == false)
        #expect(polarity("Zitten is zonder enige twijfel een oorzaak", .dutch).isExclusive == nil)
    }

    @Test("clauses that point two ways part from neither, and say neither")
    func twofold() {
        let (both, one) = ("Exercise increases pain, but sitting reduces pain", "Exercise reduces pain")
        #expect(polarity(both).isTwofold && polarity(both).relation == .plus)
        #expect(!polarity("Exercise reduces pain, and sitting lowers pain").isTwofold)
        #expect(difference(both, one) == nil && difference(one, both) == nil)
        #expect(isOneSided(both, one) && isOneSided(one, both))
    }

    @Test("a denial inside a concept's words denies no more than the concept")
    func insideConcept() {
        #expect(!polarity("Er is geen oorzaak", .dutch).hasDenial && polarity("Er is geen pijn", .dutch).hasDenial)
        #expect(difference("Er is geen oorzaak", "Er is een oorzaak", .dutch) == nil)
        #expect(difference("Er is geen pijn", "Er is pijn", .dutch) == .negation)
        let (inside, outside) = (
            polarity("Geen oorzaak verhoogt pijn", .dutch), polarity("Geen hernia verhoogt pijn", .dutch)
        )
        #expect(!inside.isNegated && inside.relation == .plus && outside.isNegated)
    }

    @Test("two denials of a long text cancel, and yet it denies")
    func twoDenials() {
        let text = polarity("Mannen hebben geen pijn en vrouwen hebben geen pijn", .dutch)
        #expect(!text.isDenied && text.hasDenial)
    }

    @Test("bad of a thing beside a cause is a degree of the thing; bad for it is what is said")
    func badThing() {
        #expect(polarity("Slechte heup veroorzaakt pijn", .dutch).relation == .plus)
        #expect(polarity("Zitten is slecht voor de heup", .dutch).relation == .minus)
    }
}
