/// Conditions (CSL 1.0.2, "Choose").
extension ElementReading {
    /// `cs:choose`.
    func choose(_ element: StyleElement) -> ChooseElement {
        var branches: [ChooseElement.Branch] = []
        for child in element.children {
            switch child.name {
            case "if", "else-if": branches += self.branches(child.read())
            case "else": branches.append(ChooseElement.Branch(conditions: [], elements: elements(in: child.read())))
            default: break
            }
        }
        return ChooseElement(branches)
    }

    /// `cs:if` or `cs:else-if`; none where it asks for nothing that is known here, since such a branch never holds.
    private func branches(_ element: StyleElement) -> [ChooseElement.Branch] {
        let match: ChooseElement.Match = value("match", of: element) ?? .all
        let types = list("type", of: element).map(ChooseElement.Condition.type)
        let others = otherConditions(of: element)
        let elements = elements(in: element)
        guard !types.isEmpty || !others.isEmpty else {
            warn(
                "style.no-condition", "'\(element.name)' asks for nothing; it never holds",
                remedy:
                    "give it a 'type', 'variable', 'is-numeric', 'is-uncertain-date', 'locator', 'position' or 'disambiguate'",
                at: element)
            return []
        }
        // A reference has one type, so several under match="all" mean any of them, as other processors read it: a branch for each.
        if match == .all, types.count > 1 {
            if others.isEmpty { return [ChooseElement.Branch(conditions: types, match: .any, elements: elements)] }
            return types.map { ChooseElement.Branch(conditions: [$0] + others, match: .all, elements: elements) }
        }
        return [ChooseElement.Branch(conditions: types + others, match: match, elements: elements)]
    }

    private func otherConditions(of element: StyleElement) -> [ChooseElement.Condition] {
        var conditions: [ChooseElement.Condition] = []
        conditions += list("variable", of: element).map(ChooseElement.Condition.variable)
        conditions += list("is-numeric", of: element).map(ChooseElement.Condition.isNumeric)
        conditions += list("is-uncertain-date", of: element).map(ChooseElement.Condition.isUncertainDate)
        conditions += list("locator", of: element).map(ChooseElement.Condition.locator)
        conditions += list("position", of: element).map(ChooseElement.Condition.position)
        if let expected = flag("disambiguate", of: element) { conditions.append(.disambiguate(expected)) }
        return conditions
    }
}
