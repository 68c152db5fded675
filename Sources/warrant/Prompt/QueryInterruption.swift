import Foundation
import Synchronization
import WarrantKit

/// Ctrl-C while a query runs: the query is given up, the prompt stays.
///
/// The signal's handler may do next to nothing, so it writes a byte into a pipe; a thread that reads the pipe does the rest.
enum QueryInterruption {
    private static let pipeEnd = Atomic<Int32>(-1)
    private static let isRequested = Atomic<Bool>(false)
    /// The number of the work that runs now; 0 while none does.
    private static let running = Atomic<Int>(0)
    private static let begun = Atomic<Int>(0)

    /// From now on Ctrl-C calls `cancel` while something runs, in place of ending the process.
    static func watch(_ cancel: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        let source = ends[0]
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipeEnd.store(ends[1], ordering: .relaxed)
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while read(source, &byte, 1) == 1 {
                isRequested.store(true, ordering: .sequentiallyConsistent)
                let work = running.load(ordering: .sequentiallyConsistent)
                // Between two statements there is nothing to stop, so once is not enough.
                while work != 0, running.load(ordering: .sequentiallyConsistent) == work {
                    cancel()
                    usleep(20_000)
                }
            }
        }
        // A program that started this one may have left the signal blocked.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        signal(SIGINT) { _ in
            let error = errno
            var byte: UInt8 = 0
            _ = write(QueryInterruption.pipeEnd.load(ordering: .relaxed), &byte, 1)
            errno = error
        }
    }

    /// Forgets a Ctrl-C of before; called while a line is typed, when the key is no signal.
    static func reset() {
        isRequested.store(false, ordering: .sequentiallyConsistent)
    }

    /// Does what Ctrl-C may stop.
    ///
    /// - Throws: what the work throws; `Failure` of kind interrupted also where Ctrl-C came too early or too late for it.
    static func during<Result>(_ work: () throws -> Result) throws -> Result {
        running.store(begun.add(1, ordering: .relaxed).newValue, ordering: .sequentiallyConsistent)
        defer { running.store(0, ordering: .sequentiallyConsistent) }
        // The thread saw either that something runs, or it had said before that this is not to.
        try check()
        let result = try work()
        try check()
        return result
    }

    private static func check() throws {
        guard isRequested.load(ordering: .sequentiallyConsistent) else { return }
        throw Failure(.interrupted, [Diagnostic("interrupted", severity: .note, "stopped; there is no answer")])
    }
}
