import Diagnostics

/// What the resolver says about values.
extension Diagnostic {
    static func unknownValue(_ text: String, of field: String, _ list: ChoiceList, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unknown-value", "unknown \(list.name) '\(text)' for '\(field)'",
            remedy: bare(text).flatMap { list.matching($0, isPrefix: false).first }.map { "write '\(field):\($0.name)'" }
                ?? Suggestions.remedy(for: text, in: list.names), span: span,
            fix: bare(text).flatMap { list.matching($0, isPrefix: false).first }.map { Fix(span, $0.name) }
                ?? Suggestions.fix(for: text, in: list.names, at: span))
    }

    static func notAnIdentifier(_ text: String, _ field: String, _ form: IdentifierForm, _ span: SourceSpan) -> Diagnostic {
        let (what, remedy) =
            switch form {
            case .slug: ("an id", "write it as it is listed, such as 'rugpijn-kinesist'")
            case .language: ("a language tag", "write 'nl' or 'nl-BE'")
            case .pmid: ("a PMID", "write its digits, such as '25430861'")
            case .pmcid: ("a PMCID", "write 'PMC' and its digits, such as 'PMC4464797'")
            case .doi: ("a DOI", "write it from '10.' on, such as '10.3174/ajnr.A4173'")
            }
        let meant = bare(text).flatMap { form.value($0, isPrefix: false) == nil ? nil : $0 }
        return Diagnostic(
            "query.not-an-identifier", "'\(text)' is not \(what)",
            remedy: meant.map { "write '\(field):\($0)'" } ?? remedy, span: span, fix: meant.map { Fix(span, $0) })
    }

    static func wrongType(_ text: String, field: Field, _ span: SourceSpan) -> Diagnostic {
        let (what, remedy) =
            switch field.type {
            case .year: ("a year", "write four digits, such as '\(field.text):2015' or '\(field.text):>=2015'")
            case .date: ("a date", "write it as far as known: '2015', '2015-04' or '2015-04-30'")
            default: ("a whole number", "write its digits")
            }
        let meant = repaired(text, field)
        return Diagnostic(
            "query.wrong-type", "'\(text)' is not \(what), which '\(field.text)' takes",
            remedy: meant.map { "write '\(field.text):\($0)'" } ?? remedy, span: span, fix: meant.map { Fix(span, $0) })
    }

    static func unordered(_ field: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.unordered", "the values of '\(field)' have no order to compare or range by",
            remedy: "write a value, or a list: '\(field):a,b'", span: span)
    }

    static func prefixInComparison(_ text: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.prefix-in-comparison", "'*' cannot be compared", remedy: "write the whole value in place of '\(text)*'",
            span: span)
    }

    static func emptyRange(_ fixed: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.empty-range", "the range ends before it begins", remedy: "write '\(fixed)'", span: span,
            fix: Fix(span, fixed))
    }

    static func nothingToSearch(_ text: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.nothing-to-search",
            text.isEmpty ? "there is nothing to search for" : "there is no letter or digit to search for in '\(text)'",
            remedy: "leave it out", span: span)
    }

    /// A value without the sign in front that belongs elsewhere, or `nil` where there is none.
    private static func bare(_ text: String) -> String? {
        guard let first = text.first, "=!≠".contains(first) else { return nil }
        return String(text.drop { "=!≠".contains($0) })
    }

    /// What was probably meant by a year or date: `2015-2020`, `201*`, `=2015`, `≥2015`.
    private static func repaired(_ text: String, _ field: Field) -> String? {
        if let value = bare(text), field.type.pointValue(value) != nil { return value }
        if let first = text.first, let sign = ["≥": ">=", "≤": "<="][first] {
            return "\(sign)\(text.dropFirst())"
        }
        if text.hasSuffix("*"), case let digits = String(text.dropLast()), digits.isDigits, (1...3).contains(digits.count) {
            let zeros = String(repeating: "0", count: 4 - digits.count)
            let nines = String(repeating: "9", count: 4 - digits.count)
            return "\(digits)\(zeros)..\(digits)\(nines)"
        }
        let ends = text.split(whereSeparator: { "-–—…".contains($0) }).map(String.init)
        if ends.count == 2, ends.allSatisfy({ $0.count == 4 && field.type.pointValue($0) != nil }) {
            return "\(ends[0])..\(ends[1])"
        }
        return nil
    }
}
