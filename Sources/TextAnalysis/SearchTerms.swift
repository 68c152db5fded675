/// Makes the words and stems that the store indexes and that a query looks for; both sides come from here, so they agree.
public final class SearchTerms {
    private let stemmers: [StemmingLanguage: Stemmer]

    public init() {
        stemmers = Dictionary(
            uniqueKeysWithValues: StemmingLanguage.allCases.compactMap { language in
                Stemmer(language).map { (language, $0) }
            })
    }

    /// The folded words of a text, separated by spaces.
    public func words(_ text: String) -> String {
        Folding.words(text).joined(separator: " ")
    }

    /// The stems of a text in its language, each marked with the language (`nl` or `en` before it), separated by spaces.
    ///
    /// The mark keeps a Dutch stem from meeting an English one by accident: `nl:wegen` is no `en:wegen`.
    public func stems(_ text: String, _ language: StemmingLanguage) -> String {
        Folding.words(text).map { stem($0, language) }.joined(separator: " ")
    }

    /// The marked stem of one folded word.
    public func stem(_ word: String, _ language: StemmingLanguage) -> String {
        let mark =
            switch language {
            case .dutch: "nl"
            case .english: "en"
            }
        return mark + (stemmers[language]?.stem(word) ?? word)
    }

    /// What the folding and the installed stemmers make of a few telling words.
    ///
    /// libstemmer does not tell its version, and its `dutch` has been two algorithms; a store that was indexed under another
    /// fingerprint is indexed again when it is opened.
    public static let fingerprint: String = {
        let probes = ["mogelijkheden", "lopende", "ziekenhuizen", "gelopen", "running", "generously", "ponies", "ĳs Ø"]
        let terms = SearchTerms()
        return StemmingLanguage.allCases.map { language in
            probes.map { terms.stems($0, language) }.joined(separator: ",")
        }.joined(separator: ";")
    }()
}
