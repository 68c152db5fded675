import Bibliography
import XMLReading

extension XMLReader {
    /// A `PubmedBookArticle`: a chapter of a book on the NCBI Bookshelf, or a whole book (no `ArticleTitle`).
    func pubmedBookArticle() throws -> Record {
        var record = Record(id: .unnamed, kind: .bookChapter)
        try forEachChild { name in
            switch name {
            case "BookDocument": try readBookDocument(into: &record)
            case "PubmedBookData": try readPubmedData(into: &record)
            default: break
            }
        }
        return try finished(record)
    }

    /// A `BookDocument` that stands alone, as in a `BookDocumentSet`.
    func bareBookDocument() throws -> Record {
        var record = Record(id: .unnamed, kind: .bookChapter)
        try readBookDocument(into: &record)
        return try finished(record)
    }

    private func readBookDocument(into record: inout Record) throws {
        var book = Book(title: RichText())
        var investigators: [Contributor] = []
        try forEachChild { name in
            switch name {
            case "PMID": record.pmid = try pmid()
            case "ArticleIdList": try readOwnIdentifiers(into: &record)
            case "Book": book = try self.book(&record.unreadDates)
            case "LocationLabel": record.locationLabels += try locationLabel().map { [$0] } ?? []
            case "ArticleTitle":
                record.titlePlace = bookshelfPlace()
                record.title = try nonEmptyRichText()
            case "VernacularTitle": record.vernacularTitle = try nonEmptyRichText()
            case "Pagination": record.pagination = try pagination()
            case "Language": record.languages += try nonEmptyString().map { [$0] } ?? []
            case "AuthorList":
                if hasAttribute("CompleteYN", "N") { record.isAuthorListComplete = false }
                record.contributors += try contributors(listedRole)
            case "InvestigatorList": investigators += try contributors(.investigator)
            case "PublicationType": record.publicationTypes += try publicationType().map { [$0] } ?? []
            case "Abstract": record.abstracts.append(try abstract())
            case "Sections": record.sections = try documentSections()
            case "KeywordList": record.keywords += try keywords()
            case "ContributionDate": record.contributionDate = try date(in: name, &record.unreadDates)
            case "DateRevised": record.revisedDate = try date(in: name, &record.unreadDates)
            case "GrantList": try readGrants(into: &record)
            case "ItemList": record.itemLists.append(ItemList(attribute("ListType") ?? "", items: try strings(of: "Item")))
            case "ReferenceList": record.references += try references()
            default: break
            }
        }
        record.contributors += investigators
        record.publisher = book.publisher
        record.publicationDate = book.publicationDate
        record.volume = book.volume
        if record.title == nil, !book.title.isEmpty { describeWholeBook(book, &record) }
        record.container = .book(book)
    }

    /// A document without a title of its own is the book: it takes the book's title, makers and DOI.
    private func describeWholeBook(_ book: Book, _ record: inout Record) {
        record.kind = .book
        record.title = book.title
        if record.contributors.isEmpty { record.contributors = book.contributors }
        if record.doi == nil {
            record.doi = book.identifiers.lazy.filter { $0.scheme == "doi" }.compactMap { DOI($0.value) }.first
        }
    }

    private func book(_ unread: inout [UnreadDate]) throws -> Book {
        var book = Book(title: RichText())
        try forEachChild { name in
            switch name {
            case "Publisher": book.publisher = try publisher()
            case "BookTitle":
                if let code = attribute("book") { book.identifiers.append(Identifier("bookcode", code)) }
                book.titlePlace = bookshelfPlace()
                book.title = try richText()
            case "PubDate": book.publicationDate = try date(in: name, &unread)
            case "BeginningDate": book.beginningDate = try date(in: name, &unread)
            case "EndingDate": book.endingDate = try date(in: name, &unread)
            case "AuthorList":
                if hasAttribute("CompleteYN", "N") { book.isContributorListComplete = false }
                book.contributors += try contributors(listedRole)
            case "InvestigatorList": book.contributors += try contributors(.investigator)
            case "Volume": book.volume = try nonEmptyString()
            case "VolumeTitle": book.volumeTitle = try nonEmptyRichText()
            case "Edition": book.edition = try nonEmptyString()
            case "CollectionTitle":
                book.collectionPlace = bookshelfPlace()
                book.collectionTitle = try nonEmptyRichText()
            case "Isbn": book.isbns += try nonEmptyString().map { [$0] } ?? []
            case "ELocationID":
                let scheme = (hasAttribute("ValidYN", "N") ? "invalid-" : "") + (attribute("EIdType") ?? "")
                if let value = try nonEmptyString() { book.identifiers.append(Identifier(scheme, value)) }
            case "Medium": book.medium = try nonEmptyString()
            case "ReportNumber": book.reportNumber = try nonEmptyString()
            case "ContractNumber": book.contractNumber = try nonEmptyString()
            default: break
            }
        }
        return book
    }

    private func publisher() throws -> Publisher? {
        var name = ""
        var place: String?
        try forEachChild { element in
            switch element {
            case "PublisherName": name = try string()
            case "PublisherLocation": place = try nonEmptyString()
            default: break
            }
        }
        return name.isEmpty && place == nil ? nil : Publisher(name, place: place)
    }

    private func locationLabel() throws -> LocationLabel? {
        let type = attribute("Type")
        return try nonEmptyString().map { LocationLabel($0, type: type) }
    }

    private func documentSections() throws -> [DocumentSection] {
        var sections: [DocumentSection] = []
        try forEachChild { name in
            if name == "Section" { sections.append(try documentSection()) }
        }
        return sections
    }

    private func documentSection() throws -> DocumentSection {
        var section = DocumentSection(RichText())
        try forEachChild { name in
            switch name {
            case "LocationLabel":
                section.labelType = attribute("Type")
                section.label = try nonEmptyString()
            case "SectionTitle":
                section.place = bookshelfPlace()
                section.title = try richText()
            case "Section": section.sections.append(try documentSection())
            default: break
            }
        }
        return section
    }
}
