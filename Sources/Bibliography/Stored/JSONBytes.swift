/// JSON text (RFC 8259) as it is written, without spaces.
struct JSONBytes {
    private(set) var bytes: [UInt8] = []

    /// An object with the fields that the closure gives.
    mutating func object(_ body: (inout JSONFields) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        var fields = JSONFields(json: self)
        bytes = []
        body(&fields)
        self = fields.json
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func array<Value: StoredValue>(_ values: [Value]) {
        bytes.append(UInt8(ascii: "["))
        for index in values.indices {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            values[index].write(to: &self)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Digits, `true`, `false`: what stands without quotes.
    mutating func bare(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func comma() { bytes.append(UInt8(ascii: ",")) }

    mutating func name(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Text in quotes; quotes, backslashes and control characters escaped.
    mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            var rest = text[...]
            while let place = rest.firstIndex(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
                bytes.append(contentsOf: rest[..<place])
                escape(rest[place])
                rest = rest[(place + 1)...]
            }
            bytes.append(contentsOf: rest)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        let short: [UInt8: String] = [
            0x22: "\\\"", 0x5C: "\\\\", 0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r",
        ]
        bare(short[byte] ?? "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    }
}

/// The fields of a JSON object as they are written.
struct JSONFields: FieldVisitor {
    fileprivate(set) var json: JSONBytes
    private var isFirst = true

    fileprivate init(json: JSONBytes) { self.json = json }

    /// A field that is always there.
    mutating func write<Value: StoredValue>(_ name: String, _ value: Value) {
        begin(name)
        value.write(to: &json)
    }

    /// A field that may be missing.
    mutating func write<Value: StoredValue>(_ name: String, _ value: Value?) {
        if let value { write(name, value) }
    }

    /// A list, written even when it is empty.
    mutating func write<Value: StoredValue>(_ name: String, _ values: [Value]) {
        begin(name)
        json.array(values)
    }

    mutating func required<Value: StoredValue>(_ name: String, _ value: inout Value) throws(Never) { write(name, value) }

    mutating func optional<Value: StoredValue>(_ name: String, _ value: inout Value?) throws(Never) { write(name, value) }

    mutating func list<Value: StoredValue>(_ name: String, _ values: inout [Value]) throws(Never) {
        if !values.isEmpty { write(name, values) }
    }

    mutating func flag(_ name: String, _ value: inout Bool, usually usual: Bool) throws(Never) {
        if value != usual { write(name, value) }
    }

    private mutating func begin(_ name: String) {
        if !isFirst { json.comma() }
        isFirst = false
        json.name(name)
    }
}
