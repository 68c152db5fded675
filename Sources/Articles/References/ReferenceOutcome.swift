/// What became of a printed entry: the source it names, or why none.
public struct ReferenceOutcome: Hashable, Sendable {
    /// How it ended.
    public enum State: String, Hashable, Sendable {
        /// One source is meant.
        case resolved
        /// Several are equally near, or one is near but not near enough.
        case doubtful
        /// Nothing in the store is near.
        case unknown
        /// A page or a credit; no study is looked for.
        case notAWork = "not-a-work"
    }

    /// A record that may be meant.
    public struct Candidate: Hashable, Sendable {
        /// The source's name in the store.
        public var id: String
        /// From 0 to 1.
        public var confidence: Double
        /// What agrees and what differs, for people.
        public var reason: String
    }

    /// An identifier that does not belong to what the entry says.
    public struct WrongIdentifier: Hashable, Sendable {
        /// As a reader writes it: `pmid:25430861`.
        public var printed: String
        /// Code points of the printed entry.
        public var range: Range<Int>
        /// The source in the store that it belongs to, when it is another's.
        public var belongsTo: String?
        /// The identifier that the resolved source has instead.
        public var correct: String?
    }

    /// How it ended.
    public var state: State
    /// The source's name in the store, when resolved.
    public var source: String?
    /// In the source, from 0 to 1; for an entry that stays open, in the nearest candidate.
    public var confidence: Double
    /// For people: `by pmid:25430861; title 1.00, first author, year`.
    public var reason: String
    /// The records that were near, the nearest first; at most five.
    public var candidates: [Candidate] = []
    /// Reported, never followed.
    public var wrongIdentifiers: [WrongIdentifier] = []
}
