import GRDB
import Synchronization

/// How many records have a stem, kept from one search to the next: going through all records of a frequent stem takes milliseconds, and
/// the sentences of an article share theirs.
final class TermCounts: Sendable {
    private struct Kept {
        /// What the store was when they were counted.
        var state: [Int]
        var counts: [String: Int]
    }

    private let kept = Mutex(Kept(state: [], counts: [:]))

    /// The count kept of a stem of an index, if the store has not changed since.
    func count(_ stem: String, of index: String, _ state: [Int]) -> Int? {
        kept.withLock { $0.state == state ? $0.counts["\(index) \(stem)"] : nil }
    }

    func keep(_ count: Int, _ stem: String, of index: String, _ state: [Int]) {
        kept.withLock { kept in
            if kept.state != state || kept.counts.count > Self.limit { kept = Kept(state: state, counts: [:]) }
            kept.counts["\(index) \(stem)"] = count
        }
    }

    /// How many are kept; more than that are forgotten together.
    private static let limit = 100_000

    /// Changes with every change of the store, by whichever connection.
    static func state(_ db: Database) throws -> [Int] {
        [try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0, db.totalChangesCount]
    }
}
