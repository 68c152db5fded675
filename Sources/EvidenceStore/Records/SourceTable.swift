import Bibliography
import Diagnostics
import EvidenceModel
import Foundation
import GRDB
import TextAnalysis

/// Reading and writing sources.
struct SourceTable {
    /// What became of a record that was offered.
    enum Outcome {
        case added, revised
        /// The store has this record, or a later one.
        case unchanged
    }

    /// Where a source's description comes from; of two the greater stands.
    enum Origin: String, Comparable {
        /// A dossier.
        case curated
        /// An entry of a file of references.
        case exchanged
        /// A database's record.
        case record

        static func < (left: Origin, right: Origin) -> Bool {
            let order: [Origin] = [.curated, .exchanged, .record]
            return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
        }
    }

    let db: Database
    let terms: SearchTerms
    let changes: ChangeLog
    let notices: NoticeTable
    private let statements: Statements
    /// Whether dossiers or files of references describe works whose records may still come.
    private let hasDescribedWorks: Bool

    init(db: Database, terms: SearchTerms, changes: ChangeLog) throws {
        self.db = db
        self.terms = terms
        self.changes = changes
        notices = try NoticeTable(db: db)
        statements = try Statements(db)
        hasDescribedWorks =
            try StoreInfo.value(Self.exchangedFact, db) != nil
            || Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM source WHERE origin = 'curated' AND pmid IS NULL)") ?? true
    }

    // MARK: Writing

    /// Writes a record that a dossier describes, unless the store has a database's record of the same work.
    ///
    /// - Returns: what became of it, and its row.
    func upsert(_ record: Record, article: String) throws -> (outcome: Outcome, row: Int64) {
        var known: Set<HeadingName> = []
        return try upsert(PreparedSource(record, terms: terms, known: &known), origin: .curated, article: article)
    }

    /// Writes a record unless the store has a later one.
    ///
    /// The later of two is decided by version, then by revision date, and where both are equal by their text, so that the order of
    /// imports never matters.
    func upsert(
        _ prepared: PreparedSource, origin: Origin, article: String? = nil
    ) throws -> (outcome: Outcome, row: Int64) {
        // Also of a record that is not the latest, so that the order of imports never matters.
        try statements.heading.run(rows: prepared.headings)
        let existing = try existing(prepared.identity, origin)
        if let existing, try stands(existing, beside: prepared, origin) { return (.unchanged, existing["row"]) }
        let row = try write(prepared, origin, over: existing)
        try notices.write(prepared.notices, row, isNew: existing == nil)
        try changes.record(
            "source", prepared.identity.id, article: article, before: existing?["record"],
            after: origin == .record ? prepared.identity.state : prepared.encoded)
        return (existing == nil ? .added : .revised, row)
    }

    /// Whether what the store has is kept, and the record offered is not.
    private func stands(_ existing: Row, beside prepared: PreparedSource, _ origin: Origin) throws -> Bool {
        let standing = Origin(rawValue: existing["origin"]) ?? .record
        if standing != origin {
            guard standing < origin, origin == .exchanged else { return standing > origin }
            // An entry without the PMID of a described work would take it from the work.
            return try existing["pmid"] != nil && prepared.identity.pmid == nil || isFuller(existing, than: prepared)
        }
        if existing["record"] == prepared.encoded, origin != .record { return true }
        switch origin {
        case .curated: return false
        case .exchanged: return try isFuller(existing, than: prepared)
        case .record: return !isLater(prepared, than: existing)
        }
    }

    /// The source with this id, or the described work that this record now brings; for an entry of a file of references also the
    /// source with its DOI or PMCID.
    private func existing(_ identity: SourceIdentity, _ origin: Origin) throws -> Row? {
        let columns = "row, id, pmid, origin, record, pmid_version, revised, withdrawn_at"
        let byID = try db.cachedStatement(sql: "SELECT \(columns) FROM source WHERE id = ?")
        if let row = try Row.fetchOne(byID, arguments: [identity.id]) { return row }
        guard origin != .record || hasDescribedWorks, identity.doi != nil || identity.pmcid != nil else { return nil }
        // Two PMIDs are two records of PubMed, whatever else they share.
        let isCandidate = origin == .exchanged && identity.pmid == nil ? "TRUE" : "origin <> 'record' AND pmid IS NULL"
        let described = try db.cachedStatement(
            sql: """
                SELECT \(columns) FROM source WHERE (doi = :doi OR pmcid = :pmcid) AND \(isCandidate)
                ORDER BY origin <> 'record', row LIMIT 1
                """)
        return try Row.fetchOne(described, arguments: ["doi": identity.doi, "pmcid": identity.pmcid])
    }

    /// Of entries of files of references and descriptions by hand the one that says more stands, and of two that say as much the one
    /// given last.
    ///
    /// Such files have no dates of revision, but for those that come from PubMed.
    private func isFuller(_ existing: Row, than prepared: PreparedSource) throws -> Bool {
        if let old = existing["revised"] as String?, let new = prepared.identity.revised, old != new { return old > new }
        let (old, new) = (existing["record"] as String, prepared.encoded)
        return try StoredJSON.decode(Record.self, old).filledFields > StoredJSON.decode(Record.self, new).filledFields
    }

    /// The fact of ``StoreInfo`` that entries of files of references came in.
    static let exchangedFact = "exchanged"

    private func isLater(_ prepared: PreparedSource, than existing: Row) -> Bool {
        let (oldVersion, newVersion) = (existing["pmid_version"] as Int? ?? 0, prepared.identity.version)
        if oldVersion != newVersion { return newVersion > oldVersion }
        let (oldDate, newDate) = (existing["revised"] as String? ?? "", prepared.identity.revised ?? "")
        if oldDate != newDate { return newDate > oldDate }
        if (existing["withdrawn_at"] as String?) != nil { return true }
        return prepared.encoded > existing["record"]
    }

    private func write(_ prepared: PreparedSource, _ origin: Origin, over existing: Row?) throws -> Int64 {
        let row: Int64? = existing?["row"]
        if let existing { try removeParts(of: try StoredJSON.decode(Record.self, existing["record"]), existing["row"]) }
        try statements.source.run(
            row.map { .integer($0) } ?? .null, .text(changes.at), .text(origin.rawValue), .null, rows: prepared.row)
        let written = row ?? db.lastInsertedRowID
        try statements.search.run(.integer(written), rows: prepared.search)
        return written
    }

    /// What every record runs.
    private struct Statements {
        let source, heading, search: BulkStatement

        init(_ db: Database) throws {
            let names = ["row", "seen_at", "origin", "withdrawn_at"] + PreparedSource.columns
            let marks = names.map { _ in "?" }.joined(separator: ", ")
            let assignments = names.dropFirst().map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
            source = try BulkStatement(
                db,
                """
                INSERT INTO source (\(names.joined(separator: ", "))) VALUES (\(marks))
                ON CONFLICT (row) DO UPDATE SET \(assignments)
                """)
            heading = try BulkStatement(db, "INSERT OR IGNORE INTO heading (descriptor, name) VALUES (?, ?)")
            search = try SearchIndex.adding(db)
        }
    }

    private func removeParts(of record: Record, _ row: Int64) throws {
        try SearchIndex(db: db, terms: terms).remove(SourceWords(record, terms: terms), row)
    }

    /// Takes a source out of the store, with everything told by its record.
    func delete(_ row: Int64, _ record: Record) throws {
        try removeParts(of: record, row)
        try db.execute(sql: "DELETE FROM source WHERE row = ?", arguments: [row])
    }

    // MARK: Finding

    /// The rows of the sources with one of these identifiers.
    func rows(_ identifiers: DeclaredIdentifiers) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT row FROM source WHERE pmid = :pmid UNION SELECT row FROM source WHERE doi = :doi
                UNION SELECT row FROM source WHERE pmcid = :pmcid UNION SELECT row FROM source WHERE url = :url ORDER BY row
                """,
            arguments: [
                "pmid": identifiers.pmid.flatMap { PMID($0)?.text }, "doi": identifiers.doi.flatMap { DOI($0)?.value },
                "pmcid": identifiers.pmcid.flatMap { PMCID($0)?.description }, "url": identifiers.url,
            ])
    }

    /// The record of a row.
    func record(_ row: Int64) throws -> Record? {
        guard let text = try String.fetchOne(db, sql: "SELECT record FROM source WHERE row = ?", arguments: [row]) else {
            return nil
        }
        return try StoredJSON.decode(Record.self, text)
    }

    /// The id of a row whose record is another than this one.
    func id(of row: Int64, unless record: String) throws -> String? {
        try String.fetchOne(db, sql: "SELECT id FROM source WHERE row = ? AND record <> ?", arguments: [row, record])
    }

    /// The claims whose verdict rests on these sources.
    func claims(restingOn rows: Set<Int64>) throws -> Set<Int64> {
        guard !rows.isEmpty else { return [] }
        return try Int64.fetchSet(
            db, sql: "SELECT DISTINCT claim FROM evidence WHERE source IN (SELECT value FROM json_each(?))",
            arguments: [try StoredJSON.encode(rows.sorted())])
    }
}

extension Record {
    /// How text refers to the source: `Brinjikji 2015`; for an expert the name, for a page without authors its publisher.
    var label: String {
        if kind == .expert { return title?.plainText ?? id.value }
        let name =
            authors.first.map { $0.person?.family ?? $0.shortName } ?? publisher?.name
            ?? title.map { Self.shortened($0.plainText) }
        return [name, published.map { String($0.year) }].compactMap(\.self).joined(separator: " ")
    }

    /// The first words of a title, up to 40 characters.
    private static func shortened(_ title: String) -> String {
        guard title.count > 40, let cut = title.prefix(40).lastIndex(of: " ") else { return title }
        return title[..<cut] + " …"
    }

    /// Whether PubMed itself made the record: only then does the absence of a notice say something. PubMed gives every article a
    /// status, and every record the day it came in.
    var isDatabaseRecord: Bool {
        status != nil || history.contains { $0.status == "pubmed" || $0.status == "entrez" }
    }

    /// Date of the issue, else of electronic publication; for a chapter its own date before that of its book.
    var published: PartialDate? {
        let ownDates = kind == .bookChapter ? [contributionDate, publicationDate] : [publicationDate, electronicDates.first]
        return ownDates.compactMap(\.self).first ?? contributionDate
    }
}

extension Contributor {
    /// Every part of the name that someone may look for.
    var searchedName: String {
        switch name {
        case .person(let person):
            [person.family, person.given, person.initials, person.suffix].compactMap(\.self).joined(separator: " ")
        case .collective(let name): name.plainText
        }
    }
}

extension SourceTable {
    /// After a record came in: what a dossier states of its design still holds.
    func refreshDesignIfAppraised(_ row: Int64) throws {
        let statement = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM appraisal WHERE source = ?)")
        if try Bool.fetchOne(statement, arguments: [row]) ?? false { try refreshDesign(of: row) }
    }

    /// Derives a source's design again, with what dossiers state of it: the first that names a design wins.
    func refreshDesign(of row: Int64) throws {
        guard var record = try record(row) else { return }
        let declared = try String.fetchOne(
            db, sql: "SELECT design FROM appraisal WHERE source = ? AND design IS NOT NULL ORDER BY article LIMIT 1",
            arguments: [row])
        record.declaredDesign = declared.flatMap(StudyDesign.init(rawValue:)) ?? record.declaredDesign
        let finding = StudyDesignClassifier.design(of: record)
        try db.executeCached(
            sql: "UPDATE source SET design = ?, design_reason_nl = ?, design_reason_en = ? WHERE row = ?",
            arguments: [finding.design.rawValue, finding.reasonDutch, finding.reasonEnglish, row])
    }
}

/// Sources that dossiers describe.
extension SourceTable {
    /// The sources that an article's dossier names, resolved references among them.
    func named(by article: Int64) throws -> Set<Int64> {
        try Int64.fetchSet(
            db,
            sql: """
                SELECT source FROM named_source WHERE article = :article
                UNION SELECT source FROM reference WHERE article = :article AND source IS NOT NULL
                UNION SELECT source FROM appraisal WHERE article = :article
                """, arguments: ["article": article])
    }

    /// The source that a record describes and that an earlier article's dossier describes in other words.
    ///
    /// The first article that names a source has the say over its description, or two dossiers would undo each other for ever.
    func describedElsewhere(_ record: Record, than article: Int64) throws -> (row: Int64, owner: String)? {
        guard let existing = try existing(SourceIdentity(record), .curated),
            existing["origin"] == Origin.curated.rawValue,
            existing["record"] != StoredJSON.encode(record)
        else { return nil }
        let row: Int64 = existing["row"]
        let owner = try String.fetchOne(
            db,
            sql: """
                SELECT article.id FROM named_source JOIN article ON article.row = named_source.article
                WHERE named_source.source = ? AND article.row < ? ORDER BY article.row LIMIT 1
                """, arguments: [row, article])
        return owner.map { (row, $0) }
    }

    /// Takes out a source that a dossier described and nothing else uses.
    func removeIfUnused(_ source: Int64, article: String? = nil) throws {
        let unused = try Row.fetchOne(
            db,
            sql: """
                SELECT id, record FROM source WHERE row = :source AND origin = 'curated'
                AND NOT EXISTS (SELECT 1 FROM named_source WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM evidence WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM citation WHERE source = :source)
                AND NOT EXISTS (SELECT 1 FROM reference WHERE source = :source)
                """, arguments: ["source": source])
        guard let unused else { return }
        try delete(source, try StoredJSON.decode(Record.self, unused["record"]))
        try changes.record("source", unused["id"], article: article, before: unused["record"], after: nil)
    }
}
