/// How a number of a claim compares with the number of a source that answers it.
public enum NumberOutcome: String, Hashable, Sendable, Codable, CaseIterable {
    /// The source's number is the claim's, or meets what the claim says ("more than 50%").
    case same
    /// The source's number gives the claim's when rounded as the claim prints it, or is close to its "about".
    case rounded
    /// Another number.
    case differs
    /// The source as read gives no number.
    case missing
    /// Two numbers that cannot be laid side by side.
    case incomparable
}

/// One number of a claim beside the number of a source that answers it.
public struct NumberCheck: Hashable, Sendable, Codable {
    /// The `id` of the claim's quantity.
    public var claimQuantity: String
    /// The source's id.
    public var source: String
    /// What the claim says.
    public var claimed: Quantity
    /// What the source says.
    public var found: Quantity
    /// How they compare.
    public var outcome: NumberOutcome
    /// Why, with both numbers written out.
    public var reason: LocalizedText

    /// A check from its parts.
    public init(
        claimQuantity: String, source: String, claimed: Quantity, found: Quantity, outcome: NumberOutcome,
        reason: LocalizedText
    ) {
        self.claimQuantity = claimQuantity
        self.source = source
        self.claimed = claimed
        self.found = found
        self.outcome = outcome
        self.reason = reason
    }

    /// The checks of a claim's numbers against the numbers of the evidence, in the order of the evidence.
    ///
    /// A quantity of an evidence is checked when it says which of the claim's it `answers`; one that answers a quantity the claim
    /// does not have gives no check. The evidence of retracted sources and testimony is checked as well: whether two numbers
    /// agree does not depend on whether they count.
    public static func checks(of claim: Claim, against evidence: [Evidence]) -> [NumberCheck] {
        evidence.flatMap { evidence in
            evidence.quantities.compactMap { found -> NumberCheck? in
                guard let id = found.answers, let claimed = claim.quantities.first(where: { $0.id == id }) else { return nil }
                let (outcome, reason) = compare(claimed, with: found)
                return NumberCheck(
                    claimQuantity: id, source: evidence.source, claimed: claimed, found: found, outcome: outcome,
                    reason: reason)
            }
        }
    }

    /// Compares one quantity of a claim with one of a source.
    ///
    /// In this order: no number in the source is *missing*; another statistic, a unit that cannot be converted, or ages that do
    /// not meet are *incomparable*; then the numbers decide. Another measure (`disc protrusion` for `disc outpouching`) does not:
    /// that the two belong together is the curator's word, and the reason says that they are named differently. Neither do
    /// population and period, which a `limit` of the evidence speaks of.
    public static func compare(_ claimed: Quantity, with found: Quantity) -> (outcome: NumberOutcome, reason: LocalizedText) {
        let words = NumberReasons(claimed: claimed, found: found)
        guard let stated = StatedNumber(found) else { return (.missing, words.missing) }
        guard let asked = StatedNumber(claimed) else { return (.incomparable, words.noClaimedNumber) }
        if let (claim, source) = differentStatistics(claimed, found) {
            return (.incomparable, words.statistics(claim, source))
        }
        let claimScale = UnitScale(of: claimed)
        let sourceScale = UnitScale(of: found)
        guard claimScale.family == sourceScale.family else { return (.incomparable, words.units) }
        if let claimAge = claimed.age, let sourceAge = found.age, !NumberInterval(claimAge).meets(NumberInterval(sourceAge)) {
            return (.incomparable, words.ages(claimAge, sourceAge))
        }
        let comparison = NumberComparison(
            claim: asked, source: stated, bounds: found.bounds, claimScale: claimScale, sourceScale: sourceScale)
        let finding = comparison.finding
        return (finding.outcome, words.compared(finding))
    }

    private static func differentStatistics(_ claimed: Quantity, _ found: Quantity) -> (String, String)? {
        guard let claim = claimed.statistic, let source = found.statistic, !UnitScale.fold(claim).isEmpty,
            !UnitScale.fold(source).isEmpty, Statistic.fold(claim) != Statistic.fold(source)
        else { return nil }
        return (claim, source)
    }
}

/// Names of statistics.
enum Statistic {
    private static let short = [
        "odds ratio": "or", "relative risk": "rr", "risk ratio": "rr", "hazard ratio": "hr", "mean difference": "md",
        "standardised mean difference": "smd", "standardized mean difference": "smd", "prevalentie": "prevalence",
        "incidentie": "incidence", "duur": "duration", "oddsratio": "or",
    ]

    /// One spelling for the names of one statistic.
    static func fold(_ name: String) -> String {
        let folded = UnitScale.fold(name)
        return short[folded] ?? folded
    }
}
