/// Makes the words and stems that the store indexes and that a query looks for; both sides come from here, so they agree.
public final class SearchTerms {
    private let stemmers: [StemmingLanguage: Stemmer]

    public init() {
        stemmers = Dictionary(
            uniqueKeysWithValues: StemmingLanguage.allCases.compactMap { language in
                Stemmer(language).map { (language, $0) }
            })
    }

    /// What a text is indexed under: its folded words, and their stems marked with the language, each separated by spaces.
    public struct Indexed: Hashable, Sendable {
        public var words = ""
        public var stems = ""

        public init(words: String = "", stems: String = "") {
            self.words = words
            self.stems = stems
        }
    }

    /// Words and stems of a text in its language.
    public func index(_ text: String, _ language: StemmingLanguage) -> Indexed {
        var words: [UInt8] = []
        var stems: [UInt8] = []
        words.reserveCapacity(text.utf8.count + 8)
        stems.reserveCapacity(text.utf8.count * 3 / 2)
        WordScanner.forEachWord(in: text) { bytes in
            let word = bytes.withUnsafeBufferPointer { buffer in
                words.append(contentsOf: buffer)
                return String(decoding: buffer, as: UTF8.self)
            }
            words.append(0x20)
            stems.append(contentsOf: stem(word, language).utf8)
            stems.append(0x20)
        }
        return Indexed(
            words: String(decoding: words.dropLast(), as: UTF8.self), stems: String(decoding: stems.dropLast(), as: UTF8.self))
    }

    /// The folded words of a text, separated by spaces.
    public func words(_ text: String) -> String {
        Folding.words(text).joined(separator: " ")
    }

    /// The stems of a text in its language, each marked with the language (`nl` or `en` before it), separated by spaces.
    ///
    /// The mark keeps a Dutch stem from meeting an English one by accident.
    public func stems(_ text: String, _ language: StemmingLanguage) -> String {
        index(text, language).stems
    }

    /// The marked stem of one folded word.
    public func stem(_ word: String, _ language: StemmingLanguage) -> String {
        if let known = cache[language]?[word] { return known }
        let mark =
            switch language {
            case .dutch: "nl"
            case .english: "en"
            }
        let stem = mark + (stemmers[language]?.stem(word) ?? word)
        if cache[language, default: [:]].count < Self.cacheLimit { cache[language, default: [:]][word] = stem }
        return stem
    }

    /// Words are few and repeat: a look-up costs a tenth of a stemming.
    private var cache: [StemmingLanguage: [String: String]] = [:]
    private static let cacheLimit = 200_000

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
