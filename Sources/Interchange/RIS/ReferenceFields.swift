import Bibliography
import Diagnostics

/// A reference as reference managers hold it: RIS and EndNote's XML are two spellings of these fields.
struct ReferenceFields {
    /// A value with its place in the file, for those that can be wrong.
    struct Placed {
        var text: String
        var place: SourceSpan?
    }

    var kind: Record.Kind
    /// Names as ``WrittenName`` writes them.
    var authors: [String] = []
    /// Editors of the book that a chapter stands in, or of the work itself.
    var editors: [String] = []
    var title: RichText?
    /// The title in the language of the text.
    var vernacularTitle: RichText?
    /// The journal, or the book of a chapter.
    var containerTitle: RichText?
    var abbreviation: String?
    /// The series of a book.
    var collection: RichText?
    var year: Placed?
    var date: Placed?
    /// Of an article, the date it appeared on the network, which both formats keep as its edition.
    var electronicDate: Placed?
    var edition: String?
    var volume: String?
    var issue: String?
    var pagination: Pagination?
    /// ISSNs or ISBNs, one or more in each, with their medium or without: `0195-6108 (Print)`.
    var serialNumbers: [String] = []
    var publisher: String?
    var place: String?
    var doi: Placed?
    /// The number in ``databases``.
    var accession: Placed?
    var databases: [String] = []
    var pmcid: String?
    var manuscriptID: String?
    var addresses: [String] = []
    var abstract: [RichText] = []
    var keywords: [RichText] = []
    var languages: [String] = []
    /// What kind of publication it is; of an expert, the role.
    var workTypes: [String] = []
    var isThesis = false
    var notes: [String] = []
    /// Where the reference begins.
    var span: SourceSpan?

    init(_ kind: Record.Kind) {
        self.kind = kind
    }
}

extension ReferenceFields {
    /// What of a record the two formats have fields for.
    init(_ record: Record) {
        self.init(record.kind)
        authors = record.authors.filter(\.isValid).map { WrittenName.line($0.name) }
        editors = record.editors.filter(\.isValid).map { WrittenName.line($0.name) }
        title = record.title
        vernacularTitle = record.vernacularTitle
        switch record.container {
        case .journal(let journal):
            containerTitle = journal.title.map(RichText.init(plain:))
            abbreviation = journal.isoAbbreviation ?? journal.medlineTA
            serialNumbers = SerialNumbers.written(journal)
        case .book(let book):
            if record.kind == .bookChapter {
                containerTitle = book.title
                editors =
                    book.contributors.filter { $0.role == .editor && $0.isValid }.map { WrittenName.line($0.name) } + editors
            }
            collection = book.collectionTitle
            edition = book.edition
            serialNumbers = book.isbns
        case nil: break
        }
        if let printed = record.issued {
            year = Placed(text: String(printed.iso.prefix(4)))
            date = WrittenDate.slashed(printed).map { Placed(text: $0) }
        }
        if record.kind == .journalArticle {
            electronicDate = record.electronicDates.first.map { Placed(text: WrittenDate.digits($0, separator: "/")) }
        }
        volume = record.volume
        issue = record.issue
        pagination = record.pagination
        publisher = record.publisher?.name
        place = record.publisher?.place
        doi = record.doi.map { Placed(text: $0.value) }
        accession = record.pmid.map { Placed(text: $0.text) }
        databases = record.pmid == nil ? [] : ["PubMed"]
        pmcid = record.pmcid?.description
        manuscriptID = record.identifiers.first { $0.scheme == "mid" }?.value
        addresses = [record.url].compactMap { $0 }
        abstract = record.abstract.map(AbstractText.paragraphs) ?? []
        keywords = record.keywordsAndHeadings
        languages = record.languages.map(LanguageCode.code)
        isThesis = record.isThesis
        workTypes = record.publicationTypes.map(\.name) + [record.expertRole].compactMap { $0 }
        notes = record.notes.map(\.text)
    }
}
