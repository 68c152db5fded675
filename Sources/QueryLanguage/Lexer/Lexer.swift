import Diagnostics

/// Cuts a query into tokens; what it cannot read it reports, and goes on.
///
/// A word is a run without space, `( ) | " , : < >` or `..` that does not start with `- $ @`; inside a field's value `:` is
/// ordinary, so the lexer keeps track of whether a value is due.
struct Lexer {
    /// Where the lexer stands with regard to a field.
    private enum Mode {
        case plain
        /// After `name:`, a comparison, or the `,` or `..` of a value.
        case valueDue
        case valueRead
    }

    private let source: SourceText
    private let scalars: [Unicode.Scalar]
    private var offset = 0
    private var mode = Mode.plain
    private var tokens: [Token] = []
    private(set) var log = DiagnosticLog()

    init(_ source: SourceText) {
        self.source = source
        scalars = Array(source.text.unicodeScalars)
    }

    /// All tokens, the last of which is the end.
    static func tokenize(_ source: SourceText) -> (tokens: [Token], log: DiagnosticLog) {
        var lexer = Lexer(source)
        while lexer.next() {}
        return (lexer.tokens, lexer.log)
    }

    /// Reads one token; whether there may be more.
    private mutating func next() -> Bool {
        let spaceStart = offset
        while offset < scalars.count, scalars[offset].isQuerySpace { offset += 1 }
        let followsSpace = offset > spaceStart || offset == 0
        if followsSpace, mode == .valueDue, tokens.last?.kind == .colon { mode = .plain }
        let start = offset
        guard let scalar = peek() else {
            add(.end, from: start, followsSpace)
            return false
        }
        switch scalar {
        case "(": single(.open, followsSpace)
        case ")": single(.close, followsSpace)
        case "|": single(.bar, followsSpace)
        case ",": single(.comma, followsSpace)
        case ":": single(.colon, followsSpace)
        case "-": single(.minus, followsSpace)
        case "<", ">": comparison(followsSpace)
        case "\"": phrase(followsSpace)
        case "$": name(.parameter, followsSpace)
        case "@": name(.saved, followsSpace)
        case "." where peek(1) == ".":
            while peek() == "." { offset += 1 }
            add(.dots, from: start, followsSpace)
        case _ where scalar.closingQuote != nil && isTypographicQuote(at: offset): typographicPhrase(followsSpace)
        case _ where scalar.isControl: skipControls()
        default: word(followsSpace)
        }
        return true
    }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        offset + ahead < scalars.count ? scalars[offset + ahead] : nil
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    private mutating func add(_ kind: Token.Kind, from start: Int, _ followsSpace: Bool, text: String? = nil) {
        let range = start..<offset
        let token = Token(
            kind: kind, text: text ?? self.text(range), range: range, span: source.span(range), followsSpace: followsSpace)
        mode = modeAfter(token)
        tokens.append(token)
    }

    private func modeAfter(_ token: Token) -> Mode {
        switch token.kind {
        case .colon:
            if mode == .plain, !token.followsSpace, let last = tokens.last, last.isWord { return .valueDue }
            return .plain
        case .comma, .dots: return mode == .plain ? .plain : .valueDue
        case .comparison, .minus: return mode == .valueDue ? .valueDue : .plain
        case .word, .phrase, .parameter, .saved: return mode == .valueDue ? .valueRead : .plain
        case .open, .close, .bar, .end: return .plain
        }
    }

    private mutating func single(_ kind: Token.Kind, _ followsSpace: Bool) {
        offset += 1
        add(kind, from: offset - 1, followsSpace)
    }

    private mutating func comparison(_ followsSpace: Bool) {
        let start = offset
        let above = peek() == ">"
        offset += 1
        if peek() == "=" {
            offset += 1
            add(.comparison(above ? .atLeast : .atMost), from: start, followsSpace)
        } else {
            add(.comparison(above ? .above : .below), from: start, followsSpace)
        }
    }

    private mutating func phrase(_ followsSpace: Bool) {
        let start = offset
        var content = String.UnicodeScalarView()
        offset += 1
        while let scalar = peek(), scalar != "\"" {
            if scalar == "\\", let escaped = peek(1), escaped == "\"" || escaped == "\\" {
                content.append(escaped)
                offset += 2
            } else {
                content.append(scalar)
                offset += 1
            }
        }
        if peek() == nil {
            let opening = source.span(start..<start + 1)
            let end = source.span(offset..<offset)
            let canClose = scalars.last != "\\" && content.contains { !$0.properties.isWhitespace }
            log.report(.unclosedPhrase(opening, fix: canClose ? Fix(end, "\"") : nil))
        } else {
            offset += 1
        }
        add(.phrase, from: start, followsSpace, text: String(content))
    }

    /// A single quote may be an apostrophe: it opens a phrase only where one that closes it follows.
    private func isTypographicQuote(at start: Int) -> Bool {
        guard scalars[start] == "\u{2018}" else { return true }
        var index = start + 1
        while index < scalars.count, index < start + 200 {
            if scalars[index] == "\u{2019}", index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic {
                return true
            }
            index += 1
        }
        return false
    }

    private mutating func typographicPhrase(_ followsSpace: Bool) {
        let start = offset
        let closings = scalars[start].closingQuote ?? []
        offset += 1
        while let scalar = peek(), !closings.contains(scalar), scalar != "\"" { offset += 1 }
        let content = text(start + 1..<offset)
        let isClosed = peek() != nil
        if isClosed { offset += 1 }
        let span = source.span(isClosed ? start..<offset : start..<start + 1)
        log.report(.typographicQuote(String(scalars[start]), content: content, isClosed: isClosed, span))
        add(.phrase, from: start, followsSpace, text: content)
    }

    private mutating func name(_ kind: Token.Kind, _ followsSpace: Bool) {
        let start = offset
        offset += 1
        while continuesWord(colonEnds: true) { offset += 1 }
        let name = text(start + 1..<offset)
        if name.isEmpty {
            log.report(.missingName(after: text(start..<offset), source.span(start..<offset)))
        }
        add(kind, from: start, followsSpace, text: name)
    }

    private mutating func word(_ followsSpace: Bool) {
        let start = offset
        let colonEnds = mode != .valueDue
        while continuesWord(colonEnds: colonEnds) { offset += 1 }
        if offset == start { offset += 1 }
        var run = text(start..<offset)
        let isPrefix = run.hasSuffix("*")
        if isPrefix { run.removeLast() }
        if run.isEmpty || run.contains("*") {
            log.report(.strayStar(text(start..<offset), source.span(start..<offset)))
        }
        add(.word(isPrefix: isPrefix), from: start, followsSpace, text: run)
    }

    private func continuesWord(colonEnds: Bool) -> Bool {
        guard let scalar = peek(), !scalar.isQuerySpace, !scalar.isControl else { return false }
        switch scalar {
        case "(", ")", "|", "\"", ",", "<", ">": return false
        case ":": return !colonEnds
        case ".": return peek(1) != "."
        case "\u{2018}": return true
        default: return scalar.closingQuote == nil
        }
    }

    private mutating func skipControls() {
        let start = offset
        while let scalar = peek(), scalar.isControl { offset += 1 }
        log.report(.controlCharacter(source.span(start..<offset)))
    }
}

extension Unicode.Scalar {
    /// Space between words, marks of width zero included.
    fileprivate var isQuerySpace: Bool {
        properties.isWhitespace || self == "\u{FEFF}" || self == "\u{200B}"
    }

    /// A control character that is not space.
    fileprivate var isControl: Bool {
        properties.generalCategory == .control && !properties.isWhitespace
    }

    /// The quotes that may close what this typographic quote opens, or `nil` when it is none.
    fileprivate var closingQuote: [Unicode.Scalar]? {
        switch self {
        case "\u{201C}", "\u{201D}", "\u{201E}", "\u{201F}": ["\u{201C}", "\u{201D}"]
        case "\u{00AB}", "\u{00BB}": ["\u{00BB}", "\u{00AB}"]
        case "\u{2018}": ["\u{2019}"]
        default: nil
        }
    }
}
