import Diagnostics
public import EvidenceModel
import Foundation
import Yams

/// Reads dossiers: YAML of `format: 1`, checked whole; every fault is reported with its line and column.
public struct DossierReader {
    /// Gives the article's text for the path written in `text.file`, or throws a `Failure`.
    public typealias TextLoader = (_ path: String) throws -> String

    /// The formats this program reads.
    public static let formats = [1]

    private let loadText: TextLoader

    /// - Parameter loadText: reads a file named by a dossier, relative to the dossier.
    public init(loadText: @escaping TextLoader) {
        self.loadText = loadText
    }

    /// - Parameters:
    ///   - yaml: the dossier's text.
    ///   - file: its name, for messages.
    /// - Throws: `Failure` of kind input with every fault found.
    public func read(_ yaml: String, file: String) throws -> Dossier {
        let log = DiagnosticLog(file: file)
        let root = YAMLComposer(log: log).compose(yaml)
        let dossier = root.flatMap { MappingReader($0, as: .dossier, log: log) }.flatMap { decode($0, log) }
        guard let dossier, log.isEmpty else { throw Failure(.input, log.diagnostics) }
        return dossier
    }

    private func decode(_ reader: MappingReader, _ log: DiagnosticLog) -> Dossier? {
        if let format = reader.string("format", required: true), !Self.formats.map(String.init).contains(format) {
            log.error(
                "unknown-format", "format \(format.shown) is not known", remedy: "write 'format: 1'",
                at: reader.span(of: "format"))
        }
        reader.requireKey("article")
        let article = reader.node("article").flatMap { ArticleDecoder(log: log, loadText: loadText).article($0) }
        let sourceDecoder = SourceDecoder(log: log)
        let (references, allReferences) = entries("references", of: reader) { sourceDecoder.reference($0) }
        let (sources, allSources) = entries("sources", of: reader) { sourceDecoder.source($0) }
        let claimDecoder = ClaimDecoder(log: log, references: Set(references.map(\.key)))
        let claims = reader.list("claims").compactMap { claimDecoder.claim($0) }
        var check = DossierCheck(log: log, references: references, sources: sources, claims: claims)
        check.check(articleID: article?.id, text: article?.text, knowsAllKeys: allReferences && allSources)
        guard let article else { return nil }
        return Dossier(file: log.file, article: article, references: references, sources: sources, claims: check.claims)
    }

    /// The entries of a list that could be read, and whether that is all of them.
    private func entries<Entry>(
        _ key: String, of reader: MappingReader, _ decode: (Node) -> Entry?
    ) -> (entries: [Entry], areAll: Bool) {
        let nodes = reader.list(key)
        let entries = nodes.compactMap(decode)
        return (entries, entries.count == nodes.count && (!nodes.isEmpty || reader.isAbsentOrList(key)))
    }
}
