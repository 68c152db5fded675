import QueryLanguage

/// How often each name of the catalog was asked about, in each of its uses.
struct Coverage {
    private var counts: [String: Int] = [:]

    mutating func add(_ other: Coverage) {
        counts.merge(other.counts, uniquingKeysWith: +)
    }

    private mutating func count(_ name: String) { counts[name, default: 0] += 1 }

    mutating func count(_ plan: LogicalPlan) {
        if let condition = plan.condition { count(condition) }
        var hasCounted = false
        for (index, stage) in plan.stages.enumerated() {
            switch stage {
            case .step(let step):
                count(Self.step(step.relation))
                if let condition = step.condition { count(condition) }
            case .sort(let keys, _):
                for key in keys {
                    switch key.by {
                    case .field(let field): count(Self.name(field, key.isDescending ? "sort desc" : "sort"))
                    case .count: count("sort count")
                    case .group: count("sort group")
                    case .score: count("sort score")
                    }
                }
            case .first:
                if hasCounted, index + 1 < plan.stages.count { count("first before another stage of a count") }
                count(hasCounted ? "first of a count" : "first")
            case .count(let groups, _):
                hasCounted = true
                if groups.isEmpty { count("count") }
                for group in groups {
                    switch group.by {
                    case .field(let field): count(Self.name(field, "group"))
                    case .relation(let relation): count(Self.name(relation, "group"))
                    }
                }
            }
        }
        for column in plan.columns {
            switch column.content {
            case .field(let field): count(Self.name(field, "show"))
            case .relation(let relation): count(Self.name(relation, "show"))
            case .display(let display): count("show \(display.entity.rawValue).\(display.text)")
            case .group, .count: break
            }
        }
    }

    private mutating func count(_ condition: Condition) {
        switch condition {
        case .all(let parts, _), .any(let parts, _): for part in parts { count(part) }
        case .not(let part, _):
            count("not")
            count(part)
        case .text(let test): count("\(test.entity.rawValue) text \(Self.form(test.pattern))")
        case .relation(let test):
            count(Self.name(test.relation, test.quantifier.rawValue + (test.minimum > 1 ? " n+" : "")))
            if let inner = test.condition { count(inner) }
        case .field(let test):
            switch test.test {
            case .anyOf(let values): for value in values { count(value, test.field) }
            case .compare(let comparison, _): count(Self.name(test.field, comparison.rawValue))
            case .range: count(Self.name(test.field, "range"))
            }
        }
    }

    private mutating func count(_ value: TypedValue, _ field: Field) {
        switch value.content {
        case .text(let pattern), .concept(let pattern): count(Self.name(field, Self.form(pattern)))
        case .choice(let choice): count(Self.name(field, choice.name))
        case .identifierPrefix: count(Self.name(field, "prefix"))
        case .identifier, .year, .date, .number: count(Self.name(field, "value"))
        }
    }

    // MARK: What there is to ask

    /// Everything in the catalog that was asked about less often than that.
    func gaps(least: Int, _ catalog: Catalog = .standard) -> [String] {
        var wanted = [
            "count", "sort count", "sort group", "first", "first of a count", "first before another stage of a count", "not",
        ]
        for field in catalog.fields { wanted += Self.uses(of: field) }
        for relation in catalog.relations {
            wanted += ["has", "no", "only", "has n+", "no n+", "show"].map { Self.name(relation, $0) }
            if [.article, .claim, .source].contains(relation.target) { wanted.append(Self.name(relation, "group")) }
            if let searched = relation.searched { wanted += Self.forms.map { "\(searched.rawValue) text \($0)" } }
        }
        for kind in Kind.allCases {
            wanted += Kind.allCases.compactMap { catalog.step(from: kind, to: $0) }.map { Self.step($0) }
            wanted += Self.forms.map { "\(kind.entity.rawValue) text \($0)" }
        }
        wanted +=
            catalog.columns.filter { $0.name != .score }.map { "show \($0.entity.rawValue).\($0.text)" } + [Self.step(nil)]
        return Set(wanted).filter { counts[$0, default: 0] < least }.sorted().map { "\($0) (\(counts[$0, default: 0]))" }
    }

    private static let forms = ["word", "phrase", "prefix"]

    private static func uses(of field: Field) -> [String] {
        var uses: [String]
        switch field.type {
        case .text, .concept: uses = forms
        case .identifier: uses = ["value", "prefix"]
        case .year, .date, .number: uses = ["value"]
        // What `like` ranks is told by RankingTests.
        case .ranking: return []
        case .choice(let list): uses = list.names
        }
        if field.type.isOrdered { uses += Comparison.allCases.map(\.rawValue) + ["range"] }
        if field.uses.contains(.sort) { uses += ["sort", "sort desc"] }
        // A display column of the same name is what is shown.
        if field.uses.contains(.show) { uses.append("show") }
        if field.uses.contains(.group) { uses.append("group") }
        return uses.map { name(field, $0) }
    }

    private static func name(_ field: Field, _ use: String) -> String { "\(field.entity.rawValue).\(field.text) \(use)" }
    private static func name(_ relation: Relation, _ use: String) -> String {
        "\(relation.owner.rawValue)→\(relation.text) \(use)"
    }
    private static func step(_ relation: Relation?) -> String { relation.map { name($0, "step") } ?? "step to the same kind" }

    private static func form(_ pattern: TextPattern) -> String {
        switch pattern {
        case .word: "word"
        case .prefix: "prefix"
        case .phrase: "phrase"
        }
    }
}
