/// Writes results as a Markdown table (GitHub Flavored Markdown, section 4.10).
struct MarkdownWriter {
    func write(_ listing: Listing) -> String {
        let rule = listing.columns.map { _ in "---" }
        let lines = [listing.columns, rule] + listing.rows.map { row in row.map { cell($0.text()) } }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private func cell(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 }).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
    }
}
