import Foundation

/// What a unit measures and how many of the base unit it holds, as an exact fraction.
///
/// Shares of a whole are one family: `%`, `‰`, `per 100`, `per 1000` …, `fraction`, and a number out of a denominator without a
/// unit. Lengths of time are another, in days: a week is 7 days, a month 30.4 days, a year 12 such months (364.8 days, so that a
/// year is exactly 12 months). Any other unit is comparable only with itself, scaled by its denominator
/// (`36` out of `1000` `person-years`).
struct UnitScale: Hashable {
    enum Family: Hashable {
        case share, time
        /// Another unit, folded; empty for a number without unit.
        case plain(String)
    }

    enum TimeUnit: String, CaseIterable {
        case day, week, month, year

        /// Days in one.
        var days: Decimal {
            switch self {
            case .day: 1
            case .week: 7
            case .month: Decimal(304) / 10
            case .year: Decimal(3648) / 10
            }
        }

        /// The words a unit may be written with, the readable singular and plural first in each language.
        var names: (nl: [String], en: [String]) {
            switch self {
            case .day: (["dag", "dagen"], ["day", "days"])
            case .week: (["week", "weken"], ["week", "weeks"])
            case .month: (["maand", "maanden"], ["month", "months"])
            case .year: (["jaar", "jaar", "jaren"], ["year", "years"])
            }
        }
    }

    var family: Family
    /// Base units in `divisor` of the unit.
    var factor: Decimal
    var divisor: Decimal

    /// The scale of a quantity's unit and denominator.
    init(of quantity: Quantity) {
        let unit = Self.fold(quantity.unit)
        let denominator = quantity.denominator.flatMap { $0 > 0 ? $0 : nil }
        if let share = Self.shareDivisor(of: unit) {
            self.init(family: .share, factor: 1, divisor: share)
        } else if let time = Self.timeUnit(of: unit) {
            self.init(family: .time, factor: time.days, divisor: 1)
        } else if unit.isEmpty, let denominator {
            self.init(family: .share, factor: 1, divisor: denominator)
        } else {
            self.init(family: .plain(unit), factor: 1, divisor: denominator ?? 1)
        }
    }

    private init(family: Family, factor: Decimal, divisor: Decimal) {
        self.family = family
        self.factor = factor
        self.divisor = divisor
    }

    /// What a number must be multiplied with so that it compares exactly with numbers of another scale of the same family.
    func multiplier(against other: UnitScale) -> Decimal {
        factor * other.divisor
    }

    /// How many a share is out of: 100 for `%`; `nil` for a unit that is no share of a whole.
    static func shareDivisor(of unit: String) -> Decimal? {
        switch unit {
        case "%", "percent", "per cent", "procent", "pct": return 100
        case "‰", "per mille", "promille", "permille": return 1000
        case "fraction", "fractie", "proportion", "proportie": return 1
        default: break
        }
        guard unit.hasPrefix("per ") else { return nil }
        let digits = unit.dropFirst(4).filter { !" .,\u{A0}\u{202F}".contains($0) }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Decimal(string: String(digits)),
            number > 0
        else { return nil }
        return number
    }

    /// The unit of time that a folded word names, in Dutch or English.
    static func timeUnit(of unit: String) -> TimeUnit? {
        TimeUnit.allCases.first { $0.names.nl.contains(unit) || $0.names.en.contains(unit) }
    }

    /// Lower case, without white space around it and with single spaces in it; empty for `nil`.
    static func fold(_ text: String?) -> String {
        (text ?? "").lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
