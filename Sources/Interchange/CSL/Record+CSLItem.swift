import Bibliography
import CitationStyle
import Diagnostics

/// Makes records of items in CSL's terms.
struct CSLItemReading {
    private let item: CSLItem
    /// How diagnostics call the item.
    private let name: String
    private let file: String?
    private(set) var diagnostics: [Diagnostic] = []

    init(_ item: CSLItem, name: String, file: String?) {
        self.item = item
        self.name = name
        self.file = file
    }

    /// The record, not yet named.
    mutating func record() -> Record {
        var record = Record(id: .unnamed, kind: kind)
        if record.kind == .expert {
            record.title = item.names("author").first.flatMap { CSLNames.contributor(.author, $0) }?.displayName
            record.expertRole = item.text("genre")
        } else {
            record.title = rich("title")
            record.vernacularTitle = rich("original-title")
            readMakers(into: &record)
        }
        readIdentifiers(into: &record)
        readContainer(into: &record)
        readDates(into: &record)
        readContents(into: &record)
        return record
    }

    private var kind: Record.Kind {
        let kind = CSLTypes.kind(of: item.type)
        // A paper that appeared in no proceedings.
        return kind == .bookChapter && item.text("container-title") == nil ? .report : kind
    }

    private func rich(_ variable: String) -> RichText? {
        item.text(variable).map(CSLMarkup.read).flatMap { $0.isEmpty ? nil : $0 }
    }

    private func text(_ variable: String) -> String? {
        guard let text = item.text(variable).map({ RichText(plain: $0).plainText }), !text.isEmpty else { return nil }
        return text
    }

    private func contributors(_ role: Contributor.Role, _ variables: String...) -> [Contributor] {
        variables.flatMap { item.names($0) }.compactMap { CSLNames.contributor(role, $0) }
    }

    private func readMakers(into record: inout Record) {
        record.contributors = contributors(.author, "author")
        // A chapter's editors are those of its book.
        if record.kind != .bookChapter { record.contributors += contributors(.editor, "editor", "editor-translator") }
    }

    private mutating func readIdentifiers(into record: inout Record) {
        record.pmid = identifier("PMID", "a PMID") { PMID($0) }
        record.doi = identifier("DOI", "a DOI") { DOI($0) }
        record.pmcid = identifier("PMCID", "a PMCID") { PMCID($0) }
        record.url = text("URL")
    }

    private mutating func identifier<Value>(_ variable: String, _ what: String, _ read: (String) -> Value?) -> Value? {
        guard let written = text(variable) else { return nil }
        if let value = read(written) { return value }
        diagnostics.append(unread(written, "\(what)"))
        return nil
    }

    private func readContainer(into record: inout Record) {
        let publisher = text("publisher").map { Publisher($0, place: text("publisher-place")) }
        record.publisher = publisher
        record.volume = text("volume")
        record.issue = text("issue")
        switch record.kind {
        case .journalArticle: record.container = journal.map { .journal($0) }
        case .bookChapter, .book:
            var book = Book(title: (record.kind == .book ? record.title : rich("container-title")) ?? RichText())
            book.publisher = publisher
            book.contributors =
                record.kind == .book
                ? record.contributors
                : contributors(.author, "container-author") + contributors(.editor, "editor", "editor-translator")
            book.edition = text("edition")
            book.volume = record.volume
            book.volumeTitle = rich("volume-title")
            book.collectionTitle = rich("collection-title")
            book.isbns = list(text("ISBN"))
            if record.kind == .book { book.reportNumber = text("number") }
            record.container = .book(book)
        case .webPage, .report:
            // The site, or the body behind the report.
            record.publisher = publisher ?? text("container-title").map { Publisher($0) }
        case .expert: break
        }
        record.pagination = (text("page") ?? (record.kind == .journalArticle ? text("number") : nil)).flatMap {
            Pagination(printed: $0)
        }
    }

    private var journal: Journal? {
        let journal = Journal(
            title: text("container-title"), isoAbbreviation: text("container-title-short"),
            issns: list(text("ISSN")).map { Journal.ISSN($0) })
        return journal == Journal() ? nil : journal
    }

    /// Numbers that stand in one text, parted by commas or white space.
    private func list(_ text: String?) -> [String] {
        text?.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init) ?? []
    }

    private mutating func readDates(into record: inout Record) {
        record.publicationDate = date("issued")
        record.electronicDates = date("available-date").map { [$0] } ?? []
        if case .book(var book) = record.container {
            book.publicationDate = record.publicationDate
            record.container = .book(book)
        }
    }

    private mutating func date(_ variable: String) -> PartialDate? {
        guard let value = item.date(variable) else { return nil }
        if let date = PartialDate(value) { return date }
        diagnostics.append(unread(value.literal ?? "", "a date with a year"))
        return nil
    }

    private func unread(_ value: String, _ what: String) -> Diagnostic {
        .unreadValue(
            value, notA: "\(what), in \(name)", remedy: "put it right in the program it came from", file: file, place: nil)
    }

    private func readContents(into record: inout Record) {
        record.languages = text("language").map { [LanguageCode.code($0)] } ?? []
        let paragraphs = item.text("abstract")?.split(whereSeparator: \.isNewline).map { CSLMarkup.read(String($0)) } ?? []
        record.abstracts = AbstractText.abstract(paragraphs).map { [$0] } ?? []
        record.keywords = text("keyword").map(CSLKeywords.read) ?? []
        record.publicationTypes = CSLTypes.publicationTypes(of: item)
        if item.text("status") == CSLTypes.aheadOfPrint { record.publicationStatus = Record.aheadOfPrint }
    }
}

extension Contributor {
    /// The name as a reader writes it: `Mirjam Steunebrink`.
    fileprivate var displayName: RichText {
        switch name {
        case .collective(let name): name
        case .person(let person):
            RichText(
                plain: [person.given ?? person.initials, person.family, person.suffix].compactMap { $0 }.joined(separator: " "))
        }
    }
}

extension PartialDate {
    /// A date of CSL as far as the calendar has it; `nil` for one that is only words.
    init?(_ value: DateValue) {
        guard let start = value.start.flatMap(Point.init) else { return nil }
        self.init(from: start, to: value.end.flatMap(Point.init))
    }
}

extension PartialDate.Point {
    fileprivate init?(_ point: DateValue.Point) {
        let season = point.season.flatMap { PartialDate.Season.allCases.indices.contains($0 - 1) ? $0 - 1 : nil }
        let whole = PartialDate.Point(
            year: point.year, month: point.month, day: point.day, season: season.map { PartialDate.Season.allCases[$0] })
        guard
            let known = whole ?? PartialDate.Point(year: point.year, month: point.month) ?? PartialDate.Point(year: point.year)
        else { return nil }
        self = known
    }
}
