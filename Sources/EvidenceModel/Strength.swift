/// How much the best evidence on one side of a claim can bear, from nothing to strong.
///
/// It follows from the design of the study, the kind of claim and how far the source was read; nobody types it in.
public enum Strength: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
    case none
    case veryWeak = "very-weak"
    case weak, fair, strong

    /// The order none, very weak, weak, fair, strong.
    public static func < (left: Strength, right: Strength) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .none: 0
        case .veryWeak: 1
        case .weak: 2
        case .fair: 3
        case .strong: 4
        }
    }
}

/// The strength of one side of a claim, that of its best source.
public struct SideStrength: Hashable, Sendable, Codable {
    /// The strength after every step.
    public var strength: Strength
    /// True when the best source was read no further than its title or abstract.
    public var isProvisional: Bool
    /// The source the strength comes from; `nil` when no evidence on this side counts, or the kind of claim has no row.
    public var sourceID: String?
    /// How the strength came about, in words, in the order of the steps.
    public var steps: [LocalizedText]

    /// A strength from its parts.
    public init(strength: Strength, isProvisional: Bool, sourceID: String?, steps: [LocalizedText]) {
        self.strength = strength
        self.isProvisional = isProvisional
        self.sourceID = sourceID
        self.steps = steps
    }
}

/// The strength of the evidence for a claim and of the evidence against it.
public struct StrengthResult: Hashable, Sendable, Codable {
    /// Of what supports the claim, with or without a reservation.
    public var evidenceFor: SideStrength
    /// Of what disputes it.
    public var evidenceAgainst: SideStrength
    /// The version of `Schema/strength.json`.
    public var rulesVersion: Int

    /// A result from its parts.
    public init(evidenceFor: SideStrength, evidenceAgainst: SideStrength, rulesVersion: Int) {
        self.evidenceFor = evidenceFor
        self.evidenceAgainst = evidenceAgainst
        self.rulesVersion = rulesVersion
    }
}
