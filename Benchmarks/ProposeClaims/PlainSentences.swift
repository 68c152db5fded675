import Articles
import Foundation

/// A plain split of a text into sentences, for measuring proposals alone: a line is a paragraph or an item of a list, a sentence
/// ends at `. ! ?` before a capital.
struct PlainSentences {
    private(set) var sentences: [SentenceInContext] = []
    private var heading: String?
    private var lead: String?
    private var paragraph = 0

    init(_ text: String) {
        var position = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            read(Array(line.unicodeScalars), at: position)
            position += line.unicodeScalars.count + 1
        }
    }

    private mutating func read(_ line: [Unicode.Scalar], at position: Int) {
        let text = String(String.UnicodeScalarView(line)).trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return }
        let isItem = text.range(of: #"^([•*-]|\d+\.)\s"#, options: .regularExpression) != nil
        let isShort = text.split(whereSeparator: \.isWhitespace).count < 9
        if text.hasPrefix("#") || isShort && !isItem && !".!?;,".contains(text.last ?? " ") || isShort && isTitle(text) {
            heading = text
            lead = nil
            return
        }
        if !isItem || lead == nil { paragraph += 1 }
        for range in Self.split(line) {
            let sentence = String(String.UnicodeScalarView(line[range]))
            sentences.append(
                SentenceInContext(
                    text: sentence, range: (position + range.lowerBound)..<(position + range.upperBound), heading: heading,
                    isListItem: isItem, lead: isItem ? lead : nil, paragraph: paragraph))
        }
        if !isItem { lead = text.hasSuffix(":") ? sentences.last?.text : nil }
    }

    /// `1. Artrose`: a numbered heading.
    private func isTitle(_ text: String) -> Bool {
        text.range(of: #"^\d+\.\s+[^.;:!?]*$"#, options: .regularExpression) != nil
            || text.hasPrefix("• ") && !text.hasSuffix(";") && !text.hasSuffix(".")
    }

    static func split(_ line: [Unicode.Scalar]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < line.count, line[start].properties.isWhitespace { start += 1 }
        var index = start
        while index < line.count {
            var end = index + 1
            guard ".!?".unicodeScalars.contains(line[index]) else {
                index += 1
                continue
            }
            while end < line.count, "”\"’')".unicodeScalars.contains(line[end]) { end += 1 }
            var next = end
            while next < line.count, line[next].properties.isWhitespace || "“\"‘(".unicodeScalars.contains(line[next]) {
                next += 1
            }
            let isEnd = next > end && next < line.count && line[next].properties.isUppercase
            let isNumber = end - start <= 3 && line[start].properties.numericType != nil
            if isEnd && !isNumber || next == line.count {
                ranges.append(start..<end)
                start = end
                while start < line.count, line[start].properties.isWhitespace { start += 1 }
            }
            index = max(end, start)
        }
        if start < line.count { ranges.append(start..<line.count) }
        return ranges
    }
}
