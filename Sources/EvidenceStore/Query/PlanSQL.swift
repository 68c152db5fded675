import Diagnostics
import GRDB
import QueryLanguage

/// Turns a logical plan into one SQL statement.
///
/// Each step and each `first` closes a set of row numbers, a table of the statement's `WITH`, and the next is built on it: side by
/// side, for SQLite's parser takes only so many queries inside one another. The order is kept beside the set until a `first` or the
/// end needs it.
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
        var records = try filtered(Records(entity: plan.kind.entity), plan.condition)
        for (index, stage) in plan.stages.enumerated() {
            switch stage {
            case .step(let step): records = try stepping(from: records, step)
            case .sort(let keys, _): records.order = orderTerms(keys, records)
            case .first(let count, _): records.cut(to: count)
            case .count(let groups, _):
                return CountSQL(groups, of: records, plan.columns).statement(plan.stages.dropFirst(index + 1))
            }
        }
        let columns = plan.columns.map { ColumnSQL.column($0, records.aliases) }
        return """
            \(records.tables.clause)SELECT \(columns.joined(separator: ", ")) FROM \(records.from) \
            WHERE \(records.condition) ORDER BY \(records.fullOrder)
            """
    }

    private func stepping(from records: Records, _ step: Step) throws -> Records {
        // A stage of the same kind leads nowhere: it filters, and the order stays.
        guard let relation = step.relation else { return try filtered(records, step.condition) }
        var tables = records.tables
        let rows = tables.add(records.rows)
        // A table is written out anew wherever it is named: named twice at each of fifty steps, it never ends.
        let link = RelationLink(relation, within: records.aliases, of: tables.count <= 4 ? .stage(rows) : .all)
        var next = Records(entity: relation.target, tables: tables)
        next.narrow(
            to: "\(next.row) IN (SELECT \(link.target) FROM \(link.from) WHERE \(link.owner) IN (SELECT row FROM \(rows)))")
        if relation.owner == .article, relation.target == .source {
            let printed: SQL = """
                (SELECT MIN(format('%s %06d', article.id, reference.position)) FROM reference \
                JOIN article ON article.row = reference.article \
                WHERE reference.source = \(next.row) AND reference.article IN (SELECT row FROM \(rows)))
                """
            next.order = ["\(printed) IS NULL", printed]
        }
        return try filtered(next, step.condition)
    }

    private func filtered(_ records: Records, _ condition: Condition?) throws -> Records {
        guard let condition else { return records }
        var narrowed = records
        if let test = condition.ranking, case .anyOf(let values) = test.test, case .text(let pattern) = values.first?.content {
            narrowed.rank(by: try ranking.candidates(test.entity, like: pattern.text))
            if case .field = condition { return narrowed }
        }
        if narrowed.isWhole(.source), let (match, rest) = try conditions.searched(condition), rest.allSatisfy(\.isAbsence) {
            let absences = rest.isEmpty ? nil : try conditions.joined(rest, " AND ", records.aliases)
            narrowed.find(match, isCommon: try ranking.isCommon(match), and: absences)
        } else {
            narrowed.narrow(to: try conditions.expression(condition, records.aliases))
        }
        return narrowed
    }

    private func orderTerms(_ keys: [SortKey], _ records: Records) -> [SQL] {
        keys.flatMap { key -> [SQL] in
            if key.by == .score { return [Records.score(isDescending: key.isDescending)] }
            guard case .field(let field) = key.by, let alias = records.aliases[field.entity] else { return [] }
            let value = FieldSQL.expression(field, alias)
            return OrderSQL.terms(value, OrderSQL.key(value, field), isDescending: key.isDescending)
        }
    }
}

/// The records at one stage: an entity, a condition that holds them, and the order they are in.
struct Records {
    let aliases: Aliases
    /// The sets of row numbers that the condition and the order speak of.
    private(set) var tables: StageTables
    private(set) var condition: SQL = "1"
    private var isUnconditional = true
    /// Terms before the id; empty for id order.
    var order: [SQL] = []

    private let entity: Entity
    private let alias: String
    /// The table of rows and scores, where the records are ranked.
    private var ranked: SQL?

    init(entity: Entity, tables: StageTables = StageTables()) {
        self.entity = entity
        self.tables = tables
        (aliases, alias) = Aliases.records(of: entity)
    }

    /// How SQLite is to find the sources that only the search index tells of.
    private enum Access: String {
        /// Each by its row, in a small index that has the ids too, for they are put in order.
        case byRow = "source_row_id"
        /// In the order of ids, looking whether each is among those found: where many are, the first come soon.
        case byID = "source_id"
    }

    private var access: Access?
    /// Whether so many are found that going through all sources in the order of ids soon meets the first.
    private var isCommon = false

    /// Whether these are all records of an entity.
    func isWhole(_ entity: Entity) -> Bool { self.entity == entity && isUnconditional }

    /// Keeps the sources that an expression of the search index finds and that pass a test of their row numbers.
    mutating func find(_ match: String, isCommon: Bool, and test: SQL?) {
        narrow(to: TextSQL.found(match, alias))
        if let test { narrow(to: test) }
        access = .byRow
        self.isCommon = isCommon
    }

    /// What stands after `FROM`. Evidence brings its source, whose fields and relations are as its own.
    var from: SQL {
        var table = SQL(sql: "\(entity.table) AS \(alias)")
        if let access { table = "\(table) INDEXED BY \(sql: access.rawValue)" }
        if let ranked { table = "\(ranked) AS ranked JOIN \(table) ON \(row) = ranked.row" }
        guard entity == .evidence, let source = aliases[.source] else { return table }
        // Each has one; LEFT lets SQLite leave the join out of a query that asks nothing of the source.
        return "\(table) LEFT JOIN source AS \(sql: source) ON \(sql: source).row = \(sql: alias).source"
    }

    /// The row number of a record.
    var row: SQL { SQL(sql: "\(alias).row") }

    /// The row numbers, as a query.
    var rows: SQL { "SELECT \(row) AS row FROM \(from) WHERE \(condition)" }

    mutating func narrow(to test: SQL) {
        isUnconditional = false
        access = nil
        condition = "(\(test)) AND \(condition)"
    }

    /// Keeps the records that a query gives as `row` and `score`, the nearest first.
    mutating func rank(by query: SQL) {
        ranked = tables.add(query, isKept: true)
        // Only rows and ids are needed to put them in order.
        if isUnconditional, entity == .source { access = .byRow }
        order = [Self.score(isDescending: true)]
    }

    /// The score as a term of an order.
    static func score(isDescending: Bool) -> SQL { isDescending ? "ranked.score DESC" : "ranked.score" }

    /// Keeps the first records in the present order.
    mutating func cut(to count: Int) {
        if ranked != nil {
            // The few that are kept take their scores along.
            let kept = "SELECT \(row) AS row, ranked.score AS score FROM \(from) WHERE \(condition)" as SQL
            ranked = tables.add("\(kept) ORDER BY \(fullOrder) LIMIT \(count)", isKept: true)
            condition = "1"
            access = nil
            return
        }
        if access != nil, isCommon, order.isEmpty { access = .byID }
        let kept = tables.add("\(rows) ORDER BY \(fullOrder) LIMIT \(count)")
        condition = "\(row) IN (SELECT row FROM \(kept))"
        access = nil
    }

    /// Every order ends in the id; evidence has none of its own: its claim's, its article's and its place in the dossier serve.
    var fullOrder: SQL {
        let id: SQL =
            entity == .evidence
            ? """
            (SELECT id FROM claim WHERE claim.row = \(sql: alias).claim), \
            (SELECT id FROM article WHERE article.row = \(sql: alias).article), \(sql: alias).position
            """ : "\(sql: alias).id"
        return (order + [id]).joined(separator: ", ")
    }
}

/// The tables of a statement's `WITH`, each made of those before it.
struct StageTables {
    private var queries: [SQL] = []

    var count: Int { queries.count }

    /// Adds a query and gives the name of its table.
    ///
    /// - Parameter isKept: whether the query is to run once, by itself.
    mutating func add(_ query: SQL, isKept: Bool = false) -> SQL {
        queries.append(isKept ? "MATERIALIZED (\(query))" : "(\(query))")
        return Self.name(queries.count - 1)
    }

    /// What stands before `SELECT`; nothing when there are no tables.
    var clause: SQL {
        guard !queries.isEmpty else { return "" }
        let named = queries.enumerated().map { index, query in "\(Self.name(index)) AS \(query)" as SQL }
        return "WITH \(named.joined(separator: ", ")) "
    }

    private static func name(_ index: Int) -> SQL { SQL(sql: "stage_\(index)") }
}
