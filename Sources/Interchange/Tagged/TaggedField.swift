import Diagnostics

/// A tag with its value, as formats of tagged lines have them (RIS, MEDLINE).
struct TaggedField {
    var tag: String
    /// The value's lines: the one of the tag, and those that continue it.
    var lines: [String]
    /// The number of the tag's line.
    var line: Int

    /// The lines as one text, white space and control characters as single spaces.
    var value: String { lines.joined(separator: " ").foldingControls }

    /// Each line that has something, for tags whose values stand one a line.
    var values: [String] { lines.map(\.foldingControls).filter { !$0.isEmpty } }

    /// Where the tag stands.
    var place: SourceSpan { SourceSpan(at: SourcePosition(line: line, column: 1)) }
}

/// Tags that a file uses and the format does not have, each with its first place and how often it stands.
struct UnknownTags {
    private var found: [(tag: String, place: SourceSpan, count: Int)] = []
    private var indices: [String: Int] = [:]

    mutating func add(_ field: TaggedField) {
        if let index = indices[field.tag] {
            found[index].count += 1
        } else {
            indices[field.tag] = found.count
            found.append((field.tag, field.place, 1))
        }
    }

    /// One warning a tag.
    func diagnostics(format: String, file: String?) -> [Diagnostic] {
        found.map { found in
            let times = found.count == 1 ? "" : ", \(found.count) times"
            return Diagnostic(
                "exchange.passed-over", severity: .warning, "\(format) has no tag '\(found.tag)'; it is passed over\(times)",
                remedy: "put what it says under a tag of \(format)", file: file, span: found.place)
        }
    }
}

/// Lines one after another that belong to no record.
struct StrayLines {
    private var first = 0
    private var count = 0

    mutating func add(_ number: Int) {
        if count == 0 { first = number }
        count += 1
    }

    /// Tells of the lines, if there were any, and forgets them.
    mutating func report(into diagnostics: inout [Diagnostic], file: String?) {
        guard count > 0 else { return }
        let what = count == 1 ? "a line belongs to no record and is" : "\(count) lines belong to no record and are"
        diagnostics.append(
            Diagnostic(
                "exchange.passed-over", severity: .warning, "\(what) passed over",
                remedy: "remove what does not belong there, or look whether the record before it is whole", file: file,
                span: SourceSpan(at: SourcePosition(line: first, column: 1))))
        count = 0
    }
}

extension Diagnostic {
    /// What is said of a value that is not what its tag or element asks for.
    static func unreadValue(_ value: String, notA what: String, remedy: String, file: String?, place: SourceSpan?) -> Diagnostic
    {
        let shown = value.count > 60 ? value.prefix(60) + "…" : value[...]
        return Diagnostic(
            "exchange.unread-value", severity: .warning, "'\(shown)' is not \(what) and is passed over", remedy: remedy,
            file: file, span: place)
    }

    /// What is said of a file without any record of the format.
    static func noRecords(_ format: String, remedy: String, file: String?) -> Diagnostic {
        Diagnostic(
            "exchange.no-records", "no record of the format \(format) is in the file", remedy: remedy, file: file,
            span: SourceSpan(at: .start))
    }
}

/// Values of one field, parted by semicolons.
enum SemicolonList {
    static func items(_ text: String) -> [String] {
        text.split(separator: ";").map(\.foldingControls).filter { !$0.isEmpty }
    }
}

extension StringProtocol {
    /// Runs of spaces, line ends and control characters as one space, ends trimmed; other Unicode space is kept.
    var foldingControls: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count)
        for byte in utf8 {
            if byte > 0x20, byte != 0x7F {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the text is one or more of the digits 0 to 9.
    var isDigits: Bool { !isEmpty && utf8.allSatisfy { (0x30...0x39).contains($0) } }
}
