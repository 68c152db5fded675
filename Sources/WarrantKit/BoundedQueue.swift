import Dispatch
import Synchronization

/// Hands items from one thread to another, at most a few at a time, so that a fast reader does not run away from a slow writer.
final class BoundedQueue<Item: Sendable>: Sendable {
    private let items = Mutex<[Item]>([])
    /// Counts up from 0 only: libdispatch stops a program that frees a semaphore below where it began.
    private let room = DispatchSemaphore(value: 0)
    private let filled = DispatchSemaphore(value: 0)

    /// - Parameter capacity: how many items may wait.
    init(capacity: Int) {
        for _ in 0..<capacity { room.signal() }
    }

    /// Adds an item; waits while the queue is full.
    func put(_ item: Item) {
        room.wait()
        items.withLock { $0.append(item) }
        filled.signal()
    }

    /// Takes the oldest item; waits while there is none.
    func take() -> Item {
        filled.wait()
        defer { room.signal() }
        return items.withLock { $0.removeFirst() }
    }
}
