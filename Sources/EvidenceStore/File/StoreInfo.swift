import GRDB

/// Named facts about the store itself.
enum StoreInfo {
    static func value(_ name: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT value FROM store_info WHERE name = ?", arguments: [name])
    }

    static func set(_ name: String, _ value: String, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO store_info (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [name, value])
    }
}

extension EvidenceStore {
    /// Whether the store holds neither sources, nor articles, nor concepts, nor saved queries.
    public func isEmpty() throws -> Bool {
        try describing {
            try database.read { db in
                try Bool.fetchOne(
                    db,
                    sql: """
                        SELECT NOT EXISTS (SELECT 1 FROM source) AND NOT EXISTS (SELECT 1 FROM article)
                        AND NOT EXISTS (SELECT 1 FROM concept) AND NOT EXISTS (SELECT 1 FROM saved_query)
                        """) ?? false
            }
        }
    }

    /// Marks the store, as it is now, as a sample that may be replaced.
    public func markAsSample() throws {
        try describing { try database.write { db in try StoreInfo.set("sample", try Self.lastChange(db), db) } }
    }

    /// Whether the store is a sample in which nothing was changed since.
    public func isSample() throws -> Bool {
        try describing { try database.read { db in try StoreInfo.value("sample", db) == Self.lastChange(db) } }
    }

    private static func lastChange(_ db: Database) throws -> String {
        try String.fetchOne(db, sql: "SELECT 'change ' || COUNT(*) || ' ' || COALESCE(MAX(row), 0) FROM change") ?? ""
    }
}
