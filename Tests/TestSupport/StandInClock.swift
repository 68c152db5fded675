import Synchronization
public import WarrantKit

/// A clock that moves only when someone sleeps by it.
public final class StandInClock: Timekeeper {
    private let time = Mutex<(elapsed: Duration, slept: [Duration])>((.zero, []))

    /// Seconds since 1970 when it was made.
    public let start: Double

    public init(start: Double = 0) {
        self.start = start
    }

    public var elapsed: Duration { time.withLock { $0.elapsed } }

    /// Every sleep, in order.
    public var slept: [Duration] { time.withLock { $0.slept } }

    public var secondsSince1970: Double { start + elapsed / .seconds(1) }

    public func sleep(for duration: Duration) {
        time.withLock { time in
            time.elapsed += duration
            time.slept.append(duration)
        }
    }
}
