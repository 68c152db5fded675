import Foundation
import TestSupport

/// A folder with a copy of the sample store as `warrant.db`, the sample library as `References`, the examples as `docs/examples`, and a shell in it, for which a
/// PubMed of the sample library's studies stands in for NCBI's.
struct Shell {
    private let folder: TemporaryFolder
    private let pubmed: StandInServer

    init() throws {
        let studies = try StandInPubMed.studies()
        pubmed = try StandInServer { studies.answer($0) }
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: folder.path("warrant.db"))
        try FileManager.default.createDirectory(at: folder.url.appending(path: "docs"), withIntermediateDirectories: false)
        for name in ["References", "docs/examples"] {
            try FileManager.default.createSymbolicLink(
                at: folder.url.appending(path: name), withDestinationURL: Program.checkout.appending(path: name))
        }
    }

    /// Whether the shell finds a program.
    func has(_ program: String) throws -> Bool {
        try !run("command -v \(program)").isEmpty
    }

    /// What a command line prints on a terminal without colour, both streams in their order, as lines.
    func run(_ line: String) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", line]
        process.currentDirectoryURL = folder.url
        let inherited = ProcessInfo.processInfo.environment.filter { ["HOME", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key) }
        let path = Program.executable.deletingLastPathComponent().path(percentEncoded: false)
        process.environment = inherited.merging([
            "PATH": path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"), "LC_ALL": "en_US.UTF-8",
            "USER": "editor", "WARRANT_ENTREZ_URL": pubmed.url,
        ]) { $1 }
        let printed = folder.url.appending(path: ".printed")
        try Data().write(to: printed)
        let output = try FileHandle(forWritingTo: printed)
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: try Data(contentsOf: printed), as: UTF8.self).replacing("\r\n", with: "\n")
        var lines = text.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
