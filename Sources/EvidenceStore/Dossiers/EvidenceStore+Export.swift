import Diagnostics
public import EvidenceModel
import GRDB

extension EvidenceStore {
    /// The dossier of an article, as it was added: loading it again changes nothing.
    ///
    /// - Throws: `Failure` of kind input when there is no such article.
    public func dossier(of id: String) throws -> Dossier {
        try describing { try database.read { try Self.dossier(of: id, $0) } }
    }

    static func dossier(of id: String, _ db: Database) throws -> Dossier {
        guard let article = try Row.fetchOne(db, sql: "SELECT * FROM article WHERE id = ?", arguments: [id]) else {
            throw Failure.input(try unknownArticle(id, db))
        }
        return try DossierExport(db: db, article: article).dossier()
    }

    /// That there is no such article, with the nearest ids.
    static func unknownArticle(_ id: String, _ db: Database) throws -> Diagnostic {
        let ids = try String.fetchAll(db, sql: "SELECT id FROM article ORDER BY id")
        return Diagnostic(
            "store.unknown-article", "there is no article '\(id)'",
            remedy: Suggestions.remedy(for: id, in: ids) ?? "the store has no articles")
    }
}

/// Reads one dossier back from the store.
private struct DossierExport {
    let db: Database
    let article: Row
    private let nowhere = SourceSpan(at: .start)

    init(db: Database, article: Row) {
        self.db = db
        self.article = article
    }

    private var row: Int64 { article["row"] }

    func dossier() throws -> Dossier {
        let entry = ArticleEntry(
            id: article["id"], title: article["title"], url: article["url"],
            authors: try StoredJSON.decode([String].self, article["authors"]), publisher: article["publisher"],
            published: article["published"], language: article["language"], textFile: article["text_file"],
            textKind: try article.value("text_kind", TextKind.self), text: article["text"], span: nowhere)
        return Dossier(
            file: "\(entry.id).yaml", article: entry, references: try references(), sources: try sources(), claims: try claims()
        )
    }

    private func references() throws -> [ReferenceEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM reference WHERE article = ? ORDER BY position", arguments: [row]).map {
            let declared = try StoredJSON.decode(StoredReference.self, $0["declared"])
            return ReferenceEntry(
                key: $0["key"], printed: $0["printed"], identifiers: declared.identifiers, appraisal: declared.appraisal,
                span: nowhere)
        }
    }

    private func sources() throws -> [SourceEntry] {
        try Row.fetchAll(db, sql: "SELECT * FROM named_source WHERE article = ? ORDER BY position", arguments: [row]).map {
            let declared = try StoredJSON.decode(StoredSource.self, $0["declared"])
            return SourceEntry(key: $0["key"], description: declared.description, appraisal: declared.appraisal, span: nowhere)
        }
    }

    private func claims() throws -> [ClaimEntry] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT occurrence.*, claim.id AS claim_id, claim.home, home.id AS home_id FROM occurrence
                JOIN claim ON claim.row = occurrence.claim JOIN article AS home ON home.row = claim.home
                WHERE occurrence.article = ? ORDER BY occurrence.position
                """, arguments: [row])
        return try rows.map { occurrence in
            let claim: Int64 = occurrence["claim"]
            let isOwn = occurrence["home"] == row
            let definition: ClaimEntry.Definition
            if isOwn, let claim = try ClaimTable(db: db).claim(claim) {
                definition = .defined(claim)
            } else {
                definition = .reference(article: occurrence["home_id"], claim: occurrence["claim_id"])
            }
            var range: Range<Int>?
            if let start = occurrence["start_offset"] as Int?, let end = occurrence["end_offset"] as Int? {
                range = start..<end
            }
            let reviews = isOwn ? try ReviewTable(db: db).reviews(of: claim) : []
            let evidence = try ClaimTable(db: db).evidence(of: claim, article: row).map {
                ClaimEntry.EvidenceEntry(evidence: $0.evidence, span: nowhere)
            }
            return ClaimEntry(
                definition: definition,
                quote: Quote(exact: occurrence["exact"], prefix: occurrence["prefix"], suffix: occurrence["suffix"]),
                state: try occurrence.value("state", OccurrenceState.self), range: range,
                cites: try cites(of: occurrence["row"]), evidence: evidence,
                reviews: reviews.map { ClaimEntry.ReviewEntry(review: $0, span: nowhere) }, span: nowhere)
        }
    }

    private func cites(of occurrence: Int64) throws -> [ClaimEntry.Cite] {
        try Row.fetchAll(db, sql: "SELECT * FROM citation WHERE occurrence = ? ORDER BY position", arguments: [occurrence]).map
        {
            ClaimEntry.Cite(key: $0["key"], tie: try $0.value("tie", Tie.self), span: nowhere)
        }
    }
}
