/// What one sentence says of direction: its cues in order, what is negated, and what is hedged.
public struct SentenceDirection: Hashable, Sendable {
    /// A word that denies, and what it governs.
    public struct Negation: Hashable, Sendable {
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// `niet`, `geen`, `without`, `failed to`.
            case denial
            /// `niet altijd`, `not all`: takes away from a statement and does not turn it round.
            case limit
            /// `niet alleen`, `not only`, `al dan niet`: denies nothing.
            case none
        }

        public var kind: Kind
        /// The denying words, in code points.
        public var range: Range<Int>
        /// The stretches it governs, in code points: after it, and in Dutch also the verb before it. Empty unless a denial.
        public var scope: [Range<Int>] = []
        /// Whether it denies what its clause says; `without`, `lack of` deny only the few words after them.
        public var deniesClause = false
    }

    /// A word that holds back: `kan`, `mogelijk`, `suggests`.
    public struct Hedge: Hashable, Sendable {
        /// Code points.
        public var range: Range<Int>
        public var clause: Int
    }

    /// In the order of the text.
    public var cues: [DirectionCue] = []
    public var negations: [Negation] = []
    public var hedges: [Hedge] = []

    public init() {}

    /// Whether what it says is denied: an odd number of denials of a clause; two cancel out.
    public var isNegated: Bool { !denials.count(where: \.deniesClause).isMultiple(of: 2) }

    /// Whether something is said with reserve: a hedge, or `niet altijd` and its like.
    public var isHedged: Bool { !hedges.isEmpty || negations.contains { $0.kind == .limit } }

    /// The negations that deny.
    public var denials: [Negation] { negations.filter { $0.kind == .denial } }

    /// The sign of a kind's cues: the common one; `nil` without a cue, or when they disagree.
    ///
    /// A cue that says only that there is something (`either`) yields to one that says which way.
    public func sign(of kind: DirectionCue.Kind) -> DirectionSign? {
        Self.common(cues.lazy.filter { $0.kind == kind }.map(\.sign))
    }

    /// Which way the amount of something goes, by changes, comparisons, causes and estimates; what a test did not show is `zero`.
    public var amount: DirectionSign? {
        Self.common(cues.lazy.filter { $0.kind.isAmount }.map { $0.significance == .zero ? .zero : $0.sign })
    }

    /// What it means for a patient, as far as words tell.
    public var benefit: DirectionSign? {
        Self.common(cues.lazy.compactMap { cue in cue.benefit.map { cue.significance == .zero ? .zero : $0 } })
    }

    private static func common(_ signs: some Sequence<DirectionSign>) -> DirectionSign? {
        var distinct = Set(signs)
        if distinct.count > 1 { distinct.remove(.either) }
        return distinct.count == 1 ? distinct.first : nil
    }
}

extension DirectionCue.Kind {
    /// Whether the sign is one of an amount: more or less of something.
    public var isAmount: Bool {
        switch self {
        case .change, .comparison, .cause, .estimate: true
        case .size, .effect, .association, .significance: false
        }
    }
}
