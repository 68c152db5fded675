import Foundation

/// The styles of a library with the words they are found by.
struct StyleIndex {
    private struct Entry {
        var summary: StyleSummary
        /// Title, short title, id and fields, folded, with a space before each word.
        var words: String
        var title: String
    }

    private let entries: [Entry]

    init(_ summaries: [StyleSummary]) {
        entries = summaries.map { summary in
            let texts = [summary.title, summary.shortTitle ?? "", summary.id] + summary.fields
            return Entry(
                summary: summary, words: StyleIndex.folded(texts.joined(separator: " ")),
                title: StyleIndex.folded(summary.title))
        }
    }

    /// The styles in which every word begins a word: those that are called so first, then by title.
    func search(_ text: String) -> [StyleSummary] {
        let query = StyleIndex.folded(text)
        let words = query.split(separator: " ").map { " " + $0 }
        func rank(_ entry: Entry) -> Int {
            if entry.title == query || entry.summary.id == text { return 0 }
            return entry.title.hasPrefix(query) ? 1 : 2
        }
        return entries.filter { entry in words.allSatisfy { entry.words.contains($0) } }
            .map { (rank: rank($0), entry: $0) }
            .sorted { ($0.rank, $0.entry.title, $0.entry.summary.id) < ($1.rank, $1.entry.title, $1.entry.summary.id) }
            .map(\.entry.summary)
    }

    /// The styles with this title or short title.
    func titled(_ title: String) -> [StyleSummary] {
        let title = StyleIndex.folded(title)
        guard !title.isEmpty else { return [] }
        let found = entries.filter { $0.title == title }
        return (found.isEmpty ? entries.filter { StyleIndex.folded($0.summary.shortTitle ?? "") == title } : found).map(
            \.summary)
    }

    /// Small letters without accents, each word after one space.
    static func folded(_ text: String) -> String {
        let plain =
            text.utf8.allSatisfy { $0 < 0x80 }
            ? text.lowercased()
            : text.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        var result = ""
        var isInWord = false
        for scalar in plain.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if !isInWord { result += " " }
                isInWord = true
                if let letters = unaccented[scalar] { result += letters } else { result.unicodeScalars.append(scalar) }
            } else if scalar != "'", scalar != "’" {
                isInWord = false
            }
        }
        return result
    }

    /// Letters that Unicode does not take apart.
    private static let unaccented: [Unicode.Scalar: String] = [
        "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ĳ": "ij", "þ": "th", "ð": "d",
    ]
}
