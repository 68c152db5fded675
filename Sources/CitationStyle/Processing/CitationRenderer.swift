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

        var isBare: Bool {
            [cite.locator, cite.prefix, cite.suffix].allSatisfy { $0?.isEmpty ?? true }
        }
    }

    /// The citation as inlines.
    func render(_ citation: Citation, places: [CitePlace]) -> [Inline] {
        var cites = zip(citation.cites, places).compactMap { cite, place in
            items[cite.id].map { Rendered(cite: cite, item: $0, place: place, inlines: [], names: "") }
        }
        if !format.sort.isEmpty, cites.count > 1 {
            let sorter = Sorter(format.sort, area: .citation, renderer: renderer)
            cites = sorter.order(cites.map { ($0.item, $0.cite) }).map { cites[$0] }
        }
        for index in cites.indices {
            cites[index].isFirst = index == 0
            cites[index] = rendered(cites[index])
        }
        let body = drawnTogether(cites)
        if citation.cites.contains(where: \.isAuthorOnly) { return body }
        return renderer.dressedLayout(body, format.layout.presentation)
    }

    private func rendered(_ cite: Rendered, leavingOutNames: Bool = false) -> Rendered {
        var cite = cite
        let scope = Scope(
            area: .citation, item: cite.item, cite: cite.cite, place: cite.place, disambiguation: cite.item.disambiguation)
        scope.startsSentence = startsSentence(cite)
        scope.leavesOutFirstNames = leavingOutNames || cite.cite.suppressesAuthor
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

    /// Puts a part after others; a prefix that begins with punctuation needs no delimiter before it.
    private func append(_ part: [Inline], after delimiter: String, to inlines: inout [Inline]) {
        guard !part.isEmpty else { return }
        if !inlines.isEmpty, !delimiter.isEmpty, !part.beginsWithPunctuation { inlines.append(.text(delimiter)) }
        inlines += part
    }

    /// Runs of three or more numbers as ranges (`collapse="citation-number"`).
    private func joinNumbers(_ cites: [Rendered]) -> [Inline] {
        var inlines: [Inline] = []
        var index = 0
        var delimiter = format.layout.delimiter
        while index < cites.count {
            var end = index
            while end + 1 < cites.count, cites[end].isBare, cites[end + 1].isBare,
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

    /// Cites of the same names brought together, and drawn together where the style collapses years.
    ///
    /// An order that the writer chose is kept: only where the style sorts cites are those that do not touch brought together.
    private func joinGroups(_ cites: [Rendered]) -> [Inline] {
        var groups: [[Rendered]] = []
        var places: [String: Int] = [:]
        for cite in cites {
            if let place = places[cite.names], !format.sort.isEmpty || place == groups.count - 1,
                !cite.names.isEmpty || isSameYear(groups[place][groups[place].count - 1], cite)
            {
                groups[place].append(cite)
            } else {
                places[cite.names] = groups.count
                groups.append([cite])
            }
        }
        var inlines: [Inline] = []
        var delimiter = format.layout.delimiter
        for group in groups {
            append(join(group: group), after: delimiter, to: &inlines)
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
            append(withAffixes(cite), after: index > 0 ? delimiter(after: cites[index - 1]) : "", to: &inlines)
        }
        return inlines
    }

    private func join(_ cites: [Rendered], between delimiter: String) -> [Inline] {
        var inlines: [Inline] = []
        for cite in cites { append(withAffixes(cite), after: delimiter, to: &inlines) }
        return inlines
    }

    /// What stands between collapsed cites of the same names; one with a locator is set apart as a group is.
    private func delimiter(after cite: Rendered) -> String {
        if cite.cite.locator?.isEmpty == false, let delimiter = format.afterCollapseDelimiter { return delimiter }
        if let delimiter = format.citeGroupDelimiter { return delimiter }
        return renderer.style.citationPlace == .inText ? ", " : format.layout.delimiter
    }

    /// Cites of one year by their letters only (`collapse="year-suffix"`, `year-suffix-ranged`).
    private func joinYearSuffixes(_ cites: [Rendered]) -> [Inline] {
        let betweenSuffixes = format.yearSuffixDelimiter ?? format.citeGroupDelimiter ?? format.layout.delimiter
        var inlines: [Inline] = []
        var index = 0
        while index < cites.count {
            var end = index
            while end + 1 < cites.count, isSameYear(cites[end], cites[end + 1]) { end += 1 }
            append(withAffixes(cites[index]), after: index > 0 ? delimiter(after: cites[index - 1]) : "", to: &inlines)
            var next = index + 1
            while next <= end {
                var last = next
                if format.collapse == .yearSuffixRanged {
                    while last < end, suffix(cites[last + 1]) == suffix(cites[last]) + 1 { last += 1 }
                }
                if next == index + 1, last > next, suffix(cites[next]) == suffix(cites[index]) + 1 {
                    inlines += [.text("\u{2013}")] + (cites[last].yearSuffix ?? [])
                } else {
                    append(cites[next].yearSuffix ?? [], after: betweenSuffixes, to: &inlines)
                    if last > next + 1 {
                        inlines += [.text("\u{2013}")] + (cites[last].yearSuffix ?? [])
                    } else {
                        last = next
                    }
                }
                next = last + 1
            }
            index = end + 1
        }
        return inlines
    }

    private func suffix(_ cite: Rendered) -> Int { cite.item.disambiguation.yearSuffix ?? 0 }

    /// Whether two cites, names left out, differ by their year suffix alone.
    private func isSameYear(_ left: Rendered, _ right: Rendered) -> Bool {
        guard left.yearSuffix != nil, right.yearSuffix != nil, left.isBare, right.isBare else { return false }
        return textWithoutSuffix(left) == textWithoutSuffix(right)
    }

    private func textWithoutSuffix(_ cite: Rendered) -> String {
        var disambiguation = cite.item.disambiguation
        disambiguation.yearSuffix = nil
        let scope = Scope(area: .citation, item: cite.item, cite: cite.cite, place: cite.place, disambiguation: disambiguation)
        return renderer.render(format.layout.elements, in: scope).inlines.plainText
    }

    // MARK: Words around a cite

    private func withAffixes(_ cite: Rendered) -> [Inline] {
        guard !cite.inlines.isEmpty else { return [] }
        var inlines = cite.inlines
        if let prefix = cite.cite.prefix, !prefix.isEmpty {
            inlines = renderer.richText.parse(prefix.spaced(before: inlines.plainText)) + inlines
        }
        if let suffix = cite.cite.suffix, !suffix.isEmpty {
            inlines += renderer.richText.parse(suffix.spacedAfter())
        }
        return inlines
    }
}

extension String {
    /// A prefix that ends in a letter or digit is set apart from the word that follows.
    fileprivate func spaced(before text: String) -> String {
        guard let last, let first = text.first else { return self }
        return (last.isLetter || last.isNumber) && (first.isLetter || first.isNumber) ? self + " " : self
    }

    /// A suffix that begins with a letter or digit is set apart from the word before it.
    fileprivate func spacedAfter() -> String {
        guard let first else { return self }
        return first.isLetter || first.isNumber ? " " + self : self
    }
}

extension [Inline] {
    /// Whether the first character is a punctuation mark.
    fileprivate var beginsWithPunctuation: Bool {
        plainText.first.map { ".,;:!?".contains($0) } ?? false
    }
}
