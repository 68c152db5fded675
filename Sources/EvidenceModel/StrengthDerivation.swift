extension EvidenceRules {
    /// The strength of the evidence for a claim and of that against it.
    ///
    /// *For* is what supports the claim or supports it with a reservation: a qualifying source bears the claim out in part, and
    /// its steps say so. *Against* is what disputes it. Undecided and silent sources stand on neither side; retracted sources and
    /// testimony count on none. Each side is as strong as its best source: more sources never make it stronger. Of two equally
    /// strong, the one read far enough to be final is named, then the better step, then support without reservation, then the
    /// first by label and id; the order of the evidence never matters.
    public func strength(kind: ClaimKind, evidence: [AppraisedEvidence]) -> StrengthResult {
        let counting = evidence.filter { $0.weight == .counts }
        return StrengthResult(
            evidenceFor: side(kind, counting.filter { [.supports, .qualifies].contains($0.evidence.direction) }),
            evidenceAgainst: side(kind, counting.filter { $0.evidence.direction == .disputes }),
            rulesVersion: strength.version)
    }

    private func side(_ kind: ClaimKind, _ evidence: [AppraisedEvidence]) -> SideStrength {
        guard let row = strength.row(for: kind) else {
            return SideStrength(
                strength: .none, isProvisional: false, sourceID: nil, steps: [StrengthWords.noRow(kind)])
        }
        let appraisals = evidence.map { StrengthAppraisal($0, kind: kind, row: row, table: strength) }
        guard let best = appraisals.min(by: { $0.ranks(before: $1) }) else {
            return SideStrength(strength: .none, isProvisional: false, sourceID: nil, steps: [StrengthWords.noEvidence])
        }
        return SideStrength(
            strength: best.strength, isProvisional: best.isProvisional, sourceID: best.item.source.id, steps: best.steps)
    }
}

/// The strength of one evidence, worked out step by step.
struct StrengthAppraisal {
    let item: AppraisedEvidence
    let strength: Strength
    let isProvisional: Bool
    /// The step after directness; 6 when the row gives none.
    let finalStep: Int
    let steps: [LocalizedText]

    /// Row, design, directness, then the ceilings of basis and concern.
    init(_ item: AppraisedEvidence, kind: ClaimKind, row: StrengthTable.Row, table: StrengthTable) {
        let words = StrengthWords(table: table, row: row)
        self.item = item
        var steps = [words.row(kind), words.source(item)]
        let found = table.designStep(of: item.source, in: row)
        steps += words.design(found, of: item.source)
        guard var step = found.step else {
            self.strength = .none
            self.isProvisional = false
            self.finalStep = 6
            self.steps = steps + [StrengthWords.notAssessed]
            return
        }
        let isIndirect = item.evidence.directness == .indirect
        if isIndirect { step = table.lower(step, by: table.indirectSteps) }
        steps.append(words.directness(isIndirect: isIndirect, step: step))
        var strength = table.word(for: step)
        steps.append(StrengthWords.word(strength, step: step))

        let cap = table.basisCaps[item.evidence.basis.rawValue]
        if let cap { strength = min(strength, cap.atMost) }
        steps.append(StrengthWords.basis(item.evidence.basis, cap: cap))
        if item.source.hasConcern {
            strength = min(strength, table.concernCap)
            steps.append(StrengthWords.concern(table.concernCap))
        }
        steps.append(StrengthWords.outcome(strength, isProvisional: cap?.provisional ?? false))
        steps.append(StrengthWords.notAssessed)
        self.strength = strength
        self.isProvisional = cap?.provisional ?? false
        self.finalStep = step
        self.steps = steps
    }

    /// Whether this one names the side before the other.
    func ranks(before other: StrengthAppraisal) -> Bool {
        key.lexicographicallyPrecedes(other.key) || (key == other.key && text.lexicographicallyPrecedes(other.text))
    }

    private var key: [Int] {
        let rank = Strength.allCases.firstIndex(of: strength) ?? 0
        return [-rank, isProvisional ? 1 : 0, finalStep, item.evidence.direction == .supports ? 0 : 1]
    }

    private var text: [String] {
        [item.source.label, item.source.id] + steps.map { $0[.english] }
    }
}
