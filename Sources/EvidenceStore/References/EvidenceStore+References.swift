public import Articles
import GRDB

extension EvidenceStore {
    /// Resolves the entries of a reference list against the sources of the store, in one reading.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func resolve(_ references: [ParsedReference]) throws -> [ReferenceOutcome] {
        try matching { matcher in try references.map(matcher.resolve) }
    }

    /// What entries are weighed by, for each record that one is compared with: what a model is fitted on.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func matchFeatures(_ references: [ParsedReference]) throws -> [[(id: String, features: [Double])]] {
        try matching { matcher in try references.map(matcher.features) }
    }

    private func matching<Result>(_ body: (ReferenceMatcher<StoreCandidates>) throws -> Result) throws -> Result {
        try describing {
            try database.read { db in try body(ReferenceMatcher(source: StoreCandidates(db: db))) }
        }
    }
}
