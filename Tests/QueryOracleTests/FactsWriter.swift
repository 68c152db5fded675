import Bibliography
import Diagnostics
import EvidenceModel
import EvidenceStore
import Foundation
import GRDB
import TextAnalysis

/// Writes planted facts into a store as a user's work would come: vocabularies, records, dossiers.
///
/// Only reviews go in as SQL: one reviewer may have several of a claim here, which no command writes.
struct FactsWriter {
    let facts: PlantedFacts
    private let place = SourceSpan(at: .start)
    private let citations: [Int: [PlantedFacts.Citation]]
    private let evidence: [[Int]: [PlantedFacts.Evidence]]
    private let notices: [Int: [PlantedFacts.Notice]]

    init(facts: PlantedFacts) {
        self.facts = facts
        citations = Dictionary(grouping: facts.citations, by: \.occurrence)
        evidence = Dictionary(grouping: facts.evidence) { [$0.claim, $0.article] }
        notices = Dictionary(grouping: facts.notices, by: \.toldBy)
    }

    func write(to path: String) throws {
        let store = try EvidenceStore(path: path, mode: .create)
        try store.importConcepts(facts.concepts.filter { $0.id.hasPrefix("D") }, scheme: Concept.meshScheme)
        try store.importConcepts(facts.concepts.filter { !$0.id.hasPrefix("D") }, scheme: "urn:example:concepts")
        var preparation = SourcePreparation()
        let records = facts.sources.indices.filter { !facts.sources[$0].isCurated }.map(record)
        _ = try store.importRecords(records.map { preparation.prepare($0) })
        _ = try store.add(facts.articles.indices.map(dossier))
        try store.close()
        try writeReviews(path)
    }

    private func writeReviews(_ path: String) throws {
        try DatabaseQueue(path: path).write { db in
            for review in facts.reviews {
                try db.execute(
                    sql: """
                        INSERT INTO review (claim, statement_sha256, rating, reviewer, reviewed_on, note)
                        SELECT row, '', ?, ?, ?, ? FROM claim WHERE id = ?
                        """,
                    arguments: [review.rating, review.reviewer, review.date, review.note, facts.claims[review.claim].id])
            }
        }
    }

    // MARK: Records

    private func record(_ index: Int) -> Bibliography.Record {
        let source = facts.sources[index]
        let kind = Bibliography.Record.Kind(rawValue: source.kind) ?? .journalArticle
        var record = Bibliography.Record(id: SourceID(source.id) ?? .pmid(PMID(1)!), kind: kind)
        record.pmid = source.pmid.flatMap { PMID($0) }
        record.doi = source.doi.flatMap { DOI($0) }
        record.pmcid = source.pmcid.flatMap { PMCID($0) }
        record.url = source.url
        record.title = RichText(plain: source.title)
        record.vernacularTitle = source.vernacularTitle.map { RichText(plain: $0) }
        record.abstracts = source.abstract.map { [Abstract([Abstract.Section(RichText(plain: $0))])] } ?? []
        record.keywords = source.keywords.map { Keyword(RichText(plain: $0)) }
        record.languages = [source.isDutch ? "dut" : "eng"]
        record.contributors = source.authors.map { Contributor(.author, name($0)) }
        if let book = source.book {
            record.container = .book(Book(title: RichText(plain: book)))
        } else if let journal = source.journal {
            record.container = .journal(Journal(title: journal, isoAbbreviation: source.journalAbbreviation))
        }
        record.publisher = source.publisher.map { Publisher($0) }
        record.volume = source.volume
        record.issue = source.issue
        record.pagination = source.pages.flatMap { Pagination(printed: $0) }
        record.publicationDate = source.published.flatMap { PartialDate(iso: $0) }
        record.electronicDates = source.online.flatMap { PartialDate(iso: $0) }.map { [$0] } ?? []
        record.publicationTypes = source.types.map { PublicationType($0) }
        record.mesh = source.headings.map { MeSHHeading(MeSHHeading.Term($0.name, ui: $0.ui, isMajor: $0.isMajor)) }
        record.declaredDesign = source.isDesignDeclared ? StudyDesign(rawValue: source.design) : nil
        record.notices = (notices[index] ?? []).map(notice)
        return record
    }

    private func name(_ name: PlantedFacts.Name) -> Contributor.Name {
        if name.isGroup { return .collective(RichText(plain: name.family)) }
        return .person(
            PersonName(family: name.family, given: name.given, initials: name.initials, suffix: name.suffix))
    }

    private func notice(_ notice: PlantedFacts.Notice) -> Notice {
        let isReceived = notice.about == notice.toldBy
        return Notice(
            Notice.Kind(rawValue: notice.kind) ?? .other, isReceived ? .received : .issued, source: "J Tests. 2020;2:3",
            pmid: (isReceived ? notice.pmid : notice.aboutPMID).flatMap { PMID($0) },
            date: isReceived ? notice.date.flatMap { PartialDate(iso: $0) } : nil)
    }

    // MARK: Dossiers

    private func dossier(_ index: Int) -> Dossier {
        let article = facts.articles[index]
        let references = facts.references.filter { $0.article == index }
        return Dossier(
            file: "\(article.id).yaml",
            article: ArticleEntry(
                id: article.id, title: article.title, url: article.url, authors: article.authors, publisher: article.publisher,
                published: article.published, language: article.language, textFile: "\(article.id).md",
                textKind: TextKind(rawValue: article.textKind) ?? .published, text: article.text, span: place),
            references: references.map { reference in
                ReferenceEntry(
                    key: "r\(reference.position)", printed: reference.printed,
                    identifiers: reference.source.map { identifiers(of: $0) } ?? DeclaredIdentifiers(pmid: "99999999"),
                    span: place)
            },
            sources: facts.named[index].map(entry), claims: claims(of: index))
    }

    private func identifiers(of source: Int) -> DeclaredIdentifiers {
        let source = facts.sources[source]
        if let pmid = source.pmid { return DeclaredIdentifiers(pmid: pmid) }
        if let doi = source.doi { return DeclaredIdentifiers(doi: doi.uppercased()) }
        return DeclaredIdentifiers(pmcid: source.pmcid)
    }

    private func entry(_ index: Int) -> SourceEntry {
        let source = facts.sources[index]
        let description: SourceEntry.Description =
            switch source.kind {
            case "expert": .expert(name: source.title, role: nil)
            case "web-page":
                .page(
                    WorkDescription(
                        title: source.title, authors: source.authors.map(\.short), publisher: source.publisher,
                        published: source.published, language: "nl", identifiers: DeclaredIdentifiers(url: source.url)))
            default: .stored(identifiers(of: index))
            }
        let design = source.isCurated && source.isDesignDeclared ? source.design : nil
        return SourceEntry(key: "s\(index)", description: description, appraisal: Appraisal(design: design), span: place)
    }

    private func claims(of article: Int) -> [ClaimEntry] {
        facts.occurrences.indices.filter { facts.occurrences[$0].article == article }.map { index in
            let occurrence = facts.occurrences[index]
            let claim = facts.claims[occurrence.claim]
            let isHome = claim.home == article
            return ClaimEntry(
                definition: isHome
                    ? .defined(definition(of: claim))
                    : .reference(article: facts.articles[claim.home].id, claim: claim.id),
                quote: Quote(exact: occurrence.exact), state: OccurrenceState(rawValue: occurrence.state) ?? .anchored,
                cites: (citations[index] ?? []).map(cite),
                evidence: (evidence[[occurrence.claim, article]] ?? []).map { entry(of: $0) },
                span: place)
        }
    }

    private func definition(of claim: PlantedFacts.Claim) -> Claim {
        Claim(
            id: claim.id, kind: ClaimKind(rawValue: claim.kind) ?? .opinion,
            statement: LocalizedText(nl: claim.dutch, en: claim.english), about: claim.concepts,
            quantities: (0..<claim.quantities).map {
                Quantity(id: "q\($0)", measure: "pain", statistic: "prevalence", value: 30, unit: "%")
            })
    }

    private func cite(_ citation: PlantedFacts.Citation) -> ClaimEntry.Cite {
        let key = citation.reference.map { "r\(facts.references[$0].position)" } ?? "s\(citation.source ?? -1)"
        return ClaimEntry.Cite(key: key, tie: Tie(rawValue: citation.tie) ?? .listed, span: place)
    }

    private func entry(of evidence: PlantedFacts.Evidence) -> ClaimEntry.EvidenceEntry {
        let isNamed = facts.named[evidence.article].contains(evidence.source)
        let listed = facts.references.first { $0.article == evidence.article && $0.source == evidence.source }
        let key = isNamed ? "s\(evidence.source)" : "r\(listed?.position ?? 0)"
        return ClaimEntry.EvidenceEntry(
            evidence: Evidence(
                source: key, direction: Direction(rawValue: evidence.direction) ?? .silent,
                limit: evidence.limit.flatMap { Limit(rawValue: $0) },
                directness: Directness(rawValue: evidence.directness) ?? .direct,
                basis: Basis(rawValue: evidence.basis) ?? .title,
                finding: LocalizedText(nl: evidence.findingDutch, en: evidence.finding), passage: evidence.passage,
                quantities: evidence.outcomes.enumerated().map { quantity($1, answering: "q\($0)") },
                assessor: evidence.assessor, date: evidence.date),
            span: place)
    }

    /// A source's number beside the claim's 30%.
    private func quantity(_ outcome: String, answering name: String) -> Quantity {
        let value: Decimal? =
            switch outcome {
            case "same": 30
            case "rounded": Decimal(string: "29.6")
            case "missing": nil
            default: 41
            }
        return Quantity(
            answers: name, measure: "pain", statistic: outcome == "incomparable" ? "incidence" : "prevalence", value: value,
            unit: "%")
    }
}
