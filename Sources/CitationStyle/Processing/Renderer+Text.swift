extension Renderer {
    func render(_ text: TextElement, in scope: Scope) -> Outcome {
        switch text.source {
        case .variable(let name, let isShort): return render(variable: name, isShort: isShort, text.presentation, in: scope)
        case .macro(let name):
            // A macro is suppressed as a group is.
            let outcome = render(style.macros[name] ?? [], in: scope)
            guard !outcome.calls || outcome.fills else { return .empty }
            return Outcome.whole(dressed(outcome.inlines, text.presentation.withoutCase, in: scope), of: outcome)
        case .term(let name, let form, let isPlural):
            guard let term = locale.term(name, form: form, isPlural: isPlural), !term.isEmpty else { return Outcome() }
            let words = richText.parse(term)
            let word = scope.startsSentence && !scope.hasPrinted ? words.capitalized : words
            scope.hasPrinted = true
            return Outcome(dressed(word, text.presentation, in: scope))
        case .value(let value):
            guard !value.isEmpty else { return Outcome() }
            scope.hasPrinted = true
            return Outcome(dressed(richText.parse(value), text.presentation, in: scope))
        }
    }

    private func render(variable name: String, isShort: Bool, _ presentation: Presentation, in scope: Scope) -> Outcome {
        guard !scope.suppressed.contains(name) else { return .empty }
        if name == "year-suffix" { return yearSuffix(presentation, in: scope) }
        guard let value = value(of: name, isShort: isShort, in: scope), !value.isEmpty else { return .empty }
        // What follows the number of an entry begins its sentence.
        if name != "citation-number" { scope.note(name) }
        let inlines: [Inline]
        switch name {
        case "citation-label":
            inlines = richText.parse(value) + implicitYearSuffix(in: scope)
        case _ where NumberValue.variables.contains(name):
            inlines = numbers(value, of: name, in: scope)
        case "URL", "DOI", "PMID", "PMCID":
            inlines = [.text(value)]
        default:
            inlines = richText.parse(value)
        }
        return .variable(dressed(inlines, presentation, in: scope))
    }

    /// The letter that tells cites of one author and year apart; where none is needed, groups around it are as without it.
    private func yearSuffix(_ presentation: Presentation, in scope: Scope) -> Outcome {
        guard let number = scope.disambiguation.yearSuffix else { return Outcome() }
        let inlines = dressed([.text(YearSuffix.letters(number))], presentation, in: scope)
        scope.yearSuffix = inlines
        return .variable(inlines)
    }

    /// A standard or number variable of the reference or of the cite, as text.
    func value(of name: String, isShort: Bool = false, in scope: Scope) -> String? {
        switch name {
        case "locator": return scope.cite?.locator
        case "citation-number": return String(scope.item.number)
        case "first-reference-note-number": return scope.firstNote.map(String.init)
        case "year-suffix": return scope.disambiguation.yearSuffix.map(YearSuffix.letters)
        case "citation-label":
            return scope.item.reference.text(name) ?? CitationLabel.make(scope.item.reference)
        default: break
        }
        if isShort, let short = scope.item.reference.text(name + "-short"), !short.isEmpty { return short }
        return scope.item.reference.text(name)
    }

    /// What the locator counts; a page unless said.
    func locatorLabel(in scope: Scope) -> String {
        scope.cite?.locatorKind ?? "page"
    }

    /// What a number variable or locator holds, in the form asked for and with ranges of pages as the style has them.
    private func numbers(
        _ text: String, of variable: String, form: NumberElement.Form = .numeric, in scope: Scope
    ) -> [Inline] {
        let counted = variable == "locator" ? locatorLabel(in: scope) : variable
        let value = NumberValue(text, variable: variable, locale: locale)
        let written = value.text(
            form: form, gender: locale.terms[.init(counted)]?.gender, locale: locale,
            pages: counted == "page" ? style.pageRangeFormat : nil)
        // Numbers have no markup.
        return value.parts.first?.number == nil ? richText.parse(written) : [.text(written)]
    }

    func render(_ number: NumberElement, in scope: Scope) -> Outcome {
        guard !scope.suppressed.contains(number.variable), let text = value(of: number.variable, in: scope), !text.isEmpty
        else { return .empty }
        scope.note(number.variable)
        let inlines = numbers(text, of: number.variable, form: number.form, in: scope)
        return .variable(dressed(inlines, number.presentation, in: scope))
    }

    /// The term of a number; nothing where the number has no value.
    func render(_ label: LabelElement, in scope: Scope) -> Outcome {
        guard !scope.suppressed.contains(label.variable), let text = value(of: label.variable, in: scope), !text.isEmpty else {
            return Outcome()
        }
        let value = NumberValue(text, variable: label.variable, locale: locale)
        let name = value.leadingTerm ?? (label.variable == "locator" ? locatorLabel(in: scope) : label.variable)
        let isPlural =
            switch label.plural {
            case .always: true
            case .never: false
            case .contextual: value.isPlural
            }
        guard let term = locale.term(name, form: label.form, isPlural: isPlural), !term.isEmpty else { return Outcome() }
        scope.hasPrinted = true
        return Outcome(dressed(richText.parse(term), label.presentation, in: scope))
    }

    func render(_ date: DateElement, in scope: Scope) -> Outcome {
        guard !scope.suppressed.contains(date.variable), let value = scope.item.reference.date(date.variable) else {
            return .empty
        }
        if scope.ignoresAccessDate, date.variable == "accessed" { return Outcome([], calls: true, fills: true) }
        if scope.leavesOutYear { return Outcome(implicitYearSuffix(in: scope), calls: true, fills: true) }
        if scope.sortKey != nil { return .variable([.text(DateSortKey.text(of: value, parts: date))]) }
        let inlines = DateRenderer(locale: locale).render(date, value, isEnglish: isEnglish(scope)) {
            implicitYearSuffix(in: scope)
        }
        guard !inlines.isEmpty else { return .empty }
        scope.note(date.variable)
        return .variable(inlines)
    }

    /// The year suffix where the style does not say where it stands: after the first year.
    func implicitYearSuffix(in scope: Scope) -> [Inline] {
        guard hasOwnYearSuffix[scope.area] == false, scope.yearSuffix == nil, let number = scope.disambiguation.yearSuffix
        else {
            return []
        }
        let inlines = [Inline.text(YearSuffix.letters(number))]
        scope.yearSuffix = inlines
        return inlines
    }
}

/// Letters that tell the works of one author and year apart: `a` to `z`, `aa`, …
enum YearSuffix {
    /// - Parameter number: from 1.
    static func letters(_ number: Int) -> String {
        var number = number
        var letters: [UInt8] = []
        while number > 0 {
            number -= 1
            letters.append(UInt8(ascii: "a") + UInt8(number % 26))
            number /= 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
