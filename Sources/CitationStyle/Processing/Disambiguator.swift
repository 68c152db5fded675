/// Tells apart cites that print the same for different references (CSL 1.0.2, "Disambiguation"): more names, given names,
/// conditions, year suffixes, in this order.
struct Disambiguator {
    private let renderer: Renderer
    private let format: CitationFormat

    init(renderer: Renderer) {
        self.renderer = renderer
        format = renderer.style.citation
    }

    /// Finds what each item needs, and leaves it there.
    ///
    /// - Parameter items: all that are cited, in the order that year suffixes follow.
    func run(_ items: [Item]) {
        for item in items { item.disambiguation = Disambiguation() }
        guard
            format.disambiguateAddNames || format.disambiguateAddGivenName || format.disambiguateAddYearSuffix
                || asksCondition(items)
        else { return }
        for group in alike(items) {
            var groups = [group]
            if format.disambiguateAddNames || format.disambiguateAddGivenName {
                groups = groups.flatMap(addNames)
            }
            groups = groups.flatMap(setCondition)
            if format.disambiguateAddYearSuffix {
                for group in groups { addYearSuffixes(group) }
            }
        }
    }

    private func asksCondition(_ items: [Item]) -> Bool {
        items.contains { item in
            let scope = scope(for: item)
            _ = renderer.render(format.layout.elements, in: scope)
            return scope.asksDisambiguate
        }
    }

    // MARK: Sets of items that print the same

    private func scope(for item: Item) -> Scope {
        Scope(area: .citation, item: item, cite: Cite(item.reference.id), disambiguation: item.disambiguation)
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
        if format.disambiguateAddGivenName, format.givenNameRule == .byCite, let rest = expand(group) { return rest }
        guard format.disambiguateAddNames else {
            for (item, kept) in zip(group, before) { item.disambiguation = kept }
            return [group]
        }
        let base = shown(group[0])
        let most = group.map { rendered($0).map(\.names.count).max() ?? 0 }.max() ?? 0
        var count = base + 1
        while count <= most {
            for item in group { setShown(count, item) }
            let parts = parts(group)
            if parts.count > 1 { return parts.filter { $0.count > 1 }.flatMap(addNames) }
            if format.disambiguateAddGivenName, format.givenNameRule == .byCite, let rest = expand(group) { return rest }
            count += 1
        }
        for (item, kept) in zip(group, before) { item.disambiguation = kept }
        return [group]
    }

    /// Given names, one after another, of the names that are shown.
    ///
    /// - Returns: the sets that still print the same, or `nil` where no given name makes a difference.
    private func expand(_ group: [Item]) -> [[Item]]? {
        let before = group.map(\.disambiguation)
        for place in places(group) {
            for level in [GivenNameLevel.initials, .full] {
                for item in group { item.disambiguation.givenNames[place] = level }
                let parts = parts(group)
                if parts.count > 1 {
                    return parts.filter { $0.count > 1 }.flatMap { expand($0) ?? [$0] }
                }
            }
            for (item, kept) in zip(group, before) { item.disambiguation.givenNames[place] = kept.givenNames[place] }
        }
        for (item, kept) in zip(group, before) { item.disambiguation = kept }
        return nil
    }

    private func places(_ group: [Item]) -> [NamePlace] {
        let lists = rendered(group[0])
        return lists.enumerated().flatMap { list, names in (0..<names.shown).map { NamePlace(list: list, place: $0) } }
    }

    private func rendered(_ item: Item) -> [ShownNames] {
        let scope = scope(for: item)
        _ = renderer.render(format.layout.elements, in: scope)
        return scope.shownLists
    }

    private func shown(_ item: Item) -> Int { rendered(item).map(\.shown).min() ?? 0 }

    private func setShown(_ count: Int, _ item: Item) {
        for list in rendered(item).indices { item.disambiguation.shownNames[list] = count }
    }

    // MARK: Conditions and year suffixes

    private func setCondition(_ group: [Item]) -> [[Item]] {
        for item in group { item.disambiguation.condition = true }
        let parts = parts(group)
        guard parts.count == 1 else { return parts.filter { $0.count > 1 } }
        for item in group { item.disambiguation.condition = false }
        return [group]
    }

    private func addYearSuffixes(_ group: [Item]) {
        for (index, item) in group.enumerated() { item.disambiguation.yearSuffix = index + 1 }
    }
}
