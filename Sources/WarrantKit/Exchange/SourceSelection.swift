/// Whose sources are listed or exported.
public enum SourceSelection: Hashable, Sendable {
    /// The printed reference list of an article, in its order.
    case article(String)
    /// The sources of a claim, the strongest first.
    case claim(String)
    /// The sources that a query gives, in its order.
    case query(String, parameters: [String: String] = [:])
    /// Those with these ids, in this order.
    case sources([String])
}

/// A source to be listed, or a reference that is not resolved and stands as it is printed.
enum ListedSource: Hashable, Sendable {
    case source(CitedSource)
    case unresolved(ListedReference)
}

extension Library {
    /// What a selection gives, each source once.
    ///
    /// - Throws: `Failure` of kind input for what the store does not know, for a query that gives no sources, and where nothing is
    ///   listed.
    func listed(_ selection: SourceSelection) throws -> (list: [ListedSource], notes: [Diagnostic]) {
        switch selection {
        case .article(let id): return try referenceList(of: id)
        case .claim(let id): return (try cited(try store.report(onClaim: id).sources.map(\.standing.id)), [])
        case .sources(let ids): return (try cited(ids), [])
        case .query(let text, let parameters):
            if let ending = try analyze(text, parameters: parameters).plan?.ending {
                throw Failure.input(
                    Diagnostic(
                        "query.ends-already", "the query says itself what becomes of the sources",
                        remedy: "leave its last stage out, or ask it with 'warrant query'", span: ending.span))
            }
            let result = try query(text, parameters: parameters)
            guard result.kind == .sources, let column = result.columns.firstIndex(where: { $0.name == "id" })
            else {
                throw Failure.input(
                    Diagnostic(
                        "export.not-sources", "the query does not give sources with their ids",
                        remedy: "ask for sources: end it with '| sources', or show id"))
            }
            return (try cited(result.rows.map { $0[column].text() }), result.notes)
        }
    }

    private func cited(_ ids: [String]) throws -> [ListedSource] {
        try store.citedSources(ids).map { .source($0) }
    }

    private func referenceList(of article: String) throws -> (list: [ListedSource], notes: [Diagnostic]) {
        let references = try store.referenceList(of: article)
        let sources = try store.citedSources(references.compactMap(\.source))
        let byID = Dictionary(sources.map { ($0.record.id.description, $0) }) { first, _ in first }
        var firsts: [String: ListedReference] = [:]
        var notes: [Diagnostic] = []
        let list = references.compactMap { reference -> ListedSource? in
            guard let id = reference.source, let source = byID[id] else { return .unresolved(reference) }
            if let first = firsts[id] {
                notes.append(.listedTwice(reference.key, first.key))
                return nil
            }
            firsts[id] = reference
            return .source(source)
        }
        guard !list.isEmpty else {
            throw Failure.input(
                Diagnostic(
                    "export.no-references", "the article '\(article)' has no reference list",
                    remedy: "name its sources with --query 'articles id:\(article) | sources'"))
        }
        return (list, notes)
    }
}

extension Diagnostic {
    fileprivate static func listedTwice(_ key: String, _ first: String) -> Diagnostic {
        Diagnostic(
            "export.listed-twice", severity: .note, "reference '\(key)' is the same source as '\(first)' and stands there")
    }
}
