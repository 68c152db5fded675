import Foundation

/// A number as printed: one value or two ends, with its comparator.
struct StatedNumber: Hashable {
    var low: Decimal
    var high: Decimal
    var comparator: Comparator

    /// `nil` when the quantity has neither value nor range. A range wins over a value; its ends may stand in either order.
    init?(_ quantity: Quantity) {
        if let range = quantity.range {
            low = min(range.low, range.high)
            high = max(range.low, range.high)
        } else if let value = quantity.value {
            low = value
            high = value
        } else {
            return nil
        }
        comparator = quantity.comparator
    }

    var isPoint: Bool { low == high }

    /// True for `<`, `<=`, `>` and `>=`.
    var isOneSided: Bool { ![.equal, .about].contains(comparator) }

    /// The numbers it stands for; "about" stands for the number it names.
    var interval: NumberInterval {
        switch comparator {
        case .equal, .about: NumberInterval(low: low, high: high)
        case .less: NumberInterval(high: high, excludesHigh: true)
        case .atMost: NumberInterval(high: high)
        case .greater: NumberInterval(low: low, excludesLow: true)
        case .atLeast: NumberInterval(low: low)
        }
    }

    func multiplied(by factor: Decimal) -> StatedNumber {
        var copy = self
        copy.low *= factor
        copy.high *= factor
        return copy
    }
}

/// What came of laying two numbers side by side.
struct NumberFinding: Hashable {
    var outcome: NumberOutcome
    var relation: Relation
    /// Whether the claim's number lies inside the source's confidence bounds, where that is worth saying.
    var insideBounds: Bool?
    /// True when the source's estimate meets the claim's limit and its confidence bounds go beyond it.
    var boundsCrossLimit = false

    /// How the two lie.
    enum Relation: Hashable {
        case equal, equalWhenRounded, withinTenPercent
        case meetsLimit, meetsLimitInPart, missesLimit
        case claimInsideSource, sourceInsideClaim, overlaps, apart
    }
}

/// Two numbers of one family of units, compared exactly.
struct NumberComparison {
    private let claim: StatedNumber
    private let source: StatedNumber
    private let bounds: NumberInterval?
    private let places: Int
    /// Source and claim, as printed, in the claim's unit; for rounding.
    private let sourceInClaimUnit: StatedNumber
    private let printedClaim: StatedNumber

    init(claim: StatedNumber, source: StatedNumber, bounds: NumberRange?, claimScale: UnitScale, sourceScale: UnitScale) {
        let claimFactor = claimScale.multiplier(against: sourceScale)
        let sourceFactor = sourceScale.multiplier(against: claimScale)
        self.claim = claim.multiplied(by: claimFactor)
        self.source = source.multiplied(by: sourceFactor)
        self.bounds = bounds.map {
            NumberInterval(NumberRange($0.low * sourceFactor, $0.high * sourceFactor))
        }
        self.printedClaim = claim
        var converted = source.multiplied(by: sourceFactor)
        converted.low /= claimFactor
        converted.high /= claimFactor
        self.sourceInClaimUnit = converted
        self.places = max(0, -min(claim.low.exponent, claim.high.exponent))
    }

    /// The outcome.
    ///
    /// A claim with a limit ("more than 50%") asks whether all that the source states meets it; this comes first, also when the
    /// source states a limit of its own. A source with a limit ("at most 67%") bears out a claim that lies within it. "About"
    /// allows a tenth of the claim's value, or rounding. Else the numbers are compared end by end.
    var finding: NumberFinding {
        if claim.isOneSided { return againstClaimLimit }
        if source.isOneSided { return againstSourceLimit }
        if claim.comparator == .about || claim.isPoint == source.isPoint { return endByEnd }
        return NumberFinding(outcome: .differs, relation: relation, insideBounds: insideBounds)
    }

    private var againstClaimLimit: NumberFinding {
        if claim.interval.contains(source.interval) {
            let crosses = bounds.map { !claim.interval.contains($0) } ?? false
            return NumberFinding(outcome: .same, relation: .meetsLimit, boundsCrossLimit: crosses)
        }
        let meets = claim.interval.meets(source.interval)
        return NumberFinding(outcome: .differs, relation: meets ? .meetsLimitInPart : .missesLimit)
    }

    private var againstSourceLimit: NumberFinding {
        let isInside = source.interval.contains(claim.interval)
        return NumberFinding(outcome: isInside ? .same : .differs, relation: isInside ? .claimInsideSource : relation)
    }

    private var endByEnd: NumberFinding {
        if claim.low == source.low, claim.high == source.high {
            return NumberFinding(outcome: .same, relation: .equal)
        }
        if isEqualWhenRounded { return NumberFinding(outcome: .rounded, relation: .equalWhenRounded) }
        if claim.comparator == .about, isNear(claim.low, source.low), isNear(claim.high, source.high) {
            return NumberFinding(outcome: .rounded, relation: .withinTenPercent)
        }
        return NumberFinding(outcome: .differs, relation: relation, insideBounds: insideBounds)
    }

    private var isEqualWhenRounded: Bool {
        rounded(sourceInClaimUnit.low) == printedClaim.low && rounded(sourceInClaimUnit.high) == printedClaim.high
    }

    /// Rounded to the decimals that the claim prints, halves away from zero.
    private func rounded(_ value: Decimal) -> Decimal {
        var value = value
        var result = Decimal()
        NSDecimalRound(&result, &value, places, .plain)
        return result
    }

    private func isNear(_ claimed: Decimal, _ found: Decimal) -> Bool {
        abs(found - claimed) * 10 <= abs(claimed)
    }

    private var relation: NumberFinding.Relation {
        if source.interval.contains(claim.interval) { return .claimInsideSource }
        if claim.interval.contains(source.interval) { return .sourceInsideClaim }
        return claim.interval.meets(source.interval) ? .overlaps : .apart
    }

    private var insideBounds: Bool? {
        bounds.map { $0.contains(NumberInterval(low: claim.low, high: claim.high)) }
    }
}
