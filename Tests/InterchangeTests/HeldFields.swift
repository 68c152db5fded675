import Bibliography

@testable import Interchange

/// What a format keeps of a record: everything else is dropped, nothing is added.
///
/// The table in docs/bibliographies.md says the same in words.
enum HeldFields {
    // MARK: RIS and EndNote's XML

    static func inRIS(_ record: Record) -> Record {
        var held = common(record)
        held.title = plain(record.title)
        held.vernacularTitle = plain(record.vernacularTitle)
        // A semicolon ends a keyword.
        var seen: Set<String> = []
        let words = keywords(of: record).flatMap { $0.text.plainText.split(separator: ";").map(\.foldingControls) }
        held.keywords = words.filter { !$0.isEmpty && seen.insert($0).inserted }.map { Keyword(RichText(plain: $0)) }
        held.pagination = record.pagination.flatMap(withPagesInFull)
        if var abstract = record.abstract {
            // One paragraph, whose labels in capitals tell the sections.
            abstract = Abstract(AbstractText.sections(of: RichText(plain: oneParagraph(abstract))))
            held.abstracts = abstract.sections.isEmpty ? [] : [abstract]
        }
        if case .journal(var journal)? = held.container {
            if journal.issns.isEmpty { journal.issns = [journal.linkingISSN].compactMap { $0.map { Journal.ISSN($0) } } }
            journal.issns = journal.issns.map { Journal.ISSN($0.value) }
            journal.linkingISSN = nil
            held.container = journal == Journal() ? nil : .journal(journal)
        }
        if case .book(var book)? = held.container {
            book.title = RichText(plain: book.title.plainText)
            book.collectionTitle = plain(book.collectionTitle)
            held.container = .book(book)
        }
        return held
    }

    static func inEndNote(_ record: Record) -> Record {
        var held = common(record)
        held.title = record.title.flatMap(flat)
        held.vernacularTitle = record.vernacularTitle.flatMap(flat)
        held.keywords = keywords(of: record)
        held.pagination = record.pagination.flatMap { Pagination(printed: $0.printed) }
        if let abstract = record.abstract {
            let paragraphs = abstract.sections.compactMap { section in
                flat(RichText((section.label.map { [.text($0 + ": ")] } ?? []) + section.text.runs).folded())
            }
            let sections = paragraphs.flatMap { AbstractText.sections(of: $0) }
            held.abstracts = sections.isEmpty ? [] : [Abstract(sections)]
        }
        if case .book(var book)? = held.container {
            book.title = flat(book.title) ?? RichText()
            book.collectionTitle = book.collectionTitle.flatMap(flat)
            held.container = .book(book)
        }
        return held
    }

    /// What the two have in common.
    private static func common(_ record: Record) -> Record {
        var held = Record(id: record.id, kind: record.kind)
        held.pmid = record.pmid.flatMap { PMID($0.number) }
        held.doi = record.doi
        held.pmcid = record.pmcid
        if record.kind == .journalArticle {
            held.identifiers = Array(record.identifiers.filter { $0.scheme == "mid" }.prefix(1))
        }
        held.url = record.url
        let (authors, editors) = (record.authors.compactMap(oneLine), record.editors.compactMap(oneLine))
        held.contributors = authors + (record.kind == .bookChapter ? [] : editors)
        held.expertRole = record.expertRole
        held.publisher = record.publisher
        held.volume = record.volume
        held.issue = record.issue
        held.publicationDate = record.issued.map(withoutIdleWords)
        if record.kind == .journalArticle {
            held.electronicDates = record.electronicDates.prefix(1).compactMap { PartialDate(iso: $0.iso) }
        }
        held.languages = record.languages.map { $0.lowercased() }
        held.publicationTypes = record.publicationTypes.map { PublicationType($0.name) }
        held.notes = record.notes.map { GeneralNote($0.text) }
        switch record.container {
        case .journal(let journal)?:
            let kept = Journal(
                title: journal.title, isoAbbreviation: journal.isoAbbreviation ?? journal.medlineTA, issns: journal.issns,
                linkingISSN: journal.linkingISSN)
            held.container = kept == Journal() ? nil : .journal(kept)
        case .book(let book)?:
            var kept = Book(title: record.kind == .book ? record.title ?? RichText() : book.title)
            kept.publisher = record.publisher
            let ownEditors = book.contributors.filter { $0.role == .editor }.compactMap(oneLine) + editors
            kept.contributors = record.kind == .book ? held.contributors : ownEditors
            kept.publicationDate = held.publicationDate
            kept.edition = book.edition
            kept.volume = record.volume
            kept.collectionTitle = book.collectionTitle
            kept.isbns = book.isbns
            held.container = .book(kept)
        case nil: break
        }
        return held
    }

    /// A name on one line: given names or initials, the others derived; a single name is a group's.
    private static func oneLine(_ contributor: Contributor) -> Contributor? {
        guard contributor.isValid else { return nil }
        switch contributor.name {
        case .collective(let group): return Contributor(contributor.role, .collective(RichText(plain: group.plainText)))
        case .person(var person):
            guard let given = person.given ?? person.initials else {
                return Contributor(contributor.role, .collective(RichText(plain: person.family)))
            }
            person.given = given
            person.initials = WrittenName.initials(of: given)
            return Contributor(contributor.role, .person(person))
        }
    }

    private static func keywords(of record: Record) -> [Keyword] {
        let headings = record.mesh.map { ([$0.descriptor.name] + $0.qualifiers.map(\.name)).joined(separator: "/") }
        var seen: Set<String> = []
        return (record.keywords.map(\.text.plainText) + headings).filter { seen.insert($0).inserted }
            .map { Keyword(RichText(plain: $0)) }
    }

    /// `811-6` becomes `811-816`; what is no single range stays as printed.
    private static func withPagesInFull(_ pagination: Pagination) -> Pagination? {
        guard pagination.ranges.count == 1, let start = pagination.start,
            let full = Pagination(start: start, end: pagination.end), full.ranges == pagination.ranges
        else { return Pagination(printed: pagination.printed) }
        return full
    }

    // MARK: PubMed's tagged format

    static func inNBIB(_ record: Record) -> Record {
        var held = record
        held.pmid = record.pmid.flatMap { PMID($0.number) }
        held.title = plain(record.title)
        held.vernacularTitle = plain(record.vernacularTitle)
        held.titlePlace = nil
        held.locationLabels = record.locationLabels.filter { $0.type == "chapter" }
        held.contributors = record.contributors.filter { $0.isValid && $0.role != .investigator }.map(inNBIB)
        let investigators = record.contributors.filter { $0.isValid && $0.role == .investigator }.map(inNBIB)
        held.citedMedium = nil
        held.languages = record.languages.map { $0.lowercased() }
        held.pagination = record.pagination.flatMap { Pagination(printed: $0.printed) }
        held.publicationDate = record.publicationDate.map(withoutIdleWords)
        held.electronicDates = record.electronicDates.compactMap { PartialDate(iso: $0.iso) }
        held.unreadDates = []
        held.publicationTypes = record.publicationTypes.map { PublicationType($0.name) }
        held.mesh = record.mesh.map { heading in
            func kept(_ term: MeSHHeading.Term) -> MeSHHeading.Term { .init(term.name, isMajor: term.isMajor) }
            return MeSHHeading(kept(heading.descriptor), qualifiers: heading.qualifiers.map(kept))
        }
        held.supplementaryConcepts = record.supplementaryConcepts.map { SupplementaryConcept($0.name) }
        held.keywords = record.keywords.map {
            Keyword(RichText(plain: $0.text.plainText), isMajor: $0.isMajor, owner: $0.owner)
        }
        held.chemicals = record.chemicals.map { Chemical($0.name, registryNumber: $0.registryNumber) }
        let abstracts = record.abstracts.filter { !$0.plainText.isEmpty || $0.type == nil && $0.copyright != nil }
        held.abstracts = abstracts.map { abstract in
            Abstract(
                AbstractText.sections(of: RichText(plain: oneParagraph(abstract))), language: abstract.language,
                type: abstract.type, copyright: abstract.copyright)
        }
        held.sections = []
        held.notices = record.notices.filter { notice in NBIBNotice.tags.contains { $0.kind == notice.kind } }.map { notice in
            var notice = notice
            notice.note = nil
            return notice
        }
        held.references = []
        held.citationLinks = []
        held.grants = []
        held.isGrantListComplete = true
        held.isDataBankListComplete = true
        held.conflictOfInterest = plain(record.conflictOfInterest)
        held.notes = record.notes.map { GeneralNote($0.text) }
        held.objects = []
        held.itemLists = []
        held.indexingMethod = nil
        held.versionID = nil
        held.versionDate = nil
        switch record.container {
        case .journal(var journal)?:
            journal.isoAbbreviation = nil
            held.container = journal == Journal() ? nil : .journal(journal)
        case .book(let book)?:
            var kept = Book(title: RichText(plain: book.title.plainText))
            kept.publisher = record.publisher
            kept.publicationDate = held.publicationDate
            kept.edition = book.edition
            kept.volume = record.volume
            kept.volumeTitle = plain(book.volumeTitle)
            kept.collectionTitle = plain(book.collectionTitle)
            kept.isbns = book.isbns
            let editors = book.contributors.filter { $0.role == .editor && $0.isValid }.map(inNBIB)
            kept.contributors = held.contributors.filter { $0.role == .editor } + editors
            if record.kind == .book {
                kept.contributors = held.contributors
            } else {
                held.contributors.removeAll { $0.role == .editor }
            }
            held.container = .book(kept)
        case nil: break
        }
        held.contributors += investigators
        return held
    }

    private static func inNBIB(_ contributor: Contributor) -> Contributor {
        let affiliations = contributor.affiliations.map { Affiliation(RichText(plain: $0.text.plainText)) }
        var name = contributor.name
        var role = contributor.role
        if case .collective(let group) = name {
            name = .collective(RichText(plain: group.plainText))
            role = .author
        }
        return Contributor(role, name, identifiers: contributor.identifiers, affiliations: affiliations)
    }

    // MARK: Parts

    private static func plain(_ text: RichText?) -> RichText? {
        text.flatMap { $0.plainText.isEmpty ? nil : RichText(plain: $0.plainText) }
    }

    /// Styles one inside the other in one order, formulas as their words.
    private static func flat(_ text: RichText) -> RichText? {
        let flat = StyleRuns(text).richText
        return flat.isEmpty ? nil : flat
    }

    private static func oneParagraph(_ abstract: Abstract) -> String {
        abstract.sections.map { section in
            (section.label.map { $0 + ": " } ?? "") + section.text.plainText
        }.joined(separator: " ").foldingControls
    }

    /// A date without printed words that say no more than the date does.
    private static func withoutIdleWords(_ date: PartialDate) -> PartialDate {
        guard date.end == nil, let words = date.verbatim, let plain = PartialDate(from: date.start) else { return date }
        return WrittenDate.medline(plain) == words ? plain : date
    }
}
