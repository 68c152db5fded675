extension Library {
    /// Reads a query as the store's saved queries would have it, without asking the store for anything else.
    ///
    /// - Parameters:
    ///   - text: the query, in the Warrant query language.
    ///   - parameters: what `$name` stands for.
    public func analyze(_ text: String, parameters: [String: String] = [:]) throws -> QueryAnalysis {
        try analyzer(parameters).analyze(text)
    }

    /// Answers a query.
    ///
    /// - Parameters:
    ///   - text: the query, in the Warrant query language.
    ///   - parameters: what `$name` stands for.
    ///   - timeLimit: how long the store may take; `nil` lets it take what it needs.
    /// - Throws: `Failure` of kind input with every fault of the query, each with its place; timed out when the time is over.
    public func query(
        _ text: String, parameters: [String: String] = [:], timeLimit: Duration? = nil
    ) throws -> QueryResult {
        let analyzer = try analyzer(parameters)
        let analysis = analyzer.analyze(text)
        let plan = try analysis.get()
        var result = try placing(analysis, analyzer) { try store.run(plan, timeLimit: timeLimit) }
        result.notes = analysis.warnings + result.notes
        return result
    }

    /// The ending of a query and the ids of its records, or `nil` for a query that gives a table or is to be explained.
    func ended(
        _ text: String, _ parameters: [String: String], _ timeLimit: Duration?
    ) throws -> (ending: PlanEnding, ids: QueryResult)? {
        let analyzer = try analyzer(parameters)
        let analysis = analyzer.analyze(text)
        var plan = try analysis.get()
        guard let ending = plan.ending, !plan.isExplained else { return nil }
        plan.columns = plan.columns.filter { $0.name == "id" }
        var result = try placing(analysis, analyzer) { try store.run(plan, timeLimit: timeLimit) }
        result.notes = analysis.warnings + result.notes
        return (ending, result)
    }

    /// How a query that ends in `explain` was read and how the store would find its answer, in words; `nil` for other queries.
    ///
    /// - Throws: `Failure` of kind input with every fault of the query, each with its place.
    public func explanation(
        of text: String, parameters: [String: String] = [:], language: Language = .english
    ) throws -> String? {
        let analyzer = try analyzer(parameters)
        let analysis = analyzer.analyze(text)
        let plan = try analysis.get()
        guard plan.isExplained else { return nil }
        let explanation = try placing(analysis, analyzer) { try store.explain(plan) }
        return ExplanationWriter(language: language).write(plan, explanation)
    }

    // MARK: Saved queries

    /// The saved queries, by name.
    public func savedQueries() throws -> [SavedQuery] {
        try store.savedQueries()
    }

    /// Keeps a query under a name, once it is known that it can be read and that the store knows what it names.
    ///
    /// - Parameter parameters: values to check it with; those of the names that have none are left open.
    /// - Returns: the text that had the name before, if any, and what the query may not mean.
    /// - Throws: `Failure` of kind input with every fault of the query, each with its place, or when the name is none.
    @discardableResult
    public func save(
        _ text: String, as name: String, parameters: [String: String] = [:]
    ) throws -> (before: String?, warnings: [Diagnostic]) {
        guard SavedQuery.isName(name) else {
            throw Failure.input(
                Diagnostic(
                    "query.bad-saved-name", "'\(name)' is no name for a saved query",
                    remedy: "use small letters and digits, with single hyphens between them: 'weak-claims'"))
        }
        var analyzer = try analyzer(parameters)
        analyzer.leavesParametersOpen = true
        // As if it were saved already, so that a circle through its own name is found.
        analyzer.savedQueries[name] = text
        let analysis = analyzer.analyze(text)
        let plan = try analysis.get()
        try placing(analysis, analyzer) { try store.check(plan) }
        return (try store.saveQuery(text, as: name), analysis.warnings)
    }

    /// Removes a saved query.
    ///
    /// - Throws: `Failure` of kind input when there is none of that name.
    public func deleteSavedQuery(_ name: String) throws {
        guard try !store.deleteSavedQuery(name) else { return }
        let names = try savedQueries().map(\.name)
        throw Failure.input(
            Diagnostic(
                "query.unknown-saved-query", "there is no saved query '\(name)'",
                remedy: Suggestions.remedy(for: name, in: names) ?? "list them with 'warrant query --list'"))
    }

    // MARK: Reading

    private func analyzer(_ parameters: [String: String]) throws -> QueryAnalyzer {
        let saved = try store.savedQueries().map { ($0.name, $0.text) }
        return QueryAnalyzer(parameters: parameters, savedQueries: Dictionary(saved) { first, _ in first })
    }

    /// Lets the store do something with a plan; where it does not know a name, says what the query may not mean as well, for that
    /// is often why, and shows a name of a saved query at its place in that query's own text.
    private func placing<T>(_ analysis: QueryAnalysis, _ analyzer: QueryAnalyzer, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch var failure as Failure where failure.kind == .input {
            failure.diagnostics = analysis.warnings + (try inSavedQuery(failure.diagnostics, analysis, analyzer))
            throw failure
        }
    }

    private func inSavedQuery(
        _ faults: [Diagnostic], _ analysis: QueryAnalysis, _ analyzer: QueryAnalyzer
    ) throws -> [Diagnostic] {
        guard case .saved(let name) = analysis.query.head, let text = analyzer.savedQueries[name.text] else { return faults }
        let inner = analyzer.analyze(text, name: "@\(name.text)")
        let found = try inner.plan.map { plan -> [Diagnostic] in
            do {
                try store.check(plan)
                return []
            } catch let failure as Failure where failure.kind == .input {
                return try inSavedQuery(failure.diagnostics, inner, analyzer)
            }
        }
        guard let found, !found.isEmpty else { return faults }
        return found.map { .inSavedQuery(name.text, $0, inner.source, at: name.span) } + faults.filter { $0.span != name.span }
    }
}
