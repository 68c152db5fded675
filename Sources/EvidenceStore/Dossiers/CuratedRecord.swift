import Bibliography
import EvidenceModel
import TextAnalysis

/// Sources that a dossier describes by hand, as records.
enum CuratedRecord {
    /// The record of a source entry, or `nil` for one that names a work in the store.
    static func record(_ entry: SourceEntry) -> Record? {
        switch entry.description {
        case .expert(let name, let role): expert(name, role)
        case .page(let work): self.work(work, kind: .webPage)
        case .study(let work): self.work(work, kind: .journalArticle)
        case .stored: nil
        }
    }

    private static func expert(_ name: String, _ role: String?) -> Record? {
        guard let id = SourceID.expert(Folding.words(name).joined(separator: "-")) else { return nil }
        var record = Record(id: id, kind: .expert)
        record.title = RichText(plain: name)
        record.expertRole = role
        return record
    }

    private static func work(_ work: WorkDescription, kind: Record.Kind) -> Record? {
        let pmid = work.identifiers.pmid.flatMap { PMID($0) }
        let doi = work.identifiers.doi.flatMap { DOI($0) }
        let pmcid = work.identifiers.pmcid.flatMap { PMCID($0) }
        let id =
            pmid.map(SourceID.pmid) ?? doi.map(SourceID.doi) ?? pmcid.map(SourceID.pmcid)
            ?? work.identifiers.url.flatMap { SourceID.url($0) }
        guard let id else { return nil }
        var record = Record(id: id, kind: kind)
        record.pmid = pmid
        record.doi = doi
        record.pmcid = pmcid
        record.url = work.identifiers.url
        record.title = RichText(plain: work.title)
        record.contributors = work.authors.map { Contributor(.author, name($0)) }
        record.container = work.journal.map { .journal(Journal(title: $0)) }
        record.publisher = work.publisher.map { Publisher($0) }
        record.volume = work.volume
        record.issue = work.issue
        record.pagination = work.pages.flatMap { Pagination(printed: $0) }
        record.publicationDate = work.published.flatMap { PartialDate(iso: $0) }
        record.languages = work.language.map { [$0] } ?? []
        return record
    }

    /// `Brinjikji W` is a family name and initials; anything else is kept whole.
    private static func name(_ written: String) -> Contributor.Name {
        let parts = written.split(separator: " ")
        if let last = parts.last, parts.count > 1, last.count <= 4, last.allSatisfy({ $0.isUppercase }) {
            return .person(PersonName(family: parts.dropLast().joined(separator: " "), initials: String(last)))
        }
        return .collective(RichText(plain: written))
    }
}
