/// How reports speak of a source and of what somebody read in it.
extension ReportWords {
    /// A source's design with the reason for it.
    func design(_ source: ClaimReport.Source) -> String {
        let reason = source.standing.designReason[language]
        return design(source.standing.design) + (reason.isEmpty ? "" : " (\(reason))")
    }

    /// What is known to have happened to a source. That nothing is known is said with the day of the data it is not known in.
    func notices(_ source: ClaimReport.Source) -> String {
        if hasNotice(source) {
            let listed = source.notices.isEmpty ? self("ingetrokken", "retracted") : source.notices.joined(separator: "; ")
            return self("Melding: ", "Notice: ") + listed
        }
        guard let seen = source.recordSeen?.prefix(10) else {
            return self("meldingen niet nagegaan: geen PubMed-record", "notices not looked up: no PubMed record")
        }
        return self("geen melding bekend in de PubMed-gegevens van \(seen)", "no notice known in the PubMed data of \(seen)")
    }

    /// Whether something is known to have happened to a source.
    func hasNotice(_ source: ClaimReport.Source) -> Bool {
        source.standing.isRetracted || source.standing.hasConcern || !source.notices.isEmpty
    }

    /// What a reading says, how far it was read, and who read it when.
    ///
    /// - Parameter direction: that of the reading, or what it comes to for another statement.
    func reading(_ evidence: Evidence, saying direction: Direction) -> String {
        var text = said(direction, evidence.limit)
        if evidence.directness == .indirect { text += ", " + evidence.directness.label(in: language) }
        return text + " · " + evidence.basis.label(in: language) + " · \(evidence.assessor), \(evidence.date)"
    }

    /// A direction; only of a reservation there is a limit to name.
    func said(_ direction: Direction, _ limit: Limit?) -> String {
        let name = direction.label(in: language)
        guard direction == .qualifies, let limit else { return name }
        return "\(name) (\(limit.label(in: language)))"
    }

    /// Whether a passage is known to stand in its source.
    func passage(_ state: PassageState) -> String {
        state == .verified ? self("letterlijk in het record", "verbatim in its record") : self("niet nagegaan", "not verified")
    }
}
