/// Writes results as comma-separated values (RFC 4180) or tab-separated ones, with a header line.
struct SeparatedWriter {
    let separator: Character
    let lineBreak: String

    func write(_ listing: Listing) -> String {
        let lines = [listing.columns] + listing.rows.map { row in row.map { $0.text() } }
        return lines.map { $0.map(field).joined(separator: String(separator)) + lineBreak }.joined()
    }

    private func field(_ text: String) -> String {
        if separator == "\t" {
            return String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
        }
        guard text.contains(where: { $0 == separator || $0 == "\"" || $0.isNewline }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
