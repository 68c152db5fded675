import Diagnostics

/// Collects what is wrong with a query, up to a limit that no reader would go beyond.
struct DiagnosticLog: Sendable {
    static let limit = 100

    private(set) var diagnostics: [Diagnostic] = []
    /// Whether an error, not only a warning, was reported.
    private(set) var hasErrors = false

    var isFull: Bool { diagnostics.count >= Self.limit }

    /// Keeps a diagnostic, unless it was reported already or there are too many.
    mutating func report(_ diagnostic: Diagnostic) {
        if diagnostic.severity == .error { hasErrors = true }
        if !isFull, !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
    }

    mutating func append(_ other: DiagnosticLog) {
        for diagnostic in other.diagnostics { report(diagnostic) }
        hasErrors = hasErrors || other.hasErrors
    }

    /// By place; those without one last.
    var sorted: [Diagnostic] {
        diagnostics.enumerated().sorted { left, right in
            switch (left.element.span?.start, right.element.span?.start) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            default: left.offset < right.offset
            }
        }.map(\.element)
    }
}
