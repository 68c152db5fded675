/// Citations and bibliographies (CSL 1.0.2, "Citation", "Bibliography", "Sorting", "Options").
extension ElementReading {
    /// `cs:citation`.
    func citation(_ element: StyleElement) -> CitationFormat? {
        guard let layout = layout(in: element) else { return nil }
        var format = CitationFormat(layout: layout)
        format.sort = sort(in: element)
        format.nameOptions = inheritedNameOptions(of: element)
        format.collapse = value("collapse", of: element)
        format.citeGroupDelimiter = element.attribute("cite-group-delimiter").flatMap { $0.isEmpty ? nil : $0 }
        format.afterCollapseDelimiter = element.attribute("after-collapse-delimiter")
        format.yearSuffixDelimiter = element.attribute("year-suffix-delimiter")
        format.disambiguateAddNames = flag("disambiguate-add-names", of: element) ?? false
        format.disambiguateAddGivenName = flag("disambiguate-add-givenname", of: element) ?? false
        format.givenNameRule = value("givenname-disambiguation-rule", of: element) ?? .byCite
        format.disambiguateAddYearSuffix = flag("disambiguate-add-year-suffix", of: element) ?? false
        format.nearNoteDistance = number("near-note-distance", of: element) ?? 5
        return format
    }

    /// `cs:bibliography`.
    func bibliography(_ element: StyleElement) -> BibliographyFormat? {
        guard let layout = layout(in: element) else { return nil }
        var format = BibliographyFormat(layout: layout)
        format.sort = sort(in: element)
        format.nameOptions = inheritedNameOptions(of: element)
        format.hangingIndent = flag("hanging-indent", of: element) ?? false
        format.secondFieldAlign = value("second-field-align", of: element)
        format.lineSpacing = number("line-spacing", of: element)
        format.entrySpacing = number("entry-spacing", of: element)
        format.subsequentAuthorSubstitute = element.attribute("subsequent-author-substitute")
        format.subsequentAuthorRule = value("subsequent-author-substitute-rule", of: element) ?? .completeAll
        return format
    }

    private func layout(in element: StyleElement) -> Layout? {
        let layouts = element.children.filter { $0.name == "layout" }
        // Extensions of CSL have further layouts for references in one language or another; theirs say so in 'locale'.
        guard let layout = layouts.first(where: { $0.attribute("locale") == nil })?.read() else {
            error(
                "style.no-layout", "'\(element.name)' has no layout", remedy: "put a 'layout' in it that says what to print",
                at: element)
            return nil
        }
        return Layout(
            elements(in: layout), presentation: presentation(of: layout), delimiter: layout.attribute("delimiter") ?? "")
    }

    private func sort(in element: StyleElement) -> [SortKey] {
        guard let sort = element.child("sort") else { return [] }
        return sort.children.filter { $0.name == "key" }.compactMap { key($0.read()) }
    }

    private func key(_ element: StyleElement) -> SortKey? {
        let variable = element.attribute("variable")?.withoutOuterSpace
        let macro = element.attribute("macro")
        guard let source = variable.map(SortKey.Source.variable) ?? macro.map(SortKey.Source.macro) else {
            miss("does not say what to sort by", remedy: "give it a 'variable' or a 'macro'", at: element)
            return nil
        }
        var key = SortKey(source, isDescending: value("sort", of: element, as: SortDirection.self) == .descending)
        key.namesMin = number("names-min", of: element)
        key.namesUseFirst = number("names-use-first", of: element)
        key.namesUseLast = flag("names-use-last", of: element)
        return key
    }
}

/// Attribute `sort` of `cs:key`.
private enum SortDirection: String, CaseIterable {
    case ascending, descending
}
