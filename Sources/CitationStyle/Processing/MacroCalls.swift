/// Finds what a layout reaches through its macros.
struct MacroCalls {
    private let macros: [String: [RenderingElement]]

    init(_ style: Style) {
        macros = style.macros
    }

    /// Whether a text element prints this variable, here or in a macro that is called from here.
    func print(_ variable: String, from elements: [RenderingElement]) -> Bool {
        reach(from: elements) { element in
            if case .text(let text) = element, case .variable(variable, _) = text.source { true } else { false }
        }
    }

    /// Whether a condition here, or in a macro that is called from here, asks `disambiguate`.
    func askDisambiguate(from elements: [RenderingElement]) -> Bool {
        reach(from: elements) { element in
            guard case .choose(let choose) = element else { return false }
            return choose.branches.contains { branch in
                branch.conditions.contains { if case .disambiguate = $0 { true } else { false } }
            }
        }
    }

    /// Whether one of the elements, or of those that they reach, is such.
    private func reach(from elements: [RenderingElement], where fits: (RenderingElement) -> Bool) -> Bool {
        var seen: Set<String> = []
        return reach(elements, &seen, fits)
    }

    private func reach(_ elements: [RenderingElement], _ seen: inout Set<String>, _ fits: (RenderingElement) -> Bool) -> Bool {
        for element in elements {
            if fits(element) { return true }
            let isFound =
                switch element {
                case .text(let text):
                    if case .macro(let name) = text.source, seen.insert(name).inserted {
                        reach(macros[name] ?? [], &seen, fits)
                    } else {
                        false
                    }
                case .group(let group): reach(group.elements, &seen, fits)
                case .choose(let choose): choose.branches.contains { reach($0.elements, &seen, fits) }
                case .names(let names): reach(names.substitute, &seen, fits)
                case .number, .date, .label: false
                }
            if isFound { return true }
        }
        return false
    }
}
