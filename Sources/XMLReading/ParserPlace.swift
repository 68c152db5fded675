import CLibXML2
import Diagnostics

/// Where libxml2's parser stands: the line and column it counts, and the bytes just before, which stay in its buffer.
///
/// Columns are code points, whatever the encoding of the file: the buffer holds UTF-8.
struct ParserPlace {
    private let input: xmlParserInputPtr

    /// - Returns: `nil` before the first and after the last byte.
    init?(_ context: xmlParserCtxtPtr) {
        guard let input = context.pointee.input, input.pointee.cur != nil, input.pointee.base != nil else { return nil }
        self.input = input
    }

    /// Where the parser stands.
    var position: SourcePosition {
        SourcePosition(line: max(Int(input.pointee.line), 1), column: max(Int(input.pointee.col), 1))
    }

    /// Where the tag or declaration begins that the parser stands in: at the last `<`, since none can stand inside it.
    ///
    /// libxml2 tells of a tag when it has come to its end.
    var tag: SourcePosition {
        var place = input.pointee.cur - 1
        let base = input.pointee.base ?? place
        var scalars = 1
        var lines = 0
        while place > base, place.pointee != UInt8(ascii: "<") {
            if place.pointee & 0xC0 != 0x80 { scalars += 1 }
            if place.pointee == UInt8(ascii: "\n") { lines += 1 }
            place -= 1
        }
        guard lines > 0 else {
            return SourcePosition(line: Int(input.pointee.line), column: max(Int(input.pointee.col) - scalars, 1))
        }
        var column = 1
        while place > base, (place - 1).pointee != UInt8(ascii: "\n") {
            place -= 1
            if place.pointee & 0xC0 != 0x80 { column += 1 }
        }
        return SourcePosition(line: Int(input.pointee.line) - lines, column: column)
    }

    /// Where the bytes end that the parser has been given.
    var end: SourcePosition {
        var end = position
        var place = input.pointee.cur
        while let byte = place, byte < input.pointee.end {
            if byte.pointee == UInt8(ascii: "\n") {
                end.line += 1
                end.column = 1
            } else if byte.pointee & 0xC0 != 0x80 {
                end.column += 1
            }
            place = byte + 1
        }
        return end
    }

    /// How many bytes of a file in another encoding have not become UTF-8.
    var unconvertedBytes: Int {
        guard let buffer = input.pointee.buf, let raw = buffer.pointee.raw else { return 0 }
        return Int(xmlBufUse(raw))
    }

    /// Whether what the parser has not read yet begins a comment or an instruction.
    var isAtAside: Bool {
        guard let place = input.pointee.cur, input.pointee.end - place >= 2, place.pointee == UInt8(ascii: "<") else {
            return false
        }
        return place[1] == UInt8(ascii: "!") || place[1] == UInt8(ascii: "?")
    }
}
