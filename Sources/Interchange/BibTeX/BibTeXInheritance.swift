import Diagnostics

/// What entries take from others by `xdata` and `crossref` (*The biblatex package*, section 2.4.1 and appendix B).
struct BibTeXInheritance {
    private let entries: [String: BibTeXEntry]
    /// How many bytes may still be taken.
    private var allowance: Int
    /// The first entry that could not take all it asked for.
    private(set) var exhausted: BibTeXEntry?

    init(_ entries: [BibTeXEntry], allowance: Int) {
        self.allowance = allowance
        self.entries = Dictionary(entries.map { ($0.key.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many other entries one may take from, all levels together.
    private static let limit = 64

    /// The fields of an entry under BibLaTeX's names, its own before those it takes from others; and the keys that no entry has.
    mutating func fields(of entry: BibTeXEntry) -> (fields: [String: BibTeXEntry.Field], missing: [BibTeXEntry.Field]) {
        var budget = Self.limit
        return fields(of: entry, [entry.key.lowercased()], &budget)
    }

    private mutating func fields(
        of entry: BibTeXEntry, _ seen: Set<String>, _ budget: inout Int
    ) -> (fields: [String: BibTeXEntry.Field], missing: [BibTeXEntry.Field]) {
        var fields = Dictionary(
            entry.fields.map { (Self.aliases[$0.name] ?? $0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var missing: [BibTeXEntry.Field] = []
        for name in ["xdata", "crossref"] {
            guard let field = fields[name] else { continue }
            let keys = name == "xdata" ? field.value.split(separator: ",").map(String.init) : [field.value]
            for key in keys.map({ $0.trimmingSpace.lowercased() }) where !key.isEmpty && !seen.contains(key) && budget > 0 {
                guard let parent = entries[key] else {
                    missing.append(BibTeXEntry.Field(name: name, value: key, place: field.place))
                    continue
                }
                budget -= 1
                let inherited = self.fields(of: parent, seen.union([key]), &budget).fields
                allowance -= inherited.values.reduce(0) { $0 + $1.value.utf8.count }
                guard allowance >= 0 else {
                    exhausted = exhausted ?? entry
                    continue
                }
                if name == "xdata" {
                    fields.merge(inherited.filter { !Self.kept.contains($0.key) }, uniquingKeysWith: { own, _ in own })
                } else {
                    Self.inherit(inherited, from: parent.type, to: entry.type, &fields)
                }
            }
        }
        return (fields, missing)
    }

    /// Older names of fields.
    static let aliases = [
        "journal": "journaltitle", "address": "location", "annote": "annotation", "archiveprefix": "eprinttype",
        "primaryclass": "eprintclass", "school": "institution", "keyword": "keywords", "pmc": "pmcid", "url_": "url",
    ]

    /// What says something about the entry that bears it, and is never taken from another.
    private static let kept: Set<String> = ["crossref", "xdata", "ids", "entryset"]

    private static let own: Set<String> = kept.union([
        "xref", "entrysubtype", "execute", "label", "options", "presort", "related", "relatedoptions", "relatedstring",
        "relatedtype", "shorthand", "sortkey", "sortname", "sorttitle", "sortyear", "key", "doi", "eprint", "eprinttype",
        "eprintclass", "pmid", "pmcid", "url", "urldate", "abstract", "keywords", "pages", "pagetotal", "note", "addendum",
        "annotation", "file", "pubstate",
    ])

    private static let parts: Set<String> = [
        "inbook", "bookinbook", "suppbook", "incollection", "suppcollection", "inproceedings", "conference", "inreference",
    ]

    private static func inherit(
        _ inherited: [String: BibTeXEntry.Field], from parent: String, to child: String,
        _ fields: inout [String: BibTeXEntry.Field]
    ) {
        let prefix =
            parent.hasPrefix("mv")
            ? "main" : parts.contains(child) ? "book" : parent == "periodical" && child == "article" ? "journal" : ""
        for (name, field) in inherited where !own.contains(name) && fields[name] == nil {
            let isTitle = ["title", "subtitle", "titleaddon"].contains(name)
            // A title of its own is what makes a part a part.
            if !isTitle || prefix.isEmpty { fields[name] = field }
        }
        if !prefix.isEmpty {
            for name in ["title", "subtitle", "titleaddon"] {
                if let field = inherited[name], fields[prefix + name] == nil { fields[prefix + name] = field }
            }
        }
        if parts.contains(child), ["book", "mvbook"].contains(parent), let author = inherited["author"],
            fields["bookauthor"] == nil
        {
            fields["bookauthor"] = author
        }
    }
}
