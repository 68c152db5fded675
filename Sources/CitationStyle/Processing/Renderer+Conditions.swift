extension Renderer {
    /// Whether a branch of `cs:choose` is the one (CSL 1.0.2, "Choose").
    func holds(_ branch: ChooseElement.Branch, in scope: Scope) -> Bool {
        guard !branch.conditions.isEmpty else { return true }
        return switch branch.match {
        case .all: branch.conditions.allSatisfy { holds($0, in: scope) }
        case .any: branch.conditions.contains { holds($0, in: scope) }
        case .none: !branch.conditions.contains { holds($0, in: scope) }
        }
    }

    private func holds(_ condition: ChooseElement.Condition, in scope: Scope) -> Bool {
        switch condition {
        case .types(let types): types.contains(scope.item.reference.type)
        case .variable(let name): hasValue(name, in: scope)
        case .isNumeric(let name):
            value(of: name, in: scope).map { NumberValue($0, variable: name, locale: locale).isNumeric } ?? false
        case .isUncertainDate(let name): scope.item.reference.date(name)?.isUncertain ?? false
        case .locator(let label):
            // A cite without a locator counts as one of a page, as in citeproc-js.
            scope.cite != nil && locatorLabel(in: scope) == Cite.locatorKind(label)
        case .position(let name): isAt(name, in: scope)
        case .disambiguate(let expected): isAmbiguous(in: scope) == expected
        }
    }

    private func hasValue(_ name: String, in scope: Scope) -> Bool {
        if let text = value(of: name, in: scope) { return !text.isEmpty }
        if let date = scope.item.reference.date(name) { return date.start != nil || date.literal?.isEmpty == false }
        return !scope.item.reference.names(name).isEmpty
    }

    private func isAt(_ position: String, in scope: Scope) -> Bool {
        guard scope.area == .citation, scope.sortKey == nil else { return false }
        return switch position {
        case "first": scope.position == .first
        case "subsequent": scope.position != .first
        case "ibid": scope.position == .ibid || scope.position == .ibidWithLocator
        case "ibid-with-locator": scope.position == .ibidWithLocator
        case "near-note": scope.isNear
        default: false
        }
    }

    private func isAmbiguous(in scope: Scope) -> Bool {
        scope.disambiguateConditions += 1
        return scope.disambiguateConditions <= scope.disambiguation.conditions
    }
}
