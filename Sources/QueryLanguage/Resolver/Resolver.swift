import Diagnostics

/// Turns a tree into a plan: finds every name in the catalog, gives every value its type, binds parameters and saved queries.
struct Resolver {
    /// How many saved queries may start from one another.
    static let callLimit = 20

    let catalog: Catalog
    let source: SourceText
    private let scalars: [Unicode.Scalar]
    let parameters: [String: String]
    let savedQueries: [String: String]
    /// Whether a `$name` without a value is left out of the plan instead of being an error.
    let leavesParametersOpen: Bool
    /// The saved queries being read, outermost first.
    var calls: [String] = []
    var usedParameters: Set<String> = []
    /// The words that what is being read stands under: `or`, `not`, `has:support`.
    var enclosures: [String] = []
    /// Whether there was a `like`.
    var hasRanking = false
    /// Whether the parser left the rest unread, for what it read stood too deep.
    var isCutOff = false
    /// How many tests there are so far, those of the saved queries included.
    var tests = 0
    var log = DiagnosticLog()

    init(
        catalog: Catalog, source: SourceText, parameters: [String: String], savedQueries: [String: String],
        leavesParametersOpen: Bool
    ) {
        self.catalog = catalog
        self.source = source
        self.parameters = parameters
        self.savedQueries = savedQueries
        self.leavesParametersOpen = leavesParametersOpen
        scalars = Array(source.text.unicodeScalars)
    }

    /// The plan of a query as far as it could be read.
    mutating func plan(_ query: Query) -> LogicalPlan {
        let draft = draft(query)
        return LogicalPlan(
            kind: draft.first, condition: draft.condition, stages: draft.stages, columns: columns(of: draft),
            ending: draft.ending, isExplained: draft.isExplained, span: query.span)
    }

    mutating func report(_ diagnostic: Diagnostic) {
        log.report(diagnostic)
    }

    /// Warns about the parameters that no `$name` asked for.
    mutating func reportUnusedParameters() {
        for name in parameters.keys.sorted() where !usedParameters.contains(name) {
            report(.unusedParameter(name, used: usedParameters.sorted()))
        }
    }

    /// Whether nothing but space stands between two places of the query's own text.
    func onlySpace(between first: SourceSpan, and second: SourceSpan) -> Bool {
        guard let start = first.end.offset, let end = second.start.offset, start <= end, end <= scalars.count else {
            return false
        }
        return scalars[start..<end].allSatisfy { $0.properties.isWhitespace }
    }

    /// The query's own text of a span.
    func text(_ span: SourceSpan) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[source.offsets(of: span).clamped(to: 0..<scalars.count)])
        return String(text)
    }

    // MARK: Where a query starts

    private mutating func draft(_ query: Query) -> Draft {
        var draft: Draft
        switch query.head {
        case .saved(let name):
            draft = saved(name) ?? Draft(first: .claims, condition: nil)
        case .records(let kind, let filter):
            let first = kind?.kind ?? .claims
            if kind == nil, let filter { warnAboutMissingKind(filter) }
            draft = Draft(first: first, condition: filter.flatMap { condition($0, of: first) })
        }
        for stage in query.stages { add(stage, to: &draft) }
        return draft
    }

    /// A saved query read, or `nil` where it is unknown, calls itself, or is broken.
    private mutating func saved(_ name: Name) -> Draft? {
        let span = name.span
        guard !name.text.isEmpty else { return nil }
        guard let text = savedQueries[name.text] else {
            report(.unknownSavedQuery(name.text, known: savedQueries.keys.sorted(), span))
            return nil
        }
        guard !calls.contains(name.text) else {
            report(.savedQueryCycle(calls + [name.text], span))
            return nil
        }
        guard calls.count < Self.callLimit, text.unicodeScalars.count <= QueryAnalyzer.lengthLimit else {
            report(.savedQueryTooLarge(name.text, calls: Self.callLimit, span))
            return nil
        }
        let source = SourceText(text, name: "@\(name.text)")
        let (query, syntax) = Parser.parse(source)
        var inner = Resolver(
            catalog: catalog, source: source, parameters: parameters, savedQueries: savedQueries,
            leavesParametersOpen: leavesParametersOpen)
        inner.calls = calls + [name.text]
        inner.tests = tests
        inner.hasRanking = hasRanking
        let draft = inner.draft(query)
        usedParameters.formUnion(inner.usedParameters)
        tests = inner.tests
        hasRanking = inner.hasRanking
        for diagnostic in syntax.diagnostics + inner.log.diagnostics {
            report(.inSavedQuery(name.text, diagnostic, source, at: span))
        }
        return draft.placed(at: span)
    }

    /// `claim no:source`: a first word that nearly is a kind is searched for, which is seldom meant.
    private mutating func warnAboutMissingKind(_ filter: Filter) {
        var first = filter
        var hasMore = false
        if case .all(let parts, _) = filter, let part = parts.first {
            first = part
            hasMore = true
        }
        guard hasMore, case .value(let value) = first, case .word(let word, false) = value.form else { return }
        let kinds = Kind.allCases.map(\.rawValue)
        let near = Suggestions.nearest(to: word, in: kinds).first { abs($0.count - word.count) <= 1 }
        guard let kind = near ?? Kind.dutch[word.lowercased()]?.rawValue else { return }
        report(.wordLikeKind(word, kind: kind, value.span))
    }
}

extension Kind {
    /// Dutch words for the kinds; they are searched for like any other, with a warning.
    fileprivate static let dutch: [String: Kind] = [
        "artikelen": .articles, "artikel": .articles, "beweringen": .claims, "bewering": .claims, "bronnen": .sources,
        "bron": .sources, "bewijs": .evidence,
    ]
}
