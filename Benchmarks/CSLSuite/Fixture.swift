import CitationStyle
import XMLReading

/// One test of the suite.
struct Fixture {
    private let request: JSONValue

    init(_ line: String) throws {
        request = try JSONValue(parsing: Array(line.utf8))
    }

    /// What the suite expects where a citation prints nothing.
    private static let nothing = "[CSL STYLE ERROR: reference with no printed form.]"

    /// What the processor prints for it, in HTML.
    func result(_ locales: LocaleLibrary) throws -> String {
        let style = try StyleReader.read(.bytes(Array((request["style"]?.text ?? "").utf8), name: nil)).style
        let processor = Processor(style: style, locale: locales.locale(for: style, language: nil))
        let citations = try citations()
        let document = processor.process(try references(citedBy: citations), citations: citations)
        let writer = HTMLWriter()
        guard request["mode"]?.text == "bibliography", let format = style.bibliography else {
            return zip(citations, document.citations).map { citation, inlines in
                guard inlines.isEmpty else { return writer.write(inlines) }
                if citation.cites.contains(where: { $0.suppressesAuthor || $0.isAuthorOnly }) { return "[NO_PRINTED_FORM]" }
                let affixes = style.citation.layout.presentation
                return affixes.prefix + Self.nothing + affixes.suffix
            }.joined(separator: "\n")
        }
        let entries = try selected(document.bibliography).map(\.inlines)
        return writer.bibliography(entries, layout: BibliographyLayoutOptions(format))
    }

    /// The references that are in play: those cited where the fixture is a document, else all.
    private func references(citedBy citations: [Citation]) throws -> [CSLItem] {
        let items = try CSLItem.read(request["input"] ?? .array([]))
        guard isDocument else { return items }
        let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        var seen: Set<String> = []
        return citations.flatMap(\.cites).compactMap { seen.insert($0.id).inserted ? byID[$0.id] : nil }
    }

    /// Whether the fixture is a document whose citations follow on one another.
    private var isDocument: Bool { request["citations_raw"]?.elements != nil }

    private func citations() throws -> [Citation] {
        (request["citations"]?.elements ?? []).map { citation in
            let note = (citation["noteIndex"] ?? citation["properties"]?["noteIndex"])?.text.flatMap(Int.init) ?? 0
            return Citation(
                id: citation["citationID"]?.text ?? "", (citation["citationItems"]?.elements ?? []).map(cite),
                noteNumber: isDocument ? note : 0)
        }
    }

    private func cite(_ item: JSONValue) -> Cite {
        var cite = Cite(
            item["id"]?.text ?? "", locator: item["locator"]?.text, label: item["label"]?.text, prefix: item["prefix"]?.text,
            suffix: item["suffix"]?.text)
        cite.suppressesAuthor = item["suppress-author"]?.isSaid ?? false
        cite.isAuthorOnly = item["author-only"]?.isSaid ?? false
        if !isDocument { cite.place = place(item) }
        return cite
    }

    /// The position that the fixture gives, by the numbers of its processor.
    private func place(_ item: JSONValue) -> CitePlace {
        let positions: [CitePlace.Position] = [.first, .subsequent, .ibidWithLocator, .ibid]
        let number = item["position"]?.text.flatMap(Int.init) ?? 0
        return CitePlace(
            positions.indices.contains(number) ? positions[number] : .first, isNear: item["near-note"]?.isSaid ?? false,
            firstNote: item["first-reference-note-number"]?.text.flatMap(Int.init))
    }

    // MARK: A part of the bibliography

    /// The entries that `bibsection` asks for.
    private func selected(_ entries: [BibliographyEntry]) throws -> [BibliographyEntry] {
        guard let section = request["bibsection"], case .object = section else { return entries }
        let items = try CSLItem.read(request["input"] ?? .array([]))
        let byID = Dictionary(items.map { ($0.id, $0) }) { first, _ in first }
        func fits(_ item: CSLItem, _ rule: JSONValue) -> Bool {
            let value = rule["value"]?.text ?? ""
            guard let field = rule["field"]?.text else { return false }
            if field == "type" { return item.type == value }
            return (item.texts[field] ?? "") == value
                || (item.texts[field] ?? "").split(separator: ",").contains { $0 == value }
        }
        return entries.filter { entry in
            guard let item = byID[entry.id] else { return false }
            if let rules = section["select"]?.elements { return rules.allSatisfy { fits(item, $0) } }
            if let rules = section["include"]?.elements { return rules.contains { fits(item, $0) } }
            if let rules = section["exclude"]?.elements { return !rules.contains { fits(item, $0) } }
            if let rules = section["quash"]?.elements { return !rules.allSatisfy { fits(item, $0) } }
            return true
        }
    }
}

extension JSONValue {
    /// Whether a switch of a fixture is on.
    fileprivate var isSaid: Bool {
        switch self {
        case .bool(let value): value
        case .number(let text): text != "0"
        case .string(let text): !text.isEmpty && text != "false"
        default: false
        }
    }
}
