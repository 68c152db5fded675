import Foundation
import Yams

/// A value of JSON, also as YAML's core schema reads it: dates stay texts.
indirect enum JSONValue: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(_ json: Any) {
        switch json {
        case let text as String: self = .string(text)
        case let items as [Any]: self = .array(items.map(JSONValue.init))
        case let members as [String: Any]: self = .object(members.mapValues(JSONValue.init))
        case let number as NSNumber: self = .number(number.doubleValue)  // `false` is 0: the schema holds no other booleans
        default: self = .null
        }
    }

    init(_ node: Node) {
        switch node {
        case .sequence(let items): self = .array(items.map(JSONValue.init))
        case .mapping(let pairs):
            self = .object(Dictionary(pairs.map { ($0.key.string ?? "", JSONValue($0.value)) }) { $1 })
        case .alias: self = .null
        case .scalar(let scalar):
            let text = scalar.string
            if scalar.style != .plain {
                self = .string(text)
            } else if ["", "~", "null"].contains(text) {
                self = .null
            } else if ["true", "false"].contains(text) {
                self = .bool(text == "true")
            } else if text.wholeMatch(of: /[-+]?[0-9]+(\.[0-9]*)?/) != nil {
                self = .number(Double(text) ?? 0)
            } else {
                self = .string(text)
            }
        }
    }

    subscript(_ key: String) -> JSONValue? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var strings: [String] {
        guard case .array(let items) = self else { return [] }
        return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    var keys: Set<String> {
        if case .object(let members) = self { Set(members.keys) } else { [] }
    }
}

/// The part of JSON Schema 2020-12 that `dossier.schema.json` uses; a keyword outside it is a fault of its own.
struct JSONSchema {
    let root: JSONValue

    private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

    func faults(_ value: JSONValue) -> [String] { faults(value, root, "$") }

    private func faults(_ value: JSONValue, _ schema: JSONValue, _ path: String) -> [String] {
        guard case .object(let keywords) = schema else { return ["\(path): a schema is an object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [String] in
            Self.annotations.contains(keyword) ? [] : faults(value, keyword, rule, schema, path)
        }
    }

    private func faults(_ value: JSONValue, _ keyword: String, _ rule: JSONValue, _ schema: JSONValue, _ path: String)
        -> [String]
    {
        func fails(_ condition: Bool) -> [String] { condition ? [] : ["\(path): \(keyword)"] }
        func count(_ rules: JSONValue) -> Int {
            guard case .array(let items) = rules else { return 0 }
            return items.count { faults(value, $0, path).isEmpty }
        }
        switch (keyword, rule, value) {
        case ("$ref", .string(let name), _):
            guard let target = root["$defs"]?[String(name.dropFirst("#/$defs/".count))] else { return ["\(path): no \(name)"] }
            return faults(value, target, path)
        case ("type", .string(let name), _): return fails(isType(value, name))
        case ("type", .array, _): return fails(rule.strings.contains { isType(value, $0) })
        case ("enum", .array(let items), _): return fails(items.contains(value))
        case ("const", _, _): return fails(rule == value)
        case ("oneOf", _, _): return fails(count(rule) == 1)
        case ("anyOf", _, _): return fails(count(rule) > 0)
        case ("not", _, _): return fails(!faults(value, rule, path).isEmpty)
        case ("pattern", .string(let pattern), .string(let text)):
            return fails(text.range(of: pattern, options: .regularExpression) != nil)
        case ("exclusiveMinimum", .number(let low), .number(let number)): return fails(number > low)
        case ("minItems", .number(let least), .array(let items)): return fails(Double(items.count) >= least)
        case ("maxItems", .number(let most), .array(let items)): return fails(Double(items.count) <= most)
        case ("minProperties", .number(let least), .object(let members)): return fails(Double(members.count) >= least)
        case ("items", _, .array(let items)):
            return items.enumerated().flatMap { faults($0.element, rule, "\(path)[\($0.offset)]") }
        case ("required", .array, .object(let members)):
            return rule.strings.filter { members[$0] == nil }.map { "\(path): required \($0)" }
        case ("properties", .object(let rules), .object(let members)):
            return members.sorted { $0.key < $1.key }.flatMap { name, member in
                rules[name].map { faults(member, $0, "\(path).\(name)") } ?? []
            }
        case ("additionalProperties", .number(0), .object(let members)),
            ("additionalProperties", .bool(false), .object(let members)):
            return members.keys.filter { schema["properties"]?[$0] == nil }.sorted().map { "\(path): unknown \($0)" }
        case ("pattern", _, _), ("exclusiveMinimum", _, _), ("minItems", _, _), ("maxItems", _, _), ("minProperties", _, _),
            ("items", _, _), ("required", _, _), ("properties", _, _), ("additionalProperties", _, _):
            return []
        default: return ["\(path): the validator does not know '\(keyword)'"]
        }
    }

    private func isType(_ value: JSONValue, _ name: String) -> Bool {
        switch (name, value) {
        case ("string", .string), ("number", .number), ("array", .array), ("object", .object), ("boolean", .bool),
            ("null", .null):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
