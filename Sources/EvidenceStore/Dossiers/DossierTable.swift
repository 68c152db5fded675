import Bibliography
import Diagnostics
import EvidenceModel
import Foundation
import GRDB
import TextAnalysis

/// Writes dossiers into the store, in two passes: first every article with its sources and claims, then what ties them together,
/// so that a claim may be shared with a dossier further on.
final class DossierTable {
    let db: Database
    let changes: ChangeLog
    let sources: SourceTable
    let index: SearchIndex
    /// The claims whose verdicts have to be derived again.
    var touchedClaims: Set<Int64> = []
    private var errors: [Diagnostic] = []
    var report = DossierReport()

    init(db: Database) throws {
        self.db = db
        let terms = SearchTerms()
        changes = ChangeLog(db)
        sources = try SourceTable(db: db, terms: terms, changes: changes)
        index = SearchIndex(db: db, terms: terms)
    }

    /// - Throws: `Failure` with all faults found; the caller's transaction is then rolled back.
    func write(_ dossiers: [Dossier]) throws -> DossierReport {
        checkArticles(dossiers)
        guard errors.isEmpty else { throw Failure(.input, errors) }
        let drafts = try dossiers.map { try prepare($0) }
        if errors.isEmpty {
            for draft in drafts { try tie(draft) }
        }
        guard errors.isEmpty else { throw Failure(.input, errors) }
        for draft in drafts { try removeUnusedSources(draft) }
        return report
    }

    /// Two dossiers of one article would each undo the other.
    private func checkArticles(_ dossiers: [Dossier]) {
        var files: [String: String] = [:]
        for dossier in dossiers {
            if let first = files.updateValue(dossier.file, forKey: dossier.article.id) {
                error(
                    "duplicate-article", "article '\(dossier.article.id)' has a dossier in '\(first)' already",
                    remedy: "add one of the two, or give them ids of their own", dossier, dossier.article.span)
            }
        }
    }

    /// A dossier whose article and sources are in the store.
    struct Draft {
        var dossier: Dossier
        var article: Int64
        var isNew: Bool
        /// The source, if it is known, of every key.
        var sourceRows: [String: Int64]
        /// The row of every printed reference.
        var referenceRows: [String: Int64]
        /// What the dossier held before, for the change log.
        var before: [String: String]
        /// The sources that it named before.
        var sourcesBefore: Set<Int64>
    }

    func error(_ code: String, _ message: String, remedy: String?, _ dossier: Dossier, _ span: SourceSpan) {
        errors.append(Diagnostic("dossier." + code, message, remedy: remedy, file: dossier.file, span: span))
    }

    func warn(_ code: String, _ message: String, remedy: String?, _ dossier: Dossier, _ span: SourceSpan) {
        report.warnings.append(
            Diagnostic("dossier." + code, severity: .warning, message, remedy: remedy, file: dossier.file, span: span))
    }

    // MARK: First pass: article, sources, references, claims

    private func prepare(_ dossier: Dossier) throws -> Draft {
        let known = try Int64.fetchOne(db, sql: "SELECT row FROM article WHERE id = ?", arguments: [dossier.article.id])
        let before = try known.map { try DossierState(db: db).entries(of: $0) } ?? [:]
        if let known { touchedClaims.formUnion(try claims(of: known)) }
        let sourcesBefore = try known.map { try sources.named(by: $0) } ?? []
        let article = try write(dossier.article, over: known)
        try db.execute(sql: "DELETE FROM evidence WHERE article = ?", arguments: [article])
        for table in ["occurrence", "reference", "named_source", "appraisal"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE article = ?", arguments: [article])
        }
        var draft = Draft(
            dossier: dossier, article: article, isNew: known == nil, sourceRows: [:], referenceRows: [:], before: before,
            sourcesBefore: sourcesBefore)
        try writeReferences(&draft)
        try writeSources(&draft)
        try writeAppraisals(draft)
        for claim in dossier.claims { try define(claim, draft) }
        try removeDroppedClaims(draft)
        return draft
    }

    private func write(_ article: ArticleEntry, over row: Int64?) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO article (row, id, title, url, authors, publisher, published, language, text_kind, text_file, text, text_sha256)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (row) DO UPDATE SET title = excluded.title, url = excluded.url, authors = excluded.authors,
                    publisher = excluded.publisher, published = excluded.published, language = excluded.language,
                    text_kind = excluded.text_kind, text_file = excluded.text_file, text = excluded.text,
                    text_sha256 = excluded.text_sha256
                """,
            arguments: [
                row, article.id, article.title, article.url, try StoredJSON.encode(article.authors), article.publisher,
                article.published, article.language, article.textKind.rawValue, article.textFile, article.text,
                Digest.sha256(article.text),
            ])
        return row ?? db.lastInsertedRowID
    }

    private func writeReferences(_ draft: inout Draft) throws {
        let resolver = ReferenceResolver(sources: sources)
        for (position, reference) in draft.dossier.references.enumerated() {
            let resolution = try resolver.resolve(reference)
            try db.execute(
                sql: """
                    INSERT INTO reference (article, position, key, printed, declared, source, resolution)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    draft.article, position + 1, reference.key, reference.printed,
                    try StoredJSON.encode(StoredReference(reference)), resolution.row, resolution.how,
                ])
            draft.referenceRows[reference.key] = db.lastInsertedRowID
            draft.sourceRows[reference.key] = resolution.row
            if resolution.row == nil {
                warn(
                    "unresolved-reference", "reference '\(reference.key)' is not resolved: \(resolution.how)",
                    remedy: "import its record, or give its pmid, doi or pmcid", draft.dossier, reference.span)
            }
        }
    }

    private func writeSources(_ draft: inout Draft) throws {
        for (position, source) in draft.dossier.sources.enumerated() {
            guard let row = try row(of: source, draft) else { continue }
            draft.sourceRows[source.key] = row
            try db.execute(
                sql: "INSERT INTO named_source (article, position, key, declared, source) VALUES (?, ?, ?, ?, ?)",
                arguments: [draft.article, position + 1, source.key, try StoredJSON.encode(StoredSource(source)), row])
        }
    }

    private func row(of source: SourceEntry, _ draft: Draft) throws -> Int64? {
        if case .stored(let identifiers) = source.description {
            let rows = try sources.rows(identifiers)
            if rows.count == 1 { return rows[0] }
            let names = identifiers.names.joined(separator: ", ")
            error(
                "source-not-stored",
                rows.isEmpty ? "the store has no source \(names)" : "\(names) belong to \(rows.count) different sources",
                remedy: rows.isEmpty
                    ? "import its record first, or describe it with 'study:' or 'page:'" : "keep the identifiers of one",
                draft.dossier, source.span)
            return nil
        }
        guard let record = CuratedRecord.record(source) else {
            error(
                "bad-source", "this source has no usable name or address", remedy: "give a name, url, doi or pmid",
                draft.dossier, source.span)
            return nil
        }
        if let (row, owner) = try sources.describedElsewhere(record, than: draft.article) {
            warn(
                "described-differently", "'\(owner)' describes this source in other words, which are kept",
                remedy: "describe it the same way in both dossiers", draft.dossier, source.keySpan)
            return row
        }
        return try sources.upsert(record, article: draft.dossier.article.id).row
    }

    private func writeAppraisals(_ draft: Draft) throws {
        let entries =
            draft.dossier.references.map { ($0.key, $0.appraisal) } + draft.dossier.sources.map { ($0.key, $0.appraisal) }
        for (key, appraisal) in entries {
            guard let source = draft.sourceRows[key], !appraisal.isEmpty else { continue }
            try db.execute(
                sql: "INSERT OR REPLACE INTO appraisal (article, source, design, pools) VALUES (?, ?, ?, ?)",
                arguments: [draft.article, source, appraisal.design, try StoredJSON.encode(appraisal.pools)])
        }
        let touched = draft.sourcesBefore.union(draft.sourceRows.values)
        for source in touched { try sources.refreshDesign(of: source) }
        touchedClaims.formUnion(try sources.claims(restingOn: touched))
    }

    private func define(_ entry: ClaimEntry, _ draft: Draft) throws {
        guard case .defined(let claim) = entry.definition else { return }
        let known = try Row.fetchOne(db, sql: "SELECT row, home FROM claim WHERE id = ?", arguments: [claim.id])
        if let known, known["home"] != draft.article {
            let home = try String.fetchOne(db, sql: "SELECT id FROM article WHERE row = ?", arguments: [known["home"] as Int64])
            error(
                "claim-exists", "claim '\(claim.id)' stands in '\(home ?? "another article")' already",
                remedy: "write 'claim: \(home ?? "article")/\(claim.id)' to share it, or choose another id", draft.dossier,
                entry.span)
            return
        }
        try db.execute(
            sql: """
                INSERT INTO claim (row, id, home, kind, statement_nl, statement_en, note_nl, note_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (row) DO UPDATE SET kind = excluded.kind, statement_nl = excluded.statement_nl,
                    statement_en = excluded.statement_en, note_nl = excluded.note_nl, note_en = excluded.note_en
                """,
            arguments: [
                known?["row"] as Int64?, claim.id, draft.article, claim.kind.rawValue, claim.statement.nl, claim.statement.en,
                claim.note?.nl, claim.note?.en,
            ])
        let row: Int64 = known?["row"] ?? db.lastInsertedRowID
        touchedClaims.insert(row)
        try writeConcepts(of: claim, row, entry, draft)
        try db.execute(sql: "DELETE FROM quantity WHERE claim = ?", arguments: [row])
        for (position, quantity) in claim.quantities.enumerated() {
            try QuantityTable(db: db).insert(quantity, claim: row, position: position)
        }
        try takeReviews(of: entry, claim, row, draft)
    }

    private func writeConcepts(of claim: Claim, _ row: Int64, _ entry: ClaimEntry, _ draft: Draft) throws {
        let concepts = ConceptTable(db: db)
        try db.execute(sql: "DELETE FROM claim_concept WHERE claim = ?", arguments: [row])
        for (position, id) in claim.about.enumerated() {
            guard try concepts.exists(id) || Concept.isDescriptor(id) else {
                error(
                    "unknown-concept", "no vocabulary in the store has the concept '\(id)'",
                    remedy: Suggestions.remedy(for: id, in: try String.fetchAll(db, sql: "SELECT id FROM concept"))
                        ?? "use a MeSH descriptor such as D007405, or import the vocabulary first",
                    draft.dossier, entry.places.about.indices.contains(position) ? entry.places.about[position] : entry.span)
                continue
            }
            try concepts.mention(id)
            try db.execute(
                sql: "INSERT OR IGNORE INTO claim_concept (claim, position, concept) VALUES (?, ?, ?)",
                arguments: [row, position, id])
        }
    }

    /// Claims that the dossier defined before and no longer names.
    private func removeDroppedClaims(_ draft: Draft) throws {
        let kept = Set(draft.dossier.claims.map(\.id))
        for claim in try Row.fetchAll(db, sql: "SELECT row, id FROM claim WHERE home = ?", arguments: [draft.article])
        where !kept.contains(claim["id"]) {
            let row: Int64 = claim["row"]
            let other = try String.fetchOne(
                db,
                sql: """
                    SELECT article.id FROM article WHERE row IN (
                        SELECT article FROM occurrence WHERE claim = :claim UNION SELECT article FROM evidence WHERE claim = :claim)
                    """, arguments: ["claim": row])
            if let other {
                error(
                    "claim-in-use", "claim '\(claim["id"] as String)' is gone from this dossier but stands in '\(other)' too",
                    remedy: "keep it here, or take it out of '\(other)' first", draft.dossier, draft.dossier.article.span)
                continue
            }
            try warnOfReviews(of: claim["id"], row, draft)
            try ClaimRemoval(db: db).remove(row)
            touchedClaims.remove(row)
        }
    }

    /// Takes out sources that the dossier described, no longer names, and nothing else uses.
    private func removeUnusedSources(_ draft: Draft) throws {
        for source in draft.sourcesBefore.subtracting(draft.sourceRows.values).sorted() {
            try sources.removeIfUnused(source, article: draft.dossier.article.id)
        }
    }
}
