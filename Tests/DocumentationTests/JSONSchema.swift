import Foundation

/// A JSON value.
enum JSON: Decodable, Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSON])
    case object([String: JSON])

    init(_ text: String) throws {
        self = try JSONDecoder().decode(JSON.self, from: Data(text.utf8))
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode([JSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var items: [JSON] {
        if case .array(let items) = self { items } else { [] }
    }

    /// Its name in a schema's `type`.
    var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "boolean"
        case .number(let number): number == number.rounded() ? "integer" : "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

/// The part of JSON Schema (draft 2020-12) that `Schema/result.schema.json` uses; any other word in a schema is a fault.
struct JSONSchema {
    let root: JSON

    /// - Returns: what is wrong with the value, each with its path; empty when it fits.
    func faults(of value: JSON, against schema: JSON, at path: String = "$") -> [String] {
        guard case .object(let words) = schema else { return ["\(path): the schema is no object"] }
        return words.keys.sorted().flatMap { word in faults(of: value, word, words, at: path) }
    }

    private func faults(of value: JSON, _ word: String, _ words: [String: JSON], at path: String) -> [String] {
        let rule = words[word] ?? .null
        switch word {
        case "$schema", "$id", "$defs", "title", "description", "$comment": return []
        case "$ref":
            let target = (rule.string ?? "").split(separator: "/").dropFirst().reduce(Optional(root)) { $0?[String($1)] }
            return target.map { faults(of: value, against: $0, at: path) } ?? ["\(path): \(rule) leads nowhere"]
        case "type":
            let names = rule.string.map { [$0] } ?? rule.items.compactMap(\.string)
            let fits = names.contains(value.typeName) || names.contains("number") && value.typeName == "integer"
            return fits ? [] : ["\(path): \(value.typeName) is none of \(names)"]
        case "enum": return rule.items.contains(value) ? [] : ["\(path): \(value) is not in the list"]
        case "pattern":
            guard let text = value.string, let pattern = rule.string, let regex = try? Regex(pattern) else { return [] }
            return text.firstMatch(of: regex) == nil ? ["\(path): '\(text)' does not fit \(pattern)"] : []
        case "anyOf":
            let attempts = rule.items.map { faults(of: value, against: $0, at: path) }
            return attempts.contains(where: \.isEmpty) ? [] : ["\(path): none of them fits: \(attempts)"]
        case "items":
            return value.items.enumerated().flatMap { faults(of: $1, against: rule, at: "\(path)[\($0)]") }
        case "required":
            guard case .object(let members) = value else { return [] }
            return rule.items.compactMap(\.string).filter { members[$0] == nil }.map { "\(path): '\($0)' is missing" }
        case "properties":
            guard case .object(let members) = value else { return [] }
            return members.keys.sorted().flatMap { name in
                rule[name].map { faults(of: members[name] ?? .null, against: $0, at: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            guard case .object(let members) = value else { return [] }
            let others = members.keys.sorted().filter { words["properties"]?[$0] == nil }
            if rule == .bool(false) { return others.map { "\(path): '\($0)' is not in the schema" } }
            return others.flatMap { faults(of: members[$0] ?? .null, against: rule, at: "\(path).\($0)") }
        default: return ["\(path): the schema uses '\(word)', which this check does not know"]
        }
    }
}
