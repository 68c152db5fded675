/// Words, dates and habits of a language (`cs:locale`), of a locale file or of a style.
public struct CitationLocale: Hashable, Sendable {
    /// `nl-NL`, or `nil` for what a style says for every language (attribute `xml:lang`).
    public var language: String?
    /// Words, by name, form and gender.
    public var terms: [TermKey: Term] = [:]
    /// How dates are written in each form.
    public var dates: [DateElement.Form: DateElement] = [:]
    /// Whether full stops and commas stand inside closing quotes (`punctuation-in-quote`), or `nil` where not said.
    public var punctuationInQuote: Bool?
    /// Whether only the first of a month is an ordinal (`limit-day-ordinals-to-day-1`), or `nil` where not said.
    public var limitDayOrdinalsToDay1: Bool?

    public init(language: String? = nil) {
        self.language = language
    }

    /// What a term goes by.
    public struct TermKey: Hashable, Sendable {
        public var name: String
        public var form: TermForm
        /// The gender that an ordinal agrees with (attribute `gender-form`), or `nil`.
        public var gender: Gender?

        public init(_ name: String, _ form: TermForm = .long, gender: Gender? = nil) {
            self.name = name
            self.form = form
            self.gender = gender
        }
    }
}

/// A word of a locale (`cs:term`).
public struct Term: Hashable, Sendable {
    public var single: String
    /// The same as ``single`` where the term has one form only.
    public var multiple: String
    /// The gender of the noun (attribute `gender`).
    public var gender: Gender?
    /// For which numbers an ordinal suffix holds (attribute `match`), or `nil` for the default of the term.
    public var match: OrdinalMatch?

    public init(_ single: String, multiple: String? = nil, gender: Gender? = nil, match: OrdinalMatch? = nil) {
        self.single = single
        self.multiple = multiple ?? single
        self.gender = gender
        self.match = match
    }
}

/// A form of a term (attribute `form`).
public enum TermForm: String, CaseIterable, Hashable, Sendable {
    case long, short, verb, symbol
    case verbShort = "verb-short"

    /// The form that stands in where this one is missing: `verb-short` by `verb`, `symbol` by `short`, these by `long`.
    public var fallback: TermForm? {
        switch self {
        case .long: nil
        case .short, .verb: .long
        case .verbShort: .verb
        case .symbol: .short
        }
    }
}

/// A grammatical gender, of nouns and of the ordinals that agree with them.
public enum Gender: String, CaseIterable, Hashable, Sendable {
    case masculine, feminine, neuter
}

/// For which numbers an ordinal suffix holds (attribute `match` of `cs:term`).
public enum OrdinalMatch: String, CaseIterable, Hashable, Sendable {
    case lastDigit = "last-digit"
    case lastTwoDigits = "last-two-digits"
    case wholeNumber = "whole-number"
}
