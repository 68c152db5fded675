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
    func order(_ entries: [(item: Item, cite: Cite?)]) -> [Int] {
        guard !keys.isEmpty else { return Array(entries.indices) }
        let values = entries.map { entry in keys.map { value(of: $0, for: entry.item, cite: entry.cite) } }
        return entries.indices.sorted { left, right in
            for (number, key) in keys.enumerated() {
                switch compare(values[left][number], values[right][number], isDescending: key.isDescending) {
                case .before: return true
                case .after: return false
                case .same: continue
                }
            }
            return left < right
        }
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
