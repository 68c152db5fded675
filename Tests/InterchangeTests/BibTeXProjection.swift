import Bibliography
import Foundation

@testable import Interchange

/// What a `.bib` file holds of a record, said apart from how it is written; the table of docs/bibliographies.md says the same.
struct BibTeXProjection {
    var isBibLaTeX: Bool

    /// The record without what the format has no place for.
    func held(_ record: Record) -> Record {
        var held = Record(id: record.id, kind: record.kind)
        held.pmid = record.pmid.flatMap { PMID($0.number) }
        held.doi = record.doi
        held.pmcid = record.pmcid
        held.url = record.url
        held.title = (record.title ?? record.vernacularTitle).map { text($0).stopped }
        if record.isTitleTranslated { held.vernacularTitle = record.vernacularTitle.map { text($0).stopped } }
        makers(record, &held)
        dates(record, &held)
        container(record, &held)
        contents(record, &held)
        return held
    }

    private func makers(_ record: Record, _ held: inout Record) {
        let (authors, editors) = (record.authors.compactMap(maker), record.editors.compactMap(maker))
        held.contributors = authors + (record.kind == .bookChapter ? [] : editors)
        held.isAuthorListComplete = record.isAuthorListComplete || held.contributors.isEmpty
        if record.kind == .bookChapter { held.isAuthorListComplete = record.isAuthorListComplete || authors.isEmpty }
    }

    /// A valid name with given names, or the initials in their place; nothing of persons but the name.
    private func maker(_ contributor: Contributor) -> Contributor? {
        guard contributor.isValid else { return nil }
        switch contributor.name {
        case .collective(let name): return Contributor(contributor.role, .collective(text(name)))
        case .person(let person):
            return Contributor(
                contributor.role,
                .person(
                    PersonName(
                        family: person.family, given: given(person), initials: given(person).map(initials),
                        suffix: person.suffix)))
        }
    }

    /// Initials stand apart, as PubMed writes most of them: `P H`.
    private func given(_ person: PersonName) -> String? {
        guard let given = person.given ?? person.initials else { return nil }
        let isRun = given == person.initials && given.count <= 3 && given.allSatisfy(\.isUppercase)
        return isRun ? given.map(String.init).joined(separator: " ") : given
    }

    private func initials(_ given: String) -> String {
        let words = given.split { $0.isWhitespace || "-.\u{2010}".contains($0) }
        if words.count == 1, words[0].count <= 3, words[0].allSatisfy(\.isUppercase) { return String(words[0]) }
        return words.map { String($0.prefix(1)) }.joined()
    }

    private func dates(_ record: Record, _ held: inout Record) {
        let electronic = record.electronicDates.first
        if record.publicationStatus == "aheadofprint" || record.publicationDate == nil && electronic != nil {
            guard let date = electronic ?? record.issued else { return }
            held.publicationStatus = "aheadofprint"
            held.electronicDates = [plain(date)]
        } else {
            held.publicationDate = record.issued.map(plain)
        }
    }

    /// Without the words it was printed in; BibTeX has no range from a month to a year.
    private func plain(_ date: PartialDate) -> PartialDate {
        var end = date.end
        if let last = end, !isBibLaTeX {
            let same =
                (date.start.month == nil) == (last.month == nil) && (date.start.day == nil) == (last.day == nil)
                && (date.start.season == nil) == (last.season == nil)
            if !same || last == date.start { end = nil }
        }
        return PartialDate(from: date.start, to: end) ?? date
    }

    private func container(_ record: Record, _ held: inout Record) {
        held.publisher = record.publisher ?? record.book?.publisher
        held.volume = record.volume ?? record.book?.volume
        held.issue = record.kind == .journalArticle ? record.issue : nil
        held.pagination = record.pagination.flatMap { pages in
            Pagination(printed: pages.writtenOut.replacingOccurrences(of: "--", with: "-"))
        }
        switch record.container {
        case .journal(let journal):
            let short = journal.isoAbbreviation ?? journal.medlineTA
            let kept = Journal(
                title: journal.title ?? short, isoAbbreviation: short, issns: journal.issns.map { Journal.ISSN($0.value) })
            held.container = kept == Journal() ? nil : .journal(kept)
        case .book(let book): held.container = .book(self.book(book, record, held))
        case nil: break
        }
        held.locationLabels = record.locationLabels.first { $0.type == "chapter" }.map { [$0] } ?? []
        if record.kind != .bookChapter { held.locationLabels = [] }
    }

    private func book(_ book: Book, _ record: Record, _ held: Record) -> Book {
        var kept = Book(title: text(book.title).stopped, publisher: held.publisher, publicationDate: held.publicationDate)
        if record.kind == .bookChapter {
            kept.contributors = book.contributors.filter { $0.role == .author }.compactMap(maker)
            let editors = (book.contributors.filter { $0.role == .editor } + record.editors).compactMap(maker)
            kept.contributors += editors
            kept.isContributorListComplete = book.isContributorListComplete || editors.isEmpty
            kept.volumeTitle = book.volumeTitle.map { text($0).stopped }
        } else {
            kept.contributors = held.contributors
            kept.isContributorListComplete = held.isAuthorListComplete
        }
        kept.edition = book.edition
        kept.volume = held.volume
        kept.collectionTitle = book.collectionTitle.map(text)
        kept.isbns = book.isbns
        kept.reportNumber = book.reportNumber
        return kept
    }

    private func contents(_ record: Record, _ held: inout Record) {
        // `ENG`, in one old record, is `eng`.
        held.languages = record.languages.map { $0.lowercased() }
        var seen: Set<String> = []
        let headings = record.mesh.map { heading in
            RichText(plain: ([heading.descriptor.name] + heading.qualifiers.map(\.name)).joined(separator: "/"))
        }
        held.keywords = (record.keywords.map { text($0.text) } + headings).filter { seen.insert($0.plainText).inserted }
            .map { Keyword($0) }
        held.abstracts = record.abstract.flatMap { AbstractText.abstract(AbstractText.paragraphs(of: $0)) }.map { [$0] } ?? []
        held.notices = record.notices.filter {
            $0.direction == .received && [.retraction, .partialRetraction, .expressionOfConcern].contains($0.kind)
        }.map { Notice($0.kind, .received, source: $0.source, pmid: $0.pmid.flatMap { PMID($0.number) }) }
        let genre = record.publicationTypes.first { $0.name != "Retracted Publication" }
        if record.kind == .report, let genre { held.publicationTypes = [PublicationType(genre.name)] }
        if held.notices.isEmpty, record.isRetracted {
            held.publicationTypes.append(PublicationType("Retracted Publication", ui: "D016441"))
        }
        held.notes = record.notes.filter { $0.owner == nil }
    }

    /// Formulas as their words.
    private func text(_ text: RichText) -> RichText {
        func plain(_ run: RichText.Run) -> RichText.Run {
            switch run {
            case .text: run
            case .styled(let style, let inner): .styled(style, inner.map(plain))
            case .math(let formula): .text(formula.text)
            }
        }
        return RichText(text.runs.map(plain)).folded()
    }
}

extension RichText {
    /// Without PubMed's full stop at the end of a title.
    fileprivate var stopped: RichText {
        guard let last = runs.last else { return self }
        if case .styled(let style, let inner) = last {
            return RichText(runs.dropLast() + [.styled(style, RichText(inner).stopped.runs)])
        }
        // A word without a full stop inside, and one after it.
        guard case .text(let text) = last, text.firstMatch(of: #/(?:^| )[^ .]+\.$/#) != nil else { return self }
        return RichText(runs.dropLast() + [.text(String(text.dropLast()))])
    }
}
