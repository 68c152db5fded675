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
        let root = try compose(yaml, log)
        let dossier = MappingReader(root, what: "a dossier", log: log).flatMap { decode($0, log) }
        guard let dossier, log.diagnostics.isEmpty else {
            throw Failure(.input, log.diagnostics.sorted { position($0) < position($1) })
        }
        return dossier
    }

    private func position(_ diagnostic: Diagnostic) -> SourcePosition {
        diagnostic.span?.start ?? .start
    }

    private func decode(_ reader: MappingReader, _ log: DiagnosticLog) -> Dossier? {
        reader.allow(["format", "article", "references", "sources", "claims"])
        if let format = reader.string("format", required: true), !Self.formats.map(String.init).contains(format) {
            log.error(
                "unknown-format", "format '\(format)' is not known", remedy: "write 'format: 1'", at: reader.span(of: "format"))
        }
        reader.requireKey("article")
        let article = reader.node("article").flatMap { ArticleDecoder(log: log, loadText: loadText).article($0) }
        let sources = SourceDecoder(log: log)
        let references = reader.list("references").compactMap { sources.reference($0) }
        let others = reader.list("sources").compactMap { sources.source($0) }
        let claimDecoder = ClaimDecoder(log: log)
        let claims = reader.list("claims").compactMap { claimDecoder.claim($0) }
        guard let article else { return nil }
        var dossier = Dossier(file: log.file, article: article, references: references, sources: others, claims: claims)
        DossierCheck(log: log).check(&dossier)
        return dossier
    }

    /// Parses the YAML; its own faults become diagnostics with their places.
    private func compose(_ yaml: String, _ log: DiagnosticLog) throws -> Node {
        do {
            guard let node = try Yams.compose(yaml: yaml), !node.isNull else {
                log.error("empty", "the dossier is empty", remedy: "begin with 'format: 1' and an 'article'", at: nil)
                throw Failure(.input, log.diagnostics)
            }
            return node
        } catch let error as YamlError {
            report(error, log)
            throw Failure(.input, log.diagnostics)
        }
    }

    private func report(_ error: YamlError, _ log: DiagnosticLog) {
        func span(_ mark: Mark) -> SourceSpan {
            SourceSpan(at: SourcePosition(line: max(mark.line, 1), column: max(mark.column, 1)))
        }
        let remedy = "check indentation, quotes and colons from here upward"
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            log.error("not-yaml", "this is not YAML", remedy: remedy, at: span(mark), cause: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            log.error(
                "duplicate-key", "\(names) stands more than once in one mapping", remedy: "keep one of them",
                at: span(context.mark))
        case .reader(let problem, let offset, _, let text):
            let position = offset.map { SourceText(text).position(atOffset: $0) } ?? .start
            log.error(
                "not-yaml", "a character here cannot stand in YAML", remedy: "take out control characters",
                at: SourceSpan(at: position), cause: problem)
        default:
            log.error("not-yaml", "this is not YAML", remedy: remedy, at: nil, cause: "\(error)")
        }
    }
}
