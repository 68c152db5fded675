import Diagnostics
import GRDB
import QueryLanguage

/// Turns a logical plan into one SQL statement.
///
/// Each stage is a set of row numbers built on the one before; the order is kept beside it until a `first` or the end needs it.
struct PlanSQL {
    private let conditions: ConditionSQL
    private let plan: LogicalPlan
    private let ranking: RankingSQL

    init(_ plan: LogicalPlan, _ conditions: ConditionSQL, _ ranking: RankingSQL) {
        self.plan = plan
        self.conditions = conditions
        self.ranking = ranking
    }

    /// The statement; its columns are the plan's.
    func statement() throws -> SQL {
        let select = try select()
        let steps = plan.stages.compactMap { if case .step(let step) = $0 { step.condition } else { nil } }
        guard let test = ([plan.condition] + steps).lazy.compactMap({ $0?.ranking }).first, case .anyOf(let values) = test.test,
            case .text(let pattern) = values.first?.content
        else { return select }
        // Once for the statement, wherever it speaks of the score.
        return "WITH ranked AS MATERIALIZED (\(try ranking.candidates(test.entity, like: pattern.text))) \(select)"
    }

    private func select() throws -> SQL {
        var records = Records(entity: plan.kind.entity)
        if let condition = plan.condition { try narrow(&records, to: condition) }
        for (index, stage) in plan.stages.enumerated() {
            switch stage {
            case .step(let step): records = try stepping(from: records, step)
            case .sort(let keys, _): records.order = orderTerms(keys, records)
            case .first(let count, _): records.cut(to: count)
            case .count(let groups, _):
                return try counting(records, groups, then: plan.stages.dropFirst(index + 1))
            }
        }
        let columns = plan.columns.map { ColumnSQL.column($0, alias: records.alias, aliases: records.aliases) }
        return """
            SELECT \(columns.joined(separator: ", ")) FROM \(records.from) \
            WHERE \(records.condition) ORDER BY \(records.fullOrder)
            """
    }

    private func narrow(_ records: inout Records, to condition: Condition) throws {
        records.narrow(to: try conditions.expression(condition, records.aliases))
        if condition.ranking != nil { records.rank() }
    }

    private func stepping(from records: Records, _ step: Step) throws -> Records {
        guard let relation = step.relation else {
            var narrowed = records
            if let condition = step.condition { try narrow(&narrowed, to: condition) }
            return narrowed
        }
        let link = RelationLink(relation, within: records.aliases)
        var next = Records(entity: relation.target)
        next.narrow(
            to: "\(sql: next.alias).row IN (SELECT \(link.target) FROM \(link.from) WHERE \(link.owner) IN (\(records.rows)))")
        if let condition = step.condition { try narrow(&next, to: condition) }
        if relation.owner == .article, relation.target == .source, next.order.isEmpty {
            let printed: SQL = """
                (SELECT MIN(format('%s %06d', article.id, reference.position)) FROM reference \
                JOIN article ON article.row = reference.article \
                WHERE reference.source = \(sql: next.alias).row AND reference.article IN (\(records.rows)))
                """
            next.order = ["\(printed) IS NULL", printed]
        }
        return next
    }

    private func orderTerms(_ keys: [SortKey], _ records: Records) -> [SQL] {
        keys.flatMap { key -> [SQL] in
            let direction: SQL = key.isDescending ? " DESC" : ""
            if key.by == .score { return ["ranked.score\(direction)"] }
            guard case .field(let field) = key.by else { return [] }
            let expression = self.expression(of: field, records)
            return ["\(expression) IS NULL", "\(expression)\(direction)"]
        }
    }

    /// A field's sortable value: closed lists by their order, texts folded to lower case; a source's field also over evidence.
    private func expression(of field: Field, _ records: Records) -> SQL {
        guard field.entity == records.entity else {
            let source = FieldSQL.expression(field, "sorted_source")
            return "(SELECT \(source) FROM source AS sorted_source WHERE sorted_source.row = \(sql: records.alias).source)"
        }
        let value = FieldSQL.expression(field, records.alias)
        switch field.type {
        case .choice(let list): return ConditionSQL.rank(value, list)
        case .identifier(.pmid): return "CAST(\(value) AS INTEGER)"
        case .text: return "lower(\(value))"
        default: return value
        }
    }

    // MARK: Counting

    private func counting(_ records: Records, _ groups: [GroupKey], then stages: ArraySlice<PlanStage>) throws -> SQL {
        var joins: SQL = ""
        var keys: [SQL] = []
        for (index, group) in groups.enumerated() {
            let name = "group_\(index)"
            if let values = groupValues(group.by, records) {
                joins += " LEFT JOIN (\(values)) AS \(sql: name) ON \(sql: name).owner = \(sql: records.alias).row"
                keys.append(SQL(sql: "\(name).value"))
            } else if case .field(let field) = group.by {
                keys.append(groupExpression(field, records))
            }
        }
        let named = keys.enumerated().map { index, key in "\(key) AS group_value_\(sql: "\(index)")" as SQL }
        let inner: SQL = """
            SELECT \((named + ["COUNT(DISTINCT \(sql: records.alias).row) AS counted"]).joined(separator: ", ")) \
            FROM \(records.from)\(joins) WHERE \(records.condition)
            """
        let grouped: SQL =
            groups.isEmpty
            ? inner : "\(inner) GROUP BY \(groups.indices.map { SQL(sql: "group_value_\($0)") }.joined(separator: ", "))"
        var order = groups.indices.map { groupOrder(groups[$0], $0, isDescending: false) }
        var limit: SQL = ""
        for stage in stages {
            switch stage {
            case .sort(let sortKeys, _):
                order =
                    sortKeys.map { key in
                        switch key.by {
                        case .count: SQL(sql: "counted" + (key.isDescending ? " DESC" : ""))
                        case .group(let index): groupOrder(groups[index], index, isDescending: key.isDescending)
                        case .field, .score: "1"
                        }
                    } + order
            case .first(let count, _): limit = " LIMIT \(count)"
            case .step, .count: break
            }
        }
        let columns = plan.columns.map { column -> SQL in
            if case .group(let index) = column.content { return SQL(sql: "group_value_\(index)") }
            return SQL(sql: "counted")
        }
        let ordering: SQL = order.isEmpty ? "" : " ORDER BY \(order.joined(separator: ", "))"
        return "SELECT \(columns.joined(separator: ", ")) FROM (\(grouped))\(ordering)\(limit)"
    }

    private func groupOrder(_ group: GroupKey, _ index: Int, isDescending: Bool) -> SQL {
        let column = SQL(sql: "group_value_\(index)")
        var value = column
        if case .field(let field) = group.by, case .choice(let list) = field.type { value = ConditionSQL.rank(column, list) }
        let direction: SQL = isDescending ? " DESC" : ""
        return "\(column) IS NULL, \(value)\(direction)"
    }

    private func groupExpression(_ field: Field, _ records: Records) -> SQL {
        guard field.entity == records.entity else {
            let source = FieldSQL.expression(field, "grouped_source")
            return "(SELECT \(source) FROM source AS grouped_source WHERE grouped_source.row = \(sql: records.alias).source)"
        }
        return FieldSQL.expression(field, records.alias)
    }

    /// The groups of records that may stand in several: `owner` and `value`, each pair once.
    private func groupValues(_ by: GroupKey.By, _ records: Records) -> SQL? {
        switch by {
        case .relation(let relation):
            let link = RelationLink(relation, within: records.aliases)
            let id = ColumnSQL.relatedID(relation, link)
            return "SELECT DISTINCT \(link.owner) AS owner, \(id) AS value FROM \(link.from)"
        case .field(let field):
            let isForeign = field.entity != records.entity
            let alias = isForeign ? "grouped_source" : "grouped"
            guard let values = FieldSQL.values(field, alias) else { return nil }
            let owner: SQL = isForeign ? "grouped_evidence.row" : "grouped.row"
            let from: SQL =
                isForeign
                ? "evidence AS grouped_evidence JOIN source AS grouped_source ON grouped_source.row = grouped_evidence.source"
                : "\(sql: records.entity.table) AS grouped"
            // A row's values as a JSON list, taken apart again: SQLite has no lateral join.
            return """
                SELECT DISTINCT \(owner) AS owner, each_value.value AS value FROM \(from), \
                json_each((SELECT json_group_array(value) FROM (\(values)))) AS each_value
                """
        }
    }
}

/// The records at one stage: an entity, a condition that holds them, and the order they are in.
private struct Records {
    let entity: Entity
    let alias: String
    let aliases: Aliases
    private(set) var condition: SQL = "1"
    /// Terms before the id; empty for id order.
    var order: [SQL] = []
    /// Whether each record has a row of the statement's `ranked`.
    private var isRanked = false

    init(entity: Entity) {
        self.entity = entity
        (aliases, alias) = Aliases.records(of: entity)
    }

    mutating func narrow(to test: SQL) {
        condition = "\(condition) AND (\(test))"
    }

    /// Keeps the records that the statement ranks, the nearest first.
    mutating func rank() {
        isRanked = true
        order = ["ranked.score DESC"]
    }

    /// The table under its alias, and the scores where there are some.
    var from: SQL {
        let table: SQL = "\(sql: entity.table) AS \(sql: alias)"
        return isRanked ? "ranked JOIN \(table) ON \(sql: alias).row = ranked.row" : table
    }

    /// Keeps the first records in the present order.
    mutating func cut(to count: Int) {
        condition = """
            \(sql: alias).row IN (SELECT \(sql: alias).row FROM \(from) \
            WHERE \(condition) ORDER BY \(fullOrder) LIMIT \(count))
            """
    }

    /// The row numbers, as a query.
    var rows: SQL {
        "SELECT \(sql: alias).row FROM \(from) WHERE \(condition)"
    }

    /// Every order ends in the id; evidence has none of its own, so its claim, its place and its row serve.
    var fullOrder: SQL {
        let id: SQL =
            entity == .evidence
            ? "(SELECT id FROM claim WHERE claim.row = \(sql: alias).claim), \(sql: alias).row" : "\(sql: alias).id"
        return (order + [id]).joined(separator: ", ")
    }
}
