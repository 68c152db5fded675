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
        if let encoding = TextEncoding.marked(bytes) ?? Self.utf16(bytes) {
            text = encoding.decode(bytes)
            self.encoding = encoding.name
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
            let found: TextEncoding = label?.hasSuffix("15") == true || label == "latin-9" ? .latin9 : .windows1252
            text = found.decode(bytes)
            encoding = found.name
            if label == nil { diagnostics.append(Self.guess("no encoding is declared, and the bytes are not UTF-8", name)) }
        case "utf-8", "utf8":
            let lenient = String(decoding: bytes, as: UTF8.self)
            let lost = lenient.unicodeScalars.lazy.filter { $0 == "\u{FFFD}" }.count
            let kept = lenient.unicodeScalars.lazy.filter { $0.value >= 0x80 && $0 != "\u{FFFD}" }.count
            if lost > kept {
                text = TextEncoding.windows1252.decode(bytes)
                encoding = TextEncoding.windows1252.name
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

    /// UTF-16 without a mark, which every other byte being null tells.
    private static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
        let start = bytes.prefix(64)
        guard start.count >= 8 else { return nil }
        let nulls = (0...1).map { parity in start.enumerated().filter { $0.offset % 2 == parity && $0.element == 0 }.count }
        if nulls[1] > start.count / 3, nulls[0] == 0 { return .utf16(isLittleEndian: true) }
        if nulls[0] > start.count / 3, nulls[1] == 0 { return .utf16(isLittleEndian: false) }
        return nil
    }
}
