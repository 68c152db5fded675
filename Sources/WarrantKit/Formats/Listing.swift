/// What the formats write: columns and rows, with a word for what a row is.
public struct Listing: Hashable, Sendable {
    /// The columns' names, as they head a table; JSON has them in lower camel case.
    public var columns: [String]
    /// As many values as columns in each.
    public var rows: [[QueryResult.Value]]
    /// What one row is: `claim`.
    public var one: String
    /// What several are: `claims`.
    public var many: String

    public init(columns: [String], rows: [[QueryResult.Value]], one: String, many: String) {
        self.columns = columns
        self.rows = rows
        self.one = one
        self.many = many
    }

    /// The listing with these of its columns, in this order.
    public func showing(_ names: [String]) -> Listing {
        let kept = names.compactMap { columns.firstIndex(of: $0) }
        return Listing(
            columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } }, one: one, many: many)
    }

    /// The result of a query with all its columns.
    public init(_ result: QueryResult) {
        let isCount = result.columns.contains { $0.content == .count }
        let many = isCount ? "rows" : result.kind.rawValue
        self.init(
            columns: result.columns.map(\.name), rows: result.rows,
            one: isCount ? "row" : result.kind == .evidence ? many : String(many.dropLast()), many: many)
    }

    /// Saved queries: name, text, and when each was saved.
    public init(_ queries: [SavedQuery]) {
        self.init(
            columns: ["name", "query", "saved"], rows: queries.map { [.text($0.name), .text($0.text), .text($0.savedAt)] },
            one: "saved query", many: "saved queries")
    }
}
