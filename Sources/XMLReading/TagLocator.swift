import Diagnostics

/// Finds where each start tag begins, from the bytes on their way to libxml2.
///
/// libxml2's reader runs ahead of the events it gives and keeps no column and no line above 65,535, so the places are counted here:
/// start tags come in document order, on both sides. Columns count code points of UTF-8; other encodings that hold ASCII as ASCII
/// give right lines, and UTF-16 and UTF-32 no places at all.
struct TagLocator {
    private enum State {
        case content
        /// After `<`.
        case opened
        /// Inside a tag, a `<!DOCTYPE …>` or other declaration.
        case tag
        case quoted(UInt8)
        /// After `<!`, with the bytes seen so far.
        case declaration
        case comment, cdata, instruction
        case doctype, doctypeSubset
        case doctypeQuoted(UInt8)
    }

    private var state = State.content
    private var line = 1
    private var column = 1
    private var opened = SourcePosition(line: 1, column: 1)
    /// The last three bytes, for the ends of comments and sections.
    private var recent: (UInt8, UInt8) = (0, 0)
    private var declaration: [UInt8] = []
    private var found: [SourcePosition] = []
    private var next = 0
    private var isFirst = true
    private var isWide = false

    /// Where `<!DOCTYPE` begins.
    private(set) var documentType: SourcePosition?

    /// Where the bytes seen so far end.
    var end: SourcePosition { SourcePosition(line: line, column: column) }

    /// The place of the next start tag, or `nil` for an encoding it cannot follow.
    mutating func nextTag() -> SourcePosition? {
        guard next < found.count else { return nil }
        defer { next += 1 }
        return found[next]
    }

    /// Follows the next stretch of the document.
    mutating func scan(_ bytes: UnsafeRawBufferPointer) {
        if isFirst {
            isFirst = false
            isWide = bytes.count >= 2 && (bytes[0] == 0 || bytes[1] == 0 || bytes[0] >= 0xFE)
            if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { column -= 1 }
        }
        guard !isWide else { return }
        if next > 1024 {
            found.removeFirst(next)
            next = 0
        }
        for byte in bytes {
            step(byte)
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }

    private mutating func step(_ byte: UInt8) {
        switch state {
        case .content:
            guard byte == UInt8(ascii: "<") else { return }
            opened = SourcePosition(line: line, column: column)
            state = .opened
        case .opened:
            switch byte {
            case UInt8(ascii: "/"): state = .tag
            case UInt8(ascii: "?"): enter(.instruction)
            case UInt8(ascii: "!"):
                declaration.removeAll(keepingCapacity: true)
                state = .declaration
            default:
                found.append(opened)
                state = byte == UInt8(ascii: ">") ? .content : .tag
            }
        case .tag:
            if byte == UInt8(ascii: ">") { state = .content } else if TagLocator.isQuote(byte) { state = .quoted(byte) }
        case .quoted(let quote):
            if byte == quote { state = .tag }
        case .declaration:
            declaration.append(byte)
            if declaration.elementsEqual("--".utf8) {
                enter(.comment)
            } else if declaration.elementsEqual("[CDATA[".utf8) {
                enter(.cdata)
            } else if byte == UInt8(ascii: ">") {
                state = .content
            } else if declaration.count == 7 {
                documentType = opened
                state = .doctype
            }
        case .comment:
            leave(after: (UInt8(ascii: "-"), UInt8(ascii: "-")), byte)
        case .cdata:
            leave(after: (UInt8(ascii: "]"), UInt8(ascii: "]")), byte)
        case .instruction:
            if byte == UInt8(ascii: ">"), recent.1 == UInt8(ascii: "?") { state = .content }
            recent = (recent.1, byte)
        case .doctype:
            if byte == UInt8(ascii: ">") { state = .content }
            if byte == UInt8(ascii: "[") { state = .doctypeSubset }
            if TagLocator.isQuote(byte) { state = .doctypeQuoted(byte) }
        case .doctypeQuoted(let quote):
            if byte == quote { state = .doctype }
        case .doctypeSubset:
            // A subset with declarations of its own is rare; one with entities is refused anyway.
            if byte == UInt8(ascii: "]") { state = .doctype }
        }
    }

    private mutating func enter(_ new: State) {
        state = new
        recent = (0, 0)
    }

    private mutating func leave(after ending: (UInt8, UInt8), _ byte: UInt8) {
        if byte == UInt8(ascii: ">"), recent == ending { state = .content }
        recent = (recent.1, byte)
    }

    private static func isQuote(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
    }
}
