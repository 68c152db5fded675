import SeededRandom
import Testing

@testable import CitationStyle

/// What is done a short way for plain letters must come out as it does the long way.
@Suite("Short ways for plain letters") struct PlainTextPathTests {
    private func texts(of alphabet: [String], seed: UInt64) -> [String] {
        var random = SplitMix64(state: seed)
        return (0..<6000).map { _ in
            (0..<Int.random(in: 1...9, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
        }
    }

    @Test("initials", arguments: ["", ".", ". ", " "], [true, false])
    func initials(terminator: String, keepsHyphens: Bool) {
        let initials = Initials(terminator: terminator, keepsHyphens: keepsHyphens)
        var plain = 0
        for given in texts(of: ["A", "b", "C", "de", "Jean", "Luc", ".", "-", " ", " "], seed: 7) {
            guard let short = initials.ofPlain(given) else { continue }
            plain += 1
            #expect(short == initials.ofAny(given), "\(given)")
        }
        #expect(plain > 400)
    }

    @Test("sort keys")
    func sortKeys() {
        var plain = 0
        for text in texts(
            of: ["a", "B", "zz", "7", "12", "123456789", " ", "  ", "-", ".", ",", "'", "(", "]", "?", "é", "$"], seed: 11)
        {
            guard let short = Collation.Key.preparedPlain(text) else { continue }
            plain += 1
            #expect(short == Collation.Key.prepared(text, LanguageOrder("en-US")), "\(text)")
        }
        #expect(plain > 400)
    }
}
