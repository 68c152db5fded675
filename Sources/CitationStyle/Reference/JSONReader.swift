import Diagnostics

extension JSONValue {
    /// Reads one JSON text in UTF-8 (RFC 8259).
    ///
    /// - Parameter file: what the text is called in faults.
    /// - Throws: ``Failure`` of input with code `csl-json.syntax` and the place, when the text is not JSON.
    public init(parsing bytes: [UInt8], file: String? = nil) throws {
        var reader = JSONReader(bytes: bytes)
        do {
            self = try reader.wholeText()
        } catch {
            let place = SourcePosition.of(byte: error.offset, in: bytes)
            throw Failure.input(
                Diagnostic(
                    "csl-json.syntax", "not JSON: \(error.message)",
                    remedy: "correct the text there, or export the references again", file: file, span: SourceSpan(at: place)))
        }
    }
}

extension SourcePosition {
    /// The line and column of a byte of UTF-8 text.
    fileprivate static func of(byte offset: Int, in bytes: [UInt8]) -> SourcePosition {
        var position = SourcePosition(line: 1, column: 1, offset: 0)
        for byte in bytes.prefix(offset) where byte & 0xC0 != 0x80 {
            position.offset = (position.offset ?? 0) + 1
            if byte == UInt8(ascii: "\n") {
                position.line += 1
                position.column = 1
            } else {
                position.column += 1
            }
        }
        return position
    }
}

/// Reads JSON by recursive descent over the bytes.
private struct JSONReader {
    struct Fault: Error {
        var message: String
        var offset: Int
    }

    let bytes: [UInt8]
    private var offset = 0
    private var depth = 0

    /// Deeper than any bibliography, and safe for the stack.
    private static let greatestDepth = 200

    init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    mutating func wholeText() throws(Fault) -> JSONValue {
        let value = try value()
        skipSpace()
        guard offset == bytes.count else { throw fault("there is more after its end") }
        return value
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t") where eat("true"): return .bool(true)
        case UInt8(ascii: "f") where eat("false"): return .bool(false)
        case UInt8(ascii: "n") where eat("null"): return .null
        case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try number()
        case nil: throw fault("the text ends where a value should stand")
        default: throw fault("a value should stand here")
        }
    }

    private mutating func object() throws(Fault) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        // Gathered first: a dictionary that grows takes every name in hand again each time.
        var members: [(String, JSONValue)] = []
        if eatAfterSpace("}") { return .object([:]) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw fault("a name in double quotes should stand here") }
            let name = try string()
            guard eatAfterSpace(":") else { throw fault("':' should stand here") }
            members.append((name, try value()))
        } while eatAfterSpace(",")
        guard eatAfterSpace("}") else { throw fault("',' or '}' should stand here") }
        return .object(Dictionary(members) { $1 })
    }

    private mutating func array() throws(Fault) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        if eatAfterSpace("]") { return .array(elements) }
        repeat { elements.append(try value()) } while eatAfterSpace(",")
        guard eatAfterSpace("]") else { throw fault("',' or ']' should stand here") }
        return .array(elements)
    }

    private mutating func descend() throws(Fault) {
        depth += 1
        guard depth <= Self.greatestDepth else { throw fault("values are nested more than \(Self.greatestDepth) deep") }
        offset += 1
    }

    private mutating func number() throws(Fault) -> JSONValue {
        let start = offset
        _ = eat("-")
        let wholeDigits = eatDigits()
        guard wholeDigits == 1 || (wholeDigits > 1 && bytes[offset - wholeDigits] != UInt8(ascii: "0")) else {
            throw fault("a number should stand here")
        }
        if eat("."), eatDigits() == 0 { throw fault("digits should stand here") }
        if eat("e") || eat("E") {
            if !eat("+") { _ = eat("-") }
            if eatDigits() == 0 { throw fault("digits should stand here") }
        }
        return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
    }

    private mutating func eatDigits() -> Int {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        return offset - start
    }

    private mutating func string() throws(Fault) -> String {
        offset += 1
        var start = offset
        var result = ""
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                result += try text(from: start)
                offset += 1
                return result
            case UInt8(ascii: "\\"):
                result += try text(from: start)
                result.unicodeScalars.append(try escaped())
                start = offset
            case 0..<0x20:
                throw fault("a control character stands in a string, where it must be escaped")
            default:
                offset += 1
            }
        }
        throw fault("a string has no closing quote")
    }

    private func text(from start: Int) throws(Fault) -> String {
        if !bytes[start..<offset].contains(where: { $0 >= 0x80 }) {
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }
        guard let text = String(validating: bytes[start..<offset], as: UTF8.self) else {
            throw Fault(message: "a string is not UTF-8", offset: start)
        }
        return text
    }

    private mutating func escaped() throws(Fault) -> Unicode.Scalar {
        offset += 1
        guard let byte = peek else { throw fault("a string has no closing quote") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            if let scalar = Unicode.Scalar(unit) { return scalar }
            // Half of a surrogate pair; alone it stands for no character.
            guard UTF16.isLeadSurrogate(unit), eat("\\u") else { return "\u{FFFD}" }
            let second = try codeUnit()
            guard UTF16.isTrailSurrogate(second) else { return Unicode.Scalar(second) ?? "\u{FFFD}" }
            return Unicode.Scalar(0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(second) - 0xDC00)) ?? "\u{FFFD}"
        default:
            offset -= 1
            throw fault("'\\' stands before a character that has no escape")
        }
    }

    private mutating func codeUnit() throws(Fault) -> UInt16 {
        guard offset + 4 <= bytes.count,
            let unit = UInt16(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16)
        else { throw fault("four hexadecimal digits should stand here") }
        offset += 4
        return unit
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private mutating func eat(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= bytes.count,
            (0..<count).allSatisfy({ bytes[offset + $0] == text.utf8Start[$0] })
        else { return false }
        offset += count
        return true
    }

    private mutating func eatAfterSpace(_ text: StaticString) -> Bool {
        skipSpace()
        return eat(text)
    }

    private func fault(_ message: String) -> Fault { Fault(message: message, offset: offset) }
}
