import Diagnostics

/// What the lexer says.
extension Diagnostic {
    /// - Parameter fix: the quote put at the end, where that would close it.
    static func unclosedPhrase(_ span: SourceSpan, fix: Fix?) -> Diagnostic {
        Diagnostic(
            "query.unclosed-phrase", "the quote that opens here is never closed",
            remedy: "put '\"' after the last word of the phrase; a quote inside it is written '\\\"'", span: span, fix: fix)
    }

    /// - Parameter span: the whole phrase, or the opening quote where none closes it.
    static func typographicQuote(_ quote: String, content: String, isClosed: Bool, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.typographic-quote", "'\(quote)' does not open a phrase: phrases have straight quotes",
            remedy: "write \(quoted(content))", span: span, fix: isClosed ? Fix(span, quoted(content)) : nil)
    }

    static func missingName(after sign: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.missing-name", "expected a name after '\(sign)'",
            remedy: sign == "$" ? "name a parameter: '$year'" : "name a saved query: '@name'", span: span)
    }

    static func strayStar(_ word: String, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.stray-star", "'*' stands only at the end of a word, for what begins with it",
            remedy: "write 'hern*', or quote what is to be found as it stands: \(quoted(word))", span: span)
    }

    static func controlCharacter(_ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.control-character", "a control character stands here", remedy: "leave it out", span: span,
            fix: Fix(span, ""))
    }

    static func tooLong(limit: Int, _ span: SourceSpan) -> Diagnostic {
        Diagnostic(
            "query.too-long", "the query is longer than \(limit) characters",
            remedy: "shorten it, or ask in several queries", span: span)
    }

    /// A text as a phrase of the language.
    static func quoted(_ text: String) -> String {
        var phrase = "\""
        for character in text {
            if character == "\"" || character == "\\" { phrase.append("\\") }
            phrase.append(character)
        }
        return phrase + "\""
    }
}
