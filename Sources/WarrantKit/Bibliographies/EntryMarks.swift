import CitationStyle

/// What is put behind an entry that the style knows nothing of: notices, identifiers, and that a reference is not resolved.
///
/// Notices and marks stand in square brackets, as a cataloguer's additions do.
struct EntryMarks {
    let language: Language

    private func say(_ english: String, _ dutch: String) -> String {
        language == .dutch ? dutch : english
    }

    // MARK: Notices

    /// That the source was retracted, or is doubted by its editors, each with the place of the notice.
    func notices(of source: CitedSource) -> [Inline] {
        let shown = source.notices.compactMap { notice in words(notice.kind).map { (words: $0, notice: notice) } }
        var marks = shown.map { bold("[\($0.words): \(place($0.notice))]") }
        let retracts: Set<Notice.Kind> = [.retraction, .retractedRepublication]
        if source.isRetracted, !shown.contains(where: { retracts.contains($0.notice.kind) }) {
            marks.insert(bold("[\(say("Retracted", "Ingetrokken"))]"), at: 0)
        }
        return Array(marks.map { [.text(" "), $0] }.joined())
    }

    private func words(_ kind: Notice.Kind) -> String? {
        switch kind {
        case .retraction: say("Retracted", "Ingetrokken")
        case .retractedRepublication: say("Retracted and published anew", "Ingetrokken en opnieuw gepubliceerd")
        case .partialRetraction: say("Partly retracted", "Gedeeltelijk ingetrokken")
        case .expressionOfConcern: say("Expression of concern", "Twijfel geuit door de redactie")
        default: nil
        }
    }

    private func place(_ notice: CitedSource.Notice) -> String {
        let printed = notice.printed.hasSuffix(".") ? String(notice.printed.dropLast()) : notice.printed
        guard let pmid = notice.pmid, !printed.contains(pmid) else { return printed }
        return "\(printed). PMID: \(pmid)"
    }

    private func bold(_ text: String) -> Inline {
        var formatting = Formatting()
        formatting.fontWeight = .bold
        return .span(formatting, [.text(text)])
    }

    // MARK: Identifiers

    /// PMID, PMCID and DOI, those left out that the entry has.
    func identifiers(of record: Record, beside entry: String) -> [Inline] {
        var parts: [Inline] = []
        let folded = entry.lowercased()
        func add(_ name: String, _ value: String?, _ address: String) {
            guard let value else { return }
            // The digits of a PMID may stand in an entry by chance.
            let isPrinted = folded.contains(value.lowercased()) && (name != "PMID" || folded.contains("pmid"))
            if isPrinted { return }
            parts += [.text(parts.isEmpty ? " \(name): " : "; \(name): "), .link(address, [.text(value)])]
        }
        add("PMID", record.pmid?.text, "https://pubmed.ncbi.nlm.nih.gov/\(record.pmid?.text ?? "")/")
        add("PMCID", record.pmcid?.description, "https://pmc.ncbi.nlm.nih.gov/articles/\(record.pmcid?.description ?? "")/")
        add("DOI", record.doi?.value, record.doi?.url ?? "")
        return parts
    }

    // MARK: References that are not resolved

    /// The reference as it is printed, marked.
    func unresolved(_ printed: String) -> [Inline] {
        var italic = Formatting()
        italic.fontStyle = .italic
        let mark = say("[as printed; not resolved]", "[zoals afgedrukt; niet herleid]")
        return [.text(printed + " "), .span(italic, [.text(mark)])]
    }
}

extension [Inline] {
    /// With more at the end, inside the part of the entry that comes last; space that the entry ends in gives way.
    func appending(_ more: [Inline]) -> [Inline] {
        guard !more.isEmpty else { return self }
        switch last {
        case .block(let display, let inner): return dropLast() + [.block(display, inner.appending(more))]
        case .text(let text):
            let words = text.lastIndex { !$0.isWhitespace }.map { String(text[...$0]) } ?? ""
            return dropLast() + [.text(words)] + more
        default: return self + more
        }
    }
}
