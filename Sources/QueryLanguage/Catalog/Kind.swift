/// The four kinds of record a query can list.
public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
    case articles, claims, sources, evidence

    /// What one record of the kind is.
    public var entity: Entity {
        switch self {
        case .articles: .article
        case .claims: .claim
        case .sources: .source
        case .evidence: .evidence
        }
    }
}

/// What a condition can constrain: the records of the four kinds, and what ties them together.
///
/// Inside a relation the conditions hold on one and the same link, which may be made of several entities: in
/// `claims has:support(year:>=2015 basis:abstract)` the year is the source's and the basis the evidence's.
public enum Entity: String, Hashable, Sendable, CaseIterable, Codable {
    case article, claim, source, evidence
    /// A claim as it stands in an article.
    case occurrence
    /// An article offers a source for an occurrence.
    case citation
    /// An entry of an article's printed list.
    case reference
    /// What happened to a source: a retraction, a concern, an erratum.
    case notice
    /// An editor's signed judgement of a claim.
    case review

    /// The kind whose records these are, or `nil` for a tie.
    public var kind: Kind? {
        Kind.allCases.first { $0.entity == self }
    }
}
