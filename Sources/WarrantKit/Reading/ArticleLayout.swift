import Articles
import TextAnalysis

/// An article taken apart: its sentences with their surroundings, and its reference list.
///
/// Places are code points of ``ArticleDocument/text``.
struct ArticleLayout {
    let document: ArticleDocument
    let text: MappedText
    private(set) var sentences: [SentenceInContext] = []
    private(set) var list: ReferenceList?
    /// Where the running text ends and the list begins.
    private(set) var listStart: Int
    private(set) var superscripts: [Range<Int>] = []

    init(_ document: ArticleDocument) {
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
            for range in splitter.sentences(in: block.text.text) {
                sentences.append(
                    SentenceInContext(
                        text: block.text.slice(range),
                        range: (placed.start + range.lowerBound)..<(placed.start + range.upperBound), heading: heading,
                        isListItem: isItem, lead: isItem ? lead : nil, paragraph: paragraph))
            }
            if !isItem { lead = block.text.text.hasSuffix(":") ? sentences.last?.text : nil }
        }
    }

    // MARK: Words of the file

    /// The words of a sentence as the article's text file has them, on one line.
    func words(_ range: Range<Int>) -> String {
        guard document.format != .html else { return text.slice(range) }
        let original = text.original(of: range)
        let scalars = document.original.unicodeScalars.dropFirst(original.lowerBound).prefix(original.count)
        return String(String.UnicodeScalarView(scalars)).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ReferenceList {
    /// Where its heading stands, else its first entry.
    fileprivate var begin: Int? { heading?.lowerBound ?? entries.first?.range.lowerBound }
}
