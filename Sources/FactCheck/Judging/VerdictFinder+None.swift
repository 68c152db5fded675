import EvidenceModel
import EvidenceStore

extension VerdictFinder {
    func explain(_ check: inout StatementCheck) throws {
        for unit in unknown {
            check.reasons.append(
                LocalizedText {
                    $0 == .dutch
                        ? "Over \(library.name(unit)[.dutch]) heeft de bibliotheek geen bewering."
                        : "The library has no claim about \(library.name(unit)[.english])."
                })
        }
        guard let nearest = shown.first else { return }
        let report = try library.report(nearest.claim.claim.id)
        check.outcome = report.readings.isEmpty ? .nearClaims : .notAnswered
        check.evidence = report.readings.map(\.checked)
        check.reasons.append(
            LocalizedText(
                nl: "Geen bewering in de bibliotheek zegt dit. De dichtstbijzijnde is \(report.claim.id).",
                en: "No claim of the library says this. The nearest is \(report.claim.id)."))
        check.reasons += nearest.why.dropFirst()
        check.reasons += unanswered(report)
    }

    /// What was found instead, in the curator's words.
    func unanswered(_ report: ClaimReport) -> [LocalizedText] {
        report.readings.filter { !$0.reading.evidence.finding.isEmpty }.map { reading in
            let evidence = reading.reading.evidence
            return LocalizedText { language in
                let limit = evidence.limit.map { " (\($0.label(in: language)))" } ?? ""
                return "\(reading.source.standing.label)\(limit): \(evidence.finding[language])"
            }
        }
    }
}
