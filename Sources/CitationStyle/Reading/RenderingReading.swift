/// What layouts, macros, groups and branches are made of (CSL 1.0.2, "Rendering Elements").
extension ElementReading {
    /// The elements inside this one, in order; those that mean nothing are passed over.
    func elements(in parent: StyleElement) -> [RenderingElement] {
        parent.children.compactMap { element in
            switch element.name {
            case "text": text(element.read()).map(RenderingElement.text)
            case "number":
                required("variable", of: element.read()).map { variable in
                    .number(
                        NumberElement(
                            variable, form: value("form", of: element) ?? .numeric, presentation: presentation(of: element)))
                }
            case "date": required("variable", of: element.read()).map { .date(date(element, variable: $0)) }
            case "names": names(element.read()).map(RenderingElement.names)
            case "label":
                required("variable", of: element.read()).map { variable in
                    .label(
                        LabelElement(
                            variable, form: value("form", of: element) ?? .long,
                            plural: value("plural", of: element) ?? .contextual, presentation: presentation(of: element)))
                }
            case "group":
                .group(
                    GroupElement(
                        elements(in: element.read()), delimiter: element.attribute("delimiter") ?? "",
                        presentation: presentation(of: element)))
            case "choose": .choose(choose(element.read()))
            default: nil
            }
        }
    }

    /// `cs:text`.
    private func text(_ element: StyleElement) -> TextElement? {
        guard let source = source(ofText: element) else {
            miss("does not say what to print", remedy: "give it a 'variable', 'macro', 'term' or 'value'", at: element)
            return nil
        }
        return TextElement(source, presentation: presentation(of: element))
    }

    private func source(ofText element: StyleElement) -> TextElement.Source? {
        // All four are asked for, so that none of them is reported as unknown.
        let variable = element.attribute("variable")?.withoutOuterSpace
        let macro = element.attribute("macro")
        let term = element.attribute("term")?.withoutOuterSpace
        let words = element.attribute("value")
        if let variable {
            return .variable(variable, isShort: value("form", of: element, as: TermForm.self) == .short)
        }
        if let macro { return .macro(macro) }
        if let term {
            return .term(
                CitationLocale.termName(term), form: value("form", of: element) ?? .long,
                isPlural: flag("plural", of: element) ?? false)
        }
        return words.map(TextElement.Source.value)
    }
}
