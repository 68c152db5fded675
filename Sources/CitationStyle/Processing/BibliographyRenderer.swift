/// Makes the entries of the bibliography.
struct BibliographyRenderer {
    private let renderer: Renderer
    private let format: BibliographyFormat

    init?(renderer: Renderer) {
        guard let format = renderer.style.bibliography else { return nil }
        self.renderer = renderer
        self.format = format
    }

    /// The entries of the items, in the order given; none for an item of which the style prints nothing.
    func render(_ items: [Item]) -> [BibliographyEntry] {
        var previous: [[Inline]] = []
        return items.compactMap { item in
            var (parts, scope) = parts(of: item, substitution: nil)
            let names = scope.firstNameList
            if let text = format.subsequentAuthorSubstitute, let substitution = substitution(text, names, after: previous) {
                (parts, _) = self.parts(of: item, substitution: substitution)
            }
            previous = names
            guard !parts.isEmpty else { return nil }
            return BibliographyEntry(id: item.reference.id, inlines: laidOut(parts))
        }
    }

    /// What each element of the layout printed, those that printed nothing left out.
    private func parts(of item: Item, substitution: NameSubstitution?) -> ([[Inline]], Scope) {
        let scope = Scope(area: .bibliography, item: item, disambiguation: item.disambiguation)
        scope.startsSentence = true
        scope.substitution = substitution
        let parts = format.layout.elements.map { renderer.render([$0], in: scope).inlines }.filter { !$0.isEmpty }
        return (parts, scope)
    }

    private func laidOut(_ parts: [[Inline]]) -> [Inline] {
        let presentation = format.layout.presentation
        guard format.secondFieldAlign != nil, let first = parts.first else {
            return renderer.dressedLayout(parts.flatMap(\.self), presentation)
        }
        var left = presentation
        left.suffix = ""
        var right = presentation
        right.prefix = ""
        return [
            .block(.leftMargin, renderer.dressedLayout(first, left)),
            .block(.rightInline, renderer.dressedLayout(parts.dropFirst().flatMap(\.self), right)),
        ]
    }

    /// What stands for names that are those of the entry before, or `nil` where they are not.
    private func substitution(_ text: String, _ names: [[Inline]], after previous: [[Inline]]) -> NameSubstitution? {
        guard !names.isEmpty, !previous.isEmpty else { return nil }
        let alike = zip(names, previous).prefix { $0 == $1 }.count
        switch format.subsequentAuthorRule {
        case .completeAll: return names == previous ? NameSubstitution(text: text, count: nil) : nil
        case .completeEach: return names == previous ? NameSubstitution(text: text, count: names.count) : nil
        case .partialEach: return alike > 0 ? NameSubstitution(text: text, count: alike) : nil
        case .partialFirst: return alike > 0 ? NameSubstitution(text: text, count: 1) : nil
        }
    }
}

extension Renderer {
    /// Affixes of a layout put around what it printed, and its font around all of it.
    func dressedLayout(_ inlines: [Inline], _ presentation: Presentation) -> [Inline] {
        guard !inlines.isEmpty else { return [] }
        var affixes = presentation
        affixes.formatting = Formatting()
        let dressed = dress(inlines, affixes, isEnglish: false)
        return presentation.formatting.isEmpty ? dressed : [.span(presentation.formatting, dressed)]
    }
}
