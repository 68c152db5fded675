import Bibliography
import Diagnostics

/// Entries to records.
struct BibTeXRecordReader {
    private let text: ExchangeText
    private(set) var diagnostics: [Diagnostic] = []
    private var leftOut = Tally()
    private var unknownCommands = Tally()

    init(_ text: ExchangeText) {
        self.text = text
    }

    /// How often something came up, and where first.
    private struct Tally {
        private(set) var names: [String] = []
        private(set) var counts: [String: Int] = [:]
        private(set) var first: Range<Int>?

        mutating func add(_ name: String, _ place: Range<Int>) {
            if counts[name] == nil { names.append(name) }
            counts[name, default: 0] += 1
            first = first ?? place
        }

        /// `'file' (12 times), 'series'`, of many the first ones.
        var list: String {
            let shown = names.prefix(20).map { name in
                "'\(name.shown)'" + (counts[name].map { $0 > 1 ? " (\($0) times)" : "" } ?? "")
            }
            return shown.joined(separator: ", ") + (names.count > 20 ? " and \(names.count - 20) more" : "")
        }
    }

    /// The records in the order of their entries; what stands for other entries only, and what cannot be named, is left out.
    mutating func records(_ entries: [BibTeXEntry]) -> [Record] {
        var inheritance = BibTeXInheritance(entries, allowance: text.allowance)
        var records: [Record] = []
        var keys: [String] = []
        for entry in entries where !BibTeXEntryType.isAuxiliary(entry.type) {
            let (fields, missing) = inheritance.fields(of: entry)
            for field in missing {
                warn(
                    "bibtex.missing-parent", "no entry has the key '\(field.value.shown)' that '\(field.name)' names",
                    "add the entry, or fill in here what it would give", field.place)
            }
            if let record = record(entry, BibTeXFields(fields)) {
                records.append(record)
                keys.append(entry.key)
            }
        }
        if let entry = inheritance.exhausted {
            warn(
                "bibtex.too-long", "what entries take from others makes this file many times as long as it is",
                "from here on nothing more is taken; write the values out", entry.place)
        }
        // A key that would be made again need not be kept.
        for (index, made) in CitationKeys(records).keys.enumerated() where !keys[index].isEmpty && keys[index] != made {
            records[index].identifiers.append(Identifier(CitationKeys.scheme, keys[index]))
        }
        if let place = leftOut.first {
            warn(
                "bibtex.field-left-out", "fields that a record has no place for were left out, the first here: \(leftOut.list)",
                nil, place)
        }
        if let place = unknownCommands.first {
            warn(
                "bibtex.unknown-command",
                "LaTeX commands that are not known were left out, the first here: \(unknownCommands.list)",
                "look at these places; what stood in braces after them was kept", place)
        }
        return records
    }

    private mutating func warn(_ code: String, _ message: String, _ remedy: String?, _ place: Range<Int>) {
        diagnostics.append(
            Diagnostic(code, severity: .warning, message, remedy: remedy, file: text.file, span: text.span(place)))
    }

    private mutating func record(_ entry: BibTeXEntry, _ read: BibTeXFields) -> Record? {
        var fields = read
        var record = Record(id: .unnamed, kind: .report)
        readIdentifiers(&fields, into: &record)
        let archive = readEprint(&fields, into: &record)
        record.kind = BibTeXEntryType.kind(
            entry.type, subtype: fields.plain("entrysubtype"), archive: archive, hasAddress: record.url != nil)
        if !BibTeXEntryType.names.contains(entry.type) {
            warn(
                "exchange.unread-value",
                "the type '@\(entry.type.shown)' is not known; the entry is read as a \(record.kind.rawValue)",
                Suggestions.nearest(to: String(entry.type.prefix(40)), in: BibTeXEntryType.names, limit: 1).first.map {
                    "did you mean '@\($0)'?"
                }, entry.place)
        }
        record.title = fields.title()
        if record.kind == .expert {
            record.expertRole = fields.plain("titleaddon")
        } else if record.isTitleTranslated {
            record.vernacularTitle = fields.rich("titleaddon")
        }
        readMakers(&fields, into: &record)
        readDate(&fields, into: &record)
        readContainer(entry.type, &fields, into: &record)
        if record.kind == .report {
            let genre = BibTeXEntryType.genre(entry.type, field: fields.plain("type"))
            record.publicationTypes = [PublicationType](
                genre.map { [$0] } ?? [], isThesis: BibTeXEntryType.isThesis(entry.type))
        }
        readContents(&fields, into: &record)
        for field in fields.leftOut { leftOut.add(field.name, field.place) }
        for command in fields.unknownCommands { unknownCommands.add("\\" + command.name, command.place) }
        guard record.identify() else {
            let what = entry.key.isEmpty ? "the entry" : "entry '\(entry.key.shown)'"
            diagnostics.append(.noIdentity(what, file: text.file, span: text.span(entry.place)))
            return nil
        }
        return record
    }

    // MARK: Identifiers

    private mutating func readIdentifiers(_ fields: inout BibTeXFields, into record: inout Record) {
        if let field = fields.raw("doi") {
            record.doi = DOI(LaTeXReader.verbatim(field.value))
            if record.doi == nil { badIdentifier(field, "DOI") }
        }
        if let field = fields.raw("pmid") {
            record.pmid = PMID(LaTeXReader.verbatim(field.value)).flatMap { PMID($0.number) }
            if record.pmid == nil { badIdentifier(field, "PMID") }
        }
        if let field = fields.raw("pmcid") {
            record.pmcid = PMCID(LaTeXReader.verbatim(field.value))
            if record.pmcid == nil { badIdentifier(field, "PMCID") }
        }
        record.url = fields.verbatim("url")
        guard record.url == nil, let field = fields.raw("howpublished") else { return }
        let text = fields.rich(field.value, field.place).plainText
        if SourceID.url(text) != nil { record.url = text } else { leftOut.add("howpublished", field.place) }
    }

    private mutating func badIdentifier(_ field: BibTeXEntry.Field, _ scheme: String) {
        warn(
            "exchange.unread-value", "'\(field.value.shown)' is no \(scheme) and is left out",
            "write it as its publisher gives it",
            field.place)
    }

    /// - Returns: the archive, where it is one that keeps preprints.
    private mutating func readEprint(_ fields: inout BibTeXFields, into record: inout Record) -> String? {
        let archive = fields.plain("eprinttype")?.lowercased()
        guard let field = fields.raw("eprint") else { return nil }
        let value = LaTeXReader.verbatim(field.value)
        switch archive {
        case "pubmed", "pmid", "medline":
            record.pmid = record.pmid ?? PMID(value).flatMap { PMID($0.number) }
            if record.pmid == nil { badIdentifier(field, "PMID") }
        case "pmc", "pmcid", "europepmc", "pubmed central":
            record.pmcid = record.pmcid ?? PMCID(value)
            if record.pmcid == nil { badIdentifier(field, "PMCID") }
        case let archive?:
            record.identifiers.append(Identifier(archive, value))
            return archive
        case nil: leftOut.add("eprint", field.place)
        }
        return nil
    }

    // MARK: Makers and dates

    private func readMakers(_ fields: inout BibTeXFields, into record: inout Record) {
        let authors = fields.names("author")
        record.contributors = authors.names.map { Contributor(.author, $0) }
        record.isAuthorListComplete = authors.isComplete
        guard record.kind != .bookChapter else { return }
        let editors = fields.names("editor")
        record.contributors += editors.names.map { Contributor(.editor, $0) }
        if !editors.isComplete { record.isAuthorListComplete = false }
    }

    private mutating func readDate(_ fields: inout BibTeXFields, into record: inout Record) {
        var date: PartialDate?
        let (year, month, day) = (fields.raw("year"), fields.plain("month"), fields.plain("day"))
        if let field = fields.raw("date") {
            date =
                BibTeXDate.read(iso: LaTeXReader.verbatim(field.value))
                ?? BibTeXDate.read(year: field.value, month: nil, day: nil)
            if date == nil { unreadDate(field) }
        } else if let year {
            date = BibTeXDate.read(year: fields.rich(year.value, year.place).plainText, month: month, day: day)
            if date == nil { unreadDate(year) }
        }
        if fields.plain("pubstate")?.lowercased() == BibTeXRecordWriter.prepublished {
            record.publicationStatus = Record.aheadOfPrint
            record.electronicDates = [date].compactMap(\.self)
        } else {
            record.publicationDate = date
        }
    }

    private mutating func unreadDate(_ field: BibTeXEntry.Field) {
        warn(
            "exchange.unread-value", "no year can be made out in '\(field.value.shown)'",
            "write '2014-11-27', '2014-11' or '2014'",
            field.place)
    }

    // MARK: Containers

    private func readContainer(_ type: String, _ fields: inout BibTeXFields, into record: inout Record) {
        let name = fields.plain("publisher") ?? fields.plain("institution") ?? fields.plain("organization")
        let place = fields.plain("location")
        record.publisher = name == nil && place == nil ? nil : Publisher(name ?? "", place: place)
        record.volume = fields.plain("volume")
        let printed = fields.plain("eid") ?? fields.plain("pages")
        record.pagination = printed.flatMap { Pagination(printed: Self.pages($0)) }
        switch record.kind {
        case .journalArticle:
            record.issue = fields.plain("number") ?? fields.plain("issue")
            let journal = Journal(
                title: fields.title("journal")?.plainText, isoAbbreviation: fields.plain("shortjournal"),
                issns: fields.numbers("issn").map { Journal.ISSN($0) })
            if journal != Journal() { record.container = .journal(journal) }
        case .bookChapter, .book: record.container = .book(book(type, &fields, &record))
        case .report, .webPage, .expert:
            if let number = fields.plain("number") { record.identifiers.append(Identifier("report", number)) }
            for scheme in ["isbn", "issn"] { record.identifiers += fields.numbers(scheme).map { Identifier(scheme, $0) } }
        }
    }

    private func book(_ type: String, _ fields: inout BibTeXFields, _ record: inout Record) -> Book {
        var book = Book(title: RichText(), publisher: record.publisher, publicationDate: record.publicationDate)
        let whole = fields.title("main")
        if record.kind == .bookChapter {
            // BibTeX's `@inbook` has the book's title only.
            let part = fields.title("book") ?? (type == "inbook" ? record.title : nil)
            book.title = whole ?? part ?? RichText()
            book.volumeTitle = whole == nil ? nil : part
            book.contributors = fields.names("bookauthor").names.map { Contributor(.author, $0) }
            let editors = fields.names("editor")
            book.contributors += editors.names.map { Contributor(.editor, $0) }
            book.isContributorListComplete = editors.isComplete
            record.locationLabels = fields.plain("chapter").map { [Self.chapter($0)] } ?? []
        } else {
            book.title = whole ?? record.title ?? RichText()
            book.contributors = record.contributors
            book.isContributorListComplete = record.isAuthorListComplete
        }
        book.edition = fields.plain("edition")
        book.volume = record.volume
        book.collectionTitle = fields.rich("series")
        book.isbns = fields.numbers("isbn")
        book.reportNumber = fields.plain("number")
        return book
    }

    /// Pages with one plain hyphen for each run of dashes and the spaces around it.
    private static func pages(_ text: String) -> String {
        var pages = String.UnicodeScalarView()
        var owesSpace = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ": owesSpace = pages.last != "-"
            case "-", "–", "—", "−":
                if pages.last != "-" { pages.append("-") }
                owesSpace = false
            default:
                if owesSpace { pages.append(" ") }
                owesSpace = false
                pages.append(scalar)
            }
        }
        return String(pages)
    }

    /// `3` is written for `Chapter 3`.
    private static func chapter(_ text: String) -> LocationLabel {
        LocationLabel(text.allSatisfy(\.isNumber) ? "Chapter " + text : text, type: "chapter")
    }

    // MARK: Contents

    private func readContents(_ fields: inout BibTeXFields, into record: inout Record) {
        if let field = fields.raw("language") {
            _ = fields.raw("langid")
            record.languages = BibTeXName.split(field.value, at: .and).map { LanguageCode.code(LaTeXReader.plain($0)) }
        } else if let language = fields.plain("langid") {
            record.languages = [LanguageCode.code(language)]
        }
        record.keywords = fields.list("keywords").map { Keyword($0) }
        record.abstracts = AbstractText.abstract(fields.paragraphs("abstract")).map { [$0] } ?? []
        for name in ["note", "addendum", "annotation"] {
            for paragraph in fields.paragraphs(name) { readNote(paragraph.plainText, into: &record) }
        }
    }

    private func readNote(_ note: String, into record: inout Record) {
        guard !BibTeXNotice.read(note, into: &record) else { return }
        var words = note.split(separator: " ")[...]
        // Zotero writes identifiers at the beginning of a note.
        while words.count > 1, let end = words.dropFirst().first {
            if words.first == "PMID:", let pmid = PMID(String(end)) {
                record.pmid = record.pmid ?? pmid
            } else if words.first == "PMCID:", let pmcid = PMCID(String(end)) {
                record.pmcid = record.pmcid ?? pmcid
            } else {
                break
            }
            words = words.dropFirst(2)
        }
        if !words.isEmpty { record.notes.append(GeneralNote(words.joined(separator: " "))) }
    }
}
