public import Bibliography
public import CitationStyle

extension CSLItem {
    /// A record in CSL's terms, under the record's id.
    ///
    /// What CSL has no variable for is left out; docs/bibliographies.md lists it.
    public init(_ record: Record) {
        self.init(id: record.id.description, type: CSLTypes.type(of: record))
        setTitles(record)
        setMakers(record)
        setContainer(record)
        setDates(record)
        setPlace(record)
        setIdentifiers(record)
        setContents(record)
    }

    private mutating func set(_ variable: String, _ value: String?) {
        if let value, !value.isEmpty { texts[variable] = value }
    }

    private mutating func set(_ variable: String, _ value: RichText?) {
        set(variable, value.map(CSLMarkup.write))
    }

    private mutating func setTitles(_ record: Record) {
        if record.kind != .expert { set("title", (record.title ?? record.vernacularTitle)?.withoutFinalStop) }
        if record.title != nil { set("original-title", record.vernacularTitle?.withoutFinalStop) }
    }

    private mutating func setMakers(_ record: Record) {
        func set(_ variable: String, _ contributors: [Contributor]) {
            let names = CSLNames.names(contributors)
            if !names.isEmpty { nameLists[variable] = names }
        }
        if record.kind == .expert, let name = record.title?.plainText {
            nameLists["author"] = [Name(literal: name)]
            return
        }
        let bookMakers = record.book?.contributors ?? []
        // A whole book repeats its makers in its ``Book``.
        let isPart = record.kind == .bookChapter
        set("author", record.authors)
        set("editor", record.editors + (isPart ? bookMakers.filter { $0.role == .editor } : []))
        if isPart { set("container-author", bookMakers.filter { $0.role == .author }) }
    }

    private mutating func setContainer(_ record: Record) {
        if let journal = record.journal {
            set("container-title", journal.title ?? journal.isoAbbreviation ?? journal.medlineTA)
            set("container-title-short", journal.isoAbbreviation ?? journal.medlineTA)
            let issns = journal.issns.isEmpty ? [journal.linkingISSN].compactMap { $0 } : journal.issns.map(\.value)
            set("ISSN", issns.joined(separator: ", "))
        }
        if let book = record.book {
            if record.kind != .book { set("container-title", book.title.withoutFinalStop) }
            set("edition", book.edition)
            set("volume-title", book.volumeTitle)
            set("collection-title", book.collectionTitle)
            set("ISBN", book.isbns.joined(separator: ", "))
            if record.kind != .bookChapter { set("number", book.reportNumber) }
        }
        let publisher = record.publisher ?? record.book?.publisher
        set("publisher", publisher?.name)
        set("publisher-place", publisher?.place)
    }

    private mutating func setDates(_ record: Record) {
        let electronic = record.electronicDates.first
        dates["issued"] = record.issued.map(DateValue.init)
        if electronic != record.issued || record.publicationDate != nil {
            dates["available-date"] = electronic.map(DateValue.init)
        }
        if record.isRetracted {
            set("status", CSLTypes.retracted)
        } else if record.isAheadOfPrint {
            set("status", CSLTypes.aheadOfPrint)
        }
    }

    private mutating func setPlace(_ record: Record) {
        set("volume", record.volume ?? record.book?.volume)
        set("issue", record.issue)
        guard let pagination = record.pagination else { return }
        set("page", pagination.writtenOut)
        // Styles that tell the two apart print the number; the others know pages only.
        set("number", pagination.articleNumber)
    }

    private mutating func setIdentifiers(_ record: Record) {
        set("PMID", record.pmid?.text)
        set("PMCID", record.pmcid?.description)
        set("DOI", record.doi?.value)
        set("URL", record.url)
    }

    private mutating func setContents(_ record: Record) {
        set("language", record.languages.first.map(LanguageCode.short))
        // A line for each section.
        let paragraphs = record.abstract.map(AbstractText.paragraphs) ?? []
        set("abstract", paragraphs.map(CSLMarkup.write).filter { !$0.isEmpty }.joined(separator: "\n"))
        set("keyword", CSLKeywords.write(record.keywords))
        set("genre", CSLTypes.genre(of: record))
    }
}

extension DateValue {
    /// A date, or a range of two; what was printed in its place is left out.
    init(_ date: PartialDate) {
        self.init(start: Point(date.start), end: date.end.flatMap { $0 == date.start ? nil : Point($0) })
    }
}

extension DateValue.Point {
    init(_ point: PartialDate.Point) {
        let season = point.season.flatMap { PartialDate.Season.allCases.firstIndex(of: $0) }
        self.init(year: point.year, month: point.month, day: point.day, season: season.map { $0 + 1 })
    }
}
