import Bibliography

/// Types of references (RIS `TY`) and kinds of records.
enum RISTypes {
    static let thesis = "THES"

    static func type(of reference: ReferenceFields) -> String {
        switch reference.kind {
        case .journalArticle: "JOUR"
        case .bookChapter: "CHAP"
        case .book: "BOOK"
        case .webPage: "ELEC"
        case .report: reference.isThesis ? thesis : "RPRT"
        case .expert: "PCOMM"
        }
    }

    /// The kind of a type; `nil` for one that RIS does not have.
    ///
    /// - Parameter hasAuthors: a personal communication with authors is a letter, which is a report here.
    static func kind(of type: String, hasAuthors: Bool) -> Record.Kind? {
        switch type {
        case "JOUR", "JFULL", "EJOUR", "MGZN", "NEWS", "ABST", "INPR": .journalArticle
        case "CHAP", "ECHAP", "CONF", "CPAPER", "DICT", "ENCYC": .bookChapter
        case "BOOK", "EBOOK", "EDBOOK", "SER", "CLSWK": .book
        case "ELEC", "WEB", "BLOG", "ICOMM", "VIDEO", "SOUND", "MULTI": .webPage
        case "PCOMM": hasAuthors ? .report : .expert
        case let type where others.contains(type): .report
        default: nil
        }
    }

    private static let others: Set<String> = [
        "RPRT", thesis, "GOVDOC", "STAND", "GEN", "UNPB", "UNPD", "MANSCPT", "PAMP", "HEAR", "BILL", "UNBILL", "CASE", "LEGAL",
        "STAT", "PAT", "DATA", "DBASE", "AGGR", "COMP", "SLIDE", "ART", "ADVS", "MPCT", "MUSIC", "MAP", "CHART", "FIGURE",
        "EQUA", "GRNT", "CTLG", "ANCIENT",
    ]
}
