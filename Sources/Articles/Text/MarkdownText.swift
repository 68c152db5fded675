import Bibliography
import Foundation

/// Reads Markdown (CommonMark's blocks, GitHub's tables, Pandoc's notes and front matter) as far as an article's text needs it.
struct MarkdownText {
    private let lines: [TextLine]
    private let scalars: [Unicode.Scalar]

    init(_ text: String) {
        lines = TextLine.lines(of: text)
        scalars = Array(text.unicodeScalars)
    }

    func read(into document: inout ArticleDocument) {
        var index = 0
        if let end = frontMatterEnd {
            document.metadata = FrontMatter(lines[1..<end]).metadata
            index = end + 1
        }
        var blocks: [ArticleBlock] = []
        while index < lines.count { index = readBlock(at: index, into: &blocks) }
        document.blocks = blocks.filter { $0.text.count > 0 }
        if document.metadata.title == nil,
            let title = document.blocks.first(where: { if case .heading = $0.kind { true } else { false } })
        {
            document.metadata.title = Found(title.text.text, "first heading")
        }
    }

    private var frontMatterEnd: Int? {
        guard lines.first?.text == "---" else { return nil }
        return lines.indices.dropFirst().first { lines[$0].text == "---" || lines[$0].text == "..." }
    }

    // MARK: Blocks

    /// Reads the block that begins at a line; returns the line after it.
    private func readBlock(at index: Int, into blocks: inout [ArticleBlock]) -> Int {
        let line = lines[index]
        if line.isEmpty || line.isRule || line.isLinkDefinition { return index + 1 }
        if line.text.hasPrefix("<!--") {
            let end = lines[index...].firstIndex { $0.text.contains("-->") } ?? lines.count - 1
            return end + 1
        }
        if let fence = line.fence { return readFence(fence, at: index, into: &blocks) }
        if let level = line.headingLevel {
            let text = line.dropping(level).dropping(line.dropping(level).leadingSpaces).droppingClosingHashes
            blocks.append(block(.heading(level: level), [text.range]))
            return index + 1
        }
        if line.text.hasPrefix("|") || line.text.contains(" | ") && index + 1 < lines.count && lines[index + 1].isTableRule {
            if !line.isTableRule { blocks.append(tableRow(line)) }
            return index + 1
        }
        if line.text.hasPrefix(">") { return readQuotation(at: index, into: &blocks) }
        if let note = line.footnote {
            let rest = line.dropping(note.length)
            let end = continuation(after: index)
            let ranges = [rest.range] + lines[index + 1..<end].map(\.range)
            blocks.append(block(.listItem(marker: note.label, level: 1), ranges))
            return end
        }
        if let marker = line.marker {
            let end = continuation(after: index)
            let ranges = [line.dropping(marker.length).range] + lines[index + 1..<end].map(\.range)
            blocks.append(block(.listItem(marker: marker.number, level: line.indent >= 2 ? 2 : 1), ranges))
            return end
        }
        let end = continuation(after: index)
        if end < lines.count, let level = lines[end].underlineLevel {
            blocks.append(block(.heading(level: level), lines[index..<end].map(\.range)))
            return end + 1
        }
        blocks.append(block(.paragraph, lines[index..<end].map(\.range)))
        return end
    }

    /// The line after a paragraph that begins at a line.
    private func continuation(after index: Int) -> Int {
        var end = index + 1
        while end < lines.count {
            let line = lines[end]
            if line.isEmpty || line.headingLevel != nil || line.marker != nil || line.fence != nil || line.footnote != nil {
                break
            }
            if line.underlineLevel != nil || line.isRule || line.isLinkDefinition || line.text.hasPrefix(">")
                || line.text.hasPrefix("|")
            {
                break
            }
            end += 1
        }
        return end
    }

    private func readFence(_ fence: String, at index: Int, into blocks: inout [ArticleBlock]) -> Int {
        let end = lines[(index + 1)...].firstIndex { $0.text.hasPrefix(fence) } ?? lines.count
        for line in lines[index + 1..<end] where !line.isEmpty {
            var builder = MappedTextBuilder()
            builder.append(line.text, from: line.range)
            blocks.append(ArticleBlock(kind: .paragraph, text: builder.mapped))
        }
        return end + 1
    }

    private func readQuotation(at index: Int, into blocks: inout [ArticleBlock]) -> Int {
        var end = index
        var ranges: [Range<Int>] = []
        while end < lines.count, lines[end].text.hasPrefix(">") {
            let inside = lines[end].dropping(1)
            let text = inside.dropping(inside.leadingSpaces)
            if text.isEmpty, !ranges.isEmpty {
                blocks.append(block(.quotation, ranges))
                ranges = []
            } else if !text.isEmpty {
                ranges.append(text.range)
            }
            end += 1
        }
        if !ranges.isEmpty { blocks.append(block(.quotation, ranges)) }
        return end
    }

    private func tableRow(_ line: TextLine) -> ArticleBlock {
        var inline = MarkdownInline()
        var start = line.range.lowerBound
        for index in line.range.lowerBound...line.range.upperBound
        where index == line.range.upperBound || scalars[index] == "|" && (index == 0 || scalars[index - 1] != "\\") {
            let cell = scalars[start..<index]
            if cell.contains(where: { !$0.properties.isWhitespace }) {
                if !inline.isEmpty { inline.insert(" | ", at: start) }
                inline.append(cell)
                inline.endPiece()
            }
            start = index + 1
        }
        return ArticleBlock(kind: .tableRow, text: inline.mapped, spans: inline.spans)
    }

    private func block(_ kind: ArticleBlock.Kind, _ ranges: [Range<Int>]) -> ArticleBlock {
        var inline = MarkdownInline()
        // In one piece, so that emphasis and links may go over a line's end.
        if let first = ranges.first, let last = ranges.last, kind != .quotation, last.upperBound >= first.lowerBound {
            inline.append(scalars[first.lowerBound..<last.upperBound])
        } else {
            for range in ranges {
                if !inline.isEmpty { inline.breakLine(at: range.lowerBound) }
                inline.append(scalars[range])
            }
        }
        return ArticleBlock(kind: kind, text: inline.mapped, spans: inline.spans)
    }
}

extension TextLine {
    /// The line without its first code points.
    fileprivate func dropping(_ count: Int) -> TextLine {
        TextLine(
            text: String(String.UnicodeScalarView(text.unicodeScalars.dropFirst(count))),
            range: min(range.lowerBound + count, range.upperBound)..<range.upperBound, indent: indent)
    }

    fileprivate var leadingSpaces: Int { text.unicodeScalars.prefix { $0.properties.isWhitespace }.count }

    fileprivate var droppingClosingHashes: TextLine {
        let kept = text.unicodeScalars.reversed().drop { $0 == "#" }
        guard kept.count < text.unicodeScalars.count, kept.first?.properties.isWhitespace ?? true else { return self }
        let count = kept.count
        return TextLine(
            text: String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))),
            range: range.lowerBound..<range.lowerBound + count, indent: indent)
    }

    fileprivate var headingLevel: Int? {
        let hashes = text.prefix { $0 == "#" }.count
        guard (1...6).contains(hashes) else { return nil }
        let rest = text.dropFirst(hashes)
        return rest.isEmpty || rest.first == " " || rest.first == "\t" ? hashes : nil
    }

    /// 1 under `===`, 2 under `---`.
    fileprivate var underlineLevel: Int? {
        guard text.count >= 2, let mark = text.first, text.allSatisfy({ $0 == mark }) else { return nil }
        return mark == "=" ? 1 : mark == "-" ? 2 : nil
    }

    fileprivate var isRule: Bool {
        let marks = text.filter { $0 != " " }
        guard marks.count >= 3, let mark = marks.first, "*-_".contains(mark) else { return false }
        return marks.allSatisfy { $0 == mark }
    }

    fileprivate var isTableRule: Bool {
        text.contains("-") && text.contains("|") && text.allSatisfy { "|-: \t".contains($0) }
    }

    fileprivate var fence: String? { ["```", "~~~"].first { text.hasPrefix($0) } }

    fileprivate var isLinkDefinition: Bool { text.prefixMatch(of: /\[[^\]^][^\]]*\]:\s+\S/) != nil }

    /// `[^1]: …`
    fileprivate var footnote: (label: String, length: Int)? {
        guard let match = text.prefixMatch(of: /\[\^([^\]]+)\]:\s*/) else { return nil }
        return (String(match.output.1), match.output.0.unicodeScalars.count)
    }
}

/// The `key: value` lines before a Markdown text; lists as `[a, b]` or `- a`.
private struct FrontMatter {
    private var values: [String: [String]] = [:]

    init(_ lines: ArraySlice<TextLine>) {
        var key = ""
        for line in lines where !line.isEmpty {
            if line.text.hasPrefix("- ") {
                values[key, default: []].append(Self.bare(line.text.dropFirst(2)))
            } else if let colon = line.text.firstIndex(of: ":") {
                key = line.text[..<colon].trimmingSpaces.lowercased()
                let value = line.text[line.text.index(after: colon)...].trimmingSpaces
                if value.hasPrefix("["), value.hasSuffix("]") {
                    values[key] = value.dropFirst().dropLast().split(separator: ",").map { Self.bare($0) }
                } else if !value.isEmpty {
                    values[key] = [Self.bare(value[...])]
                }
            }
        }
    }

    var metadata: ArticleMetadata {
        var metadata = ArticleMetadata()
        metadata.title = first(["title", "titel"])
        for key in ["authors", "author", "auteur", "auteurs"] where metadata.authors.isEmpty {
            metadata.authors = (values[key] ?? []).map { Found($0, "front matter \(key)") }
        }
        metadata.publisher = first(["publisher", "uitgever", "site"])
        metadata.language = first(["language", "lang", "taal"])
        metadata.url = first(["url", "canonical", "canonical_url", "source"])
        if let date = first(["date", "published", "datum", "publishdate"]), let read = WrittenDate.first(in: date.value) {
            metadata.published = Found(read.date, date.origin)
        }
        return metadata
    }

    private func first(_ keys: [String]) -> Found<String>? {
        keys.lazy.compactMap { key in values[key]?.first.map { Found($0, "front matter \(key)") } }.first
    }

    private static func bare(_ value: Substring) -> String {
        let text = value.trimmingSpaces
        guard text.count >= 2, let quote = text.first, quote == "\"" || quote == "'", text.last == quote else { return text }
        return String(text.dropFirst().dropLast())
    }
}
