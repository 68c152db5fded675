import Bibliography
import GRDB

/// The records that PubMed withdrew (DTD `DeleteCitation`).
///
/// Each is remembered with the latest revision date known when it was withdrawn: an older copy of the record that is imported
/// afterwards stays out, and one revised later restores it, so that the order of imports does not matter.
struct DeletionTable {
    let db: Database
    private let isEmpty: Bool

    init(db: Database) throws {
        self.db = db
        isEmpty = try Bool.fetchOne(db, sql: "SELECT NOT EXISTS (SELECT 1 FROM deletion)") ?? true
    }

    /// Whether PubMed withdrew the record after this revision of it.
    ///
    /// - Parameter isEntry: whether it is an entry of a file of references; such an entry seldom has a date, and is then older than the
    ///   withdrawal.
    func isWithdrawn(_ identity: SourceIdentity, isEntry: Bool) throws -> Bool {
        guard !isEmpty, let pmid = identity.pmid, let revised = identity.revised ?? (isEntry ? "" : nil) else { return false }
        let statement = try db.cachedStatement(sql: "SELECT as_of FROM deletion WHERE pmid = ?")
        guard let date = try String.fetchOne(statement, arguments: [pmid]) else { return false }
        return revised <= date
    }

    /// Remembers the deletion, and takes the record out or leaves its tombstone.
    ///
    /// - Returns: the row it had, or `nil` when the store has no such record, or one revised later.
    func withdraw(_ pmid: PMID, asOf date: String, _ sources: SourceTable) throws -> Int64? {
        try db.execute(
            sql: """
                INSERT INTO deletion (pmid, as_of) VALUES (?, ?)
                ON CONFLICT (pmid) DO UPDATE SET as_of = MAX(as_of, excluded.as_of)
                """, arguments: [pmid.text, date])
        let found = try Row.fetchOne(
            db, sql: "SELECT row, id, record, revised FROM source WHERE pmid = ? AND withdrawn_at IS NULL",
            arguments: [pmid.text])
        guard let found, (found["revised"] as String? ?? "") <= date else { return nil }
        let row: Int64 = found["row"]
        if try hasCuratedWork(row) {
            try db.execute(sql: "UPDATE source SET withdrawn_at = ? WHERE row = ?", arguments: [sources.changes.at, row])
        } else {
            try sources.delete(row, try StoredJSON.decode(Record.self, found["record"]))
        }
        try sources.changes.record("source", found["id"], before: found["record"], after: nil)
        return row
    }

    /// Whether a dossier names the source, cites it or holds evidence on it.
    private func hasCuratedWork(_ row: Int64) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM evidence WHERE source = :row) OR EXISTS (SELECT 1 FROM citation WHERE source = :row)
                OR EXISTS (SELECT 1 FROM reference WHERE source = :row) OR EXISTS (SELECT 1 FROM named_source WHERE source = :row)
                """, arguments: ["row": row]) ?? false
    }
}
