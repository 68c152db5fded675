/// JSON text (RFC 8259) as it is written, without spaces.
struct JSONBytes {
    private(set) var bytes: [UInt8]

    /// Writes after what is there.
    init(bytes: [UInt8] = []) { self.bytes = bytes }

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
        values.withUnsafeBufferPointer { values in
            for index in values.indices {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                values[index].write(to: &self)
            }
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Digits, `true`, `false`: what stands without quotes.
    mutating func bare(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func comma() { bytes.append(UInt8(ascii: ",")) }

    /// A field's name, which has no character to escape.
    mutating func name(_ name: StaticString) {
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// Text in quotes; quotes, backslashes and control characters escaped.
    mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string($0) }
    }

    /// The same for text in UTF-8.
    mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            escape(byte)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
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
    mutating func write<Value: StoredValue>(_ name: StaticString, _ value: Value) {
        begin(name)
        value.write(to: &json)
    }

    /// A field that may be missing.
    mutating func write<Value: StoredValue>(_ name: StaticString, _ value: Value?) {
        if let value { write(name, value) }
    }

    /// A list, written even when it is empty.
    mutating func write<Value: StoredValue>(_ name: StaticString, _ values: [Value]) {
        begin(name)
        json.array(values)
    }

    mutating func required<Value: StoredValue>(_ name: StaticString, _ value: inout Value) throws(Never) { write(name, value) }

    mutating func optional<Value: StoredValue>(_ name: StaticString, _ value: inout Value?) throws(Never) { write(name, value) }

    mutating func list<Value: StoredValue>(_ name: StaticString, _ values: inout [Value]) throws(Never) {
        if !values.isEmpty { write(name, values) }
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool, usually usual: Bool) throws(Never) {
        if value != usual { write(name, value) }
    }

    private mutating func begin(_ name: StaticString) {
        if !isFirst { json.comma() }
        isFirst = false
        json.name(name)
    }
}
