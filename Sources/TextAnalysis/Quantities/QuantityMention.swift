public import Foundation

/// A number with its meaning, as one sentence of a text says it.
///
/// The fields are those of a dossier's quantity, under the same names. A field that the sentence does not say is `nil`: nothing is
/// filled in from elsewhere. Every field that was read has its place in `parts`.
///
/// For example: `ruim negen van de tien gevallen` has the value 9, the denominator 10, the comparator `>`.
public struct QuantityMention: Hashable, Sendable {
    /// How a printed number is meant; the raw values are those of dossiers.
    public enum Comparator: String, Hashable, Sendable, CaseIterable {
        case equal = "="
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
        case about = "~"
    }

    /// Two numbers, low to high, both included.
    public struct NumberRange: Hashable, Sendable {
        public var low: Decimal
        public var high: Decimal

        /// The two numbers, put in order.
        public init(_ low: Decimal, _ high: Decimal) {
            self.low = min(low, high)
            self.high = max(low, high)
        }
    }

    /// Years of age; an end that is `nil` is open (`65-plussers`).
    public struct AgeBand: Hashable, Sendable {
        public var low: Decimal?
        public var high: Decimal?

        public init(low: Decimal?, high: Decimal?) {
            self.low = low
            self.high = high
        }
    }

    /// The parts of a quantity that have a place in the text.
    public enum Part: String, Hashable, Sendable, CaseIterable {
        /// The number with its comparator and unit.
        case number
        case comparator, unit, denominator, statistic, bounds, population, age, period
    }

    /// One number, or `nil` when `range` holds two or only `bounds` are said.
    public var value: Decimal?
    public var range: NumberRange?
    /// Confidence bounds around `value`.
    public var bounds: NumberRange?
    /// What stands after `±` or `SD`: a spread or a margin. Dossiers have no field for it.
    public var spread: Decimal?
    public var comparator: Comparator = .equal
    /// In English, whatever the language of the text: `%`, `weeks`, `mg`, `times`, `patients` …
    public var unit: String?
    /// Out of how many: 1000 in `36 van de 1000`, 4 in `driekwart`.
    public var denominator: Decimal?
    /// Where it is said: `prevalence`, `incidence`, `risk`, `mean`, `OR`, `MD`, `ratio`, `p` …
    public var statistic: String?
    /// The sentence's own words.
    public var population: String?
    public var age: AgeBand?
    /// The sentence's own words: `binnen een jaar`, `per week`.
    public var period: String?

    /// Where each part stands, in code points of the text; every mention has `.number`.
    public var parts: [Part: Range<Int>] = [:]
    /// The sentence or part of one that the number stands in, in code points. What is counted (a dossier's `measure`) is somewhere
    /// in it: naming it takes a reader.
    public var clause: Range<Int>
}
