import Foundation
import WarrantKit

/// The terminal: results on standard output, everything else on standard error.
enum Console {
    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    /// Writes to the stream that a terminal's user sees.
    static func write(_ text: String, to descriptor: Int32) {
        FileHandle(fileDescriptor: descriptor, closeOnDealloc: false).write(Data(text.utf8))
    }

    static func note(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Writes diagnostics as a reader or a program wants them.
    ///
    /// - Parameter source: the query, which the spans of its own diagnostics point into.
    static func report(_ diagnostics: [Diagnostic], of source: SourceText?, as format: DiagnosticFormat) {
        switch format {
        case .text: for diagnostic in diagnostics { report([diagnostic], source: diagnostic.isOfQuery ? source : nil) }
        case .json: FileHandle.standardError.write(Data(DiagnosticsJSON(source: source).write(diagnostics).utf8))
        }
    }

    /// Writes diagnostics with the lines they stand in.
    ///
    /// - Parameter source: the text that spans without a file point into.
    static func report(_ diagnostics: [Diagnostic], source: SourceText? = nil) {
        let renderer = DiagnosticRenderer(usesColor: usesColor(STDERR_FILENO))
        var files: [String: SourceText] = [:]
        for diagnostic in diagnostics {
            var text = source
            if let file = diagnostic.file {
                if files[file] == nil { files[file] = sourceText(file) }
                text = files[file]
            }
            note(renderer.render(diagnostic, source: text))
        }
    }

    /// The text of a small file, to show the line an error is in.
    private static func sourceText(_ path: String) -> SourceText? {
        guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber, size.intValue < 1 << 20,
            let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else { return nil }
        return SourceText(text, name: path)
    }

    /// Colour only on a terminal, and not where `NO_COLOR` is set (no-color.org).
    static func usesColor(_ descriptor: Int32) -> Bool {
        isTerminal(descriptor) && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
    }

    static func isTerminal(_ descriptor: Int32) -> Bool {
        isatty(descriptor) == 1
    }

    /// The terminal's columns, or `nil` when the output goes elsewhere.
    static var width: Int? { screen?.columns }

    /// The terminal's size, or `nil` when the output goes elsewhere.
    static var screen: (columns: Int, rows: Int)? { size(of: STDOUT_FILENO) }

    /// The size of a terminal, 80 by 24 where it does not tell; `nil` for what is none.
    static func size(of descriptor: Int32) -> (columns: Int, rows: Int)? {
        guard isTerminal(descriptor) else { return nil }
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return (80, 24) }
        return (Int(size.ws_col), size.ws_row > 1 ? Int(size.ws_row) : 24)
    }
}

extension Diagnostic {
    /// Whether it is about the query that was asked, and not about the store or the command.
    fileprivate var isOfQuery: Bool { code.hasPrefix("query.") }
}
