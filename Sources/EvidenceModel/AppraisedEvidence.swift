/// What the rules need to know of a source: its name, its design and whether it stands.
public struct SourceStanding: Hashable, Sendable, Codable {
    /// The source's id in the store, such as `pmid:25430861`.
    public var id: String
    /// How reasons name it, such as `Brinjikji 2015`; the caller keeps it unique among the sources it passes.
    public var label: String
    /// The raw name of a design of the closed list, such as `systematic-review`. Another name is read as `unknown`.
    public var design: String
    /// Why it has that design.
    public var designReason: LocalizedText
    /// The designs that a review pools, as recorded; empty when not recorded or not a review.
    ///
    /// For a digest or a guideline: the designs pooled by the review it reports.
    public var pools: [String]
    /// True when the whole source is retracted.
    public var isRetracted: Bool
    /// True when an expression of concern stands against it.
    public var hasConcern: Bool

    /// A standing from its parts.
    public init(
        id: String, label: String, design: String, designReason: LocalizedText = LocalizedText(), pools: [String] = [],
        isRetracted: Bool = false, hasConcern: Bool = false
    ) {
        self.id = id
        self.label = label
        self.design = design
        self.designReason = designReason
        self.pools = pools
        self.isRetracted = isRetracted
        self.hasConcern = hasConcern
    }
}

/// An evidence together with the standing of its source.
public struct AppraisedEvidence: Hashable, Sendable, Codable {
    /// What was read.
    public var evidence: Evidence
    /// The source it was read in; its `id` is the evidence's `source`.
    public var source: SourceStanding

    /// An evidence and its source.
    public init(evidence: Evidence, source: SourceStanding) {
        self.evidence = evidence
        self.source = source
    }

    /// Whether it counts for verdict and strength, and if not, why.
    var weight: Weight {
        if source.isRetracted { return .retracted }
        if evidence.basis == .testimony { return .testimony }
        return .counts
    }

    /// Evidence that counts, or the reason it is set aside. Testimony of a retracted source is retracted.
    enum Weight: Hashable {
        case counts, retracted, testimony
    }
}
