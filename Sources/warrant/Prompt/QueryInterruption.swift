import Foundation
import Synchronization

/// Ctrl-C while a query runs: the query is given up, the prompt stays.
///
/// The signal's handler may do next to nothing, so it writes a byte into a pipe; a thread that reads the pipe does the rest.
enum QueryInterruption {
    private static let pipeEnd = Atomic<Int32>(-1)
    private static let requested = Atomic<Bool>(false)

    /// From now on Ctrl-C calls `cancel` in place of ending the process.
    static func watch(_ cancel: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        let source = ends[0]
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        pipeEnd.store(ends[1], ordering: .relaxed)
        let thread = Thread {
            var byte: UInt8 = 0
            while read(source, &byte, 1) == 1 {
                requested.store(true, ordering: .relaxed)
                cancel()
            }
        }
        thread.start()
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

    /// Forgets a Ctrl-C of before.
    static func reset() {
        requested.store(false, ordering: .relaxed)
    }

    /// Whether Ctrl-C was pressed since.
    static var isRequested: Bool { requested.load(ordering: .relaxed) }
}
