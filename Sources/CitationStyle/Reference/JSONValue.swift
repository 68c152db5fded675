/// A JSON value (RFC 8259).
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number as written: `12`, `1.50`, `2e3`.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Of members with the same name the last counts.
    case object([String: JSONValue])

    /// The member of an object, or `nil`.
    public subscript(_ name: String) -> JSONValue? {
        if case .object(let members) = self { members[name] } else { nil }
    }

    /// The text of a string, and the digits of a number; `nil` for anything else.
    public var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// The elements of an array, or `nil`.
    public var elements: [JSONValue]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    /// Whether the value says yes, in whichever of the ways that programs write it: `true`, `1`, `"true"`.
    var isTrue: Bool {
        switch self {
        case .bool(let value): value
        case .number(let text): Double(text) != 0
        case .string(let text): !["", "0", "false"].contains(text)
        default: false
        }
    }

    /// The integer that a number or a text begins with: 1999 of `"1999?"`.
    var leadingInteger: Int? {
        guard let text else { return nil }
        let trimmed = text.utf8.drop { $0 == UInt8(ascii: " ") }
        let sign = trimmed.first == UInt8(ascii: "-") ? 1 : 0
        let digits = trimmed.dropFirst(sign).prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        return Int(Substring(digits)).map { sign == 1 ? -$0 : $0 }
    }
}
