import Bibliography

/// Which kind of record an entry type stands for.
enum BibTeXEntryType {
    /// Types by the kind they are read as; the first of a kind is the one written in BibLaTeX.
    private static let kinds: [(kind: Record.Kind, types: [String])] = [
        (.journalArticle, ["article", "suppperiodical", "review", "preprint"]),
        (
            .bookChapter,
            [
                "incollection", "inbook", "bookinbook", "suppbook", "suppcollection", "inproceedings", "conference",
                "inreference",
            ]
        ),
        (
            .book,
            [
                "book", "mvbook", "collection", "mvcollection", "proceedings", "mvproceedings", "reference", "mvreference",
                "booklet", "periodical",
            ]
        ),
        (.webPage, ["online", "electronic", "www", "webpage", "website"]),
        (
            .report,
            [
                "report", "techreport", "thesis", "phdthesis", "mastersthesis", "manual", "unpublished", "patent", "standard",
                "legislation", "legal", "jurisdiction", "dataset", "software", "letter",
            ]
        ),
    ]

    private static let kindsByType: [String: Record.Kind] = Dictionary(
        uniqueKeysWithValues: kinds.flatMap { row in row.types.map { ($0, row.kind) } })

    /// Every type that a kind of record stands for; `@misc` can be several.
    static let names = kinds.flatMap(\.types) + ["misc"]

    /// Whether an entry is there for other entries only.
    static func isAuxiliary(_ type: String) -> Bool { type == "xdata" || type == "set" }

    /// The subtype of a `@misc` that is a person.
    static let expert = "expert"

    /// Archives of preprints, as `eprinttype` names them.
    static let preprintArchives: Set<String> = ["arxiv", "biorxiv", "medrxiv", "psyarxiv", "chemrxiv", "ssrn", "osf"]

    /// The kind an entry is read as; one that only says it is something else is a page where it has an address, else a report.
    static func kind(_ type: String, subtype: String?, archive: String?, hasAddress: Bool) -> Record.Kind {
        if subtype == expert { return .expert }
        let isLoose = ["misc", "unpublished"].contains(type) || kindsByType[type] == nil || kindsByType[type] == .webPage
        if isLoose, let archive, preprintArchives.contains(archive) { return .journalArticle }
        return kindsByType[type] ?? (hasAddress ? .webPage : .report)
    }

    /// What the types say of a thesis or report that says nothing more of itself, and what BibLaTeX's names of such words stand for.
    private static let genres = [
        "phdthesis": "PhD thesis", "mastersthesis": "Master's thesis", "thesis": "Thesis", "mathesis": "Master's thesis",
        "bathesis": "Bachelor's thesis", "candthesis": "Candidate thesis", "techreport": "Technical report",
        "resreport": "Research report",
    ]

    /// What a report or thesis calls itself: its field `type`, where it has one; a thesis without one by its entry type.
    static func genre(_ type: String, field: String?) -> String? {
        if let field { return genres[field.lowercased()] ?? field }
        return isThesis(type) ? genres[type] : nil
    }

    /// Whether entries of a type are theses.
    static func isThesis(_ type: String) -> Bool { type.hasSuffix("thesis") }

    /// The type a record is written as.
    static func written(_ record: Record, _ dialect: BibTeXFormat.Dialect) -> String {
        let kind = record.kind
        if record.isThesis {
            guard dialect == .bibtex else { return "thesis" }
            return record.genre?.lowercased().contains("master") == true ? "mastersthesis" : "phdthesis"
        }
        switch (kind, dialect) {
        case (.webPage, .bibtex), (.expert, _): return "misc"
        case (.report, .bibtex): return "techreport"
        default: return kinds.first { $0.kind == kind }?.types.first ?? "misc"
        }
    }
}
