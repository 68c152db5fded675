/// A source of any kind: a study, a review, a book chapter, a page, an expert.
///
/// What PubMed gives is kept apart from what a curator states (``declaredDesign``, ``expertRole``). Empty arrays and `nil` mean
/// that the source does not say, never that there is none.
public struct Record: Hashable, Sendable, Codable {
    /// What kind of thing it is; the raw values are those stored and shown.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case journalArticle = "journal-article"
        case bookChapter = "book-chapter"
        case book
        case webPage = "web-page"
        case report
        case expert
    }

    // MARK: Identity

    public var id: SourceID
    public var kind: Kind
    public var pmid: PMID?
    public var doi: DOI?
    public var pmcid: PMCID?
    /// The record's other own identifiers, in order, as written: `pii`, `mid`, `bookaccession`, `NASA` …
    public var identifiers: [Identifier] = []
    public var url: String?

    // MARK: Title and makers

    /// As printed, in square brackets where NLM translated it (DTD `ArticleTitle`); for a whole book its title, for an expert the name.
    public var title: RichText?
    /// The title in the language of the text (DTD `VernacularTitle`).
    public var vernacularTitle: RichText?
    /// Authors, then editors of the chapter, then investigators; each list in printed order, nobody merged.
    public var contributors: [Contributor] = []
    /// `false` where PubMed says its list of authors is cut short (attribute `CompleteYN`).
    public var isAuthorListComplete = true
    /// An expert's role: `sports physician`.
    public var expertRole: String?

    // MARK: Where and when

    public var container: Container?
    public var publisher: Publisher?
    public var volume: String?
    public var issue: String?
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
    /// DTD `History`.
    public var history: [HistoryEvent] = []
    /// ISO 639-2/B as PubMed writes it: `eng`, `dut`.
    public var languages: [String] = []

    // MARK: What it is about

    public var publicationTypes: [PublicationType] = []
    public var mesh: [MeSHHeading] = []
    public var supplementaryConcepts: [SupplementaryConcept] = []
    public var keywords: [Keyword] = []
    public var chemicals: [Chemical] = []
    public var geneSymbols: [String] = []
    /// Persons the article is about (DTD `PersonalNameSubject`).
    public var personSubjects: [PersonName] = []
    public var spaceFlightMissions: [String] = []
    /// The record's own abstract first (``Abstract/type`` `nil`), then the others.
    public var abstracts: [Abstract] = []
    /// Headings of a chapter (DTD `Sections`).
    public var sections: [DocumentSection] = []

    // MARK: What it rests on, and what happened to it

    public var notices: [Notice] = []
    /// The printed reference list, in order, nested lists included (DTD `ReferenceList`).
    public var references: [CitedReference] = []
    /// Articles that PubMed says it cites (DTD `CommentsCorrections` with `RefType` Cites); older records have these only.
    public var citationLinks: [CitedReference] = []
    /// How many references the record says it has (DTD `NumberOfReferences`).
    public var statedReferenceCount: Int?
    public var grants: [Grant] = []
    public var dataBanks: [DataBank] = []
    /// Conflicts of interest as stated (DTD `CoiStatement`).
    public var conflictOfInterest: RichText?
    public var notes: [GeneralNote] = []

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
    /// DTD `CitationSubset`: `IM`, `AIM` …
    public var citationSubsets: [String] = []

    // MARK: What a curator stated

    /// A design stated in a dossier; it outranks what the rules derive.
    public var declaredDesign: StudyDesign?

    public init(id: SourceID, kind: Kind) {
        self.id = id
        self.kind = kind
    }
}
