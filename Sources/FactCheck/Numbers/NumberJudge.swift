import EvidenceModel
import Foundation
import TextAnalysis

/// Lays the numbers of a statement beside those that sources found.
struct NumberJudge {
    let tree: ConceptTree
    let statement: ReadText

    /// A found number beside one of the statement's.
    struct Comparison: Hashable {
        var number: FoundNumber
        var outcome: NumberOutcome
        var reason: LocalizedText
        /// Whether the two differ and yet overlap: one lies within the range that the other tells.
        var isPartial = false
        /// The statement's thing and the source's, where the two are neighbours.
        var differing: (named: ReadText.Unit, counted: ReadText.Unit)?

        static func == (left: Self, right: Self) -> Bool { left.number == right.number && left.outcome == right.outcome }
        func hash(into hasher: inout Hasher) { hasher.combine(number) }
    }

    /// One number of the statement.
    struct Judged {
        var number: ReadText.Number
        /// Those that count the same thing.
        var same: [Comparison]
        /// Those of a neighbouring thing that have the statement's number.
        var owners: [Comparison]
    }

    /// Each number of the statement beside those of the same thing, and those of a neighbour that have its value.
    func judge(_ found: [FoundNumber]) -> [Judged] {
        statement.numbers.map { number in
            let named = units(near: number)
            var judged = Judged(number: number, same: [], owners: [])
            for candidate in found {
                guard asksFor(candidate.quantity, by: number) else { continue }
                let match = SubjectMatch.match(named, with: candidate, in: tree)
                guard match != .other else { continue }
                let (outcome, reason) = Self.compare(number.quantity, candidate.quantity)
                switch match {
                case .same where outcome != .incomparable:
                    let counted = Self.endOfSeries(candidate.quantity, for: number.quantity) ?? candidate.quantity
                    let isPartial = outcome == .differs && Self.overlap(number.quantity, counted)
                    judged.same.append(
                        Comparison(number: candidate, outcome: outcome, reason: reason, isPartial: isPartial))
                case .neighbour(let unit, let counted)
                where (outcome == .same || outcome == .rounded) && candidate.quantity.value != nil:
                    judged.owners.append(
                        Comparison(number: candidate, outcome: outcome, reason: reason, differing: (unit, counted)))
                default: break
                }
            }
            return judged
        }
    }

    /// Compares as numbers compare, under the source's name of what is counted: that the two count the same was settled before.
    ///
    /// A sentence seldom names a statistic, and a share is called by many names; two shares compare whatever they are called,
    /// unless one is a ratio.
    static func compare(_ claimed: Quantity, _ found: Quantity) -> (outcome: NumberOutcome, reason: LocalizedText) {
        var claimed = claimed
        claimed.measure = found.measure
        if let end = endOfSeries(found, for: claimed) { return compare(claimed, end) }
        // "Three times the risk" is laid beside a ratio.
        if claimed.unit == "times", ratios.contains(found.statistic?.lowercased() ?? "") { claimed.unit = nil }
        // "36 of 1000" counts patients as much as "36 patients of 1000" does.
        var found = found
        if claimed.unit == nil, claimed.denominator != nil, found.denominator != nil { found.unit = nil }
        if !ratios.contains(claimed.statistic?.lowercased() ?? "") { claimed.statistic = nil }
        var compared = NumberCheck.compare(claimed, with: found)
        // A source's bound bears out no number under it.
        let isBound = found.comparator != .equal && found.comparator != .about
        if isBound, [.equal, .about].contains(claimed.comparator), claimed.value != nil, compared.outcome == .same {
            let isBoundItself = (percent(claimed) ?? claimed).value.map { abs($0 - (found.value ?? $0)) <= 1 } ?? false
            if !isBoundItself { compared.outcome = .incomparable }
        }
        // "Half" rounds to anything from a quarter to three quarters; said of a share it means more.
        if compared.outcome == .rounded, let percent = percent(claimed), let share = found.value, found.unit == "%",
            abs((percent.value ?? share) - share) > coarsest
        {
            return NumberCheck.compare(percent, with: found)
        }
        return compared
    }

    /// So many per cent a share out of a few may lie beside a source's and still be called the same.
    private static let coarsest: Decimal = 5

    /// A share out of a few as per cent, to one decimal.
    private static func percent(_ quantity: Quantity) -> Quantity? {
        guard let whole = quantity.denominator, whole > 0, quantity.unit == nil else { return nil }
        func share(_ value: Decimal) -> Decimal {
            var (exact, rounded) = (value / whole * 100, Decimal())
            NSDecimalRound(&rounded, &exact, 1, .plain)
            return rounded
        }
        var quantity = quantity
        quantity.value = quantity.value.map(share)
        quantity.range = quantity.range.map { NumberRange(share($0.low), share($0.high)) }
        (quantity.denominator, quantity.unit) = (nil, "%")
        return quantity
    }

    /// A range over a range of ages goes from its value at the lowest to that at the highest: the end that a value at an age asks for.
    private static func endOfSeries(_ found: Quantity, for claimed: Quantity) -> Quantity? {
        guard claimed.range == nil, let age = claimed.age, let range = found.range, let ages = found.age, ages.low < ages.high
        else { return nil }
        let ends = [(ages.low, range.low), (ages.high, range.high)].filter { age.low <= $0.0 && $0.0 <= age.high }
        guard ends.count == 1, let (at, value) = ends.first else { return nil }
        var end = found
        (end.age, end.range, end.value) = (NumberRange(at, at), nil, value)
        return end
    }

    /// Whether two numbers in the same unit overlap, where a bound is open to one side.
    static func overlap(_ claimed: Quantity, _ found: Quantity) -> Bool {
        let (claimed, found) = (inDays(percent(claimed) ?? claimed), inDays(found))
        guard claimed.comparator == .equal || claimed.comparator == .about, claimed.unit == found.unit,
            let ours = claimed.range ?? claimed.value.map({ NumberRange($0, $0) })
        else { return false }
        let theirs: NumberRange? =
            switch found.comparator {
            case .less, .atMost: found.value.map { NumberRange(0, $0) }
            default: found.range
            }
        guard let theirs else { return false }
        return ours.low <= theirs.high && theirs.low <= ours.high
    }

    private static func inDays(_ quantity: Quantity) -> Quantity {
        let lengths: [String: Decimal] = ["weeks": 7, "months": 30, "years": 365]
        guard let length = quantity.unit.flatMap({ lengths[$0] }) else { return quantity }
        var quantity = quantity
        quantity.value = quantity.value.map { $0 * length }
        quantity.range = quantity.range.map { NumberRange($0.low * length, $0.high * length) }
        quantity.unit = "days"
        return quantity
    }

    /// Whether a number was counted over the time that the statement speaks of: a share of a lifetime, or new cases in a year, is no
    /// share at one moment.
    private func asksFor(_ found: Quantity, by number: ReadText.Number) -> Bool {
        switch found.statistic {
        case "lifetime-prevalence": isOverLifetime
        case "prevalence": !isOverLifetime && !Self.perYear.contains(number.quantity.period?.lowercased() ?? "")
        default: true
        }
    }

    private var isOverLifetime: Bool { statement.concepts.contains("lifetime-prevalence") }
    private static let perYear: Set<String> = [
        "elk jaar", "ieder jaar", "per jaar", "jaarlijks", "each year", "every year", "per year", "a year", "annually",
        "yearly",
    ]

    private static let ratios: Set<String> = ["or", "rr", "hr", "md", "smd", "odds ratio", "mean", "p"]

    /// What the statement names, but for things that stand nearer to another number and beside one that stands near this one:
    /// in "96% of sequestrations and 70% of extrusions" each number has its own.
    private func units(near number: ReadText.Number) -> [ReadText.Unit] {
        let units = statement.units
        guard statement.numbers.count > 1 else { return units }
        func distance(_ unit: ReadText.Unit, _ number: ReadText.Number) -> Int {
            let place = number.mention.parts[.number] ?? number.mention.clause
            return unit.range.lowerBound >= place.upperBound
                ? unit.range.lowerBound - place.upperBound : max(place.lowerBound - unit.range.upperBound, 0)
        }
        let alike = statement.numbers.filter { $0.quantity.unit == number.quantity.unit }
        return units.filter { unit in
            let beside = units.filter {
                $0.isConcept && ($0 == unit || tree.relation($0.concepts, unit.concepts) == .siblings)
            }
            guard unit.isConcept, beside.count > 1 else { return true }
            // As many things as numbers: the first number is the first thing's, on whichever side of it the number stands.
            if beside.count == alike.count, let place = alike.firstIndex(of: number) { return beside[place] == unit }
            return beside.allSatisfy { distance(unit, number) <= distance($0, number) }
        }
    }
}
