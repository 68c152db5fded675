import Diagnostics

/// A tree drawn with lines, for tests and for those who want to see how a query was read.
struct Outline {
    var label: String
    var span: SourceSpan?
    var children: [Outline] = []

    init(_ label: String, _ span: SourceSpan? = nil, _ children: [Outline] = []) {
        self.label = label
        self.span = span
        self.children = children
    }

    /// - Parameter places: whether each node shows its first and last column, and the line when it is not the first.
    func drawn(places: Bool) -> String {
        var lines: [String] = []
        draw(into: &lines, first: "", rest: "", places: places)
        return lines.joined(separator: "\n")
    }

    private func draw(into lines: inout [String], first: String, rest: String, places: Bool) {
        lines.append(first + label + (places ? span.map { " @" + $0.columns } ?? "" : ""))
        for (index, child) in children.enumerated() {
            let isLast = index == children.count - 1
            child.draw(
                into: &lines, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), places: places)
        }
    }
}

extension SourceSpan {
    /// `5-9` on the first line, else `2:5-3:1`; the end is just past the last column.
    fileprivate var columns: String {
        start.line == 1 && end.line == 1
            ? "\(start.column)-\(end.column)" : "\(start.line):\(start.column)-\(end.line):\(end.column)"
    }
}

extension Query {
    /// The tree, drawn; the same for two queries that mean the same to the parser.
    ///
    /// For example, `claims no:source or -pain`:
    ///
    /// ```
    /// query
    /// └─ claims
    ///    └─ any
    ///       ├─ no source
    ///       └─ not
    ///          └─ word 'pain'
    /// ```
    public var outline: String { tree.drawn(places: false) }

    /// The tree, drawn, each node with its columns.
    public var outlineWithPlaces: String { tree.drawn(places: true) }

    private var tree: Outline {
        let first =
            switch head {
            case .saved(let name): Outline("saved '\(name.text)'", name.span)
            case .records(let kind, let filter):
                Outline(kind?.kind.rawValue ?? "(claims)", kind?.span, filter.map { [$0.tree] } ?? [])
            }
        return Outline("query", span, [first] + stages.map(\.tree))
    }
}

extension Filter {
    fileprivate var tree: Outline {
        switch self {
        case .all(let parts, let span): Outline("all", span, parts.map(\.tree))
        case .any(let parts, let span): Outline("any", span, parts.map(\.tree))
        case .not(let inner, let span): Outline("not", span, [inner.tree])
        case .relation(let condition):
            Outline(
                "\(condition.quantifier.rawValue)\(condition.minimum == 1 ? "" : " \(condition.minimum)+") \(condition.name.text)",
                condition.span, condition.filter.map { [$0.tree] } ?? [])
        case .field(let condition): Outline("\(condition.name.text) \(condition.test.label)", condition.span)
        case .value(let value): Outline(value.label, value.span)
        case .invalid(let span): Outline("invalid", span)
        }
    }
}

extension FieldCondition.Test {
    fileprivate var label: String {
        switch self {
        case .anyOf(let values): values.map(\.label).joined(separator: ", ")
        case .compare(let comparison, let value): "\(comparison.rawValue) \(value.label)"
        case .range(let first, let last): "\(first.label) .. \(last.label)"
        }
    }
}

extension Value {
    fileprivate var label: String {
        switch form {
        case .word(let text, let isPrefix): isPrefix ? "prefix '\(text)'" : "word '\(text)'"
        case .phrase(let text): "phrase '\(text)'"
        case .parameter(let name): "parameter '\(name)'"
        }
    }
}

extension Stage {
    fileprivate var tree: Outline {
        switch form {
        case .step(let kind, let filter): Outline("step \(kind.kind.rawValue)", span, filter.map { [$0.tree] } ?? [])
        case .sort(let keys):
            Outline("sort \(keys.map { $0.name.text + ($0.isDescending ? " desc" : "") }.joined(separator: ", "))", span)
        case .first(let number): Outline("first \(number)", span)
        case .count(let names): Outline((["count"] + (names.isEmpty ? [] : ["by", names.list])).joined(separator: " "), span)
        case .show(let names): Outline("show \(names.list)", span)
        case .bibliography(let style): Outline("bibliography" + (style.map { " \($0.label)" } ?? ""), span)
        case .export(let format): Outline("export \(format.text)", span)
        case .explain: Outline("explain", span)
        case .invalid: Outline("invalid", span)
        }
    }
}

extension [Name] {
    fileprivate var list: String { map(\.text).joined(separator: ", ") }
}
