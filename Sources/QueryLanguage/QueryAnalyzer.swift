public import Diagnostics

/// Reads queries: text in, a plan or every reason against it out.
///
/// For example:
///
/// ```swift
/// let analysis = QueryAnalyzer().analyze("claims no:source | sort strength desc")
/// let plan = try analysis.get()
/// ```
public struct QueryAnalyzer: Sendable {
    /// The longest query that is read, in code points.
    public static let lengthLimit = 65_536

    /// What the language can name.
    public var catalog: Catalog
    /// What `$name` stands for, without the sign.
    public var parameters: [String: String]
    /// The text that `@name` stands for, without the sign.
    public var savedQueries: [String: String]
    /// Whether a `$name` without a value is no error: the condition it stands in is then left out of the plan, which is fit for
    /// checking a query that is to be saved, not for running it.
    public var leavesParametersOpen: Bool

    /// Makes one from its parts.
    public init(
        catalog: Catalog = .standard, parameters: [String: String] = [:], savedQueries: [String: String] = [:],
        leavesParametersOpen: Bool = false
    ) {
        self.catalog = catalog
        self.parameters = parameters
        self.savedQueries = savedQueries
        self.leavesParametersOpen = leavesParametersOpen
    }

    /// Reads a query; it never fails, for what is wrong is part of the answer.
    ///
    /// - Parameter name: what messages call the text.
    public func analyze(_ text: String, name: String = "query") -> QueryAnalysis {
        let source = SourceText(text, name: name)
        guard text.unicodeScalars.count <= Self.lengthLimit else {
            let start = SourceSpan(at: .start)
            let query = Query(head: .records(kind: nil, filter: nil), stages: [], span: start)
            return QueryAnalysis(
                source: source, query: query, plan: nil, diagnostics: [.tooLong(limit: Self.lengthLimit, start)])
        }
        var (query, log) = Parser.parse(source)
        var resolver = Resolver(
            catalog: catalog, source: source, parameters: parameters, savedQueries: savedQueries,
            leavesParametersOpen: leavesParametersOpen)
        resolver.isCutOff = log.diagnostics.contains { $0.code == "query.nested-too-deep" }
        let plan = resolver.plan(query)
        resolver.reportUnusedParameters()
        log.append(resolver.log)
        return QueryAnalysis(source: source, query: query, plan: log.hasErrors ? nil : plan, diagnostics: log.sorted)
    }
}

/// What a query was read as.
public struct QueryAnalysis: Sendable {
    /// The query's text, to render diagnostics with.
    public let source: SourceText
    /// The tree, with `invalid` nodes where it could not be read.
    public let query: Query
    /// The plan, or `nil` when there are errors.
    public let plan: LogicalPlan?
    /// Errors and warnings by place.
    public let diagnostics: [Diagnostic]

    /// Why there is no plan.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
    /// What may not mean what it says, plan or no plan.
    public var warnings: [Diagnostic] { diagnostics.filter { $0.severity != .error } }

    /// The plan.
    ///
    /// - Throws: a failure of input with every error and warning of the query.
    public func get() throws(Failure) -> LogicalPlan {
        guard let plan else { throw Failure(.input, diagnostics) }
        return plan
    }

    /// The diagnostics as text, each with its line and caret.
    public func report(usesColor: Bool = false) -> String {
        let renderer = DiagnosticRenderer(usesColor: usesColor)
        return diagnostics.map { renderer.render($0, source: source) }.joined(separator: "\n")
    }
}
