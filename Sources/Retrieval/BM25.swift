import Foundation

/// How much a term adds to a record's score: BM25 with weighed fields.
///
/// Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond* (2009): fields are weighed as in section 3.6 and
/// the inverse document frequency is `log(1 + (N − n + 0.5) / (n + 0.5))`, which stays above zero for a word that all records have.
public struct BM25: Hashable, Sendable {
    /// How soon a term that repeats stops adding (k1).
    public var saturation: Double
    /// How much a long record counts against itself (b), from 0 to 1.
    public var lengthNorm: Double

    public init(saturation: Double, lengthNorm: Double) {
        self.saturation = saturation
        self.lengthNorm = lengthNorm
    }

    /// What one meeting with a term tells, the more the fewer records have it.
    ///
    /// - Parameters:
    ///   - count: how many records have the term; an estimate above `total` counts as `total`.
    ///   - total: how many records there are.
    public static func inverseFrequency(of count: Double, among total: Double) -> Double {
        let count = min(count, total)
        return log(1 + (total - count + 0.5) / (count + 0.5))
    }

    /// What a record's length makes of ``saturation``; the same for all terms of one record.
    ///
    /// - Parameters:
    ///   - length: words of the record, each times its field's weight.
    ///   - average: the same over all records; above zero.
    public func norm(length: Double, average: Double) -> Double {
        saturation * (1 - lengthNorm + lengthNorm * length / average)
    }

    /// What a term's frequency is worth, from 0 to `saturation + 1`.
    ///
    /// - Parameters:
    ///   - frequency: how often the record has the term, each time by the weight of the field it stands in.
    ///   - norm: ``norm(length:average:)`` of the record.
    public func saturated(_ frequency: Double, norm: Double) -> Double {
        frequency > 0 ? frequency * (saturation + 1) / (frequency + norm) : 0
    }
}
