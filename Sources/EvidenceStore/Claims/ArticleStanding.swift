public import EvidenceModel
import GRDB

/// An article as it stands in the store: its dossier, and what the store knows of each thing it names.
public struct ArticleStanding: Sendable {
    /// A source that the dossier has a key for.
    public struct Work: Hashable, Sendable {
        /// Such as `pmid:25430861`.
        public var id: String
        /// Such as `Brinjikji 2015`.
        public var label: String
        public var title: String
        public var isRetracted: Bool
        public var hasConcern: Bool
        public var isCorrected: Bool
        public var isPreprint: Bool
        /// When PubMed withdrew its record, ISO 8601; `nil` for a record that stands.
        public var withdrawnAt: String?
        /// What happened to it, by the names of ``Bibliography``'s notices: the kind and where the notice stands.
        public var notices: [Notice]

        /// A notice about a work.
        public struct Notice: Hashable, Sendable {
            public var kind: String
            public var printed: String
        }
    }

    /// What the store derived from one evidence entry.
    public struct Reading: Hashable, Sendable {
        public var passageState: PassageState
        public var numberChecks: [ClaimReport.NumberLine]
    }

    public var dossier: Dossier
    /// The sources by their keys in the dossier; a reference that is not resolved has none.
    public var works: [String: Work]
    /// How each reference was resolved, or why not, by its key.
    public var resolutions: [String: String]
    /// For each claim of the dossier, one for each of its evidence entries, in their order.
    public var readings: [[Reading]]
}

extension EvidenceStore {
    /// The ids of the articles, in their order.
    ///
    /// - Throws: `Failure` of kind storage.
    public func articleIDs() throws -> [String] {
        try describing { try database.read { try String.fetchAll($0, sql: "SELECT id FROM article ORDER BY id") } }
    }

    /// The ids of all claims.
    ///
    /// - Throws: `Failure` of kind storage.
    public func claimIDs() throws -> Set<String> {
        try describing { try database.read { Set(try String.fetchAll($0, sql: "SELECT id FROM claim")) } }
    }

    /// An article as it stands in the store.
    ///
    /// - Throws: `Failure` of kind input when there is no such article.
    public func standing(of id: String) throws -> ArticleStanding {
        try describing {
            try database.read { db in
                let dossier = try Self.dossier(of: id, db)
                let reader = ArticleStandingReader(db: db, article: id)
                return ArticleStanding(
                    dossier: dossier, works: try reader.works(), resolutions: try reader.resolutions(),
                    readings: try dossier.claims.map { try reader.readings(of: $0.id) })
            }
        }
    }
}

private struct ArticleStandingReader {
    let db: Database
    let article: String

    func works() throws -> [String: ArticleStanding.Work] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT named.key, source.* FROM
                (SELECT article, key, source FROM reference UNION ALL SELECT article, key, source FROM named_source) AS named
                JOIN article ON article.row = named.article JOIN source ON source.row = named.source WHERE article.id = ?
                """, arguments: [article])
        return try rows.reduce(into: [:]) { works, row in
            works[row["key"]] = ArticleStanding.Work(
                id: row["id"], label: row["label"], title: row["title"], isRetracted: row["is_retracted"],
                hasConcern: row["has_concern"], isCorrected: row["is_corrected"], isPreprint: row["is_preprint"],
                withdrawnAt: row["withdrawn_at"], notices: try notices(about: row["row"]))
        }
    }

    private func notices(about source: Int64) throws -> [ArticleStanding.Work.Notice] {
        try Row.fetchAll(
            db, sql: "SELECT DISTINCT kind, printed FROM notice WHERE about = ? ORDER BY 1, 2", arguments: [source]
        )
        .map { ArticleStanding.Work.Notice(kind: $0["kind"], printed: $0["printed"]) }
    }

    func resolutions() throws -> [String: String] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT key, resolution FROM reference JOIN article ON article.row = reference.article WHERE article.id = ?
                """, arguments: [article])
        return Dictionary(rows.map { ($0["key"], $0["resolution"]) }) { first, _ in first }
    }

    func readings(of claim: String) throws -> [ArticleStanding.Reading] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT evidence.row, evidence.passage_state FROM evidence JOIN claim ON claim.row = evidence.claim
                JOIN article ON article.row = evidence.article WHERE claim.id = ? AND article.id = ? ORDER BY evidence.position
                """, arguments: [claim, article])
        return try rows.map { row in
            ArticleStanding.Reading(
                passageState: try row.value("passage_state", PassageState.self),
                numberChecks: try ClaimTable(db: db).numberChecks(ofEvidence: row["row"]))
        }
    }
}
