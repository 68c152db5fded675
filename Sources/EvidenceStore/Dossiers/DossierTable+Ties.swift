import Bibliography
import Diagnostics
import EvidenceModel
import GRDB
import TextAnalysis

/// The second pass: occurrences, citations and evidence.
extension DossierTable {
    func tie(_ draft: Draft) throws {
        var evidenceCount = 0
        for (position, entry) in draft.dossier.claims.enumerated() {
            guard let claim = try claimRow(entry, draft) else { continue }
            touchedClaims.insert(claim)
            try db.execute(
                sql: """
                    INSERT INTO occurrence (article, claim, position, exact, prefix, suffix, state, start_offset, end_offset)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    draft.article, claim, position + 1, entry.quote.exact, entry.quote.prefix, entry.quote.suffix,
                    entry.state.rawValue, entry.range?.lowerBound, entry.range?.upperBound,
                ])
            try writeCitations(entry, occurrence: db.lastInsertedRowID, draft)
            for (place, evidence) in entry.evidence.enumerated() {
                try writeEvidence(evidence, place, claim, draft)
                evidenceCount += 1
            }
            try index.indexClaim(claim)
        }
        try index.indexArticle(draft.article)
        try recordChanges(draft)
        report.articles.append(
            DossierReport.Article(
                id: draft.dossier.article.id, isNew: draft.isNew, claims: draft.dossier.claims.count,
                references: draft.dossier.references.count,
                resolvedReferences: draft.dossier.references.count { draft.sourceRows[$0.key] != nil },
                evidence: evidenceCount))
    }

    private func claimRow(_ entry: ClaimEntry, _ draft: Draft) throws -> Int64? {
        guard case .reference(let article, let claim) = entry.definition else {
            return try Int64.fetchOne(db, sql: "SELECT row FROM claim WHERE id = ?", arguments: [entry.id])
        }
        let row = try Int64.fetchOne(
            db,
            sql: "SELECT claim.row FROM claim JOIN article ON article.row = claim.home WHERE claim.id = ? AND article.id = ?",
            arguments: [claim, article])
        if row == nil {
            let names = try String.fetchAll(
                db, sql: "SELECT article.id || '/' || claim.id FROM claim JOIN article ON article.row = claim.home")
            error(
                "unknown-claim", "there is no claim '\(article)/\(claim)'",
                remedy: Suggestions.remedy(for: "\(article)/\(claim)", in: names) ?? "add the dossier that defines it first",
                draft.dossier, entry.span)
        }
        return row
    }

    private func writeCitations(_ entry: ClaimEntry, occurrence: Int64, _ draft: Draft) throws {
        for (position, cite) in entry.cites.enumerated() {
            try db.execute(
                sql: "INSERT INTO citation (occurrence, position, key, tie, reference, source) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    occurrence, position, cite.key, cite.tie.rawValue, draft.referenceRows[cite.key],
                    draft.sourceRows[cite.key],
                ])
        }
    }

    private func writeEvidence(_ entry: ClaimEntry.EvidenceEntry, _ position: Int, _ claim: Int64, _ draft: Draft) throws {
        let evidence = entry.evidence
        guard let source = draft.sourceRows[evidence.source] else {
            error(
                "source-not-stored", "the source '\(evidence.source)' of this evidence is not in the store",
                remedy: "import its record first", draft.dossier, entry.span)
            return
        }
        let state = try passageState(evidence, source, entry, draft)
        try db.execute(
            sql: """
                INSERT INTO evidence (claim, source, article, position, key, direction, "limit", directness, basis,
                    finding_nl, finding_en, passage, passage_state, assessor, assessed_on, note_nl, note_en)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                claim, source, draft.article, position, evidence.source, evidence.direction.rawValue, evidence.limit?.rawValue,
                evidence.directness.rawValue, evidence.basis.rawValue, evidence.finding.nl, evidence.finding.en,
                evidence.passage, state.rawValue, evidence.assessor, evidence.date, evidence.note?.nl, evidence.note?.en,
            ])
        let row = db.lastInsertedRowID
        let names = try String.fetchSet(db, sql: "SELECT name FROM quantity WHERE claim = ?", arguments: [claim])
        for (place, quantity) in evidence.quantities.enumerated() {
            if let answered = quantity.answers, !names.contains(answered) {
                error(
                    "unknown-quantity", "the claim has no quantity '\(answered)'",
                    remedy: Suggestions.remedy(for: answered, in: names.sorted()) ?? "give the claim a quantity with that id",
                    draft.dossier, entry.quantitySpans.indices.contains(place) ? entry.quantitySpans[place] : entry.span)
            }
            try QuantityTable(db: db).insert(quantity, evidence: row, position: place)
        }
        try index.indexEvidence(row)
    }

    /// Whether the passage stands in the record's title or abstract.
    private func passageState(
        _ evidence: Evidence, _ source: Int64, _ entry: ClaimEntry.EvidenceEntry, _ draft: Draft
    ) throws -> PassageState {
        guard let passage = evidence.passage else { return .none }
        guard let row = try Row.fetchOne(db, sql: "SELECT title, abstract FROM source WHERE row = ?", arguments: [source])
        else {
            return .unverified
        }
        let texts = [row["title"] as String?, row["abstract"] as String?].compactMap(\.self)
        if texts.contains(where: { VerbatimText($0).contains(passage) }) { return .verified }
        let hasAbstract = (row["abstract"] as String?) != nil
        warn(
            "passage-unverified",
            "the passage does not stand in the title \(hasAbstract ? "or the abstract " : "")of '\(evidence.source)'",
            remedy: hasAbstract
                ? "copy it word for word" : "the store has no abstract of it; import the record to have the passage checked",
            draft.dossier, entry.passageSpan)
        return .unverified
    }

    // MARK: Changes

    func claims(of article: Int64) throws -> Set<Int64> {
        try Int64.fetchSet(
            db,
            sql: """
                SELECT claim FROM occurrence WHERE article = :article UNION SELECT claim FROM evidence WHERE article = :article
                UNION SELECT row FROM claim WHERE home = :article
                """, arguments: ["article": article])
    }

    private func recordChanges(_ draft: Draft) throws {
        let after = try DossierState(db: db).entries(of: draft.article)
        for name in Set(draft.before.keys).union(after.keys).sorted() {
            guard let space = name.firstIndex(of: " ") else { continue }
            try changes.record(
                String(name[..<space]), String(name[name.index(after: space)...]), article: draft.dossier.article.id,
                before: draft.before[name], after: after[name])
        }
    }
}
