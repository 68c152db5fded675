import SeededRandom
import Testing

@testable import CitationStyle

@Suite("Collation") struct CollationTests {
    private func sorted(_ texts: [String], _ language: String) -> [String] {
        let collation = Collation(language: language)
        return texts.sorted { collation.key($0) < collation.key($1) }
    }

    @Test("words one by one, case, accents and punctuation aside, numbers by what they count")
    func english() {
        let ordered = [
            "“2 things”", "10 things", "A Hansen", "a Jones", "Ab Delrahman", "Álvarez", "al-Hakim x", "[Brackets]", "d’Orsay",
            "Dorset",
            "Doe", "Doe, Jane", "Doe, Jane A.", "O'Neil", "Oz", "Østergaard", "Zürich",
        ]
        let expected = [
            "“2 things”", "10 things", "A Hansen", "a Jones", "Ab Delrahman", "al-Hakim x", "Álvarez", "[Brackets]", "Doe",
            "Doe, Jane",
            "Doe, Jane A.", "d’Orsay", "Dorset", "O'Neil", "Østergaard", "Oz", "Zürich",
        ]
        #expect(sorted(ordered.reversed(), "en-US") == expected)
    }

    @Test("a language has its letters where its dictionaries have them")
    func languages() {
        let names = ["Ängel", "Zon", "Aal", "Östman", "Olsson"]
        #expect(sorted(names, "sv-SE") == ["Aal", "Olsson", "Zon", "Ängel", "Östman"])
        #expect(sorted(names, "de-DE") == ["Aal", "Ängel", "Olsson", "Östman", "Zon"])
        // Of names alike but for a letter that is one of its own, what follows does not count.
        #expect(sorted(["Åberg Jan", "Aberg Karl", "Zon"], "sv-SE") == ["Aberg Karl", "Zon", "Åberg Jan"])
        #expect(sorted(["Åberg Jan", "Aberg Karl", "Zon"], "nl-NL") == ["Åberg Jan", "Aberg Karl", "Zon"])
        #expect(sorted(["Cukr", "Chata", "Hora"], "cs-CZ") == ["Cukr", "Hora", "Chata"])
    }

    @Test("texts that differ in case, accents or punctuation only are the same")
    func equality() {
        let collation = Collation(language: nil)
        #expect(collation.key("Café, “au lait”") == collation.key("cafe au lait"))
        #expect(collation.key("Doe") != collation.key("Dove"))
    }

    @Test("the way for plain letters gives the order of the other")
    func plainOrder() {
        var random = SplitMix64(state: 7)
        let texts = (0..<300).map { _ in
            String((0..<6).map { _ in "aabcz 019é".randomElement(using: &random) ?? " " })
        }
        let collation = Collation(language: "en")
        for (left, right) in zip(texts, texts.dropFirst()) {
            let (a, b) = (collation.key(left), collation.key(right))
            // An accent at the end of both sends them the other way, and changes nothing.
            let (c, d) = (collation.key(left + " é"), collation.key(right + " é"))
            #expect((a < b) == (c < d) || left.hasPrefix(right) || right.hasPrefix(left), "\(left) \(right)")
        }
    }
}
