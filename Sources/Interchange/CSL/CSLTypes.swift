import Bibliography

/// CSL's types (CSL 1.0.2, appendix III) and Warrant's kinds, and the words of CSL-JSON that tell more than a type.
enum CSLTypes {
    /// Value of `genre`.
    static let preprint = "Preprint"
    /// Values of `status`.
    static let retracted = "retracted"
    static let aheadOfPrint = "Epub ahead of print"

    static func type(of record: Record) -> String {
        switch record.kind {
        case .journalArticle: record.isPreprint ? "article" : "article-journal"
        case .bookChapter: "chapter"
        case .book: "book"
        case .webPage: "webpage"
        case .report: "report"
        case .expert: "personal_communication"
        }
    }

    /// The kind of an item of this type; a type that is not listed is a report, which promises nothing of where it appeared.
    static func kind(of type: String) -> Record.Kind {
        switch type {
        case "article", "article-journal", "article-magazine", "article-newspaper", "review", "review-book": .journalArticle
        case "chapter", "entry", "entry-dictionary", "entry-encyclopedia", "paper-conference": .bookChapter
        case "book", "classic", "collection", "periodical": .book
        case "webpage", "post", "post-weblog": .webPage
        case "personal_communication": .expert
        default: .report
        }
    }
}
