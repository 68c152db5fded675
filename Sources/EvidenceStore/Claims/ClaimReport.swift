import Diagnostics
public import EvidenceModel
import GRDB

/// A claim with everything a reader needs to weigh it: where it stands, what its sources say, and what follows.
public struct ClaimReport: Hashable, Sendable {
    /// The claim as it stands in one article.
    public struct Occurrence: Hashable, Sendable {
        public var article: String
        public var title: String
        public var textKind: TextKind
        public var quote: String
        public var state: OccurrenceState
    }

    /// One source of the claim, cited or assessed.
    public struct Source: Hashable, Sendable {
        public var standing: SourceStanding
        public var title: String
        public var container: String?
        public var published: String?
        public var pmid: String?
        public var doi: String?
        /// How articles tie the source to the claim; empty when none cites it for it.
        public var ties: [Tie]
        /// What it says; empty when nobody has read it for this claim.
        public var readings: [Reading]
        /// The strength of this source alone, on the side it takes.
        public var strength: Strength
        /// When its PubMed record came into the store, ISO 8601; `nil` for a source that has none, or one written by hand.
        public var recordSeen: String?
        /// What happened to it, in words of its record.
        public var notices: [String]

        public init(
            standing: SourceStanding, title: String, container: String? = nil, published: String? = nil, pmid: String? = nil,
            doi: String? = nil, ties: [Tie] = [], readings: [Reading] = [], strength: Strength, recordSeen: String? = nil,
            notices: [String] = []
        ) {
            self.standing = standing
            self.title = title
            self.container = container
            self.published = published
            self.pmid = pmid
            self.doi = doi
            self.ties = ties
            self.readings = readings
            self.strength = strength
            self.recordSeen = recordSeen
            self.notices = notices
        }
    }

    /// What one reading of a source found.
    public struct Reading: Hashable, Sendable {
        public var evidence: Evidence
        public var passageState: PassageState
        public var numberChecks: [NumberLine]
    }

    /// A claim's number against the source's.
    public struct NumberLine: Hashable, Sendable {
        public var quantity: String
        public var outcome: NumberOutcome
        public var reason: LocalizedText
    }

    public var claim: Claim
    public var occurrences: [Occurrence]
    public var verdict: VerdictResult
    public var strength: StrengthResult
    /// What editors signed, by their days; `review.judges(claim.statement)` tells whether one is of this wording.
    public var reviews: [Review]
    /// Strongest first.
    public var sources: [Source]
}

extension EvidenceStore {
    /// A claim with its sources, strongest first.
    ///
    /// - Throws: `Failure` of kind input when there is no such claim, with the nearest ids.
    public func report(onClaim id: String) throws -> ClaimReport {
        try describing {
            try database.read { db in
                guard
                    let row = try Int64.fetchOne(
                        db.cachedStatement(sql: "SELECT row FROM claim WHERE id = ?"), arguments: [id])
                else {
                    throw Failure.input(try Self.unknownClaim(id, db))
                }
                return try ClaimReportReader(db: db, row: row).report()
            }
        }
    }
}

extension EvidenceStore {
    /// That there is no such claim, with the nearest ids.
    static func unknownClaim(_ id: String, _ db: Database) throws -> Diagnostic {
        let ids = try String.fetchAll(db, sql: "SELECT id FROM claim")
        return Diagnostic(
            "store.unknown-claim", "there is no claim '\(id)'",
            remedy: Suggestions.remedy(for: id, in: ids) ?? "list them with 'warrant query claims'")
    }
}

/// Reads a report; verdict and strength are derived again from the same facts, which gives the reasons beside the stored words.
private struct ClaimReportReader {
    let db: Database
    let row: Int64

    func report() throws -> ClaimReport {
        let table = ClaimTable(db: db)
        guard let claim = try table.claim(row) else {
            throw DatabaseError(resultCode: .SQLITE_NOTFOUND, message: "the claim left the store while it was read")
        }
        let rules = try Derivation.rules()
        let stored = try table.evidence(of: row)
        let appraised = try table.appraised(stored)
        let links = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT source FROM claim_source_link WHERE claim = :claim
                    """), arguments: ["claim": row])
        var seen: Set<Int64> = []
        let sources = try links.filter { seen.insert($0).inserted }.compactMap { source in
            try self.source(source, claim, stored.filter { $0.sourceRow == source }, rules)
        }
        return ClaimReport(
            claim: claim, occurrences: try occurrences(),
            verdict: rules.verdict(kind: claim.kind, evidence: appraised, citationCount: try table.citationCount(of: row)),
            strength: rules.strength(kind: claim.kind, evidence: appraised),
            reviews: try ReviewTable(db: db).reviews(of: row), sources: sources.sorted(by: Self.isBefore))
    }

    private static func isBefore(_ left: ClaimReport.Source, _ right: ClaimReport.Source) -> Bool {
        func key(_ source: ClaimReport.Source) -> (Int, Int, String, String) {
            let strength = Strength.allCases.firstIndex(of: source.strength) ?? 0
            return (source.readings.isEmpty ? 1 : 0, -strength, source.standing.label, source.standing.id)
        }
        return key(left) < key(right)
    }

    private func occurrences() throws -> [ClaimReport.Occurrence] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT article.id, article.title, article.text_kind, occurrence.exact, occurrence.state
                    FROM occurrence JOIN article ON article.row = occurrence.article WHERE occurrence.claim = ? ORDER BY article.id
                    """), arguments: [row]
        ).map {
            ClaimReport.Occurrence(
                article: $0["id"], title: $0["title"], textKind: try $0.value("text_kind", TextKind.self), quote: $0["exact"],
                state: try $0.value("state", OccurrenceState.self))
        }
    }

    private func source(
        _ source: Int64, _ claim: Claim, _ stored: [ClaimTable.StoredEvidence], _ rules: EvidenceRules
    ) throws -> ClaimReport.Source? {
        guard let standing = try ClaimTable(db: db).standing(of: source),
            let row = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM source WHERE row = ?"), arguments: [source])
        else { return nil }
        let ties = try String.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT tie FROM citation JOIN occurrence ON occurrence.row = citation.occurrence
                    WHERE occurrence.claim = ? AND citation.source = ? AND tie <> 'proposed' ORDER BY tie
                    """), arguments: [self.row, source]
        ).compactMap(Tie.init(rawValue:))
        let strength = rules.strength(kind: claim.kind, evidence: try ClaimTable(db: db).appraised(stored))
        return ClaimReport.Source(
            standing: standing, title: row["title"], container: row["container"], published: row["published"],
            pmid: row["pmid"],
            doi: row["doi"], ties: ties, readings: try stored.map(reading),
            strength: max(strength.evidenceFor.strength, strength.evidenceAgainst.strength),
            recordSeen: row["is_database_record"] ? row["seen_at"] : nil,
            notices: try notices(of: source))
    }

    private func reading(_ stored: ClaimTable.StoredEvidence) throws -> ClaimReport.Reading {
        ClaimReport.Reading(
            evidence: stored.evidence, passageState: stored.passageState,
            numberChecks: try ClaimTable(db: db).numberChecks(ofEvidence: stored.row))
    }

    private func notices(of source: Int64) throws -> [String] {
        try String.fetchAll(
            db.cachedStatement(sql: "SELECT DISTINCT kind || ': ' || printed FROM notice WHERE about = ? ORDER BY 1"),
            arguments: [source])
    }
}
