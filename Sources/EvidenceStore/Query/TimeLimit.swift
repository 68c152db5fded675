import CSQLite
import Diagnostics
import GRDB

/// A moment after which SQLite stops what it is doing, asked every few thousand steps of its virtual machine.
final class TimeLimit {
    private let duration: Duration
    private let end: ContinuousClock.Instant
    private var wasReached = false

    /// - Parameter duration: counted from now.
    init(_ duration: Duration) {
        self.duration = duration
        end = ContinuousClock.now + duration
    }

    /// Runs a block, and stops its statements when the time is over.
    ///
    /// - Throws: `Failure` of kind timed out, or what the block throws.
    func watch<T>(_ db: Database, _ body: () throws -> T) throws -> T {
        // The handler is taken away before this object can go: its pointer is good for as long as SQLite has it.
        let this = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            db.sqliteConnection, 4_000, { pointer in pointer.map { TimeLimit.isOver($0) } ?? 0 }, this)
        defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
        do {
            return try body()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_INTERRUPT && wasReached {
            throw Failure(
                .timedOut,
                [
                    Diagnostic(
                        "query.timed-out", "the query took longer than \(seconds) s and was stopped",
                        remedy: "narrow it down, or give it more time with --timeout")
                ])
        }
    }

    /// As it was given: `2`, `0.5`.
    private var seconds: String {
        let whole = duration.components.seconds
        let milliseconds = duration.components.attoseconds / 1_000_000_000_000_000
        return milliseconds == 0 ? "\(whole)" : "\(Double(whole) + Double(milliseconds) / 1_000)"
    }

    /// Not 0 once the time is over, which is how SQLite is told to stop.
    private static func isOver(_ pointer: UnsafeMutableRawPointer) -> Int32 {
        let limit = Unmanaged<TimeLimit>.fromOpaque(pointer).takeUnretainedValue()
        guard ContinuousClock.now >= limit.end else { return 0 }
        limit.wasReached = true
        return 1
    }
}
