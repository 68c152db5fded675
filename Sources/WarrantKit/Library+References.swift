public import Articles

extension Library {
    /// Finds the source that an entry of a reference list names.
    ///
    /// For example:
    ///
    /// ```swift
    /// let outcome = try library.resolve(CitationString.parse(printed))
    /// ```
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func resolve(_ reference: ParsedReference) throws -> ReferenceOutcome {
        try store.resolve([reference])[0]
    }

    /// The same for a whole list, in one reading of the store.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func resolve(_ references: [ParsedReference]) throws -> [ReferenceOutcome] {
        try store.resolve(references)
    }
}
