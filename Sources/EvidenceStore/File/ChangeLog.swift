import Foundation
import GRDB

/// Writes who changed what, when, with the state before and after; rows are only ever added.
struct ChangeLog {
    let db: Database
    let actor: String
    let at: String

    /// - Parameter actor: who, as the operating system knows them.
    init(_ db: Database, actor: String = ProcessInfo.processInfo.environment["USER"] ?? NSUserName()) {
        self.db = db
        self.actor = actor
        at = Timestamp.now()
    }

    /// Records one change; a state that did not change is not recorded.
    func record(_ entity: String, _ id: String, article: String? = nil, before: String?, after: String?) throws {
        guard before != after else { return }
        let action = before == nil ? "add" : after == nil ? "remove" : "revise"
        try db.executeCached(
            sql: """
                INSERT INTO change (at, actor, action, entity, entity_id, article, before, after)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [at, actor, action, entity, id, article, before, after])
    }
}

/// Points in time as the store writes them.
enum Timestamp {
    /// Now, UTC, to the second: `2026-11-21T01:39:39Z`.
    static func now() -> String {
        Date.now.formatted(.iso8601)
    }
}
