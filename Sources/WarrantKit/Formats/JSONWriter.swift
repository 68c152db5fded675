import Foundation

/// Writes results as JSON (RFC 8259): an array of objects, or one object a line; keys in the order of the columns.
///
/// A missing value is `null`, several values are an array, identifiers are strings.
struct JSONWriter {
    func array(_ listing: Listing) -> String {
        guard !listing.rows.isEmpty else { return "[]\n" }
        return "[\n" + listing.rows.map { "  " + object($0, listing.columns) }.joined(separator: ",\n") + "\n]\n"
    }

    func lines(_ listing: Listing) -> String {
        listing.rows.map { object($0, listing.columns) + "\n" }.joined()
    }

    private func object(_ row: [QueryResult.Value], _ columns: [String]) -> String {
        let members = zip(columns, row).map { column, value in
            "\(Self.string(ResultColumn.jsonKey(column))): \(self.value(value))"
        }
        return "{" + members.joined(separator: ", ") + "}"
    }

    private func value(_ value: QueryResult.Value) -> String {
        switch value {
        case .missing: "null"
        case .text(let text): Self.string(text)
        case .integer(let number): String(number)
        case .decimal(let number): "\(number)"
        case .list(let items): "[" + items.map(Self.string).joined(separator: ", ") + "]"
        }
    }

    /// A JSON string. Encoding a string cannot fail; the empty string stands for the impossible.
    static func string(_ text: String) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        return (try? encoder.encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
    }
}
