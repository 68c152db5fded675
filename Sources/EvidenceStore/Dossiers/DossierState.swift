import EvidenceModel
import Foundation
import GRDB

/// A reference as the store keeps what its dossier declared.
struct StoredReference: Codable {
    var pmid, doi, pmcid, url, design: String?
    var pools: [String]

    init(_ entry: ReferenceEntry) {
        (pmid, doi) = (entry.identifiers.pmid, entry.identifiers.doi)
        (pmcid, url) = (entry.identifiers.pmcid, entry.identifiers.url)
        (design, pools) = (entry.appraisal.design, entry.appraisal.pools)
    }

    var identifiers: DeclaredIdentifiers { DeclaredIdentifiers(pmid: pmid, doi: doi, pmcid: pmcid, url: url) }
    var appraisal: Appraisal { Appraisal(design: design, pools: pools) }
}

/// A source beside the list as the store keeps what its dossier declared.
struct StoredSource: Codable {
    var kind: String
    var name, role, title, journal, volume, issue, pages, publisher, published, language: String?
    var authors: [String] = []
    var pmid, doi, pmcid, url, design: String?
    var pools: [String]

    init(_ entry: SourceEntry) {
        (design, pools) = (entry.appraisal.design, entry.appraisal.pools)
        switch entry.description {
        case .expert(let name, let role):
            kind = "expert"
            (self.name, self.role) = (name, role)
        case .page(let work):
            kind = "page"
            take(work)
        case .study(let work):
            kind = "study"
            take(work)
        case .stored(let identifiers):
            kind = "stored"
            take(identifiers)
        }
    }

    private mutating func take(_ work: WorkDescription) {
        (title, authors, journal, volume) = (work.title, work.authors, work.journal, work.volume)
        (issue, pages, publisher) = (work.issue, work.pages, work.publisher)
        (published, language) = (work.published, work.language)
        take(work.identifiers)
    }

    private mutating func take(_ identifiers: DeclaredIdentifiers) {
        (pmid, doi, pmcid, url) = (identifiers.pmid, identifiers.doi, identifiers.pmcid, identifiers.url)
    }

    var description: SourceEntry.Description {
        let identifiers = DeclaredIdentifiers(pmid: pmid, doi: doi, pmcid: pmcid, url: url)
        let work = WorkDescription(
            title: title ?? "", authors: authors, journal: journal, volume: volume, issue: issue, pages: pages,
            publisher: publisher, published: published, language: language, identifiers: identifiers)
        return switch kind {
        case "expert": .expert(name: name ?? "", role: role)
        case "page": .page(work)
        case "study": .study(work)
        default: .stored(identifiers)
        }
    }

    var appraisal: Appraisal { Appraisal(design: design, pools: pools) }
}

/// What the store holds of one article's dossier, entry by entry, for the change log.
struct DossierState {
    let db: Database

    /// Every entry as JSON under its entity and id, such as `evidence protrusion-by-age pmid:25430861 1`.
    func entries(of article: Int64) throws -> [String: String] {
        var entries: [String: String] = [:]
        for row in try Row.fetchAll(
            db,
            sql: """
                SELECT 'article ' || id AS name, json_object('title', title, 'url', url, 'authors', json(authors),
                    'publisher', publisher, 'published', published, 'language', language, 'textKind', text_kind, 'textFile', text_file,
                    'textSha256', text_sha256) AS state
                FROM article WHERE row = :article
                UNION ALL
                SELECT 'reference ' || article.id || ' ' || key, json_object('position', position, 'printed', printed,
                    'declared', json(declared), 'source', source.id, 'resolution', resolution)
                FROM reference JOIN article ON article.row = reference.article LEFT JOIN source ON source.row = reference.source
                WHERE reference.article = :article
                UNION ALL
                SELECT 'named-source ' || article.id || ' ' || key, json_object('position', position,
                    'declared', json(declared), 'source', source.id)
                FROM named_source JOIN article ON article.row = named_source.article
                JOIN source ON source.row = named_source.source
                WHERE named_source.article = :article
                UNION ALL
                SELECT 'occurrence ' || article.id || ' ' || claim.id, json_object('position', position, 'exact', exact,
                    'prefix', prefix, 'suffix', suffix, 'state', state, 'start', start_offset, 'cites', (
                        SELECT json_group_array(key || ' ' || tie) FROM citation WHERE citation.occurrence = occurrence.row))
                FROM occurrence JOIN article ON article.row = occurrence.article JOIN claim ON claim.row = occurrence.claim
                WHERE occurrence.article = :article
                """, arguments: ["article": article])
        {
            entries[row["name"]] = row["state"]
        }
        let table = ClaimTable(db: db)
        for row in try Int64.fetchAll(db, sql: "SELECT row FROM claim WHERE home = ?", arguments: [article]) {
            guard let claim = try table.claim(row) else { continue }
            entries["claim \(claim.id)"] = try StoredJSON.encode(claim)
            for review in try ReviewTable(db: db).reviews(of: row) {
                entries["review \(ReviewTable.name(claim.id, review))"] = try StoredJSON.encode(review)
            }
        }
        let assessed = try Row.fetchAll(
            db,
            sql: """
                SELECT DISTINCT claim.row, claim.id FROM evidence JOIN claim ON claim.row = evidence.claim
                WHERE evidence.article = ? ORDER BY claim.row
                """, arguments: [article])
        for claim in assessed {
            var counts: [String: Int] = [:]
            for item in try table.evidence(of: claim["row"], article: article) {
                let number = counts[item.sourceID, default: 0] + 1
                counts[item.sourceID] = number
                entries["evidence \(claim["id"] as String) \(item.sourceID) \(number)"] = try StoredJSON.encode(item.evidence)
            }
        }
        return entries
    }
}
