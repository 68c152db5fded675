import Bibliography
import CitationStyle

/// CSL's types (CSL 1.0.2, appendix III) and Warrant's kinds, and the words of CSL-JSON that tell more than a type.
enum CSLTypes {
    /// Values of `status`.
    static let retracted = "retracted"
    static let aheadOfPrint = "Epub ahead of print"

    static func type(of record: Record) -> String {
        switch record.kind {
        case .journalArticle: record.isPreprint ? "article" : "article-journal"
        case .bookChapter: "chapter"
        case .book: "book"
        case .webPage: "webpage"
        case .report: record.isThesis ? "thesis" : "report"
        case .expert: "personal_communication"
        }
    }

    /// What a style may print as the sort of work: `Preprint`, `PhD thesis`, an expert's role.
    static func genre(of record: Record) -> String? {
        switch record.kind {
        case .expert: record.expertRole
        case .journalArticle: record.isPreprint ? PublicationType.preprint.name : nil
        case .report: record.genre
        case .webPage, .book, .bookChapter: nil
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

    /// What kind of publication an item says it is.
    static func publicationTypes(of item: CSLItem) -> [PublicationType] {
        var types: [PublicationType] = []
        switch kind(of: item.type) {
        case .journalArticle:
            if item.type == "article", item.text("genre").map({ $0.lowercased() == "preprint" }) ?? true {
                types.append(.preprint)
            }
        case .report:
            types = [PublicationType](item.text("genre").map { [$0] } ?? [], isThesis: item.type == "thesis")
        case .bookChapter, .book, .webPage, .expert: break
        }
        if item.text("status")?.lowercased() == retracted {
            types.append(.retracted)
        }
        return types
    }
}
