import Diagnostics
import Foundation
import Yams

extension Node {
    /// Where the node stands; a one-line scalar without escapes ends where it ends, others are a point.
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
        case .scalar: isNull ? "empty" : "a single value"
        case .mapping: "a mapping"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    /// Whether it is an empty or null scalar.
    var isNull: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else { return false }
        return YAMLNull.words.contains(scalar.string)
    }
}

/// What YAML reads as nothing.
enum YAMLNull {
    static let words: Set<String> = ["", "~", "null", "Null", "NULL"]
}

/// Reads one YAML mapping by the keys of its part; every other key is reported as unknown.
struct MappingReader {
    let part: DossierPart
    let span: SourceSpan
    let log: DiagnosticLog
    private let nodes: [String: (key: Node, value: Node)]
    /// Keys that an unknown key was likely meant to be: they are not reported as missing too.
    private let meant: Set<String>

    /// What the mapping describes, for messages: `an article`.
    var what: String { part.noun }

    /// - Returns: `nil`, with a diagnostic, when the node is no mapping.
    init?(_ node: Node, as part: DossierPart, log: DiagnosticLog) {
        self.log = log
        self.part = part
        span = node.span
        guard case .mapping(let mapping) = node else {
            if node.isNull {
                log.error(
                    "empty-value", "\(part.noun) is empty", remedy: "write its keys, such as '\(part.keys[0])', or take it out",
                    at: span)
            } else {
                log.error(
                    "wrong-type", "\(part.noun) is a mapping, this is \(node.kindName)", remedy: "write 'key: value' lines",
                    at: span)
            }
            return nil
        }
        var nodes: [String: (key: Node, value: Node)] = [:]
        var meant: Set<String> = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                log.error(
                    "wrong-type", "a key of \(part.noun) is a word, this is \(key.kindName)",
                    remedy: "write 'key: value' lines",
                    at: key.span)
                continue
            }
            let name = scalar.string
            if RepeatedKeys.isSetAside(name) { continue }
            guard part.keys.contains(name) else {
                log.error(
                    "unknown-key", "unknown key \(name.shown) in \(part.noun)",
                    remedy: Suggestions.remedy(for: name, in: part.keys) ?? "take it out", at: key.span)
                meant.formUnion(Suggestions.nearest(to: name, in: part.keys))
                continue
            }
            guard nodes[name] == nil else {
                RepeatedKeys.report(name, at: key.span, log)
                continue
            }
            nodes[name] = (key, value)
        }
        self.nodes = nodes
        self.meant = meant
    }

    func has(_ key: String) -> Bool { nodes[key] != nil }

    /// Whether a key stands here, or one that was likely meant to be it.
    func seems(_ key: String) -> Bool { has(key) || meant.contains(key) }

    /// The span of a key's value, else of the mapping.
    func span(of key: String) -> SourceSpan {
        nodes[key]?.value.span ?? span
    }

    /// The span of a key itself, else of the mapping.
    func keySpan(of key: String) -> SourceSpan {
        nodes[key]?.key.span ?? span
    }

    func node(_ key: String) -> Node? {
        nodes[key]?.value
    }

    /// Reports a key that has to be there.
    func requireKey(_ key: String) {
        guard !seems(key) else { return }
        log.error("missing-key", "\(what) has no '\(key)'", remedy: "add '\(key): …'", at: span)
    }

    /// A text; absent keys give `nil`.
    func string(_ key: String, required: Bool = false) -> String? {
        guard let node = nodes[key]?.value else {
            if required { requireKey(key) }
            return nil
        }
        return log.string(node, "'\(key)' of \(what)")
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
            log.unknownValue(word, of: "'\(key)' of \(what)", allowed, at: span(of: key))
            return nil
        }
        return word
    }

    /// A number as printed.
    func number(_ key: String) -> Decimal? {
        nodes[key].flatMap { log.number($0.value, key: key) }
    }

    /// The items of a list; a missing key gives none.
    func list(_ key: String) -> [Node] {
        guard let node = nodes[key]?.value else { return [] }
        guard case .sequence(let sequence) = node else {
            log.error(
                node.isNull ? "empty-value" : "wrong-type",
                node.isNull ? "'\(key)' of \(what) is empty" : "'\(key)' of \(what) is a list, this is \(node.kindName)",
                remedy: "write '- ' items or '[a, b]', or take the key out", at: node.isNull ? keySpan(of: key) : node.span)
            return []
        }
        return Array(sequence)
    }

    /// Whether a key's value, if there is one, is a list.
    func isAbsentOrList(_ key: String) -> Bool {
        guard let node = nodes[key]?.value else { return !seems(key) }
        if case .sequence = node { return true }
        return false
    }

    /// A list of texts, each with its place.
    func placedStrings(_ key: String) -> [(text: String, span: SourceSpan)] {
        list(key).compactMap { node in log.string(node, "an item of '\(key)'").map { ($0, node.span) } }
    }

    /// A list of texts.
    func strings(_ key: String) -> [String] {
        placedStrings(key).map(\.text)
    }
}

extension DiagnosticLog {
    /// The text of a node.
    ///
    /// - Parameter what: what the node is, for messages: `'title' of an article`.
    func string(_ node: Node, _ what: String) -> String? {
        guard case .scalar(let scalar) = node else {
            error("wrong-type", "\(what) is a text, this is \(node.kindName)", remedy: "write one value", at: node.span)
            return nil
        }
        guard !node.isNull, scalar.string.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
            error("empty-value", "\(what) is empty", remedy: "write a value or take it out", at: node.span)
            return nil
        }
        let control = scalar.string.unicodeScalars.first {
            $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
        }
        if let control {
            error(
                "control-character", "\(what) holds the character \(control.codeName)", remedy: "take out control characters",
                at: node.span)
            return nil
        }
        return scalar.string
    }

    func unknownValue(_ word: String, of what: String, _ allowed: [String], at span: SourceSpan) {
        error(
            "unknown-value", "\(what) cannot be \(word.shown)",
            remedy: Suggestions.remedy(for: word, in: allowed) ?? "use one of \(Suggestions.list(allowed))", at: span)
    }

    /// A decimal number with a full stop, as YAML writes it.
    func number(_ node: Node, key: String) -> Decimal? {
        if case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any,
            scalar.string.wholeMatch(of: /[-+]?[0-9]{1,24}(\.[0-9]{1,12})?/) != nil,
            let number = Decimal(string: scalar.string)
        {
            return number
        }
        guard !node.isNull else {
            error("empty-value", "'\(key)' is empty", remedy: "write a number or take it out", at: node.span)
            return nil
        }
        let written = if case .scalar(let scalar) = node { scalar.string.shown } else { node.kindName }
        error(
            "wrong-type", "'\(key)' is a number, this is \(written)",
            remedy: "write digits with a full stop for decimals, without unit or quotes", at: node.span)
        return nil
    }
}

extension Unicode.Scalar {
    /// `U+0000`.
    var codeName: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
