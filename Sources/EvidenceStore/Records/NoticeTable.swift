import Bibliography
import GRDB

/// The notices that a record tells of, and what is said of them with the record's own words.
struct ToldNotices: Sendable {
    let pmid: String?
    /// ISO 8601 as far as known.
    let published: String?
    let title: String?
    /// Those of ``kinds``.
    let notices: [Notice]

    init(_ record: Record) {
        pmid = record.pmid?.text
        notices = record.notices.filter { Self.kinds.contains($0.kind) }
        published = notices.isEmpty ? nil : record.published?.iso
        title = notices.isEmpty ? nil : record.title?.plainText
    }

    /// The kinds that change how a source stands; comments, reprints and the like stay in the record.
    static let kinds: Set<Notice.Kind> = [
        .retraction, .partialRetraction, .expressionOfConcern, .erratum, .update, .correctedRepublication,
        .retractedRepublication,
    ]
}

/// What happened to sources: retractions, concerns, errata, updates; told by the record itself or by the notice's record.
final class NoticeTable {
    let db: Database
    /// Whether notices wait for the source they are about.
    private var hasWaiting: Bool

    init(db: Database) throws {
        self.db = db
        hasWaiting = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM notice WHERE about IS NULL)") ?? true
    }

    /// Writes what a record tells, ties notices that were waiting for it, and refreshes the standing of all concerned.
    ///
    /// - Parameter isNew: whether the source was not in the store before, so that nothing of it can be there.
    func write(_ told: ToldNotices, _ row: Int64, isNew: Bool) throws {
        if isNew, told.notices.isEmpty {
            // What the record says of itself stands in its row; only a notice that was waiting for it changes that.
            if try tieWaitingNotices(to: told.pmid, row) > 0 { try refreshStanding(of: row) }
            return
        }
        let before = isNew ? [] : try sources(spokenOfBy: row)
        if !isNew { try db.executeCached(sql: "DELETE FROM notice WHERE told_by = ?", arguments: [row]) }
        for notice in told.notices {
            let isAboutItself = notice.direction == .received
            let aboutPMID = isAboutItself ? told.pmid : notice.pmid?.text
            let about =
                isAboutItself
                ? row : try Int64.fetchOne(db, sql: "SELECT row FROM source WHERE pmid = ?", arguments: [aboutPMID])
            if about == nil { hasWaiting = true }
            try db.executeCached(
                sql: """
                    INSERT INTO notice (told_by, about, about_pmid, kind, notice_pmid, published, printed, note, seen_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    row, about, aboutPMID, notice.kind.rawValue, isAboutItself ? notice.pmid?.text : told.pmid,
                    isAboutItself ? notice.date?.iso : told.published,
                    isAboutItself ? notice.source : told.title ?? notice.source, notice.note, Timestamp.now(),
                ])
        }
        _ = try tieWaitingNotices(to: told.pmid, row)
        for source in before.union(try sources(spokenOfBy: row)).union([row]) { try refreshStanding(of: source) }
    }

    /// Ties the notices that came before the source they are about.
    ///
    /// - Returns: how many there were.
    private func tieWaitingNotices(to pmid: String?, _ row: Int64) throws -> Int {
        guard hasWaiting, let pmid else { return 0 }
        // Asked first: an UPDATE that may touch several rows makes FTS5 write out what it has gathered, each time it runs.
        let waits = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM notice WHERE about IS NULL AND about_pmid = ?)")
        guard try Bool.fetchOne(waits, arguments: [pmid]) ?? false else { return 0 }
        try db.executeCached(
            sql: "UPDATE notice SET about = ? WHERE about IS NULL AND about_pmid = ?", arguments: [row, pmid])
        return db.changesCount
    }

    /// The sources a row's notices are about.
    func sources(spokenOfBy row: Int64) throws -> Set<Int64> {
        try Int64.fetchSet(db, sql: "SELECT about FROM notice WHERE told_by = ? AND about IS NOT NULL", arguments: [row])
    }

    /// A source is retracted when either side's record says so, or its own publication type does.
    private func refreshStanding(of row: Int64) throws {
        let kinds = try String.fetchSet(db, sql: "SELECT kind FROM notice WHERE about = ?", arguments: [row])
        let typed =
            try Bool.fetchOne(
                db,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM json_each((SELECT types FROM source WHERE row = ?))
                    WHERE value = 'Retracted Publication')
                    """,
                arguments: [row]) ?? false
        func has(_ some: Notice.Kind...) -> Bool { some.contains { kinds.contains($0.rawValue) } }
        try db.executeCached(
            sql: "UPDATE source SET is_retracted = ?, has_concern = ?, is_corrected = ? WHERE row = ?",
            arguments: [
                typed || has(.retraction, .retractedRepublication), has(.expressionOfConcern, .partialRetraction),
                has(.erratum, .correctedRepublication), row,
            ])
    }
}
