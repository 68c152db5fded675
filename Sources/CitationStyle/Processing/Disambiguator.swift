/// Tells apart cites that print the same for different references (CSL 1.0.2, "Disambiguation"): more names, given names,
/// conditions, year suffixes, in this order.
struct Disambiguator {
    private let renderer: Renderer
    private let format: CitationFormat
    /// Whether the style asks in conditions if a cite needs telling apart.
    private let asksCondition: Bool

    init(renderer: Renderer) {
        self.renderer = renderer
        format = renderer.style.citation
        asksCondition = MacroCalls(renderer.style).askDisambiguate(from: format.layout.elements)
    }

    /// Finds what each item needs, and leaves it there.
    ///
    /// - Parameter items: all that are cited, in the order that year suffixes follow.
    func run(_ items: [Item]) {
        for item in items { item.disambiguation = Disambiguation() }
        guard
            format.disambiguateAddNames || format.disambiguateAddGivenName || format.disambiguateAddYearSuffix
                || asksCondition
        else { return }
        for group in alike(items) {
            var groups = [group]
            if format.disambiguateAddNames || format.disambiguateAddGivenName {
                groups = groups.flatMap(addNames)
            }
            // Letters tell all cites apart; conditions are for styles without them, as in citeproc-js.
            if asksCondition, !format.disambiguateAddYearSuffix { groups = groups.flatMap(setCondition) }
            if format.disambiguateAddYearSuffix {
                for group in groups { addYearSuffixes(group) }
            }
        }
    }

    // MARK: Sets of items that print the same

    private func scope(for item: Item) -> Scope {
        // Later cites say the least, so they are the ones to tell apart.
        let scope = Scope(
            area: .citation, item: item, cite: Cite(item.reference.id), place: CitePlace(.subsequent, isNear: true),
            disambiguation: item.disambiguation)
        scope.ignoresAccessDate = true
        return scope
    }

    private func text(_ item: Item) -> String {
        renderer.render(format.layout.elements, in: scope(for: item)).inlines.plainText
    }

    /// Sets of two or more that print the same, in the order of their first.
    private func alike(_ items: [Item]) -> [[Item]] {
        parts(items).filter { $0.count > 1 }
    }

    private func parts(_ items: [Item]) -> [[Item]] {
        var places: [String: Int] = [:]
        var parts: [[Item]] = []
        for item in items {
            let text = text(item)
            if let place = places[text] {
                parts[place].append(item)
            } else {
                places[text] = parts.count
                parts.append([item])
            }
        }
        return parts
    }

    // MARK: Names

    /// Shows more names and given names, as few as tell the items apart; what does not help is taken back.
    ///
    /// - Returns: the sets that still print the same.
    private func addNames(_ group: [Item]) -> [[Item]] {
        let before = group.map(\.disambiguation)
        let mayExpand = format.disambiguateAddGivenName && format.givenNameRule == .byCite
        let names = ComparedNames(group.map(rendered))
        if mayExpand, let parts = expand(group, at: names.differences(upTo: names.shown)) { return rest(parts) }
        for count in format.disambiguateAddNames ? names.telling(from: names.shown + 1) : [] {
            for item in group {
                for list in 0..<names.lists { item.disambiguation.shownNames[list] = count }
            }
            let parts = parts(group)
            if parts.count > 1 { return rest(parts) }
            if mayExpand, let parts = expand(group, at: names.differences(upTo: count)) { return rest(parts) }
        }
        for (item, kept) in zip(group, before) { item.disambiguation = kept }
        return [group]
    }

    /// Goes on with the sets that still print the same.
    private func rest(_ parts: [[Item]]) -> [[Item]] {
        parts.filter { $0.count > 1 }.flatMap(addNames)
    }

    /// Shows a given name, the first of those shown that makes a difference.
    ///
    /// - Returns: the sets that come of it, or `nil` where none makes a difference.
    private func expand(_ group: [Item], at places: [NamePlace]) -> [[Item]]? {
        for place in places {
            let before = group.map { $0.disambiguation.givenNames[place] }
            for level in [GivenNameLevel.initials, .full] {
                for item in group { item.disambiguation.givenNames[place] = level }
                let parts = parts(group)
                if parts.count > 1 { return parts }
            }
            for (item, kept) in zip(group, before) { item.disambiguation.givenNames[place] = kept }
        }
        return nil
    }

    private func rendered(_ item: Item) -> [ShownNames] {
        let scope = scope(for: item)
        _ = renderer.render(format.layout.elements, in: scope)
        return scope.shownLists
    }

    // MARK: Conditions and year suffixes

    /// Lets conditions that ask `disambiguate` hold, one more at a time.
    private func setCondition(_ group: [Item]) -> [[Item]] {
        let before = group.map(\.disambiguation.conditions)
        let most = group.map(conditions).max() ?? 0
        for count in stride(from: (before.max() ?? 0) + 1, through: most, by: 1) {
            for item in group { item.disambiguation.conditions = count }
            let parts = parts(group)
            if parts.count > 1 { return parts.filter { $0.count > 1 }.flatMap(setCondition) }
        }
        for (item, kept) in zip(group, before) { item.disambiguation.conditions = kept }
        return [group]
    }

    /// How many conditions ask `disambiguate` in a cite.
    private func conditions(_ item: Item) -> Int {
        let scope = scope(for: item)
        _ = renderer.render(format.layout.elements, in: scope)
        return scope.disambiguateConditions
    }

    private func addYearSuffixes(_ group: [Item]) {
        for (index, item) in group.enumerated() { item.disambiguation.yearSuffix = index + 1 }
    }
}
