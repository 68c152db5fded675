import Bibliography
import XMLReading

extension XMLReader {
    /// A `CommentsCorrectionsList`: notices, and the articles it cites.
    func readLinks(into record: inout Record) throws {
        try forEachChild { _ in
            let type = attribute("RefType") ?? ""
            try readLink(type, into: &record)
        }
    }

    /// A `CommentsCorrections` of an older file, whose children are named by the kind of link.
    func readOldLinks(into record: inout Record) throws {
        try forEachChild { name in try readLink(name, into: &record) }
    }

    private func readLink(_ type: String, into record: inout Record) throws {
        var source = RichText()
        var pmid: PMID?
        var note: String?
        try forEachChild { name in
            switch name {
            case "RefSource": source = try richText()
            case "PMID": pmid = try self.pmid()
            case "Note": note = try nonEmptyString()
            default: break
            }
        }
        let printed = source.plainText
        let doi = Notice.doi(in: printed)
        if type == "Cites" {
            record.citationLinks.append(CitedReference(source, pmid: pmid, doi: doi, note: note))
        } else if let (kind, direction) = Notice.reading(refType: type) {
            record.notices.append(
                Notice(
                    kind, direction, source: printed, pmid: pmid, doi: doi, note: note, date: Notice.date(in: printed)))
        } else {
            let name = type.isEmpty ? "without RefType" : "RefType \(type)"
            record.notices.append(
                Notice(
                    .other, type.hasSuffix("In") ? .received : .issued, source: printed, pmid: pmid, doi: doi,
                    note: [name, note].compactMap { $0 }.joined(separator: "; "), date: Notice.date(in: printed)))
        }
    }

    /// A `ReferenceList`, lists inside it included, in document order.
    func references(inside outer: [String] = []) throws -> [CitedReference] {
        var result: [CitedReference] = []
        var title: String?
        try forEachChild { name in
            switch name {
            case "Title": title = try nonEmptyString()
            case "Reference": result.append(try reference(under: title, inside: outer))
            case "ReferenceList": result += try references(inside: outer + [title].compactMap { $0 })
            default: break
            }
        }
        return result
    }

    private func reference(under title: String?, inside outer: [String]) throws -> CitedReference {
        var reference = CitedReference(RichText(), listTitle: title)
        reference.outerListTitles = outer
        try forEachChild { name in
            switch name {
            case "Citation": reference.text = try richText()
            case "ArticleIdList":
                try forEachArticleID { scheme, value in
                    switch scheme {
                    case "pubmed" where reference.pmid == nil && PMID(value) != nil: reference.pmid = PMID(value)
                    case "doi" where reference.doi == nil && DOI(value) != nil: reference.doi = DOI(value)
                    case "pmc" where reference.pmcid == nil && PMCID(value) != nil: reference.pmcid = PMCID(value)
                    default: reference.identifiers.append(Identifier(scheme, value))
                    }
                }
            default: break
            }
        }
        return reference
    }
}
