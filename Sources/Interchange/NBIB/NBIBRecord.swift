import Bibliography
import Diagnostics

/// A record while its tags are read, one after another: some belong to the one before them (`AU` to `FAU`, `AD` to both).
struct NBIBRecord {
    private var record = Record(id: .unnamed, kind: .journalArticle)
    private var journal = Journal()
    private var book = Book(title: RichText())
    private var hasBookTitle = false
    private var place: String?
    private var publisher: String?
    private var keywordOwner: String?
    private var otherAbstract: Abstract?
    /// The full name whose short form has not come.
    private var openName: String?
    private var faults: [Diagnostic] = []
    private let file: String?

    init(file: String?) {
        self.file = file
    }

    /// Takes a tag in.
    ///
    /// - Returns: whether the format has the tag; those that only repeat others (`SO`, `EDAT`) are passed over.
    mutating func add(_ field: TaggedField) -> Bool {
        let value = field.value
        if value.isEmpty { return true }
        if addName(field.tag, value) || addTitle(field.tag, value) || addDate(field, value) { return true }
        if let notice = NBIBNotice.read(field.tag, value) {
            record.notices.append(notice)
            return true
        }
        return addIdentifier(field, value) || addSubject(field.tag, value) || addSource(field.tag, value)
            || ["SO", "EDAT", "MHDA", "CRDT", "CDAT", "PMCR", "GR", "DDIN", "DRIN"].contains(field.tag)
    }

    /// The record, and what of it could not be read.
    mutating func finished() -> (record: Record, diagnostics: [Diagnostic]) {
        closeName()
        closeOtherAbstract()
        if publisher != nil || hasBookTitle && place != nil { record.publisher = Publisher(publisher ?? "", place: place) }
        if hasBookTitle {
            finishBook()
        } else if record.publisher != nil {
            record.kind = .report
        } else {
            journal.country = place
            if journal != Journal() { record.container = .journal(journal) }
        }
        return (record, faults)
    }

    /// A book without a title under `TI` is the whole book; its editors are those of the work.
    private mutating func finishBook() {
        book.publisher = record.publisher
        book.publicationDate = record.publicationDate
        book.volume = record.volume
        if record.title == nil {
            record.kind = .book
            record.title = book.title
            book.contributors = record.contributors.filter { $0.role != .investigator }
        } else {
            record.kind = .bookChapter
            book.contributors = record.editors
            record.contributors.removeAll { $0.role == .editor }
        }
        record.container = .book(book)
    }

    // MARK: Names

    private mutating func addName(_ tag: String, _ value: String) -> Bool {
        switch tag {
        case "FAU", "FED", "FIR", "FPS":
            closeName()
            openName = value
            openRole = String(tag.dropFirst())
        case "AU", "ED", "IR", "PS":
            if openRole != tag { closeName() }
            openRole = tag
            closeName(short: value)
        case "CN":
            closeName()
            record.contributors.append(Contributor(.author, .collective(RichText(plain: value))))
        case "AD", "IRAD":
            closeName()
            amendLast { $0.affiliations.append(Affiliation(RichText(plain: value))) }
        case "AUID":
            closeName()
            guard let colon = value.firstIndex(of: ":") else { return true }
            let number = value[value.index(after: colon)...].foldingControls
            amendLast { $0.identifiers.append(Identifier(value[..<colon].foldingControls, number)) }
        default: return false
        }
        return true
    }

    /// `AU`, `ED`, `IR` or `PS`: what the open name is.
    private var openRole = "AU"

    private mutating func closeName(short: String? = nil) {
        defer { openName = nil }
        guard openName != nil || short != nil else { return }
        if let name = openName ?? short, name.lowercased().hasPrefix("et al") {
            record.isAuthorListComplete = false
            return
        }
        guard let person = NBIBName.read(full: openName, short: short) else { return }
        switch openRole {
        case "PS": record.personSubjects.append(person)
        case "ED": record.contributors.append(Contributor(.editor, .person(person)))
        case "IR": record.contributors.append(Contributor(.investigator, .person(person)))
        default: record.contributors.append(Contributor(.author, .person(person)))
        }
    }

    private mutating func amendLast(_ change: (inout Contributor) -> Void) {
        guard !record.contributors.isEmpty else { return }
        change(&record.contributors[record.contributors.count - 1])
    }

    // MARK: Titles and abstracts

    private mutating func addTitle(_ tag: String, _ value: String) -> Bool {
        switch tag {
        case "TI": record.title = RichText(plain: value)
        case "TT": record.vernacularTitle = RichText(plain: value)
        case "BTI":
            book.title = RichText(plain: value)
            hasBookTitle = true
        case "CTI": book.collectionTitle = RichText(plain: value)
        case "VTI": book.volumeTitle = RichText(plain: value)
        case "CP": record.locationLabels.append(LocationLabel(value, type: "chapter"))
        case "AB": record.abstracts.insert(Abstract(AbstractText.sections(of: RichText(plain: value))), at: 0)
        case "CI":
            if record.abstracts.first?.type != nil || record.abstracts.isEmpty { record.abstracts.insert(Abstract([]), at: 0) }
            record.abstracts[0].copyright = value
        case "OAB":
            closeOtherAbstract()
            otherAbstract = OtherAbstract.read(value)
        case "OABL": otherAbstract?.language = value
        case "OCI": otherAbstract?.copyright = value
        default: return false
        }
        return true
    }

    private mutating func closeOtherAbstract() {
        if let otherAbstract { record.abstracts.append(otherAbstract) }
        otherAbstract = nil
    }

    // MARK: Dates

    private mutating func addDate(_ field: TaggedField, _ value: String) -> Bool {
        let date: PartialDate?
        switch field.tag {
        case "DP":
            date = WrittenDate.read(medline: value)
            record.publicationDate = date
        case "DEP", "DRDT", "CTDT", "LR", "DCOM", "DA":
            date = WrittenDate.read(digits: value)
            switch field.tag {
            case "DEP": record.electronicDates += [date].compactMap { $0 }
            case "CTDT": record.contributionDate = date
            case "DCOM": record.completedDate = date
            case "DA": record.createdDate = date
            default: record.revisedDate = date
            }
        case "PHST":
            let event = HistoryLine.read(value)
            record.history += [event].compactMap { $0 }
            date = event?.date
        default: return false
        }
        if date == nil {
            faults.append(
                .unreadValue(
                    value, notA: "a date that '\(field.tag)' can have", remedy: "see how PubMed writes it", file: file,
                    place: field.place))
        }
        return true
    }

    // MARK: Identifiers

    private mutating func addIdentifier(_ field: TaggedField, _ value: String) -> Bool {
        switch field.tag {
        case "PMID":
            record.pmid = PMID(value)
            if record.pmid == nil {
                faults.append(
                    .unreadValue(
                        value, notA: "a PMID", remedy: "a PMID is a number from 1", file: file, place: field.place))
            }
        case "PMC": record.pmcid = PMCID(value)
        case "MID": addIdentifier(Identifier("mid", value))
        case "OID":
            let parts = value.split(separator: ":", maxSplits: 1).map(\.foldingControls)
            addIdentifier(Identifier(parts.count == 2 ? parts[0] : "", parts.last ?? value))
        case "LID", "AID":
            // ERIC, which writes the same format, gives addresses.
            if SourceID.url(value) != nil {
                if record.url == nil || field.tag == "LID" { record.url = value }
                return true
            }
            let identifier = BracketedIdentifier.read(value)
            guard identifier.scheme == "doi", let doi = DOI(identifier.value) else {
                addIdentifier(identifier)
                return true
            }
            if record.doi == nil { record.doi = doi } else if record.doi != doi { addIdentifier(identifier) }
        default: return false
        }
        return true
    }

    private mutating func addIdentifier(_ identifier: Identifier) {
        if !record.identifiers.contains(identifier) { record.identifiers.append(identifier) }
    }

    // MARK: What it is about

    private mutating func addSubject(_ tag: String, _ value: String) -> Bool {
        switch tag {
        case "PT": record.publicationTypes.append(PublicationType(value))
        case "MH": record.mesh.append(HeadingLine.read(value))
        case "NM": record.supplementaryConcepts.append(SupplementaryConcept(value))
        case "RN": record.chemicals.append(ChemicalLine.read(value))
        case "GS": record.geneSymbols.append(value)
        case "SFM": record.spaceFlightMissions.append(value)
        case "SB": record.citationSubsets.append(value)
        case "OTO": keywordOwner = value
        case "OT":
            let text = value.hasPrefix("*") ? value.dropFirst().foldingControls : value
            record.keywords.append(Keyword(RichText(plain: text), isMajor: value.hasPrefix("*"), owner: keywordOwner))
        case "SI": DataBankLine.add(value, to: &record.dataBanks)
        case "GN": record.notes.append(GeneralNote(value))
        case "COIS": record.conflictOfInterest = RichText(plain: value)
        case "RF": record.statedReferenceCount = Int(value)
        default: return false
        }
        return true
    }

    // MARK: Where it appeared

    private mutating func addSource(_ tag: String, _ value: String) -> Bool {
        switch tag {
        case "JT": journal.title = value
        case "TA": journal.medlineTA = value
        case "JID": journal.nlmUniqueID = value
        case "IS":
            journal.issns += SerialNumbers.issns([value])
            journal.linkingISSN = SerialNumbers.linking([value]) ?? journal.linkingISSN
        case "ISSN":
            let number = Journal.ISSN(String(value.suffix(9)), value.hasPrefix("E") ? .electronic : nil)
            if number.value.contains(where: \.isNumber) { journal.issns.append(number) }
        case "ISBN": book.isbns += SerialNumbers.isbns([value.replacing("ISBN-", with: "")])
        case "PL": place = value
        case "PB": publisher = value
        case "EN": book.edition = value
        case "VI": record.volume = value
        case "IP": record.issue = value
        case "PG": record.pagination = Pagination(printed: value)
        case "LA": record.languages.append(LanguageCode.code(value))
        case "OWN": record.owner = value
        case "STAT": record.status = value
        case "PST": record.publicationStatus = value
        case "PUBM": record.publicationModel = value
        default: return false
        }
        return true
    }
}
