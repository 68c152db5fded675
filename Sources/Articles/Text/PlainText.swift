import Bibliography
import Foundation

/// Reads plain text: paragraphs, headings and list items by their lines, and what the first lines say of the article.
///
/// Nothing is left out, whatever a page's menu left behind in the text: what does not belong there costs a reader less than what
/// is missing.
struct PlainText {
    private let lines: [TextLine]
    private let scalars: [Unicode.Scalar]
    /// Whether the lines are broken at a width, so that they have to be joined.
    private let isWrapped: Bool

    init(_ text: String) {
        lines = TextLine.lines(of: text)
        scalars = Array(text.unicodeScalars)
        isWrapped = Self.isWrapped(lines)
    }

    func read(into document: inout ArticleDocument) {
        var index = 0
        var blocks: [ArticleBlock] = []
        while index < lines.count {
            guard !lines[index].isEmpty else {
                index += 1
                continue
            }
            var end = index + 1
            let kind = self.kind(of: index)
            if isWrapped, kind != .heading(level: 2) {
                while end < lines.count, !lines[end].isEmpty, lines[end].marker == nil { end += 1 }
            }
            blocks.append(block(kind, index..<end))
            index = end
        }
        // Of a text with broken lines the paragraphs are what lines are in another.
        let whole = isWrapped ? blocks.map { TextLine(text: $0.text.text, range: 0..<$0.text.count, indent: 0) } : lines
        document.metadata = FrontLines(whole).metadata
        if let title = document.metadata.title?.value,
            let first = blocks.firstIndex(where: { $0.text.text.hasSuffix(title) && $0.kind == .heading(level: 2) })
        {
            blocks[first].kind = .heading(level: 1)
        }
        document.blocks = blocks
    }

    private func block(_ kind: ArticleBlock.Kind, _ range: Range<Int>) -> ArticleBlock {
        var builder = MappedTextBuilder()
        for index in range {
            var line = lines[index].range
            if index == range.lowerBound, case .listItem = kind, let marker = lines[index].marker {
                line = line.lowerBound + marker.length..<line.upperBound
            }
            if !builder.isEmpty { builder.breakLine(at: line.lowerBound) }
            builder.append(String(String.UnicodeScalarView(scalars[line])), from: line)
        }
        return ArticleBlock(kind: kind, text: builder.mapped)
    }

    private func kind(of index: Int) -> ArticleBlock.Kind {
        let line = lines[index]
        if isHeading(index) { return .heading(level: 2) }
        if let marker = line.marker { return .listItem(marker: marker.number, level: line.indent >= 8 ? 2 : 1) }
        return .paragraph
    }

    /// Whether a line is a heading: short, without the stop of a sentence, with text after it, and either by itself or right before
    /// a longer line.
    private func isHeading(_ index: Int) -> Bool {
        let line = lines[index]
        // `U kunt dit voorkomen door:` leads a list; `Bronnen:` is a heading.
        guard line.isShort, !line.text.hasSuffix(":") || line.text.split(separator: " ").count <= 4,
            let next = lines[(index + 1)...].first(where: { !$0.isEmpty })
        else { return false }
        if let marker = line.marker {
            // `1. Artrose` above a paragraph is one; above `2. Bursitis` it is an item.
            guard marker.number != nil, next.marker == nil else { return false }
        }
        let isAlone = (index == 0 || lines[index - 1].isEmpty) && index + 1 < lines.count && lines[index + 1].isEmpty
        return isAlone || !isWrapped && !line.isSentence && next.count > 2 * line.count && next.count > 80
    }

    /// Whether lines are broken at a width: most lines with a line below them could not have taken its first word.
    private static func isWrapped(_ lines: [TextLine]) -> Bool {
        let width = lines.map { $0.indent + $0.count }.max() ?? 0
        guard (40...120).contains(width) else { return false }
        var (full, all) = (0, 0)
        for (line, next) in zip(lines, lines.dropFirst()) where !line.isEmpty && !next.isEmpty && next.marker == nil {
            let word = next.text.unicodeScalars.prefix { !$0.properties.isWhitespace }.count
            all += 1
            if line.indent + line.count + 1 + word > width - 3 { full += 1 }
        }
        return all >= 3 && full * 10 >= all * 6
    }
}

extension TextLine {
    /// Short enough for a heading, and a beginning of one.
    var isShort: Bool {
        guard count <= 100, let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        return text.split(separator: " ").count <= 16 && !".,;".unicodeScalars.contains(last) && !first.properties.isLowercase
            && text.unicodeScalars.contains { $0.properties.isAlphabetic } && !text.contains("://")
    }

    /// Whether it ends as a sentence does.
    var isSentence: Bool { text.last.map { ".!?…".contains($0) } ?? false }
}

/// What the first lines of a plain text, and its last ones, say of the article.
private struct FrontLines {
    private let first: [TextLine]
    private let last: [TextLine]
    private let written: [TextLine]

    init(_ lines: [TextLine]) {
        written = lines.filter { !$0.isEmpty }
        first = Array(written.prefix(12))
        last = Array(written.suffix(5))
    }

    var metadata: ArticleMetadata {
        var metadata = ArticleMetadata()
        metadata.title = title
        metadata.authors = author.map { [$0] } ?? []
        metadata.published = published
        metadata.url = first.prefix(6).first { isAddress($0.text) }.map { Found($0.text, "address in the first lines") }
        return metadata
    }

    /// The first short line that no page has for its menu, before any paragraph.
    private var title: Found<String>? {
        for line in first.prefix(8) {
            if line.count > 150 || line.isSentence && line.count > 100 { return nil }
            guard line.isShort, !isNavigation(line.text), !isAddress(line.text) else { continue }
            let dropped = line.marker.flatMap { $0.number == nil ? nil : $0.length } ?? 0
            return Found(String(String.UnicodeScalarView(line.text.unicodeScalars.dropFirst(dropped))), "first line")
        }
        return nil
    }

    private var author: Found<String>? {
        for line in first {
            for label in [
                "Door", "By", "Auteur:", "Author:", "Auteurs:", "Authors:", "Geschreven door", "Written by", "Tekst:",
            ]
            where line.text.lowercased().hasPrefix(label.lowercased() + " ") {
                if let name = PersonName.leading(line.text.dropFirst(label.count).trimmingSpaces) {
                    return Found(name, "byline '\(label)'")
                }
            }
            if line.count <= 100, let date = WrittenDate.first(in: line.text), date.range.lowerBound > 0,
                let name = PersonName.leading(String(line.text.prefix(date.range.lowerBound)))
            {
                return Found(name, "line with the date")
            }
        }
        for line in first {
            for words in ["mijn naam is ", "my name is "] {
                guard let place = line.text.range(of: words, options: .caseInsensitive) else { continue }
                if let name = PersonName.leading(String(line.text[place.upperBound...])) {
                    return Found(name, "the text itself: '\(words.trimmingSpaces)'")
                }
            }
        }
        return nil
    }

    private var published: Found<PartialDate>? {
        for line in first where line.count <= 120 {
            if let date = WrittenDate.first(in: line.text), date.date.day != nil { return Found(date.date, "first lines") }
        }
        // `Geschreven door Elias`, and the date on the next line, wherever an article has them; Dutch writes the day first.
        for (line, next) in zip(written, written.dropFirst()) where line.count <= 60 && next.count <= 30 {
            guard ["geschreven door ", "door ", "auteur: "].contains(where: { line.text.lowercased().hasPrefix($0) }) else {
                continue
            }
            if let date = WrittenDate.first(in: next.text, isDayFirst: true) {
                return Found(date.date, "line after the byline")
            }
        }
        let labels = ["gewijzigd", "bijgewerkt", "gepubliceerd", "updated", "published", "reviewed", "herzien", "datum"]
        for line in last where line.count <= 120 && labels.contains(where: { line.text.lowercased().contains($0) }) {
            if let date = WrittenDate.first(in: line.text) { return Found(date.date, "last lines") }
        }
        return nil
    }

    private func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && !text.contains(" ")
    }

    /// Whether a line is what a site has above its articles.
    private func isNavigation(_ text: String) -> Bool {
        let folded = text.lowercased()
        let words = [
            "home", "menu", "contact", "blog", "nieuws", "news", "zoeken", "search", "delen", "share", "print", "inloggen",
            "login",
        ]
        let starts = ["terug naar", "back to", "leestijd", "reading time", "ga naar", "skip to", "direct naar"]
        return words.contains(folded) || starts.contains { folded.hasPrefix($0) } || folded.contains(" min read")
            || text.contains("›") || text.contains("»") || text.contains(" > ") || text.contains(" | ")
    }
}

extension StringProtocol {
    /// Without white space at its ends.
    var trimmingSpaces: String {
        String(self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
