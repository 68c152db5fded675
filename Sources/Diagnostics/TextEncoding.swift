/// The encodings in which text files come (WHATWG Encoding Standard).
public enum TextEncoding: Hashable, Sendable {
    case utf8
    case utf16(isLittleEndian: Bool)
    /// Of older Windows programs; the web reads ISO 8859-1 so too.
    case windows1252
    /// ISO 8859-15.
    case latin9

    /// Its name at IANA, in small letters.
    public var name: String {
        switch self {
        case .utf8: "utf-8"
        case .utf16(let isLittleEndian): isLittleEndian ? "utf-16le" : "utf-16be"
        case .windows1252: "windows-1252"
        case .latin9: "iso-8859-15"
        }
    }

    /// The encoding that a byte order mark tells; `nil` where there is none.
    public static func marked(_ bytes: [UInt8]) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16(isLittleEndian: true) }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16(isLittleEndian: false) : nil
    }

    /// The text of bytes, a byte order mark with it; what is ill-formed in UTF-8 or UTF-16 is U+FFFD.
    public func decode(_ bytes: some Collection<UInt8>) -> String {
        switch self {
        case .utf8: return String(decoding: bytes, as: UTF8.self)
        case .utf16(let isLittleEndian):
            var units: [UInt16] = []
            units.reserveCapacity(bytes.count / 2)
            var rest = bytes.makeIterator()
            while let first = rest.next(), let second = rest.next() {
                let (high, low) = isLittleEndian ? (second, first) : (first, second)
                units.append(UInt16(high) << 8 | UInt16(low))
            }
            return String(decoding: units, as: UTF16.self)
        case .windows1252: return String(String.UnicodeScalarView(bytes.map(Self.windows)))
        case .latin9: return String(String.UnicodeScalarView(bytes.map { Self.ninth[$0] ?? Unicode.Scalar($0) }))
        }
    }

    private static func windows(_ byte: UInt8) -> Unicode.Scalar {
        (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : Unicode.Scalar(byte)
    }

    /// What 80 to 9F are in windows-1252; five of them are controls.
    private static let high = Array(
        """
        \u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}\
        \u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}
        """.unicodeScalars)

    /// Where ISO 8859-15 differs from ISO 8859-1.
    private static let ninth: [UInt8: Unicode.Scalar] = [
        0xA4: "\u{20AC}", 0xA6: "\u{160}", 0xA8: "\u{161}", 0xB4: "\u{17D}", 0xB8: "\u{17E}", 0xBC: "\u{152}",
        0xBD: "\u{153}", 0xBE: "\u{178}",
    ]
}
