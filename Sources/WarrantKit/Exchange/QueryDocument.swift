import Interchange
import QueryLanguage

/// What a query that ends in `bibliography` or `export` gives in place of a table.
public enum QueryDocument: Sendable {
    case bibliography(PrintedBibliography)
    /// A file's text, and notes on what was left out.
    case export(String, notes: [Diagnostic])

    /// What there is to say of it.
    public var notes: [Diagnostic] {
        switch self {
        case .bibliography(let bibliography): bibliography.notes
        case .export(_, let notes): notes
        }
    }

    /// The text with a line break at its end; an exported file is the same whatever the format.
    public func write(_ format: ResultFormat, usesFonts: Bool = false) -> String {
        switch self {
        case .bibliography(let bibliography): bibliography.write(format, usesFonts: usesFonts)
        case .export(let text, _): text
        }
    }
}

extension Library {
    /// What a query that ends in `bibliography` or `export` gives; `nil` for other queries.
    ///
    /// - Parameters:
    ///   - text: the query, in the Warrant query language.
    ///   - parameters: what `$name` stands for.
    ///   - language: that of what is said of sources, and of the style's words where the style has none of its own.
    ///   - timeLimit: how long the store may take to find the records; `nil` lets it take what it needs.
    /// - Throws: `Failure` of kind input with every fault of the query, each with its place; what ``bibliography(of:_:)``,
    ///   ``exportRecords(of:as:)`` and ``exportReviews(of:as:at:language:organizations:)`` throw; timed out when the time is over.
    public func document(
        of text: String, parameters: [String: String] = [:], language: Language = .english, timeLimit: Duration? = nil
    ) throws -> QueryDocument? {
        guard let (ending, result) = try ended(text, parameters, timeLimit) else { return nil }
        let ids = result.rows.map { $0[0].text() }
        var document: QueryDocument
        switch ending.form {
        case .bibliography(let style):
            var settings = BibliographySettings()
            settings.style = style ?? BibliographySettings.usualStyle
            settings.reader = language
            document = .bibliography(try placingStyle(ending) { try bibliography(of: .sources(ids), settings) })
        case .export(let name):
            let (text, notes) =
                if let format = ExchangeFormat(rawValue: name) {
                    try exportRecords(of: .sources(ids), as: format)
                } else {
                    try exportReviews(of: .claims(ids), as: ReviewFormat(rawValue: name) ?? .claimReview, language: language)
                }
            document = .export(text, notes: notes)
        }
        document.add(result.notes)
        return document
    }

    /// A style that is not found is shown at its place in the query.
    private func placingStyle<Result>(_ ending: PlanEnding, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch var failure as Failure {
            for index in failure.diagnostics.indices
            where ["style.unknown", "style.ambiguous"].contains(failure.diagnostics[index].code) {
                failure.diagnostics[index].code = "query.unknown-style"
                failure.diagnostics[index].span = ending.span
            }
            throw failure
        }
    }
}

extension QueryDocument {
    fileprivate mutating func add(_ notes: [Diagnostic]) {
        switch self {
        case .bibliography(var bibliography):
            bibliography.notes = notes + bibliography.notes
            self = .bibliography(bibliography)
        case .export(let text, let own): self = .export(text, notes: notes + own)
        }
    }
}
