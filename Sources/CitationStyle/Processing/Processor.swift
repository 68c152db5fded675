/// Makes citations and bibliographies: a style, a locale, references and citations in; inlines out.
///
/// For example:
///
/// ```swift
/// let processor = Processor(style: style, locale: locale)
/// let document = processor.process(references, citations: [Citation([Cite("chiu2015")])])
/// print(PlainTextWriter().write(document.citations[0]))
/// ```
public struct Processor {
    private let style: Style
    private let locale: CitationLocale

    /// A processor for a style and a locale that has the style's own terms in it already.
    public init(style: Style, locale: CitationLocale) {
        self.style = style
        self.locale = locale
    }

    /// Citations and the bibliography of a document.
    ///
    /// - Parameters:
    ///   - references: numbered in this order unless the style's bibliography has one of its own. Of two with one id the first counts.
    ///   - citations: in the order of the document; cites of unknown references are left out.
    public func process(_ references: [any Reference], citations: [Citation] = []) -> RenderedDocument {
        var items: [String: Item] = [:]
        var list: [Item] = []
        for reference in references where items[reference.id] == nil {
            let item = Item(reference, number: list.count + 1)
            items[reference.id] = item
            list.append(item)
        }
        let plain = Renderer(style: style, locale: locale)
        let sorted = ordered(list, plain)
        let renderer = Renderer(style: style, locale: locale, globalGivenNames: givenNames(list, plain))
        Disambiguator(renderer: renderer).run(sorted)
        let typography = Typography(locale: locale)
        let citationRenderer = CitationRenderer(renderer: renderer, items: items)
        let places = Positions(nearNoteDistance: style.citation.nearNoteDistance).find(citations)
        let rendered = zip(citations, places).map { typography.finish(citationRenderer.render($0, places: $1)) }
        let entries = BibliographyRenderer(renderer: renderer)?.render(sorted) ?? []
        return RenderedDocument(
            citations: rendered,
            bibliography: entries.map { BibliographyEntry(id: $0.id, inlines: typography.finish($0.inlines)) })
    }

    /// The items in the order of the bibliography, numbered.
    private func ordered(_ items: [Item], _ renderer: Renderer) -> [Item] {
        guard let format = style.bibliography, !format.sort.isEmpty else { return items }
        let sorter = Sorter(format.sort, area: .bibliography, renderer: renderer)
        let sorted = sorter.order(items.map { ($0, nil) }).map { items[$0] }
        for (index, item) in sorted.enumerated() { item.number = index + 1 }
        return sorted
    }

    private func givenNames(_ items: [Item], _ renderer: Renderer) -> GlobalGivenNames {
        guard style.citation.disambiguateAddGivenName, style.citation.givenNameRule != .byCite else {
            return GlobalGivenNames()
        }
        let lists = items.flatMap { item in
            let scope = Scope(area: .citation, item: item, cite: Cite(item.reference.id), disambiguation: Disambiguation())
            _ = renderer.render(style.citation.layout.elements, in: scope)
            return scope.shownLists
        }
        return GlobalGivenNames(rule: style.citation.givenNameRule, lists: lists) { name, level, list in
            let formatter = NameFormatter(
                renderer: renderer, options: list.options, element: NameElement(family: list.family, given: list.given),
                isEnglish: false, language: nil)
            return formatter.format(name, isFirst: false, isSorting: false, given: level).plainText
        }
    }
}

/// What a processor makes of a document.
public struct RenderedDocument: Hashable, Sendable {
    /// In the order given.
    public var citations: [[Inline]]
    /// In the order of the style; empty for a style without a bibliography.
    public var bibliography: [BibliographyEntry]
}

/// An entry of a bibliography.
public struct BibliographyEntry: Hashable, Sendable {
    /// The id of the reference.
    public var id: String
    public var inlines: [Inline]
}
