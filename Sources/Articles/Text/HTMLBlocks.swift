import XMLReading

/// Walks a page's main content and makes its blocks.
struct HTMLBlocks {
    private let content: MainContent
    private var tree: HTMLTree { content.tree }
    private(set) var blocks: [ArticleBlock] = []

    private var builder = MappedTextBuilder()
    private var spans: [ArticleBlock.Span] = []
    private var kind = ArticleBlock.Kind.paragraph
    private var listDepth = 0
    /// Whether the text so far ends in a line break: a second one ends the paragraph.
    private var endsInBreak = false

    init(_ content: MainContent) {
        self.content = content
        guard !content.tree.nodes.isEmpty else { return }
        for node in content.before { walk(node) }
        flush()
        walk(content.root)
        flush()
        for node in content.after { walk(node) }
        flush()
        dropEmptySections()
    }

    private mutating func walk(_ index: Int) {
        let node = tree.nodes[index]
        if content.isRemoved[index] {
            if node.isBlock { flush() }
            return
        }
        if node.isText { return append(node) }
        switch node.name {
        case "br":
            if endsInBreak { flush() } else { builder.breakLine(at: node.source.lowerBound) }
            endsInBreak = true
        case "sup": span(.superscript, index)
        case "a":
            if let address = node.attributes["href"], !address.isEmpty {
                span(.link(address), index)
            } else {
                walkChildren(index)
            }
        case "ul", "ol", "menu": walkList(index)
        case "tr": walkRow(index)
        case "blockquote": walk(index, as: .quotation)
        case "figcaption", "caption": walk(index, as: .caption)
        case "hr": flush()
        default:
            if let level = node.headingLevel {
                walk(index, as: .heading(level: level))
            } else if node.isBlock {
                flush()
                walkChildren(index)
                flush()
            } else {
                walkChildren(index)
            }
        }
    }

    private mutating func walkChildren(_ index: Int) {
        var next = index + 1
        while next < tree.nodes[index].end {
            walk(next)
            next = tree.nodes[next].end
        }
    }

    private mutating func walk(_ index: Int, as kind: ArticleBlock.Kind) {
        flush()
        let outer = self.kind
        self.kind = kind
        walkChildren(index)
        flush()
        self.kind = outer
    }

    private mutating func span(_ kind: ArticleBlock.Span.Kind, _ index: Int) {
        let start = builder.next
        let count = blocks.count
        walkChildren(index)
        // A link around blocks is no part of one.
        guard blocks.count == count, builder.mapped.count > start else { return }
        spans.append(.init(kind: kind, range: start..<builder.mapped.count))
    }

    private mutating func walkList(_ index: Int) {
        flush()
        let node = tree.nodes[index]
        var number = node.attributes["start"].flatMap { Int($0) } ?? 1
        listDepth += 1
        for child in tree.children(of: index) {
            if tree.nodes[child].name == "li", !content.isRemoved[child] {
                if let value = tree.nodes[child].attributes["value"].flatMap({ Int($0) }) { number = value }
                walk(child, as: .listItem(marker: node.name == "ol" ? String(number) : nil, level: listDepth))
                number = number == .max ? number : number + 1
            } else {
                walk(child)
            }
        }
        listDepth -= 1
        flush()
    }

    /// A row of data is one block; a row that lays out a page holds others.
    private mutating func walkRow(_ index: Int) {
        flush()
        let (tree, content) = (content.tree, content)
        let cells = tree.children(of: index).filter { ["td", "th"].contains(tree.nodes[$0].name) && !content.isRemoved[$0] }
        let isLayout = cells.contains { cell in
            (cell + 1..<tree.nodes[cell].end).lazy.filter { tree.nodes[$0].isBlock }.prefix(2).count > 1
        }
        guard !isLayout, cells.count > 1 else {
            for cell in cells { walk(cell) }
            return flush()
        }
        let outer = kind
        kind = .tableRow
        for cell in cells {
            builder.forgetSpace()
            if !builder.isEmpty { builder.insert(" | ", at: tree.nodes[cell].source.lowerBound) }
            walkInline(cell)
        }
        flush()
        kind = outer
    }

    /// The text of a cell, whatever elements it stands in.
    private mutating func walkInline(_ cell: Int) {
        for index in cell..<tree.nodes[cell].end where !content.isRemoved[index] {
            let node = tree.nodes[index]
            if node.isText {
                append(node)
            } else if node.isBlock || node.name == "br" {
                builder.breakLine(at: node.source.lowerBound)
            }
        }
    }

    private mutating func append(_ node: HTMLTree.Node) {
        builder.append(node.text, from: node.source, isVerbatim: node.isVerbatim)
        if !node.text.allSatisfy(\.isWhitespace) { endsInBreak = false }
    }

    private mutating func flush() {
        defer { (builder, spans, endsInBreak) = (MappedTextBuilder(), [], false) }
        guard !builder.isEmpty else { return }
        blocks.append(ArticleBlock(kind: kind, text: builder.mapped, spans: spans))
        // What follows in the same item is no item of its own.
        if case .listItem = kind { kind = .paragraph }
    }

    /// Drops headings of what was left out: `Lees ook` with nothing under it.
    private mutating func dropEmptySections() {
        let empty = blocks.indices.filter { index in
            guard case .heading = blocks[index].kind, Self.around.contains(blocks[index].text.text.lowercased()) else {
                return false
            }
            guard index + 1 < blocks.count else { return true }
            if case .heading = blocks[index + 1].kind { return true }
            return false
        }
        for index in empty.reversed() { blocks.remove(at: index) }
    }

    private static let around: Set<String> = [
        "lees ook", "lees meer", "meer lezen", "gerelateerd", "gerelateerde artikelen", "gerelateerde berichten",
        "deel dit artikel",
        "deel dit", "delen", "reacties", "nieuwsbrief", "related", "related articles", "related posts", "read more",
        "read also",
        "share", "share this", "comments", "newsletter", "you may also like", "more stories",
    ]
}
