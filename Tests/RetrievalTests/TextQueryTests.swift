import Retrieval
import Testing
import TextAnalysis

@Suite("A text as a query")
struct TextQueryTests {
    private let settings = RetrievalSettings.standard

    private func query(_ text: String) -> TextQuery { TextQuery(text, SearchTerms(), settings) }

    @Test(
        "words that name nothing in the text's language are left out, unless they say how much or whether",
        arguments: [
            ("De hernia geneest niet vanzelf", ["hernia", "geneest", "niet", "vanzelf"]),
            ("The disc does not heal by itself", ["disc", "not", "heal", "itself"]),
            // A leg in Dutch; in English it would name nothing.
            ("de pijn in het been", ["pijn", "been"]),
            // Of a text of nothing else they count.
            ("het is de", ["het", "is", "de"]),
            ("", []), ("…!", []),
        ])
    func functionWords(text: String, words: [String]) {
        #expect(query(text).wordTerms().map(\.name) == words)
    }

    @Test("a word counts once, in the stems of both languages; one with a digit counts more")
    func words() {
        let terms = query("Hernias hernias 29 IL10").wordTerms()
        #expect(terms.map(\.name) == ["hernias", "29", "il10"])
        #expect(terms.map(\.origin) == [.word, .number, .number])
        #expect(terms.map(\.weight) == [1, settings.numberWeight, settings.numberWeight])
        #expect(terms[0].alternatives.map(\.stems) == [["nlhernias"], ["enhernia"]])
    }

    @Test("neighbours are a phrase unless a word between them was left out; what is written as one may be two, and two one")
    func phrases() {
        let terms = query("disc herniation of the spine").phraseTerms(of: ["disc", "herniation", "spine"])
        #expect(terms.filter { $0.origin == .phrase }.map(\.name) == ["disc herniation"])
        #expect(terms.filter { $0.origin == .word }.map(\.name) == ["discherniation"])
        let spelled = query("il10 protein").phraseTerms(of: ["il10"])
        #expect(spelled.map(\.name) == ["il 10", "il10protein"])
        #expect(spelled.allSatisfy { $0.origin == .word && $0.weight == settings.spellingWeight })
        #expect(spelled[0].alternatives.contains { $0.stems == ["enil", "en10"] })
    }

    @Test("a concept is looked for by its labels in their languages, each once and so many at most, and by its heading")
    func concepts() {
        let labels: [(String, StemmingLanguage)] = [
            ("lage rugpijn", .dutch), ("Low Back Pain", .english), ("low back pain", .english),
        ]
        let term = query("rugpijn").conceptTerm("D017116", labels: labels, headings: ["d017116"])
        #expect(term.alternatives.map(\.stems.count) == [2, 3, 1])
        #expect(term.alternatives.map(\.isHeading) == [false, false, true])
        #expect(term.origin == .concept && term.weight < 1)
        let many = (0..<100).map { ("label\($0)", StemmingLanguage.english) }
        #expect(query("x").conceptTerm("x", labels: many, headings: []).alternatives.count == settings.labelLimit)
    }

    @Test("a term has the alternatives that some record has, a phrase as many as its rarest word")
    func counted() throws {
        let counts = ["enlow": 50, "enback": 20, "enpain": 70, "enlumbago": 3]
        let term = QueryTerm(
            "pain", .concept, weight: 1,
            alternatives: [["enlow", "enback", "enpain"], ["enlumbago"], ["nllag", "nlrugpijn"]].map {
                QueryTerm.Alternative($0)
            })
        let known = try #require(term.counted { counts[$0] ?? 0 })
        #expect(known.alternatives.map(\.count) == [20, 3] && known.alternatives.map(\.firstCount) == [50, 3])
        #expect(known.count == 23)
        #expect(term.counted { _ in 0 } == nil)
    }
}
