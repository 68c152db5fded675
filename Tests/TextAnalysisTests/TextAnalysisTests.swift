import Testing
import TextAnalysis

@Suite("Folding")
struct FoldingTests {
    @Test(
        "case, accents and special letters are folded",
        arguments: [
            ("Päivi Leino-Arjas", "paivi leino-arjas"), ("Ĳsselmeer", "ijsselmeer"), ("ŁÓDŹ", "lodz"),
            ("Søren Ødegård", "soren odegard"), ("Straße", "strasse"), ("ﬁbrose", "fibrose"), ("plain", "plain"),
        ])
    func folds(text: String, folded: String) {
        #expect(Folding.fold(text) == folded)
    }

    @Test("words are runs of letters and digits")
    func words() {
        #expect(Folding.words("L4-L5: één op de 10 (2,5%)") == ["l4", "l5", "een", "op", "de", "10", "2", "5"])
    }
}

@Suite("Search terms")
struct SearchTermTests {
    @Test("a word and its inflection share a stem in their own language only")
    func stems() {
        let terms = SearchTerms()
        #expect(terms.stems("studies", .english) == terms.stems("study", .english))
        #expect(terms.stems("hernia's", .dutch).hasPrefix(terms.stems("hernia", .dutch)))
        #expect(terms.stems("wegen", .dutch) != terms.stems("wegen", .english))
    }

    @Test(
        "PubMed's language codes and tags pick the stemmer",
        arguments: [
            ("dut", StemmingLanguage.dutch), ("nl-BE", .dutch), ("eng", .english), ("ger", .english),
        ])
    func language(tag: String, expected: StemmingLanguage) {
        #expect(StemmingLanguage(tag: tag) == expected)
    }
}

@Suite("Verbatim text")
struct VerbatimTextTests {
    @Test("white space, quotation marks and hyphens are folded; the match points into the original")
    func folded() {
        let text = VerbatimText("De rug – ‘sterk’ –\n  is goed.")
        #expect(text.occurrences(of: "'sterk' - is") == [9..<23])
    }

    @Test("composed and decomposed accents are the same, case and brackets are not")
    func exactness() {
        let text = VerbatimText("cafe\u{301} [translated]")
        #expect(text.contains("café"))
        #expect(!text.contains("Café"))
        #expect(!text.contains("café translated"))
    }

    @Test("prefix and suffix choose between equal sentences")
    func context() {
        let text = VerbatimText("rust helpt. Soms niet. rust helpt. Vaak wel.")
        #expect(text.occurrences(of: "rust helpt.").count == 2)
        #expect(text.occurrences(of: "rust helpt.", suffix: "Vaak") == [23..<34])
        #expect(text.occurrences(of: "rust helpt.", prefix: "niet.") == [23..<34])
        #expect(text.occurrences(of: "rust helpt.", prefix: "nooit").isEmpty)
    }

    @Test("what is longer than the text, or empty, is not found")
    func absent() {
        #expect(VerbatimText("kort").occurrences(of: "langer dan kort").isEmpty)
        #expect(VerbatimText("kort").occurrences(of: "  ").isEmpty)
    }
}
