/// Font, affixes, quotes, case and place, which many elements share (CSL 1.0.2, "Formatting", "Affixes", "Delimiter" to "text-case").
extension ElementReading {
    func presentation(of element: StyleElement) -> Presentation {
        Presentation(
            formatting: Formatting(
                fontStyle: value("font-style", of: element), fontVariant: value("font-variant", of: element),
                fontWeight: value("font-weight", of: element), textDecoration: value("text-decoration", of: element),
                verticalAlign: value("vertical-align", of: element)),
            prefix: element.attribute("prefix") ?? "", suffix: element.attribute("suffix") ?? "",
            hasQuotes: flag("quotes", of: element) ?? false, stripsPeriods: flag("strip-periods", of: element) ?? false,
            textCase: value("text-case", of: element), display: value("display", of: element))
    }
}
