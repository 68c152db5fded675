import EvidenceModel
import EvidenceStore

/// A reading as it bears on the statement under check.
struct BearingReading: Hashable {
    var claim: String
    var kind: ClaimKind
    var source: ClaimReport.Source
    var reading: ClaimReport.Reading
    /// What it says of the statement.
    var direction: Direction
    var limit: Limit?
    var directness: Directness

    /// Its numbers answer the statement itself, whatever they were of the claim that it was read for.
    mutating func answer(_ direction: Direction, limit: Limit? = nil) {
        self.direction = direction
        self.limit = limit
        directness = .direct
    }

    /// As the rules of verdict and strength take it.
    var appraised: AppraisedEvidence {
        var evidence = reading.evidence
        evidence.source = source.standing.id
        evidence.direction = direction
        evidence.limit = direction == .qualifies ? limit ?? evidence.limit : nil
        evidence.directness = directness
        return AppraisedEvidence(evidence: evidence, source: source.standing)
    }

    var checked: CheckedEvidence {
        CheckedEvidence(
            claim: claim, direction: direction, recorded: reading.evidence, source: source, passageState: reading.passageState)
    }
}

extension ClaimReport {
    /// The readings of a claim, as they bear on the claim itself.
    var readings: [BearingReading] {
        sources.flatMap { source in
            source.readings.map { reading in
                BearingReading(
                    claim: claim.id, kind: claim.kind, source: source, reading: reading, direction: reading.evidence.direction,
                    limit: reading.evidence.limit, directness: reading.evidence.directness)
            }
        }
    }
}

/// Verdict and strength of a statement, by the rules that hold for claims.
struct Appraisal {
    var verdict: VerdictResult
    var strength: StrengthResult

    init(_ readings: [BearingReading], kind: ClaimKind, _ rules: EvidenceRules) {
        let evidence = readings.map(\.appraised)
        verdict = rules.verdict(kind: kind, evidence: evidence, citationCount: 0)
        strength = rules.strength(kind: kind, evidence: evidence)
    }
}
