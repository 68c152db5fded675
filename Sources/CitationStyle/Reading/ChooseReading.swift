/// Conditions (CSL 1.0.2, "Choose").
extension ElementReading {
    /// `cs:choose`.
    func choose(_ element: StyleElement) -> ChooseElement {
        ChooseElement(
            element.children.compactMap { child in
                switch child.name {
                case "if", "else-if": branch(child.read())
                case "else": ChooseElement.Branch(conditions: [], elements: elements(in: child.read()))
                default: nil
                }
            })
    }

    /// `cs:if` or `cs:else-if`, or `nil` where it asks for nothing that is known here, since such a branch never holds.
    private func branch(_ element: StyleElement) -> ChooseElement.Branch? {
        let branch = ChooseElement.Branch(
            conditions: conditions(of: element), match: value("match", of: element) ?? .all, elements: elements(in: element))
        guard branch.conditions.isEmpty else { return branch }
        warn(
            "style.no-condition", "'\(element.name)' asks for nothing; it never holds",
            remedy: "give it a 'type', 'variable', 'is-numeric', 'is-uncertain-date', 'locator', 'position' or 'disambiguate'",
            at: element)
        return nil
    }

    private func conditions(of element: StyleElement) -> [ChooseElement.Condition] {
        var conditions: [ChooseElement.Condition] = []
        let types = list("type", of: element)
        if !types.isEmpty { conditions.append(.types(types)) }
        conditions += list("variable", of: element).map(ChooseElement.Condition.variable)
        conditions += list("is-numeric", of: element).map(ChooseElement.Condition.isNumeric)
        conditions += list("is-uncertain-date", of: element).map(ChooseElement.Condition.isUncertainDate)
        conditions += list("locator", of: element).map(ChooseElement.Condition.locator)
        conditions += list("position", of: element).map(ChooseElement.Condition.position)
        if let expected = flag("disambiguate", of: element) { conditions.append(.disambiguate(expected)) }
        return conditions
    }
}
