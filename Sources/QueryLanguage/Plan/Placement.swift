import Diagnostics

/// Plans of saved queries, moved to the `@name` that calls them: there is one text to point into, that of the query asked.
extension Draft {
    /// The same, every node at one place.
    func placed(at span: SourceSpan) -> Draft {
        var draft = self
        draft.condition = condition?.placed(at: span)
        draft.stages = stages.map { $0.placed(at: span) }
        draft.ending?.span = span
        draft.groups = groups?.map { (GroupKey(by: $0.key.by, span: span), $0.name) }
        return draft
    }
}

extension Condition {
    fileprivate func placed(at span: SourceSpan) -> Condition {
        switch self {
        case .all(let parts, _): return .all(parts.map { $0.placed(at: span) }, span)
        case .any(let parts, _): return .any(parts.map { $0.placed(at: span) }, span)
        case .not(let part, _): return .not(part.placed(at: span), span)
        case .text(let test): return .text(TextTest(entity: test.entity, pattern: test.pattern, span: span))
        case .field(let test): return .field(FieldTest(field: test.field, test: test.test.placed(at: span), span: span))
        case .relation(var test):
            test.condition = test.condition?.placed(at: span)
            test.span = span
            return .relation(test)
        }
    }
}

extension FieldTest.Test {
    fileprivate func placed(at span: SourceSpan) -> FieldTest.Test {
        switch self {
        case .anyOf(let values): .anyOf(values.map { $0.placed(at: span) })
        case .compare(let comparison, let value): .compare(comparison, value.placed(at: span))
        case .range(let first, let last): .range(first.placed(at: span), last.placed(at: span))
        }
    }
}

extension TypedValue {
    fileprivate func placed(at span: SourceSpan) -> TypedValue {
        TypedValue(content, span)
    }
}

extension PlanStage {
    fileprivate func placed(at span: SourceSpan) -> PlanStage {
        switch self {
        case .step(let step):
            .step(
                Step(kind: step.kind, relation: step.relation, condition: step.condition?.placed(at: span), span: span))
        case .sort(let keys, _): .sort(keys.map { SortKey(by: $0.by, isDescending: $0.isDescending, span: span) }, span)
        case .first(let number, _): .first(number, span)
        case .count(let groups, _): .count(groups.map { GroupKey(by: $0.by, span: span) }, span)
        }
    }
}
