import Bibliography

/// Records to entries.
struct BibTeXRecordWriter {
    private let dialect: BibTeXFormat.Dialect
    private let latex: LaTeXWriter

    init(_ dialect: BibTeXFormat.Dialect) {
        self.dialect = dialect
        latex = LaTeXWriter(dialect)
    }

    /// What `pubstate` says of an article that is on the network before it is in an issue.
    static let prepublished = "prepublished"

    /// The entry of a record, a line feed at its end.
    func entry(_ record: Record, key: String) -> String {
        let lines = fields(record).map { "  \($0.name) = \($0.value),\n" }.joined()
        return "@\(BibTeXEntryType.written(record, dialect)){\(key),\n\(lines)}\n"
    }

    private typealias Field = (name: String, value: String)

    private var isBibLaTeX: Bool { dialect == .biblatex }

    private func fields(_ record: Record) -> [Field] {
        makers(record) + titles(record) + container(record) + date(record)
            + [
                field("volume", record.volume ?? record.book?.volume), field("type", record.genre),
                field("number", number(record)), pages(record),
                field("chapter", chapter(record)), field("edition", record.book?.edition),
            ].compactMap(\.self) + publisher(record) + identifiers(record) + contents(record)
    }

    private func braced(_ name: String, _ value: String?) -> Field? {
        value.flatMap { $0.trimmingSpace.isEmpty ? nil : (name, "{\($0)}") }
    }

    private func field(_ name: String, _ text: String?) -> Field? { braced(name, text.map { latex.write($0) }) }

    private func field(_ name: String, _ text: RichText?, keepsCapitals: Bool = false) -> Field? {
        guard let text, !text.isEmpty else { return nil }
        return braced(name, latex.write(text, keepsCapitals: keepsCapitals))
    }

    /// A field that is a list in BibLaTeX, where `and` parts its items.
    private func item(_ name: String, _ text: String?) -> Field? {
        guard let text else { return nil }
        let isList = text.lowercased().split(whereSeparator: \.isWhitespace).contains("and")
        return isList && isBibLaTeX ? braced(name, "{\(latex.write(text))}") : field(name, text)
    }

    // MARK: Makers and titles

    private func makers(_ record: Record) -> [Field] {
        func names(_ name: String, _ people: [Contributor], _ isComplete: Bool) -> Field? {
            braced(name, BibTeXName.write(people.filter(\.isValid).map(\.name), isComplete: isComplete, latex))
        }
        let isChapter = record.kind == .bookChapter
        let book = isChapter ? record.book : nil
        let editors = (book?.contributors.filter { $0.role == .editor } ?? []) + record.editors
        let isCut = !record.isAuthorListComplete
        return [
            names("author", record.authors, !isCut || record.authors.isEmpty),
            names("bookauthor", book?.contributors.filter { $0.role == .author } ?? [], true),
            names(
                "editor", editors,
                editors.isEmpty || (isChapter ? book?.isContributorListComplete ?? true : !isCut || !record.authors.isEmpty)),
        ].compactMap(\.self)
    }

    private func titles(_ record: Record) -> [Field] {
        let title = (record.title ?? record.vernacularTitle)?.withoutFinalStop
        let addon =
            record.kind == .expert
            ? field("titleaddon", record.expertRole)
            : record.isTitleTranslated ? field("titleaddon", record.vernacularTitle?.withoutFinalStop) : nil
        return [
            field("title", title, keepsCapitals: true), addon,
            record.kind == .expert ? field("entrysubtype", BibTeXEntryType.expert) : nil,
        ].compactMap(\.self)
    }

    // MARK: Containers

    private func container(_ record: Record) -> [Field] {
        switch record.container {
        case .journal(let journal):
            let short = journal.isoAbbreviation ?? journal.medlineTA
            return [
                field(isBibLaTeX ? "journaltitle" : "journal", journal.title ?? short), field("shortjournal", short),
            ].compactMap(\.self)
        case .book(let book):
            var fields: [Field?] = []
            if record.kind == .bookChapter {
                let isVolume = book.volumeTitle != nil
                fields = [
                    field("booktitle", (book.volumeTitle ?? book.title).withoutFinalStop),
                    isVolume ? field("maintitle", book.title.withoutFinalStop) : nil,
                ]
            } else if book.title.withoutFinalStop != record.title?.withoutFinalStop {
                fields = [field("maintitle", book.title.withoutFinalStop)]
            }
            return (fields + [field("series", book.collectionTitle)]).compactMap(\.self)
        case nil: return []
        }
    }

    private func date(_ record: Record) -> [Field] {
        guard let date = record.entryDate else { return [] }
        let state = record.isAheadOfPrint ? field("pubstate", Self.prepublished) : nil
        if isBibLaTeX { return [field("date", BibTeXDate.iso(date)), state].compactMap(\.self) }
        return BibTeXDate.fields(date) + [state].compactMap(\.self)
    }

    private func number(_ record: Record) -> String? {
        record.issue ?? record.book?.reportNumber ?? record.identifiers.first { $0.scheme == "report" }?.value
    }

    /// `pages`, or BibLaTeX's `eid` for an article number.
    private func pages(_ record: Record) -> Field? {
        guard let pagination = record.pagination else { return nil }
        if let number = pagination.articleNumber { return field(isBibLaTeX ? "eid" : "pages", number) }
        return braced("pages", latex.write(pagination.writtenOut).replacing("-{}", with: "-").replacing("-", with: "--"))
    }

    private func chapter(_ record: Record) -> String? {
        guard let label = record.locationLabels.first(where: { $0.type == "chapter" })?.text else { return nil }
        let number = label.hasPrefix("Chapter ") ? String(label.dropFirst(8)) : label
        return !number.isEmpty && number.allSatisfy(\.isNumber) ? number : label
    }

    private func publisher(_ record: Record) -> [Field] {
        guard let publisher = record.publisher ?? record.book?.publisher else { return [] }
        let name =
            switch record.kind {
            case .report: record.isThesis && !isBibLaTeX ? "school" : "institution"
            case .webPage: "organization"
            default: "publisher"
            }
        return [item(name, publisher.name), item(isBibLaTeX ? "location" : "address", publisher.place)].compactMap(\.self)
    }

    // MARK: Identifiers and contents

    private func identifiers(_ record: Record) -> [Field] {
        let own = record.identifiers.filter { $0.scheme.lowercased() == "isbn" || $0.scheme.lowercased() == "issn" }
        func numbers(_ scheme: String, _ more: [String]) -> Field? {
            let values = more.isEmpty ? own.filter { $0.scheme.lowercased() == scheme }.map(\.value) : more
            return field(scheme, values.isEmpty ? nil : values.joined(separator: ", "))
        }
        var fields = [
            numbers("isbn", record.book?.isbns ?? []), numbers("issn", record.journal?.issns.map(\.value) ?? []),
            braced("doi", record.doi.map(verbatim)),
        ]
        let archive = record.identifiers.first { BibTeXEntryType.preprintArchives.contains($0.scheme.lowercased()) }
        if let pmid = record.pmid {
            fields += isBibLaTeX ? [field("eprint", pmid.text), field("eprinttype", "pubmed")] : [field("pmid", pmid.text)]
        } else if let archive {
            let type = isBibLaTeX ? "eprinttype" : "archiveprefix"
            fields += [braced("eprint", verbatim(archive.value)), field(type, archive.scheme)]
        }
        fields += [field("pmcid", record.pmcid?.description), braced("url", record.url.map(verbatim))]
        return fields.compactMap(\.self)
    }

    private func verbatim(_ doi: DOI) -> String {
        // Braces have to pair in a file, and an address can escape them.
        doi.value.contains { "{}\\".contains($0) } ? doi.url : doi.value
    }

    private func verbatim(_ address: String) -> String {
        address.replacing("{", with: "%7B").replacing("}", with: "%7D").replacing("\\", with: "%5C")
    }

    private func contents(_ record: Record) -> [Field] {
        [languages(record), keywords(record), abstract(record)].compactMap(\.self) + notes(record)
    }

    private func languages(_ record: Record) -> Field? {
        let names = record.languages.map(LanguageCode.name)
        if isBibLaTeX, names.count == 1 { return field("langid", names.first) }
        return field("language", names.isEmpty ? nil : names.joined(separator: " and "))
    }

    /// The keywords and the headings, each once.
    private func keywords(_ record: Record) -> Field? {
        let words = record.keywordsAndHeadings.map { word in
            let written = latex.write(word)
            return word.plainText.contains { ",;".contains($0) } ? "{\(written)}" : written
        }
        return braced("keywords", words.isEmpty ? nil : words.joined(separator: ", "))
    }

    private func abstract(_ record: Record) -> Field? {
        let paragraphs = (record.abstract.map(AbstractText.paragraphs) ?? []).map { latex.write($0) }.filter { !$0.isEmpty }
        return braced("abstract", paragraphs.joined(separator: "\n\n"))
    }

    /// What is known against the work where it is printed, then the notes that the library's user made.
    private func notes(_ record: Record) -> [Field] {
        let notes = record.notes.filter { $0.owner == nil }.map { latex.write($0.text) }
        let own = notes.isEmpty ? nil : notes.joined(separator: "\n\n")
        guard let warning = BibTeXNotice.write(record).map({ latex.write($0) }) else {
            return [braced("note", own)].compactMap(\.self)
        }
        return isBibLaTeX
            ? [braced("note", own), braced("addendum", warning)].compactMap(\.self)
            : [braced("note", warning), braced("annote", own)].compactMap(\.self)
    }
}

extension Record {
    /// PubMed's status of an article that is on the network before it is in an issue.
    static let aheadOfPrint = "aheadofprint"

    /// Whether it is on the network before it is in an issue.
    var isAheadOfPrint: Bool {
        !electronicDates.isEmpty && publicationDate == nil || publicationStatus == Self.aheadOfPrint
    }

    /// The date of an entry: ahead of print that of the network.
    var entryDate: PartialDate? { isAheadOfPrint ? electronicDates.first ?? issued : issued }
}

extension RichText {
    /// A title without the full stop that PubMed sets after it; one of an abbreviation (`U.S.`) or of an ellipsis stays.
    var withoutFinalStop: RichText {
        guard let last = runs.last else { return self }
        switch last {
        case .text(let text):
            guard text.hasSuffix(".") else { return self }
            let rest = text.dropLast()
            let word = rest.split(separator: " ").last ?? ""
            guard !rest.isEmpty, !rest.hasSuffix(" "), !word.contains(".") else { return self }
            return RichText(runs.dropLast() + [.text(String(rest))])
        case .styled(let style, let inner):
            return RichText(runs.dropLast() + [.styled(style, RichText(inner).withoutFinalStop.runs)])
        case .math: return self
        }
    }
}
