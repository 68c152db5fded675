/// One reading of one field by ``RichTextParser``.
struct RichTextReading {
    private let bytes: [UInt8]
    private let quotes: [QuotePair]
    private var position = 0
    /// The straight mark that the field uses outside all others: what it begins with.
    private var outerMark: UInt8?
    /// What is open, the field itself first.
    private var frames = [Frame()]

    /// How deep tags and quotation marks may nest; what is deeper is text, so that no title can exhaust the stack.
    private static let depthLimit = 32

    /// A tag or quotation mark that waits for its end.
    private struct Frame {
        var opening: Opening?
        /// What was written to open it, which comes back when it is never closed.
        var source: [UInt8] = []
        var inlines: [Inline] = []
        var text: [UInt8] = []

        /// Puts the characters read last in their place.
        mutating func flush() {
            guard !text.isEmpty else { return }
            inlines.append(.text(String(decoding: text, as: UTF8.self)))
            text = []
        }
    }

    private enum Opening: Equatable {
        case markup(RichTextMarkup)
        /// - Parameter isInner: whether these are inner marks; unknown of straight ones until they close.
        case quote(close: [UInt8], isInner: Bool?)
    }

    init(_ field: String, quotes: [QuotePair]) {
        bytes = Self.withNarrowSpaces(Array(field.utf8))
        self.quotes = quotes
    }

    /// The field with narrow spaces that do not break before `:`, `;`, `?`, `!` and `»`, and after `«`, where there are spaces, as
    /// in French.
    private static func withNarrowSpaces(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            let rest = bytes[(index + 1)...]
            let isNarrow =
                byte == UInt8(ascii: " ")
                && (rest.first.map { ":;?!".utf8.contains($0) } == true || rest.starts(with: "\u{BB}".utf8)
                    || result.suffix(2).elementsEqual("\u{AB}".utf8))
            if isNarrow { result.append(contentsOf: "\u{202F}".utf8) } else { result.append(byte) }
        }
        return result
    }

    mutating func read() -> [Inline] {
        while position < bytes.count { step() }
        while frames.count > 1 { abandon() }
        frames[0].flush()
        return frames[0].inlines
    }

    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "<"): readTag()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): readStraightQuote(byte)
        default:
            if byte >= 0x80, readLocaleQuote() { return }
            take(1)
        }
    }

    // MARK: Markup

    private mutating func readTag() {
        if let tag = RichTextMarkup.opening(in: bytes[position...]) {
            open(.markup(tag.markup), length: tag.length)
        } else if let tag = RichTextMarkup.closing(in: bytes[position...]), closes(where: { $0.closes(tag.name) }) {
            position += tag.length
        } else {
            take(1)
        }
    }

    /// Closes the nearest open tag that fits; tags and quotes opened since are text.
    ///
    /// - Returns: `false` where none fits.
    private mutating func closes(where fits: (RichTextMarkup) -> Bool) -> Bool {
        let match = frames.lastIndex {
            if case .markup(let markup)? = $0.opening { fits(markup) } else { false }
        }
        guard let match else { return false }
        while frames.count - 1 > match { abandon() }
        close()
        return true
    }

    // MARK: Quotation marks

    private mutating func readStraightQuote(_ byte: UInt8) {
        let isSingle = byte == UInt8(ascii: "'")
        let next = position + 1 < bytes.count ? bytes[position + 1] : nil
        if mayOpenQuote {
            if isSingle, next == UInt8(ascii: " ") {
                apostrophe(length: 1)
            } else {
                open(.quote(close: [byte], isInner: nil), length: 1)
            }
        } else if isSingle {
            let isInWord = next.map { !Self.afterClosingQuote.contains($0) } ?? false
            if !isInWord, frames.last?.opening == .quote(close: [byte], isInner: nil) {
                position += 1
                close()
            } else {
                apostrophe(length: 1)
            }
        } else if let match = frames.lastIndex(where: { $0.opening == .quote(close: [byte], isInner: nil) }) {
            while frames.count - 1 > match { abandon() }
            position += 1
            close()
        } else {
            take(1)
        }
    }

    /// What stands behind a single mark that closes, rather than an apostrophe within a word.
    private static let afterClosingQuote = Set(",.?:;!)]<\"' ".utf8)

    /// Whether a straight mark here opens: at the start, after space or an opening bracket, after what has just been opened.
    private var mayOpenQuote: Bool {
        guard let frame = frames.last else { return false }
        guard let before = frame.text.last else { return frame.inlines.isEmpty }
        if [UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\n"), UInt8(ascii: "\t")].contains(before) {
            return true
        }
        return frame.text.suffix(3).elementsEqual("\u{2014}".utf8) || frame.text.suffix(2).elementsEqual("\u{A0}".utf8)
    }

    /// Reads a quotation mark of the locale, or `’` as an apostrophe.
    private mutating func readLocaleQuote() -> Bool {
        let rest = bytes[position...]
        let isApostrophe = rest.starts(with: "\u{2019}".utf8)
        if isApostrophe, isInWord(length: 3) { return false }
        for pair in quotes {
            if rest.starts(with: pair.open) {
                open(.quote(close: pair.close, isInner: pair.isInner), length: pair.open.count)
                return true
            }
            let opening = Opening.quote(close: pair.close, isInner: pair.isInner)
            if rest.starts(with: pair.close), let match = frames.lastIndex(where: { $0.opening == opening }),
                !isApostrophe || match == frames.count - 1
            {
                while frames.count - 1 > match { abandon() }
                position += pair.close.count
                close()
                return true
            }
        }
        return false
    }

    /// Whether letters or digits touch the mark at hand on both sides.
    private func isInWord(length: Int) -> Bool {
        let next = position + length
        guard next < bytes.count, let before = frames.last?.text.last else { return false }
        return Self.isWord(before) && Self.isWord(bytes[next])
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case 0xE2: false
        default: byte >= 0x80
        }
    }

    private mutating func apostrophe(length: Int) {
        frames[frames.count - 1].text.append(contentsOf: "\u{2019}".utf8)
        position += length
    }

    // MARK: Frames

    private mutating func take(_ count: Int) {
        frames[frames.count - 1].text.append(contentsOf: bytes[position..<(position + count)])
        position += count
    }

    private mutating func open(_ opening: Opening, length: Int) {
        guard frames.count <= Self.depthLimit else { return take(length) }
        frames[frames.count - 1].flush()
        frames.append(Frame(opening: opening, source: Array(bytes[position..<(position + length)])))
        position += length
    }

    private mutating func close() {
        var frame = frames.removeLast()
        frame.flush()
        guard !frame.inlines.isEmpty else { return }
        switch frame.opening {
        case .markup(let markup)?: frames[frames.count - 1].inlines.append(markup.wrapping(frame.inlines))
        case .quote(let mark, let isInner)?:
            let isInner = isInner ?? isInnerMark(mark)
            frames[frames.count - 1].inlines.append(isInner ? .innerQuoted(frame.inlines) : .quoted(frame.inlines))
        case nil: frames[frames.count - 1].inlines += frame.inlines
        }
    }

    /// Whether a straight mark is the inner one, which is the one that the field does not begin with.
    private mutating func isInnerMark(_ mark: [UInt8]) -> Bool {
        if outerMark == nil {
            let around = frames.lazy.compactMap { frame -> UInt8? in
                if case .quote(let mark, nil)? = frame.opening { mark[0] } else { nil }
            }
            outerMark = around.first ?? mark[0]
        }
        return outerMark != mark[0]
    }

    /// Makes text of the innermost tag or mark that is open.
    private mutating func abandon() {
        let frame = frames.removeLast()
        let isApostrophe = frame.source == [UInt8(ascii: "'")]
        frames[frames.count - 1].text.append(contentsOf: isApostrophe ? Array("\u{2019}".utf8) : frame.source)
        guard !frame.inlines.isEmpty else {
            frames[frames.count - 1].text.append(contentsOf: frame.text)
            return
        }
        var inlines = frame.inlines
        if case .text(let first) = inlines[0] {
            frames[frames.count - 1].text.append(contentsOf: first.utf8)
            inlines.removeFirst()
        }
        frames[frames.count - 1].flush()
        frames[frames.count - 1].inlines += inlines
        frames[frames.count - 1].text = frame.text
    }
}
