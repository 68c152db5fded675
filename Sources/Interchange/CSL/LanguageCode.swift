/// The codes of a language: three letters in bibliographic records (ISO 639-2/B), two in CSL and on the web (ISO 639-1).
enum LanguageCode {
    private static let codes: [(three: String, two: String)] = [
        ("afr", "af"), ("ara", "ar"), ("arm", "hy"), ("bul", "bg"), ("cat", "ca"), ("chi", "zh"), ("cze", "cs"), ("dan", "da"),
        ("dut", "nl"), ("eng", "en"), ("est", "et"), ("fin", "fi"), ("fre", "fr"), ("geo", "ka"), ("ger", "de"), ("glg", "gl"),
        ("gre", "el"), ("heb", "he"), ("hrv", "hr"), ("hun", "hu"), ("ice", "is"), ("ind", "id"), ("ita", "it"), ("jpn", "ja"),
        ("kor", "ko"), ("lat", "la"), ("lav", "lv"), ("lit", "lt"), ("mac", "mk"), ("may", "ms"), ("nor", "no"), ("per", "fa"),
        ("pol", "pl"), ("por", "pt"), ("rum", "ro"), ("rus", "ru"), ("slo", "sk"), ("slv", "sl"), ("spa", "es"), ("srp", "sr"),
        ("swe", "sv"), ("tha", "th"), ("tur", "tr"), ("ukr", "uk"), ("vie", "vi"), ("wel", "cy"),
    ]
    private static let twoLetters = Dictionary(uniqueKeysWithValues: codes.map { ($0.three, $0.two) })
    private static let threeLetters: [String: String] = Dictionary(uniqueKeysWithValues: codes.map { ($0.two, $0.three) })
        .merging(["nb": "nor", "nn": "nor"]) { first, _ in first }

    /// `nl` for `dut`; a code that is not in the table as it is.
    static func twoLetters(_ code: String) -> String { twoLetters[code] ?? code }

    /// `dut` for `nl`, `nl-NL` and `NL`; a code that is not in the table as it is.
    static func threeLetters(_ code: String) -> String {
        let language = code.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return threeLetters[language] ?? code
    }
}
