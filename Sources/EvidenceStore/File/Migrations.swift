import Diagnostics
import GRDB
import Schema

/// Brings a file from any earlier version of the schema to this program's.
///
/// The version is SQLite's `user_version`: the number of migrations that ran. Each runs in a transaction of its own, so a
/// migration that breaks leaves the version before it.
enum Migrations {
    static func bringUpToDate(_ database: DatabaseQueue, path: String) throws {
        let version = try database.read { db in try checkedVersion(db, path: path) }
        for (index, migration) in Schema.migrations.enumerated().dropFirst(version) {
            try database.writeWithoutTransaction { db in
                try db.inTransaction(.immediate) {
                    // Another process may have been faster.
                    guard try Int.fetchOne(db, sql: "PRAGMA user_version") == index else { return .rollback }
                    try db.execute(sql: migration.sql)
                    try db.execute(sql: "PRAGMA application_id = \(EvidenceStore.applicationID)")
                    try db.execute(sql: "PRAGMA user_version = \(index + 1)")
                    return .commit
                }
            }
        }
    }

    /// The file's version, once it is known to be a store that this program can read.
    private static func checkedVersion(_ db: Database, path: String) throws -> Int {
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let isEmpty = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_schema") == 0
        if application == 0, version == 0, isEmpty { return 0 }
        guard application == EvidenceStore.applicationID else {
            throw Failure.storage(
                Diagnostic(
                    "store.not-a-store", "'\(path)' is a database of another program", remedy: "name another file with --store")
            )
        }
        guard version <= Schema.migrations.count else {
            throw Failure.storage(
                Diagnostic(
                    "store.newer",
                    "'\(path)' was written by a newer Warrant (store version \(version), this program knows \(Schema.migrations.count))",
                    remedy: "update Warrant, or name another store with --store"))
        }
        return version
    }
}
