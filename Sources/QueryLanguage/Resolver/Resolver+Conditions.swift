import Diagnostics

/// Conditions: names looked up among the entities that may be asked about.
extension Resolver {
    /// What may be asked about in a place of the query.
    struct Scope {
        /// In the order in which a name is looked up.
        var entities: [Entity]
        /// Whose text bare words search.
        var searched: Entity?
        /// The relation whose parentheses these are, or `nil` for the records themselves.
        var relation: Relation?
        var kind: Kind?

        static func records(_ kind: Kind) -> Scope {
            Scope(entities: Catalog.scope(of: kind), searched: kind.entity, relation: nil, kind: kind)
        }

        static func link(_ relation: Relation) -> Scope {
            Scope(entities: relation.scope, searched: relation.searched, relation: relation, kind: nil)
        }

        /// `sources`, or `'has:support(…)'`; for messages.
        var label: String {
            if let relation { return "the parentheses of '\(relation.text)'" }
            return kind?.rawValue ?? "the query"
        }
    }

    /// The condition of the records of a kind, or `nil` where none could be read.
    mutating func condition(_ filter: Filter, of kind: Kind) -> Condition? {
        guard let condition = condition(filter, .records(kind)) else { return nil }
        if !isCutOff, let deep = condition.tooDeep { report(.tooDeep(deep.isRelation, deep.span)) }
        return condition
    }

    /// Counts a test; whether there is room for it. What is beyond the limit is reported once and left out.
    mutating func count(_ span: SourceSpan) -> Bool {
        tests += 1
        if tests == Parser.conditionLimit + 1 { report(.tooManyConditions(limit: Parser.conditionLimit, span)) }
        return tests <= Parser.conditionLimit
    }

    private mutating func condition(_ filter: Filter, _ scope: Scope) -> Condition? {
        switch filter {
        case .all(let parts, let span):
            warnAboutLooseWords(parts, scope)
            return joined(parts, span, scope, Condition.all)
        case .any(let parts, let span):
            return inside("or") { resolver in resolver.joined(parts, span, scope, Condition.any) }
        case .not(let inner, let span):
            guard let condition = inside("not", { resolver in resolver.condition(inner, scope) }) else { return nil }
            // Logic is two-valued: what is denied twice holds.
            if case .not(let twice, _) = condition { return twice }
            return .not(condition, span)
        case .value(let value): return search(value, scope)
        case .field(let field): return test(field, scope)
        case .relation(let relation): return test(relation, scope)
        case .invalid: return nil
        }
    }

    /// Reads what stands under a word.
    private mutating func inside(_ word: String, _ read: (inout Resolver) -> Condition?) -> Condition? {
        enclosures.append(word)
        defer { enclosures.removeLast() }
        return read(&self)
    }

    private mutating func joined(
        _ parts: [Filter], _ span: SourceSpan, _ scope: Scope, _ join: ([Condition], SourceSpan) -> Condition
    ) -> Condition? {
        var conditions: [Condition] = []
        for part in parts {
            guard let condition = condition(part, scope) else { continue }
            // Parentheses around what is joined alike change nothing.
            switch (condition, join([], span)) {
            case (.all(let inner, _), .all), (.any(let inner, _), .any): conditions += inner
            default: conditions.append(condition)
            }
        }
        return conditions.count > 1 ? join(conditions, span) : conditions.first
    }

    // MARK: Words

    private mutating func search(_ value: Value, _ scope: Scope) -> Condition? {
        let span = value.span
        guard let entity = scope.searched else {
            report(.nothingToSearchIn(scope.label, fields: catalog.names(of: scope.entities), span))
            return nil
        }
        if case .word(let word, _) = value.form { warnAboutSign(in: word, scope, span) }
        guard let pattern = pattern(value), count(span) else { return nil }
        return .text(TextTest(entity: entity, pattern: pattern, span: span))
    }

    /// `year=2015`, `year≥2015`: words to the grammar, a comparison to who wrote them.
    private mutating func warnAboutSign(in word: String, _ scope: Scope, _ span: SourceSpan) {
        guard let index = word.firstIndex(where: { "=≥≤≠".contains($0) }) else { return }
        let name = String(word[..<index])
        guard !catalog.owners(ofField: name).isEmpty else { return }
        let value = word[word.index(after: index)...]
        let sign = ["≥": ">=", "≤": "<="][word[index]] ?? ""
        let fixed = (word[index] == "≠" ? "-" : "") + "\(name):\(sign)\(value)"
        report(.signInWord(word, fixed: fixed, span))
    }

    /// `about:low back pain`: the words behind a name of several words that has no quotes.
    private mutating func warnAboutLooseWords(_ parts: [Filter], _ scope: Scope) {
        for (index, part) in parts.enumerated() {
            var part = part
            while case .not(let inner, _) = part { part = inner }
            guard case .field(let condition) = part, case .anyOf(let values) = condition.test, let value = values.last,
                case .word(_, false) = value.form,
                let field = catalog.field(condition.name.text, in: scope.entities), field.takesSeveralWords
            else { continue }
            var last = value.span
            var words: [String] = []
            for next in parts[(index + 1)...] {
                guard case .value(let word) = next, case .word(let text, _) = word.form,
                    onlySpace(between: last, and: word.span)
                else { break }
                words.append(text)
                last = word.span
            }
            guard !words.isEmpty else { continue }
            let taken = text(value.span)
            report(
                .looseWords(
                    name: condition.name.text, taken: taken, rest: words.joined(separator: " "), value.span.through(last))
            )
        }
    }

    // MARK: Fields

    private mutating func test(_ condition: FieldCondition, _ scope: Scope) -> Condition? {
        guard let field = catalog.field(condition.name.text, in: scope.entities) else {
            report(unknownField(condition, scope))
            for case .parameter(let name) in condition.test.values.map(\.form) { usedParameters.insert(name) }
            return nil
        }
        guard let test = test(condition.test, of: field, as: condition) else { return nil }
        if field.type == .ranking, !mayRank(test, condition, field, scope) { return nil }
        guard count(condition.span) else { return nil }
        return .field(FieldTest(field: field, test: test, span: condition.span))
    }

    /// Whether a `like` may stand here: once in a query, among the conditions of the records themselves, with one text.
    private mutating func mayRank(
        _ test: FieldTest.Test, _ condition: FieldCondition, _ field: Field, _ scope: Scope
    ) -> Bool {
        let span = condition.span
        if let kind = scope.kind, kind.entity != field.entity {
            report(.rankingElsewhere(kind, span))
            return false
        }
        if let word = enclosures.last { report(.rankingInside(word, span)) }
        if hasRanking { report(.rankingTwice(span)) }
        if case .anyOf(let values) = test, values.count > 1 { report(.rankingOfSeveral(span)) }
        defer { hasRanking = true }
        return enclosures.isEmpty && !hasRanking
    }

    private func unknownField(_ condition: FieldCondition, _ scope: Scope) -> Diagnostic {
        let name = condition.name.text
        let span = condition.name.span
        if let relation = catalog.relation(name, in: scope.entities) {
            return .relationAsField(name, relation.text, span)
        }
        if StageWord(rawValue: name) != nil { return .stageAsField(name, span) }
        let owners = catalog.owners(ofField: name)
        if !owners.isEmpty {
            let ways = ways(to: owners, from: scope)
            let rest = text(condition.span).dropFirst(text(condition.name.span).count)
            let fixes = ways.map { "has:\($0.text)(\(name)\(rest))" }
            return .fieldOfAnother(
                name, owners: owners, in: scope.label, fixes: fixes, condition: condition.span, span)
        }
        return .unknownField(name, in: scope.label, candidates: catalog.names(of: scope.entities), span)
    }

    /// The relations through which a field of others can be asked about: straight to them, or by a link that has them.
    private func ways(to owners: [Entity], from scope: Scope) -> [Relation] {
        let relations = scope.entities.flatMap { catalog.relations(from: $0) }
        let straight = owners.compactMap { owner in
            relations.first { $0.target == owner && $0.text == owner.rawValue }
        }
        if !straight.isEmpty { return straight }
        return relations.first { !Set($0.scope).isDisjoint(with: owners) }.map { [$0] } ?? []
    }

    // MARK: Relations

    private mutating func test(_ condition: RelationCondition, _ scope: Scope) -> Condition? {
        let name = condition.name.text
        guard let relation = catalog.relation(name, in: scope.entities) else {
            report(unknownRelation(condition, scope))
            return nil
        }
        var inner: Condition?
        if let filter = condition.filter {
            inner = inside("\(condition.quantifier.rawValue):\(relation.text)") { resolver in
                resolver.condition(filter, .link(relation))
            }
        }
        guard count(condition.span) else { return nil }
        return .relation(
            RelationTest(
                relation: relation, quantifier: condition.quantifier, minimum: condition.minimum, condition: inner,
                span: condition.span))
    }

    private func unknownRelation(_ condition: RelationCondition, _ scope: Scope) -> Diagnostic {
        let name = condition.name.text
        let span = condition.name.span
        let word = condition.quantifier.rawValue
        if let colon = name.firstIndex(of: ":") {
            let rest = name[name.index(after: colon)...]
            return .conditionWithoutParentheses("\(word):\(name[..<colon])(\(rest))", span)
        }
        let digits = name.prefix { $0.isNumber }
        if !digits.isEmpty {
            let rest = digits.count == name.count ? "claim" : String(name.dropFirst(digits.count))
            return .countWithoutPlus("\(word):\(digits)+\(rest)", after: String(digits), span)
        }
        let names = catalog.relationNames(of: scope.entities)
        if catalog.field(name, in: Entity.allCases) != nil { return .fieldAsRelation(name, word, relations: names, span) }
        let owner = Kind.allCases.first { catalog.relation(name, in: [$0.entity]) != nil }
        if let owner { return .relationOfAnother(name, owner: owner, in: scope.label, relations: names, span) }
        return .unknownRelation(name, in: scope.label, relations: names, span)
    }
}

extension Condition {
    /// How deep relations may stand in each other.
    static let relationLimit = 4
    /// How often `and`, `or` and `not` may take turns on the way in.
    static let turnLimit = 6

    /// The first place where conditions stand deeper in each other than a store can be asked.
    fileprivate var tooDeep: (isRelation: Bool, span: SourceSpan)? {
        tooDeep(relations: 0, turns: 0)
    }

    private func tooDeep(relations: Int, turns: Int) -> (isRelation: Bool, span: SourceSpan)? {
        if relations > Self.relationLimit { return (true, span) }
        if turns > Self.turnLimit { return (false, span) }
        switch self {
        case .all(let parts, _), .any(let parts, _):
            for part in parts {
                if let deep = part.tooDeep(relations: relations, turns: turns + 1) { return deep }
            }
            return nil
        case .not(let part, _): return part.tooDeep(relations: relations, turns: turns + 1)
        case .relation(let test): return test.condition?.tooDeep(relations: relations + 1, turns: turns)
        case .field, .text: return nil
        }
    }
}

extension Field {
    /// Whether its values are often several words, so that forgotten quotes are worth a warning.
    fileprivate var takesSeveralWords: Bool {
        type == .concept || [.journal, .mesh, .publisher].contains(name)
    }
}

extension FieldCondition.Test {
    /// The values, whatever the test.
    var values: [Value] {
        switch self {
        case .anyOf(let values): values
        case .compare(_, let value): [value]
        case .range(let first, let last): [first, last]
        }
    }
}

extension Catalog {
    /// The names of all fields of these entities, each once.
    func names(of entities: [Entity]) -> [String] {
        var seen: Set<String> = []
        return entities.flatMap { fields(of: $0) }.map(\.text).filter { seen.insert($0).inserted }
    }

    func relationNames(of entities: [Entity]) -> [String] {
        var seen: Set<String> = []
        return entities.flatMap { relations(from: $0) }.map(\.text).filter { seen.insert($0).inserted }
    }

    /// The entities that have a field of this name, those of a kind first.
    func owners(ofField name: String) -> [Entity] {
        Entity.allCases.filter { field(name, in: [$0]) != nil }
    }
}
