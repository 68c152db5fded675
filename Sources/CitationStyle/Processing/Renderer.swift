/// Carries out the rendering elements of a style for one reference (CSL 1.0.2, "Rendering Elements").
///
/// A class, for it is handed about for every name and would be copied whole, style and locale and all.
final class Renderer {
    let style: Style
    let locale: CitationLocale
    /// What names inherit in each half of the style.
    let citationNames: NameOptions
    let bibliographyNames: NameOptions
    /// Whether a half of the style prints `year-suffix` itself, so that it is not put after the year.
    let hasOwnYearSuffix: [Scope.Area: Bool]
    let globalGivenNames: GlobalGivenNames
    /// Reads what fields say.
    let richText: RichTextParser

    init(style: Style, locale: CitationLocale, globalGivenNames: GlobalGivenNames = GlobalGivenNames()) {
        self.style = style
        self.locale = locale
        self.globalGivenNames = globalGivenNames
        richText = RichTextParser(locale: locale)
        citationNames = style.citation.nameOptions.inheriting(from: style.nameOptions)
        bibliographyNames = (style.bibliography?.nameOptions ?? NameOptions()).inheriting(from: style.nameOptions)
        let calls = MacroCalls(style)
        hasOwnYearSuffix = [
            .citation: calls.print("year-suffix", from: style.citation.layout.elements),
            .bibliography: calls.print("year-suffix", from: style.bibliography?.layout.elements ?? []),
        ]
    }

    /// Elements one after another, what stands between them, and nothing where they print nothing.
    func render(_ elements: [RenderingElement], delimiter: String = "", in scope: Scope) -> Outcome {
        var outcome = Outcome()
        for element in elements {
            let part = render(element, delimiter: delimiter, in: scope)
            outcome.calls = outcome.calls || part.calls
            outcome.fills = outcome.fills || part.fills
            guard !part.isEmpty else { continue }
            outcome.inlines.add(part.inlines, after: delimiter)
        }
        return outcome
    }

    private func render(_ element: RenderingElement, delimiter: String, in scope: Scope) -> Outcome {
        switch element {
        case .text(let text): render(text, in: scope)
        case .number(let number): render(number, in: scope)
        case .date(let date): render(date, in: scope)
        case .names(let names): render(names, in: scope)
        case .label(let label): render(label, in: scope)
        case .group(let group): render(group, in: scope)
        case .choose(let choose): render(choose, delimiter: delimiter, in: scope)
        }
    }

    /// A group prints nothing when it calls for variables and none of them has a value.
    private func render(_ group: GroupElement, in scope: Scope) -> Outcome {
        let outcome = render(group.elements, delimiter: group.delimiter, in: scope)
        guard !outcome.calls || outcome.fills else { return .empty }
        return Outcome.whole(dressed(outcome.inlines, group.presentation, in: scope), of: outcome)
    }

    /// The elements of the branch that holds stand as if there were no `cs:choose`: what delimits those around it delimits them.
    private func render(_ choose: ChooseElement, delimiter: String, in scope: Scope) -> Outcome {
        for branch in choose.branches where holds(branch, in: scope) {
            return render(branch.elements, delimiter: delimiter, in: scope)
        }
        return Outcome()
    }

    /// Font, affixes, case and the rest put on what an element printed.
    func dressed(_ inlines: [Inline], _ presentation: Presentation, in scope: Scope) -> [Inline] {
        guard !inlines.isEmpty else { return [] }
        return dress(inlines, presentation, isEnglish: isEnglish(scope), language: language(of: scope))
    }

    /// Whether title case applies: the reference is in English, or does not say and the style's language is English.
    func isEnglish(_ scope: Scope) -> Bool {
        if let isEnglish = scope.isEnglish { return isEnglish }
        let isEnglish = language(of: scope).lowercased().hasPrefix("en")
        scope.isEnglish = isEnglish
        return isEnglish
    }

    /// The tag of the language that the reference is in, or else of what is printed: the style's, or another that was asked for.
    private func language(of scope: Scope) -> String {
        if let language = scope.language { return language }
        let own = scope.item.reference.text("language") ?? ""
        let language = own.isEmpty ? (locale.language ?? style.defaultLocale ?? "en-US") : own
        scope.language = language
        return language
    }
}
