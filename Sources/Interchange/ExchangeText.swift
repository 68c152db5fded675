import Diagnostics

/// The text of a file of references as UTF-8 with line feeds at the ends of lines, and where in it an offset stands.
///
/// A file may be UTF-8 with or without its mark, or UTF-16 with it. Bytes that are not UTF-8 are read as Windows-1252 each by itself, so
/// that nothing of a file in which programs mixed the two is lost.
struct ExchangeText: Sendable {
    /// Well-formed UTF-8 without byte order mark, carriage return or null.
    let bytes: [UInt8]
    let file: String?
    /// What was guessed about the encoding.
    private(set) var diagnostics: [Diagnostic] = []
    private var lineStarts = [0]
    /// Code points before each block of bytes, so that a place in a line without end is found at once.
    private var scalarsBefore: [Int] = []

    private static let block = 1024

    init(_ input: [UInt8], file: String?) {
        self.file = file
        let (decoded, foreign) = Self.decode(input)
        bytes = Self.normalized(decoded)
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { lineStarts.append(offset + 1) }
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { scalarsBefore.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        guard let first = foreign.first else { return }
        // Carriage returns before it may be gone.
        let offset = Self.normalized(Array(decoded[..<first])).count
        let what = foreign.count == 1 ? "a byte is" : "\(foreign.count) bytes are"
        diagnostics = [
            Diagnostic(
                "exchange.encoding", severity: .warning, "\(what) not UTF-8 and read as Windows-1252, the first here",
                remedy: "look at the letters with accents, or export the file as UTF-8", file: file,
                span: span(offset..<offset + 1))
        ]
    }

    /// A line without its end.
    struct Line {
        /// From 1.
        var number: Int
        var text: String
    }

    /// The lines, without an empty one after the last line end.
    var lines: [Line] {
        var lines = zip(lineStarts, lineStarts.dropFirst().map { $0 - 1 } + [bytes.count]).enumerated().map { index, ends in
            Line(number: index + 1, text: string(ends.0..<ends.1))
        }
        if lineStarts.last == bytes.count { lines.removeLast() }
        return lines
    }

    /// How much longer the values of the file may become by what they take from strings or from other entries, in bytes.
    var allowance: Int { 4_000_000 + 16 * bytes.count }

    /// The text of a run of bytes.
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Lines and columns of a run of bytes.
    func span(_ range: Range<Int>) -> SourceSpan {
        SourceSpan(position(range.lowerBound), position(range.upperBound))
    }

    private func position(_ offset: Int) -> SourcePosition {
        let offset = min(max(offset, 0), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: scalars(before: offset) - scalars(before: lineStarts[low]) + 1)
    }

    private func scalars(before offset: Int) -> Int {
        let block = min(offset / Self.block, scalarsBefore.count - 1)
        guard block >= 0 else { return 0 }
        return bytes[(block * Self.block)..<offset].reduce(scalarsBefore[block]) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    /// The input as UTF-8, and where in it what was not UTF-8 begins, for each byte of the input that was not.
    private static func decode(_ input: [UInt8]) -> (bytes: [UInt8], foreign: [Int]) {
        switch TextEncoding.marked(input) {
        case .utf8?: return repaired(input.dropFirst(3))
        case let encoding?: return (Array(encoding.decode(input.dropFirst(2)).utf8), [])
        case nil: return repaired(input[...])
        }
    }

    private static func repaired(_ input: ArraySlice<UInt8>) -> (bytes: [UInt8], foreign: [Int]) {
        if String(validating: input, as: UTF8.self) != nil { return (Array(input), []) }
        var bytes: [UInt8] = []
        var foreign: [Int] = []
        var rest = input.makeIterator()
        var parser = Unicode.UTF8.ForwardParser()
        var offset = input.startIndex
        while true {
            switch parser.parseScalar(from: &rest) {
            case .valid(let scalar):
                bytes += scalar
                offset += scalar.count
            case .error(let length):
                for byte in input[offset..<offset + length] {
                    foreign.append(bytes.count)
                    bytes += TextEncoding.windows1252.decode(CollectionOfOne(byte)).utf8
                }
                offset += length
            case .emptyInput: return (bytes, foreign)
            }
        }
    }

    /// CR LF and CR as LF; nulls as spaces.
    private static func normalized(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 == 0x0D || $0 == 0 }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x0D: result.append(0x0A)
            case 0x0A where index > 0 && bytes[index - 1] == 0x0D: continue
            case 0: result.append(0x20)
            default: result.append(byte)
            }
        }
        return result
    }
}
