public import Diagnostics
public import QueryLanguage

/// What a query gave: columns and rows, as values.
public struct QueryResult: Hashable, Sendable {
    /// One cell.
    public enum Value: Hashable, Sendable {
        case missing
        case text(String)
        case integer(Int)
        /// A score.
        case decimal(Double)
        /// Several values in order; empty when there are none.
        case list([String])
    }

    /// The kind of the records, or of what was counted.
    public var kind: Kind
    public var columns: [ResultColumn]
    /// One row a record, or a group; as many values as columns.
    public var rows: [[Value]]
    /// What the query took a word to mean.
    public var notes: [Diagnostic]

    public init(kind: Kind, columns: [ResultColumn], rows: [[Value]], notes: [Diagnostic] = []) {
        self.kind = kind
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }

    /// The values of one column, by its name.
    public func values(of column: String) -> [Value] {
        guard let index = columns.firstIndex(where: { $0.name == column }) else { return [] }
        return rows.map { $0[index] }
    }
}
