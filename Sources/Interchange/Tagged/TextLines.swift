import Diagnostics

/// The lines of a file of references, whatever it was saved as: UTF-8 with or without its mark, UTF-16 with it, and where neither
/// fits, Windows-1252.
struct TextLines {
    /// A line without its end.
    struct Line {
        /// From 1.
        var number: Int
        var text: String
    }

    private(set) var lines: [Line] = []
    /// That lines were taken for Windows-1252, where some were.
    private(set) var diagnostics: [Diagnostic] = []

    /// Lines end in LF, CR or CR LF.
    init(_ bytes: [UInt8], file: String?) {
        var rest = TextLines.utf8(bytes)[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        var foreign: [SourcePosition] = []
        while !rest.isEmpty {
            let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
            let line = rest[..<end]
            if let text = String(validating: line, as: UTF8.self) {
                lines.append(Line(number: lines.count + 1, text: text))
            } else {
                foreign.append(SourcePosition(line: lines.count + 1, column: TextLines.columnOfFault(line)))
                lines.append(Line(number: lines.count + 1, text: Windows1252.text(line)))
            }
            rest = rest[end...].dropFirst(rest[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
        }
        guard let first = foreign.first else { return }
        let count = foreign.count == 1 ? "a line is" : "\(foreign.count) lines are"
        diagnostics.append(
            Diagnostic(
                "exchange.encoding", severity: .warning, "\(count) not UTF-8 and read as Windows-1252",
                remedy: "look at the letters with accents, or export the file as UTF-8", file: file,
                span: SourceSpan(at: first)))
    }

    /// The bytes as UTF-8 where a mark says that they are UTF-16; else as they are.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let pair = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The column of the first byte that is not UTF-8, in code points.
    private static func columnOfFault(_ line: ArraySlice<UInt8>) -> Int {
        var parser = Unicode.UTF8.ForwardParser()
        var bytes = line.makeIterator()
        var column = 1
        while case .valid = parser.parseScalar(from: &bytes) { column += 1 }
        return column
    }
}

/// The encoding of older Windows programs, a superset of printable Latin-1 (WHATWG Encoding, windows-1252).
private enum Windows1252 {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let isSpecial = (0x80...0x9F).contains(byte)
            text.append(isSpecial ? special[Int(byte) - 0x80] : Unicode.Scalar(byte))
        }
        return String(text)
    }

    /// What the bytes 80 to 9F stand for; five of them are controls.
    private static let special = Array(
        """
        \u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\
        \u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}
        """.unicodeScalars)
}
