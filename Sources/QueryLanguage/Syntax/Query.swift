public import Diagnostics

/// A query as it was written: where it starts, and what is done with the records, stage after stage.
///
/// ```ebnf
/// query = ( "@" name | kind [ filter ] | filter ) { "|" stage } ;
/// ```
///
/// The tree says what stands in the text and where, not whether the names in it exist: that is the resolver's work.
public struct Query: Hashable, Sendable {
    /// What a query starts from.
    public enum Head: Hashable, Sendable {
        /// A saved query, by name.
        case saved(Name)
        /// The records of a kind; no kind means claims, no filter means all of them.
        case records(kind: KindName?, filter: Filter?)
    }

    /// What it starts from.
    public var head: Head
    /// What stands after each `|`.
    public var stages: [Stage]
    /// The whole query, without the space around it.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(head: Head, stages: [Stage], span: SourceSpan) {
        self.head = head
        self.stages = stages
        self.span = span
    }
}

/// A name as it was written: of a field, a relation, a column, a parameter or a saved query.
public struct Name: Hashable, Sendable {
    /// As it was written.
    public var text: String
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ text: String, _ span: SourceSpan) {
        self.text = text
        self.span = span
    }
}

/// One of the four reserved kind words, where it stands.
public struct KindName: Hashable, Sendable {
    /// The kind it leads to or names.
    public var kind: Kind
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ kind: Kind, _ span: SourceSpan) {
        self.kind = kind
        self.span = span
    }
}
