import Diagnostics

/// Where the cursor of a query stands: what the grammar wants there, and what was written of it.
struct CompletionPlace {
    /// What may stand at the cursor.
    enum Expectation {
        /// A kind, or a condition of claims.
        case head
        /// A condition on these entities.
        case condition([Entity])
        /// A value of a field.
        case value(Field, isCompared: Bool)
        /// The name of a relation that leaves from these entities.
        case relation([Entity])
        /// A stage's word, or a kind to step to.
        case stage(Records)
        case sortKey(Records)
        /// `desc`, after a key.
        case direction
        /// `by`, after `count`.
        case groups
        case groupKey(Records)
        case column(Records)
        /// A format, after `export`.
        case format(Records)
        case parameter
        case savedQuery
        case nothing
    }

    /// What the stages before the cursor made of the records.
    struct Records {
        var kind = Kind.claims
        /// The names of the count's groups, once there was a count.
        var groups: [String]?
        var isShown = false
        /// Whether a stage was passed that comes last.
        var isDone = false
    }

    var expectation: Expectation
    /// What was written of the name or value, quotes, signs and counts left out.
    var written: String
    /// Where that stands with its quotes, in code points.
    var range: Range<Int>

    /// - Parameters:
    ///   - cursor: code points before the cursor; what follows it makes no difference.
    ///   - savedQueries: name to text.
    init(_ text: String, cursor: Int, catalog: Catalog, savedQueries: [String: String]) {
        let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(cursor, 0))))
        var (tokens, log) = Lexer.tokenize(SourceText(before))
        let end = tokens.removeLast()
        self.init(nothingAt: end.range.lowerBound)
        var begun: Token?
        if let last = tokens.last, last.range.upperBound == end.range.lowerBound {
            switch last.kind {
            case .word(isPrefix: true): return
            case .phrase: guard log.diagnostics.contains(where: { $0.code == "query.unclosed-phrase" }) else { return }
            default: break
            }
            if last.isValue || last.kind == .saved {
                begun = tokens.removeLast()
                written = last.text
                range = last.range
            }
        }
        let reader = PlaceReader(catalog: catalog, savedQueries: savedQueries)
        let touches = !(begun ?? end).followsSpace
        switch begun?.kind {
        case .parameter: expectation = .parameter
        case .saved: expectation = tokens.isEmpty ? .savedQuery : .nothing
        case .phrase:
            if case .value(let field, let isCompared) = reader.expectation(after: tokens, touches: touches) {
                expectation = .value(field, isCompared: isCompared)
            }
        default: expectation = reader.expectation(after: tokens, touches: touches)
        }
        if case .relation = expectation, let plus = written.firstIndex(of: "+") {
            written = String(written[written.index(after: plus)...])
            range = (range.upperBound - written.unicodeScalars.count)..<range.upperBound
        }
    }

    /// A place where nothing can be proposed.
    private init(nothingAt offset: Int) {
        expectation = .nothing
        written = ""
        range = offset..<offset
    }
}
