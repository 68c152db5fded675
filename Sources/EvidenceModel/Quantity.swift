public import Foundation

/// How a printed number is meant.
public enum Comparator: String, Hashable, Sendable, Codable, CaseIterable {
    case equal = "="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    case about = "~"
}

/// Two numbers, low to high, both included.
public struct NumberRange: Hashable, Sendable, Codable {
    public var low: Decimal
    public var high: Decimal

    public init(_ low: Decimal, _ high: Decimal) {
        self.low = low
        self.high = high
    }
}

/// A number with its meaning, said by a claim or found by a source.
///
/// Numbers are decimal, as printed: `4.8` stays `4.8`.
public struct Quantity: Hashable, Sendable, Codable {
    /// On a claim: its name within the claim.
    public var id: String?
    /// On an evidence: the claim's quantity that it answers.
    public var answers: String?
    /// What is counted: `disc protrusion`, `facet joint degeneration`.
    public var measure: String
    /// `prevalence`, `incidence`, `OR`, `MD`, `duration` …
    public var statistic: String?
    public var comparator: Comparator
    /// One number, or `nil` when `range` holds two or the source as read gives none.
    public var value: Decimal?
    public var range: NumberRange?
    /// Confidence bounds around `value`.
    public var bounds: NumberRange?
    /// `%`, `weeks`, `points` …
    public var unit: String?
    /// Out of how many: 1000 in `36 per 1000`.
    public var denominator: Decimal?
    public var population: String?
    /// Years of age.
    public var age: NumberRange?
    public var period: String?

    public init(
        id: String? = nil, answers: String? = nil, measure: String, statistic: String? = nil,
        comparator: Comparator = .equal, value: Decimal? = nil, range: NumberRange? = nil, bounds: NumberRange? = nil,
        unit: String? = nil, denominator: Decimal? = nil, population: String? = nil, age: NumberRange? = nil,
        period: String? = nil
    ) {
        self.id = id
        self.answers = answers
        self.measure = measure
        self.statistic = statistic
        self.comparator = comparator
        self.value = value
        self.range = range
        self.bounds = bounds
        self.unit = unit
        self.denominator = denominator
        self.population = population
        self.age = age
        self.period = period
    }

    /// Its number with comparator and unit, as a reader of a language writes it: `more than 50%`, `1 tot 3 %`, `OR 1.33`.
    public func words(in language: Language) -> String {
        NumberWords.quantity(self, in: language)
    }
}
