import Bibliography
import Diagnostics

extension ReferenceFields {
    /// The record that the fields describe, not yet named, and what of them could not be read.
    func record(file: String?) -> (record: Record, diagnostics: [Diagnostic]) {
        var faults: [Diagnostic] = []
        var record = Record(id: .unnamed, kind: kind)
        record.title = title
        record.vernacularTitle = vernacularTitle
        let authors = self.authors.compactMap(WrittenName.read).map { Contributor(.author, $0) }
        let editors = self.editors.compactMap(WrittenName.read).map { Contributor(.editor, $0) }
        record.contributors = authors + (kind == .bookChapter ? [] : editors)
        record.volume = volume
        record.issue = issue
        record.pagination = pagination
        record.publicationDate = publicationDate(&faults, file)
        record.electronicDates = [electronicDate.flatMap { WrittenDate.read($0.text) }].compactMap { $0 }
        record.publisher = publisher != nil || place != nil ? Publisher(publisher ?? "", place: place) : nil
        record.languages = languages.map(LanguageCode.code)
        record.keywords = keywords.map { Keyword($0) }
        record.notes = notes.map { GeneralNote($0) }
        if kind == .expert {
            record.expertRole = workTypes.first
        } else {
            record.publicationTypes = [PublicationType](workTypes, isThesis: isThesis)
        }
        record.abstracts = AbstractText.abstract(abstract).map { [$0] } ?? []
        record.container = container(of: record, editors: editors)
        faults += readIdentifiers(into: &record, file)
        return (record, faults)
    }

    // MARK: Dates

    /// The date, where its year is that of the year's own field; else the year.
    private func publicationDate(_ faults: inout [Diagnostic], _ file: String?) -> PartialDate? {
        let stated = year.flatMap { WrittenDate.read($0.text) }
        if let year, stated == nil, !year.text.isEmpty { faults.append(unread(year, file)) }
        guard let date else { return stated }
        guard let said = WrittenDate.read(date.text, year: stated?.year) else {
            faults.append(unread(date, file))
            return stated
        }
        return stated == nil || stated?.year == said.year ? said : stated
    }

    private func unread(_ date: Placed, _ file: String?) -> Diagnostic {
        .unreadValue(date.text, notA: "a date", remedy: "write it as 2015/04/03", file: file, place: date.place ?? span)
    }

    // MARK: What it appeared in

    private func container(of record: Record, editors: [Contributor]) -> Container? {
        switch kind {
        case .journalArticle:
            let journal = Journal(
                title: containerTitle?.plainText, isoAbbreviation: abbreviation, issns: SerialNumbers.issns(serialNumbers),
                linkingISSN: SerialNumbers.linking(serialNumbers))
            return journal == Journal() ? nil : .journal(journal)
        case .bookChapter, .book:
            var book = Book(title: (kind == .book ? title : containerTitle) ?? RichText())
            book.publisher = record.publisher
            book.contributors = kind == .book ? record.contributors : editors
            book.publicationDate = record.publicationDate
            book.edition = edition
            book.volume = volume
            book.collectionTitle = collection
            book.isbns = SerialNumbers.isbns(serialNumbers)
            return .book(book)
        case .webPage, .report, .expert: return nil
        }
    }

    // MARK: Identifiers

    private func readIdentifiers(into record: inout Record, _ file: String?) -> [Diagnostic] {
        var faults: [Diagnostic] = []
        if let doi, !doi.text.isEmpty {
            record.doi = DOI(printed: doi.text)
            if record.doi == nil {
                faults.append(
                    .unreadValue(
                        doi.text, notA: "a DOI", remedy: "a DOI begins with 10. and has a stroke", file: file,
                        place: doi.place ?? span))
            }
        }
        record.pmcid = pmcid.flatMap { $0.uppercased().hasPrefix("PMC") ? PMCID($0) : nil }
        if let manuscriptID { record.identifiers.append(Identifier("mid", manuscriptID)) }
        readNotes(into: &record)
        readAddresses(into: &record)
        guard record.pmid == nil, let accession, !accession.text.isEmpty else { return faults }
        if isFromPubMed, let pmid = PMID(accession.text) {
            record.pmid = pmid
        } else if let pmid = PMID(accession.text), databases.isEmpty {
            record.identifiers.append(Identifier("accession", accession.text))
            faults.append(
                .unreadValue(
                    pmid.description, notA: "known to be a PMID, since no database is named,",
                    remedy: "name the database 'PubMed' where it is one", file: file, place: accession.place ?? span))
        }
        return faults
    }

    private var isFromPubMed: Bool {
        databases.contains { name in
            let name = name.lowercased()
            return name.contains("pubmed") || name.contains("medline") || name == "nlm"
                || name.contains("national library of medicine")
        }
    }

    /// `PMID: 25430861`, `PMCID: PMC4464797` and a bare DOI are often put among the notes.
    private func readNotes(into record: inout Record) {
        record.notes.removeAll { note in
            let text = note.text.lowercased()
            if record.doi == nil, let doi = DOI(note.text) {
                record.doi = doi
                return true
            }
            if text.hasPrefix("pmid:"), record.pmid == nil, let pmid = PMID(note.text) {
                record.pmid = pmid
                return true
            }
            if text.hasPrefix("pmcid:"), record.pmcid == nil, let pmcid = PMCID(note.text) {
                record.pmcid = pmcid
                return true
            }
            return false
        }
    }

    /// An address of PubMed, PubMed Central or doi.org says an identifier; the first other one is the record's address.
    private func readAddresses(into record: inout Record) {
        for address in addresses where SourceID.url(address) != nil {
            switch RecordIdentifier(address) {
            case .pmid(let pmid): record.pmid = record.pmid ?? pmid
            case .doi(let doi): record.doi = record.doi ?? doi
            case .pmcid(let pmcid): record.pmcid = record.pmcid ?? pmcid
            case nil: record.url = record.url ?? address
            }
        }
    }
}
