/// Writes a claim with its sources for a reader: verdict and why, then each source with what it says and how far it was read.
public struct ClaimReportWriter {
    private let words: ReportWords
    private var language: Language { words.language }

    public init(_ language: Language) {
        words = ReportWords(language)
    }

    /// - Parameter width: terminal columns.
    public func write(_ report: ClaimReport, width: Int = 100) -> String {
        var text = Paragraph.fold(report.claim.statement[language], width: width)
        text += "\(report.claim.id) · \(report.claim.kind.label(in: language))\n\n"
        for occurrence in report.occurrences { text += self.occurrence(occurrence, width) }
        text += "\n" + verdict(report, width)
        if !report.reviews.isEmpty { text += "\n" + ReviewWriter(language).reviews(of: report, width) }
        text += "\n" + words("Wat zegt de bron?", "What does the source say?") + "\n"
        if report.sources.isEmpty { text += "  " + words("geen bron vermeld", "no source given") + "\n" }
        for (number, source) in report.sources.enumerated() {
            text += "\n" + self.source(source, number + 1, report.claim, width)
        }
        if let note = report.claim.note {
            text += "\n" + Paragraph.fold(words("Opmerking: ", "Note: ") + note[language], width: width)
        }
        return text + "\n" + ReportFooter.text(language) + "\n"
    }

    private func occurrence(_ occurrence: ClaimReport.Occurrence, _ width: Int) -> String {
        var text = Paragraph.fold(
            "“\(occurrence.quote)”", width: width, first: "  ", indent: "  ")
        text += "  \(occurrence.article): \(occurrence.title) (\(words.textKind(occurrence.textKind)))\n"
        switch occurrence.state {
        case .anchored: break
        case .moved: text += "  " + words("zin verplaatst: te bevestigen", "sentence moved: to be confirmed") + "\n"
        case .orphaned: text += "  " + words("zin niet teruggevonden", "sentence no longer found") + "\n"
        }
        return text
    }

    private func verdict(_ report: ClaimReport, _ width: Int) -> String {
        var text = words("Oordeel", "Verdict") + ": " + report.verdict.verdict.label(in: language) + "\n"
        for reason in report.verdict.reasons { text += bullet(reason[language], width) }
        text += side(words("Sterkte van het bewijs ervoor", "Strength of the evidence for"), report.strength.evidenceFor, width)
        if report.strength.evidenceAgainst.sourceID != nil {
            text += side(
                words("Sterkte van het bewijs ertegen", "Strength of the evidence against"), report.strength.evidenceAgainst,
                width)
        }
        return text
    }

    private func side(_ title: String, _ side: SideStrength, _ width: Int) -> String {
        "\(title): \(words.strength(side))\n" + side.steps.map { bullet($0[language], width) }.joined()
    }

    private func bullet(_ text: String, _ width: Int) -> String {
        Paragraph.fold(text, width: width, first: "  - ", indent: "    ")
    }

    // MARK: Sources

    private func source(_ source: ClaimReport.Source, _ number: Int, _ claim: Claim, _ width: Int) -> String {
        let indent = "   "
        let published = [source.container, source.published].compactMap(\.self).joined(separator: ", ")
        var text = Paragraph.fold(
            "\(source.standing.label). \(source.title)" + (published.isEmpty ? "" : " — \(published)"), width: width,
            first: "\(number). ", indent: indent)
        let ids = [source.pmid.map { "PMID \($0)" }, source.doi.map { "DOI \($0)" }].compactMap(\.self)
        text += Paragraph.fold(
            ([tie(source), words.design(source)] + ids).joined(separator: " · "), width: width, first: indent, indent: indent)
        text += Paragraph.fold(words.notices(source), width: width, first: indent, indent: indent)
        if source.readings.isEmpty { text += indent + words("nog niet gelezen", "not read yet") + "\n" }
        for reading in source.readings { text += self.reading(reading, source, width) }
        return text
    }

    private func tie(_ source: ClaimReport.Source) -> String {
        if source.ties.contains(.marked) { return words("vermeld bij de zin", "named with the sentence") }
        if source.ties.contains(.listed) {
            return words("in de bronnenlijst; koppeling door de curator", "in the reference list; tied by the curator")
        }
        return words("niet vermeld door het artikel", "not cited by the article")
    }

    private func reading(_ reading: ClaimReport.Reading, _ source: ClaimReport.Source, _ width: Int) -> String {
        let evidence = reading.evidence
        let indent = "     "
        let head = words.reading(evidence, saying: evidence.direction)
        var text = Paragraph.fold(head, width: width, first: "   → ", indent: indent)
        if !evidence.finding.isEmpty {
            text += Paragraph.fold(evidence.finding[language], width: width, first: indent, indent: indent)
        }
        if let passage = evidence.passage {
            let state = words.passage(reading.passageState)
            text += Paragraph.fold("“\(passage)” (\(state))", width: width, first: indent, indent: indent)
        }
        for check in reading.numberChecks {
            text += Paragraph.fold(
                "\(check.outcome.label(in: language)): \(check.reason[language])", width: width, first: indent + "# ",
                indent: indent + "  ")
        }
        if let note = evidence.note {
            text += Paragraph.fold(note[language], width: width, first: indent, indent: indent)
        }
        return text
    }
}
