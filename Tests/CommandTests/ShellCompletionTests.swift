import Foundation
import TestSupport
import Testing

/// What shells propose for `warrant`.
@Suite("Completion in shells")
struct ShellCompletionTests {
    private static func output(of program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> (
        status: Int32, text: String
    ) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let folder = Program.executable.deletingLastPathComponent().path(percentEncoded: false)
        let path = folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
        process.environment = ProcessInfo.processInfo.environment.merging(["PATH": path]) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test("the script of a shell is one it can read, and asks the program for ids", arguments: ["bash", "zsh", "fish"])
    func scripts(shell: String) throws {
        let script = try Program.run(["--generate-completion-script", shell])
        #expect(script.status == 0 && script.standardError.isEmpty)
        for command in ["export", "forget", "sources"] {
            #expect(script.standardOutput.contains("---completion \(command) -- positional@0"))
        }
        // bash is there wherever the tests run; the others where someone uses them.
        let isThere = try Self.output(of: "sh", ["-c", "command -v \(shell)"]).status == 0
        guard isThere || shell == "bash" else { return }
        let folder = try TemporaryFolder()
        let path = try folder.write(script.standardOutput, to: "completion.\(shell)")
        let checked = try Self.output(of: shell, ["-n", path])
        #expect(checked.status == 0, "\(checked.text)")
    }

    @Test(
        "bash proposes the ids of the store that the line names",
        arguments: [
            (["export", "rug"], ["rugpijn-kinesist"]), (["forget", "heup"], ["heup-en-kniepijn"]),
            (["sources", "protr"], ["protrusion-by-age"]), (["export", "zzz"], []), (["exp"], ["export"]),
            (["export", "--store", "STORE", "rug"], ["rugpijn-kinesist"]), (["export", "--store", "none.db", "rug"], []),
            (["status", "--locale", ""], ["nl", "en"]),
        ])
    func bash(words: [String], expected: [String]) throws {
        let folder = try TemporaryFolder()
        let store = try SampleStore.path()
        let line = ["warrant"] + words.map { $0.replacing("STORE", with: store) }
        let script = try folder.write(
            try Program.run(["--generate-completion-script", "bash"]).standardOutput, to: "warrant.bash")
        let test = """
            source '\(script)'
            COMP_WORDS=(\(line.map { "'\($0)'" }.joined(separator: " "))); COMP_CWORD=\(line.count - 1)
            COMP_LINE='\(line.joined(separator: " "))'; COMP_POINT=${#COMP_LINE}
            _warrant warrant "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; printf '%s\\n' "${COMPREPLY[@]}"
            """
        let isNamed = words.contains { $0.hasPrefix("--store") }
        let printed = try Self.output(
            of: "bash", ["-c", test], environment: ["WARRANT_STORE": isNamed ? folder.path("other.db") : store])
        #expect(
            printed.text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) } == expected, "\(printed.text)")
    }

    @Test("make install puts the command, the sample library and the scripts where they are looked for")
    func install() throws {
        let folder = try TemporaryFolder()
        // In place of a toolchain: it builds nothing, and the command is the one that the tests were built with.
        let built = Program.executable.deletingLastPathComponent().path(percentEncoded: false)
        let swift = try folder.write("#!/bin/sh\ncase \"$*\" in *--show-bin-path*) echo '\(built)';; esac\n", to: "swift")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift)
        let prefix = folder.path("prefix")
        let made = try Self.output(
            of: "make",
            ["-C", Program.checkout.path(percentEncoded: false), "install", "SWIFT=\(swift)", "PREFIX=\(prefix)"])
        #expect(made.status == 0, "\(made.text)")
        for (shell, file) in [
            ("bash", "bash-completion/completions/warrant"), ("zsh", "zsh/site-functions/_warrant"),
            ("fish", "fish/vendor_completions.d/warrant.fish"),
        ] {
            let installed = try String(contentsOfFile: "\(prefix)/share/\(file)", encoding: .utf8)
            #expect(installed == (try Program.run(["--generate-completion-script", shell]).standardOutput))
        }
        #expect(FileManager.default.isExecutableFile(atPath: prefix + "/bin/warrant"))
        #expect(FileManager.default.fileExists(atPath: prefix + "/share/warrant/dossiers"))
    }
}
