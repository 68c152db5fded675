package import Articles
import TextAnalysis

/// An article taken apart: its sentences with their surroundings, and its reference list.
///
/// Places are code points of ``ArticleDocument/text``.
package struct ArticleLayout {
    package let document: ArticleDocument
    package let text: MappedText
    package private(set) var sentences: [SentenceInContext] = []
    private(set) var list: ReferenceList?
    /// Where the running text ends and the list begins.
    private(set) var listStart: Int
    private(set) var superscripts: [Range<Int>] = []

    package init(_ document: ArticleDocument) {
        self.document = document
        text = document.text
        listStart = text.count
        let placed = Self.placed(document.blocks)
        findList(placed)
        readSentences(placed)
    }

    private struct PlacedBlock {
        var block: ArticleBlock
        var start: Int
        var end: Int { start + block.text.count }
    }

    /// The blocks with their beginnings in the whole text, where a line end stands between two.
    private static func placed(_ blocks: [ArticleBlock]) -> [PlacedBlock] {
        var start = 0
        return blocks.map { block in
            defer { start += block.text.count + 1 }
            return PlacedBlock(block: block, start: start)
        }
    }

    // MARK: The reference list

    /// A list in a file of lines is looked for in the lines as they stand, for their numbers and breaks tell its entries apart; in a
    /// web page, whose lines mean nothing, in its blocks.
    private mutating func findList(_ blocks: [PlacedBlock]) {
        guard document.format == .html else {
            list = ReferenceList.find(in: ReferenceLine.lines(of: document.original))
            guard let begin = list?.begin else { return }
            listStart = blocks.first { $0.block.text.original.upperBound > begin }?.start ?? text.count
            return
        }
        list = ReferenceList.find(in: blocks.map { ReferenceLine(Self.line($0.block), start: $0.start) })
        guard let begin = list?.begin else { return }
        listStart = blocks.first { $0.end > begin }?.start ?? text.count
    }

    private static func line(_ block: ArticleBlock) -> String {
        guard case .listItem(let marker?, _) = block.kind else { return block.text.text }
        return "\(marker). \(block.text.text)"
    }

    // MARK: Sentences

    private mutating func readSentences(_ blocks: [PlacedBlock]) {
        let splitter = SentenceSplitter()
        var heading: String?
        var lead: String?
        var paragraph = 0
        for placed in blocks where placed.start < listStart {
            let block = placed.block
            superscripts += block.spans.filter { $0.kind == .superscript }.map {
                (placed.start + $0.range.lowerBound)..<(placed.start + $0.range.upperBound)
            }
            switch block.kind {
            case .heading:
                heading = block.text.text
                lead = nil
                continue
            case .caption, .tableRow: continue
            case .paragraph, .quotation, .listItem: break
            }
            let isItem = if case .listItem = block.kind { true } else { false }
            if !isItem || lead == nil { paragraph += 1 }
            for range in splitter.sentences(in: block.text.text).map({ Self.withoutMarks($0, block) }) {
                sentences.append(
                    SentenceInContext(
                        text: block.text.slice(range),
                        range: (placed.start + range.lowerBound)..<(placed.start + range.upperBound), heading: heading,
                        isListItem: isItem, lead: isItem ? lead : nil, paragraph: paragraph))
            }
            if !isItem { lead = block.text.text.hasSuffix(":") ? sentences.last?.text : nil }
        }
    }

    /// A sentence without the marks behind its full stop: they tie it to sources and are not its words.
    private static func withoutMarks(_ range: Range<Int>, _ block: ArticleBlock) -> Range<Int> {
        let scalars = Array(block.text.slice(range).unicodeScalars)
        let raised = block.spans.filter { $0.kind == .superscript }.map(\.range)
        var end = scalars.count
        while end > 0 {
            let place = range.lowerBound + end - 1
            if scalars[end - 1] == "]", let open = scalars[..<end].lastIndex(of: "["),
                scalars[(open + 1)..<(end - 1)].allSatisfy({ "0123456789,;-– ".unicodeScalars.contains($0) })
            {
                end = open
            } else if "¹²³⁰⁴⁵⁶⁷⁸⁹ ".unicodeScalars.contains(scalars[end - 1]) || raised.contains(where: { $0.contains(place) })
            {
                end -= 1
            } else {
                break
            }
        }
        let isBehindStop = end > 0 && ".!?…\"”’')".unicodeScalars.contains(scalars[end - 1])
        return isBehindStop ? range.lowerBound..<(range.lowerBound + end) : range
    }
}
