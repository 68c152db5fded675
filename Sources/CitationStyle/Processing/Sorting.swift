/// Orders items by the sort keys of a layout (CSL 1.0.2, "Sorting").
struct Sorter {
    private let renderer: Renderer
    private let keys: [SortKey]
    private let area: Scope.Area
    private let collation: Collation

    init(_ keys: [SortKey], area: Scope.Area, renderer: Renderer) {
        self.renderer = renderer
        self.keys = keys
        self.area = area
        collation = Collation(language: renderer.locale.language)
    }

    /// The places of the items in order; items that agree in every key keep the order given.
    ///
    /// - Parameter group: what entries are kept together by that agree in the first key: their authors as printed.
    func order(_ entries: [(item: Item, cite: Cite?)], group: ((Int) -> String)? = nil) -> [Int] {
        order(Array(entries.indices), of: entries, from: 0, group)
    }

    /// Places in the order of the keys from this one on. A key is rendered for those only that the keys before it leave together.
    private func order(
        _ places: [Int], of entries: [(item: Item, cite: Cite?)], from number: Int, _ group: ((Int) -> String)?
    ) -> [Int] {
        guard places.count > 1 else { return places }
        if number == 1, let group {
            let sets = sets(places, isDescending: keys[0].isDescending) { collation.key(group($0)) }
            return sets.flatMap { order($0, of: entries, from: 1, nil) }
        }
        guard number < keys.count else { return places }
        let key = keys[number]
        let sets = sets(places, isDescending: key.isDescending) {
            value(of: key, for: entries[$0].item, cite: entries[$0].cite)
        }
        return sets.flatMap { order($0, of: entries, from: number + 1, group) }
    }

    /// Places in the order of a value, those of one value together and in the order given.
    private func sets(_ places: [Int], isDescending: Bool, by value: (Int) -> Collation.Key?) -> [[Int]] {
        let values = places.map(value)
        let sorted = places.indices.sorted { left, right in
            switch compare(values[left], values[right], isDescending: isDescending) {
            case .before: true
            case .after: false
            case .same: left < right
            }
        }
        var sets: [[Int]] = []
        var rest = sorted[...]
        while let first = rest.first {
            let alike = rest.prefix { compare(values[first], values[$0], isDescending: false) == .same }
            sets.append(alike.map { places[$0] })
            rest = rest[alike.endIndex...]
        }
        return sets
    }

    private enum Order { case before, same, after }

    /// Missing values stand last, whichever way the order runs.
    private func compare(_ left: Collation.Key?, _ right: Collation.Key?, isDescending: Bool) -> Order {
        switch (left, right) {
        case (nil, nil): return .same
        case (nil, _): return .after
        case (_, nil): return .before
        case (let left?, let right?):
            let difference = left.compared(to: right)
            return difference == 0 ? .same : (difference < 0) != isDescending ? .before : .after
        }
    }

    private func value(of key: SortKey, for item: Item, cite: Cite?) -> Collation.Key? {
        let scope = Scope(area: area, item: item, cite: cite, disambiguation: Disambiguation())
        scope.sortKey = key
        let text: String
        switch key.source {
        case .macro(let name): text = renderer.render(renderer.style.macros[name] ?? [], in: scope).inlines.plainText
        case .variable(let name): text = value(of: name, in: scope)
        }
        return text.isEmpty ? nil : collation.key(text)
    }

    private func value(of variable: String, in scope: Scope) -> String {
        let reference = scope.item.reference
        if let date = reference.date(variable) { return DateSortKey.text(of: date) }
        if !reference.names(variable).isEmpty {
            return renderer.render([.names(NamesElement([variable]))], in: scope).inlines.plainText
        }
        guard let value = renderer.value(of: variable, in: scope) else { return "" }
        return NumberValue.sortedVariables.contains(variable)
            ? NumberValue.sortKey(value) : renderer.richText.parse(value).plainText
    }
}
