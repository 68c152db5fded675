import CTerminal
public import Foundation

/// The built command on a pseudo-terminal, and someone who types.
public final class Terminal {
    /// What went wrong with a terminal.
    public struct Fault: Error, CustomStringConvertible {
        public var description: String
    }

    /// What is shown.
    public private(set) var screen: Screen

    private let process: pid_t
    private let descriptor: Int32
    private var unread: [UInt8] = []
    private var status: Int32?

    /// - Parameters:
    ///   - arguments: the words after `warrant`.
    ///   - folder: where it runs.
    ///   - environment: added to a bare one without pager and colour, whose home is the folder.
    public init(
        _ arguments: [String], in folder: URL, environment: [String: String] = [:], columns: Int = 100, rows: Int = 40
    ) throws {
        screen = Screen(columns: columns)
        let inherited = ProcessInfo.processInfo.environment.filter { ["PATH", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key) }
        let home = folder.path(percentEncoded: false)
        let variables = inherited.merging([
            "HOME": home, "TERM": "xterm", "LC_ALL": "en_US.UTF-8", "USER": "tester", "NO_COLOR": "1", "PAGER": "",
        ]) { $1 }.merging(environment) { $1 }
        let program = Program.executable.path(percentEncoded: false)
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        var settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for word in words + settings { free(word) } }
        var descriptor: Int32 = -1
        process = warrant_terminal_start(program, &words, &settings, home, Int32(columns), Int32(rows), &descriptor)
        self.descriptor = descriptor
        guard process > 0 else { throw Fault(description: "no pseudo-terminal: errno \(errno)") }
    }

    deinit {
        if process > 0, status == nil {
            kill(process, SIGKILL)
            waitpid(process, nil, 0)
        }
        close(descriptor)
    }

    /// Types keys: `\t` is Tab, `\r` Return, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D.
    public func type(_ keys: String) {
        var bytes = Array(keys.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Reads until the screen is as wanted.
    ///
    /// - Throws: ``Fault`` with the screen when it is not within a minute, or the program has ended.
    public func wait(_ what: String, until isThere: (Screen) -> Bool) throws {
        let end = Date(timeIntervalSinceNow: 60)
        while !isThere(screen) {
            guard Date() < end, read() else {
                throw Fault(description: "no \(what) on the screen:\n" + screen.lines.joined(separator: "\n"))
            }
        }
    }

    /// Reads until a text stands on the screen.
    public func wait(for text: String) throws {
        try wait("'\(text)'") { $0.lines.joined(separator: "\n").contains(text) }
    }

    /// Reads until so many lines begin with the prompt, and the last of them is empty.
    public func waitForPrompt(_ number: Int) throws {
        try wait("prompt \(number)") { screen in
            screen.lines.count { $0.hasPrefix("warrant>") } == number && screen.typed == "warrant> "
        }
    }

    /// Reads until Ctrl-C is a signal: the program works, and nobody edits a line.
    public func waitForWork() throws {
        try wait("work") { _ in
            var mode = termios()
            return tcgetattr(descriptor, &mode) == 0 && mode.c_lflag & tcflag_t(ISIG) != 0
        }
    }

    /// Reads to the end of the program; its exit status, or the signal's number plus 128.
    public func exitStatus() throws -> Int32 {
        while read() {}
        if let status { return status }
        var raw: Int32 = 0
        waitpid(process, &raw, 0)
        let signal = raw & 0x7F
        let result = signal == 0 ? (raw >> 8) & 0xFF : signal + 128
        status = result
        return result
    }

    /// Shows what comes within a while; `false` when nothing more can come.
    private func read() -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        guard poll(&request, 1, 50) != 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 4096)
        // A terminal whose other end is closed gives an error on Linux, an end elsewhere.
        let count = Foundation.read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return false }
        unread += buffer.prefix(count)
        // A letter may have come in part.
        var whole = unread.count
        while whole > 0, unread.count - whole < 4, String(validating: unread[..<whole], as: UTF8.self) == nil { whole -= 1 }
        screen.write(String(decoding: unread[..<whole], as: UTF8.self))
        unread.removeFirst(whole)
        return true
    }
}
