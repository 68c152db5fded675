/// An identifier as its source gives it: a scheme and a value.
///
/// Those with rules of their own have a type (``PMID``, ``DOI``, ``PMCID``, ``ORCID``); this keeps the rest: `pii`, `mid`,
/// `bookaccession`, `isbn` of a record, `GRID` or `ROR` of an affiliation (DTD `ArticleId`, `ELocationID`, `Identifier`, `OtherID`).
public struct Identifier: Hashable, Sendable, Codable {
    /// The name of the scheme as the source writes it: `pii`, `ORCID`.
    public var scheme: String
    /// The value as the source writes it, white space at the ends removed.
    public var value: String

    /// A scheme and a value, as written.
    public init(_ scheme: String, _ value: String) {
        self.scheme = scheme
        self.value = value
    }
}
