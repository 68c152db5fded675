import Diagnostics
import GRDB

/// Says in words what SQLite's errors mean for the user of a store.
enum StoreDiagnostics {
    static let interrupted = Diagnostic(
        "store.interrupted", severity: .note, "stopped before it was done; what is in the store is whole")

    static func describe(_ error: DatabaseError, path: String) -> Diagnostic {
        let cause = "SQLite: \(error.message ?? "\(error.resultCode)")"
        switch error.resultCode {
        case .SQLITE_NOTADB:
            return Diagnostic(
                "store.not-a-store", "'\(path)' is not a Warrant store", remedy: "name another file with --store",
                cause: cause)
        case .SQLITE_FULL, .SQLITE_IOERR:
            return Diagnostic(
                "store.disk", "the disk refused to write '\(path)'; nothing of this step was kept",
                remedy: "make room, then run the command again", cause: cause)
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return Diagnostic(
                "store.read-only", "'\(path)' cannot be written", remedy: "change the permissions of the file and its folder",
                cause: cause)
        case .SQLITE_CANTOPEN:
            return Diagnostic(
                "store.cannot-open", "'\(path)' cannot be opened",
                remedy: "check that the folder exists and that you may write in it", cause: cause)
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return Diagnostic(
                "store.busy", "another program is writing to '\(path)'", remedy: "wait for it, then run the command again",
                cause: cause)
        case .SQLITE_CORRUPT:
            return Diagnostic(
                "store.corrupt", "'\(path)' is damaged", remedy: "restore a copy, or import and add again into a new store",
                cause: cause)
        default:
            return Diagnostic(
                "store.failed", "the store could not carry this out; nothing of this step was kept",
                remedy: "report it with this message", cause: cause)
        }
    }
}
