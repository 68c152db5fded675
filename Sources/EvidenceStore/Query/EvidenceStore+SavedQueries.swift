import GRDB
public import QueryLanguage

/// Queries kept under a name. Their text is stored as it was written and read anew each time it is called, so that one that no
/// longer fits never keeps a store from opening.
extension EvidenceStore {
    /// The saved queries, by name.
    public func savedQueries() throws -> [SavedQuery] {
        try describing {
            try database.read { db in
                try Row.fetchAll(db, sql: "SELECT name, text, saved_at FROM saved_query ORDER BY name").map {
                    SavedQuery(name: $0["name"], text: $0["text"], savedAt: $0["saved_at"])
                }
            }
        }
    }

    /// Keeps a query under a name, in place of the one that had it.
    ///
    /// - Returns: the text that had the name before, or `nil`.
    @discardableResult
    public func saveQuery(_ text: String, as name: String) throws -> String? {
        try describing {
            try database.write { db in
                let before = try Self.savedText(name, db)
                if before == text { return before }
                let changes = ChangeLog(db)
                try db.execute(
                    sql: """
                        INSERT INTO saved_query (name, text, saved_at) VALUES (?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at
                        """, arguments: [name, text, changes.at])
                try changes.record("saved-query", name, before: try before.map(Self.state), after: try Self.state(text))
                return before
            }
        }
    }

    /// Removes a saved query.
    ///
    /// - Returns: whether there was one of that name.
    public func deleteSavedQuery(_ name: String) throws -> Bool {
        try describing {
            try database.write { db in
                guard let before = try Self.savedText(name, db) else { return false }
                try db.execute(sql: "DELETE FROM saved_query WHERE name = ?", arguments: [name])
                try ChangeLog(db).record("saved-query", name, before: try Self.state(before), after: nil)
                return true
            }
        }
    }

    private static func savedText(_ name: String, _ db: Database) throws -> String? {
        try String.fetchOne(db, sql: "SELECT text FROM saved_query WHERE name = ?", arguments: [name])
    }

    /// As the change log has it.
    private static func state(_ text: String) throws -> String {
        try StoredJSON.encode(["text": text])
    }
}
