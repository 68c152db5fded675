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
        if let span = diagnostic.span, let text = source?.line(span.start.line), !text.isEmpty {
            let (excerpt, span) = excerpt(of: text, around: span)
            lines.append("  " + excerpt.replacingTabs())
            lines.append("  " + color(caret(under: excerpt, span), diagnostic.severity))
        }
        if let cause = diagnostic.cause { lines.append("  cause: \(cause.replacing("\n", with: "\n  "))") }
        if let remedy = diagnostic.remedy { lines.append("  help: \(remedy)") }
        return lines.joined(separator: "\n")
    }

    /// The part of a long line that a reader needs, `…` where something is left out, and the span in it.
    private func excerpt(of line: String, around span: SourceSpan) -> (String, SourceSpan) {
        let (limit, before) = (200, 80)
        let scalars = Array(line.unicodeScalars)
        guard scalars.count > limit else { return (line, span) }
        let first = max(0, min(span.start.column - 1 - before, scalars.count - limit))
        var text = String.UnicodeScalarView(scalars[first...].prefix(limit))
        if first > 0 { text.insert("…", at: text.startIndex) }
        if first + limit < scalars.count { text.append("…") }
        var span = span
        let shift = first > 0 ? first - 1 : 0
        if span.end.line == span.start.line { span.end.column -= shift }
        span.start.column -= shift
        return (String(text), span)
    }

    private func caret(under line: String, _ span: SourceSpan) -> String {
        let scalars = Array(line.unicodeScalars)
        let first = min(span.start.column - 1, scalars.count)
        let last = span.end.line == span.start.line ? min(span.end.column - 1, scalars.count) : scalars.count
        let indent = scalars[..<first].reduce(0) { $0 + DisplayWidth.of($1) }
        let width = last > first ? scalars[first..<last].reduce(0) { $0 + DisplayWidth.of($1) } : 1
        return String(repeating: " ", count: indent) + String(repeating: "^", count: max(width, 1))
    }

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

extension String {
    /// Tabs as one space, so that a caret can be placed under the line.
    fileprivate func replacingTabs() -> String {
        String(map { $0 == "\t" ? " " : $0 })
    }
}
