import Foundation

/// All numbers between two ends; an end that is `nil` is open to infinity.
struct NumberInterval: Hashable {
    var low: Decimal?
    var high: Decimal?
    var excludesLow = false
    var excludesHigh = false

    init(low: Decimal? = nil, high: Decimal? = nil, excludesLow: Bool = false, excludesHigh: Bool = false) {
        self.low = low
        self.high = high
        self.excludesLow = excludesLow
        self.excludesHigh = excludesHigh
    }

    /// A range with both ends, in either order.
    init(_ range: NumberRange) {
        self.init(low: min(range.low, range.high), high: max(range.low, range.high))
    }

    /// Whether every number of the other is one of this.
    func contains(_ other: NumberInterval) -> Bool {
        if let low {
            guard let otherLow = other.low else { return false }
            if otherLow < low || (otherLow == low && excludesLow && !other.excludesLow) { return false }
        }
        if let high {
            guard let otherHigh = other.high else { return false }
            if otherHigh > high || (otherHigh == high && excludesHigh && !other.excludesHigh) { return false }
        }
        return true
    }

    /// Whether some number is in both.
    func meets(_ other: NumberInterval) -> Bool {
        Self.reaches(self, other) && Self.reaches(other, self)
    }

    /// Whether the first's low end does not lie past the second's high end.
    private static func reaches(_ first: NumberInterval, _ second: NumberInterval) -> Bool {
        guard let low = first.low, let high = second.high else { return true }
        return low < high || (low == high && !first.excludesLow && !second.excludesHigh)
    }
}
