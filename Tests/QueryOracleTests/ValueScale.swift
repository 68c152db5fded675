import QueryLanguage

/// The days that a date may be.
struct DateSpan {
    var first: String
    var last: String

    /// A date as far as known: `2015`, `2015-02`, `2015-02-03`.
    init(_ date: String) {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        first = parts.count == 3 ? date : parts.count == 2 ? date + "-01" : date + "-01-01"
        let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        last = parts.count == 3 ? date : parts.count == 2 ? date + "-\(days[parts[1] - 1])" : date + "-12-31"
    }
}

/// A comparison or a range on the scale of a field: numbers, days, or the order of a closed list.
struct ValueScale {
    private let low: (String) -> Bool
    private let high: (String) -> Bool
    private static let anything: @Sendable (String) -> Bool = { _ in true }

    init(_ test: FieldTest) {
        switch test.test {
        case .anyOf: (low, high) = (Self.anything, Self.anything)
        case .range(let first, let last):
            low = Self.test(.atLeast, first.content, test.field)
            high = Self.test(.atMost, last.content, test.field)
        case .compare(let comparison, let value):
            low = Self.test(comparison, value.content, test.field)
            high = Self.anything
        }
    }

    func fits(_ value: String) -> Bool { low(value) && high(value) }

    private static func test(_ comparison: Comparison, _ value: TypedValue.Content, _ field: Field) -> (String) -> Bool {
        switch value {
        case .year(let year): compared(comparison, year) { Int($0) }
        case .number(let number): compared(comparison, number) { Int($0) }
        case .choice(let choice):
            if case .choice(let list) = field.type {
                compared(comparison, choice.rank) { list.names.firstIndex(of: $0) }
            } else {
                anything
            }
        case .date(let date):
            { value in
                // Whatever day it is, it has to fit.
                let span = DateSpan(value)
                return switch comparison {
                case .below: span.last < date.first
                case .atMost: span.last <= date.last
                case .above: span.first > date.last
                case .atLeast: span.first >= date.first
                }
            }
        default: anything
        }
    }

    private static func compared(_ comparison: Comparison, _ bound: Int, _ read: @escaping (String) -> Int?) -> (String) -> Bool
    {
        { text in
            guard let value = read(text) else { return false }
            return switch comparison {
            case .below: value < bound
            case .atMost: value <= bound
            case .above: value > bound
            case .atLeast: value >= bound
            }
        }
    }
}
