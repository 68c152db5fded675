/// Plans drawn as trees.
extension LogicalPlan {
    /// The plan, drawn: each test with the entity it constrains.
    ///
    /// For example, `claims has:support(year:>=2015 basis:abstract)`:
    ///
    /// ```
    /// plan
    /// ├─ claims
    /// │  └─ has claim.support → evidence
    /// │     └─ all
    /// │        ├─ source.year >= 2015
    /// │        └─ evidence.basis = abstract
    /// └─ columns id, statement, kind, verdict, strength, articles
    /// ```
    public var outline: String { tree(places: false).drawn(places: false) }

    /// The plan, drawn, each node with its columns in the query.
    public var outlineWithPlaces: String { tree(places: true).drawn(places: true) }

    private func tree(places: Bool) -> Outline {
        var children = [Outline(kind.rawValue, nil, condition.map { [$0.tree] } ?? [])] + stages.map(\.tree)
        children.append(Outline("columns " + columns.map(\.name).joined(separator: ", ")))
        switch ending?.form {
        case .bibliography(let style): children.append(Outline("bibliography" + (style.map { " '\($0)'" } ?? ""), ending?.span))
        case .export(let format): children.append(Outline("export \(format)", ending?.span))
        case nil: break
        }
        if isExplained { children.append(Outline("explain")) }
        return Outline("plan", span, children)
    }
}

extension Condition {
    fileprivate var tree: Outline {
        switch self {
        case .all(let parts, let span): return Outline("all", span, parts.map(\.tree))
        case .any(let parts, let span): return Outline("any", span, parts.map(\.tree))
        case .not(let inner, let span): return Outline("not", span, [inner.tree])
        case .text(let test): return Outline("\(test.entity.rawValue) text \(test.pattern.label)", test.span)
        case .field(let test):
            return Outline("\(test.entity.rawValue).\(test.field.text) \(test.test.label)", test.span)
        case .relation(let test):
            let count = test.minimum == 1 ? "" : " \(test.minimum)+"
            let name = "\(test.relation.owner.rawValue).\(test.relation.text)"
            return Outline(
                "\(test.quantifier.rawValue)\(count) \(name) → \(test.relation.target.rawValue)", test.span,
                test.condition.map { [$0.tree] } ?? [])
        }
    }
}

extension TextPattern {
    fileprivate var label: String {
        switch self {
        case .word(let text): "word '\(text)'"
        case .prefix(let text): "prefix '\(text)'"
        case .phrase(let text): "phrase '\(text)'"
        }
    }
}

extension FieldTest.Test {
    fileprivate var label: String {
        switch self {
        case .anyOf(let values): "= " + values.map(\.label).joined(separator: ", ")
        case .compare(let comparison, let value): "\(comparison.rawValue) \(value.label)"
        case .range(let first, let last): "\(first.label) .. \(last.label)"
        }
    }
}

extension TypedValue {
    fileprivate var label: String {
        switch content {
        case .text(let pattern): pattern.label
        case .identifier(let text): text
        case .identifierPrefix(let text): "\(text)*"
        case .year(let year): String(year)
        case .date(let date): date.text
        case .number(let number): String(number)
        case .choice(let choice): choice.name
        case .concept(let pattern): "concept \(pattern.label)"
        }
    }
}

extension PlanStage {
    fileprivate var tree: Outline {
        switch self {
        case .step(let step):
            let way = step.relation.map { "by \($0.owner.rawValue).\($0.text)" } ?? "as they are"
            return Outline("step to \(step.kind.rawValue) \(way)", step.span, step.condition.map { [$0.tree] } ?? [])
        case .sort(let keys, let span):
            return Outline("sort " + keys.map(\.label).joined(separator: ", "), span)
        case .first(let number, let span): return Outline("first \(number)", span)
        case .count(let groups, let span):
            return Outline(groups.isEmpty ? "count" : "count by " + groups.map(\.label).joined(separator: ", "), span)
        }
    }
}

extension SortKey {
    fileprivate var label: String {
        let name =
            switch by {
            case .field(let field): "\(field.entity.rawValue).\(field.text)"
            case .count: "count"
            case .group(let index): "group \(index)"
            case .score: "score"
            }
        return isDescending ? name + " desc" : name
    }
}

extension GroupKey {
    fileprivate var label: String {
        switch by {
        case .field(let field): "\(field.entity.rawValue).\(field.text)"
        case .relation(let relation): "ids of \(relation.owner.rawValue).\(relation.text)"
        }
    }
}
