/// The parts of a dossier and the keys of each: the one list that the decoders, the JSON Schema and the documentation share.
public enum DossierPart: String, CaseIterable, Sendable {
    case dossier, article, text, reference, source, expert, page, study, claim, statement, quote, cite, evidence, finding, note,
        review
    case claimQuantity, evidenceQuantity

    /// The keys that may stand in this part, in the order they are written.
    public var keys: [String] {
        switch self {
        case .dossier: ["format", "article", "references", "sources", "claims"]
        case .article: ["id", "title", "url", "authors", "publisher", "published", "language", "text"]
        case .text: ["file", "kind"]
        case .reference: ["key", "printed"] + Self.identifiers + Self.appraisal
        case .source: ["key", "expert", "page", "study"] + Self.identifiers + Self.appraisal
        case .expert: ["name", "role"]
        case .page, .study:
            ["title", "authors", "journal", "volume", "issue", "pages", "publisher", "published", "language"] + Self.identifiers
                + Self.appraisal
        case .claim:
            [
                "id", "claim", "kind", "statement", "quote", "state", "about", "quantities", "cites", "note", "evidence",
                "reviews",
            ]
        case .statement, .finding, .note: ["nl", "en"]
        case .quote: ["exact", "prefix", "suffix"]
        case .cite: ["source", "tie"]
        case .evidence:
            [
                "source", "direction", "limit", "directness", "basis", "finding", "passage", "quantities", "assessor", "date",
                "note",
            ]
        case .review: ["rating", "by", "date", "note", "statement"]
        case .claimQuantity: ["id"] + Self.number
        case .evidenceQuantity: ["answers"] + Self.number
        }
    }

    /// The keys that only the dossier that defines a claim may give it.
    static let definingKeys = ["id", "kind", "statement", "about", "quantities", "note", "reviews"]
    /// What names a work.
    static let identifiers = ["pmid", "doi", "pmcid", "url"]
    /// What a curator knows of a study's design.
    static let appraisal = ["design", "pools"]
    /// A number with its meaning.
    private static let number = [
        "measure", "statistic", "comparator", "value", "range", "bounds", "unit", "denominator", "population", "age", "period",
    ]

    /// The part in a sentence: `an article`.
    var noun: String {
        switch self {
        case .dossier: "a dossier"
        case .article: "an article"
        case .text: "the text"
        case .reference: "a reference"
        case .source: "a source"
        case .expert: "an expert"
        case .page: "a page"
        case .study: "a study"
        case .claim: "a claim"
        case .statement: "a statement"
        case .quote: "a quote"
        case .cite: "a citation"
        case .evidence: "an evidence"
        case .finding: "a finding"
        case .note: "a note"
        case .review: "a review"
        case .claimQuantity: "a claim's quantity"
        case .evidenceQuantity: "an evidence's quantity"
        }
    }
}
