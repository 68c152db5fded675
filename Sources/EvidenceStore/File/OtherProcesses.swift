import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Whether another process has a store open, so that someone may be waiting to write.
///
/// Every process that has a database in WAL mode open holds a shared lock on one byte of its `-shm` file, SQLite's "dead man's
/// switch". The lock is asked for through the file descriptor that SQLite itself has open: opening and closing one of our own
/// would drop this process's locks, as POSIX has it.
struct OtherProcesses {
    /// Byte 128 of the `-shm` file: after the eight locks of SQLite's "WAL-mode file format", which begin at byte 120.
    private static let switchOffset: Int = 128

    private let descriptor: Int32?

    /// - Parameter path: of a store that this process has open.
    init(path: String) {
        descriptor = Self.descriptor(of: path + "-shm")
    }

    /// Whether another process has the store open; `true` also where that cannot be told.
    var haveItOpen: Bool {
        guard let descriptor else { return true }
        var lock = flock()
        lock.l_type = .init(F_WRLCK)
        lock.l_whence = .init(SEEK_SET)
        lock.l_start = .init(Self.switchOffset)
        lock.l_len = 1
        guard fcntl(descriptor, F_GETLK, &lock) == 0 else { return true }
        return lock.l_type != .init(F_UNLCK)
    }

    /// This process's open file descriptor of a file.
    private static func descriptor(of path: String) -> Int32? {
        var wanted = stat()
        guard stat(path, &wanted) == 0 else { return nil }
        return (3..<Int32(min(getdtablesize(), 1024))).first { descriptor in
            var found = stat()
            return fstat(descriptor, &found) == 0 && found.st_ino == wanted.st_ino && found.st_dev == wanted.st_dev
        }
    }
}
