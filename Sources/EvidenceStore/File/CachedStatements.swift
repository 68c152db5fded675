import GRDB

extension Database {
    /// Executes a statement that runs once a record: SQLite compiles it once a connection.
    func executeCached(sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
