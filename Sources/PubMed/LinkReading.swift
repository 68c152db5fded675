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
        let doi = LinkReading.doi(in: printed)
        if type == "Cites" {
            record.citationLinks.append(CitedReference(source, pmid: pmid, doi: doi, note: note))
        } else if let (kind, direction) = Notice.reading(refType: type) {
            record.notices.append(
                Notice(
                    kind, direction, source: printed, pmid: pmid, doi: doi, note: note, date: LinkReading.date(in: printed)))
        } else {
            let name = type.isEmpty ? "without RefType" : "RefType \(type)"
            record.notices.append(
                Notice(
                    .other, type.hasSuffix("In") ? .received : .issued, source: printed, pmid: pmid, doi: doi,
                    note: [name, note].compactMap { $0 }.joined(separator: "; "), date: LinkReading.date(in: printed)))
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

/// Helpers of link reading that need no reader.
enum LinkReading {
    /// A DOI named in the text of a link: `Lancet. 2020;395:1820. doi: 10.1016/S0140-6736(20)31324-6`.
    static func doi(in source: String) -> DOI? {
        guard source.contains("10.") else { return nil }
        return source.split(separator: " ").lazy
            .filter { $0.hasPrefix("10.") || $0.lowercased().hasPrefix("doi:10.") }
            .compactMap { DOI(printed: String($0)) }.first
    }

    /// When the other side appeared: the year that ends its journal's name, with the month and day after it
    /// (`Lancet. 2020 Jun 13;395(10240):1820`).
    static func date(in source: String) -> PartialDate? {
        let words = source.split(whereSeparator: { $0 == " " || $0 == "." })
        guard let first = words.dropFirst().firstIndex(where: { year($0) != nil }), let year = year(words[first]) else {
            return nil
        }
        guard !stripped(words[first]).ends, first + 1 < words.count else { return PartialDate(year: year) }
        let (month, ends) = stripped(words[first + 1])
        guard let month = MedlineDate.monthName(month) else { return PartialDate(year: year) }
        guard !ends, first + 2 < words.count, let day = Int(stripped(words[first + 2]).word) else {
            return PartialDate(year: year, month: month)
        }
        return PartialDate(year: year, month: month, day: day) ?? PartialDate(year: year, month: month)
    }

    private static func year(_ word: Substring) -> Int? {
        let digits = stripped(word).word
        return digits.utf8.count == 4 ? Int(digits).flatMap { (1800...2100).contains($0) ? $0 : nil } : nil
    }

    /// The word up to its semicolon, and whether it has one: there the date ends and the volume begins.
    private static func stripped(_ word: Substring) -> (word: Substring, ends: Bool) {
        guard let end = word.firstIndex(where: { $0 == ";" || $0 == ":" }) else { return (word, false) }
        return (word[..<end], true)
    }
}
