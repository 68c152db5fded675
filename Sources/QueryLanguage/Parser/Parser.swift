import Diagnostics

/// Reads tokens into a tree by recursive descent; one function a rule of the grammar.
///
/// It never stops at an error: what cannot be read becomes an `invalid` node with a diagnostic, and reading goes on behind it, so
/// that one pass tells everything that is wrong.
struct Parser {
    /// How deep parentheses and negations may stand in each other.
    static let nestingLimit = 100
    /// How many conditions a query may have.
    static let conditionLimit = 500

    let source: SourceText
    private let scalars: [Unicode.Scalar]
    private let tokens: [Token]
    private var index = 0
    /// Open parentheses and negations around the current token.
    var depth = 0
    var conditions = 0
    /// Set when a limit was passed: the rest is not read.
    private var gaveUp = false
    private(set) var log: DiagnosticLog

    private init(_ source: SourceText) {
        self.source = source
        scalars = Array(source.text.unicodeScalars)
        (tokens, log) = Lexer.tokenize(source)
    }

    /// The tree of a query, and everything that is wrong with its syntax.
    static func parse(_ source: SourceText) -> (query: Query, log: DiagnosticLog) {
        var parser = Parser(source)
        let query = parser.query()
        return (query, parser.log)
    }

    // MARK: query = ( "@" name | kind [ filter ] | filter ) { "|" stage }

    private mutating func query() -> Query {
        let start = current
        let head = head()
        var stages: [Stage] = []
        while at(.bar) {
            consume()
            stages.append(stage())
        }
        let end = stages.isEmpty ? previous : tokens[max(index - 1, 0)]
        return Query(head: head, stages: stages, span: at(.end) && index == 0 ? start.span : start.span.through(end.span))
    }

    private mutating func head() -> Query.Head {
        switch current.kind {
        case .end:
            report(.emptyQuery(current.span))
            return .records(kind: nil, filter: nil)
        case .bar:
            report(.barFirst(current.span, next: next.text))
            return .records(kind: nil, filter: nil)
        case .saved:
            let name = Name(current.text, current.span)
            consume()
            if !at(.bar), !at(.end) {
                report(.conditionAfterSaved(name.text, current.span))
                _ = filter()
            }
            return .saved(name)
        default:
            guard let kind = eatKind() else { return .records(kind: nil, filter: filter()) }
            return .records(kind: kind, filter: at(.bar) || at(.end) ? nil : filter())
        }
    }

    /// One of the reserved words, unless it is the name of a field.
    mutating func eatKind() -> KindName? {
        guard current.kind == .word(isPrefix: false), !atFieldName, let kind = Kind(rawValue: current.text) else { return nil }
        let name = KindName(kind, current.span)
        consume()
        return name
    }

    // MARK: Vocabulary

    var current: Token { tokens[index] }
    /// The token behind the current one; the end is followed by itself.
    var next: Token { tokens[min(index + 1, tokens.count - 1)] }
    /// The token before the current one; the first is preceded by itself.
    var previous: Token { tokens[max(index - 1, 0)] }

    func at(_ kind: Token.Kind) -> Bool {
        current.kind == kind
    }

    /// A word with a colon touching it.
    var atFieldName: Bool {
        current.isWord && next.kind == .colon && !next.followsSpace
    }

    /// Moves to the next token; the end stays.
    mutating func consume() {
        if index < tokens.count - 1 { index += 1 }
    }

    /// Moves on if the token is of a kind; whether it was.
    mutating func consume(if kind: Token.Kind) -> Bool {
        guard at(kind) else { return false }
        consume()
        return true
    }

    /// Moves past a bare word if it stands here; whether it did.
    mutating func eat(_ word: String) -> Bool {
        guard current.isWord(word), !atFieldName else { return false }
        consume()
        return true
    }

    /// Moves past a token of a kind, or reports what is there instead.
    mutating func expect(_ kind: Token.Kind, or diagnostic: Diagnostic) -> Bool {
        if consume(if: kind) { return true }
        report(diagnostic)
        return false
    }

    /// Moves to the next `|`, or to the end.
    mutating func skipToBar() {
        while !at(.bar), !at(.end) { consume() }
    }

    /// Moves past everything that touches, up to space, a `|` or a parenthesis that closes one before; what was passed.
    mutating func skipTouching(from start: Token) -> (text: String, span: SourceSpan) {
        var open = 0
        var last = previous
        while !at(.end), !at(.bar), !current.followsSpace {
            if at(.open) { open += 1 }
            if at(.close) {
                if open == 0 { break }
                open -= 1
            }
            last = current
            consume()
        }
        return (text(start.range.lowerBound..<last.range.upperBound), start.span.through(last.span))
    }

    /// The query's own text between two code points.
    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
        return String(text)
    }

    /// Reports what is wrong; when there is more than a reader would go through, the rest is not read.
    mutating func report(_ diagnostic: Diagnostic) {
        if !gaveUp { log.report(diagnostic) }
        if log.isFull { leaveRest() }
    }

    /// Reports that a limit was passed and leaves the rest unread.
    mutating func giveUp(_ diagnostic: Diagnostic) {
        report(diagnostic)
        leaveRest()
    }

    private mutating func leaveRest() {
        gaveUp = true
        index = tokens.count - 1
    }
}
