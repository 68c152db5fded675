import Testing

@testable import TextAnalysis

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

@Suite("Word scanning")
struct WordScanningTests {
    @Test("ASCII and other letters give the same words as Unicode's properties do")
    func agreement() {
        let pieces = [
            "L4", "L5", "één", "Ĳs", "Łódź", "knie", "-", "–", " ", "\n", "2,5%", "½", "naïve", "µm", "漢字", "O'Brien",
            "\u{301}", "🦴", "a",
        ]
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<2000 {
            let text = (0..<next(12)).map { _ in pieces[next(pieces.count)] }.joined()
            #expect(Folding.words(text) == Folding.unicodeWords(text), "\(text.debugDescription)")
        }
    }

    @Test("words and stems of an index agree with those of a query")
    func indexed() {
        let terms = SearchTerms()
        let indexed = terms.index("Spinal Studies: één knie", .english)
        #expect(String(decoding: indexed.words, as: UTF8.self) == "spinal studies een knie")
        let stems = ["spinal", "studies", "een", "knie"].map { terms.stem($0, .english) }.joined(separator: " ")
        #expect(String(decoding: indexed.stems, as: UTF8.self) == stems)
    }

    @Test("a stem that is remembered is the stem that was made")
    func rememberedStems() throws {
        let terms = SearchTerms()
        let stemmer = try #require(Stemmer(.english))
        let words = (0..<5000).map { "word\($0)ing" }
        for _ in 0..<2 {
            for word in words { #expect(terms.stem(word, .english) == "en" + stemmer.stem(word)) }
        }
    }
}
