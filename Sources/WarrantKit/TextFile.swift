import Diagnostics
import Foundation

/// Text files as users give them.
enum TextFile {
    /// The largest text that is read, in bytes: far above any article or dossier.
    static let sizeLimit = 16 << 20

    /// A file's text, which has to be UTF-8.
    ///
    /// - Throws: `Failure` of kind input: missing, a folder, too large, not UTF-8 (with its place), unreadable.
    static func read(_ path: String) throws -> String {
        try text(of: try bytes(path), path)
    }

    /// The text of standard input, which has to be UTF-8.
    ///
    /// - Throws: `Failure` of kind input: too large, not UTF-8, unreadable.
    static func readStandardInput() throws -> String {
        try text(of: try standardInput(), "standard input")
    }

    /// What is piped in.
    ///
    /// - Throws: `Failure` of kind input: too large, unreadable.
    static func standardInput() throws -> [UInt8] {
        let data: Data
        do {
            data = try FileHandle.standardInput.read(upToCount: sizeLimit + 1) ?? Data()
        } catch {
            throw failure("file.unreadable", "standard input cannot be read", "pipe a text in", "standard input")
        }
        return try checked(data, "standard input")
    }

    /// A file's bytes.
    ///
    /// - Throws: `Failure` of kind input: missing, a folder, too large, unreadable.
    static func bytes(_ path: String) throws -> [UInt8] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw failure("file.missing", "there is no file '\(path)'", "check the name and the folder", path)
        }
        guard !isFolder.boolValue else {
            throw failure("file.is-folder", "'\(path)' is a folder", "name the files in it", path)
        }
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw Failure.input(
                Diagnostic(
                    "file.unreadable", "'\(path)' cannot be read", remedy: "check its permissions", file: path,
                    cause: error.localizedDescription))
        }
        return try checked(data, path)
    }

    private static func checked(_ data: Data, _ path: String) throws -> [UInt8] {
        guard data.count <= sizeLimit else {
            throw failure("file.too-large", "'\(path)' is larger than \(sizeLimit >> 20) MB", "give the text only", path)
        }
        return [UInt8](data)
    }

    private static func text(of bytes: [UInt8], _ path: String) throws -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let valid = String(decoding: bytes, as: UTF8.self)
        let offset = valid.unicodeScalars.firstIndex(of: "\u{FFFD}").map {
            valid.unicodeScalars.distance(from: valid.unicodeScalars.startIndex, to: $0)
        }
        let place = SourceText(valid).position(atOffset: offset ?? 0)
        throw Failure.input(
            Diagnostic(
                "file.encoding", "'\(path)' is not UTF-8 from here on", remedy: "save it as UTF-8", file: path,
                span: SourceSpan(at: place)))
    }

    private static func failure(_ code: String, _ message: String, _ remedy: String, _ path: String) -> Failure {
        .input(Diagnostic(code, message, remedy: remedy, file: path))
    }
}
