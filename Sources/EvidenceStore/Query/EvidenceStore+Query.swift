import Diagnostics
import GRDB
public import QueryLanguage
import TextAnalysis

extension EvidenceStore {
    /// Runs a logical plan.
    ///
    /// - Parameter timeLimit: how long it may take; `nil` lets it take what it needs.
    /// - Throws: `Failure` of kind input for concepts and ids the store does not know, timed out when the time is over, storage when
    ///   SQLite fails.
    public func run(_ plan: LogicalPlan, timeLimit: Duration? = nil) throws -> QueryResult {
        try run(plan, timeLimit: timeLimit, enoughCandidates: RankingSQL.enoughCandidates)
    }

    /// The same with another number of candidates for `like:`, for measuring what that number changes.
    package func run(_ plan: LogicalPlan, timeLimit: Duration? = nil, enoughCandidates: Int) throws -> QueryResult {
        try reading(plan, timeLimit) { db in
            let prepared = try PreparedQuery(plan, db, enoughCandidates: enoughCandidates)
            let rows = try Row.fetchAll(db, prepared.request).map { row in
                try plan.columns.indices.map { try Self.value(row, at: $0, plan.columns[$0]) }
            }
            return QueryResult(kind: plan.resultKind, columns: plan.columns, rows: rows, notes: prepared.notes)
        }
    }

    /// Finds what a logical plan names that the store does not know, without running it.
    ///
    /// - Throws: `Failure` of kind input with every such concept and id.
    public func check(_ plan: LogicalPlan) throws {
        try reading(plan, nil) { db in _ = try db.makeStatement(literal: PreparedQuery(plan, db).sql) }
    }

    /// How SQLite would find what a logical plan asks for (`EXPLAIN QUERY PLAN`).
    ///
    /// - Throws: `Failure` of kind input for concepts and ids the store does not know.
    public func explain(_ plan: LogicalPlan) throws -> QueryExplanation {
        try reading(plan, nil) { db in
            let prepared = try PreparedQuery(plan, db)
            var depths: [Int: Int] = [0: -1]
            let steps = try Row.fetchAll(db, SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(prepared.sql)")).map { row in
                let depth = (depths[row["parent"]] ?? -1) + 1
                depths[row["id"]] = depth
                return QueryExplanation.Step(depth: depth, detail: row["detail"])
            }
            return QueryExplanation(steps: steps, notes: prepared.notes)
        }
    }

    private func reading<T>(_ plan: LogicalPlan, _ timeLimit: Duration?, _ body: (Database) throws -> T) throws -> T {
        try describing {
            do {
                return try database.read { db in
                    guard let timeLimit else { return try body(db) }
                    return try TimeLimit(timeLimit).watch(db) { try body(db) }
                }
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR && error.message == "parser stack overflow"
            {
                throw Failure.input(.deeperThanSQLite(plan))
            }
        }
    }

    private static func value(_ row: Row, at index: Int, _ column: ResultColumn) throws -> QueryResult.Value {
        let value: DatabaseValue = row[index]
        switch value.storage {
        case .null, .blob: return ColumnSQL.isList(column) ? .list([]) : .missing
        case .int64(let number): return .integer(Int(number))
        case .double(let number): return .decimal(number)
        case .string(let text):
            return ColumnSQL.isList(column) ? .list(try StoredJSON.decode([String].self, text)) : .text(text)
        }
    }
}

extension Diagnostic {
    /// The language takes conditions a hundred deep; how many SQLite's parser takes depends on how it was built.
    fileprivate static func deeperThanSQLite(_ plan: LogicalPlan) -> Diagnostic {
        Diagnostic(
            "query.nested-too-deep", "the conditions stand deeper in each other than SQLite can read",
            remedy: "go to the related records in steps: '| sources … | claims …'", span: plan.span)
    }
}

/// A plan as SQL, every name in it known to the store.
private struct PreparedQuery {
    let sql: SQL
    /// What the query took a word to mean.
    let notes: [Diagnostic]

    var request: SQLRequest<Row> { SQLRequest(literal: sql) }

    /// - Throws: `Failure` of kind input with everything the store does not know.
    init(_ plan: LogicalPlan, _ db: Database, enoughCandidates: Int = RankingSQL.enoughCandidates) throws {
        let concepts = ConceptExpansion(db)
        let terms = SearchTerms()
        let conditions = ConditionSQL(text: TextSQL(terms: terms, concepts: concepts), concepts: concepts)
        let unknown = try UnknownNames.find(in: plan, db)
        let ranking = RankingSQL(db: db, terms: terms, enoughCandidates: enoughCandidates)
        sql = try PlanSQL(plan, conditions, ranking).statement()
        notes = concepts.notes
        let faults = (unknown + concepts.faults).sorted { one, other in
            guard let first = one.span?.start, let second = other.span?.start else { return false }
            return first < second
        }
        if !faults.isEmpty { throw Failure(.input, faults) }
    }
}

/// Ids of articles and claims that a query names and the store does not have: an error with the nearest, not an empty answer.
private enum UnknownNames {
    static func find(in plan: LogicalPlan, _ db: Database) throws -> [Diagnostic] {
        var found: [Diagnostic] = []
        let conditions = [plan.condition] + plan.stages.map { if case .step(let step) = $0 { step.condition } else { nil } }
        for condition in conditions.compactMap({ $0 }) { try visit(condition, db, &found) }
        return found
    }

    private static func visit(_ condition: Condition, _ db: Database, _ found: inout [Diagnostic]) throws {
        switch condition {
        case .all(let parts, _), .any(let parts, _): for part in parts { try visit(part, db, &found) }
        case .not(let part, _): try visit(part, db, &found)
        case .relation(let test): if let inner = test.condition { try visit(inner, db, &found) }
        case .text: break
        case .field(let test): try check(test, db, &found)
        }
    }

    private static func check(_ test: FieldTest, _ db: Database, _ found: inout [Diagnostic]) throws {
        guard case .anyOf(let values) = test.test, let table = table(of: test.field) else { return }
        for value in values {
            guard case .identifier(let id) = value.content else { continue }
            let exists =
                try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE id = ?)", arguments: [id]) ?? false
            if exists { continue }
            let ids = try String.fetchAll(db, sql: "SELECT id FROM \(table)")
            found.append(
                Diagnostic(
                    "query.unknown-\(table)", "there is no \(table) '\(id)'", remedy: Suggestions.remedy(for: id, in: ids),
                    span: value.span, fix: Suggestions.fix(for: id, in: ids, at: value.span)))
        }
    }

    private static func table(of field: Field) -> String? {
        switch (field.entity, field.name) {
        case (_, .in), (.article, .id): "article"
        case (.claim, .id): "claim"
        default: nil
        }
    }
}
