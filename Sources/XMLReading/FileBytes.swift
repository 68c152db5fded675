import Diagnostics

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The bytes of a file or of standard input, through POSIX `read`.
final class FileBytes: ByteReading {
    private let descriptor: Int32
    private let closesAtEnd: Bool
    private let name: String?
    private(set) var bytesRead = 0

    /// - Throws: `Failure` with `file.missing`, `file.is-folder` or `file.unreadable`.
    init(path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        closesAtEnd = descriptor >= 0
        name = path
        guard descriptor >= 0 else { throw Failure.input(FileBytes.diagnostic(errno, path: path)) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure.input(FileBytes.diagnostic(errno, path: path)) }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw Failure.input(
                Diagnostic(
                    "file.is-folder", "this is a folder, not a file",
                    remedy: "name the files in it, such as '\(path)/*.xml.gz'", file: path))
        }
    }

    init(standardInputNamed name: String?) {
        descriptor = STDIN_FILENO
        closesAtEnd = false
        self.name = name
    }

    deinit {
        if closesAtEnd { close(descriptor) }
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 {
                bytesRead += count
                return count
            }
            if errno == EINTR { continue }
            throw Failure.storage(
                Diagnostic(
                    "file.read-error", "the file could not be read to its end", remedy: "check the disk or the connection",
                    file: name, cause: FileBytes.words(for: errno)))
        }
    }

    private static func diagnostic(_ code: Int32, path: String) -> Diagnostic {
        switch code {
        case ENOENT, ENOTDIR:
            Diagnostic("file.missing", "there is no such file", remedy: "check the path", file: path)
        default:
            Diagnostic(
                "file.unreadable", "the file cannot be opened", remedy: "check that you may read it", file: path,
                cause: words(for: code))
        }
    }

    private static func words(for code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
