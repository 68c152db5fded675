import Foundation

/// The machine's clock.
public struct SystemTimekeeper: Timekeeper {
    private let start = ContinuousClock.now

    /// Counts from now.
    public init() {}

    /// Time since it was made, that in which the machine slept included.
    public var elapsed: Duration { ContinuousClock.now - start }

    /// The calendar's time.
    public var secondsSince1970: Double { Date.now.timeIntervalSince1970 }

    /// Lets the thread sleep.
    public func sleep(for duration: Duration) {
        Thread.sleep(forTimeInterval: duration / .seconds(1))
    }
}
