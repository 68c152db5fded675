import Dispatch
import Synchronization

/// Makes values on a thread of its own, a few ahead of whoever takes them, and gives them in order.
///
/// The thread sleeps while the line is full and ends when the maker has nothing more, throws, or this is let go of. With no place
/// to make ahead, each value is made when it is asked for, on the thread that asks.
final class ReadAhead<Value: Sendable>: Sendable {
    private let line: Line

    /// - Parameters:
    ///   - places: how many values may wait; 0 for none.
    ///   - make: gives the next value, `nil` after the last.
    init(places: Int, _ make: sending @escaping () throws -> Value?) {
        line = Line(make)
        guard places > 0 else {
            line.isInline.withLock { $0 = true }
            return
        }
        for _ in 0..<places { line.room.signal() }
        let line = line
        DispatchQueue(label: "warrant.read-ahead").async { line.fill() }
    }

    deinit {
        line.isLeft.withLock { $0 = true }
        line.room.signal()
    }

    /// The next value, `nil` after the last. To be asked by one thread only.
    ///
    /// - Throws: what making it threw; asked again, the same.
    func next() throws -> Value? {
        if line.isInline.withLock({ $0 }) { return try line.made().get() }
        if let last = line.last.withLock({ $0 }) { return try last.get() }
        line.filled.wait()
        let value = line.waiting.withLock { $0.removeFirst() }
        if Line.isLast(value) { line.last.withLock { $0 = value } }
        line.room.signal()
        return try value.get()
    }

    /// What both threads see.
    private final class Line: Sendable {
        typealias Step = Result<Value?, any Error>

        let make: Mutex<() throws -> Value?>
        let waiting = Mutex<[Step]>([])
        let last = Mutex<Step?>(nil)
        let isLeft = Mutex(false)
        let isInline = Mutex(false)
        /// Counts up from 0 only: libdispatch stops a program that frees a semaphore below where it began.
        let room = DispatchSemaphore(value: 0)
        let filled = DispatchSemaphore(value: 0)

        init(_ make: sending @escaping () throws -> Value?) {
            self.make = Mutex(make)
        }

        func made() -> Step {
            make.withLock { make in Result { try make() } }
        }

        func fill() {
            while true {
                room.wait()
                if isLeft.withLock({ $0 }) { return }
                let value = made()
                waiting.withLock { $0.append(value) }
                filled.signal()
                if Line.isLast(value) { return }
            }
        }

        static func isLast(_ value: Step) -> Bool {
            if case .success(.some) = value { false } else { true }
        }
    }
}
