import Bibliography
import XMLReading

extension XMLReader {
    /// What PubMed adds to a citation or a chapter: `PubmedData`, `PubmedBookData`.
    func readPubmedData(into record: inout Record) throws {
        try forEachChild { name in
            switch name {
            case "History": try readHistory(into: &record)
            case "PublicationStatus": record.publicationStatus = try nonEmptyString()
            case "ArticleIdList": try readOwnIdentifiers(into: &record)
            case "ObjectList": try forEachChild { _ in record.objects.append(try object()) }
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

    private func readHistory(into record: inout Record) throws {
        try forEachChild { name in
            let status = attribute("PubStatus") ?? ""
            guard let date = try date(in: name, &record.unreadDates, of: status) else { return }
            record.history.append(HistoryEvent(status, date, time: try time()))
        }
    }

    /// The time of day in `Hour`, `Minute`, `Second`, as far as given.
    private func time() throws -> String? {
        var parts: [String] = []
        try forEachChild { name in
            guard name == "Hour" || name == "Minute" || name == "Second", let part = try nonEmptyString() else { return }
            parts.append(part.utf8.count == 1 ? "0" + part : part)
        }
        return parts.isEmpty ? nil : parts.joined(separator: ":")
    }

    private func object() throws -> RecordObject {
        var object = RecordObject(attribute("Type") ?? "")
        try forEachChild { _ in
            let name = attribute("Name") ?? ""
            object.parameters.append(RecordObject.Parameter(name, try richText()))
        }
        return object
    }
}
