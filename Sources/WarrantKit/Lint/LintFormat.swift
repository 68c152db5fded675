/// How findings are written.
public enum LintFormat: String, Hashable, Sendable, CaseIterable {
    /// A line for each, as compilers write them, and what to do; a count last.
    case text
    /// An array of objects.
    case json
    /// SARIF 2.1.0 (OASIS), for editors and code hosts.
    case sarif
    /// GitHub's workflow commands, which mark the lines of a pull request.
    case github
}

/// Writes findings in a format and a language.
public struct LintWriter {
    private let language: Language
    private let words: ReportWords

    public init(_ language: Language) {
        self.language = language
        words = ReportWords(language)
    }

    /// The findings as a text with a line break at its end.
    public func write(_ findings: [LintFinding], as format: LintFormat) -> String {
        switch format {
        case .text: text(findings)
        case .json: json(findings)
        case .sarif: SARIF(language).write(findings)
        case .github: findings.map { github($0.diagnostic(in: language)) + "\n" }.joined()
        }
    }

    /// Why a rule exists and what to do about a finding.
    public func explain(_ rule: LintRule) -> String {
        """
        \(rule.code) \(rule.name) (\(severity(rule.severity)))
        \(rule.reason[language])
        \(words("Wat te doen", "What to do")): \(rule.remedy[language]).

        """
    }

    private func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: words("fout", "error")
        case .warning: words("waarschuwing", "warning")
        case .note: words("opmerking", "note")
        }
    }

    private func text(_ findings: [LintFinding]) -> String {
        let lines = findings.map { finding in
            let place = finding.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
            return """
                \(finding.file ?? finding.article)\(place): \(severity(finding.rule.severity)): \(finding.message[language]) \
                [\(finding.rule.code)]
                  \(words("doe", "do")): \(finding.rule.remedy[language])

                """
        }
        return lines.joined() + summary(findings) + "\n" + ReportFooter.text(language) + "\n"
    }

    private func summary(_ findings: [LintFinding]) -> String {
        guard !findings.isEmpty else { return words("niets gevonden", "nothing found") }
        func count(_ severity: Diagnostic.Severity, _ one: String, _ several: String) -> String? {
            let number = findings.count { $0.rule.severity == severity }
            return number == 0 ? nil : "\(number) \(number == 1 ? one : several)"
        }
        return [
            count(.error, words("fout", "error"), words("fouten", "errors")),
            count(.warning, words("waarschuwing", "warning"), words("waarschuwingen", "warnings")),
            count(.note, words("opmerking", "note"), words("opmerkingen", "notes")),
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func json(_ findings: [LintFinding]) -> String {
        let objects = findings.map { finding -> String in
            let members: [(String, String)] = [
                ("code", JSONWriter.string(finding.rule.code)), ("rule", JSONWriter.string(finding.rule.name)),
                ("severity", JSONWriter.string(finding.rule.severity.rawValue)),
                ("article", JSONWriter.string(finding.article)),
                ("subject", JSONWriter.string(finding.subject)), ("message", JSONWriter.string(finding.message[language])),
                ("remedy", JSONWriter.string(finding.rule.remedy[language])),
                ("file", finding.file.map(JSONWriter.string) ?? "null"),
                ("line", finding.span.map { String($0.start.line) } ?? "null"),
                ("column", finding.span.map { String($0.start.column) } ?? "null"),
            ]
            return "  {" + members.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
        }
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    /// `::warning file=…,line=…,col=…,title=W001::message`, with the characters escaped that GitHub's format asks for.
    private func github(_ diagnostic: Diagnostic) -> String {
        func escaped(_ text: String) -> String {
            text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
        }
        func property(_ text: String) -> String { escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
        let command =
            switch diagnostic.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let file = diagnostic.file { properties.append("file=\(property(file))") }
        if let start = diagnostic.span?.start { properties += ["line=\(start.line)", "col=\(start.column)"] }
        properties.append("title=\(property(diagnostic.code))")
        return "::\(command) \(properties.joined(separator: ","))::\(escaped(diagnostic.message))"
    }
}
