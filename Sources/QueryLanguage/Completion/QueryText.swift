import Diagnostics

/// Texts as they are written in a query.
public enum QueryText {
    /// A field's value: bare where it reads as one word, else in quotes with `"` and `\` escaped.
    public static func value(_ text: String) -> String {
        isWord(text) ? text : Diagnostic.quoted(text)
    }

    /// Whether a query cannot end here: a parenthesis or a quote is open, or a stage is due after `|`.
    public static func isUnfinished(_ text: String) -> Bool {
        let (tokens, log) = Lexer.tokenize(SourceText(text))
        let open = tokens.count { $0.kind == .open } - tokens.count { $0.kind == .close }
        return open > 0 || tokens.dropLast().last?.kind == .bar
            || log.diagnostics.contains { $0.code == "query.unclosed-phrase" }
    }

    /// Whether the lexer reads the text as one word behind a colon.
    private static func isWord(_ text: String) -> Bool {
        let tokens = Lexer.tokenize(SourceText("x:" + text))
        return tokens.log.diagnostics.isEmpty && tokens.tokens.count == 4
            && tokens.tokens[2].isWord(text)
    }
}
