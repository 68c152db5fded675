extension Renderer {
    /// What `cs:names` inherits where it stands in for another (`cs:substitute`).
    struct NamesContext {
        var name: NameElement?
        var etAl: EtAlElement?
        var label: NameLabel?
        var delimiter: String?
    }

    func render(_ element: NamesElement, in scope: Scope) -> Outcome {
        render(element, inheriting: nil, in: scope)
    }

    private func render(_ element: NamesElement, inheriting context: NamesContext?, in scope: Scope) -> Outcome {
        let own = NamesContext(
            name: element.name ?? context?.name, etAl: element.etAl ?? context?.etAl,
            label: element.label ?? (element.name == nil ? context?.label : nil),
            delimiter: element.delimiter ?? context?.delimiter)
        let lists = element.variables.compactMap { variable -> NameList? in
            guard !scope.suppressed.contains(variable) else { return nil }
            let names = scope.item.reference.names(variable)
            return names.isEmpty ? nil : NameList(variable: variable, names: names)
        }
        guard !lists.isEmpty else { return substitute(element, own, in: scope) }
        let options = nameOptions(own, in: scope)
        let inlines =
            options.form == .count
            ? count(lists, options, in: scope) : print(lists, options, own, delimiter: own.delimiter, in: scope)
        for list in lists { scope.note(list.variable) }
        guard !inlines.isEmpty else { return Outcome([], calls: true, fills: true) }
        let dressed = dressed(inlines, element.presentation.withoutCase, in: scope)
        return firstNames(Outcome(dressed, calls: true, fills: true), in: scope)
    }

    /// What stands in for names: the first of the substitutes that prints anything; its variables are not printed again.
    private func substitute(_ element: NamesElement, _ own: NamesContext, in scope: Scope) -> Outcome {
        scope.substitutes += 1
        defer { scope.substitutes -= 1 }
        for part in element.substitute {
            let outcome: Outcome
            let hadNames = scope.hasNames
            if case .text(let text) = part, case .term(let name, let form, _) = text.source, locale.term(name, form: form) == ""
            {
                // A term that the style empties stands in for the names: nothing is printed, nothing else tried.
                return .empty
            }
            if case .names(let names) = part {
                outcome = render(names, inheriting: own, in: scope)
            } else {
                outcome = render([part], in: scope)
            }
            // Names that are left out were found: nothing else is to stand in for them.
            if !hadNames, scope.hasNames, scope.leavesOutFirstNames { return Outcome([], calls: true) }
            guard !outcome.isEmpty else { continue }
            var inlines = outcome.inlines
            if scope.firstNames == nil, scope.firstNameList.isEmpty {
                scope.firstNameList = [inlines]
                if let substitution = scope.substitution { inlines = substitution.inlines }
            }
            let dressed = dressed(inlines, element.presentation.withoutCase, in: scope)
            return firstNames(Outcome(dressed, calls: true, fills: true), in: scope)
        }
        return .empty
    }

    /// Keeps the first names of a cite, and leaves them out or puts something in their place where that is asked.
    private func firstNames(_ outcome: Outcome, in scope: Scope) -> Outcome {
        guard scope.firstNames == nil, scope.sortKey == nil else { return outcome }
        scope.firstNames = outcome.inlines
        guard scope.leavesOutFirstNames else { return outcome }
        return Outcome([], calls: true, fills: false)
    }

    /// The options that hold for these names, those of the layout and the style filled in.
    private func nameOptions(_ own: NamesContext, in scope: Scope) -> NameOptions {
        var options = (own.name?.options ?? NameOptions()).inheriting(
            from: scope.area == .citation ? citationNames : bibliographyNames)
        if let key = scope.sortKey {
            options.nameAsSortOrder = .all
            options.and = nil
            if case .variable = key.source { options.form = .long }
            options.etAlMin = key.namesMin ?? options.etAlMin
            options.etAlUseFirst = key.namesUseFirst ?? options.etAlUseFirst
            options.etAlUseLast = key.namesUseLast ?? options.etAlUseLast
        }
        return options
    }

    private func count(_ lists: [NameList], _ options: NameOptions, in scope: Scope) -> [Inline] {
        let total = lists.reduce(0) { $0 + shown($1.names.count, list: nil, options, in: scope).count }
        return [.text(String(total))]
    }

    private func print(
        _ lists: [NameList], _ options: NameOptions, _ own: NamesContext, delimiter: String?, in scope: Scope
    ) -> [Inline] {
        var lists = lists
        // The same persons in both roles are named once (CSL 1.0.2, "editortranslator").
        if let editors = lists.firstIndex(where: { $0.variable == "editor" }),
            let translators = lists.firstIndex(where: { $0.variable == "translator" }),
            lists[editors].names == lists[translators].names, let term = locale.term("editortranslator"), !term.isEmpty
        {
            lists[min(editors, translators)].term = "editortranslator"
            lists.remove(at: max(editors, translators))
        }
        var inlines: [Inline] = []
        for list in lists {
            let number = scope.nameLists
            scope.nameLists += 1
            let names = names(list.names, number: number, options, own, in: scope)
            guard !names.isEmpty else { continue }
            if !inlines.isEmpty, let between = delimiter ?? options.namesDelimiter, !between.isEmpty {
                inlines.append(.text(between))
            }
            let label = own.label.map { self.label($0, list, options, in: scope) } ?? []
            inlines += own.label?.isBeforeNames == true ? label + names : names + label
        }
        return inlines
    }

    private func label(_ label: NameLabel, _ list: NameList, _ options: NameOptions, in scope: Scope) -> [Inline] {
        guard scope.sortKey == nil else { return [] }
        let isPlural =
            switch label.plural {
            case .always: true
            case .never: false
            case .contextual: list.names.count > 1
            }
        guard let term = locale.term(list.term ?? list.variable, form: label.form, isPlural: isPlural), !term.isEmpty else {
            return []
        }
        return dressed([.text(term)], label.presentation, in: scope)
    }

    /// How many names are printed, and whether the last one too, for a list of so many.
    private func shown(_ total: Int, list: Int?, _ options: NameOptions, in scope: Scope) -> (count: Int, isCut: Bool) {
        var least = options.etAlMin
        var first = options.etAlUseFirst
        if scope.position != .first, scope.area == .citation {
            least = options.etAlSubsequentMin ?? least
            first = options.etAlSubsequentUseFirst ?? first
        }
        guard let least, let first, total >= least, first < total else { return (total, false) }
        let wanted = list.flatMap { scope.disambiguation.shownNames[$0] } ?? 0
        let count = max(first, wanted)
        return count >= total ? (total, false) : (count, true)
    }

    /// A list of names with what stands between them, cut off with *et al.* where the style says so.
    private func names(
        _ names: [Name], number: Int, _ options: NameOptions, _ own: NamesContext, in scope: Scope
    ) -> [Inline] {
        let element = own.name ?? NameElement()
        let (count, isCut) = shown(names.count, list: number, options, in: scope)
        if scope.area == .citation {
            scope.shownLists.append(
                ShownNames(
                    names: names, shown: count, options: options, family: element.family, given: element.given))
        }
        let formatter = NameFormatter(
            renderer: self, options: options, element: element, isEnglish: isEnglish(scope),
            language: scope.item.reference.text("language"))
        var printed: [[Inline]] = []
        for place in 0..<count {
            let level = max(
                scope.disambiguation.givenNames[NamePlace(list: number, place: place)] ?? .asStyled,
                scope.sortKey == nil && scope.area == .citation
                    ? globalGivenNames.level(of: names[place], at: place) : .asStyled)
            let name = formatter.format(names[place], isFirst: place == 0, isSorting: scope.sortKey != nil, given: level)
            printed.append(dressed(name, element.presentation(of: names[place]), in: scope))
        }
        printed = printed.filter { !$0.isEmpty }
        if scope.firstNames == nil, number == 0 || scope.firstNameList.isEmpty {
            scope.firstNameList = printed
            if let substitution = scope.substitution {
                guard substitution.count != nil else { return substitution.inlines }
                printed = substitution.apply(to: printed)
            }
        }
        var last: [Inline]?
        if isCut, options.etAlUseLast == true, count <= names.count - 2, let name = names.last {
            let inlines = formatter.format(name, isFirst: false, isSorting: scope.sortKey != nil, given: .asStyled)
            last = dressed(inlines, element.presentation(of: name), in: scope)
        }
        let joined = NameJoiner(locale: locale, options: options, own.etAl ?? EtAlElement()) { self.dressed($0, $1, in: scope) }
            .join(
                printed, isCut: isCut && (scope.sortKey == nil || last != nil), last: last,
                isInverted: { formatter.isInverted(names[$0], isFirst: $0 == 0) })
        // What says that names were left out is dressed with those that were not.
        return isCut && last == nil ? dressed(joined, element.presentation, in: scope) : joined
    }
}

extension NameElement {
    /// How one name of the list is dressed: affixes stand around persons, not around bodies.
    fileprivate func presentation(of name: Name) -> Presentation {
        guard name.literal?.isEmpty == false else { return presentation }
        var presentation = presentation
        (presentation.prefix, presentation.suffix) = ("", "")
        return presentation
    }
}

/// The names of one variable.
private struct NameList {
    var variable: String
    var names: [Name]
    /// The term of its label where it is not the variable's.
    var term: String?
}
