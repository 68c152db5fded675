public import Bibliography
import EvidenceModel
import GRDB
import TextAnalysis

/// What writing records did.
public struct ImportCounts: Hashable, Sendable {
    public var added = 0
    public var revised = 0
    /// Records that stand in the store already, in this or a later version, or that PubMed has withdrawn since.
    public var unchanged = 0
    /// Records that PubMed withdrew and that were in the store: taken out, or kept as a tombstone.
    public var deleted = 0
    /// Claims whose verdict, strength or numbers were derived again because a source of theirs changed.
    public var claimsDerivedAgain = 0

    public init() {}

    /// Records read, deletions not among them.
    public var records: Int { added + revised + unchanged }

    public static func += (left: inout ImportCounts, right: ImportCounts) {
        left.added += right.added
        left.revised += right.revised
        left.unchanged += right.unchanged
        left.deleted += right.deleted
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
    /// Keep batches to what is written in a fraction of a second, so that other processes are not held up.
    public func importRecords(_ records: [PreparedSource]) throws -> ImportCounts {
        try describing { try writingPublicData { db in try write(records, .record, db).counts } }
    }

    /// Writes the entries of a file of references in one transaction: all of them, or none.
    ///
    /// An entry never takes the place of a database's record, nor of an entry that says more; it does take that of what a dossier
    /// describes by hand, and gives way to the database's record when that comes.
    /// - Returns: what was done, and the ids of the sources that stand as they were because they say more than the file's entries.
    public func importEntries(_ records: [PreparedSource]) throws -> (counts: ImportCounts, fuller: [String]) {
        try describing {
            try database.write { db in
                try StoreInfo.set(SourceTable.exchangedFact, "1", db)
                return try write(records, .exchanged, db)
            }
        }
    }

    private func write(
        _ records: [PreparedSource], _ origin: SourceTable.Origin, _ db: Database
    ) throws -> (counts: ImportCounts, fuller: [String]) {
        let changes = ChangeLog(db)
        let sources = try SourceTable(db: db, terms: SearchTerms(), changes: changes)
        let deletions = try DeletionTable(db: db)
        var counts = ImportCounts()
        var changed: Set<Int64> = []
        var fuller: [String] = []
        for record in records {
            guard try !deletions.isWithdrawn(record.identity, isEntry: origin == .exchanged) else {
                counts.unchanged += 1
                continue
            }
            let (outcome, row) = try sources.upsert(record, origin: origin)
            switch outcome {
            case .added: counts.added += 1
            case .revised: counts.revised += 1
            case .unchanged:
                counts.unchanged += 1
                if origin == .exchanged, let id = try sources.id(of: row, unless: record.encoded) { fuller.append(id) }
            }
            guard outcome != .unchanged else { continue }
            if outcome == .revised { try sources.refreshDesignIfAppraised(row) }
            changed.insert(row)
            if !record.notices.notices.isEmpty {
                changed.formUnion(try sources.notices.sources(spokenOfBy: row))
            }
        }
        counts.claimsDerivedAgain = try deriveAgain(changed, sources)
        return (counts, fuller)
    }

    /// Takes out records that PubMed withdrew; one that a curator's work hangs on stays as a tombstone.
    ///
    /// - Parameter date: the latest revision date known when PubMed withdrew them, ISO 8601; a record revised later restores.
    public func delete(_ pmids: [PMID], asOf date: String) throws -> ImportCounts {
        try describing {
            try database.write { db in
                let sources = try SourceTable(db: db, terms: SearchTerms(), changes: ChangeLog(db))
                let deletions = try DeletionTable(db: db)
                var counts = ImportCounts()
                var changed: Set<Int64> = []
                for pmid in pmids {
                    guard let row = try deletions.withdraw(pmid, asOf: date, sources) else { continue }
                    counts.deleted += 1
                    changed.insert(row)
                }
                counts.claimsDerivedAgain = try deriveAgain(changed, sources)
                return counts
            }
        }
    }

    /// A write transaction that need not overwrite what it removes, for the records of a public database are no secret, and that
    /// need not reach the disk at once: the ledger's transaction does, with all before it, and without the ledger the file is
    /// imported again. Only a power cut tells the difference.
    private func writingPublicData<Result>(_ work: (Database) throws -> Result) throws -> Result {
        try database.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA secure_delete = OFF; PRAGMA synchronous = NORMAL")
            // Nothing can be done about a failure here, and the next connection sets them anew.
            defer { try? db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA synchronous = FULL") }
            var result: Swift.Result<Result, any Error>?
            try db.inTransaction(.immediate) {
                let value = try work(db)
                result = .success(value)
                return .commit
            }
            guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
            return try result.get()
        }
    }

    private func deriveAgain(_ changed: Set<Int64>, _ sources: SourceTable) throws -> Int {
        let claims = try sources.claims(restingOn: changed)
        try Derivation(db: sources.db, changes: sources.changes).recompute(claims)
        return claims.count
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
                            (name, sha256, bytes, records, added, revised, unchanged, deleted, skipped, imported_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        entry.name, entry.sha256, entry.bytes, entry.counts.records, entry.counts.added, entry.counts.revised,
                        entry.counts.unchanged, entry.counts.deleted, entry.skipped, Timestamp.now(),
                    ])
            }
        }
    }
}
