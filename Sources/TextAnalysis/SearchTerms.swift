/// Makes the words and stems that the store indexes and that a query looks for; both sides come from here, so they agree.
public final class SearchTerms {
    private var dutch = MarkedStems(.dutch, mark: "nl")
    private var english = MarkedStems(.english, mark: "en")

    public init() {}

    /// What a text is indexed under, in UTF-8: its folded words, and their stems marked with the language, parted by spaces.
    public struct Indexed: Hashable, Sendable {
        public var words: [UInt8] = []
        public var stems: [UInt8] = []
    }

    /// Words and stems of a text in its language.
    public func index(_ text: String, _ language: StemmingLanguage) -> Indexed {
        switch language {
        case .dutch: Self.index(text, &dutch)
        case .english: Self.index(text, &english)
        }
    }

    private static func index(_ text: String, _ language: inout MarkedStems) -> Indexed {
        var index = Indexed()
        index.words.reserveCapacity(text.utf8.count + 8)
        index.stems.reserveCapacity(text.utf8.count * 3 / 2)
        WordScanner.forEachWord(in: text) { word in
            if !index.words.isEmpty {
                index.words.append(UInt8(ascii: " "))
                index.stems.append(UInt8(ascii: " "))
            }
            index.words.append(contentsOf: word)
            language.appendStem(of: word, to: &index.stems)
        }
        return index
    }

    /// The folded words of a text, separated by spaces.
    public func words(_ text: String) -> String {
        Folding.words(text).joined(separator: " ")
    }

    /// The stems of a text in its language, each marked with the language (`nl` or `en` before it), separated by spaces.
    ///
    /// The mark keeps a Dutch stem from meeting an English one by accident.
    public func stems(_ text: String, _ language: StemmingLanguage) -> String {
        String(decoding: index(text, language).stems, as: UTF8.self)
    }

    /// The marked stem of one folded word.
    public func stem(_ word: String, _ language: StemmingLanguage) -> String {
        var stem: [UInt8] = []
        var word = word
        word.withUTF8 { word in
            switch language {
            case .dutch: dutch.appendStem(of: word, to: &stem)
            case .english: english.appendStem(of: word, to: &stem)
            }
        }
        return String(decoding: stem, as: UTF8.self)
    }

    /// What the folding, the installed stemmers and ``MatchKeys`` make of a few telling words.
    ///
    /// libstemmer does not tell its version, and its `dutch` has been two algorithms; a store that was indexed under another
    /// fingerprint is indexed again when it is opened.
    public static let fingerprint: String = {
        let probes = ["mogelijkheden", "lopende", "ziekenhuizen", "gelopen", "running", "generously", "ponies", "ĳs Ø"]
        let keyProbes = ["schijven", "geneest", "loopt", "discs"]
        let terms = SearchTerms()
        return StemmingLanguage.allCases.map { language in
            let keys = MatchKeys(language)
            return (probes.map { terms.stems($0, language) } + keyProbes.map(keys.key)).joined(separator: ",")
        }.joined(separator: ";")
    }()
}

/// The stems of one language, each after the language's mark.
private struct MarkedStems {
    private let stemmer: Stemmer?
    private let mark: [UInt8]
    private var cache = StemCache()

    init(_ language: StemmingLanguage, mark: String) {
        stemmer = Stemmer(language)
        self.mark = Array(mark.utf8)
    }

    /// Appends the marked stem of a folded word; the word itself where the installed libstemmer lacks the language.
    mutating func appendStem(of word: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
        if cache.appendStem(of: word, to: &text) { return }
        let stem = mark + (stemmer?.stem(word) ?? Array(word))
        text += stem
        cache.insert(word, stem: stem)
    }
}
