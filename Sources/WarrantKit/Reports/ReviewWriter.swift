/// Writes a claim's reviews beside its derived verdict.
public struct ReviewWriter {
    private let words: ReportWords
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = ReportWords(language)
    }

    /// The claim, its verdict with the reasons, and its reviews.
    ///
    /// - Parameter width: terminal columns.
    public func write(_ report: ClaimReport, width: Int = 100) -> String {
        var text = Paragraph.fold(report.claim.statement[language], width: width)
        text += "\(report.claim.id) · \(report.claim.kind.label(in: language))\n\n"
        text += words("Afgeleid oordeel", "Derived verdict") + ": \(report.verdict.verdict.label(in: language))\n"
        for reason in report.verdict.reasons {
            text += Paragraph.fold(reason[language], width: width, first: "  - ", indent: "    ")
        }
        text += "\n" + reviews(of: report, width)
        return text + "\n" + ReportFooter.text(language) + "\n"
    }

    /// What was signed, with a heading.
    func reviews(of report: ClaimReport, _ width: Int) -> String {
        var text = words("Beoordelingen door redacteuren", "Reviews by editors")
        guard !report.reviews.isEmpty else { return text + ": " + words("geen", "none") + "\n" }
        text += "\n"
        for review in report.reviews {
            var line = "\(review.rating.label(in: language)) · \(review.by), \(review.date)"
            if !review.judges(report.claim.statement) {
                line += " · " + words("van een eerdere formulering", "of an earlier wording")
            }
            text += Paragraph.fold(line, width: width, first: "  ", indent: "    ")
            for paragraph in (review.note ?? "").split(separator: "\n") {
                text += Paragraph.fold(String(paragraph), width: width, first: "    ", indent: "    ")
            }
        }
        return text
    }
}
