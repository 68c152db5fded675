public import Bibliography
import Foundation
import GRDB
import TextAnalysis

/// A record made ready to be written: every column, the whole record as JSON, and the words of the search index.
///
/// Making it ready needs no database, so that an import does it beside the writing, on another core. It keeps no part of the
/// record itself, whose memory the same core frees.
public struct PreparedSource: Sendable {
    let identity: SourceIdentity
    let notices: ToldNotices
    /// One row: the values of ``columns``, the last of them the whole record as JSON.
    let row: PackedRows
    /// One row: the values of ``SourceWords/columns``.
    let search: PackedRows
    /// Rows of the values of ``HeadingName``: the headings that the store may not know yet.
    let headings: PackedRows

    /// - Parameter known: headings that need not be written again; those of the record join them.
    init(_ record: Bibliography.Record, terms: SearchTerms, known: inout Set<HeadingName>) {
        identity = SourceIdentity(record)
        notices = ToldNotices(record)
        let names = record.mesh.map(HeadingName.init)
        let words = SourceWords(record, names, terms: terms)
        row = Self.row(of: record, names, authors: words.names)
        search = words.row
        var headings = PackedRows(width: 2)
        for heading in names where known.insert(heading).inserted {
            headings.add(heading.descriptor)
            headings.add(heading.name)
        }
        self.headings = headings
    }

    /// When the record was last revised, ISO 8601 as far as known.
    public var revised: String? { identity.revised }

    /// The whole record as JSON.
    var encoded: String { row.text(Self.columns.count - 1) ?? "" }

    /// The columns of `source` that come from the record alone.
    static let columns = [
        "id", "kind", "label", "pmid", "pmid_version", "doi", "pmcid", "url", "title", "authors", "names", "container",
        "container_abbreviation", "volume", "issue", "pages", "publisher", "published", "published_online", "year", "language",
        "design", "design_reason_nl", "design_reason_en", "types", "headings", "abstract", "is_retracted", "has_concern",
        "is_corrected", "is_preprint", "is_database_record", "revised", "record",
    ]

    private static func row(of record: Bibliography.Record, _ headings: [HeadingName], authors: String) -> PackedRows {
        let finding = StudyDesignClassifier.design(of: record)
        let published = record.published
        var row = PackedRows(width: columns.count, reserving: 1 << 13)
        row.add(record.id.description)
        row.add(record.kind.rawValue)
        row.add(record.label)
        row.add(record.pmid?.text)
        row.add(record.pmid?.version)
        row.add(record.doi?.value)
        row.add(record.pmcid?.description)
        row.add(record.url)
        row.add(record.title?.plainText ?? record.vernacularTitle?.plainText ?? "")
        row.add(StoredJSON.list(record.authors.map(\.shortName)))
        row.add(authors)
        row.add(record.journal?.title ?? record.book?.title.plainText ?? record.publisher?.name)
        row.add(record.journal?.isoAbbreviation)
        row.add(record.volume)
        row.add(record.issue)
        row.add(record.pagination?.shown)
        row.add((record.publisher ?? record.book?.publisher)?.name)
        row.add(published?.iso)
        row.add(record.electronicDates.first?.iso)
        row.add(published?.year)
        row.add(record.languages.first)
        row.add(finding.design.rawValue)
        row.add(finding.reasonDutch)
        row.add(finding.reasonEnglish)
        row.add(StoredJSON.list(record.publicationTypes.map(\.name)))
        row.add("[\(headings.map(\.json).joined(separator: ","))]")
        row.add(record.abstract?.plainText)
        row.add(record.isRetracted)
        row.add(record.hasConcern)
        row.add(record.isCorrected)
        row.add(record.isPreprint)
        row.add(record.isDatabaseRecord)
        row.add(record.revisedDate?.iso)
        row.add { json in record.encode(into: &json) }
        return row
    }
}

/// Makes the records of one import ready, one after another.
public struct SourcePreparation {
    private let terms = SearchTerms()
    /// The headings that were handed on: a file repeats a few thousand of them hundreds of times.
    private var known: Set<HeadingName> = []

    public init() {}

    /// - Returns: the record made ready; to be written in the order of preparation.
    public mutating func prepare(_ record: Bibliography.Record) -> PreparedSource {
        PreparedSource(record, terms: terms, known: &known)
    }
}

/// A MeSH heading as the store knows it.
struct HeadingName: Hashable {
    /// `D007405`, or the name where the record gives no UI.
    let descriptor: String
    let name: String

    init(_ heading: MeSHHeading) {
        descriptor = heading.descriptor.ui ?? heading.descriptor.name
        name = heading.descriptor.name
    }

    /// A JSON list of the two.
    var json: String { StoredJSON.list([descriptor, name]) }

    /// The one word that the search index has for a descriptor.
    static func token(_ descriptor: String) -> String {
        Folding.words(descriptor).joined()
    }
}

/// What tells a source from others, and one version of its record from another.
struct SourceIdentity: Sendable {
    let id: String
    let pmid: String?
    let version: Int
    let doi: String?
    let pmcid: String?
    /// ISO 8601 as far as known.
    let revised: String?

    init(_ record: Bibliography.Record) {
        id = record.id.description
        pmid = record.pmid?.text
        version = record.pmid?.version ?? 0
        doi = record.doi?.value
        pmcid = record.pmcid?.description
        revised = record.revisedDate?.iso
    }

    /// Which version of the record this is, for the change log; the record itself stands in its row.
    var state: String {
        """
        {"revised":"\(revised ?? "")","version":\(version)}
        """
    }
}

/// The words of a source's search index; each property is a column of it.
struct SourceWords: Hashable, Sendable {
    var title: SearchTerms.Indexed
    var text: SearchTerms.Indexed
    /// Each author's folded name whole, between bars; the index takes the bars for spaces.
    var names = ""
    var journal = ""
    var types = ""
    /// A word for each MeSH descriptor.
    var headings = ""

    init(_ record: Bibliography.Record, terms: SearchTerms) {
        self.init(record, record.mesh.map(HeadingName.init), terms: terms)
    }

    init(_ record: Bibliography.Record, _ headings: [HeadingName], terms: SearchTerms) {
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
        self.headings = headings.map { HeadingName.token($0.descriptor) }.joined(separator: " ")
    }

    /// The values of ``columns``.
    var row: PackedRows {
        let bytes = title.words.count + title.stems.count + text.words.count + text.stems.count
        var row = PackedRows(width: 8, reserving: bytes + 512)
        for words in [title.words, title.stems, text.words, text.stems] { row.add { $0.append(contentsOf: words) } }
        for text in [names, journal, types, headings] { row.add(text) }
        return row
    }

    /// The index's columns.
    static let columns = "title_words, title_stems, words, stems, names, journal, types, headings"
}

extension Pagination {
    /// Pages written out: `811-816`; an article number as it is.
    var shown: String {
        ranges.first.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") } ?? printed
    }
}
