import EvidenceModel
import Foundation
import GRDB

/// Reading claims and their evidence back as values.
struct ClaimTable {
    let db: Database

    func claim(_ row: Int64) throws -> Claim? {
        guard
            let stored = try Row.fetchOne(
                db.cachedStatement(sql: "SELECT * FROM claim WHERE row = ?"), arguments: [row])
        else { return nil }
        let about = try String.fetchAll(
            db.cachedStatement(sql: "SELECT concept FROM claim_concept WHERE claim = ? ORDER BY position"), arguments: [row])
        return Claim(
            id: stored["id"], kind: try stored.value("kind", ClaimKind.self),
            statement: stored.localized("statement") ?? LocalizedText(), about: about,
            quantities: try QuantityTable(db: db).ofClaim(row), note: stored.localized("note"))
    }

    /// An evidence row with its number, its source's row, and the evidence; `source` is the dossier's key.
    struct StoredEvidence {
        var row: Int64
        var sourceRow: Int64
        var sourceID: String
        var passageState: PassageState
        var evidence: Evidence
    }

    /// The evidence of a claim, in the order of its dossiers; of one article's dossier only when it is given.
    func evidence(of claim: Int64, article: Int64? = nil) throws -> [StoredEvidence] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT evidence.*, source.id AS source_id FROM evidence JOIN source ON source.row = evidence.source
                    WHERE evidence.claim = :claim AND (:article IS NULL OR evidence.article = :article)
                    ORDER BY evidence.article, evidence.position
                    """), arguments: ["claim": claim, "article": article]
        ).map { row in
            StoredEvidence(
                row: row["row"], sourceRow: row["source"], sourceID: row["source_id"],
                passageState: try row.value("passage_state", PassageState.self),
                evidence: Evidence(
                    source: row["key"], direction: try row.value("direction", Direction.self),
                    limit: (row["limit"] as String?).flatMap(Limit.init(rawValue:)),
                    directness: try row.value("directness", Directness.self), basis: try row.value("basis", Basis.self),
                    finding: row.localized("finding") ?? LocalizedText(), passage: row["passage"],
                    quantities: try QuantityTable(db: db).ofEvidence(row["row"]), assessor: row["assessor"],
                    date: row["assessed_on"], note: row.localized("note")))
        }
    }

    /// A claim's numbers beside those of an evidence row, in the order of the evidence.
    func numberChecks(ofEvidence row: Int64) throws -> [ClaimReport.NumberLine] {
        try Row.fetchAll(
            db.cachedStatement(sql: "SELECT * FROM number_check WHERE evidence = ? ORDER BY position"), arguments: [row]
        ).map {
            ClaimReport.NumberLine(
                quantity: $0["claimed"], outcome: try $0.value("outcome", NumberOutcome.self),
                reason: $0.localized("reason") ?? LocalizedText())
        }
    }

    /// The evidence of a claim with the standing of its sources, as the rules of verdict and strength take it.
    ///
    /// Two sources with one label (a first author's two papers of a year) are told apart by their ids.
    func appraised(_ stored: [StoredEvidence]) throws -> [AppraisedEvidence] {
        var standings: [Int64: SourceStanding] = [:]
        for row in Set(stored.map(\.sourceRow)) { standings[row] = try standing(of: row) }
        let labels = Dictionary(grouping: standings.values, by: \.label)
        return stored.compactMap { item in
            guard var standing = standings[item.sourceRow] else { return nil }
            if labels[standing.label, default: []].count > 1 { standing.label += " (\(standing.id))" }
            var evidence = item.evidence
            evidence.source = item.sourceID
            return AppraisedEvidence(evidence: evidence, source: standing)
        }
    }

    /// How many citations articles give for a claim; proposed ones do not count.
    func citationCount(of claim: Int64) throws -> Int {
        try Int.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT COUNT(*) FROM citation JOIN occurrence ON occurrence.row = citation.occurrence
                    WHERE occurrence.claim = ? AND citation.tie <> 'proposed'
                    """), arguments: [claim]) ?? 0
    }

    /// How a source stands in the evidence model: its design, what it pools, what happened to it.
    func standing(of source: Int64) throws -> SourceStanding? {
        guard
            let row = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT id, label, design, design_reason_nl, design_reason_en, is_retracted, has_concern
                        FROM source WHERE row = ?
                        """), arguments: [source])
        else { return nil }
        let pools = try String.fetchAll(
            db.cachedStatement(sql: "SELECT pools FROM appraisal WHERE source = ? AND pools <> '[]' ORDER BY article LIMIT 1"),
            arguments: [source]
        ).flatMap { try StoredJSON.decode([String].self, $0) }
        return SourceStanding(
            id: row["id"], label: row["label"], design: row["design"],
            designReason: LocalizedText(nl: row["design_reason_nl"], en: row["design_reason_en"]), pools: pools,
            isRetracted: row["is_retracted"], hasConcern: row["has_concern"])
    }
}

/// Takes a claim and everything of it out of the store.
struct ClaimRemoval {
    let db: Database

    func remove(_ claim: Int64) throws {
        for statement in [
            "DELETE FROM evidence WHERE claim = ?", "DELETE FROM occurrence WHERE claim = ?",
            "DELETE FROM review WHERE claim = ?", "DELETE FROM claim WHERE row = ?",
        ] {
            try db.execute(sql: statement, arguments: [claim])
        }
    }
}
