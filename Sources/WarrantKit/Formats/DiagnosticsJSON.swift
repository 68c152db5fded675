/// Writes diagnostics as JSON (RFC 8259), in the shape of `Schema/diagnostics.schema.json`.
///
/// Every place has a line and a column, both from 1 and in code points, and an offset from 0 in code points and in UTF-16 code
/// units, which is how editors and browsers count.
public struct DiagnosticsJSON {
    private let source: SourceText?

    /// - Parameter source: the text that spans without a file point into.
    public init(source: SourceText? = nil) {
        self.source = source
    }

    /// An array of objects with a line break at its end.
    public func write(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private func object(_ diagnostic: Diagnostic) -> String {
        // A span in a file points into a text that is not at hand here.
        let text = diagnostic.file == nil ? source : nil
        return members([
            ("code", string(diagnostic.code)), ("severity", string(diagnostic.severity.rawValue)),
            ("message", string(diagnostic.message)), ("remedy", string(diagnostic.remedy)),
            ("cause", string(diagnostic.cause)), ("file", string(diagnostic.file)),
            ("span", diagnostic.span.map { span($0, in: text) } ?? "null"),
            (
                "fix",
                diagnostic.fix.map {
                    members([("span", span($0.span, in: text)), ("replacement", string($0.replacement))])
                } ?? "null"
            ),
        ])
    }

    private func span(_ span: SourceSpan, in text: SourceText?) -> String {
        members([("start", position(span.start, in: text)), ("end", position(span.end, in: text))])
    }

    private func position(_ position: SourcePosition, in text: SourceText?) -> String {
        members([
            ("line", String(position.line)), ("column", String(position.column)),
            ("offset", position.offset.map { String($0) } ?? "null"),
            ("utf16Offset", text?.utf16Offset(of: position).map { String($0) } ?? "null"),
        ])
    }

    private func members(_ members: [(key: String, value: String)]) -> String {
        "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}"
    }

    private func string(_ text: String?) -> String {
        text.map(JSONWriter.string) ?? "null"
    }
}
