import Bibliography

/// Writes a reference as RIS.
enum RISWriter {
    static func text(_ reference: ReferenceFields) -> String {
        var lines: [String] = []
        func add(_ tag: String, _ values: [String]) {
            for value in values.map(\.foldingControls) where !value.isEmpty { lines.append("\(tag)  - \(value)") }
        }
        func add(_ tag: String, _ value: String?) { add(tag, value.map { [$0] } ?? []) }
        let isArticle = reference.kind == .journalArticle
        let isChapter = reference.kind == .bookChapter
        lines.append("TY  - \(RISTypes.type(of: reference))")
        add("TI", reference.title?.plainText)
        add("TT", reference.vernacularTitle?.plainText)
        add("AU", reference.authors)
        if isArticle || isChapter { add("T2", reference.containerTitle?.plainText) }
        add(reference.kind == .book ? "A3" : "A2", reference.editors)
        if isChapter || reference.kind == .book { add("T3", reference.collection?.plainText) }
        if isArticle { add("J2", reference.abbreviation) }
        add("PY", reference.year?.text)
        add("DA", reference.date?.text)
        add("ET", isArticle ? reference.electronicDate?.text : reference.edition)
        add("VL", reference.volume)
        add("IS", reference.issue)
        let (start, end) = pages(reference.pagination)
        add("SP", start)
        add("EP", end)
        add("C7", reference.pagination?.articleNumber)
        add("PB", reference.publisher)
        add("CY", reference.place)
        add("SN", numbers(of: reference))
        add("DO", reference.doi?.text)
        add("AN", reference.accession?.text)
        add("DB", reference.databases)
        add("C2", reference.pmcid)
        if isArticle { add("C6", reference.manuscriptID) }
        add("UR", reference.addresses)
        add("LA", reference.languages)
        add("M3", reference.workTypes)
        add("AB", reference.abstract.map(\.plainText).joined(separator: " "))
        add("KW", keywords(of: reference))
        add("N1", reference.notes)
        lines.append("ER  - ")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Each once; a semicolon parts two, as reference managers read it.
    private static func keywords(of reference: ReferenceFields) -> [String] {
        var seen: Set<String> = []
        return reference.keywords.flatMap { SemicolonList.items($0.plainText) }.filter { seen.insert($0).inserted }
    }

    /// First and last page; pages that are no single range stand in the first as they are printed.
    private static func pages(_ pagination: Pagination?) -> (start: String?, end: String?) {
        guard let pagination, let start = pagination.start, pagination.ranges.count == 1 else {
            return (pagination?.printed, nil)
        }
        let again = Pagination(start: start, end: pagination.end)
        return again?.ranges == pagination.ranges ? (start, pagination.end) : (pagination.printed, nil)
    }

    /// Numbers without their media, each once; the number that joins the media where there is no other.
    private static func numbers(of reference: ReferenceFields) -> [String] {
        guard reference.kind == .journalArticle else { return reference.serialNumbers }
        let numbers = SerialNumbers.issns(reference.serialNumbers).map(\.value)
        return numbers.isEmpty ? [SerialNumbers.linking(reference.serialNumbers)].compactMap { $0 } : numbers
    }
}
