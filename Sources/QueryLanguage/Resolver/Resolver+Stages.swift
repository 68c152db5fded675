import Diagnostics

/// A plan being made, stage after stage.
struct Draft {
    var first: Kind
    var condition: Condition?
    var stages: [PlanStage] = []
    /// The kind of the records so far.
    var kind: Kind
    /// The names of the count's groups, once there was a count.
    var groups: [(key: GroupKey, name: String)]?
    /// The columns that `show` named.
    var shown: [ResultColumn]?
    /// What becomes of the records, where that is no table.
    var ending: PlanEnding?
    /// The stage that comes last by its nature, once there was one.
    var last: String?
    var isExplained = false
    /// Whether the records so far came by a `like`, and so have a score.
    var isRanked: Bool

    init(first: Kind, condition: Condition?) {
        self.first = first
        self.condition = condition
        kind = first
        isRanked = condition?.ranking != nil
    }
}

/// Stages: what may follow what, and their names.
extension Resolver {
    /// How many stages a query may have, those of the saved query it starts from included.
    static let stageLimit = 50

    mutating func add(_ stage: Stage, to draft: inout Draft) {
        let span = stage.span
        guard isInOrder(stage, draft, span) else { return }
        switch stage.form {
        case .step(let kind, let filter): step(to: kind.kind, filter, span, &draft)
        case .sort(let keys):
            var resolved: [SortKey] = []
            for key in keys where !log.isFull {
                if let by = sortKey(key.name, draft) {
                    if resolved.contains(where: { $0.by == by }) { report(.namedTwice(key.name.text, key.name.span)) }
                    resolved.append(SortKey(by: by, isDescending: key.isDescending, span: key.span))
                }
            }
            draft.stages.append(.sort(resolved, span))
        case .first(let number): draft.stages.append(.first(number, span))
        case .count(let names):
            var groups: [(key: GroupKey, name: String)] = []
            for name in names where !log.isFull {
                guard let (by, text) = groupKey(name, draft.kind) else { continue }
                if groups.contains(where: { $0.name == text }) { report(.namedTwice(name.text, name.span)) }
                groups.append((GroupKey(by: by, span: name.span), text))
            }
            draft.groups = groups
            draft.stages.append(.count(groups.map(\.key), span))
        case .show(let names):
            var columns: [ResultColumn] = []
            for name in names where !log.isFull {
                guard let column = column(name, draft) else { continue }
                if columns.contains(column) { report(.namedTwice(name.text, name.span)) }
                columns.append(column)
            }
            draft.shown = columns
        case .bibliography(let style):
            draft.ending = bibliography(style, span, draft.kind)
            draft.last = "bibliography"
        case .export(let name):
            draft.ending = export(name, draft.kind)
            draft.last = "export"
        case .explain:
            draft.isExplained = true
            draft.last = "explain"
        case .invalid: break
        }
    }

    /// Whether a stage may stand here; reports why not.
    private mutating func isInOrder(_ stage: Stage, _ draft: Draft, _ span: SourceSpan) -> Bool {
        if draft.stages.count >= Self.stageLimit {
            report(.tooManyStages(limit: Self.stageLimit, span))
            return false
        }
        if let last = draft.last, draft.ending == nil || stage.form != .explain {
            report(.afterLast(last, span))
            return false
        }
        switch stage.form {
        case .step, .count, .bibliography, .export:
            if draft.groups != nil {
                report(.afterCount(span))
                return false
            }
            if draft.shown != nil {
                report(.afterShow(span))
                return false
            }
        case .show where draft.shown != nil:
            report(.showTwice(span))
            return false
        default: break
        }
        return true
    }

    private mutating func bibliography(_ style: Value?, _ span: SourceSpan, _ kind: Kind) -> PlanEnding? {
        guard kind == .sources else {
            report(.notSources("bibliography", kind, hasStep: catalog.step(from: kind, to: .sources) != nil, span))
            return nil
        }
        guard let style else { return PlanEnding(.bibliography(style: nil), span) }
        guard let (text, isPrefix, _) = bound(style) else { return nil }
        guard !isPrefix, !text.isEmpty else {
            report(.prefixAsName(text, style.span))
            return nil
        }
        return PlanEnding(.bibliography(style: text), style.span)
    }

    private mutating func export(_ name: Name, _ kind: Kind) -> PlanEnding? {
        let formats = Catalog.exports(of: kind)
        let format = name.text.lowercased()
        if formats.contains(format) { return PlanEnding(.export(format), name.span) }
        if let other = Kind.allCases.first(where: { Catalog.exports(of: $0).contains(format) }) {
            report(.exportOfOtherKind(format, of: other, kind, hasStep: catalog.step(from: kind, to: other) != nil, name.span))
        } else {
            report(.unknownExport(name.text, Kind.allCases.flatMap(Catalog.exports), name.span))
        }
        return nil
    }

    private mutating func step(to kind: Kind, _ filter: Filter?, _ span: SourceSpan, _ draft: inout Draft) {
        let relation = catalog.step(from: draft.kind, to: kind)
        if relation == nil, kind != draft.kind {
            let between = Kind.allCases.first {
                catalog.step(from: draft.kind, to: $0) != nil && catalog.step(from: $0, to: kind) != nil
            }
            report(.noStep(from: draft.kind, to: kind, by: between, span))
        }
        let condition = filter.flatMap { self.condition($0, of: kind) }
        draft.stages.append(.step(Step(kind: kind, relation: relation, condition: condition, span: span)))
        draft.isRanked = condition?.ranking != nil || draft.isRanked && relation == nil
        draft.kind = kind
    }

    private mutating func sortKey(_ name: Name, _ draft: Draft) -> SortKey.By? {
        let span = name.span
        if let groups = draft.groups {
            switch counted(name, groups, span) {
            case .count: return .count
            case .group(let index): return .group(index)
            default: return nil
            }
        }
        let scope = Catalog.scope(of: draft.kind)
        if catalog.column(name.text, in: scope)?.name == .score {
            if draft.isRanked { return .score }
            report(.noScore(span))
            return nil
        }
        if let field = catalog.field(name.text, in: scope), field.uses.contains(.sort) { return .field(field) }
        let names = scope.flatMap { catalog.fields(of: $0) }.filter { $0.uses.contains(.sort) }.map(\.text)
        let isKnown =
            catalog.field(name.text, in: scope) != nil || catalog.relation(name.text, in: scope) != nil
            || catalog.column(name.text, in: scope) != nil
        report(isKnown ? .unsortable(name.text, names, span) : .unknownColumn(name.text, .sort, of: draft.kind, names, span))
        return nil
    }

    private mutating func groupKey(_ name: Name, _ kind: Kind) -> (by: GroupKey.By, name: String)? {
        let scope = Catalog.scope(of: kind)
        if let field = catalog.field(name.text, in: scope), field.uses.contains(.group) { return (.field(field), field.text) }
        if let relation = catalog.relation(name.text, in: [kind.entity]), Self.isCountable(relation) {
            return (.relation(relation), relation.text)
        }
        let fields = scope.flatMap { catalog.fields(of: $0) }.filter { $0.uses.contains(.group) }.map(\.text)
        let relations = catalog.relations(from: kind.entity).filter(Self.isCountable)
        report(.unknownColumn(name.text, .count, of: kind, fields + relations.map(\.text), name.span))
        return nil
    }

    /// Whether the ids of what a relation leads to say something to a reader: those of articles, claims and sources.
    static func isCountable(_ relation: Relation) -> Bool {
        [.article, .claim, .source].contains(relation.target)
    }

    private mutating func column(_ name: Name, _ draft: Draft) -> ResultColumn? {
        let span = name.span
        if let groups = draft.groups {
            return counted(name, groups, span).map { content in
                if case .group(let index) = content { return ResultColumn(content, name: groups[index].name) }
                return ResultColumn(content, name: "count")
            }
        }
        if let column = known(name.text, of: draft.kind) {
            guard case .display(let shown) = column.content, shown.name == .score, !draft.isRanked else { return column }
            report(.noScore(span))
            return nil
        }
        report(.unknownColumn(name.text, .show, of: draft.kind, columnNames(of: draft.kind), span))
        return nil
    }

    /// The column a name means: what can only be shown, then fields, then relations.
    private func known(_ name: String, of kind: Kind) -> ResultColumn? {
        let scope = Catalog.scope(of: kind)
        if let column = catalog.column(name, in: scope) { return ResultColumn(.display(column), name: column.text) }
        if let field = catalog.field(name, in: scope), field.uses.contains(.show) {
            return ResultColumn(.field(field), name: field.text)
        }
        return catalog.relation(name, in: [kind.entity]).map { ResultColumn(.relation($0), name: $0.text) }
    }

    private func columnNames(of kind: Kind) -> [String] {
        let scope = Catalog.scope(of: kind)
        let fields = scope.flatMap { catalog.fields(of: $0) }.filter { $0.uses.contains(.show) }.map(\.text)
        let columns = scope.flatMap { entity in catalog.columns.filter { $0.entity == entity } }.map(\.text)
        return fields + columns + catalog.relations(from: kind.entity).map(\.text)
    }

    /// A name after a count: the count, or one of its groups by name or alias.
    private mutating func counted(
        _ name: Name, _ groups: [(key: GroupKey, name: String)], _ span: SourceSpan
    ) -> ResultColumn.Content? {
        let wanted = name.text.lowercased()
        if wanted == "count" { return .count }
        let index = groups.firstIndex { group in
            switch group.key.by {
            case .field(let field): field.text == wanted || field.aliases.contains(wanted)
            case .relation(let relation): relation.text == wanted || relation.aliases.contains(wanted)
            }
        }
        if let index { return .group(index) }
        report(.notCounted(name.text, groups.map(\.name) + ["count"], span))
        return nil
    }

    /// The columns of the result: those shown, or the usual ones.
    func columns(of draft: Draft) -> [ResultColumn] {
        if let shown = draft.shown { return shown }
        if let groups = draft.groups {
            return groups.enumerated().map { ResultColumn(.group($0), name: $1.name) } + [ResultColumn(.count, name: "count")]
        }
        return Catalog.defaultColumns(of: draft.kind).compactMap { known($0, of: draft.kind) }
    }
}
