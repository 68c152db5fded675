import Diagnostics
import Foundation

/// The bytes of a file as UTF-8 with line feeds at the ends of lines, and where in it an offset stands.
struct BibTeXText: Sendable {
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
        var fault: (message: String, remedy: String, offset: Int)?
        let text: String
        if let encoding = Self.markedUTF16(input) {
            text = String(bytes: input, encoding: encoding) ?? ""
        } else if let valid = String(validating: input, as: UTF8.self) {
            text = valid
        } else {
            (text, fault) = Self.guess(input)
        }
        var rest = Array(text.utf8)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        bytes = Self.normalized(rest)
        for (offset, byte) in bytes.enumerated() where byte == 0x0A { lineStarts.append(offset + 1) }
        var count = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { scalarsBefore.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        if let fault {
            diagnostics = [
                Diagnostic(
                    "exchange.encoding", severity: .warning, fault.message, remedy: fault.remedy, file: file,
                    span: span(fault.offset..<fault.offset + 1))
            ]
        }
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

    private static func markedUTF16(_ bytes: [UInt8]) -> String.Encoding? {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
    }

    /// Of bytes that are not UTF-8: read as UTF-8 with gaps where more of it is well-formed than not, else as windows-1252.
    private static func guess(_ bytes: [UInt8]) -> (String, (message: String, remedy: String, offset: Int)) {
        let lenient = String(decoding: bytes, as: UTF8.self)
        var (lost, kept) = (0, 0)
        for scalar in lenient.unicodeScalars where scalar.value >= 0x80 {
            if scalar == "\u{FFFD}" { lost += 1 } else { kept += 1 }
        }
        if lost <= kept {
            let offset = normalized(Array(lenient.utf8.prefix { $0 != 0xEF })).count
            return (lenient, ("\(lost) places are not UTF-8 and were left out", "save the file as UTF-8", offset))
        }
        let ascii = bytes.prefix { $0 < 0x80 }
        return (
            String(String.UnicodeScalarView(bytes.map(scalar))),
            (
                "the file is not UTF-8 and was read as windows-1252",
                "look at letters with accents, and save the file as UTF-8 when they are wrong", normalized(Array(ascii)).count
            )
        )
    }

    private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        let text = String(bytes: [byte], encoding: .windowsCP1252)
        return text?.unicodeScalars.first ?? "\u{FFFD}"
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
