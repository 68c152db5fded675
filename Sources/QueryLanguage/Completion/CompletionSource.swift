/// Where the values of fields come from when a query is completed: the store, or nothing.
public protocol CompletionSource {
    /// Values of a field that begin so, or that have a word that does; case and accents make no difference.
    ///
    /// - Parameters:
    ///   - prefix: what was written of the value, quotes left out; may be empty.
    ///   - limit: how many at most.
    func values(of field: Field, beginning prefix: String, limit: Int) throws -> [CompletionValue]

    /// The saved queries, name to text.
    func savedQueries() throws -> [String: String]
}

extension CompletionSource {
    /// None.
    public func savedQueries() throws -> [String: String] { [:] }
}

/// A value that a field has somewhere.
public struct CompletionValue: Hashable, Sendable {
    /// The value, without quotes.
    public var text: String
    /// A line that says what it is.
    public var help: Help

    /// Makes one from its parts.
    public init(_ text: String, help: Help) {
        self.text = text
        self.help = help
    }
}

/// A source without values: completion of names alone.
public struct NoValues: CompletionSource {
    /// Makes one.
    public init() {}

    /// None.
    public func values(of field: Field, beginning prefix: String, limit: Int) -> [CompletionValue] { [] }
}
