public import Bibliography
import Diagnostics
import GRDB

/// A source as a bibliography prints it: its record, and what happened to it by either side's record.
public struct CitedSource: Hashable, Sendable {
    /// A notice that changes how the source stands.
    public struct Notice: Hashable, Sendable {
        public var kind: Bibliography.Notice.Kind
        /// Where the notice stands, as a record prints it.
        public var printed: String
        public var pmid: String?
    }

    public var record: Bibliography.Record
    public var isRetracted: Bool
    public var hasConcern: Bool
    public var notices: [Notice]
}

/// An entry of an article's printed reference list.
public struct ListedReference: Hashable, Sendable {
    public var key: String
    /// As printed.
    public var printed: String
    /// The id of the source it means; `nil` where it is not resolved.
    public var source: String?
    /// How it was resolved, or why not.
    public var resolution: String
}

extension EvidenceStore {
    /// Sources by their ids, in the order asked for; an id that the store does not have is left out.
    ///
    /// - Throws: `Failure` of kind storage when SQLite fails.
    public func citedSources(_ ids: [String]) throws -> [CitedSource] {
        try describing {
            try database.read { db in
                try ids.compactMap { id in
                    let statement = try db.cachedStatement(
                        sql: "SELECT row, record, is_retracted, has_concern FROM source WHERE id = ?")
                    guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
                    return CitedSource(
                        record: try StoredJSON.decode(Record.self, row["record"]), isRetracted: row["is_retracted"],
                        hasConcern: row["has_concern"], notices: try Self.notices(about: row["row"], db))
                }
            }
        }
    }

    private static func notices(about source: Int64, _ db: Database) throws -> [CitedSource.Notice] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT kind, printed, notice_pmid FROM notice WHERE about = ?
                GROUP BY kind, COALESCE(notice_pmid, printed) ORDER BY MIN(published) IS NULL, MIN(published), MIN(row)
                """)
        return try Row.fetchAll(statement, arguments: [source]).map {
            CitedSource.Notice(
                kind: try $0.value("kind", Notice.Kind.self), printed: $0["printed"], pmid: $0["notice_pmid"])
        }
    }

    /// The printed reference list of an article, in its order.
    ///
    /// - Throws: `Failure` of kind input when there is no such article.
    public func referenceList(of article: String) throws -> [ListedReference] {
        try describing {
            try database.read { db in
                guard let row = try Int64.fetchOne(db, sql: "SELECT row FROM article WHERE id = ?", arguments: [article]) else {
                    throw Failure.input(try Self.unknownArticle(article, db))
                }
                return try Row.fetchAll(
                    db,
                    sql: """
                        SELECT reference.key, printed, resolution, source.id FROM reference
                        LEFT JOIN source ON source.row = reference.source WHERE article = ? ORDER BY position
                        """, arguments: [row]
                ).map {
                    ListedReference(key: $0["key"], printed: $0["printed"], source: $0["id"], resolution: $0["resolution"])
                }
            }
        }
    }
}
