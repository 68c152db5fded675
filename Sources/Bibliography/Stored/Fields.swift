/// A value that is a set of named fields. One list of them serves every stored form: JSON as bytes, and `Codable`.
///
/// What is empty is left out: `nil`, a list without entries, a flag at its usual value. What is missing reads as empty, so a record
/// that an older version stored still reads when fields have been added since.
protocol Fielded: StoredValue {
    /// A value to read fields into.
    static var blank: Self { get }

    /// Shows each field to the visitor, in a fixed order.
    mutating func visit<Visitor: FieldVisitor>(_ fields: inout Visitor) throws(Visitor.Failure)
}

/// Takes the fields of a value one after another, to write or to fill them.
protocol FieldVisitor {
    associatedtype Failure: Error

    /// A field that is always there.
    mutating func required<Value: StoredValue>(_ name: StaticString, _ value: inout Value) throws(Failure)
    /// A field that may be missing.
    mutating func optional<Value: StoredValue>(_ name: StaticString, _ value: inout Value?) throws(Failure)
    /// A list that may be empty.
    mutating func list<Value: StoredValue>(_ name: StaticString, _ values: inout [Value]) throws(Failure)
    /// A flag and the value it mostly has.
    mutating func flag(_ name: StaticString, _ value: inout Bool, usually usual: Bool) throws(Failure)
}

/// A value that can be part of a stored record.
protocol StoredValue: Codable {
    /// Writes the value as JSON, in the shape that its `Codable` form has.
    func write(to json: inout JSONBytes)
}

extension Fielded {
    func write(to json: inout JSONBytes) {
        // A copy to hand on as `inout` would retain every field, for every value of every record; the visitor that writes only reads.
        withUnsafePointer(to: self) { value in
            json.object { fields in UnsafeMutablePointer(mutating: value).pointee.visit(&fields) }
        }
    }
}

// MARK: Codable

struct FieldName: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: StaticString) { stringValue = name.description }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Fielded {
    /// Writes the fields that are not empty.
    public func encode(to encoder: any Encoder) throws {
        var fields = EncodedFields(container: encoder.container(keyedBy: FieldName.self))
        var value = self
        try value.visit(&fields)
    }

    /// Reads the fields that are there.
    public init(from decoder: any Decoder) throws {
        var fields = DecodedFields(container: try decoder.container(keyedBy: FieldName.self))
        var value = Self.blank
        try value.visit(&fields)
        self = value
    }
}

private struct EncodedFields: FieldVisitor {
    var container: KeyedEncodingContainer<FieldName>

    mutating func required<Value: StoredValue>(_ name: StaticString, _ value: inout Value) throws {
        try container.encode(value, forKey: FieldName(name))
    }

    mutating func optional<Value: StoredValue>(_ name: StaticString, _ value: inout Value?) throws {
        try container.encodeIfPresent(value, forKey: FieldName(name))
    }

    mutating func list<Value: StoredValue>(_ name: StaticString, _ values: inout [Value]) throws {
        if !values.isEmpty { try container.encode(values, forKey: FieldName(name)) }
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool, usually usual: Bool) throws {
        if value != usual { try container.encode(value, forKey: FieldName(name)) }
    }
}

private struct DecodedFields: FieldVisitor {
    let container: KeyedDecodingContainer<FieldName>

    mutating func required<Value: StoredValue>(_ name: StaticString, _ value: inout Value) throws {
        value = try container.decode(Value.self, forKey: FieldName(name))
    }

    mutating func optional<Value: StoredValue>(_ name: StaticString, _ value: inout Value?) throws {
        value = try container.decodeIfPresent(Value.self, forKey: FieldName(name))
    }

    mutating func list<Value: StoredValue>(_ name: StaticString, _ values: inout [Value]) throws {
        values = try container.decodeIfPresent([Value].self, forKey: FieldName(name)) ?? []
    }

    mutating func flag(_ name: StaticString, _ value: inout Bool, usually usual: Bool) throws {
        value = try container.decodeIfPresent(Bool.self, forKey: FieldName(name)) ?? usual
    }
}
