import GRDB
import GRDBSQLite

/// A statement that an import runs for every record: values are bound where they lie, past GRDB's copies of them.
///
/// Such copies were a fifth of an import (`docs/decisions/0013-fast-imports.md`).
struct BulkStatement {
    /// A value that all rows of a call have in common.
    enum Constant {
        case null
        case integer(Int64)
        case text(String)
    }

    private let db: Database
    private let statement: Statement

    /// - Parameter sql: with one parameter for each constant, then one for each value of a row.
    init(_ db: Database, _ sql: String) throws {
        self.db = db
        statement = try db.cachedStatement(sql: sql)
    }

    /// Runs the statement once for each row.
    ///
    /// - Throws: `DatabaseError`.
    func run(_ constants: Constant..., rows: PackedRows) throws {
        let handle = statement.sqliteStatement
        // SQLite is told that the bytes stay where they are; they do until the bindings are cleared.
        defer {
            sqlite3_reset(handle)
            sqlite3_clear_bindings(handle)
        }
        try rows.bytes.withUnsafeBufferPointer { bytes in
            for row in 0..<rows.count {
                sqlite3_reset(handle)
                if row == 0 {
                    for (index, constant) in constants.enumerated() { try bind(constant, at: Int32(index + 1)) }
                }
                for column in 0..<rows.width {
                    let index = Int32(constants.count + column + 1)
                    try check(bind(rows.values[row * rows.width + column], at: index, in: bytes))
                }
                let result = sqlite3_step(handle)
                if result != SQLITE_DONE { try check(result) }
            }
        }
    }

    private func bind(_ value: PackedRows.Value, at index: Int32, in bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let handle = statement.sqliteStatement
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .text(let start, let count):
            // An empty text has no address of its own, and SQLite would take none for NULL.
            guard count > 0, let base = bytes.baseAddress else {
                return sqlite3_bind_text(handle, index, "", 0, Self.transient)
            }
            return base.withMemoryRebound(to: CChar.self, capacity: bytes.count) { base in
                sqlite3_bind_text64(handle, index, base + start, UInt64(count), nil, UInt8(SQLITE_UTF8))
            }
        }
    }

    private func bind(_ constant: Constant, at index: Int32) throws {
        let handle = statement.sqliteStatement
        switch constant {
        case .null: try check(sqlite3_bind_null(handle, index))
        case .integer(let number): try check(sqlite3_bind_int64(handle, index, number))
        case .text(let text): try check(sqlite3_bind_text(handle, index, text, -1, Self.transient))
        }
    }

    private func check(_ result: Int32) throws {
        guard result != SQLITE_OK else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(db.sqliteConnection)),
            message: String(cString: sqlite3_errmsg(db.sqliteConnection)), sql: statement.sql)
    }

    /// SQLite's SQLITE_TRANSIENT: it makes its own copy.
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
