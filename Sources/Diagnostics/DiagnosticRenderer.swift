/// Writes diagnostics as text: place and message, the line they stand in with a caret range, cause and remedy.
///
/// For example:
///
/// ```
/// query:1:8: error: unknown field 'yaer' [query.unknown-field]
///   sources yaer:2015
///           ^^^^
///   help: did you mean 'year'?
/// ```
public struct DiagnosticRenderer: Sendable {
    /// Whether ANSI colour is used; the caller knows whether the output is a terminal.
    public var usesColor: Bool

    public init(usesColor: Bool = false) {
        self.usesColor = usesColor
    }

    /// - Parameter source: the text the diagnostic's span points into, when the line is to be shown.
    public func render(_ diagnostic: Diagnostic, source: SourceText? = nil) -> String {
        var place = diagnostic.file ?? source?.name ?? ""
        if let start = diagnostic.span?.start {
            place += place.isEmpty ? "" : ":"
            place += "\(start.line):\(start.column)"
        }
        if !place.isEmpty { place += ": " }
        let label = color(diagnostic.severity.rawValue + ":", diagnostic.severity)
        var lines = ["\(place)\(label) \(diagnostic.message) [\(diagnostic.code)]"]
        if let span = diagnostic.span, let source { lines += excerpt(source, span, diagnostic.severity) }
        if let cause = diagnostic.cause { lines.append("  cause: \(cause.replacing("\n", with: "\n  "))") }
        if let remedy = diagnostic.remedy { lines.append("  help: \(remedy)") }
        return lines.joined(separator: "\n")
    }

    /// The line a span begins in and a caret range below it; of a very long line only the part around the span.
    private func excerpt(_ source: SourceText, _ span: SourceSpan, _ severity: Diagnostic.Severity) -> [String] {
        guard
            let (scalars, firstColumn, isCut) = source.excerpt(
                ofLine: span.start.line, around: span.start.column, width: Self.excerptWidth), !scalars.isEmpty
        else { return [] }
        var line = String.UnicodeScalarView()
        // A tab as one space, so that a caret can be placed under the line.
        line.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
        let dots = firstColumn > 1 ? "…" : ""
        let first = min(span.start.column - firstColumn, scalars.count)
        let end = span.end.line == span.start.line ? min(span.end.column - firstColumn, scalars.count) : scalars.count
        let indent = scalars[..<first].reduce(dots.count) { $0 + DisplayWidth.of($1) }
        let width = end > first ? scalars[first..<end].reduce(0) { $0 + DisplayWidth.of($1) } : 1
        let caret = String(repeating: " ", count: indent) + String(repeating: "^", count: max(width, 1))
        return ["  " + dots + String(line) + (isCut ? "…" : ""), "  " + color(caret, severity)]
    }

    /// How much of a long line is shown, in code points.
    private static let excerptWidth = 240

    private func color(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard usesColor else { return text }
        let code =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(code)m\(text)\u{1B}[0m"
    }
}
