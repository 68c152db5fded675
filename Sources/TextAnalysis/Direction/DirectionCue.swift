/// Which way something goes.
public enum DirectionSign: String, Hashable, Sendable, CaseIterable {
    /// Rising, more, most, helping, bringing about.
    case plus = "+"
    /// Falling, less, few, harming, holding back.
    case minus = "-"
    /// No change, no difference, no effect.
    case zero = "0"
    /// A change, a difference or an effect of which the words do not say the way (`differed`, `affects`).
    case either = "?"

    /// The other way; `zero` and `either` are their own.
    public var reversed: DirectionSign {
        switch self {
        case .plus: .minus
        case .minus: .plus
        case .zero, .either: self
        }
    }

    /// Whether two signs cannot both be true of one thing: up and down, or something and nothing.
    public func opposes(_ other: DirectionSign) -> Bool {
        switch (self, other) {
        case (.plus, .minus), (.minus, .plus): true
        case (.zero, .zero): false
        case (.zero, _), (_, .zero): true
        default: false
        }
    }
}

/// A word or phrase of a sentence that tells which way something goes, with what negation makes of it.
///
/// For example: in `De pijn neemt niet toe` the cue `neemt … toe` says `plus`, and after negation `zero`.
public struct DirectionCue: Hashable, Sendable {
    /// What a cue speaks of.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// Something in time: `neemt toe`, `declined`, `unchanged`.
        case change
        /// One beside another: `vaker`, `lower`, `no difference`.
        case comparison
        /// How many or how often: `meer dan de helft`, `rarely`.
        case size
        /// Good or bad for a patient: `helpt`, `worsens`.
        case effect
        /// Brings about (`plus`) or holds back (`minus`): `veroorzaakt`, `prevents`.
        case cause
        /// Goes together with (`plus`), or with the opposite (`minus`): `hangt samen met`, `inversely correlated`.
        case association
        /// Whether a test found something (`either`) or not (`zero`): `significant`, `p = 0,34`.
        case significance
        /// A ratio or a difference with its confidence interval: which side of no difference the interval lies.
        case estimate
    }

    public var kind: Kind
    /// What the words say by themselves.
    public var wordSign: DirectionSign
    /// What is said once negation is applied.
    public var sign: DirectionSign
    /// From its first word to its last, in code points; `neemt … toe` holds what stands between.
    public var range: Range<Int>
    /// The negations that govern it; an even number cancels out.
    public var negatedBy: [Range<Int>] = []
    /// What the test right after it, or the word `significant` at it, says: `zero` when nothing was shown.
    public var significance: DirectionSign?
    /// What goes up or down, when it is a word of ``SignOfMeasure``.
    public var measure: MeasureMention?
    /// The number of its clause in the sentence.
    public var clause: Int

    /// Whether negation changes what it says.
    public var isNegated: Bool { !negatedBy.count.isMultiple(of: 2) }

    /// What it means for a patient: less pain and better recovery are both `plus`; `nil` where the words do not tell.
    public var benefit: DirectionSign? {
        switch kind {
        case .effect: sign
        case .change, .comparison, .cause, .estimate:
            measure.map { $0.valence == .good ? sign : sign.reversed }
        case .size, .association, .significance: nil
        }
    }
}

/// A word for something measured that is good or bad to have more of.
public struct MeasureMention: Hashable, Sendable {
    public var valence: SignOfMeasure.Valence
    /// Code points.
    public var range: Range<Int>
}
