import Diagnostics
import Foundation
import Yams

/// Gathers what is wrong with one file while it is read on.
final class DiagnosticLog {
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    func error(_ code: String, _ message: String, remedy: String? = nil, at span: SourceSpan?, cause: String? = nil) {
        diagnostics.append(
            Diagnostic("dossier." + code, message, remedy: remedy, file: file, span: span, cause: cause))
    }
}

extension Node {
    /// Where the node stands; a one-line scalar's end is exact, others are a point.
    var span: SourceSpan {
        let start = SourcePosition(line: mark?.line ?? 1, column: mark?.column ?? 1)
        guard case .scalar(let scalar) = self, !scalar.string.contains("\n") else { return SourceSpan(at: start) }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        let end = SourcePosition(line: start.line, column: start.column + scalar.string.unicodeScalars.count + quotes)
        return SourceSpan(start, end)
    }

    /// A word for what the node is, for messages.
    var kindName: String {
        switch self {
        case .scalar: "a single value"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    /// Whether it is an empty or null scalar.
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}

/// Reads one YAML mapping by its known keys; what was not asked for is reported as unknown.
struct MappingReader {
    let span: SourceSpan
    let log: DiagnosticLog
    /// What the mapping describes, for messages: `a quantity`.
    let what: String
    private let nodes: [String: (key: Node, value: Node)]
    private let order: [String]

    /// - Returns: `nil`, with a diagnostic, when the node is no mapping.
    init?(_ node: Node, what: String, log: DiagnosticLog) {
        self.log = log
        self.what = what
        span = node.span
        guard case .mapping(let mapping) = node else {
            log.error(
                "wrong-type", "\(what) is a mapping, this is \(node.kindName)", remedy: "write 'key: value' lines", at: span)
            return nil
        }
        var nodes: [String: (key: Node, value: Node)] = [:]
        var order: [String] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                log.error("wrong-type", "a key of \(what) is a word, this is \(key.kindName)", at: key.span)
                continue
            }
            nodes[scalar.string] = (key, value)
            order.append(scalar.string)
        }
        self.nodes = nodes
        self.order = order
    }

    /// Reports every key outside `known`, with the nearest that is.
    func allow(_ known: [String]) {
        for name in order where !known.contains(name) {
            log.error(
                "unknown-key", "unknown key '\(name)' in \(what)", remedy: Suggestions.remedy(for: name, in: known),
                at: nodes[name]?.key.span)
        }
    }

    func has(_ key: String) -> Bool { nodes[key] != nil }

    /// The span of a key's value, else of its key, else of the mapping.
    func span(of key: String) -> SourceSpan {
        nodes[key]?.value.span ?? span
    }

    func node(_ key: String) -> Node? {
        nodes[key]?.value
    }

    /// Reports a key that has to be there.
    func requireKey(_ key: String) {
        guard !has(key) else { return }
        log.error("missing-key", "\(what) has no '\(key)'", remedy: "add '\(key): …'", at: span)
    }

    /// A text; absent keys give `nil`.
    func string(_ key: String, required: Bool = false) -> String? {
        guard let node = nodes[key]?.value else {
            if required { requireKey(key) }
            return nil
        }
        guard case .scalar(let scalar) = node, !node.isNull else {
            let found = node.isNull ? "empty" : node.kindName
            let remedy = node.isNull ? "write a value or take the key out" : "write one value"
            log.error("wrong-type", "'\(key)' of \(what) is a text, this is \(found)", remedy: remedy, at: node.span)
            return nil
        }
        return scalar.string
    }

    /// One value of a closed list.
    func choice<Value: RawRepresentable & CaseIterable>(
        _ key: String, _ type: Value.Type, required: Bool = false
    ) -> Value? where Value.RawValue == String {
        choice(key, of: Value.allCases.map(\.rawValue), required: required).flatMap(Value.init(rawValue:))
    }

    /// One word of a closed list.
    func choice(_ key: String, of allowed: [String], required: Bool = false) -> String? {
        guard let word = string(key, required: required) else { return nil }
        guard allowed.contains(word) else {
            log.error(
                "unknown-value", "'\(word)' is no \(key)",
                remedy: Suggestions.remedy(for: word, in: allowed) ?? "use one of \(Suggestions.list(allowed))",
                at: span(of: key))
            return nil
        }
        return word
    }

    /// A number as printed.
    func number(_ key: String) -> Decimal? {
        guard let node = nodes[key]?.value else { return nil }
        return log.number(node, key: key)
    }

    /// The items of a list; a missing key gives none.
    func list(_ key: String, required: Bool = false) -> [Node] {
        guard let node = nodes[key]?.value else {
            if required { requireKey(key) }
            return []
        }
        guard case .sequence(let sequence) = node else {
            log.error(
                "wrong-type", "'\(key)' of \(what) is a list, this is \(node.isNull ? "empty" : node.kindName)",
                remedy: "write '- ' items or '[a, b]', or take the key out", at: node.span)
            return []
        }
        return Array(sequence)
    }

    /// A list of texts.
    func strings(_ key: String, required: Bool = false) -> [String] {
        list(key, required: required).compactMap { node in
            guard case .scalar(let scalar) = node, !node.isNull else {
                log.error("wrong-type", "an item of '\(key)' is a text, this is \(node.kindName)", at: node.span)
                return nil
            }
            return scalar.string
        }
    }
}

extension DiagnosticLog {
    /// A decimal number with a full stop, as YAML writes it.
    func number(_ node: Node, key: String) -> Decimal? {
        if case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any,
            scalar.string.wholeMatch(of: /[-+]?[0-9]{1,24}(\.[0-9]{1,12})?/) != nil,
            let number = Decimal(string: scalar.string)
        {
            return number
        }
        let written = if case .scalar(let scalar) = node { "'\(scalar.string)'" } else { node.kindName }
        error(
            "wrong-type", "'\(key)' is a number, this is \(written)",
            remedy: "write digits with a full stop for decimals, without unit or quotes", at: node.span)
        return nil
    }
}
