import Diagnostics
import Foundation

/// Turns an article's bytes into text: byte order mark, then what the page declares, then what the bytes themselves show.
struct TextDecoding {
    var text: String
    /// IANA name.
    var encoding: String
    var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - declared: the encoding that the page names, or `nil`.
    ///   - name: the file's name for messages.
    /// - Throws: `Failure` with `article.encoding` when the page is declared to be in an encoding that is not read.
    init(_ bytes: [UInt8], declared: String?, name: String?) throws {
        if let (encoding, name) = Self.marked(bytes) {
            text = String(decoding: bytes, encoding)
            self.encoding = name
            return
        }
        let label = declared?.trimmingCharacters(in: .whitespaces).lowercased()
        if let valid = String(validating: bytes, as: UTF8.self) {
            text = valid
            encoding = "utf-8"
            return
        }
        switch label {
        case nil, "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "us-ascii", "ascii",
            "iso-8859-15", "iso8859-15", "latin-9":
            let isLatin9 = label?.hasSuffix("15") == true || label == "latin-9"
            text = SingleByteText.decode(bytes, isLatin9: isLatin9)
            encoding = isLatin9 ? "iso-8859-15" : "windows-1252"
            if label == nil { diagnostics.append(Self.guess("no encoding is declared, and the bytes are not UTF-8", name)) }
        case "utf-8", "utf8":
            let lenient = String(decoding: bytes, as: UTF8.self)
            let lost = lenient.unicodeScalars.lazy.filter { $0 == "\u{FFFD}" }.count
            let kept = lenient.unicodeScalars.lazy.filter { $0.value >= 0x80 && $0 != "\u{FFFD}" }.count
            if lost > kept {
                text = SingleByteText.decode(bytes, isLatin9: false)
                encoding = "windows-1252"
                diagnostics.append(Self.guess("UTF-8 is declared, but the bytes are not UTF-8", name))
            } else {
                text = lenient
                encoding = "utf-8"
                let offset = lenient.unicodeScalars.prefix { $0 != "\u{FFFD}" }.count
                diagnostics.append(
                    Diagnostic(
                        "article.encoding", severity: .warning,
                        "\(lost) places are not UTF-8 and were left out, the first here",
                        remedy: "check the text there, or save the file again", file: name,
                        span: SourceSpan(at: SourceText(lenient).position(atOffset: offset))))
            }
        default:
            throw Failure.input(
                Diagnostic(
                    "article.encoding", "the page is in '\(label ?? "")', which is not read", remedy: "save it as UTF-8",
                    file: name))
        }
    }

    private static func guess(_ message: String, _ name: String?) -> Diagnostic {
        Diagnostic(
            "article.encoding", severity: .warning, message + "; read as windows-1252",
            remedy: "look at letters with accents, and save the file as UTF-8 when they are wrong", file: name)
    }

    /// The encoding that a byte order mark tells, or that every other byte being null does.
    private static func marked(_ bytes: [UInt8]) -> (Kind, String)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, "utf-8") }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(isLittle: true), "utf-16le") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(isLittle: false), "utf-16be") }
        let start = bytes.prefix(64)
        guard start.count >= 8 else { return nil }
        let nulls = (0...1).map { parity in start.enumerated().filter { $0.offset % 2 == parity && $0.element == 0 }.count }
        if nulls[1] > start.count / 3, nulls[0] == 0 { return (.utf16(isLittle: true), "utf-16le") }
        if nulls[0] > start.count / 3, nulls[1] == 0 { return (.utf16(isLittle: false), "utf-16be") }
        return nil
    }

    fileprivate enum Kind {
        case utf8
        case utf16(isLittle: Bool)
    }
}

extension String {
    fileprivate init(decoding bytes: [UInt8], _ kind: TextDecoding.Kind) {
        switch kind {
        case .utf8: self.init(decoding: bytes, as: UTF8.self)
        case .utf16(let isLittle):
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map { index in
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                return isLittle ? second << 8 | first : first << 8 | second
            }
            self.init(decoding: units, as: UTF16.self)
        }
    }
}

/// The encodings in which a byte is a character.
enum SingleByteText {
    /// Windows-1252, as the web reads ISO 8859-1 too, or ISO 8859-15.
    static func decode(_ bytes: [UInt8], isLatin9: Bool) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            let value =
                isLatin9
                ? latin9[byte] ?? UInt32(byte) : (0x80...0x9F).contains(byte) ? windows[Int(byte) - 0x80] : UInt32(byte)
            scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(scalars)
    }

    /// 0x80 to 0x9F in windows-1252 (WHATWG Encoding Standard, index windows-1252).
    private static let windows: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
        0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E,
        0x0178,
    ]

    private static let latin9: [UInt8: UInt32] = [
        0xA4: 0x20AC, 0xA6: 0x0160, 0xA8: 0x0161, 0xB4: 0x017D, 0xB8: 0x017E, 0xBC: 0x0152, 0xBD: 0x0153, 0xBE: 0x0178,
    ]
}
