/// Languages as files of references name them: by the codes that records bear (ISO 639-2/B), by those of ISO 639-1 and 639-2/T, and by
/// their English names, among them those that babel and BibLaTeX know.
enum LanguageCode {
    private static let table: [(code: String, short: String, names: [String])] = [
        ("afr", "af", ["afrikaans"]), ("alb", "sq", ["albanian"]), ("ara", "ar", ["arabic"]), ("arm", "hy", ["armenian"]),
        ("baq", "eu", ["basque"]), ("bel", "be", ["belarusian"]), ("bos", "bs", ["bosnian"]), ("bre", "br", ["breton"]),
        ("bul", "bg", ["bulgarian"]), ("cat", "ca", ["catalan"]), ("chi", "zh", ["chinese"]), ("cze", "cs", ["czech"]),
        ("dan", "da", ["danish"]), ("dut", "nl", ["dutch"]),
        (
            "eng", "en",
            [
                "english", "american", "british", "usenglish", "ukenglish", "canadian", "australian", "newzealand",
                "usamerican", "american english", "british english",
            ]
        ),
        ("est", "et", ["estonian"]), ("fin", "fi", ["finnish"]), ("fre", "fr", ["french", "francais", "acadian", "canadien"]),
        ("geo", "ka", ["georgian"]), ("ger", "de", ["german", "ngerman", "austrian", "naustrian", "nswissgerman"]),
        ("glg", "gl", ["galician"]), ("gre", "el", ["greek"]), ("heb", "he", ["hebrew"]), ("hin", "hi", ["hindi"]),
        ("hrv", "hr", ["croatian"]), ("hun", "hu", ["hungarian", "magyar"]), ("ice", "is", ["icelandic"]),
        ("ind", "id", ["indonesian", "bahasa"]), ("gle", "ga", ["irish"]), ("ita", "it", ["italian"]),
        ("jpn", "ja", ["japanese"]), ("kor", "ko", ["korean"]), ("lat", "la", ["latin"]), ("lav", "lv", ["latvian"]),
        ("lit", "lt", ["lithuanian"]), ("mac", "mk", ["macedonian"]), ("may", "ms", ["malay"]), ("mlt", "mt", ["maltese"]),
        ("nor", "no", ["norwegian", "norsk", "nynorsk"]), ("per", "fa", ["persian", "farsi"]), ("pol", "pl", ["polish"]),
        ("por", "pt", ["portuguese", "brazilian", "brazil", "portuges"]), ("rum", "ro", ["romanian"]),
        ("rus", "ru", ["russian"]), ("slo", "sk", ["slovak"]), ("slv", "sl", ["slovene", "slovenian"]),
        ("spa", "es", ["spanish"]), ("srp", "sr", ["serbian"]), ("swe", "sv", ["swedish"]), ("tha", "th", ["thai"]),
        ("tur", "tr", ["turkish"]), ("ukr", "uk", ["ukrainian"]), ("urd", "ur", ["urdu"]), ("vie", "vi", ["vietnamese"]),
        ("wel", "cy", ["welsh"]),
    ]

    /// ISO 639-2/T where it differs from 639-2/B.
    private static let terminological = [
        "sqi": "alb", "hye": "arm", "eus": "baq", "zho": "chi", "ces": "cze", "nld": "dut", "fra": "fre", "kat": "geo",
        "deu": "ger", "ell": "gre", "isl": "ice", "mkd": "mac", "msa": "may", "fas": "per", "ron": "rum", "slk": "slo",
        "cym": "wel",
    ]

    private static let codes: [String: String] = Dictionary(
        table.flatMap { row in ([row.code, row.short] + row.names).map { ($0, row.code) } } + terminological.map { ($0, $1) },
        uniquingKeysWith: { first, _ in first })

    private static let names: [String: String] = Dictionary(uniqueKeysWithValues: table.map { ($0.code, $0.names[0]) })

    /// The code of a language by code or name, or what is written where it is not known: `en-US`, `langdutch`, `ngerman`.
    static func code(_ written: String) -> String {
        let name = written.lowercased()
        let plain = name.hasPrefix("lang") && name.count > 4 ? String(name.dropFirst(4)) : name
        let main = plain.split { $0 == "-" || $0 == "_" }.first.map(String.init) ?? plain
        return codes[plain] ?? codes[main] ?? written
    }

    private static let shorts = Dictionary(uniqueKeysWithValues: table.map { ($0.code, $0.short) })

    /// The code of two letters (ISO 639-1), or what is written where there is none.
    static func short(_ code: String) -> String { shorts[Self.code(code)] ?? code }

    /// The name that babel knows a language by, or the code where it has none.
    static func name(_ code: String) -> String { names[Self.code(code)] ?? code }
}
