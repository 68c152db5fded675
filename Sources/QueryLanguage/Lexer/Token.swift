import Diagnostics

/// The smallest part of a query that means something.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// A run without space, brackets and signs; a final `*` is not part of its text.
        case word(isPrefix: Bool)
        /// What stands between quotes; its text has the escapes undone.
        case phrase
        /// `$name`; its text is the name.
        case parameter
        /// `@name`; its text is the name.
        case saved
        case comparison(Comparison)
        /// `-` at the start of a token.
        case minus
        /// Two full stops or more; only two are a range.
        case dots
        case colon, comma, open, close, bar
        case end
    }

    var kind: Kind
    var text: String
    /// Code points of the query.
    var range: Range<Int>
    var span: SourceSpan
    /// Whether space, or the start of the query, stands before it.
    var followsSpace: Bool

    /// Whether this can stand where a value is expected.
    var isValue: Bool {
        switch kind {
        case .word, .phrase, .parameter: true
        default: false
        }
    }

    var isWord: Bool {
        if case .word = kind { true } else { false }
    }

    var isComparison: Bool {
        if case .comparison = kind { true } else { false }
    }

    /// Whether this is the bare word `text`, without a `*`.
    func isWord(_ text: String) -> Bool {
        kind == .word(isPrefix: false) && self.text == text
    }
}
