/// The form under which the inflected words of a language meet when two sentences are laid beside one another.
///
/// Snowball's stem, and for Dutch two steps more, because its algorithm leaves the verb's `-t` (`slinkt` and `slinken`) and the
/// letters that change with it (`geneest` and `genezen`, `blijft` and `blijven`, `loopt` and `lopen`). It puts a few words together
/// that differ, so it is for comparing short texts and labels, not for a search index.
public struct MatchKeys {
    public let language: StemmingLanguage
    private let stemmer: Stemmer?

    public init(_ language: StemmingLanguage) {
        self.language = language
        stemmer = Stemmer(language)
    }

    /// The key of one folded word.
    public func key(_ word: String) -> String {
        let stem = stemmer?.stem(word) ?? word
        return language == .dutch ? Self.dutch(stem) : stem
    }

    private static func dutch(_ stem: String) -> String {
        var letters = Array(stem.utf8)
        // Short words are other words without their last letter: "niet", "met".
        if letters.count > 4, letters.last == UInt8(ascii: "t"), !vowels.contains(letters[letters.count - 2]) {
            letters.removeLast()
        }
        if letters.count > 3 {
            let (last, before, first) = (letters.count - 1, letters.count - 2, letters.count - 3)
            if letters[before] == letters[first], vowels.contains(letters[before]), !vowels.contains(letters[last]) {
                letters.remove(at: before)
            }
            if let final = devoiced[letters[letters.count - 1]] { letters[letters.count - 1] = final }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    private static let vowels = Set("aeiouy".utf8)
    private static let devoiced = [UInt8(ascii: "v"): UInt8(ascii: "f"), UInt8(ascii: "z"): UInt8(ascii: "s")]
}
