import Foundation
import Synchronization
import WarrantKit

/// Ctrl-C: the first asks a long command to stop between two transactions, the second ends the process.
enum Interruption {
    private static let requested = Atomic<Bool>(false)

    static func watch() {
        // A program that started this one may have left the signal blocked.
        var interrupt = sigset_t()
        sigemptyset(&interrupt)
        sigaddset(&interrupt, SIGINT)
        pthread_sigmask(SIG_UNBLOCK, &interrupt, nil)
        signal(SIGINT) { _ in
            Interruption.requested.store(true, ordering: .relaxed)
            signal(SIGINT, SIG_DFL)
        }
    }

    /// - Throws: `Failure` of kind interrupted once Ctrl-C was pressed.
    static func check() throws {
        guard requested.load(ordering: .relaxed) else { return }
        throw Failure(
            .interrupted,
            [
                Diagnostic(
                    "interrupted", severity: .note, "stopped; what is in the store is whole",
                    remedy: "run the command again to go on")
            ])
    }
}
