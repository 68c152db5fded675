import WarrantKit

/// Where an input stands, for the places of its faults: by itself, or on a line of a script.
struct InputOrigin {
    private let text: String
    /// The line it begins on, or `nil` for what is typed.
    private let line: Int?

    init(_ text: String, line: Int?) {
        self.text = text
        self.line = line
    }

    /// Writes diagnostics with their place in the script, or in what was typed.
    func report(_ diagnostics: [Diagnostic]) {
        guard let line else { return Console.report(diagnostics, source: SourceText(text, name: "query")) }
        let source = SourceText(String(repeating: "\n", count: line - 1) + text, name: "standard input")
        Console.report(
            diagnostics.map { diagnostic in
                var moved = diagnostic
                moved.span = SourceSpan(
                    self.moved(diagnostic.span?.start ?? .start), self.moved(diagnostic.span?.end ?? .start))
                return moved
            }, source: source)
    }

    /// A place of the input as one of the script.
    private func moved(_ position: SourcePosition) -> SourcePosition {
        let lines = (line ?? 1) - 1
        return SourcePosition(line: position.line + lines, column: position.column, offset: position.offset.map { $0 + lines })
    }
}
