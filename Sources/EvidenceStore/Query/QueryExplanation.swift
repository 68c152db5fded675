public import Diagnostics

/// How SQLite would go about a query: the lines of its `EXPLAIN QUERY PLAN`, which differ from one version of SQLite to another.
public struct QueryExplanation: Hashable, Sendable {
    /// One step, in SQLite's words.
    public struct Step: Hashable, Sendable {
        /// How deep it stands below others, from 0.
        public var depth: Int
        /// Such as `SEARCH claim_0 USING INDEX claim_verdict (verdict=?)`.
        public var detail: String

        public init(depth: Int, detail: String) {
            self.depth = depth
            self.detail = detail
        }
    }

    /// In the order of SQLite's.
    public var steps: [Step]
    /// What the query took a word to mean.
    public var notes: [Diagnostic]

    public init(steps: [Step], notes: [Diagnostic]) {
        self.steps = steps
        self.notes = notes
    }
}
