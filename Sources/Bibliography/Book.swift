/// A book that a chapter stands in, or the book itself (DTD `Book`).
public struct Book: Hashable, Sendable, Codable {
    /// DTD `BookTitle`.
    public var title: RichText
    /// Who published it (DTD `Publisher`).
    public var publisher: Publisher?
    /// The book's own authors and editors, apart from the chapter's.
    public var contributors: [Contributor]
    /// DTD `PubDate` of the book.
    public var publicationDate: PartialDate?
    /// The first year of a book that keeps growing (DTD `BeginningDate`).
    public var beginningDate: PartialDate?
    /// DTD `EndingDate`.
    public var endingDate: PartialDate?
    /// The edition as printed (DTD `Edition`).
    public var edition: String?
    /// The volume as printed (DTD `Volume`).
    public var volume: String?
    /// The title of the volume (DTD `VolumeTitle`).
    public var volumeTitle: RichText?
    /// The series or collection (DTD `CollectionTitle`).
    public var collectionTitle: RichText?
    /// As written (DTD `Isbn`).
    public var isbns: [String]
    /// `Internet`, `Print` (DTD `Medium`).
    public var medium: String?
    /// The number of a report (DTD `ReportNumber`).
    public var reportNumber: String?
    /// The number of a contract (`ContractNumber`, declared in the DTD).
    public var contractNumber: String?
    /// Where on the Bookshelf the book's title stands; its `book` is an identifier of the book too.
    public var titlePlace: BookshelfPlace?
    /// Where on the Bookshelf the title of the collection stands.
    public var collectionPlace: BookshelfPlace?
    /// Whether each list of authors or editors is complete (attribute `CompleteYN`); `false` where one is cut short.
    public var isContributorListComplete = true
    /// Identifiers of the book, as written (DTD `ELocationID`; the `book` attribute of its title as scheme `bookcode`).
    public var identifiers: [Identifier]

    /// A book from its parts.
    public init(
        title: RichText, publisher: Publisher? = nil, contributors: [Contributor] = [], publicationDate: PartialDate? = nil,
        beginningDate: PartialDate? = nil, endingDate: PartialDate? = nil, edition: String? = nil, volume: String? = nil,
        volumeTitle: RichText? = nil, collectionTitle: RichText? = nil, isbns: [String] = [], medium: String? = nil,
        reportNumber: String? = nil, identifiers: [Identifier] = []
    ) {
        self.title = title
        self.publisher = publisher
        self.contributors = contributors
        self.publicationDate = publicationDate
        self.beginningDate = beginningDate
        self.endingDate = endingDate
        self.edition = edition
        self.volume = volume
        self.volumeTitle = volumeTitle
        self.collectionTitle = collectionTitle
        self.isbns = isbns
        self.medium = medium
        self.reportNumber = reportNumber
        self.identifiers = identifiers
    }
}

/// Who published a book, a report or a page (DTD `Publisher`).
public struct Publisher: Hashable, Sendable, Codable {
    /// The name, markup dropped (DTD `PublisherName`).
    public var name: String
    /// `Treasure Island (FL)`.
    public var place: String?

    /// A publisher and where it sits.
    public init(_ name: String, place: String? = nil) {
        self.name = name
        self.place = place
    }
}
