import Bibliography

@testable import Interchange

/// What CSL-JSON holds of a record; docs/bibliographies.md says it in words.
enum CSLProjection {
    static func held(_ record: Record) -> Record {
        var held = Record(id: record.id, kind: record.kind)
        held.pmid = record.pmid.flatMap { PMID($0.number) }
        held.doi = record.doi
        held.pmcid = record.pmcid
        held.url = record.url
        held.title = (record.title ?? record.vernacularTitle).map(markup)
        held.vernacularTitle = record.title == nil ? nil : record.vernacularTitle.map(markup)
        held.contributors = makers(record.authors)
        if record.kind != .bookChapter { held.contributors += makers(record.editors) }
        held.volume = record.volume ?? record.book?.volume
        held.issue = record.issue
        held.pagination = record.pagination.flatMap { Pagination(printed: $0.writtenOut) }
        held.publisher = record.publisher ?? record.book?.publisher
        held.container = container(record, held)
        held.publicationDate = record.issued.map(plain)
        if record.publicationDate != nil || record.electronicDates.first != record.issued {
            held.electronicDates = record.electronicDates.prefix(1).map(plain)
        }
        if case .book(var book) = held.container {
            book.publicationDate = held.publicationDate
            held.container = .book(book)
        }
        held.languages = record.languages.prefix(1).map { LanguageCode.code(LanguageCode.short($0)) }
        held.keywords = keywords(record)
        held.abstracts =
            record.abstract.flatMap { AbstractText.abstract(AbstractText.paragraphs(of: $0).map(words)) }.map { [$0] } ?? []
        if record.isPreprint { held.publicationTypes.append(PublicationType("Preprint", ui: "D000076942")) }
        if record.isRetracted {
            held.publicationTypes.append(PublicationType("Retracted Publication", ui: "D016441"))
        } else if record.isAheadOfPrint {
            held.publicationStatus = "aheadofprint"
        }
        return held
    }

    /// Neither underlining nor formulas, nor a title's full stop.
    private static func markup(_ text: RichText) -> RichText { words(text.withoutFinalStop) }

    private static func words(_ text: RichText) -> RichText {
        func plain(_ runs: [RichText.Run]) -> [RichText.Run] {
            runs.flatMap { run -> [RichText.Run] in
                switch run {
                case .text: [run]
                case .math(let formula): [.text(formula.text)]
                case .styled(.underline, let inner): plain(inner)
                case .styled(let style, let inner): [.styled(style, plain(inner))]
                }
            }
        }
        return RichText(plain(text.runs)).folded()
    }

    /// Names without identifiers, affiliations or markup; initials only where there are no given names, else theirs.
    private static func makers(_ contributors: [Contributor]) -> [Contributor] {
        contributors.filter(\.isValid).map { contributor in
            switch contributor.name {
            case .collective(let name): Contributor(contributor.role, .collective(RichText(plain: name.plainText)))
            case .person(var person):
                {
                    if let given = person.given { person.initials = initials(given) }
                    return Contributor(contributor.role, .person(person))
                }()
            }
        }
    }

    private static func initials(_ given: String) -> String? {
        let letters = given.split { " -.\u{2010}\u{2011}".contains($0) }.compactMap { $0.first }.filter(\.isUppercase)
        return letters.isEmpty ? nil : String(letters)
    }

    private static func container(_ record: Record, _ held: Record) -> Container? {
        switch record.container {
        case .journal(let journal):
            let issns = journal.issns.isEmpty ? [journal.linkingISSN].compactMap { $0 } : journal.issns.map(\.value)
            return .journal(
                Journal(
                    title: journal.title ?? journal.isoAbbreviation ?? journal.medlineTA,
                    isoAbbreviation: journal.isoAbbreviation ?? journal.medlineTA, issns: issns.map { Journal.ISSN($0) }))
        case .book(let book):
            var plain = Book(title: record.kind == .book ? held.title ?? RichText() : markup(book.title))
            plain.publisher = held.publisher
            plain.contributors =
                record.kind == .book
                ? held.contributors
                : makers(book.contributors.filter { $0.role == .author })
                    + makers(record.editors + book.contributors.filter { $0.role == .editor })
            plain.edition = book.edition
            plain.volume = held.volume
            plain.volumeTitle = book.volumeTitle.map(words)
            plain.collectionTitle = book.collectionTitle.map(words)
            plain.isbns = book.isbns
            plain.reportNumber = record.kind == .book ? book.reportNumber : nil
            return .book(plain)
        case nil: return nil
        }
    }

    private static func plain(_ date: PartialDate) -> PartialDate {
        PartialDate(from: date.start, to: date.end == date.start ? nil : date.end) ?? date
    }

    /// Without markup, and taken apart at semicolons.
    private static func keywords(_ record: Record) -> [Keyword] {
        record.keywords.flatMap { $0.text.plainText.split(separator: ";") }.map { RichText(plain: String($0)).folded() }
            .filter { !$0.isEmpty }.map { Keyword($0) }
    }
}
