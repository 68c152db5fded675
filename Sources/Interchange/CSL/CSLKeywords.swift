import Bibliography

/// Keywords as one text, which is how CSL has them.
enum CSLKeywords {
    /// Parted by semicolons; one behind a single keyword that has commas tells that these part nothing.
    static func write(_ keywords: [Keyword]) -> String {
        let text = keywords.map(\.text.plainText).filter { !$0.isEmpty }.joined(separator: "; ")
        return text.contains(",") && !text.contains(";") ? text + ";" : text
    }

    /// Parted by semicolons, or by commas where there is no semicolon.
    static func read(_ text: String) -> [Keyword] {
        text.split(separator: text.contains(";") ? ";" : ",").map { RichText(plain: String($0)).folded() }
            .filter { !$0.isEmpty }.map { Keyword($0) }
    }
}
