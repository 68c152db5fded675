/// `cs:locale`, of a style or as the root of a locale file (CSL 1.0.2, "Locale").
extension ElementReading {
    func locale(_ element: StyleElement) -> CitationLocale {
        var locale = CitationLocale(language: element.attribute("xml:lang").map { LanguageTag($0).code })
        _ = element.attribute("version")
        for child in element.children {
            switch child.name {
            case "info": _ = child.readWhole()
            case "style-options":
                locale.punctuationInQuote = flag("punctuation-in-quote", of: child.read())
                locale.limitDayOrdinalsToDay1 = flag("limit-day-ordinals-to-day-1", of: child)
            case "date":
                let date = date(child.read(), variable: "")
                if let form = date.form { locale.dates[form] = date }
            case "terms":
                for term in child.read().children where term.name == "term" { read(term.read(), into: &locale) }
            default: break
            }
        }
        return locale
    }

    private func read(_ element: StyleElement, into locale: inout CitationLocale) {
        guard let name = required("name", of: element) else { return }
        let key = CitationLocale.TermKey(
            CitationLocale.termName(name), value("form", of: element) ?? .long, gender: value("gender-form", of: element))
        let single = element.child("single")?.text
        let multiple = element.child("multiple")?.text
        var term = Term(single ?? multiple ?? element.text.withoutOuterLines, multiple: multiple)
        term.gender = value("gender", of: element)
        term.match = value("match", of: element)
        locale.terms[key] = term
    }
}

extension CitationLocale {
    /// A term's name as this library has it: `sub verbo` was written with a space before CSL 1.0.2.
    static func termName(_ name: String) -> String { name == "sub verbo" ? "sub-verbo" : name }
}

extension String {
    /// Without the white space at its ends where that breaks lines; a space that a term begins or ends with stays.
    fileprivate var withoutOuterLines: String { contains(where: \.isNewline) ? withoutOuterSpace : self }
}
