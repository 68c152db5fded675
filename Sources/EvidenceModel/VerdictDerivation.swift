extension EvidenceRules {
    /// The verdict on a claim, by the first rule that fits.
    ///
    /// Evidence of a retracted source does not count, and testimony does not. The order of the evidence never matters.
    ///
    /// - Parameters:
    ///   - kind: what sort of statement the claim makes.
    ///   - evidence: all that was read about the claim, cited or not.
    ///   - citationCount: how many citations articles offer for the claim, those merely proposed left out.
    public func verdict(kind: ClaimKind, evidence: [AppraisedEvidence], citationCount: Int) -> VerdictResult {
        let facts = VerdictFacts(kind: kind, evidence: evidence, citationCount: citationCount)
        let rule = verdict.rules.first { rule in
            rule.all.allSatisfy { facts.hold($0, in: verdict) }
                && (rule.any.map { $0.contains { facts.hold($0, in: verdict) } } ?? true)
        }
        return VerdictResult(
            verdict: rule?.verdict ?? .notFound, reasons: facts.reasons(rule, in: verdict), rulesVersion: verdict.version)
    }
}

/// What the conditions of the verdict table are asked about.
struct VerdictFacts {
    let kind: ClaimKind
    let citationCount: Int
    let counting: [AppraisedEvidence]
    let retracted: [AppraisedEvidence]
    let testimony: [AppraisedEvidence]
    let disagreements: [Disagreement]

    init(kind: ClaimKind, evidence: [AppraisedEvidence], citationCount: Int) {
        self.kind = kind
        self.citationCount = citationCount
        counting = evidence.filter { $0.weight == .counts }
        retracted = evidence.filter { $0.weight == .retracted }
        testimony = evidence.filter { $0.weight == .testimony }
        disagreements = Disagreement.all(in: counting)
    }

    func hold(_ condition: VerdictTable.Condition, in table: VerdictTable) -> Bool {
        switch condition {
        case .kindNotRated: table.notRatedKinds.contains(kind)
        case .nothingCounts: counting.isEmpty
        case .retractedSupports: retracted.contains { $0.evidence.direction == .supports }
        case .testimonyGiven: !testimony.isEmpty
        case .cited: citationCount > 0
        case .assessorsDisagree: !disagreements.isEmpty
        case .directDisputes: has(.disputes, .direct)
        case .indirectDisputes: has(.disputes, .indirect)
        case .directSupports: has(.supports, .direct)
        case .onlyIndirectSupport: has(.supports, .indirect) && !has(.supports, .direct)
        case .supports: has(.supports)
        case .qualifies: has(.qualifies)
        case .inconclusive: has(.inconclusive)
        }
    }

    private func has(_ direction: Direction, _ directness: Directness? = nil) -> Bool {
        counting.contains {
            $0.evidence.direction == direction && (directness == nil || $0.evidence.directness == directness)
        }
    }
}

/// A source that two or more assessors read differently.
///
/// What is compared is, for each assessor of the source, the set of directions recorded in evidence that counts. Two sets that
/// are not equal are a disagreement, `silent` against anything else included. One assessor may record several evidences of a
/// source, in different directions, and does not disagree with himself. Directness, limit, basis, passage and numbers are not
/// compared; neither are two sources with each other.
struct Disagreement {
    let source: SourceStanding
    /// Assessors by name, each with the directions recorded, in the order of `Direction`.
    let readings: [(assessor: String, directions: [Direction])]

    static func all(in evidence: [AppraisedEvidence]) -> [Disagreement] {
        Dictionary(grouping: evidence, by: \.source.id).values.compactMap { group -> Disagreement? in
            let byAssessor = Dictionary(grouping: group, by: \.evidence.assessor)
            let readings = byAssessor.keys.sorted().map { assessor in
                let given = Set((byAssessor[assessor] ?? []).map(\.evidence.direction))
                return (assessor: assessor, directions: Direction.allCases.filter(given.contains))
            }
            guard Set(readings.map(\.directions)).count > 1, let source = group.map(\.source).min(by: SourceStanding.reads)
            else { return nil }
            return Disagreement(source: source, readings: readings)
        }
        .sorted { SourceStanding.reads($0.source, before: $1.source) }
    }
}

extension SourceStanding {
    /// The order in which reasons name sources: by label, then by id.
    static func reads(_ left: SourceStanding, before right: SourceStanding) -> Bool {
        (left.label, left.id) < (right.label, right.id)
    }
}
