public import Bibliography
import EvidenceModel
import GRDB
import TextAnalysis

/// What writing records did.
public struct ImportCounts: Hashable, Sendable {
    public var added = 0
    public var revised = 0
    /// Records that stand in the store already, in this or a later version.
    public var unchanged = 0
    /// Claims whose verdict, strength or numbers were derived again because a source of theirs changed.
    public var claimsDerivedAgain = 0

    public init() {}

    public var records: Int { added + revised + unchanged }

    public static func += (left: inout ImportCounts, right: ImportCounts) {
        left.added += right.added
        left.revised += right.revised
        left.unchanged += right.unchanged
        left.claimsDerivedAgain += right.claimsDerivedAgain
    }
}

/// One line of the import ledger.
public struct ImportLedgerEntry: Hashable, Sendable {
    public var name: String
    /// Of the file's bytes as they are on disk, in hexadecimal.
    public var sha256: String
    public var bytes: Int
    public var counts: ImportCounts
    public var skipped: Int

    public init(name: String, sha256: String, bytes: Int, counts: ImportCounts, skipped: Int) {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
        self.counts = counts
        self.skipped = skipped
    }
}

extension EvidenceStore {
    /// Writes a batch of records in one transaction, and derives the claims again that rest on what changed.
    ///
    /// Keep batches to a few hundred records, so that other processes are not held up.
    public func importRecords(_ records: [Bibliography.Record]) throws -> ImportCounts {
        try describing {
            try database.write { db in
                let changes = ChangeLog(db)
                let sources = SourceTable(db: db, terms: SearchTerms(), changes: changes)
                var counts = ImportCounts()
                var changed: Set<Int64> = []
                for record in records {
                    let (outcome, row) = try sources.upsert(record, origin: .record)
                    switch outcome {
                    case .added: counts.added += 1
                    case .revised: counts.revised += 1
                    case .unchanged: counts.unchanged += 1
                    }
                    guard outcome != .unchanged else { continue }
                    try sources.refreshDesignIfAppraised(row)
                    changed.insert(row)
                    changed.formUnion(try NoticeTable(db: db).sources(spokenOfBy: row))
                }
                let claims = try sources.claims(restingOn: changed)
                try Derivation(db: db, changes: changes).recompute(claims)
                counts.claimsDerivedAgain = claims.count
                return counts
            }
        }
    }

    /// Whether a file with these bytes was imported to its end before.
    public func hasImported(sha256: String) throws -> Bool {
        try describing {
            try database.read { db in
                try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM import_file WHERE sha256 = ?)", arguments: [sha256]) ?? false
            }
        }
    }

    /// Writes a file into the ledger, once all of it is in the store.
    public func recordImport(_ entry: ImportLedgerEntry) throws {
        try describing {
            try database.write { db in
                try db.execute(
                    sql: """
                        INSERT OR IGNORE INTO import_file
                            (name, sha256, bytes, records, added, revised, unchanged, skipped, imported_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        entry.name, entry.sha256, entry.bytes, entry.counts.records, entry.counts.added, entry.counts.revised,
                        entry.counts.unchanged, entry.skipped, Timestamp.now(),
                    ])
            }
        }
    }
}
