import Bibliography
import Diagnostics
import XMLReading

extension XMLReader {
    /// A `PubmedArticle`: a `MedlineCitation`, and what PubMed adds to it.
    func pubmedArticle() throws -> Record {
        var record = Record(id: .unnamed, kind: .journalArticle)
        try forEachChild { name in
            switch name {
            case "MedlineCitation": try readCitation(into: &record)
            case "PubmedData": try readPubmedData(into: &record)
            default: break
            }
        }
        return try finished(record)
    }

    /// A `MedlineCitation` that stands alone, without identifiers but those of its own.
    func bareCitation() throws -> Record {
        var record = Record(id: .unnamed, kind: .journalArticle)
        try readCitation(into: &record)
        return try finished(record)
    }

    /// The PMIDs of a `DeleteCitation`.
    func deletions() throws -> [PMID] {
        var pmids: [PMID] = []
        try forEachChild { name in
            if name == "PMID" { pmids.append(try pmid()) }
        }
        return pmids
    }

    /// A `PMID` with its version.
    func pmid() throws -> PMID {
        let version = attribute("Version").flatMap { Int($0) } ?? 1
        let text = try string()
        guard let number = Int(text), let pmid = PMID(number, version: version) else {
            throw SkippedRecord(
                diagnostic: diagnostic(
                    "pubmed.invalid-pmid", "'\(text)' is not a PMID", remedy: "a PMID is a number from 1"))
        }
        return pmid
    }

    /// The record, named by its PMID.
    func finished(_ record: Record) throws -> Record {
        guard let pmid = record.pmid else {
            let title = record.title.map { ": '\($0.plainText)'" } ?? ""
            throw SkippedRecord(
                diagnostic: Diagnostic(
                    "pubmed.no-pmid", "the record has no PMID" + title, remedy: "download it again from PubMed",
                    file: sourceName))
        }
        var record = record
        record.id = .pmid(pmid)
        return record
    }

    private func readCitation(into record: inout Record) throws {
        record.status = attribute("Status")
        record.owner = attribute("Owner")
        record.indexingMethod = attribute("IndexingMethod")
        record.versionID = attribute("VersionID")
        record.versionDate = attribute("VersionDate")
        var journalInfo = Journal()
        try forEachChild { name in
            switch name {
            case "PMID" where record.pmid == nil: record.pmid = try pmid()
            case "DateCompleted": record.completedDate = try date(in: name, &record.unreadDates)
            case "DateRevised": record.revisedDate = try date(in: name, &record.unreadDates)
            case "DateCreated": record.createdDate = try date(in: name, &record.unreadDates)
            case "Article": try readArticle(into: &record)
            case "MedlineJournalInfo": journalInfo = try medlineJournalInfo()
            case "OtherID":
                let source = attribute("Source") ?? ""
                if let value = try nonEmptyString() { record.identifiers.append(Identifier(source, value)) }
            case "OtherAbstract": record.abstracts.append(try otherAbstract())
            case "InvestigatorList": record.contributors += try contributors(.investigator)
            case "CommentsCorrectionsList": try readLinks(into: &record)
            case "CommentsCorrections": try readOldLinks(into: &record)
            default: try readSubjects(name, into: &record)
            }
        }
        if case .journal(var journal)? = record.container {
            journal.medlineTA = journalInfo.medlineTA
            journal.nlmUniqueID = journalInfo.nlmUniqueID
            journal.linkingISSN = journalInfo.linkingISSN
            journal.country = journalInfo.country
            record.container = .journal(journal)
        } else if journalInfo != Journal() {
            record.container = .journal(journalInfo)
        }
    }

    private func medlineJournalInfo() throws -> Journal {
        var journal = Journal()
        try forEachChild { name in
            switch name {
            case "Country": journal.country = try nonEmptyString()
            case "MedlineTA": journal.medlineTA = try nonEmptyString()
            case "NlmUniqueID": journal.nlmUniqueID = try nonEmptyString()
            case "ISSNLinking": journal.linkingISSN = try nonEmptyString()
            default: break
            }
        }
        return journal
    }
}
