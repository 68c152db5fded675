/// The languages Warrant speaks to readers.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
    case dutch = "nl"
    case english = "en"

    /// The language of a tag such as `nl-BE` or `en_US.UTF-8`, or `nil` when it is neither Dutch nor English.
    public init?(tag: String) {
        switch tag.prefix(2).lowercased() {
        case "nl": self = .dutch
        case "en": self = .english
        default: return nil
        }
    }
}

/// A text in Dutch, in English or in both.
public struct LocalizedText: Hashable, Sendable, Codable {
    public var nl: String?
    public var en: String?

    public init(nl: String? = nil, en: String? = nil) {
        self.nl = nl
        self.en = en
    }

    /// The text that is made for each language.
    public init(_ make: (Language) -> String) {
        self.init(nl: make(.dutch), en: make(.english))
    }

    /// The text in the language asked for, else in the other; empty when there is none.
    public subscript(_ language: Language) -> String {
        switch language {
        case .dutch: nl ?? en ?? ""
        case .english: en ?? nl ?? ""
        }
    }

    public var isEmpty: Bool { nl == nil && en == nil }
}
