/// Names and what they inherit (CSL 1.0.2, "Names", "Inheritable Name Options").
extension ElementReading {
    /// `cs:names`.
    func names(_ element: StyleElement) -> NamesElement? {
        guard required("variable", of: element) != nil else { return nil }
        var names = NamesElement(
            list("variable", of: element), delimiter: element.attribute("delimiter"), presentation: presentation(of: element))
        for (index, child) in element.children.enumerated() {
            switch child.name {
            case "name": names.name = name(child.read())
            case "et-al":
                names.etAl = EtAlElement(
                    term: child.read().attribute("term")?.withoutOuterSpace ?? "et-al", presentation: presentation(of: child))
            case "label":
                names.label = NameLabel(
                    form: value("form", of: child.read()) ?? .long, plural: value("plural", of: child) ?? .contextual,
                    isBeforeNames: element.children[index...].contains { $0.name == "name" },
                    presentation: presentation(of: child))
            case "substitute": names.substitute = elements(in: child.read())
            default: break
            }
        }
        return names
    }

    private func name(_ element: StyleElement) -> NameElement {
        var name = NameElement(
            options: nameOptions(of: element, form: "form", delimiter: "delimiter"), presentation: presentation(of: element))
        for part in element.children where part.name == "name-part" {
            switch required("name", of: part.read()) {
            case "family": name.family = presentation(of: part)
            case "given": name.given = presentation(of: part)
            case nil: break
            case let other?:
                warn(
                    "style.unknown-value", "'\(other)' is no part of a name; it is passed over",
                    remedy: "use 'family' or 'given'", at: part)
            }
        }
        return name
    }

    /// What the style as a whole, a citation or a bibliography says of the names in it.
    func inheritedNameOptions(of element: StyleElement) -> NameOptions {
        var options = nameOptions(of: element, form: "name-form", delimiter: "name-delimiter")
        options.namesDelimiter = element.attribute("names-delimiter")
        return options
    }

    private func nameOptions(of element: StyleElement, form: String, delimiter: String) -> NameOptions {
        var options = NameOptions()
        options.and = value("and", of: element)
        options.delimiter = element.attribute(delimiter)
        options.delimiterPrecedesEtAl = value("delimiter-precedes-et-al", of: element)
        options.delimiterPrecedesLast = value("delimiter-precedes-last", of: element)
        options.etAlMin = number("et-al-min", of: element)
        options.etAlUseFirst = number("et-al-use-first", of: element)
        options.etAlSubsequentMin = number("et-al-subsequent-min", of: element)
        options.etAlSubsequentUseFirst = number("et-al-subsequent-use-first", of: element)
        options.etAlUseLast = flag("et-al-use-last", of: element)
        options.form = value(form, of: element)
        options.initialize = flag("initialize", of: element)
        options.initializeWith = element.attribute("initialize-with")
        options.nameAsSortOrder = value("name-as-sort-order", of: element)
        options.sortSeparator = element.attribute("sort-separator")
        return options
    }
}
