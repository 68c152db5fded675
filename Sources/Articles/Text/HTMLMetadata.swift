import Bibliography
import Diagnostics
import Foundation
import XMLReading

/// What a page says of itself: meta tags (Open Graph, Highwire, Dublin Core), JSON-LD, and the page's own elements.
struct HTMLMetadata {
    private let tree: HTMLTree
    private let content: MainContent
    private let name: String?
    private let original: String
    private var tags: [String: [String]] = [:]
    private var linked = LinkedData()
    private(set) var diagnostics: [Diagnostic] = []

    init(_ tree: HTMLTree, _ content: MainContent, name: String?, original: String) {
        (self.tree, self.content, self.name, self.original) = (tree, content, name, original)
        for index in tree.elements("meta") {
            let attributes = tree.nodes[index].attributes
            guard let value = attributes["content"]?.trimmingSpaces, !value.isEmpty else { continue }
            for key in [attributes["property"], attributes["name"], attributes["itemprop"], attributes["http-equiv"]] {
                if let key = key?.lowercased() { tags[key, default: []].append(value) }
            }
        }
        for index in tree.elements("script") where tree.nodes[index].attributes["type"]?.lowercased() == "application/ld+json" {
            do {
                try linked.add(tree.text(of: index))
            } catch {
                let place = SourceText(original).position(atOffset: tree.nodes[index].source.upperBound)
                diagnostics.append(
                    Diagnostic(
                        "article.json-ld", severity: .warning, "the page's JSON-LD cannot be read and was passed over",
                        remedy: "check title, authors and date in the draft", file: name, span: SourceSpan(at: place),
                        cause: String(describing: error).prefix(200).description))
            }
        }
    }

    mutating func read() -> ArticleMetadata {
        let article = linked.article
        var metadata = ArticleMetadata()
        metadata.title = title(article)
        metadata.authors = authors(article)
        metadata.publisher =
            article?.publisher.map { Found($0, "JSON-LD publisher") }
            ?? tag("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher", "application-name")
        metadata.published = published(article)
        metadata.language =
            element("html", "lang", "html lang") ?? element("html", "xml:lang", "html xml:lang") ?? tag(
                "content-language", "language")
            ?? article?.language.map { Found($0, "JSON-LD inLanguage") } ?? tag("dc.language", "og:locale")
        metadata.language?.value.replace("_", with: "-")
        metadata.url = link("canonical") ?? tag("og:url") ?? article?.url.map { Found($0, "JSON-LD url") }
        return metadata
    }

    private func title(_ article: LinkedData.Article?) -> Found<String>? {
        let heading = tree.elements("h1").first { !content.isRemoved[$0] }.map { tree.text(of: $0).onOneLine }
        let found =
            tag("citation_title", "og:title") ?? article?.headline.map { Found($0, "JSON-LD headline") }
            ?? tag("dc.title", "dcterms.title", "twitter:title")
            ?? heading.flatMap { $0.isEmpty ? nil : Found($0, "first heading") }
            ?? tree.elements("title").first.map { Found(tree.text(of: $0).onOneLine, "title element") }
        guard var found, !found.value.isEmpty else { return nil }
        found.value = found.value.onOneLine
        // Sites put their name behind the title: `Rugpijn | Praktijk`.
        if let heading, found.value != heading, heading.count > 3, found.value.hasPrefix(heading),
            found.value.dropFirst(heading.count).prefixMatch(of: /\s*[|–—·:»-]/) != nil
        {
            found = Found(heading, found.origin + ", without the site's name")
        }
        return found
    }

    private func authors(_ article: LinkedData.Article?) -> [Found<String>] {
        let lists: [[Found<String>]] = [
            all("citation_author"), (article?.authors ?? []).map { Found($0, "JSON-LD author") }, all("author"),
            all("article:author"), all("dc.creator"), all("dcterms.creator"), bylines,
        ]
        for list in lists {
            let names = list.filter { !$0.value.contains("://") && !$0.value.isEmpty && $0.value.count < 120 }
            if !names.isEmpty {
                var seen: Set<String> = []
                return names.filter { seen.insert($0.value.lowercased()).inserted }
            }
        }
        return []
    }

    /// Names in elements that are marked as the author's.
    private var bylines: [Found<String>] {
        for (index, node) in tree.nodes.enumerated() where !node.isText {
            let isMarked =
                node.attributes["rel"] == "author" || node.attributes["itemprop"] == "author"
                || node.hints.contains { ["author", "byline", "auteur"].contains($0) }
            guard isMarked else { continue }
            var text = tree.text(of: index).onOneLine
            for word in ["door ", "by ", "auteur: ", "author: ", "geschreven door ", "written by ", "tekst: "]
            where text.lowercased().hasPrefix(word) { text = String(text.dropFirst(word.count)) }
            if let name = PersonName.leading(text) { return [Found(name, "byline")] }
        }
        return []
    }

    private func published(_ article: LinkedData.Article?) -> Found<PartialDate>? {
        let given: [Found<String>?] = [
            tag("article:published_time", "citation_publication_date", "citation_date", "citation_online_date"),
            article?.published.map { Found($0, "JSON-LD datePublished") },
            tag("datepublished", "dc.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "date", "pubdate"),
        ]
        for found in given.compactMap({ $0 }) {
            if let date = Self.date(found.value) { return Found(date, found.origin) }
        }
        for index in tree.elements("time") where !content.isRemoved[index] || isInside(index, content.root) {
            let written = tree.nodes[index].attributes["datetime"] ?? tree.text(of: index)
            if let date = Self.date(written) { return Found(date, "time element") }
        }
        return nil
    }

    private func isInside(_ index: Int, _ root: Int) -> Bool { (root..<tree.nodes[root].end).contains(index) }

    /// `2024-09-11T08:00:00+02:00`, `2024/09/11`, `2024`, or a date in words.
    private static func date(_ written: String) -> PartialDate? {
        let text = written.trimmingSpaces
        if let match = text.prefixMatch(of: /(\d{4})[-\/](\d{1,2})[-\/](\d{1,2})/) {
            guard let year = Int(match.output.1), let month = Int(match.output.2), let day = Int(match.output.3) else {
                return nil
            }
            return PartialDate(year: year, month: month, day: day)
        }
        return PartialDate(iso: text) ?? WrittenDate.first(in: text)?.date
    }

    // MARK: Looking up

    private func tag(_ keys: String...) -> Found<String>? {
        keys.lazy.compactMap { key in tags[key]?.first.map { Found($0, "meta \(key)") } }.first
    }

    private func all(_ key: String) -> [Found<String>] {
        (tags[key] ?? []).map { Found($0, "meta \(key)") }
    }

    private func element(_ name: String, _ attribute: String, _ origin: String) -> Found<String>? {
        tree.elements(name).lazy.compactMap { tree.nodes[$0].attributes[attribute] }.first { !$0.isEmpty }.map {
            Found($0, origin)
        }
    }

    private func link(_ relation: String) -> Found<String>? {
        let links = tree.elements("link").lazy.map { tree.nodes[$0].attributes }
        return links.first { $0["rel"]?.lowercased() == relation }?["href"].map { Found($0, "link \(relation)") }
    }
}

extension String {
    /// With single spaces for white space, and none at its ends.
    var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
