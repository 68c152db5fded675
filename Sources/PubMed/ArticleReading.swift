import Bibliography
import XMLReading

extension XMLReader {
    /// The `Article` of a citation.
    func readArticle(into record: inout Record) throws {
        record.publicationModel = attribute("PubModel")
        var journal = Journal()
        var affiliation: Affiliation?
        try forEachChild { name in
            switch name {
            case "Journal": try readJournal(into: &record, &journal)
            case "ArticleTitle":
                record.titlePlace = bookshelfPlace()
                record.title = try nonEmptyRichText()
            case "VernacularTitle": record.vernacularTitle = try nonEmptyRichText()
            case "Pagination": record.pagination = try pagination()
            case "ELocationID": try readLocation(into: &record)
            case "Abstract": record.abstracts.insert(try abstract(), at: 0)
            case "AuthorList":
                if hasAttribute("CompleteYN", "N") { record.isAuthorListComplete = false }
                record.contributors += try contributors(listedRole)
            case "Affiliation": affiliation = Affiliation(try richText())
            case "Language": record.languages += try nonEmptyString().map { [$0] } ?? []
            case "DataBankList":
                record.isDataBankListComplete = !hasAttribute("CompleteYN", "N")
                record.dataBanks = try dataBanks()
            case "GrantList": try readGrants(into: &record)
            case "PublicationTypeList": record.publicationTypes = try publicationTypes()
            case "ArticleDate": record.electronicDates += try date(in: name, &record.unreadDates).map { [$0] } ?? []
            default: break
            }
        }
        record.container = .journal(journal)
        // In older files an article has one affiliation, which is that of its first author.
        if let affiliation, !record.contributors.isEmpty { record.contributors[0].affiliations.append(affiliation) }
    }

    /// The Bookshelf attributes of a title or heading, or `nil` where it has none.
    func bookshelfPlace() -> BookshelfPlace? {
        let place = BookshelfPlace(book: attribute("book"), part: attribute("part"), section: attribute("sec"))
        return place == BookshelfPlace() ? nil : place
    }

    /// A `Pagination`: `MedlinePgn` as printed, else `StartPage` and `EndPage`.
    func pagination() throws -> Pagination? {
        var printed: String?
        var start: String?
        var end: String?
        try forEachChild { name in
            switch name {
            case "MedlinePgn": printed = try nonEmptyString()
            case "StartPage": start = try nonEmptyString()
            case "EndPage": end = try nonEmptyString()
            default: break
            }
        }
        if let printed {
            let stated = start.map { Pagination.Range($0, end == start ? nil : end) }
            return Pagination(printed: printed, stated: stated)
        }
        return start.flatMap { Pagination(start: $0, end: end) }
    }

    /// An `ELocationID`: a DOI where the record has none yet, else an identifier. One marked invalid is kept as such only.
    func readLocation(into record: inout Record) throws {
        let scheme = attribute("EIdType") ?? ""
        let isValid = !hasAttribute("ValidYN", "N")
        guard let value = try nonEmptyString() else { return }
        if scheme == "doi", isValid, record.doi == nil, let doi = DOI(value) {
            record.doi = doi
        } else {
            record.identifiers.append(Identifier(isValid ? scheme : "invalid-" + scheme, value))
        }
    }

    /// An `Abstract`.
    func abstract() throws -> Abstract {
        var abstract = Abstract([])
        try forEachChild { name in
            switch name {
            case "AbstractText":
                let label = attribute("Label")
                let category = attribute("NlmCategory")
                abstract.sections.append(Abstract.Section(try richText(), label: label, category: category))
            case "CopyrightInformation": abstract.copyright = try nonEmptyString()
            default: break
            }
        }
        return abstract
    }

    /// An `OtherAbstract`, with its type and language (by the DTD's default `eng`).
    func otherAbstract() throws -> Abstract {
        let type = attribute("Type")
        let language = attribute("Language") ?? "eng"
        var abstract = try abstract()
        abstract.type = type ?? "other"
        abstract.language = language
        return abstract
    }

    private func readJournal(into record: inout Record, _ journal: inout Journal) throws {
        try forEachChild { name in
            switch name {
            case "ISSN":
                let medium: Journal.ISSN.Medium? =
                    hasAttribute("IssnType", "Print") ? .print : hasAttribute("IssnType", "Electronic") ? .electronic : nil
                if let value = try nonEmptyString() { journal.issns.append(Journal.ISSN(value, medium)) }
            case "Title": journal.title = try nonEmptyString()
            case "ISOAbbreviation": journal.isoAbbreviation = try nonEmptyString()
            case "JournalIssue": try readIssue(into: &record)
            default: break
            }
        }
    }

    private func readIssue(into record: inout Record) throws {
        record.citedMedium = attribute("CitedMedium")
        try forEachChild { name in
            switch name {
            case "Volume": record.volume = try nonEmptyString()
            case "Issue": record.issue = try nonEmptyString()
            case "PubDate": record.publicationDate = try date(in: name, &record.unreadDates)
            default: break
            }
        }
    }
}
