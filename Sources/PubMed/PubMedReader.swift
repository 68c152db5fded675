import Bibliography
import Diagnostics
public import XMLReading

/// Streams the records of a PubMed XML file: baseline, update or EFetch (pubmed_250101.dtd, and the older ones still about).
///
/// Only one record is in memory at a time. For example:
///
/// ```swift
/// let reader = try PubMedReader(.file("pubmed21n1298.xml.gz"))
/// try reader.forEachItem { item in
///     switch item {
///     case .record(let record, _): try store.save(record)
///     case .deletions(let pmids): try store.delete(pmids)
///     case .skipped(let diagnostic): report(diagnostic)
///     }
/// }
/// ```
public struct PubMedReader: ~Copyable {
    /// The root elements that are read.
    public static let roots = [
        "PubmedArticleSet", "PubmedBookArticleSet", "PubmedArticle", "PubmedBookArticle", "MedlineCitationSet",
        "MedlineCitation", "BookDocumentSet", "BookDocument",
    ]

    private let xml: XMLReader

    /// Opens the source.
    ///
    /// - Throws: `Failure` with `file.missing`, `file.is-folder`, `file.unreadable`, `file.empty`.
    public init(_ source: XMLSource) throws {
        xml = try XMLReader(source)
    }

    /// Bytes taken from the source so far, before inflating: for a progress bar.
    public var bytesRead: Int { xml.bytesRead }

    /// Gives the items of the file in order, to its end. To be called once.
    ///
    /// - Throws: `Failure` with `pubmed.unknown-root`, or what ``XMLReader`` throws where the XML itself cannot be read; items given
    ///   before it stand. What the closure throws comes through.
    public func forEachItem(_ body: (PubMedItem) throws -> Void) throws {
        let root = try xml.root()
        switch root {
        case "PubmedArticleSet", "PubmedBookArticleSet", "MedlineCitationSet", "BookDocumentSet":
            try xml.forEachChild { name in try item(name, body) }
        case "PubmedArticle", "PubmedBookArticle", "MedlineCitation", "BookDocument":
            try item(root, body)
        default:
            let remedy = "give PubMed XML, whose root is \(Suggestions.list(Self.roots)); in PubMed choose the format 'XML'"
            throw Failure.input(xml.diagnostic("pubmed.unknown-root", "the root element is '\(root)'", remedy: remedy))
        }
        try xml.finish()
    }

    private func item(_ name: String, _ body: (PubMedItem) throws -> Void) throws {
        let place = xml.position
        let item: PubMedItem
        do {
            switch name {
            case "PubmedArticle": item = .record(try xml.pubmedArticle(), place)
            case "MedlineCitation": item = .record(try xml.bareCitation(), place)
            case "PubmedBookArticle": item = .record(try xml.pubmedBookArticle(), place)
            case "BookDocument": item = .record(try xml.bareBookDocument(), place)
            case "DeleteCitation", "DeleteDocument": item = .deletions(try xml.deletions())
            default:
                item = .skipped(
                    xml.diagnostic(
                        "pubmed.unknown-element", "the element '\(name)' is not a record",
                        remedy: "check where the file comes from"))
            }
        } catch let skipped as SkippedRecord {
            var diagnostic = skipped.diagnostic
            if diagnostic.span == nil { diagnostic.span = place.map(SourceSpan.init(at:)) }
            item = .skipped(diagnostic)
        }
        try body(item)
    }
}
