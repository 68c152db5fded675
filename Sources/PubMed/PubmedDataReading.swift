import Bibliography
import XMLReading

extension XMLReader {
    /// What PubMed adds to a citation or a chapter: `PubmedData`, `PubmedBookData`.
    func readPubmedData(into record: inout Record) throws {
        try forEachChild { name in
            switch name {
            case "History": record.history = try history()
            case "PublicationStatus": record.publicationStatus = try nonEmptyString()
            case "ArticleIdList": try readOwnIdentifiers(into: &record)
            case "ReferenceList": record.references += try references()
            default: break
            }
        }
    }

    /// The record's own `ArticleIdList`. Its DOI outranks that of `ELocationID`, which is then kept among the identifiers where
    /// the two differ.
    func readOwnIdentifiers(into record: inout Record) throws {
        var isFirstDOI = true
        try forEachArticleID { scheme, value in
            switch scheme {
            case "pubmed" where PMID(value).map { $0.number } == record.pmid?.number: break
            case "doi":
                guard let doi = DOI(value), isFirstDOI else {
                    record.identifiers.append(Identifier(scheme, value))
                    return
                }
                if let other = record.doi, other != doi { record.identifiers.append(Identifier("doi", other.value)) }
                record.doi = doi
                isFirstDOI = false
            case "pmc" where record.pmcid == nil && PMCID(value) != nil:
                record.pmcid = PMCID(value)
                // `PMC3706072.1` names a version, which a PMCID does not hold.
                if record.pmcid?.description != value { record.identifiers.append(Identifier(scheme, value)) }
            default:
                let identifier = Identifier(scheme, value)
                if !record.identifiers.contains(identifier) { record.identifiers.append(identifier) }
            }
        }
    }

    /// Each `ArticleId` of a list that has a value; the type is `pubmed` where none is given (the DTD's default).
    func forEachArticleID(_ body: (_ scheme: String, _ value: String) throws -> Void) throws {
        try forEachChild { name in
            guard name == "ArticleId" else { return }
            let scheme = attribute("IdType") ?? "pubmed"
            if let value = try nonEmptyString() { try body(scheme, value) }
        }
    }

    private func history() throws -> [HistoryEvent] {
        var events: [HistoryEvent] = []
        try forEachChild { name in
            let status = attribute("PubStatus") ?? ""
            if let date = try date(in: name) { events.append(HistoryEvent(status, date)) }
        }
        return events
    }
}
