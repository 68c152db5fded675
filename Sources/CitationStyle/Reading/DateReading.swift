/// Dates, of a style or of a locale (CSL 1.0.2, "Date").
extension ElementReading {
    /// `cs:date`. In a locale it has no variable.
    func date(_ element: StyleElement, variable: String) -> DateElement {
        DateElement(
            variable, form: value("form", of: element), dateParts: value("date-parts", of: element) ?? .yearMonthDay,
            parts: element.children.filter { $0.name == "date-part" }.compactMap { part($0.read()) },
            delimiter: element.attribute("delimiter") ?? "", presentation: presentation(of: element))
    }

    private func part(_ element: StyleElement) -> DatePart? {
        guard required("name", of: element) != nil, let name = value("name", of: element, as: DatePart.Name.self) else {
            return nil
        }
        return DatePart(
            name, form: value("form", of: element), rangeDelimiter: element.attribute("range-delimiter"),
            presentation: presentation(of: element))
    }
}
