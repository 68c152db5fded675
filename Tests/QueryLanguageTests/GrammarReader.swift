import QueryLanguage

/// A second reader of queries: it knows nothing but the rules of `Schema/query.ebnf` and its comment on words and space, and tries
/// every way to read a text.
struct GrammarReader {
    private let grammar: Grammar

    init(_ grammar: Grammar) {
        self.grammar = grammar
    }

    /// Every tree that the grammar gives a text, drawn as the program draws its own: one for a sentence, none for any other text.
    func trees(of text: String) -> [String] {
        let reading = Reading(grammar: grammar, text: Array(text.unicodeScalars))
        return reading.ways(.rule("query"), at: 0, in: "query", field: false).filter {
            reading.skipSpace(from: $0.end) == reading.text.count
        }
        .map { way in way.nodes[0].outline.drawn.joined(separator: "\n") }
    }
}

/// A part of a text as a rule of the grammar, or a terminal or word without parts.
private struct Node {
    var rule: String
    var text = ""
    var parts: [Node] = []

    subscript(_ rule: String) -> [Node] { parts.filter { $0.rule == rule } }
    var terminals: [String] { self["terminal"].map(\.text) }
}

private struct Reading {
    typealias Way = (end: Int, nodes: [Node])

    let grammar: Grammar
    let text: [Unicode.Scalar]

    func skipSpace(from start: Int) -> Int {
        var end = start
        while end < text.count, text[end].properties.isWhitespace { end += 1 }
        return end
    }

    /// Every way to read a part of a rule from a place on.
    ///
    /// - Parameter field: whether this is inside a field's value, where ':' is ordinary.
    func ways(_ part: Grammar.Part, at start: Int, in rule: String, field: Bool) -> [Way] {
        switch part {
        case .terminal(let terminal): return reading(terminal, at: start, in: rule, field: field)
        case .optional(let inner): return [(start, [])] + ways(inner, at: start, in: rule, field: field)
        case .choice(let parts): return parts.flatMap { ways($0, at: start, in: rule, field: field) }
        case .sequence(let parts):
            return parts.reduce([(start, [])]) { ways, part in
                ways.flatMap { way in
                    self.ways(part, at: way.end, in: rule, field: field).map { ($0.end, way.nodes + $0.nodes) }
                }
            }
        case .repeated(let inner):
            var all: [Way] = [(start, [])]
            var last = all
            while !last.isEmpty {
                last = last.flatMap { way in
                    ways(inner, at: way.end, in: rule, field: field).filter { $0.end > way.end }
                        .map { ($0.end, way.nodes + $0.nodes) }
                }
                all += last
            }
            return all
        case .rule(let name):
            guard let part = grammar.rules[name] else { return word(name, at: start, in: rule, field: field) }
            return ways(part, at: start, in: name, field: field || name == "field").map { way in
                (way.end, [Node(rule: name, parts: way.nodes)])
            }
        }
    }

    /// Where a terminal or word may begin, given where the one before it ended: here, or behind the space that follows.
    private func begin(_ what: String, after start: Int, in rule: String, field: Bool) -> Int {
        let before = start > 0 ? text[start - 1] : " "
        let isSign = before == "$" || before == "@" || before == "-" && opensToken(start - 1)
        // A list or a range may be written with space behind its ',' and around its '..'.
        let isListed = before == "," || before == "." && start > 1 && text[start - 2] == "."
        let free =
            switch rule {
            case "relation": ["has", "no", "only", ")"].contains(what)
            case "field": what == "," || what == ".." || what == "name"
            case "compare": false
            case "value": !field || isListed
            default: true
            }
        return free && !isSign ? skipSpace(from: start) : start
    }

    /// Whether a '-' stands where a token begins: within a word it is an ordinary character.
    private func opensToken(_ index: Int) -> Bool {
        index == 0 || text[index - 1].properties.isWhitespace || "(-".unicodeScalars.contains(text[index - 1])
    }

    private func reading(_ terminal: String, at start: Int, in rule: String, field: Bool) -> [Way] {
        let scalars = Array(terminal.unicodeScalars)
        let begin = begin(terminal, after: start, in: rule, field: field)
        let end = begin + scalars.count
        guard end <= text.count, Array(text[begin..<end]) == scalars else { return [] }
        if let last = scalars.last, last.properties.isAlphabetic, end < text.count, isInWord(end, field: false) { return [] }
        if terminal == "<" || terminal == ">", end < text.count, text[end] == "=" { return [] }
        // A '(' that touches a word is its relation's.
        if terminal == "(", rule == "primary", begin > 0, isInWord(begin - 1, field: true), !opensToken(begin - 1) { return [] }
        return [(end, [Node(rule: "terminal", text: terminal)])]
    }

    private func isInWord(_ index: Int, field: Bool) -> Bool {
        let scalar = text[index]
        if scalar.properties.isWhitespace || "()|\",<>".unicodeScalars.contains(scalar) { return false }
        if scalar == ":" { return field }
        return !(scalar == "." && index + 1 < text.count && text[index + 1] == ".")
    }

    /// The words of the grammar's comment: the longest run, and reserved words are none.
    private func word(_ name: String, at start: Int, in rule: String, field: Bool) -> [Way] {
        let begin = begin(name, after: start, in: rule, field: field)
        guard begin < text.count else { return [] }
        if name == "phrase" { return phrase(at: begin) }
        var end = begin
        if name == "digits" {
            while end < text.count, ("0"..."9").contains(text[end]) { end += 1 }
        } else {
            guard !"-$@".unicodeScalars.contains(text[begin]) else { return [] }
            while end < text.count, isInWord(end, field: field && name == "word") { end += 1 }
        }
        guard end > begin else { return [] }
        var run = String.UnicodeScalarView()
        run.append(contentsOf: text[begin..<end])
        let written = String(run)
        guard !isReserved(written, name, rule, at: begin, field: field) else { return [] }
        return [(end, [Node(rule: name, text: written)])]
    }

    private func isReserved(_ word: String, _ name: String, _ rule: String, at begin: Int, field: Bool) -> Bool {
        if name == "word", rule == "value", !field {
            let isFirst = text[..<begin].allSatisfy { $0.properties.isWhitespace }
            return ["and", "or", "not"].contains(word) || isFirst && Kind(rawValue: word) != nil
        }
        if name == "name", rule == "field" { return Quantifier(rawValue: word) != nil }
        if name == "name", rule == "relation" { return word.prefixMatch(of: /[0-9]+\+/) != nil }
        return false
    }

    private func phrase(at begin: Int) -> [Way] {
        guard text[begin] == "\"" else { return [] }
        var content = String.UnicodeScalarView()
        var end = begin + 1
        while end < text.count, text[end] != "\"" {
            if text[end] == "\\", end + 1 < text.count, "\"\\".unicodeScalars.contains(text[end + 1]) { end += 1 }
            content.append(text[end])
            end += 1
        }
        return end < text.count ? [(end + 1, [Node(rule: "phrase", text: String(content))])] : []
    }
}

/// What the rules mean, drawn.
extension Node {
    struct Drawing {
        var label: String
        var parts: [Drawing] = []

        var drawn: [String] {
            [label]
                + parts.enumerated().flatMap { index, part in
                    let isLast = index == parts.count - 1
                    return part.drawn.enumerated().map { ($0 == 0 ? isLast ? "└─ " : "├─ " : isLast ? "   " : "│  ") + $1 }
                }
        }
    }

    var outline: Drawing {
        switch rule {
        case "query":
            let filters = self["filter"].map(\.outline)
            let start =
                terminals.first == "@"
                ? Drawing(label: "saved '\(self["name"][0].text)'")
                : Drawing(label: self["kind"].first.map { $0.terminals[0] } ?? "(claims)", parts: filters)
            return Drawing(label: "query", parts: [start] + self["stage"].map(\.outline))
        case "filter": return joined("any", self["and"])
        case "and": return joined("all", self["not"])
        case "not":
            return terminals.reduce(self["primary"][0].outline) { inner, _ in Drawing(label: "not", parts: [inner]) }
        case "primary": return parts.first { $0.rule != "terminal" }?.outline ?? Drawing(label: "")
        case "relation":
            let count = self["digits"].first.flatMap { Int($0.text) } ?? 1
            return Drawing(
                label: "\(terminals[0])\(count == 1 ? "" : " \(count)+") \(self["name"][0].text)",
                parts: self["filter"].map(\.outline))
        case "field": return Drawing(label: "\(self["name"][0].text) \(test)")
        case "value": return Drawing(label: value)
        case "stage": return stage
        default: return Drawing(label: text)
        }
    }

    private func joined(_ label: String, _ nodes: [Node]) -> Drawing {
        nodes.count == 1 ? nodes[0].outline : Drawing(label: label, parts: nodes.map(\.outline))
    }

    private var test: String {
        let values = self["value"].map(\.value)
        if let sign = self["compare"].first { return "\(sign.terminals[0]) \(values[0])" }
        return values.joined(separator: terminals.contains("..") ? " .. " : ", ")
    }

    private var value: String {
        let inner = parts.last ?? self
        switch inner.rule {
        case "phrase": return "phrase '\(inner.text)'"
        case "name": return "parameter '\(inner.text)'"
        default: return inner.text.hasSuffix("*") ? "prefix '\(inner.text.dropLast())'" : "word '\(inner.text)'"
        }
    }

    private var stage: Drawing {
        if let kind = self["kind"].first {
            return Drawing(label: "step \(kind.terminals[0])", parts: self["filter"].map(\.outline))
        }
        let names = self["name"].map(\.text).joined(separator: ", ")
        let keys = self["key"].map { $0["name"][0].text + ($0.terminals.contains("desc") ? " desc" : "") }
        return switch terminals[0] {
        case "sort": Drawing(label: "sort \(keys.joined(separator: ", "))")
        case "first": Drawing(label: "first \(Int(self["digits"][0].text) ?? 0)")
        case "count": Drawing(label: names.isEmpty ? "count" : "count by \(names)")
        case "bibliography": Drawing(label: "bibliography" + (self["value"].first.map { " \($0.value)" } ?? ""))
        default: Drawing(label: names.isEmpty ? terminals[0] : "\(terminals[0]) \(names)")
        }
    }
}
