extension VerdictFacts {
    /// The reasons for a verdict: the rule in words, what each source says and how far it was read, what was set aside.
    func reasons(_ rule: VerdictTable.Rule?, in table: VerdictTable) -> [LocalizedText] {
        var reasons: [LocalizedText] = []
        if let rule {
            reasons.append(
                Template.fill(
                    rule.reason,
                    ["kind": kind.readerName, "citations": citations, "disagreement": disagreement]))
            if rule.verdict == .notRated { return reasons }
        }
        for direction in Direction.allCases {
            add(counting.filter { $0.evidence.direction == direction }, table.lines[direction.rawValue], to: &reasons)
        }
        add(retracted, table.setAside.retracted, to: &reasons)
        add(testimony, table.setAside.testimony, to: &reasons)
        return reasons
    }

    private func add(_ evidence: [AppraisedEvidence], _ sentence: LocalizedText?, to reasons: inout [LocalizedText]) {
        guard !evidence.isEmpty, let sentence else { return }
        reasons.append(Template.fill(sentence, ["sources": Self.names(of: evidence)]))
    }

    /// The sources by name, each with how far it was read, whether indirectly, and the limit of its support.
    static func names(of evidence: [AppraisedEvidence]) -> LocalizedText {
        let bySource = Dictionary(grouping: evidence, by: \.source.id).values
            .compactMap { group in group.map(\.source).min(by: SourceStanding.reads).map { ($0, group) } }
            .sorted { SourceStanding.reads($0.0, before: $1.0) }
        return LocalizedText { language in
            bySource.map { source, group in
                let readings = Set(group.map { $0.evidence.remark(in: language) }).sorted()
                return "\(source.label) (\(readings.joined(separator: "; ")))"
            }
            .joined(separator: ", ")
        }
    }

    private var citations: LocalizedText {
        LocalizedText(nl: "\(citationCount)", en: "\(citationCount)")
    }

    private var disagreement: LocalizedText {
        LocalizedText { language in
            disagreements.map { disagreement in
                let readings = disagreement.readings.map { reading in
                    "\(reading.assessor): \(reading.directions.map { $0.label(in: language) }.joined(separator: " + "))"
                }
                return "\(disagreement.source.label) (\(readings.joined(separator: "; ")))"
            }
            .joined(separator: ", ")
        }
    }
}

extension Evidence {
    /// How far it was read, then what holds it back, such as `abstract read, term with more than one meaning, indirect`.
    fileprivate func remark(in language: Language) -> String {
        var words = [basis.label(in: language)]
        if direction == .qualifies, let limit { words.append(limit.label(in: language)) }
        if directness == .indirect { words.append(directness.label(in: language)) }
        return words.joined(separator: ", ")
    }
}
