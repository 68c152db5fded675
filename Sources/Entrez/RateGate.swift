import Synchronization

/// Lets requests through so many a second, one at a time and evenly, whatever threads they come from.
final class RateGate: Sendable {
    private let clock: any Timekeeper
    /// From the start of one request to that of the next.
    private let spacing: Duration
    /// When the next request may start.
    private let next = Mutex<Duration?>(nil)

    /// - Parameter rate: requests a second.
    init(rate: Int, clock: any Timekeeper) {
        self.clock = clock
        // A tenth more than the rate's share, so that no window of one second has one too many when requests travel unevenly.
        spacing = .seconds(1.1 / Double(rate))
    }

    /// Takes the next turn.
    ///
    /// - Returns: how long to wait for it.
    func turn() -> Duration {
        next.withLock { next in
            let now = clock.elapsed
            let turn = max(next ?? now, now)
            next = turn + spacing
            return turn - now
        }
    }
}
