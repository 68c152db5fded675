import Foundation

/// What was asked before, in a file that only its owner reads: one query a line, the oldest first.
struct PromptHistory {
    /// How many queries are kept.
    static let limit = 1000

    /// The file, or `nil` where none is kept.
    let path: String?

    /// `WARRANT_HISTORY`, where an empty one means none; else `warrant/history` under `XDG_STATE_HOME` or `~/.local/state`.
    init(environment: [String: String]) {
        if let named = environment["WARRANT_HISTORY"] {
            path = named.isEmpty ? nil : named
            return
        }
        let home = environment["HOME"] ?? ""
        // The XDG base directory specification: a path that is not absolute is as good as none.
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = (state ?? (home.isEmpty ? nil : home + "/.local/state")).map { $0 + "/warrant/history" }
    }

    /// The queries of earlier sessions; a file that has grown far beyond the limit is cut back to it.
    func load() -> [String] {
        guard let path, let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        let lines = text.split(separator: "\n").map(String.init)
        let kept = Array(lines.suffix(Self.limit))
        if lines.count > 2 * Self.limit { write(kept.map { $0 + "\n" }.joined(), with: O_TRUNC) }
        return kept
    }

    /// Adds a query; two sessions may do so at a time. A history that cannot be written is not worth a word.
    func add(_ line: String) {
        write(line + "\n", with: O_APPEND)
    }

    private func write(_ text: String, with flag: Int32) {
        guard let path else { return }
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o600)
        guard descriptor >= 0 else { return }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try? file.write(contentsOf: Data(text.utf8))
    }
}
