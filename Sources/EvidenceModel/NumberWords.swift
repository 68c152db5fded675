import Foundation

/// Numbers and quantities as a reader of each language writes them: `4,8 %` in Dutch, `4.8%` in English.
enum NumberWords {
    /// A number: decimal comma in Dutch, groups of three from 10 000 on.
    static func number(_ value: Decimal, in language: Language) -> String {
        let isNegative = value < 0
        let parts = "\(isNegative ? -value : value)".split(separator: ".", omittingEmptySubsequences: false)
        var whole = String(parts.first ?? "0")
        if whole.count >= 5 {
            var grouped = ""
            for (offset, digit) in whole.reversed().enumerated() {
                if offset > 0, offset % 3 == 0 { grouped.append(language == .dutch ? "." : ",") }
                grouped.append(digit)
            }
            whole = String(grouped.reversed())
        }
        let fraction = parts.count > 1 ? (language == .dutch ? "," : ".") + parts[1] : ""
        return (isNegative ? "-" : "") + whole + fraction
    }

    /// A quantity's number with comparator and unit: `more than 50%`, `1 to 3%`, `6 weeks`, `OR 1.33`.
    static func quantity(_ quantity: Quantity, in language: Language) -> String {
        let number: String
        let isOne: Bool
        if let range = quantity.range {
            number = self.range(range, in: language)
            isOne = false
        } else if let value = quantity.value {
            number = self.number(value, in: language)
            isOne = value == 1
        } else {
            return language == .dutch ? "geen getal" : "no number"
        }
        return prefix(quantity.comparator, in: language) + withUnit(number, isOne: isOne, of: quantity, in: language)
    }

    /// Two numbers: `1 tot 3`, `1 to 3`.
    static func range(_ range: NumberRange, in language: Language) -> String {
        "\(number(range.low, in: language)) \(language == .dutch ? "tot" : "to") \(number(range.high, in: language))"
    }

    /// Years of age: `30 tot 39 jaar`, `20 years`.
    static func age(_ age: NumberRange, in language: Language) -> String {
        let years = age.low == age.high ? number(age.low, in: language) : range(age, in: language)
        return language == .dutch ? "\(years) jaar" : age.low == 1 && age.high == 1 ? "\(years) year" : "\(years) years"
    }

    private static func prefix(_ comparator: Comparator, in language: Language) -> String {
        switch (comparator, language) {
        case (.equal, _): ""
        case (.less, .dutch): "minder dan "
        case (.less, .english): "less than "
        case (.atMost, .dutch): "hoogstens "
        case (.atMost, .english): "at most "
        case (.greater, .dutch): "meer dan "
        case (.greater, .english): "more than "
        case (.atLeast, .dutch): "minstens "
        case (.atLeast, .english): "at least "
        case (.about, .dutch): "ongeveer "
        case (.about, .english): "about "
        }
    }

    private static func withUnit(_ number: String, isOne: Bool, of quantity: Quantity, in language: Language) -> String {
        let unit = UnitScale.fold(quantity.unit)
        if let divisor = UnitScale.shareDivisor(of: unit) {
            switch divisor {
            case 1: return number
            case 100 where !unit.hasPrefix("per 1"): return language == .dutch ? "\(number) %" : "\(number)%"
            default: return "\(number) per \(self.number(divisor, in: language))"
            }
        }
        if let time = UnitScale.timeUnit(of: unit) {
            let names = language == .dutch ? time.names.nl : time.names.en
            return "\(number) \(isOne ? names[0] : names[1])"
        }
        let outOf = quantity.denominator.map { " per \(self.number($0, in: language))" } ?? ""
        if let unit = quantity.unit, !unit.isEmpty { return "\(number)\(outOf) \(unit)" }
        if outOf.isEmpty, let statistic = quantity.statistic, !statistic.isEmpty { return "\(statistic) \(number)" }
        return number + outOf
    }
}
