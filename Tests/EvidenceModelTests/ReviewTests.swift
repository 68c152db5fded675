import EvidenceModel
import Foundation
import Testing

@Suite("Reviews")
struct ReviewTests {
    @Test("the hash is that of the Dutch line and the English one, as sha256sum gives it")
    func hash() {
        // printf '%s\n%s' 'De helft heeft slijtage.' 'Half have wear.' | sha256sum
        let statement = LocalizedText(nl: "De helft heeft slijtage.", en: "Half have wear.")
        #expect(statement.sha256 == "2a6b2640c93f5f96bb3eef9f482b062f45c76f0c2201d69f5fe7b9732ab15b89")
        #expect(LocalizedText().sha256 == "01ba4719c80b6fe911b091a7c05124b64eeece964e09c058ef8f9805daca546b")
    }

    @Test("layout and Unicode form make no difference to the hash; a word, a sign, a case, and the language do")
    func wording() {
        let hash = LocalizedText(nl: "Één op de vijf").sha256
        #expect(LocalizedText(nl: "  E\u{301}e\u{301}n op\n de\u{A0}vijf ").sha256 == hash)
        for other in ["Één op de vier", "Één op de vijf.", "één op de vijf", "Één opde vijf", "Een op de vijf"] {
            #expect(LocalizedText(nl: other).sha256 != hash)
        }
        #expect(LocalizedText(en: "Één op de vijf").sha256 != hash)
        #expect(LocalizedText(nl: "Één op de vijf", en: "One in five").sha256 != hash)
        #expect(LocalizedText(nl: "a", en: "b c").sha256 != LocalizedText(nl: "a b", en: "c").sha256)
    }

    @Test("a rating has a Dutch and an English name of its own, and where a verdict says the same, the verdict's")
    func words() {
        for language in Language.allCases {
            #expect(Set(Rating.allCases.map { $0.label(in: language) }).count == Rating.allCases.count)
        }
        for rating in Rating.allCases {
            guard let verdict = Verdict(rawValue: rating.rawValue) else { continue }
            #expect(rating.readerName == verdict.readerName)
        }
        #expect(Rating.allCases.compactMap { $0.value }.sorted() == Array(Rating.scale))
    }

    @Test("only a later day takes the place of what stands")
    func superseding() {
        func review(_ date: String) -> Review { Review(rating: .mixed, by: "A", date: date, statement: "") }
        #expect(review("2026-01-01").supersedes(nil))
        #expect(review("2026-01-02").supersedes(review("2026-01-01")))
        #expect(!review("2026-01-01").supersedes(review("2026-01-01")))
        #expect(!review("2025-12-31").supersedes(review("2026-01-01")))
    }

    @Test("a reviewer is one person however the name is cased, spaced or composed")
    func reviewer() {
        #expect(Review.reviewer(named: " José  DE Vries\n") == Review.reviewer(named: "Jose\u{301} de vries"))
        #expect(Review.reviewer(named: "José") != Review.reviewer(named: "Jose"))
    }

    @Test(
        "a name that hides something or is none is not signed with",
        arguments: [
            "", "123", "?", "An\u{202E}na", "An\u{200B}na", "A\u{7}nna", "Anna\u{2066}", "A\u{E0041}",
            String(repeating: "a", count: 201),
        ])
    func badNames(_ name: String) {
        #expect(SignedText.fault(inName: name) != nil)
    }

    @Test(
        "names of people and houses are signed with",
        arguments: ["Anna", "O'Neill, J.", "Ĳsbrand & Zn", "Łukasz-Ø", "李明", "Team 7"])
    func goodNames(_ name: String) {
        #expect(SignedText.fault(inName: SignedText.name(name)) == nil)
    }

    @Test("a note may have lines and emoji, and nothing that hides or turns text around")
    func notes() {
        #expect(SignedText.fault(inNote: "Eén regel,\n\ttwee: 👩‍⚕️ <b>") == nil)
        for note in ["", " \n", "a\u{202E}b", "a\rb", "a\u{2028}b", "\u{1B}[31m", String(repeating: "a", count: 4001)] {
            #expect(SignedText.fault(inNote: note) != nil)
        }
    }
}
