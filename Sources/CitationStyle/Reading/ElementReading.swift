import Diagnostics
import XMLReading

/// What reading one file finds out beside its contents: what is wrong, and what means nothing.
///
/// Faults are gathered, so that one reading reports them all.
final class ElementReading {
    let file: String?
    private(set) var errors: [Diagnostic] = []
    private(set) var warnings: [Diagnostic] = []

    init(file: String?) {
        self.file = file
    }

    func error(_ code: String, _ message: String, remedy: String?, at element: StyleElement) {
        errors.append(diagnostic(code, .error, message, remedy: remedy, at: element))
    }

    func warn(_ code: String, _ message: String, remedy: String? = nil, at element: StyleElement) {
        warnings.append(diagnostic(code, .warning, message, remedy: remedy, at: element))
    }

    /// Ends the reading of a file: reports what nobody asked for.
    ///
    /// - Throws: `Failure` with all errors, in the order of their places.
    func finish(_ root: StyleElement) throws {
        var remedies: [String: String?] = [:]
        root.forEachUnknown { element, attribute in
            guard let attribute else {
                return warn(
                    "style.unknown-element", "'\(element.name)' is not an element of CSL 1.0.2 here; it is passed over",
                    at: element)
            }
            let remedy =
                remedies[element.name + " " + attribute]
                ?? Suggestions.nearest(to: attribute, in: element.asked, limit: 1).first.map { "did you mean '\($0)'?" }
            remedies[element.name + " " + attribute] = .some(remedy)
            warn(
                "style.unknown-attribute", "the attribute '\(attribute)' of '\(element.name)' is not one of CSL 1.0.2",
                remedy: remedy, at: element)
        }
        warnings.sort { ElementReading.isBefore($0, $1) }
        guard errors.isEmpty else {
            throw Failure(.input, errors.sorted { ElementReading.isBefore($0, $1) })
        }
    }

    private func diagnostic(
        _ code: String, _ severity: Diagnostic.Severity, _ message: String, remedy: String?, at element: StyleElement
    ) -> Diagnostic {
        Diagnostic(
            code, severity: severity, message, remedy: remedy, file: file, span: element.position.map(SourceSpan.init(at:)))
    }

    private static func isBefore(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        guard let left = left.span?.start, let right = right.span?.start else { return false }
        return left < right
    }
}

/// Attributes by what they hold. A value that is not one of those CSL has is reported and counts as not said.
extension ElementReading {
    /// One of a closed list.
    func value<Value: RawRepresentable<String> & CaseIterable>(
        _ attribute: String, of element: StyleElement, as type: Value.Type = Value.self
    ) -> Value? {
        guard let text = element.attribute(attribute)?.withoutOuterSpace else { return nil }
        if let value = Value(rawValue: text) { return value }
        unknown(text, attribute, of: element, known: Value.allCases.map(\.rawValue))
        return nil
    }

    /// `true` or `false`.
    func flag(_ attribute: String, of element: StyleElement) -> Bool? {
        guard let text = element.attribute(attribute)?.withoutOuterSpace else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            unknown(text, attribute, of: element, known: ["true", "false"])
            return nil
        }
    }

    /// A whole number, 0 or more.
    func number(_ attribute: String, of element: StyleElement) -> Int? {
        guard let text = element.attribute(attribute)?.withoutOuterSpace else { return nil }
        if let number = Int(text), number >= 0 { return number }
        warn(
            "style.unknown-value", "'\(text)' is no whole number, which '\(attribute)' of '\(element.name)' must be",
            remedy: "write a number such as '3'", at: element)
        return nil
    }

    /// Names with white space between them.
    func list(_ attribute: String, of element: StyleElement) -> [String] {
        element.attribute(attribute)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }

    /// The value of an attribute that the element is nothing without.
    func required(_ attribute: String, of element: StyleElement) -> String? {
        if let text = element.attribute(attribute)?.withoutOuterSpace, !text.isEmpty { return text }
        miss("has no '\(attribute)'", remedy: "say which with \(attribute)=\"…\"", at: element)
        return nil
    }

    /// Reports an element that does not say enough; what is inside it is passed over with it.
    func miss(_ what: String, remedy: String, at element: StyleElement) {
        _ = element.readWhole()
        warn("style.missing-attribute", "'\(element.name)' \(what); it is passed over", remedy: remedy, at: element)
    }

    private func unknown(_ text: String, _ attribute: String, of element: StyleElement, known: [String]) {
        warn(
            "style.unknown-value", "'\(text)' is no value of '\(attribute)' of '\(element.name)'; it is passed over",
            remedy: Suggestions.remedy(for: text, in: known), at: element)
    }
}

extension String {
    /// Without white space at its ends.
    var withoutOuterSpace: String {
        guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
        return String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
