import Bibliography
import Foundation

/// A record in the shape of the conformance files, for the fields that both know.
///
/// `""` and absence are one: the files tell an empty element from a missing one, a record does not.
struct Projection {
    var fields: [String: Any] = [:]

    init(_ record: Record) {
        fields["pmid"] = record.pmid?.text
        fields["version"] = record.pmid.map { String($0.version) }
        fields["title"] = record.kind == .book ? nil : record.title?.plainText
        fields["vernacular_title"] = record.vernacularTitle?.plainText
        fields["year"] = record.publicationDate?.year
        fields["doi"] = record.doi?.value
        fields["languages"] = record.languages
        fields["authors"] = record.authors.map(Self.person)
        fields["abstract"] = Self.sections(record.abstract)
        fields["publication_types"] = record.publicationTypes.map(\.name)
        fields["keywords"] = record.keywords.map(\.text.plainText)
        fields["reference_count"] = record.references.count
        fields["reference_pmids"] = record.references.flatMap { reference in
            (reference.pmid.map { [$0.text] } ?? [])
                + reference.identifiers.filter { $0.scheme == "pubmed" }.map(\.value)
        }
        fields["pub_date"] = ["iso": record.publicationDate?.iso, "medline_date": record.publicationDate?.verbatim]
        if let book = record.book { addBook(record, book) } else { addArticle(record) }
    }

    private mutating func addArticle(_ record: Record) {
        fields["kind"] = "article"
        fields["status"] = record.status
        fields["journal"] = record.journal?.title
        fields["journal_iso"] = record.journal?.isoAbbreviation
        fields["medline_ta"] = record.journal?.medlineTA
        fields["issn"] = record.journal?.issns.first?.value
        fields["volume"] = record.volume
        fields["issue"] = record.issue
        fields["pages"] = record.pagination?.printed
        fields["pmcid"] = record.identifiers.first { $0.scheme == "pmc" }?.value ?? record.pmcid?.description
        fields["authors_complete"] = record.authors.isEmpty ? nil : record.isAuthorListComplete
        fields["investigators"] = record.investigators.count
        fields["other_abstracts"] = record.abstracts.filter { $0.type != nil }.map { abstract in
            ["type": abstract.type as Any, "language": abstract.language as Any, "sections": Self.sections(abstract)]
        }
        fields["mesh"] = record.mesh.map { heading in
            Self.term(heading.descriptor) + [heading.qualifiers.map(Self.term)] as [Any]
        }
        fields["links"] = record.notices.map { notice in
            ["pmid": notice.pmid?.text as Any, "source": notice.source, "note": notice.note as Any]
        }
        fields["cites_count"] = record.citationLinks.count
        fields["retracted"] = record.isRetracted
    }

    private mutating func addBook(_ record: Record, _ book: Book) {
        fields["kind"] = "book"
        fields["book_title"] = book.title.plainText
        fields["publisher"] = book.publisher?.name
        fields["isbn"] = book.isbns
        fields["bookaccession"] = record.identifiers.first { $0.scheme == "bookaccession" }?.value
        // A whole book has its makers in both places here, and in the book alone there.
        if record.kind == .book { fields["authors"] = [String]() }
        fields["chapter_editors"] = record.kind == .book ? [] : record.editors.map(Self.person)
        fields["book_authors"] = book.contributors.filter { $0.role == .author }.map(Self.person)
        fields["book_editors"] = book.contributors.filter { $0.role == .editor }.map(Self.person)
        fields["section_titles"] = record.sections.flatMap(\.titles).map(\.plainText)
    }

    private static func term(_ term: MeSHHeading.Term) -> [Any] {
        [term.name, term.ui as Any, term.isMajor]
    }

    private static func sections(_ abstract: Abstract?) -> [Any] {
        (abstract?.sections ?? []).map { section in
            ["label": section.label as Any, "category": section.category as Any, "text": section.text.plainText]
        }
    }

    private static func person(_ contributor: Contributor) -> [String: Any?] {
        var fields: [String: Any?] = [:]
        switch contributor.name {
        case .person(let name):
            fields = ["last": name.family, "fore": name.given, "initials": name.initials, "suffix": name.suffix]
        case .collective(let name): fields["collective"] = name.plainText
        }
        let identifiers = contributor.identifiers.map { [$0.scheme, $0.value] }
        if !identifiers.isEmpty { fields["identifiers"] = identifiers }
        if !contributor.affiliations.isEmpty { fields["affiliations"] = contributor.affiliations.count }
        if contributor.equalContribution { fields["equal_contrib"] = true }
        if !contributor.isValid { fields["valid"] = false }
        return fields
    }

    /// Where this differs from what is expected, as `field: expected … got …`; fields only one side knows are left out.
    func differences(from expected: [String: Any]) -> [String] {
        expected.keys.sorted().compactMap { key in
            var wanted: Any? = expected[key]
            switch key {
            case "doi_articleid", "doi_elocation", "contribution_date", "date_revised": return nil
            case "pub_date":
                var date = fields[key] as? [String: String?] ?? [:]
                let printed = wanted as? [String: Any] ?? [:]
                // Free text is compared word for word; a season as Fall is kept so too, and has a field of its own there.
                if printed["medline_date"] != nil { date["iso"] = nil } else { date["medline_date"] = nil }
                wanted = ["iso": Self.iso(printed), "medline_date": printed["medline_date"] as? String]
                let (left, right) = (Self.canonical(wanted), Self.canonical(date))
                return left == right ? nil : "\(key): expected \(left), got \(right)"
            case "keywords": wanted = (wanted as? [String])?.filter { !$0.isEmpty }
            case "version" where wanted is NSNull: return nil
            case "pages" where (wanted as? String).map { (fields[key] as? String)?.hasPrefix($0 + "-") } == true: return nil
            case "links":
                wanted = (wanted as? [[String: Any]])?.map { link in link.filter { $0.key != "type" } }
            case "authors_complete" where fields[key] == nil: return nil
            case "title" where fields["kind"] as? String == "book" && fields[key] == nil: wanted = nil
            default: break
            }
            let (left, right) = (Self.canonical(wanted), Self.canonical(fields[key]))
            return left == right ? nil : "\(key): expected \(left), got \(right)"
        }
    }

    /// The date of `Year`, `Month`, `Day` elements in ISO 8601.
    private static func iso(_ printed: [String: Any]) -> String? {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard printed["medline_date"] == nil, let year = printed["year"] as? String else { return nil }
        var parts = [year]
        if let month = printed["month"] as? String, let number = months.firstIndex(of: month).map({ $0 + 1 }) ?? Int(month) {
            parts.append(number < 10 ? "0\(number)" : "\(number)")
        }
        if let day = printed["day"] as? String { parts.append(day.count == 1 ? "0" + day : day) }
        return parts.joined(separator: "-")
    }

    /// One text for one meaning: keys sorted, absent and empty values left out of objects.
    private static func canonical(_ value: Any?) -> String {
        switch value {
        case let text as String: return "\"\(text)\""
        case let number as NSNumber: return number.stringValue
        case let list as [Any]: return "[" + list.map(canonical).joined(separator: ", ") + "]"
        case let object as [String: Any?]:
            let parts = object.keys.sorted().compactMap { key -> String? in
                let text = canonical(object[key] ?? nil)
                return text == "\"\"" ? nil : "\(key): \(text)"
            }
            return "{" + parts.joined(separator: ", ") + "}"
        default:
            let mirror = value.map { Mirror(reflecting: $0) }
            if let mirror, mirror.displayStyle == .optional { return canonical(mirror.children.first?.value) }
            return "\"\""
        }
    }
}
