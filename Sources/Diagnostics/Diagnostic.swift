/// One thing that is wrong, where it is, and what to do about it.
///
/// A diagnostic is a value: it is collected, compared, printed as text or JSON by whoever owns the output, never printed where
/// it arises.
public struct Diagnostic: Hashable, Sendable, Codable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable, Codable {
        case error, warning, note
    }

    /// A stable, documented name such as `dossier.unknown-key`: area, full stop, property.
    public var code: String
    public var severity: Severity
    /// What is wrong: lower case, no final full stop, names in single quotes.
    public var message: String
    /// What to do: an imperative sentence in the same style, or `nil` where the message already says it.
    public var remedy: String?
    /// The file as the user named it, or `nil` for a text without a file.
    public var file: String?
    /// Where in the file or text, or `nil` for a fault of the whole.
    public var span: SourceSpan?
    /// What another library or the system said, word for word.
    public var cause: String?
    /// The remedy as an edit, where there is one that can be carried out as it stands.
    public var fix: Fix?

    public init(
        _ code: String, severity: Severity = .error, _ message: String, remedy: String? = nil,
        file: String? = nil, span: SourceSpan? = nil, cause: String? = nil, fix: Fix? = nil
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.remedy = remedy
        self.file = file
        self.span = span
        self.cause = cause
        self.fix = fix
    }
}

/// An edit of a text: what stands in a span gives way to something else.
public struct Fix: Hashable, Sendable, Codable {
    /// What is replaced; a point where something is put in.
    public var span: SourceSpan
    /// What stands there instead; empty where something is left out.
    public var replacement: String

    public init(_ span: SourceSpan, _ replacement: String) {
        self.span = span
        self.replacement = replacement
    }
}

extension SourceText {
    /// The text after an edit, or `nil` when the edit's span has no offsets in it.
    public func applying(_ fix: Fix) -> String? {
        guard let start = fix.span.start.offset, let end = fix.span.end.offset, start <= end else { return nil }
        let scalars = text.unicodeScalars
        guard let from = scalars.index(scalars.startIndex, offsetBy: start, limitedBy: scalars.endIndex),
            let to = scalars.index(from, offsetBy: end - start, limitedBy: scalars.endIndex)
        else { return nil }
        return String(scalars[..<from]) + fix.replacement + String(scalars[to...])
    }
}

/// An operation that did not happen, with every reason found.
///
/// The kind decides the exit code, in one place of the command line; nothing else does.
public struct Failure: Error, Hashable, Sendable {
    /// Whose move it is.
    public enum Kind: Hashable, Sendable {
        /// What the user gave cannot be used as it is.
        case input
        /// The store or the disk refused.
        case storage
        case timedOut
        case interrupted
    }

    public var kind: Kind
    /// At least one, in the order of their places.
    public var diagnostics: [Diagnostic]

    public init(_ kind: Kind, _ diagnostics: [Diagnostic]) {
        self.kind = kind
        self.diagnostics = diagnostics
    }

    /// A failure of input with one reason.
    public static func input(_ diagnostic: Diagnostic) -> Failure {
        Failure(.input, [diagnostic])
    }

    /// A failure of store or disk with one reason.
    public static func storage(_ diagnostic: Diagnostic) -> Failure {
        Failure(.storage, [diagnostic])
    }
}

extension Failure: CustomStringConvertible {
    /// The diagnostics as plain text, without source lines; for logs and test failures.
    public var description: String {
        diagnostics.map { DiagnosticRenderer().render($0) }.joined(separator: "\n")
    }
}
