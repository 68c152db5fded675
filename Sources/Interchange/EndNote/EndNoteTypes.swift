import Bibliography

/// EndNote's types of references, by number and name, and kinds of records.
enum EndNoteTypes {
    static func type(of reference: ReferenceFields) -> (number: Int, name: String) {
        switch reference.kind {
        case .journalArticle: (17, "Journal Article")
        case .bookChapter: (5, "Book Section")
        case .book: (6, "Book")
        case .webPage: (12, "Web Page")
        case .report: reference.isThesis ? (32, "Thesis") : (27, "Report")
        case .expert: (26, "Personal Communication")
        }
    }

    /// The kind of a type, by its name or, without one, by its number; what is none of these is a report.
    static func kind(name: String?, number: Int?, hasAuthors: Bool) -> Record.Kind {
        switch name ?? number.flatMap({ names[$0] }) ?? "" {
        case "Journal Article", "Electronic Article", "Magazine Article", "Newspaper Article": .journalArticle
        case "Book Section", "Electronic Book Section", "Conference Paper", "Conference Proceedings", "Encyclopedia",
            "Dictionary", "Serial":
            .bookChapter
        case "Book", "Edited Book", "Electronic Book", "Classical Work": .book
        case "Web Page", "Blog", "Podcast", "Interactive", "Audiovisual Material", "Online Multimedia": .webPage
        case "Personal Communication": hasAuthors ? .report : .expert
        default: .report
        }
    }

    /// Whether a type, by its name or, without one, by its number, is that of theses.
    static func isThesis(name: String?, number: Int?) -> Bool { name.map { $0 == "Thesis" } ?? (number == 32) }

    private static let names = [
        17: "Journal Article", 43: "Electronic Article", 19: "Magazine Article", 23: "Newspaper Article", 5: "Book Section",
        60: "Electronic Book Section", 47: "Conference Paper", 10: "Conference Proceedings", 6: "Book", 28: "Edited Book",
        44: "Electronic Book", 12: "Web Page", 56: "Blog", 26: "Personal Communication",
    ]
}
