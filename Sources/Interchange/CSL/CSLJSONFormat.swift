public import Bibliography
import CitationStyle
import Diagnostics

/// CSL-JSON, the form in which citation processors take references.
public struct CSLJSONFormat: RecordFormat {
    public init() {}

    /// An array of objects that name a `type` or `id`; other JSON is taken for it too, for no other format here is JSON.
    public func recognizes(_ start: String) -> Bool {
        let first = start.first { !$0.isWhitespace && $0 != "\u{FEFF}" }
        return first == "[" || first == "{"
    }

    public func read(_ bytes: [UInt8], file: String?) throws -> ReadRecords {
        var result = ReadRecords()
        for (index, item) in try CSLItem.read(json: bytes, file: file).enumerated() {
            let name = item.id.isEmpty ? "entry \(index + 1)" : "entry \(index + 1) ('\(item.id)')"
            var reading = CSLItemReading(item, name: name, file: file)
            let record = reading.record()
            result.diagnostics += reading.diagnostics
            result.add(record, called: name, file: file, span: nil)
        }
        return result
    }

    public func write(_ records: [Record]) -> String {
        CSLItem.json(records.map { CSLItem($0) })
    }
}
