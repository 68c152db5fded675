import Foundation

/// Writes reports as JSON: one object, keys sorted.
public enum ReportJSON {
    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func write(_ report: ClaimReport) throws -> String {
        try encode(ClaimReportJSON(report))
    }

    /// The claim's reviews beside its verdict, without its sources.
    ///
    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func writeReviews(_ report: ClaimReport) throws -> String {
        try encode(ClaimReviewsJSON(report))
    }

    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func write(_ status: StoreStatus) throws -> String {
        try encode(StatusJSON(status))
    }

    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func write(_ diff: ArticleDiff) throws -> String {
        try encode(ArticleDiffJSON(diff))
    }

    static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
    }
}

/// A review, and whether it is of the statement as it stands.
private struct ReviewJSON: Encodable {
    var rating, by, date: String
    var note: String?
    var statementSha256: String
    var current: Bool

    init(_ review: Review, of statement: LocalizedText) {
        (rating, by, date, note) = (review.rating.rawValue, review.by, review.date, review.note)
        (statementSha256, current) = (review.statement, review.judges(statement))
    }
}

/// A claim's reviews beside what was derived.
private struct ClaimReviewsJSON: Encodable {
    var id, kind: String
    var statement: LocalizedText
    var statementSha256, verdict: String
    var reasons: [LocalizedText]
    var reviews: [ReviewJSON]

    init(_ report: ClaimReport) {
        (id, kind) = (report.claim.id, report.claim.kind.rawValue)
        (statement, statementSha256) = (report.claim.statement, report.claim.statement.sha256)
        (verdict, reasons) = (report.verdict.verdict.rawValue, report.verdict.reasons)
        reviews = report.reviews.map { ReviewJSON($0, of: report.claim.statement) }
    }
}

/// A claim report in the field names of the query language.
private struct ClaimReportJSON: Encodable {
    struct Occurrence: Encodable {
        var article, title, textKind, quote, state: String
    }

    struct Reading: Encodable {
        var direction: String
        var limit: String?
        var directness, basis: String
        var finding: LocalizedText
        var passage: String?
        var passageState, assessor, date: String
        var numbers: [NumberLine]
    }

    struct NumberLine: Encodable {
        var quantity, outcome: String
        var reason: LocalizedText
    }

    struct Source: Encodable {
        var id, label, title: String
        var pmid, doi, journal, published: String?
        var design: String
        var designReason: LocalizedText
        var ties: [String]
        var strength: String
        var retracted: Bool
        var notices: [String]
        var evidence: [Reading]
    }

    var id, kind: String
    var statement: LocalizedText
    var about: [String]
    var verdict: String
    var reasons: [LocalizedText]
    var strength: SideStrength
    var against: SideStrength
    var reviews: [ReviewJSON]
    var occurrences: [Occurrence]
    var sources: [Source]

    init(_ report: ClaimReport) {
        (id, kind) = (report.claim.id, report.claim.kind.rawValue)
        (statement, about) = (report.claim.statement, report.claim.about)
        (verdict, reasons) = (report.verdict.verdict.rawValue, report.verdict.reasons)
        (strength, against) = (report.strength.evidenceFor, report.strength.evidenceAgainst)
        reviews = report.reviews.map { ReviewJSON($0, of: report.claim.statement) }
        occurrences = report.occurrences.map {
            Occurrence(
                article: $0.article, title: $0.title, textKind: $0.textKind.rawValue, quote: $0.quote, state: $0.state.rawValue)
        }
        sources = report.sources.map { source in
            Source(
                id: source.standing.id, label: source.standing.label, title: source.title, pmid: source.pmid, doi: source.doi,
                journal: source.container, published: source.published, design: source.standing.design,
                designReason: source.standing.designReason, ties: source.ties.map(\.rawValue),
                strength: source.strength.rawValue, retracted: source.standing.isRetracted, notices: source.notices,
                evidence: source.readings.map(Self.reading))
        }
    }

    private static func reading(_ reading: ClaimReport.Reading) -> Reading {
        let evidence = reading.evidence
        return Reading(
            direction: evidence.direction.rawValue, limit: evidence.limit?.rawValue, directness: evidence.directness.rawValue,
            basis: evidence.basis.rawValue, finding: evidence.finding, passage: evidence.passage,
            passageState: reading.passageState.rawValue, assessor: evidence.assessor, date: evidence.date,
            numbers: reading.numberChecks.map {
                NumberLine(quantity: $0.quantity, outcome: $0.outcome.rawValue, reason: $0.reason)
            })
    }
}

/// A store's status.
private struct StatusJSON: Encodable {
    struct Article: Encodable {
        var id, title, textKind: String
        var claims, references, resolvedReferences: Int
        var verdicts: [String: Int]
    }

    struct Affected: Encodable {
        var id, label: String
        var notices, claims: [String]
    }

    var sources, concepts, claims, evidence, reviews, reviewsOfEarlierWording, imports, changes: Int
    var sourcesWithoutNoticeData: Int
    var lastImport: String?
    var rulesVersion: String
    var verdicts: [String: Int]
    var articles: [Article]
    var unresolvedReferences: [String]
    var affectedSources: [Affected]
    var withdrawnSources: [Affected]

    init(_ status: StoreStatus) {
        func named(_ counts: [Verdict: Int]) -> [String: Int] {
            Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
        }
        (sources, concepts, claims, evidence) = (status.sources, status.concepts, status.claims, status.evidence)
        (reviews, reviewsOfEarlierWording) = (status.reviews, status.reviewsOfEarlierWording)
        (imports, changes, lastImport, rulesVersion) = (status.imports, status.changes, status.lastImport, status.rulesVersion)
        sourcesWithoutNoticeData = status.withoutNoticeData
        verdicts = named(status.verdicts)
        articles = status.articles.map {
            Article(
                id: $0.id, title: $0.title, textKind: $0.textKind.rawValue, claims: $0.claims, references: $0.references,
                resolvedReferences: $0.resolvedReferences, verdicts: named($0.verdicts))
        }
        unresolvedReferences = status.unresolved
        func affected(_ sources: [StoreStatus.AffectedSource]) -> [Affected] {
            sources.map { Affected(id: $0.id, label: $0.label, notices: $0.notices, claims: $0.claims) }
        }
        (affectedSources, withdrawnSources) = (affected(status.affected), affected(status.withdrawn))
    }
}

/// What became of an article's quotes.
private struct ArticleDiffJSON: Encodable {
    struct Place: Encodable {
        var line, column: Int
        var text: String

        init(_ place: ArticleDiff.Entry.Place) {
            (line, column, text) = (place.span.start.line, place.span.start.column, place.words)
        }
    }

    struct Entry: Encodable {
        var claim, quote, before, state: String
        var place: Place?
        var similarity: Double?
        var candidates: [Place]
    }

    var article, file: String
    var sameText: Bool
    var anchored, moved, orphaned: Int
    var quotes: [Entry]

    init(_ diff: ArticleDiff) {
        (article, file, sameText) = (diff.article, diff.file, diff.isSameText)
        (anchored, moved, orphaned) = (diff.count(.anchored), diff.count(.moved), diff.count(.orphaned))
        quotes = diff.entries.map {
            Entry(
                claim: $0.claim, quote: $0.quote, before: $0.before.rawValue, state: $0.after.rawValue,
                place: $0.place.map(Place.init), similarity: $0.similarity.map { ($0 * 1000).rounded() / 1000 },
                candidates: $0.candidates.map(Place.init))
        }
    }
}
