import Bibliography

/// Records that are near another without being it: what stores are full of, and what an absent work must not be taken for.
enum Decoy: Int, CaseIterable {
    /// A correction by the same authors in the same volume.
    case correction
    /// A comment by others.
    case comment
    /// The next part of a series, by the same authors.
    case part
    /// The same title by the same authors in another year, volume and place: an abstract of a congress, say.
    case elsewhere

    /// The decoy of a record, under a PMID that nothing has.
    func record(of original: Record, authors: [Contributor], number: Int) -> Record? {
        guard let pmid = PMID(number), let title = original.title?.plainText else { return nil }
        var record = original
        record.id = .pmid(pmid)
        record.pmid = pmid
        record.doi = nil
        record.pmcid = nil
        record.identifiers = []
        record.notices = []
        let page = number % 800 + 100
        record.pagination = Pagination(printed: "\(page)")
        let bare = title.hasSuffix(".") ? String(title.dropLast()) : title
        switch self {
        case .correction: record.title = RichText(plain: "Correction to: \(bare).")
        case .comment:
            record.title = RichText(plain: "Comment on: \(bare).")
            record.contributors = authors
        case .part:
            record.title = RichText(plain: "\(bare). Part II.")
            record.issue = record.issue.flatMap { Int($0) }.map { String($0 + 1) }
        case .elsewhere:
            record.volume = record.volume.flatMap { Int($0) }.map { String($0 + 7) }
            record.publicationDate = original.publicationDate.flatMap { PartialDate(year: $0.year - 3) }
            record.electronicDates = []
        }
        return record
    }
}
