import EvidenceModel
import EvidenceStore

extension VerdictFinder {
    /// Why there is no verdict, with what was read on the nearest claim.
    func unanswered(_ shown: [ClaimJudge.Judged], _ findings: [ClaimJudge.Finding]) throws -> Answer {
        let reasons = unknown(findings).map { unit in
            LocalizedText {
                $0 == .dutch
                    ? "Over \(library.name(unit)[.dutch]) heeft de bibliotheek geen bewering."
                    : "The library has no claim about \(library.name(unit)[.english])."
            }
        }
        guard let nearest = shown.first else {
            return Answer(outcome: .nothing, reasons: [], conclusion: reasons, evidence: [])
        }
        let report = try library.report(nearest.claim.claim.id)
        let reason = LocalizedText(
            nl: "Geen bewering in de bibliotheek zegt dit. De dichtstbijzijnde is \(report.claim.id).",
            en: "No claim of the library says this. The nearest is \(report.claim.id).")
        return Answer(
            outcome: report.readings.isEmpty ? .nearClaims : .notAnswered, reasons: [],
            conclusion: reasons + [reason] + nearest.why.dropFirst() + foundInstead(report),
            evidence: report.readings.map(\.checked))
    }

    /// What was found instead, in the curator's words.
    func foundInstead(_ report: ClaimReport) -> [LocalizedText] {
        report.readings.filter { !$0.reading.evidence.finding.isEmpty }.map { reading in
            let evidence = reading.reading.evidence
            return LocalizedText { language in
                let limit = evidence.limit.map { " (\($0.label(in: language)))" } ?? ""
                return "\(reading.source.standing.label)\(limit): \(evidence.finding[language])"
            }
        }
    }
}
