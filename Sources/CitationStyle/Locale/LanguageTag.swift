/// A language as styles name it: `nl`, `nl-BE` (BCP 47, of which language and region count).
struct LanguageTag: Hashable {
    /// `nl`; in small letters.
    let language: String
    /// `BE`, or `nil`.
    let region: String?

    /// Reads a tag as it is found in styles and records: `nl-BE`, `nl_be`, `zh-Hant-TW`, `en-US-x-sort-ja`.
    init(_ text: String) {
        let parts = text.withoutOuterSpace.split(whereSeparator: { $0 == "-" || $0 == "_" })
        let language = parts.first?.lowercased() ?? ""
        // The macrolanguage stands for the form of Norwegian that most write.
        self.language = language == "no" ? "nb" : language
        // What follows a single letter is no region: private use and extensions.
        let own = parts.dropFirst().prefix { $0.count > 1 }
        region = own.first { part in
            part.count == 2 && part.allSatisfy(\.isLetter) || part.count == 3 && part.allSatisfy(\.isNumber)
        }?.uppercased()
    }

    /// `nl-BE`, or `nl`.
    var code: String { region.map { language + "-" + $0 } ?? language }

    /// The dialect that stands for the language where none is named, `nl-NL`; `nil` for a language that locales are not known of.
    var primaryDialect: String? {
        if let region = LanguageTag.primaryRegions[language] { return region.isEmpty ? language : language + "-" + region }
        return nil
    }

    /// The region of the primary dialect, empty for a language without regions.
    private static let primaryRegions = [
        "af": "ZA", "ar": "", "bg": "BG", "ca": "AD", "cs": "CZ", "cy": "GB", "da": "DK", "de": "DE", "el": "GR", "en": "US",
        "es": "ES", "et": "EE", "eu": "", "fa": "IR", "fi": "FI", "fr": "FR", "gl": "ES", "he": "IL", "hi": "IN", "hr": "HR",
        "hu": "HU", "id": "ID", "is": "IS", "it": "IT", "ja": "JP", "km": "KH", "ko": "KR", "la": "", "lt": "LT", "lv": "LV",
        "mn": "MN", "nb": "NO", "nl": "NL", "nn": "NO", "pl": "PL", "pt": "PT", "ro": "RO", "ru": "RU", "sk": "SK",
        "sl": "SI", "sr": "RS", "sv": "SE", "th": "TH", "tr": "TR", "uk": "UA", "vi": "VN", "zh": "CN",
    ]
}
