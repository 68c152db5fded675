import WarrantKit

/// What was typed at a prompt, or stands in a script.
enum TypedLine: Equatable {
    case line(String)
    /// Ctrl-C: what was begun is given up.
    case interrupted
    /// Ctrl-D, or the end of the script.
    case end
}

/// Where lines come from.
protocol LineSource: AnyObject {
    /// - Parameter prompt: shown where someone types.
    func next(prompt: String) -> TypedLine
    /// Keeps an input for the arrow keys.
    func remember(_ text: String)
}

/// Puts lines together to queries: one goes on while a parenthesis or a quote is open, or where its line ends in `|` or `\`. An empty
/// line ends it whatever is open.
final class QueryReader {
    static let prompt = "warrant> "
    static let continuation = "    ...> "

    let lines: any LineSource
    /// The lines of the query that is being typed.
    private(set) var begun = ""
    /// The line that the last input began on, from 1.
    private(set) var firstLine = 0
    private var line = 0

    init(_ lines: any LineSource) {
        self.lines = lines
    }

    /// The next input: a query of one line or more, or a command that begins with a full stop.
    func next() -> TypedLine {
        begun = ""
        while true {
            let typed = lines.next(prompt: begun.isEmpty ? Self.prompt : Self.continuation)
            guard case .line(let text) = typed else {
                // What a script has not finished is read as it is, and its fault reported.
                if typed == .end, !begun.isEmpty { return .line(begun) }
                return typed
            }
            line += 1
            if begun.isEmpty {
                firstLine = line
                if text.isBlank { continue }
                if text.hasPrefix(".") { return .line(text) }
            }
            if text.isBlank { return .line(begun) }
            let (kept, goesOn) = Self.continued(text)
            begun += kept
            if !goesOn, !QueryText.isUnfinished(begun) { return .line(begun) }
            begun += "\n"
        }
    }

    /// A line without its final `\`, and whether it had one.
    private static func continued(_ line: String) -> (text: String, goesOn: Bool) {
        line.hasSuffix("\\") ? (String(line.dropLast()), true) : (line, false)
    }
}

/// The lines of standard input, where no one types.
final class ScriptLines: LineSource {
    func next(prompt: String) -> TypedLine {
        readLine().map(TypedLine.line) ?? .end
    }

    func remember(_ text: String) {}
}

extension String {
    /// Whether nothing but space stands in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
