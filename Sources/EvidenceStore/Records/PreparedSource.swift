public import Bibliography
import Foundation
import GRDB
public import TextAnalysis

/// A record made ready to be written: every column, the whole record as JSON, and the words of the search index.
///
/// Making it ready needs no database, so that an import does it beside the writing, on another core.
public struct PreparedSource: Sendable {
    let record: Bibliography.Record
    /// The whole record as JSON.
    let encoded: String
    /// The values of ``columns``.
    let values: [DatabaseValue]
    let search: SourceWords
    /// MeSH descriptors and publication types as JSON lists, each written by one statement.
    let headings: String
    let types: String

    public init(_ record: Bibliography.Record, terms: SearchTerms) {
        self.record = record
        encoded = StoredJSON.encode(record)
        search = SourceWords(record, terms: terms)
        values = Self.values(of: record, search)
        headings = StoredJSON.list(
            record.mesh.flatMap { [$0.descriptor.ui ?? $0.descriptor.name, $0.descriptor.name, $0.isMajor ? "1" : "0"] })
        types = StoredJSON.list(record.publicationTypes.map(\.name))
    }

    /// When the record was last revised, ISO 8601 as far as known.
    public var revised: String? { record.revisedDate?.iso }

    /// The columns of `source` that come from the record alone, in the order of ``values``.
    static let columns = [
        "id", "kind", "label", "pmid", "pmid_version", "doi", "pmcid", "url", "title", "authors", "names", "container",
        "container_abbreviation", "volume", "issue", "pages", "publisher", "published", "published_online", "year", "language",
        "design", "design_reason_nl", "design_reason_en", "abstract", "is_retracted", "has_concern", "is_corrected",
        "is_preprint", "is_database_record", "revised",
    ]

    private static func values(of record: Bibliography.Record, _ search: SourceWords) -> [DatabaseValue] {
        let finding = StudyDesignClassifier.design(of: record)
        let values: [(any DatabaseValueConvertible)?] = [
            record.id.description, record.kind.rawValue, record.label, record.pmid?.text, record.pmid?.version,
            record.doi?.value, record.pmcid?.description, record.url,
            record.title?.plainText ?? record.vernacularTitle?.plainText ?? "",
            StoredJSON.list(record.authors.map(\.shortName)), search.names,
            record.journal?.title ?? record.book?.title.plainText ?? record.publisher?.name, record.journal?.isoAbbreviation,
            record.volume, record.issue, record.pagination?.shown, (record.publisher ?? record.book?.publisher)?.name,
            record.published?.iso, record.electronicDates.first?.iso, record.published?.year, record.languages.first,
            finding.design.rawValue, finding.reasonDutch, finding.reasonEnglish, record.abstract?.plainText, record.isRetracted,
            record.hasConcern, record.isCorrected, record.isPreprint, record.isDatabaseRecord, record.revisedDate?.iso,
        ]
        return values.map { $0?.databaseValue ?? .null }
    }
}

/// The words of a source's search index; each property is a column of it.
struct SourceWords: Hashable, Sendable {
    var title = SearchTerms.Indexed()
    var text = SearchTerms.Indexed()
    /// Each author's folded name whole, between bars; the index takes the bars for spaces.
    var names = ""
    var journal = ""
    var types = ""

    init(_ record: Bibliography.Record, terms: SearchTerms) {
        let language = StemmingLanguage(tag: record.languages.first ?? "eng")
        let titles = [record.title?.plainText, record.vernacularTitle?.plainText].compactMap(\.self)
        title = terms.index(titles.joined(separator: "\n"), language)
        let rest = record.abstracts.map(\.plainText) + record.keywords.map(\.text.plainText)
        text = terms.index(rest.joined(separator: "\n"), language)
        names = record.authors.map { terms.words($0.searchedName) }.joined(separator: "|")
        let container = [
            record.journal?.title, record.journal?.isoAbbreviation, record.book?.title.plainText, record.publisher?.name,
        ]
        journal = terms.words(container.compactMap(\.self).joined(separator: "\n"))
        types = terms.words(record.publicationTypes.map(\.name).joined(separator: "\n"))
    }

    /// The values of ``columns``.
    var values: StatementArguments {
        [title.words, title.stems, text.words, text.stems, names, journal, types]
    }

    /// The index's columns, in the order of ``values``.
    static let columns = "title_words, title_stems, words, stems, names, journal, types"
}

extension Pagination {
    /// Pages written out: `811-816`; an article number as it is.
    var shown: String {
        ranges.first.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") } ?? printed
    }
}
