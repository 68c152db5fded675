import Foundation

/// How a report is written.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    case text, json
}

/// The line that ends every report.
public enum ReportFooter {
    /// `Oordeel over de onderbouwing van een tekst, geen medisch advies`, or the same in English.
    public static func text(_ language: Language) -> String {
        switch language {
        case .dutch: "Oordeel over de onderbouwing van een tekst, geen medisch advies."
        case .english: "A judgement on how a text is supported, not medical advice."
        }
    }
}

/// Words that reports share.
struct ReportWords {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    /// The text in the report's language.
    func callAsFunction(_ nl: String, _ en: String) -> String {
        language == .dutch ? nl : en
    }

    /// How an article's quote may be called: only a published text has words of its own.
    func textKind(_ kind: TextKind) -> String {
        switch kind {
        case .published: self("in de woorden van het artikel", "in the article's own words")
        case .restatement: self("herverteld in onze woorden", "restated in our words")
        }
    }

    /// A study design as readers call it; its name in the language where the rules' table has none.
    func design(_ name: String) -> String {
        (try? EvidenceRules.standard())?.strength.designs[name]?[language] ?? name
    }

    func strength(_ side: SideStrength) -> String {
        let provisional = side.isProvisional ? self(" (voorlopig)", " (provisional)") : ""
        return side.strength.label(in: language) + provisional
    }
}

/// Folds a text into lines.
enum Paragraph {
    /// - Parameters:
    ///   - width: terminal columns.
    ///   - indent: what every line but the first begins with.
    static func fold(_ text: String, width: Int, first: String = "", indent: String = "") -> String {
        var lines: [String] = []
        var line = first
        var isEmpty = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            if !isEmpty, DisplayWidth.of(line) + 1 + DisplayWidth.of(String(word)) > width {
                lines.append(line)
                line = indent
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        lines.append(line)
        return lines.joined(separator: "\n") + "\n"
    }
}
