import Bibliography

/// Ties between a record and what was published about it, each kind under a tag of its own (`RIN`, `EIN`, `CON` …).
enum NBIBNotice {
    /// The tag, kind and direction of each tie; ties to data sets and reprints have no tag.
    static let tags: [(tag: String, kind: Notice.Kind, direction: Notice.Direction)] = [
        ("CIN", .comment, .received), ("CON", .comment, .issued), ("CRI", .correctedRepublication, .received),
        ("CRF", .correctedRepublication, .issued), ("EIN", .erratum, .received), ("EFR", .erratum, .issued),
        ("ECI", .expressionOfConcern, .received), ("ECF", .expressionOfConcern, .issued),
        ("PRIN", .partialRetraction, .received), ("PROF", .partialRetraction, .issued), ("RIN", .retraction, .received),
        ("ROF", .retraction, .issued), ("RRI", .retractedRepublication, .received), ("RRF", .retractedRepublication, .issued),
        ("RPI", .republication, .received), ("RPF", .republication, .issued), ("UIN", .update, .received),
        ("UOF", .update, .issued), ("SPIN", .patientSummary, .received), ("ORI", .patientSummary, .issued),
    ]

    private static let places = Dictionary(uniqueKeysWithValues: tags.enumerated().map { ($1.tag, $0) })

    /// Reads `Lancet. 2020 Jun 13;395(10240):1820. PMID: 32511943`.
    static func read(_ tag: String, _ value: String) -> Notice? {
        guard let place = places[tag] else { return nil }
        var source = value
        var pmid: PMID?
        if let range = value.ranges(of: "PMID: ").last, let found = PMID(String(value[range.upperBound...])) {
            source = value[..<range.lowerBound].foldingControls
            pmid = found
        }
        let (_, kind, direction) = tags[place]
        return Notice(
            kind, direction, source: source, pmid: pmid, doi: Notice.doi(in: source), date: Notice.date(in: source))
    }

    /// The tag and value of a notice, or `nil` for a tie without a tag.
    static func line(_ notice: Notice) -> (tag: String, value: String)? {
        guard let entry = tags.first(where: { $0.kind == notice.kind && $0.direction == notice.direction }) else { return nil }
        let parts = [notice.source, notice.pmid.map { "PMID: \($0)" } ?? ""]
        return (entry.tag, parts.filter { !$0.isEmpty }.joined(separator: " "))
    }
}
