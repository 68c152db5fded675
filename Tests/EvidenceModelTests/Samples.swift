import EvidenceModel

/// Short ways to write evidence in tests.
enum Sample {
    static let rules = Result { try EvidenceRules.standard() }

    static func source(
        _ name: String = "Brinjikji 2015", _ design: String = "systematic-review", pools: [String] = [],
        retracted: Bool = false, concern: Bool = false
    ) -> SourceStanding {
        SourceStanding(
            id: "id:\(name)", label: name, design: design, pools: pools, isRetracted: retracted, hasConcern: concern)
    }

    static func evidence(
        _ direction: Direction, _ source: SourceStanding = source(), _ directness: Directness = .direct,
        limit: Limit? = nil, basis: Basis = .fullText, assessor: String = "An"
    ) -> AppraisedEvidence {
        AppraisedEvidence(
            evidence: Evidence(
                source: source.id, direction: direction, limit: direction == .qualifies ? limit ?? .population : nil,
                directness: directness, basis: basis, assessor: assessor, date: "2026-11-20"),
            source: source)
    }

    static func verdict(
        _ evidence: [AppraisedEvidence], kind: ClaimKind = .frequency, citations: Int = 0
    ) throws -> VerdictResult {
        try rules.get().verdict(kind: kind, evidence: evidence, citationCount: citations)
    }

    static func strength(_ evidence: [AppraisedEvidence], kind: ClaimKind) throws -> StrengthResult {
        try rules.get().strength(kind: kind, evidence: evidence)
    }
}
