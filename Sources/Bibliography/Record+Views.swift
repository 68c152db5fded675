/// Ways to look at a record; all derived from its stored facts.
extension Record {
    /// Authors in printed order.
    public var authors: [Contributor] { contributors.filter { $0.role == .author } }

    /// Editors of the chapter or the work itself; a book's editors stand in its ``Book``.
    public var editors: [Contributor] { contributors.filter { $0.role == .editor } }

    /// Investigators of a group author.
    public var investigators: [Contributor] { contributors.filter { $0.role == .investigator } }

    /// The journal it appeared in.
    public var journal: Journal? {
        if case .journal(let journal) = container { journal } else { nil }
    }

    /// The book it stands in or is.
    public var book: Book? {
        if case .book(let book) = container { book } else { nil }
    }

    /// The record's own abstract.
    public var abstract: Abstract? { abstracts.first { $0.type == nil } }

    /// Year of publication: of the issue or book, else of electronic publication, else of the chapter.
    public var year: Int? { (publicationDate ?? electronicDates.first ?? contributionDate)?.year }

    /// The date that a reader knows the work by: of the issue or book, of a chapter its own before that of its book, else of
    /// electronic publication.
    public var issued: PartialDate? {
        let own = kind == .bookChapter ? [contributionDate, publicationDate] : [publicationDate, electronicDates.first]
        return own.compactMap { $0 }.first ?? contributionDate ?? book?.publicationDate ?? book?.beginningDate
    }

    /// Whether NLM put the title in square brackets, the sign of a translation (NLM, MEDLINE data element `TI`).
    public var isTitleTranslated: Bool { translatedTitle != nil }

    /// The words of a bracketed title without the brackets and without the full stop after them.
    public var translatedTitle: String? {
        guard var text = title?.plainText, text.hasPrefix("[") else { return nil }
        if text.hasSuffix(".") { text.removeLast() }
        guard text.hasSuffix("]") else { return nil }
        return text.dropFirst().dropLast().trimmed
    }

    /// Whether a retraction of this record is on record: a notice, or the publication type Retracted Publication (D016441).
    public var isRetracted: Bool {
        notices.contains { $0.direction == .received && ($0.kind == .retraction || $0.kind == .retractedRepublication) }
            || hasPublicationType("Retracted Publication", ui: "D016441")
    }

    /// Whether an expression of concern about this record is on record.
    public var hasConcern: Bool {
        notices.contains { $0.direction == .received && $0.kind == .expressionOfConcern }
    }

    /// Whether a correction of this record is on record: an erratum, or a corrected republication.
    public var isCorrected: Bool {
        notices.contains { $0.direction == .received && ($0.kind == .erratum || $0.kind == .correctedRepublication) }
    }

    /// Whether it is a preprint (publication type D000076942).
    public var isPreprint: Bool { hasPublicationType("Preprint", ui: "D000076942") }

    /// Whether the record has this publication type, by identifier or, in old records, by name.
    public func hasPublicationType(_ name: String, ui: String) -> Bool {
        publicationTypes.contains { $0.ui == ui || $0.name == name }
    }
}
