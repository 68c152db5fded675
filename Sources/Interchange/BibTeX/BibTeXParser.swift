import Diagnostics

/// Takes a `.bib` file apart: entries, `@string`, `@preamble`, `@comment`; what stands between them is commentary.
///
/// A value is taken to end before a line that begins an entry, so that one brace too few costs one entry and not the rest of the file.
struct BibTeXParser {
    private let text: ExchangeText
    private let bytes: [UInt8]
    private var position = 0
    private var strings: [String: String] = Self.months
    private var unknownStrings: Set<String> = []
    private var keys: Set<String> = []
    /// How many bytes strings may still add to what the file has itself.
    private var allowance: Int
    private(set) var entries: [BibTeXEntry] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: ExchangeText) {
        self.text = text
        bytes = text.bytes
        allowance = text.allowance
    }

    /// Why nothing could be read, of a text that has something in it.
    var failure: Failure? {
        let errors = diagnostics.filter { $0.severity == .error }
        if !errors.isEmpty { return Failure(.input, errors) }
        guard bytes.contains(where: { !$0.isSpace }), strings.count == Self.months.count else { return nil }
        return .input(
            Diagnostic(
                "exchange.no-records", "no entry is in this file", remedy: "entries look like '@article{key, title = {…}}'",
                file: text.file, span: text.span(0..<0)))
    }

    /// Reads the whole text.
    mutating func parse() {
        while let at = bytes[position...].firstIndex(of: UInt8(ascii: "@")) {
            position = at + 1
            do {
                try item(at)
            } catch {
                diagnostics.append(diagnostic(error.code, .error, error.message, error.remedy, error.place))
                while position < bytes.count, !isItemStart(position) { skipLine() }
            }
        }
    }

    /// Whether the first `@` of a text begins an item.
    static func beginsItem(_ bytes: [UInt8]) -> Bool {
        guard let at = bytes.firstIndex(of: UInt8(ascii: "@")) else { return false }
        let rest = bytes[(at + 1)...]
        let name = rest.prefix { $0.isLetter }
        let after = rest.dropFirst(name.count).drop { $0.isSpace }
        return name.count > 1 && (after.first == UInt8(ascii: "{") || after.first == UInt8(ascii: "("))
            && !(at > 0 && (bytes[at - 1].isLetter || bytes[at - 1].isDigit))
    }

    private struct Fault: Error {
        var code: String
        var message: String
        var remedy: String?
        var place: Range<Int>
    }

    // MARK: Items

    private mutating func item(_ at: Int) throws(Fault) {
        skipSpace()
        let name = identifier().lowercased()
        skipSpace()
        guard !name.isEmpty, !name.contains("."), let open = peek, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
            // A mail address in the commentary, or `@comment` without braces.
            return
        }
        let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        switch name {
        case "comment":
            if open == UInt8(ascii: "{") { _ = try braced() }
        case "preamble":
            position += 1
            _ = try value()
            try end(close)
        case "string":
            position += 1
            try string(close)
        default:
            position += 1
            try entry(name, at: at, close)
        }
    }

    private mutating func string(_ close: UInt8) throws(Fault) {
        skipSpace()
        let name = identifier().lowercased()
        guard !name.isEmpty else { throw expected("a name") }
        try equals()
        strings[name] = try value()
        try end(close)
    }

    private mutating func entry(_ type: String, at: Int, _ close: UInt8) throws(Fault) {
        skipSpace()
        let keyStart = position
        while let byte = peek, !byte.isSpace, byte != UInt8(ascii: ","), byte != close, byte != UInt8(ascii: "=") {
            position += 1
        }
        var entry = BibTeXEntry(type: type, key: text.string(keyStart..<position), place: at..<position)
        skipSpace()
        if peek == UInt8(ascii: "=") {
            entry.key = ""
            entry.place = at..<keyStart
            position = keyStart
        } else if peek == UInt8(ascii: ",") {
            position += 1
        } else if peek != close {
            throw expected("',' after the key")
        }
        try fields(of: &entry, close)
        if !entry.key.isEmpty, !keys.insert(entry.key.lowercased()).inserted {
            diagnostics.append(
                diagnostic(
                    "bibtex.repeated-key", .warning, "the key '\(entry.key.shown)' stands at two entries",
                    "give each entry a key of its own; 'crossref' finds the first", entry.place))
        }
        entries.append(entry)
    }

    private mutating func fields(of entry: inout BibTeXEntry, _ close: UInt8) throws(Fault) {
        var names: Set<String> = []
        while true {
            skipSpace()
            if peek == close {
                position += 1
                return
            }
            if peek == UInt8(ascii: ",") {
                position += 1
                continue
            }
            if peek == nil || isItemStart(position) {
                throw Fault(
                    code: "bibtex.unclosed-entry", message: "the entry '\(entry.key.shown)' is not closed",
                    remedy: "a brace is missing in it or at its end; it is left out until then", place: entry.place)
            }
            let start = position
            let name = identifier().lowercased()
            guard !name.isEmpty else { throw expected("a field's name, ',' or '\(Character(Unicode.Scalar(close)))'") }
            let place = start..<position
            try equals()
            let field = BibTeXEntry.Field(name: name, value: try value(), place: place)
            if names.insert(name).inserted {
                entry.fields.append(field)
            } else if entry[name]?.value != field.value {
                diagnostics.append(
                    diagnostic(
                        "bibtex.repeated-field", .warning, "the field '\(name.shown)' stands twice; the first one counts",
                        "keep one of them", place))
            }
            skipSpace()
            if let next = peek, next.isIdentifier, next != UInt8(ascii: "@") {
                diagnostics.append(
                    diagnostic(
                        "bibtex.missing-comma", .warning, "no ',' stands between two fields", "add it", position..<position + 1)
                )
            }
        }
    }

    private mutating func equals() throws(Fault) {
        skipSpace()
        guard peek == UInt8(ascii: "=") else { throw expected("'='") }
        position += 1
    }

    private mutating func end(_ close: UInt8) throws(Fault) {
        skipSpace()
        guard peek == close else { throw expected("'\(Character(Unicode.Scalar(close)))'") }
        position += 1
    }

    // MARK: Values

    /// Pieces joined by `#`: in braces, in quotes, a number, the name of a string.
    private mutating func value() throws(Fault) -> String {
        var result = ""
        while true {
            skipSpace()
            switch peek {
            case UInt8(ascii: "{"): result += try braced()
            case UInt8(ascii: "\""): result += try quoted()
            case let byte? where byte.isDigit:
                let start = position
                while let byte = peek, byte.isDigit { position += 1 }
                result += text.string(start..<position)
            default:
                let start = position
                let name = identifier()
                guard !name.isEmpty else { throw expected("a value in braces or quotes") }
                result += try string(named: name, start..<position)
            }
            skipSpace()
            guard peek == UInt8(ascii: "#") else { return result }
            position += 1
        }
    }

    private mutating func string(named name: String, _ place: Range<Int>) throws(Fault) -> String {
        if let known = strings[name.lowercased()] {
            allowance -= known.utf8.count
            guard allowance >= 0 else {
                throw Fault(
                    code: "bibtex.too-long", message: "strings make this file many times as long as it is",
                    remedy: "the entry is left out; write its values out", place: place)
            }
            return known
        }
        if unknownStrings.insert(name.lowercased()).inserted {
            diagnostics.append(
                diagnostic(
                    "bibtex.unknown-string", .warning, "no '@string' is called '\(name.shown)'; the name is taken as it stands",
                    Suggestions.nearest(to: String(name.prefix(40)), in: strings.keys).first.map { "did you mean '\($0)'?" }
                        ?? "put the value in braces", place))
        }
        return name
    }

    private mutating func braced() throws(Fault) -> String {
        let open = position
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 {
                    position += 1
                    return text.string(open + 1..<position - 1)
                }
            case 0x0A where isItemStart(position + 1): throw unclosed("{", open)
            default: break
            }
            position += 1
        }
        throw unclosed("{", open)
    }

    private mutating func quoted() throws(Fault) -> String {
        let open = position
        var depth = 0
        position += 1
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth < 0 { throw unclosed("\"", open) }
            case UInt8(ascii: "\"") where depth == 0:
                position += 1
                return text.string(open + 1..<position - 1)
            case 0x0A where isItemStart(position + 1): throw unclosed("\"", open)
            default: break
            }
            position += 1
        }
        throw unclosed("\"", open)
    }

    // MARK: Words

    private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte.isSpace { position += 1 }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        position = min(position + 1, bytes.count)
    }

    private mutating func identifier() -> String {
        let start = position
        while let byte = peek, byte.isIdentifier { position += 1 }
        return text.string(start..<position)
    }

    /// Whether a line begins an item here: `@type{key,`, or `@string{`, `@preamble{`, `@comment{`.
    private func isItemStart(_ start: Int) -> Bool {
        var index = start
        func skipBlanks() {
            while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        }
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "@") else { return false }
        let nameStart = index + 1
        index = nameStart
        while index < bytes.count, index - nameStart < 40, bytes[index].isLetter { index += 1 }
        let name = text.string(nameStart..<index).lowercased()
        skipBlanks()
        guard name.count > 1, index < bytes.count, bytes[index] == UInt8(ascii: "{") || bytes[index] == UInt8(ascii: "(") else {
            return false
        }
        if ["string", "preamble", "comment"].contains(name) { return true }
        index += 1
        skipBlanks()
        let keyStart = index
        while index < bytes.count, index - keyStart < 200, bytes[index].isIdentifier { index += 1 }
        skipBlanks()
        return index < bytes.count && bytes[index] == UInt8(ascii: ",")
    }

    // MARK: Faults

    private func expected(_ what: String) -> Fault {
        let end = min(position + 1, bytes.count)
        let found = position < bytes.count ? "'\(text.string(position..<characterEnd).shown)'" : "the end of the file"
        return Fault(
            code: "bibtex.syntax", message: "expected \(what), found \(found)",
            remedy: "the entry is left out until this is put right",
            place: position..<end)
    }

    private var characterEnd: Int {
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    private func unclosed(_ open: String, _ at: Int) -> Fault {
        Fault(
            code: "bibtex.unclosed-value", message: "the '\(open)' that opens this value has no partner",
            remedy: "the entry is left out until braces and quotes pair", place: at..<at + 1)
    }

    private func diagnostic(
        _ code: String, _ severity: Diagnostic.Severity, _ message: String, _ remedy: String?, _ place: Range<Int>
    ) -> Diagnostic {
        Diagnostic(code, severity: severity, message, remedy: remedy, file: text.file, span: text.span(place))
    }

    /// The strings that every style defines.
    private static let months = Dictionary(
        uniqueKeysWithValues: BibTeXMonth.names.map { (String($0.prefix(3)).lowercased(), $0) })
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
    fileprivate var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    /// What keys, fields and strings are named with: all but white space, controls and `"#%'(),={}`.
    fileprivate var isIdentifier: Bool {
        self > 0x20 && self != 0x7F && !Self.separators.contains(self)
    }

    private static let separators = Array("\"#%'(),={}".utf8)
}

extension String {
    /// The text for a message, of a long one the beginning.
    var shown: String { count > 60 ? prefix(60) + "…" : self }
}
