/// A source of any kind: a study, a review, a book chapter, a page, an expert.
///
/// What PubMed gives is kept apart from what a curator states (``declaredDesign``, ``expertRole``). Empty arrays and `nil` mean
/// that the source does not say, never that there is none.
public struct Record: Hashable, Sendable, Codable {
    /// What kind of thing it is; the raw values are those stored and shown.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// An article of a journal; also a preprint.
        case journalArticle = "journal-article"
        /// A chapter of a book.
        case bookChapter = "book-chapter"
        /// A whole book.
        case book
        /// A page on the web.
        case webPage = "web-page"
        /// A report, a thesis, a guideline outside journals.
        case report
        /// A person who said something.
        case expert
    }

    // MARK: Identity

    /// The name inside Warrant; see ``SourceID``.
    public var id: SourceID
    /// What kind of thing it is.
    public var kind: Kind
    /// The PMID with the version of this record (DTD `PMID`).
    public var pmid: PMID?
    /// The record's own DOI (DTD `ArticleId` doi, else a valid `ELocationID` doi).
    public var doi: DOI?
    /// The record's own PMCID (DTD `ArticleId` pmc).
    public var pmcid: PMCID?
    /// The record's other own identifiers, in order, as written: `pii`, `mid`, `bookaccession`, `NASA` …
    public var identifiers: [Identifier] = []
    /// The address as the curator gave it; PubMed XML has none.
    public var url: String?

    // MARK: Title and makers

    /// As printed, in square brackets where NLM translated it (DTD `ArticleTitle`); for a whole book its title, for an expert the name.
    public var title: RichText?
    /// The title in the language of the text (DTD `VernacularTitle`).
    public var vernacularTitle: RichText?
    /// Where on the Bookshelf the title stands (attributes of `ArticleTitle`).
    public var titlePlace: BookshelfPlace?
    /// What a chapter is called in its book (DTD `LocationLabel` of `BookDocument`).
    public var locationLabels: [LocationLabel] = []
    /// Authors and editors of the work, then investigators, in the order of the lists in the file; nobody merged.
    public var contributors: [Contributor] = []
    /// `false` where PubMed says its list of authors is cut short (attribute `CompleteYN`).
    public var isAuthorListComplete = true
    /// An expert's role: `sports physician`.
    public var expertRole: String?

    // MARK: Where and when

    /// The journal or book it appeared in.
    public var container: Container?
    /// Who published it: of a book, a report, a page.
    public var publisher: Publisher?
    /// As printed (DTD `Volume`).
    public var volume: String?
    /// As printed (DTD `Issue`).
    public var issue: String?
    /// `Print` or `Internet` (attribute `CitedMedium` of `JournalIssue`).
    public var citedMedium: String?
    /// Pages or article number (DTD `Pagination`).
    public var pagination: Pagination?
    /// Date of the issue, or of the book (DTD `PubDate`).
    public var publicationDate: PartialDate?
    /// Dates of electronic publication (DTD `ArticleDate`).
    public var electronicDates: [PartialDate] = []
    /// Date a chapter was contributed (DTD `ContributionDate`).
    public var contributionDate: PartialDate?
    /// Date NLM last changed the record; for a chapter, date it was last updated (DTD `DateRevised`).
    public var revisedDate: PartialDate?
    /// DTD `DateCompleted`.
    public var completedDate: PartialDate?
    /// Date the record was made (`DateCreated`, of older DTDs).
    public var createdDate: PartialDate?
    /// Dates in which no year can be made out.
    public var unreadDates: [UnreadDate] = []
    /// DTD `History`.
    public var history: [HistoryEvent] = []
    /// ISO 639-2/B as PubMed writes it: `eng`, `dut`.
    public var languages: [String] = []

    // MARK: What it is about

    /// In the order given (DTD `PublicationTypeList`).
    public var publicationTypes: [PublicationType] = []
    /// In the order given (DTD `MeshHeadingList`).
    public var mesh: [MeSHHeading] = []
    /// DTD `SupplMeshList`.
    public var supplementaryConcepts: [SupplementaryConcept] = []
    /// In the order given, those of every owner (DTD `KeywordList`).
    public var keywords: [Keyword] = []
    /// DTD `ChemicalList`.
    public var chemicals: [Chemical] = []
    /// DTD `GeneSymbolList`.
    public var geneSymbols: [String] = []
    /// Persons the article is about (DTD `PersonalNameSubject`).
    public var personSubjects: [PersonName] = []
    /// DTD `SpaceFlightMission`.
    public var spaceFlightMissions: [String] = []
    /// The record's own abstract first (``Abstract/type`` `nil`), then the others.
    public var abstracts: [Abstract] = []
    /// Headings of a chapter (DTD `Sections`).
    public var sections: [DocumentSection] = []

    // MARK: What it rests on, and what happened to it

    /// What happened to it, or what it says of others, in the order given (DTD `CommentsCorrectionsList` without Cites).
    public var notices: [Notice] = []
    /// The printed reference list, in order, nested lists included (DTD `ReferenceList`).
    public var references: [CitedReference] = []
    /// Articles that PubMed says it cites (DTD `CommentsCorrections` with `RefType` Cites); older records have these only.
    public var citationLinks: [CitedReference] = []
    /// How many references the record says it has (DTD `NumberOfReferences`).
    public var statedReferenceCount: Int?
    /// DTD `GrantList`.
    public var grants: [Grant] = []
    /// `false` where PubMed says its list of grants is cut short (attribute `CompleteYN`).
    public var isGrantListComplete = true
    /// DTD `DataBankList`.
    public var dataBanks: [DataBank] = []
    /// `false` where PubMed says its list of registries is cut short (attribute `CompleteYN`).
    public var isDataBankListComplete = true
    /// Conflicts of interest as stated (DTD `CoiStatement`).
    public var conflictOfInterest: RichText?
    /// DTD `GeneralNote`.
    public var notes: [GeneralNote] = []
    /// DTD `ObjectList`.
    public var objects: [RecordObject] = []
    /// Lists that a chapter carries (DTD `ItemList`).
    public var itemLists: [ItemList] = []

    // MARK: State in PubMed

    /// `MEDLINE`, `In-Process`, `Publisher` … (attribute `Status` of `MedlineCitation`).
    public var status: String?
    /// `ppublish`, `epublish`, `aheadofprint` (DTD `PublicationStatus`).
    public var publicationStatus: String?
    /// `Print`, `Electronic`, `Print-Electronic` … (attribute `PubModel`).
    public var publicationModel: String?
    /// Who is responsible for the record: `NLM`, `NASA`, `PIP` … (attribute `Owner`).
    public var owner: String?
    /// `Automated`, `Curated`, or `nil` for wholly human indexing (attribute `IndexingMethod`).
    public var indexingMethod: String?
    /// As written (attribute `VersionID` of `MedlineCitation`).
    public var versionID: String?
    /// As written (attribute `VersionDate` of `MedlineCitation`).
    public var versionDate: String?
    /// DTD `CitationSubset`: `IM`, `AIM` …
    public var citationSubsets: [String] = []

    // MARK: What a curator stated

    /// A design stated in a dossier; it outranks what the rules derive.
    public var declaredDesign: StudyDesign?

    /// A record with nothing but its name and kind.
    public init(id: SourceID, kind: Kind) {
        self.id = id
        self.kind = kind
    }
}
