/// Makes the citations of a document: cites in order, drawn together, with what stands between them.
struct CitationRenderer {
    private let renderer: Renderer
    private let format: CitationFormat
    private let items: [String: Item]

    init(renderer: Renderer, items: [String: Item]) {
        self.renderer = renderer
        format = renderer.style.citation
        self.items = items
    }

    /// A cite and what became of it.
    private struct Rendered {
        var cite: Cite
        var item: Item
        var place: CitePlace
        var inlines: [Inline]
        /// The first names, which cites are grouped by.
        var names: String
        var yearSuffix: [Inline]?
        /// Whether it is the first of its citation.
        var isFirst = false

        var hasLocator: Bool { cite.locator?.isEmpty == false }

        /// Whether nothing is said but what the reference is.
        var isBare: Bool { !hasLocator && !hasWords }

        /// Whether words stand around it.
        var hasWords: Bool { cite.prefix?.isEmpty == false || cite.suffix?.isEmpty == false }
    }

    /// The citation as inlines.
    func render(_ citation: Citation, places: [CitePlace]) -> [Inline] {
        var cites = zip(citation.cites, places).compactMap { cite, place in
            items[cite.id].map { Rendered(cite: cite, item: $0, place: place, inlines: [], names: "") }
        }
        if let cite = cites.first(where: \.cite.isAuthorOnly) {
            // Words of the text, which the style's fonts and affixes are not for.
            return rendered(cite).inlines.withoutFonts
        }
        if !format.sort.isEmpty, cites.count > 1 {
            let sorter = Sorter(format.sort, area: .citation, renderer: renderer)
            let group = isGrouped ? { authors(of: cites[$0].item) } : nil
            cites = sorter.order(cites.map { ($0.item, $0.cite) }, group: group).map { cites[$0] }
        }
        for index in cites.indices {
            cites[index].isFirst = index == 0
            cites[index] = rendered(cites[index])
        }
        return renderer.dressedLayout(drawnTogether(cites), format.layout.presentation)
    }

    /// The authors as a cite has them, with given names that tell persons apart, before names are added to tell works apart.
    private func authors(of item: Item) -> String {
        var disambiguation = Disambiguation()
        disambiguation.givenNames = item.disambiguation.givenNames
        let scope = Scope(area: .citation, item: item, cite: Cite(item.reference.id), disambiguation: disambiguation)
        _ = renderer.render(format.layout.elements, in: scope)
        return (scope.firstNames ?? []).plainText
    }

    /// Whether cites of the same authors are kept together.
    private var isGrouped: Bool {
        switch format.collapse {
        case .year, .yearSuffix, .yearSuffixRanged: true
        case .citationNumber: false
        case nil: format.citeGroupDelimiter != nil
        }
    }

    private func rendered(_ cite: Rendered, leavingOutNames: Bool = false, leavingOutYear: Bool = false) -> Rendered {
        var cite = cite
        let scope = Scope(
            area: .citation, item: cite.item, cite: cite.cite, place: cite.place, disambiguation: cite.item.disambiguation)
        scope.startsSentence = startsSentence(cite)
        scope.leavesOutFirstNames = leavingOutNames || cite.cite.suppressesAuthor
        scope.leavesOutYear = leavingOutYear
        let outcome = renderer.render(format.layout.elements, in: scope)
        cite.inlines = cite.cite.isAuthorOnly ? scope.firstNames ?? [] : outcome.inlines
        cite.names = (scope.firstNames ?? []).plainText
        cite.yearSuffix = scope.yearSuffix
        return cite
    }

    /// Whether the cite begins a sentence: it is the first of a note, or what stands before it ends one.
    private func startsSentence(_ cite: Rendered) -> Bool {
        guard renderer.style.citationPlace == .note else { return false }
        guard let prefix = cite.cite.prefix, let last = prefix.last(where: { !$0.isWhitespace }) else { return cite.isFirst }
        return ".!?".contains(last) || (last == "\"" && prefix.dropLast().contains { ".!?".contains($0) })
    }

    // MARK: Between cites

    private func drawnTogether(_ cites: [Rendered]) -> [Inline] {
        switch format.collapse {
        case .citationNumber: joinNumbers(cites)
        case nil where format.citeGroupDelimiter == nil: join(cites, between: format.layout.delimiter)
        default: joinGroups(cites)
        }
    }

    /// Puts a part after others.
    private func append(_ part: [Inline], after delimiter: String, to inlines: inout [Inline]) {
        guard !part.isEmpty else { return }
        if !inlines.isEmpty, !delimiter.isEmpty { inlines.append(.text(delimiter)) }
        inlines += part
    }

    /// Runs of three or more numbers as ranges (`collapse="citation-number"`).
    private func joinNumbers(_ cites: [Rendered]) -> [Inline] {
        var inlines: [Inline] = []
        var index = 0
        var delimiter = format.layout.delimiter
        while index < cites.count {
            var end = index
            while end + 1 < cites.count, isNumberAlone(cites[end]), isNumberAlone(cites[end + 1]),
                cites[end + 1].item.number == cites[end].item.number + 1
            {
                end += 1
            }
            if end - index >= 2 {
                append(cites[index].inlines + [.text("\u{2013}")] + cites[end].inlines, after: delimiter, to: &inlines)
                delimiter = format.afterCollapseDelimiter ?? format.layout.delimiter
            } else {
                end = index
                append(withAffixes(cites[index]), after: delimiter, to: &inlines)
                delimiter = format.layout.delimiter
            }
            index = end + 1
        }
        return inlines
    }

    /// Whether a cite prints what it would without a locator, and no words around it.
    private func isNumberAlone(_ cite: Rendered) -> Bool {
        guard cite.hasLocator, !cite.hasWords else { return cite.isBare }
        var bare = cite
        bare.cite.locator = nil
        return rendered(bare).inlines == cite.inlines
    }

    /// Cites of the same names brought together, and drawn together where the style collapses years.
    ///
    /// An order that the writer chose is kept: only where the style sorts cites are those that do not touch brought together.
    private func joinGroups(_ cites: [Rendered]) -> [Inline] {
        var groups: [[Rendered]] = []
        var places: [String: Int] = [:]
        for cite in cites {
            if let place = places[cite.names], !format.sort.isEmpty || place == groups.count - 1,
                !cite.names.isEmpty
                    || (cite.yearSuffix != nil && isSameYear(groups[place][groups[place].count - 1], cite))
            {
                groups[place].append(cite)
            } else {
                places[cite.names] = groups.count
                groups.append([cite])
            }
        }
        var inlines: [Inline] = []
        var delimiter = format.layout.delimiter
        var last: Rendered?
        for group in groups {
            append(join(group: group), after: self.delimiter(delimiter, between: last, and: group[0]), to: &inlines)
            last = group[group.count - 1]
            let isCollapsed = group.count > 1 && format.collapse != nil || format.collapse == .year
            delimiter = isCollapsed ? format.afterCollapseDelimiter ?? format.layout.delimiter : format.layout.delimiter
        }
        return inlines
    }

    private func join(group: [Rendered]) -> [Inline] {
        guard group.count > 1 else { return group.first.map(withAffixes) ?? [] }
        switch format.collapse {
        case .year: return joinYears(collapsed(group))
        case .yearSuffix, .yearSuffixRanged: return joinYearSuffixes(collapsed(group))
        case .citationNumber, nil: return join(group, between: format.citeGroupDelimiter ?? format.layout.delimiter)
        }
    }

    /// The names with the first cite only.
    private func collapsed(_ group: [Rendered]) -> [Rendered] {
        [group[0]] + group.dropFirst().map { rendered($0, leavingOutNames: true) }
    }

    private func joinYears(_ cites: [Rendered]) -> [Inline] {
        var inlines: [Inline] = []
        for (index, cite) in cites.enumerated() {
            let last = index > 0 ? cites[index - 1] : nil
            append(
                withAffixes(cite), after: delimiter(last.map(delimiter(after:)) ?? "", between: last, and: cite), to: &inlines)
        }
        return inlines
    }

    private func join(_ cites: [Rendered], between delimiter: String) -> [Inline] {
        var inlines: [Inline] = []
        var last: Rendered?
        for cite in cites {
            append(withAffixes(cite), after: self.delimiter(delimiter, between: last, and: cite), to: &inlines)
            last = cite
        }
        return inlines
    }

    /// A delimiter as far as the words around two cites leave room for it: a suffix that ends in punctuation leaves its space alone,
    /// a prefix that begins with punctuation nothing.
    private func delimiter(_ delimiter: String, between left: Rendered?, and right: Rendered) -> String {
        guard let left else { return "" }
        if let last = left.cite.suffix?.last { return ";.,".contains(last) ? String(delimiter.drop { $0 != " " }) : delimiter }
        return right.cite.prefix?.first.map { ";.,".contains($0) } == true ? "" : delimiter
    }

    /// What stands between collapsed cites of the same names; one with a locator is set apart as a group is.
    private func delimiter(after cite: Rendered) -> String {
        if cite.hasLocator, let delimiter = format.afterCollapseDelimiter { return delimiter }
        if let delimiter = format.citeGroupDelimiter { return delimiter }
        return renderer.style.citationPlace == .inText ? ", " : format.layout.delimiter
    }

    /// Cites of one year by their letters only (`collapse="year-suffix"`, `year-suffix-ranged`), with their locators.
    private func joinYearSuffixes(_ cites: [Rendered]) -> [Inline] {
        let betweenSuffixes = format.yearSuffixDelimiter ?? format.citeGroupDelimiter ?? format.layout.delimiter
        var inlines: [Inline] = []
        var index = 0
        while index < cites.count {
            let cite = cites[index]
            let last = index > 0 ? cites[index - 1] : nil
            let isKnown = last.map { isSameYear($0, cite) } ?? false
            let between = last.map { isKnown && cite.isBare && !$0.hasLocator ? betweenSuffixes : delimiter(after: $0) } ?? ""
            append(
                isKnown ? withoutYear(cite) : withAffixes(cite), after: delimiter(between, between: last, and: cite),
                to: &inlines)
            let end = format.collapse == .yearSuffixRanged ? endOfRange(from: index, in: cites) : index
            if end >= index + 2 {
                inlines += [.text("\u{2013}")] + (cites[end].yearSuffix ?? [])
                index = end
            }
            index += 1
        }
        return inlines
    }

    /// The last of the cites that follow one another by their letters and say nothing else.
    private func endOfRange(from start: Int, in cites: [Rendered]) -> Int {
        var end = start
        while end + 1 < cites.count, cites[end].isBare, cites[end + 1].isBare, isSameYear(cites[end], cites[end + 1]),
            suffix(cites[end + 1]) == suffix(cites[end]) + 1
        {
            end += 1
        }
        return end
    }

    private func suffix(_ cite: Rendered) -> Int { cite.item.disambiguation.yearSuffix ?? 0 }

    /// A cite whose names and year were said before.
    private func withoutYear(_ cite: Rendered) -> [Inline] {
        cite.isBare
            ? cite.yearSuffix ?? [] : withAffixes(rendered(cite, leavingOutNames: true, leavingOutYear: true))
    }

    /// Whether two cites differ by their year suffix alone, locators and words around them left out.
    private func isSameYear(_ left: Rendered, _ right: Rendered) -> Bool {
        format.disambiguateAddYearSuffix && textWithoutSuffix(left) == textWithoutSuffix(right)
    }

    private func textWithoutSuffix(_ cite: Rendered) -> String {
        var disambiguation = cite.item.disambiguation
        disambiguation.yearSuffix = nil
        let scope = Scope(
            area: .citation, item: cite.item, cite: Cite(cite.cite.id), place: cite.place, disambiguation: disambiguation)
        return renderer.render(format.layout.elements, in: scope).inlines.plainText
    }

    // MARK: Words around a cite

    private func withAffixes(_ cite: Rendered) -> [Inline] {
        guard !cite.inlines.isEmpty else { return [] }
        var inlines = cite.inlines
        if let prefix = cite.cite.prefix, !prefix.isEmpty {
            inlines = renderer.richText.parse(prefix.spacedBefore) + inlines
        }
        if let suffix = cite.cite.suffix, !suffix.isEmpty {
            inlines += renderer.richText.parse(suffix.spacedAfter)
        }
        return inlines
    }
}

extension String {
    /// A prefix with a space behind it where it ends in a letter, a digit or a mark that closes, quotation marks aside.
    fileprivate var spacedBefore: String {
        var bare = Substring(self)
        while let last = bare.last {
            if last == ">", let start = bare.lastIndex(of: "<") {
                bare = bare[..<start]
            } else if "\"' \u{201D}\u{2019}\u{BB}\u{202F}\u{A0}".contains(last) {
                bare.removeLast()
            } else {
                break
            }
        }
        guard let last = bare.unicodeScalars.last, let end = unicodeScalars.last, !end.isSpace else { return self }
        let isSetApart = NameScript.isRomanesqueLetter(last) || ".;:&!?)],0123456789".unicodeScalars.contains(last)
        return isSetApart ? self + " " : self
    }

    /// A suffix that begins with a letter or an opening bracket is set apart from the word before it.
    fileprivate var spacedAfter: String {
        NameScript.startsRomanesque(self) || first == "(" || first == "[" ? " " + self : self
    }
}

extension [Inline] {
    /// The same words in the font around them.
    fileprivate var withoutFonts: [Inline] {
        flatMap { inline in
            if case .span(_, let inner) = inline { return inner.withoutFonts }
            return [inline.around(inline.children?.withoutFonts ?? [])]
        }
    }
}
