import Diagnostics
public import EvidenceModel
import GRDB

/// Derives verdict, strength and number checks of claims and stores them with the version of the rules.
struct Derivation {
    let db: Database
    let changes: ChangeLog

    func recompute(_ claims: some Collection<Int64>) throws {
        guard !claims.isEmpty else { return }
        let rules = try Self.rules()
        for claim in claims.sorted() { try recompute(claim, rules) }
    }

    private func recompute(_ row: Int64, _ rules: EvidenceRules) throws {
        let table = ClaimTable(db: db)
        guard let claim = try table.claim(row) else { return }
        let stored = try table.evidence(of: row)
        let appraised = try table.appraised(stored)
        let verdict = rules.verdict(kind: claim.kind, evidence: appraised, citationCount: try table.citationCount(of: row))
        let strength = rules.strength(kind: claim.kind, evidence: appraised)
        let before = try String.fetchOne(db, sql: Self.stateSQL, arguments: [row])
        try db.execute(
            sql: """
                UPDATE claim SET verdict = ?, verdict_reasons = ?, strength = ?, strength_reasons = ?, strength_provisional = ?,
                    against = ?, against_reasons = ?, against_provisional = ?, rules_version = ?
                WHERE row = ?
                """,
            arguments: [
                verdict.verdict.rawValue, try StoredJSON.encode(verdict.reasons),
                strength.evidenceFor.strength.rawValue, try StoredJSON.encode(strength.evidenceFor.steps),
                strength.evidenceFor.isProvisional, strength.evidenceAgainst.strength.rawValue,
                try StoredJSON.encode(strength.evidenceAgainst.steps), strength.evidenceAgainst.isProvisional,
                verdict.rulesVersion, row,
            ])
        let after = try String.fetchOne(db, sql: Self.stateSQL, arguments: [row])
        let home = try String.fetchOne(
            db, sql: "SELECT article.id FROM article JOIN claim ON claim.home = article.row WHERE claim.row = ?",
            arguments: [row])
        try changes.record("verdict", claim.id, article: home, before: before, after: after)
        try writeNumberChecks(claim, row, stored)
    }

    private static let stateSQL = """
        SELECT json_object('verdict', verdict, 'strength', strength, 'against', against, 'rules', rules_version)
        FROM claim WHERE row = ? AND verdict IS NOT NULL
        """

    private func writeNumberChecks(_ claim: Claim, _ row: Int64, _ stored: [ClaimTable.StoredEvidence]) throws {
        try db.execute(sql: "DELETE FROM number_check WHERE claim = ?", arguments: [row])
        for item in stored {
            for (position, quantity) in item.evidence.quantities.enumerated() {
                guard let name = quantity.answers, let claimed = claim.quantities.first(where: { $0.id == name }) else {
                    continue
                }
                let (outcome, reason) = NumberCheck.compare(claimed, with: quantity)
                try db.execute(
                    sql: """
                        INSERT INTO number_check (claim, evidence, position, claimed, outcome, reason_nl, reason_en)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [row, item.row, position, name, outcome.rawValue, reason.nl ?? "", reason.en ?? ""])
            }
        }
    }

    // MARK: Version

    /// Derives everything again when the rules are not those the store's verdicts were derived with.
    static func recomputeIfOutdated(_ database: DatabaseQueue) throws {
        let version = "\(try rules().verdict.version).\(try rules().strength.version)"
        let stored = try database.read { db in try StoreInfo.value("rules_version", db) }
        guard stored != version else { return }
        try database.write { db in
            let claims = try Int64.fetchAll(db, sql: "SELECT row FROM claim")
            try Derivation(db: db, changes: ChangeLog(db)).recompute(claims)
            try StoreInfo.set("rules_version", version, db)
        }
    }

    static func rules() throws -> EvidenceRules {
        do {
            return try EvidenceRules.standard()
        } catch {
            throw Failure.storage(
                Diagnostic(
                    "store.rules", "the tables of verdict and strength cannot be read: \(error.message)", remedy: error.remedy,
                    cause: error.cause))
        }
    }
}

extension EvidenceStore {
    /// The rules that this store's verdicts and strengths are derived by.
    ///
    /// - Throws: `Failure` of kind storage when their tables cannot be read.
    public static func rules() throws -> EvidenceRules { try Derivation.rules() }
}
