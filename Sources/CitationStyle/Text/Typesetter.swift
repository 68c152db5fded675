/// Builds the finished tree from a row of pieces: sets quotation marks by depth, and turns fonts about within themselves.
struct Typesetter {
    private let marks: QuotationMarks
    private let pieces: [Junctions.Piece]
    private var position = 0
    private var quoteDepth = 0

    init(marks: QuotationMarks, pieces: [Junctions.Piece]) {
        self.marks = marks
        self.pieces = pieces
    }

    mutating func read() -> [Inline] {
        read(in: Formatting())
    }

    /// Reads up to what closes the part at hand.
    private mutating func read(in font: Formatting) -> [Inline] {
        var result: [Inline] = []
        while position < pieces.count {
            let piece = pieces[position]
            position += 1
            switch piece {
            case .text(let text, _): result.join(.text(text))
            case .close: return result
            case .open(let wrapper): result.join(contentsOf: read(wrapper, in: font))
            }
        }
        return result
    }

    private mutating func read(_ wrapper: Junctions.Wrapper, in font: Formatting) -> [Inline] {
        switch wrapper {
        case .field, .transparent:
            return read(in: font)
        case .span(let formatting, let isOfField):
            var set = formatting.set(in: font, isOfField: isOfField)
            let inner = read(in: font.overlaid(by: set))
            if !isOfField, set.fontStyle != nil, set.fontStyle != .normal, !inner.hasSlantingScript { set.fontStyle = nil }
            return inner.wrapped(in: set)
        case .noDecoration:
            let set = font.upright
            return read(in: font.overlaid(by: set)).wrapped(in: set)
        case .quoted(let isInner):
            let outside = quoteDepth
            // Inner marks that stand in no others count as if they did.
            if outside == 0, isInner { quoteDepth = 1 }
            let marks = marks.marks(depth: quoteDepth)
            quoteDepth += 1
            let inner = read(in: font)
            quoteDepth = outside
            guard !inner.isEmpty else { return [] }
            return [.text(marks.open)] + inner + [.text(marks.close)]
        case .link(let address):
            return [.link(address, read(in: font))]
        case .block(let display):
            return [.block(display, read(in: font))]
        }
    }
}

extension [Inline] {
    /// Adds a part; a text joins the text before it.
    mutating func join(_ inline: Inline) {
        guard case .text(let text) = inline, case .text(let before)? = last else { return append(inline) }
        self[count - 1] = .text(before + text)
    }

    mutating func join(contentsOf inlines: [Inline]) {
        for inline in inlines { join(inline) }
    }

    /// The same in a font, or as it is where the font says nothing.
    func wrapped(in formatting: Formatting) -> [Inline] {
        isEmpty || formatting.isEmpty ? self : [.span(formatting, self)]
    }
}
