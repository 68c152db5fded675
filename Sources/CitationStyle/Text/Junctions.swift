/// Lays a tree out as a row of pieces, and settles what meets where two texts touch, whatever begins or ends between them.
struct Junctions {
    /// A part of the row.
    enum Piece {
        /// - Parameter field: tells texts of one field with markup from all others; 0 for what is no part of one.
        case text(String, field: Int)
        case open(Wrapper)
        case close(Wrapper)

        var isText: Bool {
            if case .text = self { true } else { false }
        }
    }

    /// What goes around texts.
    enum Wrapper: Equatable {
        case span(Formatting, isOfField: Bool)
        case field, noDecoration, transparent
        case quoted(isInner: Bool)
        case link(String)
        case block(Display)
    }

    private(set) var pieces: [Piece] = []
    private let punctuationInQuote: Bool
    private var field = 0
    private var fields = 0
    /// The text that a mark was moved to last.
    private var movedIn: Int?

    init(punctuationInQuote: Bool) {
        self.punctuationInQuote = punctuationInQuote
    }

    mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(text)
            case .span(let formatting, let inner) where formatting.isEmpty && field == 0:
                fields += 1
                field = fields
                wrap(.field, inner)
                field = 0
            case .span(let formatting, let inner): wrap(.span(formatting, isOfField: field > 0), inner)
            case .quoted(let inner): quote(inner, isInner: false)
            case .innerQuoted(let inner): quote(inner, isInner: true)
            case .noCase(let inner): wrap(.transparent, inner)
            case .noDecoration(let inner): wrap(.noDecoration, inner)
            case .link(let address, let inner): wrap(.link(address), inner)
            case .block(let display, let inner): wrap(.block(display), inner)
            }
        }
    }

    private mutating func wrap(_ wrapper: Wrapper, _ inner: [Inline]) {
        let start = pieces.count
        pieces.append(.open(wrapper))
        append(inner)
        if pieces.count == start + 1 { pieces.removeLast() } else { pieces.append(.close(wrapper)) }
    }

    private mutating func quote(_ inner: [Inline], isInner: Bool) {
        let start = pieces.count
        wrap(.quoted(isInner: isInner), inner)
        guard pieces.count > start, !punctuationInQuote else { return }
        moveOut()
    }

    private mutating func append(_ text: String) {
        var text = Substring(text)
        settle(&text)
        if !text.isEmpty { pieces.append(.text(String(text), field: field)) }
    }

    // MARK: What meets

    /// The last text of the row, and what closes behind it.
    private struct Neighbour {
        var index: Int
        /// Whether quotation marks end with it.
        var endsQuote = false
        /// Where the innermost of these end.
        var quoteEnd = 0
        /// Whether a font that a field asks for ends between it and the quotation marks.
        var endsFieldFont = false
        /// Whether something in fonts begins between.
        var opensSpan = false
    }

    /// The text that the next one will touch, or `nil` at the start and across the edges of blocks.
    private func neighbour() -> Neighbour? {
        var result = Neighbour(index: 0)
        for index in pieces.indices.reversed() {
            switch pieces[index] {
            case .text:
                result.index = index
                return result
            case .close(.quoted):
                result.endsQuote = true
                result.quoteEnd = index
                result.endsFieldFont = false
            case .close(.span(_, isOfField: true)): result.endsFieldFont = true
            case .open(.quoted): return nil
            case .open(.span): result.opensSpan = true
            case .open(.block), .close(.block): return nil
            case .open, .close: break
            }
        }
        return nil
    }

    private mutating func settle(_ text: inout Substring) {
        while let first = text.utf8.first, first == UInt8(ascii: " ") || PunctuationPairs.isPunctuation(first) {
            guard let neighbour = neighbour(), case .text(let before, let field) = pieces[neighbour.index],
                self.field == 0 || field != self.field, let last = before.utf8.last
            else { return }
            if first == UInt8(ascii: " ") {
                if last == first || before.unicodeScalars.last == "\u{A0}" { text.unicodeScalars.removeFirst() }
                return
            }
            if neighbour.endsQuote {
                if punctuationInQuote, PunctuationPairs.movesIn(first), !neighbour.opensSpan {
                    moveIn(first, behind: neighbour)
                    text.unicodeScalars.removeFirst()
                    continue
                }
                // What was moved in still meets its old neighbour; of what the quoted words say themselves, only a full stop yields
                // to what ends a sentence already.
                let yields = neighbour.index == movedIn || first == UInt8(ascii: ".")
                let isSwallowed = yields && PunctuationPairs.merged(last, first) == last
                if last == first || isSwallowed { text.unicodeScalars.removeFirst() }
                return
            }
            guard let merged = PunctuationPairs.merged(last, first) else { return }
            text.unicodeScalars.removeFirst()
            guard merged != last else { return }
            guard before.utf8.count == 1, neighbour.index == pieces.count - 1 else {
                return replaceLast(of: neighbour.index, by: merged)
            }
            // The mark stood alone, and the one in its place may go where it could not.
            pieces.removeLast()
            text.unicodeScalars.insert(UnicodeScalar(merged), at: text.startIndex)
        }
    }

    // MARK: Edges

    /// Takes a space at either edge of the whole out of the block that begins or ends there.
    mutating func settleEdges() {
        if case .open(.block)? = pieces.first, let index = pieces.firstIndex(where: \.isText),
            case .text(let text, let field) = pieces[index], text.utf8.first == UInt8(ascii: " ")
        {
            pieces[index] = .text(String(text.unicodeScalars.dropFirst()), field: field)
            pieces.insert(.text(" ", field: 0), at: 0)
        }
        if case .close(.block)? = pieces.last, let index = pieces.lastIndex(where: \.isText),
            case .text(let text, let field) = pieces[index], text.utf8.last == UInt8(ascii: " ")
        {
            pieces[index] = .text(String(text.unicodeScalars.dropLast()), field: field)
            pieces.append(.text(" ", field: 0))
        }
    }

    /// Puts a mark at the end of what is quoted.
    private mutating func moveIn(_ mark: UInt8, behind neighbour: Neighbour) {
        guard case .text(let before, let field) = pieces[neighbour.index], let last = before.utf8.last else { return }
        movedIn = neighbour.index
        if let merged = PunctuationPairs.merged(last, mark) {
            if merged != last { replaceLast(of: neighbour.index, by: merged) }
        } else if neighbour.endsFieldFont {
            movedIn = neighbour.quoteEnd
            pieces.insert(.text(String(UnicodeScalar(mark)), field: 0), at: neighbour.quoteEnd)
        } else {
            pieces[neighbour.index] = .text(before + String(UnicodeScalar(mark)), field: field)
        }
    }

    /// Takes commas, colons and semicolons at the end of what was just quoted out of the quotation marks.
    private mutating func moveOut() {
        guard let neighbour = neighbour(), neighbour.endsQuote,
            case .text(let before, let field) = pieces[neighbour.index]
        else { return }
        var kept = Substring(before)
        var moved: [UInt8] = []
        while let last = kept.utf8.last, PunctuationPairs.movesOut(last) {
            kept.unicodeScalars.removeLast()
            moved.insert(last, at: 0)
        }
        guard !moved.isEmpty, !kept.isEmpty else { return }
        pieces[neighbour.index] = .text(String(kept), field: field)
        pieces.append(.text(String(decoding: moved, as: UTF8.self), field: 0))
    }

    private mutating func replaceLast(of index: Int, by mark: UInt8) {
        guard case .text(let text, let field) = pieces[index] else { return }
        var kept = text.unicodeScalars.dropLast()
        kept.append(UnicodeScalar(mark))
        pieces[index] = .text(String(kept), field: field)
    }
}
