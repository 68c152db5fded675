import Diagnostics
import GRDB
public import QueryLanguage
import TextAnalysis

extension EvidenceStore {
    /// Runs a logical plan.
    ///
    /// - Throws: `Failure` of kind input for a concept or an id the store does not know and for conditions nested deeper than SQLite
    ///   reads, of kind storage when SQLite fails.
    public func run(_ plan: LogicalPlan) throws -> QueryResult {
        try describing {
            do {
                return try rows(of: plan)
            } catch let error as DatabaseError
                where error.resultCode == .SQLITE_ERROR && error.message == "parser stack overflow"
            {
                throw Failure.input(.deeperThanSQLite(plan))
            }
        }
    }

    private func rows(of plan: LogicalPlan) throws -> QueryResult {
        try database.read { db in
            try UnknownNames.check(plan, db)
            let concepts = ConceptExpansion(db)
            let terms = SearchTerms()
            let conditions = ConditionSQL(text: TextSQL(terms: terms, concepts: concepts), concepts: concepts)
            let statement = try PlanSQL(plan, conditions, RankingSQL(db: db, terms: terms)).statement()
            let rows = try Row.fetchAll(db, SQLRequest<Row>(literal: statement)).map { row in
                try plan.columns.indices.map { try Self.value(row, at: $0, plan.columns[$0]) }
            }
            return QueryResult(kind: plan.resultKind, columns: plan.columns, rows: rows, notes: concepts.notes)
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
    /// The language takes conditions a hundred deep; SQLite's parser, as most systems build it, about eight relations.
    fileprivate static func deeperThanSQLite(_ plan: LogicalPlan) -> Diagnostic {
        Diagnostic(
            "query.nested-too-deep", "the conditions stand deeper in each other than SQLite can read",
            remedy: "go to the related records in steps: '| sources … | claims …'", span: plan.span)
    }
}

/// Ids of articles and claims that a query names and the store does not have: an error with the nearest, not an empty answer.
private enum UnknownNames {
    static func check(_ plan: LogicalPlan, _ db: Database) throws {
        var found: [Diagnostic] = []
        let conditions = [plan.condition] + plan.stages.map { if case .step(let step) = $0 { step.condition } else { nil } }
        for condition in conditions.compactMap({ $0 }) { try visit(condition, db, &found) }
        if !found.isEmpty { throw Failure(.input, found) }
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
                    span: value.span))
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
