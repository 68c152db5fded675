import Foundation

/// A JSON value with its members in order, written so that it may stand inside an HTML `<script>` element as it is.
enum LinkedData: Hashable, Sendable {
    case string(String)
    case number(Int)
    case array([LinkedData])
    /// Members whose value is `nil` are left out.
    case object([Member])

    /// A name and its value.
    struct Member: Hashable, Sendable {
        var name: String
        var value: LinkedData?

        init(_ name: String, _ value: LinkedData?) {
            self.name = name
            self.value = value
        }

        init(_ name: String, _ text: String?) {
            self.init(name, text.map(LinkedData.string))
        }
    }

    /// The value as text (RFC 8259), lines indented by two spaces.
    func written(indent: Int = 0) -> String {
        let inner = String(repeating: "  ", count: indent + 1)
        let outer = String(repeating: "  ", count: indent)
        func block(_ open: String, _ parts: [String], _ close: String) -> String {
            parts.isEmpty
                ? open + close : "\(open)\n" + parts.map { inner + $0 }.joined(separator: ",\n") + "\n\(outer)\(close)"
        }
        switch self {
        case .string(let text): return Self.quoted(text)
        case .number(let number): return String(number)
        case .array(let items): return block("[", items.map { $0.written(indent: indent + 1) }, "]")
        case .object(let members):
            let parts = members.compactMap { member in
                member.value.map { "\(Self.quoted(member.name)): \($0.written(indent: indent + 1))" }
            }
            return block("{", parts, "}")
        }
    }

    /// A JSON string. `<`, `>` and `&` are escaped, so that nothing in it ends a script element or begins a comment
    /// (HTML, section 4.12.1.3); so are control and format characters and line separators, which would hide or turn around what
    /// stands beside them.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case "<", ">", "&": quoted += escaped(scalar)
            default:
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: quoted += escaped(scalar)
                default: quoted.unicodeScalars.append(scalar)
                }
            }
        }
        return quoted + "\""
    }

    /// `\u003C`; beyond U+FFFF two of them.
    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar).map { units in
            units.map { unit in
                let digits = String(unit, radix: 16, uppercase: true)
                return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }.joined()
        } ?? ""
    }
}
