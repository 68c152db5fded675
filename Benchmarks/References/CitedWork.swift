import Bibliography

/// The parts of a record that a reference list prints, to be damaged before they are printed.
struct CitedWork {
    struct Author {
        var family: String
        var given: String
        var initials: String
    }

    var authors: [Author]
    var title: String
    var journal: String
    var abbreviation: String
    var year: String
    var month: String?
    var day: String?
    var volume: String?
    var issue: String?
    var firstPage: String?
    var lastPage: String?
    var pmid: String
    var doi: String?
    var pmcid: String?
    /// Whether PubMed has a second record with its title and first author.
    var hasTwin = false

    /// The title's letters and the first author, by which twins are known.
    var key: String { title.lowercased().filter(\.isLetter) + "|" + (authors.first?.family.lowercased() ?? "") }

    /// - Returns: `nil` for a record that is not an article with a title, an author and a year.
    init?(_ record: Record) {
        guard let pmid = record.pmid, let journal = record.journal, let full = journal.title, let date = record.publicationDate,
            var title = record.title?.plainText, title.count >= 10
        else { return nil }
        authors = record.authors.compactMap { author in
            switch author.name {
            case .person(let person):
                Author(family: person.family, given: person.given ?? person.initials ?? "", initials: person.initials ?? "")
            case .collective: nil
            }
        }
        guard !authors.isEmpty else { return nil }
        if title.hasSuffix(".") { title.removeLast() }
        self.title = title
        self.journal = full
        abbreviation = (journal.isoAbbreviation ?? full).filter { $0 != "." }
        year = String(date.year)
        month = date.month.map { Self.months[$0 - 1] }
        day = date.day.map(String.init)
        volume = record.volume
        issue = record.issue
        firstPage = record.pagination?.start ?? record.pagination?.articleNumber
        lastPage = record.pagination?.end
        self.pmid = pmid.text
        doi = record.doi?.value
        pmcid = record.pmcid?.description
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}

/// The styles in which the strings are written.
enum ReferenceStyle: String, CaseIterable {
    case nlm = "NLM (Vancouver)"
    case ama = "AMA"
    case apa = "APA"
    case harvard = "Harvard"
    case chicago = "Chicago, notes"
    case
        chicagoDate = "Chicago, author-date"
    case nature = "Nature"
    case ieee = "IEEE"

    /// The entry without identifiers.
    func text(_ work: CitedWork) -> String {
        switch self {
        case .nlm:
            let date = [work.year, work.month, work.day].compactMap(\.self).joined(separator: " ")
            return
                "\(short(work, 99)). \(sentence(work.title)) \(work.abbreviation). \(date)\(place(work, ";", "(", "):", ":"))."
        case .ama:
            return
                "\(short(work, 6)). \(sentence(work.title)) \(work.abbreviation). \(work.year)\(place(work, ";", "(", "):", ":"))."
        case .apa:
            let names = inverted(work, 20).joined(separator: ", ", last: ", & ")
            return "\(names) (\(work.year)). \(sentence(work.title)) \(work.journal)\(place(work, ", ", "(", "), ", ", "))."
        case .harvard:
            let names = inverted(work, 3, tight: true).joined(separator: ", ", last: " and ")
            return "\(names) (\(work.year)) '\(work.title)', \(work.journal)\(place(work, ", ", "(", "), pp. ", ", pp. "))."
        case .chicago:
            let names = given(work).joined(separator: ", ", last: ", and ")
            let issue = work.issue.map { ", no. \($0)" } ?? ""
            let pages = pages(work).map { ": \($0)" } ?? ""
            return "\(names). “\(work.title).” \(work.journal) \(work.volume ?? "")\(issue) (\(work.year))\(pages)."
        case .chicagoDate:
            let names = given(work).joined(separator: ", ", last: ", and ")
            return "\(names). \(work.year). “\(work.title).” \(work.journal)\(place(work, " ", " (", "): ", ": "))."
        case .nature:
            let names =
                work.authors.count > 5
                ? inverted(work, 1)[0] + " et al." : inverted(work, 5).joined(separator: ", ", last: " & ")
            let pages = pages(work).map { ", \($0)" } ?? ""
            return "\(names) \(sentence(work.title)) \(work.abbreviation) \(work.volume ?? "")\(pages) (\(work.year))."
        case .ieee:
            let names = work.authors.prefix(6).map { "\(dotted($0.initials, " ")) \($0.family)" }
            let list = names.joined(separator: ", ", last: " and ") + (work.authors.count > 6 ? " et al." : "")
            let volume = work.volume.map { ", vol. \($0)" } ?? ""
            let issue = work.issue.map { ", no. \($0)" } ?? ""
            let pages = pages(work).map { ", pp. \($0)" } ?? ""
            return "\(list), “\(work.title),” \(work.abbreviation)\(volume)\(issue)\(pages), \(work.year)."
        }
    }

    private func sentence(_ title: String) -> String {
        title.hasSuffix("?") || title.hasSuffix("!") ? title : title + "."
    }

    private func short(_ work: CitedWork, _ limit: Int) -> String {
        let isCut = work.authors.count > limit
        let names = work.authors.prefix(isCut ? 3 : limit).map { "\($0.family) \($0.initials)".trimmingSpace }
        return names.joined(separator: ", ") + (isCut ? ", et al" : "")
    }

    private func inverted(_ work: CitedWork, _ limit: Int, tight: Bool = false) -> [String] {
        let names = work.authors.prefix(limit).map { author in
            author.initials.isEmpty ? author.family : "\(author.family), \(dotted(author.initials, tight ? "" : " "))"
        }
        guard tight, work.authors.count > limit else { return names }
        return [names[0] + " et al."]
    }

    private func given(_ work: CitedWork) -> [String] {
        let isCut = work.authors.count > 10
        var names = work.authors.prefix(isCut ? 7 : 10).enumerated().map { index, author in
            index == 0 ? "\(author.family), \(author.given)" : "\(author.given) \(author.family)".trimmingSpace
        }
        if isCut { names[names.count - 1] += ", et al" }
        return names
    }

    private func dotted(_ initials: String, _ between: String) -> String {
        initials.map { "\($0)." }.joined(separator: between)
    }

    private func pages(_ work: CitedWork) -> String? {
        guard let first = work.firstPage else { return nil }
        guard let last = work.lastPage, last != first else { return first }
        guard self == .nlm || self == .chicago, last.count == first.count else { return "\(first)-\(last)" }
        let common = zip(first, last).prefix { $0 == $1 }.count
        return "\(first)-\(last.dropFirst(common))"
    }

    private func place(_ work: CitedWork, _ before: String, _ open: String, _ close: String, _ bare: String) -> String {
        guard let volume = work.volume else { return pages(work).map { before + $0 } ?? "" }
        let pages = pages(work)
        guard let issue = work.issue else { return before + volume + (pages.map { bare + $0 } ?? "") }
        guard let pages else { return before + volume + open + issue + ")" }
        return before + volume + open + issue + close + pages
    }
}

extension Sequence<String> {
    fileprivate func joined(separator: String, last: String) -> String {
        let parts = Array(self)
        guard parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: separator) + last + parts[parts.count - 1]
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }
}
