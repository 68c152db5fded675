/// Sentences with named places, written `{name}`.
enum Template {
    /// The names of the places in a sentence.
    static func placeholders(of sentence: String) -> Set<String> {
        var names: Set<String> = []
        for part in sentence.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            names.insert(String(part.prefix { $0 != "}" }))
        }
        return names
    }

    /// The sentence in both languages with each place filled in that language.
    ///
    /// Filled-in words are not searched for places again.
    static func fill(_ sentence: LocalizedText, _ values: [String: LocalizedText]) -> LocalizedText {
        LocalizedText { language in
            var result = ""
            var rest = sentence[language][...]
            while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
                result += rest[..<open]
                let name = String(rest[rest.index(after: open)..<close])
                result += values[name]?[language] ?? ""
                rest = rest[rest.index(after: close)...]
            }
            return result + rest
        }
    }
}
