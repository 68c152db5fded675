import CStemmer

/// A language's stemming algorithm, by its Snowball name.
public enum StemmingLanguage: String, Hashable, Sendable, CaseIterable {
    case dutch, english

    /// The algorithm for a language tag (`nl-BE`, `en`) or an ISO 639-2 code (`dut`, `nld`, `eng`); English for the rest, for
    /// most of the literature is English.
    public init(tag: String) {
        self = ["nl", "dut"].contains { tag.lowercased().hasPrefix($0) } ? .dutch : .english
    }
}

/// A Snowball stemmer; it owns its C state, so it is made where it is used and not shared between tasks.
public final class Stemmer {
    private let state: OpaquePointer

    /// - Returns: `nil` when the installed libstemmer lacks the language.
    public init?(_ language: StemmingLanguage) {
        guard let state = sb_stemmer_new(language.rawValue, "UTF_8") else { return nil }
        self.state = state
    }

    deinit {
        sb_stemmer_delete(state)
    }

    /// The stem of a folded word.
    public func stem(_ word: String) -> String {
        var word = word
        return String(decoding: word.withUTF8(stem), as: UTF8.self)
    }

    /// The stem of a folded word, both in UTF-8.
    func stem(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard let stem = sb_stemmer_stem(state, word.baseAddress, Int32(word.count)) else { return Array(word) }
        return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(state))))
    }
}
