public import Bibliography
import Diagnostics

/// PubMed's tagged format, also called MEDLINE format, in files that end in `.nbib` (PubMed Help, "PubMed format").
///
/// It holds nearly all of a PubMed record; it is plain text, so sub- and superscript become letters.
public struct NBIBFormat: RecordFormat {
    /// The format has no settings.
    public init() {}

    /// Whether the first line that says something is a tag of four columns and a hyphen, other than RIS's `TY`, and `PMID`, `OWN` or
    /// another tag that only this format has is among the tags.
    public func recognizes(_ start: String) -> Bool {
        let lines = ExchangeText(Array(start.utf8), file: nil).lines.lazy.filter { !$0.text.foldingControls.isEmpty }
        guard let first = lines.first, let field = NBIBReader.field(in: first.text, number: 1), field.tag != "TY" else {
            return false
        }
        return lines.contains { line in
            NBIBReader.field(in: line.text, number: 1).map { ["PMID", "OWN", "STAT", "FAU", "BTI"].contains($0.tag) } ?? false
        }
    }

    /// - Throws: `Failure` with `exchange.no-records` where the file has no line of the format.
    public func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords {
        try NBIBReader(ExchangeText(bytes, file: file), file: file).read()
    }

    /// Records parted by an empty line, long values broken at spaces and indented by six columns.
    public func write(_ records: [Record]) -> String {
        records.map { NBIBWriter.text($0) }.joined(separator: "\n")
    }
}
