import Diagnostics
import GRDB
import QueryLanguage

/// Turns a logical plan into one SQL statement.
///
/// Each stage is a set of row numbers built on the one before; the order is kept beside it until a `first` or the end needs it.
/// A stage that the next one asks about is a common table expression: however many there are, they do not stand in each other.
struct PlanSQL {
    private let conditions: ConditionSQL
    private let plan: LogicalPlan
    /// The rows of earlier stages, as common table expressions `stage_0`, `stage_1` and so on.
    private var earlier: [SQL] = []

    init(_ plan: LogicalPlan, _ conditions: ConditionSQL) {
        self.plan = plan
        self.conditions = conditions
    }

    /// The statement; its columns are the plan's.
    mutating func statement() throws -> SQL {
        let last = try lastStage()
        return earlier.isEmpty ? last : "WITH \(earlier.joined(separator: ", ")) \(last)"
    }

    /// Keeps rows for the stages to come; a query that gives them.
    private mutating func keep(_ rows: SQL) -> SQL {
        let name = "stage_\(earlier.count)"
        earlier.append("\(sql: name) (row) AS (\(rows))")
        return "SELECT row FROM \(sql: name)"
    }

    private mutating func lastStage() throws -> SQL {
        var records = Records(entity: plan.kind.entity)
        if let condition = plan.condition {
            records.narrow(to: try conditions.expression(condition, records.aliases))
        }
        for (index, stage) in plan.stages.enumerated() {
            switch stage {
            case .step(let step): records = try stepping(from: records, step)
            case .sort(let keys, _): records.order = orderTerms(keys, records)
            case .first(let count, _): records.take(keep(records.first(count)))
            case .count(let groups, _):
                return try counting(records, groups, then: plan.stages.dropFirst(index + 1))
            }
        }
        let columns = plan.columns.map { ColumnSQL.column($0, alias: records.alias, aliases: records.aliases) }
        return """
            SELECT \(columns.joined(separator: ", ")) FROM \(sql: records.entity.table) AS \(sql: records.alias) \
            WHERE \(records.condition) ORDER BY \(records.fullOrder)
            """
    }

    private mutating func stepping(from records: Records, _ step: Step) throws -> Records {
        guard let relation = step.relation else {
            var narrowed = records
            if let condition = step.condition {
                narrowed.narrow(to: try conditions.expression(condition, records.aliases))
            }
            return narrowed
        }
        let link = RelationLink(relation, within: records.aliases)
        let rows = keep(records.rows)
        var next = Records(entity: relation.target)
        next.narrow(
            to: "\(sql: next.alias).row IN (SELECT \(link.target) FROM \(link.from) WHERE \(link.owner) IN (\(rows)))")
        if let condition = step.condition {
            next.narrow(to: try conditions.expression(condition, next.aliases))
        }
        if relation.owner == .article, relation.target == .source {
            let printed: SQL = """
                (SELECT MIN(format('%s %06d', article.id, reference.position)) FROM reference \
                JOIN article ON article.row = reference.article \
                WHERE reference.source = \(sql: next.alias).row AND reference.article IN (\(rows)))
                """
            next.order = ["\(printed) IS NULL", printed]
        }
        return next
    }

    private func orderTerms(_ keys: [SortKey], _ records: Records) -> [SQL] {
        keys.flatMap { key -> [SQL] in
            guard case .field(let field) = key.by else { return [] }
            let expression = self.expression(of: field, records)
            let direction: SQL = key.isDescending ? " DESC" : ""
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
            FROM \(sql: records.entity.table) AS \(sql: records.alias)\(joins) WHERE \(records.condition)
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
                        case .field: "1"
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

    init(entity: Entity) {
        self.entity = entity
        (aliases, alias) = Aliases.records(of: entity)
    }

    mutating func narrow(to test: SQL) {
        condition = "(\(test)) AND \(condition)"
    }

    /// Keeps the records of a query that gives row numbers; the order stays.
    mutating func take(_ rows: SQL) {
        condition = "\(sql: alias).row IN (\(rows))"
    }

    /// The row numbers of the first records in the present order, as a query.
    func first(_ count: Int) -> SQL {
        "\(rows) ORDER BY \(fullOrder) LIMIT \(count)"
    }

    /// The row numbers, as a query.
    var rows: SQL {
        "SELECT \(sql: alias).row FROM \(sql: entity.table) AS \(sql: alias) WHERE \(condition)"
    }

    /// Every order ends in the id; evidence has none of its own, so its claim, its place and its row serve.
    var fullOrder: SQL {
        let id: SQL =
            entity == .evidence
            ? "(SELECT id FROM claim WHERE claim.row = \(sql: alias).claim), \(sql: alias).row" : "\(sql: alias).id"
        return (order + [id]).joined(separator: ", ")
    }
}
