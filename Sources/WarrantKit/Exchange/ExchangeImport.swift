import Foundation
import Interchange

/// Reads a file of references and writes its entries into the store: all of them, or none.
struct ExchangeImport {
    let file: SpooledFile
    let format: ExchangeFormat

    /// The format of a file of references; `nil` leaves the file to the XML reader.
    ///
    /// - Throws: `Failure` of kind input for a text that is neither of such a format nor XML, nor called XML by its ending.
    static func format(of file: SpooledFile) throws -> ExchangeFormat? {
        let bytes = file.start(1 << 14)
        // Compressed files are PubMed's.
        guard !bytes.starts(with: [0x1F, 0x8B]) else { return nil }
        let start = String(decoding: bytes, as: UTF8.self)
        if let format = ExchangeFormat.recognized(start: start, file: file.name) { return format }
        let first = start.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        let ending = file.name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
        guard let first, first != "<", let ending, !["xml", "gz", "rdf"].contains(ending) else { return nil }
        let formats = ExchangeFormat.allCases.map(\.rawValue).joined(separator: ", ")
        throw Failure.input(
            Diagnostic(
                "import.unknown-format", "what '\(file.name)' is cannot be told from its first lines",
                remedy: "import PubMed XML, a vocabulary or references, or name the format with --input-format: \(formats)",
                file: file.name, span: SourceSpan(at: .start)))
    }

    /// The entries that can be taken in, and what is to be said of the others.
    func read() throws -> (records: [Record], skipped: [Diagnostic], notes: [Diagnostic]) {
        let read = try format.format.read(try file.contents(), file: file.name)
        let (records, repeated) = Self.distinct(read.records, file.name)
        return (
            records, read.diagnostics.filter { $0.severity == .error } + repeated,
            read.diagnostics.filter { $0.severity != .error }
        )
    }

    func run(_ store: EvidenceStore, sha256: String) throws -> FileImportReport {
        let (records, skipped, notes) = try read()
        var preparation = SourcePreparation()
        let (counts, fuller) = try store.importEntries(records.map { preparation.prepare($0) })
        var report = FileImportReport(name: file.name, content: .records(counts), skipped: skipped, notes: notes)
        if !fuller.isEmpty { report.notes.append(.fullerKept(fuller)) }
        try store.recordImport(
            ImportLedgerEntry(name: file.name, sha256: sha256, bytes: file.bytes, counts: counts, skipped: skipped.count))
        return report
    }

    /// Leaves out entries that an address or ISBN names as it names an earlier one of another title: two volumes, two pages of a site.
    private static func distinct(_ records: [Record], _ file: String) -> (records: [Record], repeated: [Diagnostic]) {
        var titles: [SourceID: String] = [:]
        var repeated: [Diagnostic] = []
        let kept = records.filter { record in
            let title = record.title?.plainText ?? ""
            guard [.url, .isbn].contains(record.id.scheme), let first = titles[record.id],
                first.lowercased() != title.lowercased()
            else {
                titles[record.id] = titles[record.id] ?? title
                return true
            }
            repeated.append(
                Diagnostic(
                    "exchange.same-id", "'\(title)' has the same '\(record.id)' as '\(first)' and is passed over",
                    remedy: "give one of the two a DOI, a PMID or an address of its own", file: file))
            return false
        }
        return (kept, repeated)
    }
}

extension Diagnostic {
    fileprivate static func fullerKept(_ ids: [String]) -> Diagnostic {
        let named = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? " …" : "")
        let message =
            ids.count == 1
            ? "an entry says less than the store does and changed nothing: \(named)"
            : "\(ids.count) entries say less than the store does and changed nothing: \(named)"
        return Diagnostic("exchange.fuller-kept", severity: .note, message)
    }
}
