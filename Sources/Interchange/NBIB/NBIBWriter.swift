import Bibliography

/// Writes a record in PubMed's tagged format, the tags in PubMed's order.
struct NBIBWriter {
    private var lines: [String] = []

    static func text(_ record: Record) -> String {
        var writer = NBIBWriter()
        writer.addHead(of: record)
        writer.addContributors(of: record)
        writer.addBody(of: record)
        writer.addTail(of: record)
        return writer.lines.joined(separator: "\n") + "\n"
    }

    // MARK: Parts of a record

    private mutating func addHead(of record: Record) {
        add("PMID", record.pmid?.text)
        add("OWN", record.owner)
        add("STAT", record.status)
        add("DA", record.createdDate.map { WrittenDate.digits($0) })
        add("DCOM", record.completedDate.map { WrittenDate.digits($0) })
        add(record.book == nil ? "LR" : "DRDT", record.revisedDate.map { WrittenDate.digits($0) })
        add("PUBM", record.publicationModel)
        for number in record.journal.map(SerialNumbers.written) ?? [] { add("IS", number) }
        for isbn in record.book?.isbns ?? [] { add("ISBN", isbn) }
        add("VI", record.volume)
        add("IP", record.issue)
        add("DP", record.publicationDate.map(WrittenDate.medline))
        if record.kind != .book { add("TI", record.title?.plainText) }
        add("BTI", record.kind == .book ? record.title?.plainText : record.book?.title.plainText)
        add("CTI", record.book?.collectionTitle?.plainText)
        add("VTI", record.book?.volumeTitle?.plainText)
        for label in record.locationLabels where label.type == "chapter" { add("CP", label.text) }
        add("EN", record.book?.edition)
        add("PG", record.pagination?.printed)
        add("LID", record.doi.map { "\($0) [doi]" })
        add("LID", record.url.flatMap { SourceID.url($0) == nil ? nil : $0 })
        addAbstracts(of: record)
    }

    private mutating func addAbstracts(of record: Record) {
        if let abstract = record.abstract {
            add("AB", AbstractText.paragraphs(of: abstract).map(\.plainText).joined(separator: " "))
            add("CI", abstract.copyright)
        }
        for abstract in record.abstracts where abstract.type != nil && !abstract.plainText.isEmpty {
            add("OAB", OtherAbstract.text(abstract))
            add("OABL", abstract.language)
            add("OCI", abstract.copyright)
        }
    }

    private mutating func addContributors(of record: Record) {
        let bookEditors = record.kind == .bookChapter ? record.book?.contributors.filter { $0.role == .editor } ?? [] : []
        let people = record.contributors.filter { $0.role != .investigator } + bookEditors
        for contributor in people where contributor.isValid { add(contributor) }
        if !record.isAuthorListComplete {
            add("FAU", "et al.")
            add("AU", "et al.")
        }
    }

    private mutating func add(_ contributor: Contributor) {
        switch contributor.name {
        case .person(let person):
            let name = NBIBName.lines(person)
            let tag =
                switch contributor.role {
                case .author: "AU"
                case .editor: "ED"
                case .investigator: "IR"
                }
            add("F" + tag, name.full)
            add(tag, name.short)
        case .collective(let group): add("CN", group.plainText)
        }
        for identifier in contributor.identifiers { add("AUID", "\(identifier.scheme): \(identifier.value)") }
        for affiliation in contributor.affiliations {
            add(contributor.role == .investigator ? "IRAD" : "AD", affiliation.text.plainText)
        }
    }

    private mutating func addBody(of record: Record) {
        for language in record.languages { add("LA", LanguageCode.code(language)) }
        for line in record.dataBanks.flatMap(DataBankLine.texts) { add("SI", line) }
        for type in record.publicationTypes { add("PT", type.name) }
        for date in record.electronicDates { add("DEP", WrittenDate.digits(date)) }
        add("CTDT", record.contributionDate.map { WrittenDate.digits($0, separator: "/") })
        add("TT", record.vernacularTitle?.plainText)
        add("PB", record.publisher?.name)
        add("PL", record.publisher.map(\.place) ?? record.journal?.country)
        add("TA", record.journal?.medlineTA)
        add("JT", record.journal?.title)
        add("JID", record.journal?.nlmUniqueID)
        for chemical in record.chemicals { add("RN", ChemicalLine.text(chemical)) }
        for concept in record.supplementaryConcepts { add("NM", concept.name) }
        for subset in record.citationSubsets { add("SB", subset) }
        for notice in record.notices {
            if let line = NBIBNotice.line(notice) { add(line.tag, line.value) }
        }
        for heading in record.mesh { add("MH", HeadingLine.text(heading)) }
        for person in record.personSubjects {
            let name = NBIBName.lines(person)
            add("FPS", name.full)
            add("PS", name.short)
        }
        add("RF", record.statedReferenceCount.map(String.init))
        for symbol in record.geneSymbols { add("GS", symbol) }
        for mission in record.spaceFlightMissions { add("SFM", mission) }
        addKeywords(of: record)
        for note in record.notes { add("GN", note.text) }
        for contributor in record.investigators where contributor.isValid { add(contributor) }
    }

    /// `OTO` names the owner of the keywords after it.
    private mutating func addKeywords(of record: Record) {
        var owner: String?
        for keyword in record.keywords {
            if let next = keyword.owner, next != owner {
                owner = next
                add("OTO", next)
            }
            add("OT", (keyword.isMajor ? "*" : "") + keyword.text.plainText)
        }
    }

    private mutating func addTail(of record: Record) {
        add("PMC", record.pmcid?.description)
        add("COIS", record.conflictOfInterest?.plainText)
        for (tag, status) in [("EDAT", "pubmed"), ("MHDA", "medline"), ("CRDT", "entrez")] {
            let event = record.history.first { $0.status == status }
            add(tag, event.map { BracketedIdentifier.read(HistoryLine.text($0)).value })
        }
        for event in record.history { add("PHST", HistoryLine.text(event)) }
        add("AID", record.doi.map { "\($0) [doi]" })
        for identifier in record.identifiers {
            switch identifier.scheme {
            case "mid": add("MID", identifier.value)
            case let scheme where NBIBWriter.otherIdentifiers.contains(scheme): add("OID", "\(scheme): \(identifier.value)")
            default: add("AID", BracketedIdentifier.text(identifier))
            }
        }
        add("PST", record.publicationStatus)
        add("SO", NBIBSource.text(record))
    }

    /// The values of the DTD attribute `Source` of `OtherID`.
    private static let otherIdentifiers: Set<String> = [
        "NASA", "KIE", "PIP", "POP", "ARPL", "CPC", "IND", "CPFH", "CLML", "NRCBL", "NLM", "QCIM",
    ]

    // MARK: Lines

    private static let width = 88
    private static let indent = "      "

    /// A tag with its value, broken at spaces; nothing for an empty value.
    private mutating func add(_ tag: String, _ value: String?) {
        guard let value = value?.foldingControls, !value.isEmpty else { return }
        var line = tag.padded(to: 4) + "- "
        var count = line.count
        var isStart = true
        for word in value.split(separator: " ") {
            let length = word.unicodeScalars.count
            if !isStart, count + 1 + length > NBIBWriter.width {
                lines.append(line)
                line = NBIBWriter.indent
                count = line.count
                isStart = true
            }
            line += isStart ? word : " " + word
            count += length + (isStart ? 0 : 1)
            isStart = false
        }
        lines.append(line)
    }
}

/// Where a record appeared, in one line (tag `SO`): `AJNR Am J Neuroradiol. 2015 Apr;36(4):811-6. doi: 10.3174/ajnr.A4173.`
enum NBIBSource {
    static func text(_ record: Record) -> String? {
        guard let journal = record.journal, let title = journal.medlineTA ?? journal.isoAbbreviation ?? journal.title else {
            return nil
        }
        let issue = (record.volume ?? "") + (record.issue.map { "(\($0))" } ?? "")
        let pages = record.pagination.map { ":\($0.printed)" } ?? ""
        let place = [record.publicationDate.map(WrittenDate.medline) ?? "", issue].filter { !$0.isEmpty }
        let end = place.joined(separator: ";") + pages
        let doi = record.doi.map { "doi: \($0)." }
        return [title + ".", end.isEmpty ? nil : end + ".", doi].compactMap { $0 }.joined(separator: " ")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
