/// What a record appeared in.
public enum Container: Hashable, Sendable, Codable {
    /// An issue or volume of a journal.
    case journal(Journal)
    /// A book; the record is a chapter of it or the book itself.
    case book(Book)
}

/// A serial (DTD `Journal`, `MedlineJournalInfo`).
public struct Journal: Hashable, Sendable, Codable {
    /// A serial number with the medium it stands for.
    public struct ISSN: Hashable, Sendable, Codable {
        /// DTD attribute `IssnType`.
        public enum Medium: String, Hashable, Sendable, Codable {
            /// Printed, or on the network.
            case print, electronic
        }

        /// As written: `1091-6490`.
        public var value: String
        /// `nil` where the source does not say.
        public var medium: Medium?

        /// A number and its medium.
        public init(_ value: String, _ medium: Medium? = nil) {
            self.value = value
            self.medium = medium
        }
    }

    /// The full title (DTD `Title`).
    public var title: String?
    /// The ISO 4 abbreviation with or without full stops, as given (DTD `ISOAbbreviation`).
    public var isoAbbreviation: String?
    /// NLM's abbreviation (DTD `MedlineTA`).
    public var medlineTA: String?
    /// NLM's catalogue number (DTD `NlmUniqueID`).
    public var nlmUniqueID: String?
    /// In the order given (DTD `ISSN`; PubMed gives one).
    public var issns: [ISSN]
    /// The number that joins the media (DTD `ISSNLinking`).
    public var linkingISSN: String?
    /// Country of publication (DTD `Country`).
    public var country: String?

    /// A journal from its parts.
    public init(
        title: String? = nil, isoAbbreviation: String? = nil, medlineTA: String? = nil, nlmUniqueID: String? = nil,
        issns: [ISSN] = [], linkingISSN: String? = nil, country: String? = nil
    ) {
        self.title = title
        self.isoAbbreviation = isoAbbreviation
        self.medlineTA = medlineTA
        self.nlmUniqueID = nlmUniqueID
        self.issns = issns
        self.linkingISSN = linkingISSN
        self.country = country
    }
}

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
