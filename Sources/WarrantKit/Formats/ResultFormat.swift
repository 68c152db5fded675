/// How a result is written.
public enum ResultFormat: String, Hashable, Sendable, CaseIterable {
    case table, json, jsonl, csv, tsv, markdown

    /// Writes a result whole, with a line break at its end.
    ///
    /// - Parameter width: the terminal's columns for `table`; `nil` lets a table be as wide as its contents.
    public func write(_ result: QueryResult, width: Int? = nil) -> String {
        switch self {
        case .table, .markdown: write(Listing(result.forReading), width: width)
        case .json, .jsonl, .csv, .tsv: write(Listing(result), width: width)
        }
    }

    /// Writes any columns and rows.
    public func write(_ listing: Listing, width: Int? = nil) -> String {
        switch self {
        case .table: TableWriter(width: width).write(listing)
        case .json: JSONWriter().array(listing)
        case .jsonl: JSONWriter().lines(listing)
        case .csv: SeparatedWriter(separator: ",", lineBreak: "\r\n").write(listing)
        case .tsv: SeparatedWriter(separator: "\t", lineBreak: "\n").write(listing)
        case .markdown: MarkdownWriter().write(listing)
        }
    }
}

extension QueryResult.Value {
    /// The value on one line; lists are joined.
    func text(separator: String = "; ") -> String {
        switch self {
        case .missing: ""
        case .text(let text): text
        case .integer(let number): String(number)
        case .decimal(let number): "\(number)"
        case .list(let items): items.joined(separator: separator)
        }
    }

    var isNumber: Bool {
        switch self {
        case .integer, .decimal: true
        case .missing, .text, .list: false
        }
    }
}

extension QueryResult {
    /// The result with the columns that fit a table: a query without `show` gives more of a record than a person reads at once.
    var forReading: QueryResult {
        guard columns.map(\.name) == Catalog.defaultColumns(of: kind) else { return self }
        let kept = Catalog.tableColumns(of: kind).compactMap { name in columns.firstIndex { $0.name == name } }
        return QueryResult(
            kind: kind, columns: kept.map { columns[$0] }, rows: rows.map { row in kept.map { row[$0] } }, notes: notes)
    }
}
