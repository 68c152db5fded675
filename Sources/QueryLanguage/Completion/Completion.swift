/// What may stand at the cursor of a query: candidates, and which part of the text they replace.
public struct Completion: Hashable, Sendable {
    /// The part of the query that a candidate stands in for, in code points; it ends at the cursor, and is empty where nothing
    /// was begun.
    public var replaced: Range<Int>
    /// Names in the order of the documentation, values of the store in the alphabet's.
    public var candidates: [CompletionCandidate]

    /// Makes one from its parts.
    public init(replaced: Range<Int>, candidates: [CompletionCandidate]) {
        self.replaced = replaced
        self.candidates = candidates
    }

    /// The longest beginning that all candidates share, case aside in what was typed; empty without candidates.
    public var sharedBeginning: String {
        guard let first = candidates.first else { return "" }
        return candidates.dropFirst().reduce(first.text) { shared, candidate in
            String(zip(shared, candidate.text).prefix { $0 == $1 }.map(\.0))
        }
    }
}

/// One text that may stand at the cursor.
public struct CompletionCandidate: Hashable, Sendable {
    /// What a candidate names.
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// A kind of record: `claims`.
        case kind
        /// A field, with its colon: `verdict:`.
        case field
        /// `has:`, `no:` or `only:`.
        case quantifier
        /// A relation: `source`.
        case relation
        /// `and`, `or` or `not`.
        case `operator`
        /// The word of a stage: `sort`.
        case stage
        /// A word inside a stage: `by`, `desc`.
        case word
        /// A name after `sort`, `count by` or `show`.
        case column
        /// `>=`, `<=`, `>` or `<`.
        case comparison
        /// One of a closed list, or a text that the store has.
        case value
        /// A record's id in the store.
        case article, claim, source
        /// Names that the store has.
        case author, journal, heading, concept
        /// `$name`.
        case parameter
        /// `@name`.
        case savedQuery = "saved-query"
    }

    /// The text as it is written in a query, in quotes where it needs them.
    public var text: String
    /// What it names.
    public var kind: Kind
    /// A line that says what it is.
    public var help: Help
    /// Whether something has to touch it: a field's value, a relation's name.
    public var isOpen: Bool

    /// Makes one from its parts.
    public init(_ text: String, _ kind: Kind, help: Help, isOpen: Bool = false) {
        self.text = text
        self.kind = kind
        self.help = help
        self.isOpen = isOpen
    }
}
