import Bibliography

/// A record in the shape of the files of expected values: the same fields under the same names.
struct Projection {
    private(set) var fields: [String: JSONValue] = [:]

    init(_ record: Record) {
        fields["pmid"] = JSONValue(record.pmid?.text)
        fields["version"] = JSONValue(record.pmid.map { String($0.version) })
        fields["title"] = JSONValue(record.title?.plainText)
        fields["vernacular_title"] = JSONValue(record.vernacularTitle?.plainText)
        fields["year"] = JSONValue(record.publicationDate?.year)
        fields["pub_date"] = Self.date(record.publicationDate)
        fields["doi"] = JSONValue(record.doi?.value)
        fields["languages"] = JSONValue(record.languages)
        fields["abstract"] = Self.sections(record.abstract)
        fields["publication_types"] = JSONValue(record.publicationTypes.map(\.name))
        fields["keywords"] = JSONValue(record.keywords.map(\.text.plainText))
        fields["reference_count"] = .number(record.references.count)
        fields["reference_pmids"] = JSONValue(
            record.references.flatMap { reference in
                [reference.pmid?.text].compactMap { $0 }
                    + reference.identifiers.filter { $0.scheme == "pubmed" }.map(\.value)
            })
        if let book = record.book { addBook(record, book) } else { addArticle(record) }
    }

    private mutating func addArticle(_ record: Record) {
        let makers = record.contributors.filter { $0.role != .investigator }
        fields["kind"] = .text("article")
        fields["status"] = JSONValue(record.status)
        fields["journal"] = JSONValue(record.journal?.title)
        fields["journal_iso"] = JSONValue(record.journal?.isoAbbreviation)
        fields["medline_ta"] = JSONValue(record.journal?.medlineTA)
        fields["issn"] = JSONValue(record.journal?.issns.first?.value)
        fields["volume"] = JSONValue(record.volume)
        fields["issue"] = JSONValue(record.issue)
        fields["pages"] = JSONValue(record.pagination?.printed)
        fields["dois"] = Self.dois(record, scheme: "doi", and: record.doi)
        fields["dois_invalid"] = Self.dois(record, scheme: "invalid-doi", and: nil)
        fields["pmcid"] = JSONValue(record.identifiers.first { $0.scheme == "pmc" }?.value ?? record.pmcid?.description)
        fields["authors_complete"] = .bool(record.isAuthorListComplete)
        fields["authors"] = .list(makers.map(Self.person))
        fields["investigators"] = .number(record.investigators.count)
        fields["other_abstracts"] = .list(
            record.abstracts.filter { $0.type != nil }.map { abstract in
                .object([
                    "type": JSONValue(abstract.type), "language": JSONValue(abstract.language),
                    "sections": Self.sections(abstract),
                ])
            })
        fields["mesh"] = .list(
            record.mesh.map { heading in
                .list(Self.term(heading.descriptor) + [.list(heading.qualifiers.map { .list(Self.term($0)) })])
            })
        fields["links"] = .list(record.notices.map(Self.link))
        fields["cites_count"] = .number(record.citationLinks.count)
        fields["retracted"] = .bool(record.isRetracted)
    }

    private mutating func addBook(_ record: Record, _ book: Book) {
        fields["kind"] = .text("book")
        fields["book_title"] = JSONValue(book.title.plainText)
        fields["publisher"] = JSONValue(book.publisher?.name)
        fields["isbn"] = JSONValue(book.isbns)
        fields["contribution_date"] = Self.date(record.contributionDate)
        fields["date_revised"] = Self.date(record.revisedDate)
        fields["bookaccession"] = JSONValue(record.identifiers.first { $0.scheme == "bookaccession" }?.value)
        fields["authors"] = .list(record.authors.map(Self.person))
        fields["chapter_editors"] = .list(record.editors.map(Self.person))
        fields["book_authors"] = .list(book.contributors.filter { $0.role == .author }.map(Self.person))
        fields["book_editors"] = .list(book.contributors.filter { $0.role == .editor }.map(Self.person))
        fields["section_titles"] = JSONValue(record.sections.flatMap(\.titles).map(\.plainText))
    }

    /// A date by its numbers, and its words where they are kept; what ``Departure`` makes of a date as written.
    ///
    /// Of free text the words and the first year only: what the words mean, the second reader does not say.
    private static func date(_ date: PartialDate?) -> JSONValue {
        guard let date else { return .null }
        if let words = date.verbatim { return .object(["year": .number(date.year), "words": .text(words)]) }
        return .object([
            "year": .number(date.year), "month": JSONValue(date.month), "day": JSONValue(date.day),
            "season": JSONValue(date.season?.rawValue),
        ])
    }

    /// The DOIs of a record, whichever list each came from.
    private static func dois(_ record: Record, scheme: String, and doi: DOI?) -> JSONValue {
        let others = record.identifiers.filter { $0.scheme == scheme }.map(\.value)
        return JSONValue(Set(([doi?.value].compactMap { $0 } + others).map { $0.lowercased() }).sorted())
    }

    private static func term(_ term: MeSHHeading.Term) -> [JSONValue] {
        [.text(term.name), JSONValue(term.ui), .bool(term.isMajor)]
    }

    private static func sections(_ abstract: Abstract?) -> JSONValue {
        .list(
            (abstract?.sections ?? []).map { section in
                .object([
                    "label": JSONValue(section.label), "category": JSONValue(section.category),
                    "text": .text(section.text.plainText),
                ])
            })
    }

    private static func person(_ contributor: Contributor) -> JSONValue {
        var fields: [String: JSONValue] = [:]
        switch contributor.name {
        case .person(let name):
            fields = [
                "last": .text(name.family), "fore": JSONValue(name.given), "initials": JSONValue(name.initials),
                "suffix": JSONValue(name.suffix),
            ]
        case .collective(let name): fields["collective"] = .text(name.plainText)
        }
        let identifiers = contributor.identifiers.map { JSONValue([$0.scheme, $0.value]) }
        if !identifiers.isEmpty { fields["identifiers"] = .list(identifiers) }
        if !contributor.affiliations.isEmpty { fields["affiliations"] = .number(contributor.affiliations.count) }
        if contributor.equalContribution { fields["equal_contrib"] = .bool(true) }
        if !contributor.isValid { fields["valid"] = .bool(false) }
        return .object(fields)
    }

    /// A notice with the `RefType` it was read from; a `RefType` we do not know stands in the note.
    private static func link(_ notice: Notice) -> JSONValue {
        var type = refTypes.first { name in
            Notice.reading(refType: name).map { $0 == (notice.kind, notice.direction) } ?? false
        }
        var note = notice.note
        if notice.kind == .other, let words = note {
            let parts = words.split(separator: "; ", maxSplits: 1)
            type = parts.first.flatMap { $0.hasPrefix("RefType ") ? String($0.dropFirst(8)) : nil }
            note = parts.count == 2 ? String(parts[1]) : nil
        }
        return .object([
            "type": JSONValue(type), "pmid": JSONValue(notice.pmid?.text), "source": .text(notice.source),
            "note": JSONValue(note),
        ])
    }

    /// The values of `RefType` in the DTDs, Cites aside.
    private static let refTypes = [
        "AssociatedDataset", "AssociatedPublication", "CommentIn", "CommentOn", "CorrectedandRepublishedFrom",
        "CorrectedandRepublishedIn", "ErratumFor", "ErratumIn", "ExpressionOfConcernFor", "ExpressionOfConcernIn",
        "OriginalReportIn", "PartialRetractionIn", "PartialRetractionOf", "ReprintIn", "ReprintOf", "RepublishedFrom",
        "RepublishedIn", "RetractedandRepublishedFrom", "RetractedandRepublishedIn", "RetractionIn", "RetractionOf",
        "SummaryForPatientsIn", "UpdateIn", "UpdateOf",
    ]
}
