import Diagnostics
import GRDB
import QueryLanguage
import TextAnalysis

/// Turns conditions into SQL expressions. Every value of a query is bound; SQL text comes from this folder only.
struct ConditionSQL {
    let text: TextSQL
    let concepts: ConceptExpansion

    /// An expression that is to stand in parentheses: few of them, for each waits on the stack of SQLite's parser.
    ///
    /// A missing value makes a test NULL: not true, so it does not match; `not` asks for `IS NOT TRUE`, so then it does.
    func expression(_ condition: Condition, _ aliases: Aliases) throws -> SQL {
        switch condition {
        case .all(let parts, _):
            guard let (match, rest) = try searched(condition), rest.count < parts.count - 1, let alias = aliases[.source]
            else { return try joined(parts, " AND ", aliases) }
            let found = TextSQL.found(match, alias)
            return rest.isEmpty ? found : "\(found) AND (\(try joined(rest, " AND ", aliases)))"
        case .any(let parts, _):
            return try joined(parts, " OR ", aliases)
        case .not(let part, _):
            return "(\(try expression(part, aliases))) IS NOT TRUE"
        case .text(let test):
            guard let alias = aliases[test.entity] else { return "0" }
            return text.search(test, alias)
        case .field(let test):
            guard let alias = aliases[test.entity] else { return "0" }
            return try field(test, alias)
        case .relation(let test):
            return try relation(test, aliases)
        }
    }

    /// What the sources' search index alone can tell of a condition, asked of it at once so that it need not list what each word has,
    /// and the parts that it cannot; `nil` where it can tell nothing.
    func searched(_ condition: Condition) throws -> (match: String, rest: [Condition])? {
        let parts = condition.conjuncts
        let searched = try parts.filter { try text.sourceMatch($0) != nil }
        guard !searched.isEmpty, let match = try text.sourceMatch(.all(searched, condition.span)) else { return nil }
        return (match, parts.filter { !searched.contains($0) })
    }

    func joined(_ parts: [Condition], _ connective: String, _ aliases: Aliases) throws -> SQL {
        // The deepest first: what stands before a part waits on the stack of SQLite's parser, which holds a hundred.
        let parts = parts.enumerated().sorted { ($1.element.depth, $0.offset) < ($0.element.depth, $1.offset) }.map(\.element)
        return Self.joined(try parts.map { try expression($0, aliases) }, connective)
    }

    /// Parts side by side, a few hundred at a time: SQLite reads `a OR b OR c` as an `OR` in an `OR`, a thousand deep at most.
    private static func joined(_ parts: [SQL], _ connective: String) -> SQL {
        let size = 256
        let inParentheses = parts.map { part in "(\(part))" as SQL }
        guard parts.count > size else { return inParentheses.joined(separator: connective) }
        let chunks = stride(from: 0, to: parts.count, by: size).map { start in
            inParentheses[start..<min(start + size, parts.count)].joined(separator: connective)
        }
        return joined(chunks, connective)
    }

    private func relation(_ test: RelationTest, _ aliases: Aliases) throws -> SQL {
        let link = RelationLink(test.relation, within: aliases)
        let condition = try test.condition.map { try expression($0, link.aliases) }
        let fitting: SQL = condition.map { "SELECT 1 FROM \(link.from) WHERE (\($0)) AND \(link.tie)" } ?? link.any
        let few = try test.quantifier == .no ? nil : ownersOfFew(test, aliases)
        switch test.quantifier {
        case .has where test.minimum <= 1:
            return few ?? "EXISTS (\(fitting))"
        case .no where test.minimum <= 1:
            return "NOT EXISTS (\(fitting))"
        case .has, .no:
            let wanted: SQL = condition.map { "(\($0)) AND " } ?? ""
            let count: SQL = "(SELECT COUNT(DISTINCT \(link.target)) FROM \(link.from) WHERE \(wanted)\(link.tie))"
            guard test.quantifier == .has else { return "\(count) < \(test.minimum)" }
            return [few, "\(count) >= \(test.minimum)"].compactMap(\.self).joined(separator: " AND ")
        case .only:
            guard let condition else { return "EXISTS (\(link.any))" }
            let other: SQL = "SELECT 1 FROM \(link.from) WHERE (\(condition)) IS NOT TRUE AND \(link.tie)"
            let some: SQL = few ?? "EXISTS (\(link.any))"
            return "\(some) AND NOT EXISTS (\(other))"
        }
    }

    /// That a record is among the owners of links that fit, found from the links' side: where there are few of them, or the condition
    /// leaves few, SQLite need not look at every owner. `nil` where there may be many.
    private func ownersOfFew(_ test: RelationTest, _ aliases: Aliases) throws -> SQL? {
        guard let owner = aliases[test.relation.owner] else { return nil }
        let few = test.condition?.conjuncts.filter(\.findsFew) ?? []
        var link = RelationLink(test.relation, within: aliases, of: .all)
        if link.isUnion {
            // SQLite does not begin such a link at its far side by itself.
            let target = test.relation.target
            let (alone, row) = Aliases.records(of: target)
            let parts = few.filter { $0.entity == target }
            guard !parts.isEmpty else { return nil }
            let found = try joined(parts, " AND ", alone)
            link = RelationLink(
                test.relation, within: aliases,
                of: .linkedTo("SELECT \(sql: row).row FROM \(sql: target.table) AS \(sql: row) WHERE \(found)"))
        } else if test.relation.name != .notice,
            !few.contains(where: { part in part.entity.map { link.aliases[$0] != aliases[$0] } ?? false })
        {
            return nil
        }
        // Typed: between values that may be expressions, GRDB reads ?? as SQL's IFNULL, which no index can serve.
        let fitting: SQL = try test.condition.map { try expression($0, link.aliases) } ?? "1"
        return "\(sql: owner).row IN (SELECT \(link.owner) FROM \(link.from) WHERE (\(fitting)) AND \(link.choice))"
    }

    private func field(_ test: FieldTest, _ alias: String) throws -> SQL {
        // The records are joined with their scores, see `PlanSQL`.
        if test.field.type == .ranking { return "1" }
        switch test.test {
        case .anyOf(let values)
        where values.count > 1 && values.allSatisfy { $0.content.plain != nil } && test.field.type != .identifier(.language):
            // One list instead of a chain of tests, which SQLite limits to a thousand.
            let list = try StoredJSON.encode(values.compactMap(\.content.plain))
            return member(test.field, alias) { "\($0) IN (SELECT value FROM json_each(\(list)))" }
        case .anyOf(let values):
            return Self.joined(try values.map { try equals(test.field, $0, alias) }, " OR ")
        case .compare(let comparison, let value):
            return ordered(test.field, alias) { expression in
                if case .date(let date) = value.content { return DateSQL.compare(expression, comparison, date) }
                return "\(expression) \(sql: comparison.rawValue) \(Self.ordinal(value.content))"
            }
        case .range(let low, let high):
            return ordered(test.field, alias) { expression in
                if case .date(let first) = low.content, case .date(let last) = high.content {
                    return DateSQL.within(expression, first, last)
                }
                return "\(expression) BETWEEN \(Self.ordinal(low.content)) AND \(Self.ordinal(high.content))"
            }
        }
    }

    /// A test of order on a field's value, or on each of its values.
    private func ordered(_ field: Field, _ alias: String, _ test: (SQL) -> SQL) -> SQL {
        func ranked(_ value: SQL) -> SQL {
            guard case .choice(let list) = field.type else { return value }
            return Self.rank(value, list)
        }
        if let values = FieldSQL.values(field, alias) {
            return "EXISTS (SELECT 1 FROM (\(values)) WHERE \(test(ranked(SQL(sql: "value")))))"
        }
        return test(ranked(FieldSQL.expression(field, alias)))
    }

    private func equals(_ field: Field, _ value: TypedValue, _ alias: String) throws -> SQL {
        switch value.content {
        case .text(let pattern):
            return try text.field(field, pattern, alias, at: value.span)
        case .concept(let pattern):
            let ids = try concepts.expand(pattern, as: field, at: value.span)
            if field.entity == .source { return try text.headings(ofConcepts: ids, alias) }
            let list = try StoredJSON.encode(ids)
            return member(field, alias) { "\($0) IN (SELECT value FROM json_each(\(list)))" }
        case .choice(let choice) where field.name == .is || field.name == .missing:
            return FieldSQL.condition(choice.name, alias) ?? "0"
        case .choice(let choice):
            return member(field, alias) { "\($0) = \(choice.name)" }
        case .identifier(let identifier) where field.type == .identifier(.language):
            return member(field, alias) {
                "(lower(\($0)) = \(identifier) OR substr(lower(\($0)), 1, \(identifier.unicodeScalars.count + 1)) = \(identifier + "-"))"
            }
        case .identifierPrefix(let prefix) where field.type == .identifier(.language):
            return member(field, alias) { "substr(lower(\($0)), 1, \(prefix.unicodeScalars.count)) = \(prefix)" }
        case .identifier(let identifier):
            return member(field, alias) { "\($0) = \(identifier)" }
        case .identifierPrefix(let prefix):
            return member(field, alias) { "(\($0) >= \(prefix) AND \($0) < \(prefix + "\u{10FFFF}"))" }
        case .year(let year), .number(let year):
            return member(field, alias) { "\($0) = \(year)" }
        case .date(let date):
            return member(field, alias) { DateSQL.within($0, date, date) }
        }
    }

    private func member(_ field: Field, _ alias: String, _ test: (SQL) -> SQL) -> SQL {
        if let (rows, value) = FieldSQL.rowsByValue(field) { return "\(sql: alias).row IN (\(rows) WHERE \(test(value)))" }
        if let values = FieldSQL.values(field, alias) {
            return "EXISTS (SELECT 1 FROM (\(values)) WHERE \(test(SQL(sql: "value"))))"
        }
        return test(FieldSQL.expression(field, alias))
    }

    /// The place of a name in its closed list; names outside it give NULL.
    static func rank(_ value: SQL, _ list: ChoiceList) -> SQL {
        let cases = list.choices.map { choice in "WHEN \(choice.name) THEN \(choice.rank)" as SQL }
        return "(CASE \(value) \(cases.joined(separator: " ")) END)"
    }

    private static func ordinal(_ content: TypedValue.Content) -> Int {
        switch content {
        case .year(let number), .number(let number): number
        case .choice(let choice): choice.rank
        default: 0
        }
    }
}

extension Condition {
    /// The conditions that all must hold.
    fileprivate var conjuncts: [Condition] {
        if case .all(let parts, _) = self { parts } else { [self] }
    }

    /// Whether this says what a record has no link to: it asks for the row number alone, and most records pass.
    var isAbsence: Bool {
        switch self {
        case .relation(let test): test.quantifier == .no
        case .not(.relation(let test), _): test.quantifier == .has
        case .all, .any, .not, .text, .field: false
        }
    }

    /// Whose field or relation is asked for, where it is one.
    fileprivate var entity: Entity? {
        switch self {
        case .field(let test): test.field.entity
        case .relation(let test): test.relation.owner
        case .all, .any, .not, .text: nil
        }
    }

    /// Whether an index leads to the few records for which this holds.
    fileprivate var findsFew: Bool {
        switch self {
        case .field(let test):
            guard case .anyOf(let values) = test.test else { return false }
            return values.allSatisfy { FieldSQL.findsFew(test.field, $0.content) }
        case .relation(let test): return test.quantifier != .no && test.condition?.conjuncts.contains(where: \.findsFew) == true
        case .all, .any, .not, .text: return false
        }
    }

    /// How many conditions and relations stand in each other here.
    fileprivate var depth: Int {
        switch self {
        case .all(let parts, _), .any(let parts, _): 1 + (parts.map(\.depth).max() ?? 0)
        case .not(let part, _): 1 + part.depth
        case .relation(let test): 4 + (test.condition?.depth ?? 0)
        case .field, .text: 0
        }
    }
}

extension TypedValue.Content {
    /// A value that is compared as a whole, so that many of them are one list.
    fileprivate enum Plain: Encodable {
        case text(String)
        case number(Int)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }
    }

    fileprivate var plain: Plain? {
        switch self {
        case .identifier(let text): .text(text)
        case .year(let number), .number(let number): .number(number)
        default: nil
        }
    }
}

/// Partial dates in SQL. A date as far as known is every day it may be, and a test matches when it is certain: `2015-04` is
/// neither before nor after `2015-04-10`.
private enum DateSQL {
    static func compare(_ expression: SQL, _ comparison: Comparison, _ date: DateValue) -> SQL {
        switch comparison {
        case .atLeast: "\(first(expression)) >= \(first(date))"
        case .above: "\(first(expression)) > \(last(date))"
        case .below: "\(last(expression)) < \(first(date))"
        case .atMost: "\(last(expression)) <= \(last(date))"
        }
    }

    static func within(_ expression: SQL, _ from: DateValue, _ to: DateValue) -> SQL {
        "(\(first(expression)) >= \(first(from)) AND \(last(expression)) <= \(last(to)))"
    }

    private static func first(_ expression: SQL) -> SQL {
        "(\(expression) || substr('-01-01', length(\(expression)) - 3))"
    }

    /// Every month ends on the 31st here, on both sides alike, so order is kept.
    private static func last(_ expression: SQL) -> SQL {
        "(\(expression) || substr('-12-31', length(\(expression)) - 3))"
    }

    private static func first(_ date: DateValue) -> String { date.text + "-01-01".dropFirst(date.text.count - 4) }
    private static func last(_ date: DateValue) -> String { date.text + "-12-31".dropFirst(date.text.count - 4) }
}
