public import Foundation

/// Runs the built command as a user would.
public enum Program {
    /// What a run gave.
    public struct Output: Sendable {
        public var status: Int32
        public var standardOutput: String
        public var standardError: String
    }

    /// The folder of the checkout, found from this file.
    public static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The command that was built beside the tests.
    public static var executable: URL {
        let name = "warrant"
        for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
            return bundle.bundleURL.deletingLastPathComponent().appending(path: name)
        }
        return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: name)
    }

    /// - Parameters:
    ///   - arguments: the words after `warrant`.
    ///   - folder: where it runs; the checkout when it is not given.
    ///   - input: standard input; empty when it is not given.
    ///   - environment: added to a bare one without colour and with an English locale.
    public static func run(
        _ arguments: [String], in folder: URL? = nil, input: String = "", environment: [String: String] = [:]
    ) throws -> Output {
        try run(arguments, in: folder, input: Data(input.utf8), environment: environment)
    }

    /// As ``run(_:in:input:environment:)`` with bytes for standard input.
    public static func run(
        _ arguments: [String], in folder: URL? = nil, input: Data, environment: [String: String] = [:]
    ) throws -> Output {
        let process = prepared(arguments, in: folder, environment: environment)
        // Files instead of pipes: a pipe that nobody drains stops a program that writes much.
        let scratch = try TemporaryFolder()
        let (out, err, source) = (
            scratch.url.appending(path: "out"), scratch.url.appending(path: "err"), scratch.url.appending(path: "in")
        )
        try Data().write(to: out)
        try Data().write(to: err)
        try input.write(to: source)
        process.standardOutput = try FileHandle(forWritingTo: out)
        process.standardError = try FileHandle(forWritingTo: err)
        process.standardInput = try FileHandle(forReadingFrom: source)
        try process.run()
        process.waitUntilExit()
        return Output(
            status: process.terminationStatus, standardOutput: String(decoding: try Data(contentsOf: out), as: UTF8.self),
            standardError: String(decoding: try Data(contentsOf: err), as: UTF8.self))
    }

    /// Starts the program and does not wait for it; what it prints is lost.
    public static func start(
        _ arguments: [String], in folder: URL? = nil, environment: [String: String] = [:]
    ) throws -> Process {
        let process = prepared(arguments, in: folder, environment: environment)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func prepared(_ arguments: [String], in folder: URL?, environment: [String: String]) -> Process {
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = folder ?? checkout
        let inherited = ProcessInfo.processInfo.environment.filter {
            ["PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"].contains($0.key)
        }
        process.environment = inherited.merging(["LC_ALL": "en_US.UTF-8", "USER": "tester"]) { $1 }.merging(environment) { $1 }
        return process
    }
}

/// A folder of one's own that goes when its owner does.
public final class TemporaryFolder: Sendable {
    public let url: URL

    public init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "warrant-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of a file in the folder.
    public func path(_ name: String) -> String {
        url.appending(path: name).path(percentEncoded: false)
    }

    /// Writes a text into a file in the folder.
    ///
    /// - Returns: its path.
    @discardableResult
    public func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: url.appending(path: name))
        return path(name)
    }
}
