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

    /// Where a source's description comes from.
    enum Origin: String {
        /// A database's record.
        case record
        /// A dossier.
        case curated
    }

    let db: Database
    let terms: SearchTerms
    let changes: ChangeLog

    // MARK: Writing

    /// Writes a record unless the store has a later one; the later of two is decided by version, then by revision date.
    ///
    /// - Returns: what became of it, and its row.
    func upsert(_ record: Record, origin: Origin, article: String? = nil) throws -> (outcome: Outcome, row: Int64) {
        let existing = try existing(record)
        if let existing {
            let isCuratedOverRecord = origin == .curated && existing["origin"] == Origin.record.rawValue
            if try isCuratedOverRecord || isLater(existing, than: record, origin) { return (.unchanged, existing["row"]) }
        }
        let encoded = try StoredJSON.encode(record)
        if let existing, existing["record"] == encoded, existing["origin"] == origin.rawValue {
            return (.unchanged, existing["row"])
        }
        let row = try write(record, encoded, origin, over: existing?["row"])
        try writeParts(of: record, row)
        try NoticeTable(db: db).write(record, row)
        try changes.record(
            "source", record.id.description, article: article, before: existing?["record"], after: encoded)
        return (existing == nil ? .added : .revised, row)
    }

    /// The source with this id, or the curated description of the work that this record now brings.
    private func existing(_ record: Record) throws -> Row? {
        let columns = "row, id, origin, record, pmid_version, revised"
        if let row = try Row.fetchOne(db, sql: "SELECT \(columns) FROM source WHERE id = ?", arguments: [record.id.description])
        {
            return row
        }
        return try Row.fetchOne(
            db,
            sql: """
                SELECT \(columns) FROM source WHERE origin = 'curated' AND pmid IS NULL
                AND (doi = :doi OR pmcid = :pmcid) ORDER BY row LIMIT 1
                """,
            arguments: ["doi": record.doi?.value, "pmcid": record.pmcid?.description])
    }

    private func isLater(_ existing: Row, than record: Record, _ origin: Origin) throws -> Bool {
        guard existing["origin"] == Origin.record.rawValue, origin == .record else { return false }
        let (oldVersion, newVersion) = (existing["pmid_version"] as Int? ?? 0, record.pmid?.version ?? 0)
        if oldVersion != newVersion { return oldVersion > newVersion }
        return (existing["revised"] as String? ?? "") > (record.revisedDate?.iso ?? "")
    }

    private func write(_ record: Record, _ encoded: String, _ origin: Origin, over row: Int64?) throws -> Int64 {
        let finding = StudyDesignClassifier.design(of: record)
        let pages = record.pagination.map { pagination in
            pagination.ranges.first.map { [$0.first, $0.last].compactMap(\.self).joined(separator: "-") } ?? pagination.printed
        }
        let title = record.title?.plainText ?? record.vernacularTitle?.plainText ?? ""
        let values: [String: (any DatabaseValueConvertible)?] = [
            "row": row, "id": record.id.description, "kind": record.kind.rawValue, "label": record.label,
            "pmid": record.pmid?.text, "pmid_version": record.pmid?.version, "doi": record.doi?.value,
            "pmcid": record.pmcid?.description, "url": record.url, "title": title,
            "authors": try StoredJSON.encode(record.authors.map(\.shortName)),
            "container": record.journal?.title ?? record.book?.title.plainText ?? record.publisher?.name,
            "container_abbreviation": record.journal?.isoAbbreviation, "volume": record.volume, "issue": record.issue,
            "pages": pages, "published": record.published?.iso,
            "published_online": record.electronicDates.first?.iso, "year": record.published?.year,
            "publisher": (record.publisher ?? record.book?.publisher)?.name,
            "language": record.languages.first, "design": finding.design.rawValue,
            "design_reason_nl": finding.reasonDutch, "design_reason_en": finding.reasonEnglish,
            "abstract": record.abstract?.plainText,
            "is_retracted": record.isRetracted, "has_concern": record.hasConcern, "is_corrected": record.isCorrected,
            "is_preprint": record.isPreprint, "is_database_record": record.isDatabaseRecord, "revised": record.revisedDate?.iso,
            "seen_at": changes.at, "origin": origin.rawValue, "record": encoded,
        ]
        let names = values.keys.sorted()
        let assignments = names.filter { $0 != "row" }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try db.executeCached(
            sql: """
                INSERT INTO source (\(names.joined(separator: ", "))) VALUES (\(names.map { ":" + $0 }.joined(separator: ", ")))
                ON CONFLICT (row) DO UPDATE SET \(assignments)
                """,
            arguments: StatementArguments(values))
        return row ?? db.lastInsertedRowID
    }

    /// Names, headings, types and the search index.
    private func writeParts(of record: Record, _ row: Int64) throws {
        for table in ["contributor_word", "mesh_heading", "publication_type"] {
            try db.executeCached(sql: "DELETE FROM \(table) WHERE source = ?", arguments: [row])
        }
        for (position, contributor) in record.authors.enumerated() {
            for word in Set(Folding.words(contributor.searchedName)) {
                try db.executeCached(
                    sql: "INSERT INTO contributor_word (source, position, word) VALUES (?, ?, ?)",
                    arguments: [row, position, word])
            }
        }
        for heading in record.mesh {
            let term = heading.descriptor
            try db.executeCached(
                sql: "INSERT OR IGNORE INTO mesh_heading (source, descriptor, name, is_major) VALUES (?, ?, ?, ?)",
                arguments: [row, term.ui ?? term.name, term.name, heading.isMajor])
        }
        for type in record.publicationTypes {
            try db.executeCached(
                sql: "INSERT OR IGNORE INTO publication_type (source, name, folded) VALUES (?, ?, ?)",
                arguments: [row, type.name, Folding.fold(type.name)])
        }
        try SearchIndex(db: db, terms: terms).index(record, row)
    }

    // MARK: Finding

    /// The rows of the sources with one of these identifiers.
    func rows(_ identifiers: DeclaredIdentifiers) throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT row FROM source
                WHERE pmid = :pmid OR doi = :doi OR pmcid = :pmcid OR (url = :url AND url IS NOT NULL) ORDER BY row
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
        guard let existing = try existing(record), existing["origin"] == Origin.curated.rawValue,
            existing["record"] != (try StoredJSON.encode(record))
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
        try db.execute(sql: "DELETE FROM source WHERE row = ?", arguments: [source])
        try changes.record("source", unused["id"], article: article, before: unused["record"], after: nil)
    }
}
