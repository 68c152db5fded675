import Diagnostics

/// Where XML comes from. Bytes that begin as gzip (RFC 1952) are inflated on the way, whatever the name ends in.
public enum XMLSource: Hashable, Sendable {
    /// A file, by the path the user gave.
    case file(String)
    /// What is piped in (`-` on a command line).
    case standardInput
    /// Bytes in memory, with a name for messages.
    case bytes([UInt8], name: String?)

    /// Text in memory; it is read as UTF-8.
    public static func text(_ text: String, name: String? = nil) -> XMLSource {
        .bytes(Array(text.utf8), name: name)
    }

    /// The name that messages use.
    public var name: String? {
        switch self {
        case .file(let path): path
        case .standardInput: "standard input"
        case .bytes(_, let name): name
        }
    }

    /// Whether there is nothing to wait for.
    var isInMemory: Bool {
        if case .bytes = self { true } else { false }
    }

    /// Opens the source.
    ///
    /// - Throws: `Failure` with `file.missing`, `file.is-folder`, `file.unreadable` or `file.empty`.
    func open() throws -> any ByteReading {
        let raw: any ByteReading =
            switch self {
            case .file(let path): try FileBytes(path: path)
            case .standardInput: FileBytes(standardInputNamed: name)
            case .bytes(let bytes, _): MemoryBytes(bytes)
            }
        let source = PeekedBytes(raw)
        let start = try source.peek(2)
        guard !start.isEmpty else {
            throw Failure.input(
                Diagnostic("file.empty", "the file is empty", remedy: "download or save it again", file: name))
        }
        return start == [0x1F, 0x8B] ? InflatingBytes(source, name: name) : source
    }
}
