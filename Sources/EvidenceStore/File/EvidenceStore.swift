import CSQLite
import Diagnostics
import Foundation
import GRDB
import Schema
import Synchronization
import TextAnalysis

/// A Warrant store: one SQLite file with sources, articles, claims, evidence and everything derived from them.
///
/// All reading and writing goes through SQLite transactions: another process sees a change whole or not at all.
///
/// For example:
///
/// ```swift
/// let store = try EvidenceStore(path: "warrant.db", mode: .create)
/// try store.importRecords(records)
/// let result = try store.run(plan)
/// ```
public final class EvidenceStore: Sendable {
    /// What may happen to the file when it is opened.
    public enum Mode: Sendable {
        /// The file has to be there.
        case open
        /// A missing file is made.
        case create
    }

    /// The number in the file's header that says "a Warrant store": the letters `WRNT`.
    public static let applicationID: Int32 = 0x5752_4E54

    /// The file's path as given.
    public let path: String
    let database: DatabaseQueue
    let termCounts = TermCounts()

    /// Opens a store, bringing an older one up to this program's version.
    ///
    /// - Throws: `Failure`: input when there is no such file, storage when it is no store, is from a newer program, or cannot be
    ///   read or written.
    public init(path: String, mode: Mode) throws {
        self.path = path
        try Self.checkFile(path, mode)
        Self.withoutMemoryStatistics
        database = try Self.describing(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.foreignKeysEnabled = true
            configuration.prepareDatabase { db in
                // Set here because GRDB's own setting makes and drops a table at every opening: a store that is only read, or whose
                // import is refused, is to stay as it was, byte for byte.
                try db.execute(sql: "PRAGMA journal_mode = WAL")
                // What a person has written is on the disk when a command says so; only an import relaxes this, for its own batches.
                try db.execute(sql: "PRAGMA synchronous = FULL")
                // What is removed is overwritten, from the first day, or `forget` would leave words behind in free pages.
                try db.execute(sql: "PRAGMA secure_delete = ON")
                // 96 MB of pages: an import touches several trees at once, large ones in a store of a million sources.
                try db.execute(sql: "PRAGMA cache_size = -98304")
                // 32 MB of write-ahead log between checkpoints: pages that change often are copied once.
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 8192")
                for function in TextFunctions.all { db.add(function: function) }
                try Nearness.register(db)
            }
            return try DatabaseQueue(path: path, configuration: configuration)
        }
        realPath = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        Self.opened.withLock { [realPath] in $0[realPath, default: 0] += 1 }
        try Self.describing(path) {
            try Migrations.bringUpToDate(database, path: path)
        }
        try describing { try SearchIndex.rebuildIfOutdated(database) }
        try describing { try Derivation.recomputeIfOutdated(database) }
    }

    /// Whether someone else has the store open now, another process or another `EvidenceStore` of this one; `true` also where that
    /// cannot be told.
    public var isOpenElsewhere: Bool {
        Self.opened.withLock { $0[realPath] ?? 0 } > 1 || OtherProcesses(path: path).haveItOpen
    }

    /// How many stores of this process have a file open. One that is closed counts until it is released: at worst an import pauses
    /// for nobody.
    private static let opened = Mutex<[String: Int]>([:])
    private let realPath: String

    deinit {
        Self.opened.withLock { $0[realPath, default: 1] -= 1 }
    }

    /// Closes the file; the store cannot be used after.
    public func close() throws {
        try describing { try database.close() }
    }

    /// Stops the statement that runs now, from another thread; whoever runs it gets a failure of kind interrupted. Where none runs,
    /// nothing happens.
    public func interrupt() {
        database.interrupt()
    }

    /// Runs a block and turns SQLite's errors into described failures.
    func describing<T>(_ body: () throws -> T) throws -> T {
        try Self.describing(path, body)
    }

    /// Set once, before SQLite is first used. A refusal is no harm: SQLite then counts what it allocates, and is slower.
    private static let withoutMemoryStatistics: Void = { _ = sqlite3_disable_memory_statistics() }()

    static func describing<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT {
            throw Failure(.interrupted, [StoreDiagnostics.interrupted])
        } catch let error as DatabaseError {
            throw Failure.storage(StoreDiagnostics.describe(error, path: path))
        }
    }

    private static func checkFile(_ path: String, _ mode: Mode) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        if exists, isFolder.boolValue {
            throw Failure.input(
                Diagnostic("store.is-folder", "the store '\(path)' is a folder", remedy: "name a file with --store"))
        }
        if !exists, mode == .open {
            throw Failure.input(
                Diagnostic(
                    "store.missing", "there is no store at '\(path)'",
                    remedy: "make one with 'warrant demo' or 'warrant import', or name another with --store"))
        }
    }
}
