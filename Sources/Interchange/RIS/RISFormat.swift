public import Bibliography

/// RIS, the tagged format of Reference Manager that nearly every reference manager reads and writes.
///
/// Read are the dialects of Zotero, EndNote, Mendeley and Reference Manager itself: titles in `TI` or `T1`, journals in `T2`, `JF` or
/// `JO`, dates in `PY`, `Y1` or `DA`, values that go on without a tag. Written is what Zotero and EndNote both take in; it is plain
/// text, so sub- and superscript become letters.
public struct RISFormat: RecordFormat {
    /// The format has no settings.
    public init() {}

    /// Whether the first line that says something is `TY  - …`.
    public func recognizes(_ start: String) -> Bool {
        let lines = ExchangeText(Array(start.utf8), file: nil).lines
        guard let first = lines.first(where: { !$0.text.foldingControls.isEmpty }) else { return false }
        return RISReader.field(in: first.text, number: 1, spaces: nil)?.tag == "TY"
    }

    /// - Throws: `Failure` with `exchange.no-records` where the file has no `TY`.
    public func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords {
        try RISReader(ExchangeText(bytes, file: file), file: file).read()
    }

    /// Lines end in a line feed; a value is one line, however long.
    public func write(_ records: [Record]) -> String {
        records.map { RISWriter.text(ReferenceFields($0)) }.joined(separator: "\n")
    }
}
