public import Bibliography
import Diagnostics
import XMLReading

/// The XML of EndNote (`<xml><records>`), which Zotero and others read and write too.
///
/// Its `style` elements keep italics, bold, sub- and superscript.
public struct EndNoteXMLFormat: RecordFormat {
    /// The format has no settings.
    public init() {}

    /// Whether the text is XML whose first elements are EndNote's.
    public func recognizes(_ start: String) -> Bool {
        guard start.contains("<records>") || start.contains("<records ") || start.contains("<record>") else { return false }
        return start.contains("<xml>") || start.contains("<ref-type") || start.contains("<source-app")
    }

    /// - Throws: `Failure` with what ``XMLReader`` throws, and `exchange.no-records` where the file has no `record`.
    public func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords {
        try EndNoteXMLReader(file: file).read(try XMLReader(.bytes(bytes, name: file)))
    }

    /// One line a record, as EndNote writes it but for the line ends.
    public func write(_ records: [Record]) -> String {
        let lines = records.enumerated().map { EndNoteXMLWriter.record(ReferenceFields($1), number: $0 + 1) + "\n" }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xml><records>\n" + lines.joined() + "</records></xml>\n"
    }
}
