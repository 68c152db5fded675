import Foundation

/// What one pass over the tokens finds: numbers with their unit, ages, and periods without a number.
struct QuantityItem {
    enum Kind {
        /// A share of a whole, a statistic, a factor: what ages and periods of the sentence belong to.
        case main
        /// A length of time.
        case duration
        /// Another measured or counted number.
        case measure
        case age
        case period
    }

    var kind: Kind
    /// Token indices.
    var tokens: Range<Int>
    var mention: QuantityMention
}

/// The sign of a comparator, number and unit on their way to a mention.
struct NumberReading {
    var value: Decimal
    /// The token after the number.
    var end: Int
    var isSpelled = false
    var looksLikeYear = false
}
