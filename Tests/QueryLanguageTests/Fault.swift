import QueryLanguage
import Testing

/// A query that something is to be said about, and all that is said.
struct Fault: CustomTestStringConvertible, Sendable {
    var query: String
    var expected: String

    init(_ query: String, _ expected: String) {
        self.query = query
        self.expected = expected
    }

    var testDescription: String { query }

    /// What the analyzer says, with two parameters where the query has any, and three saved queries of which two call each other.
    func report() -> String {
        analysis().report()
    }

    /// - Parameter original: the query that this one was made from, which decides about the parameters.
    func analysis(as original: String? = nil) -> QueryAnalysis {
        QueryAnalyzer(
            parameters: (original ?? query).contains("$") ? ["year": "twee", "q": "low back pain"] : [:],
            savedQueries: ["broken": "sources yaer:2015", "one": "@two", "two": "@one"]
        ).analyze(query)
    }
}
