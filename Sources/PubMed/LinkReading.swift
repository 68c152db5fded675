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
        let doi = LinkReading.doi(in: source.plainText)
        if type == "Cites" {
            record.citationLinks.append(CitedReference(source, pmid: pmid, doi: doi))
        } else if let (kind, direction) = Notice.reading(refType: type) {
            record.notices.append(
                Notice(kind, direction, source: source.plainText, pmid: pmid, doi: doi, note: note))
        } else {
            let name = type.isEmpty ? "without RefType" : "RefType \(type)"
            record.notices.append(
                Notice(
                    .other, type.hasSuffix("In") ? .received : .issued, source: source.plainText, pmid: pmid, doi: doi,
                    note: [name, note].compactMap { $0 }.joined(separator: "; ")))
        }
    }

    /// A `ReferenceList`, lists inside it included, in document order.
    func references() throws -> [CitedReference] {
        var result: [CitedReference] = []
        var title: String?
        try forEachChild { name in
            switch name {
            case "Title": title = try nonEmptyString()
            case "Reference": result.append(try reference(under: title))
            case "ReferenceList": result += try references()
            default: break
            }
        }
        return result
    }

    private func reference(under title: String?) throws -> CitedReference {
        var reference = CitedReference(RichText(), listTitle: title)
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

/// Helpers of link reading that need no reader.
enum LinkReading {
    /// A DOI named in the text of a link: `Lancet. 2020;395:1820. doi: 10.1016/S0140-6736(20)31324-6`.
    static func doi(in source: String) -> DOI? {
        source.split(separator: " ").lazy
            .filter { $0.hasPrefix("10.") || $0.lowercased().hasPrefix("doi:10.") }
            .compactMap { DOI(printed: String($0)) }.first
    }
}
