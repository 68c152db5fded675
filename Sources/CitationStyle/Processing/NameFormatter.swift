/// Puts the parts of one name together (CSL 1.0.2, "Name", "Name-part order").
struct NameFormatter {
    let renderer: Renderer
    let options: NameOptions
    let element: NameElement
    let isEnglish: Bool
    /// Of the reference.
    let language: String?

    /// Whether a name has its family name first, where it comes first in its list or not.
    func isInverted(_ name: Name, isFirst: Bool) -> Bool {
        guard name.literal == nil else { return false }
        return isTurned(isFirst: isFirst)
    }

    private func isTurned(isFirst: Bool) -> Bool {
        switch options.nameAsSortOrder {
        case .all: true
        case .first: isFirst
        case nil: false
        }
    }

    /// The name as inlines; nothing for a name without parts.
    ///
    /// - Parameters:
    ///   - isFirst: whether it is the first of its list.
    ///   - isSorting: whether it is for a sort key.
    ///   - given: how far given names are shown at least.
    func format(_ name: Name, isFirst: Bool, isSorting: Bool, given level: GivenNameLevel) -> [Inline] {
        if let literal = name.literal, !literal.isEmpty {
            return part(renderer.richText.parse(literal), element.family?.withoutAffixes)
        }
        let family = name.family ?? ""
        guard !family.isEmpty else { return part(renderer.richText.parse(name.given ?? ""), element.given) }
        let isLong = (options.form ?? .long) == .long || level > .asStyled
        let given = isLong ? self.given(name, level) : ""
        switch name.order(language: language) {
        case .western: break
        case .familyFirst: return familyFirst(name, given: isLong ? name.given ?? "" : "", space: " ")
        case .familyFirstUnspaced: return familyFirst(name, given: isLong ? name.given ?? "" : "", space: "")
        }
        let isTurned = isTurned(isFirst: isFirst) || isSorting
        guard isLong else {
            return isSorting ? sortedShort(name) : isTurned ? inverted(name.short, given: "", isSorting: false) : short(name)
        }
        return isTurned
            ? inverted(name, given: given, isSorting: isSorting) : straight(name, given: given)
    }

    /// Given names as the style and the need to tell names apart have them.
    private func given(_ name: Name, _ level: GivenNameLevel) -> String {
        let given = name.given ?? ""
        // A rule that wants initials has them, also where the style does not say what stands behind them.
        let isInitial = level == .initials && renderer.style.citation.givenNameRule.isInitialsOnly
        guard let with = options.initializeWith ?? (isInitial ? "" : nil), level != .full, !given.isEmpty else { return given }
        return Initials(
            terminator: with, shortensNames: options.initialize ?? true, keepsHyphens: renderer.style.initializeWithHyphen
        ).of(given)
    }

    /// *van Gogh*; the dropping particle and all else left out.
    private func short(_ name: Name) -> [Inline] {
        affixed([familyWithParticle(name)], element.family)
    }

    /// *Gogh van*, or *van Gogh* where particles are not demoted.
    private func sortedShort(_ name: Name) -> [Inline] {
        let parts = [family(name.nonDroppingParticle), family(name.family)]
        return Array(renderer.style.demoteNonDroppingParticle == .never ? parts : parts.reversed())
            .filter { !$0.isEmpty }.joined(separator: [.text(" ")]).map(\.self)
    }

    /// *Vincent van Gogh III*; affixes of the family name stand around all but the given names.
    private func straight(_ name: Name, given: String) -> [Inline] {
        let first = affixed([self.given(given)], element.given)
        var rest = spaced([self.given(name.droppingParticle), familyWithParticle(name)], by: particleSpace)
        let suffix = suffix(name)
        if !suffix.isEmpty { rest += [.text(name.hasCommaSuffix ? ", " : " ")] + suffix }
        return spaced([first, affixed([rest], element.family)])
    }

    /// *Gogh, Vincent van, III*, or *van Gogh, Vincent, III*.
    private func inverted(_ name: Name, given: String, isSorting: Bool) -> [Inline] {
        let isDemoted =
            switch renderer.style.demoteNonDroppingParticle {
            case .never: false
            case .sortOnly: isSorting
            case .displayAndSort: true
            }
        let particle = family(name.nonDroppingParticle)
        // Sorted by words: "d'Orsay" stands among those that begin with "d".
        let gap: [Inline] = isSorting && !isDemoted && !particle.isEmpty ? [.text(" ")] : []
        let first = affixed(
            [isDemoted ? [] : particle + gap, family(name.family)], element.family, by: isSorting ? " " : particleSpace)
        let rest = affixed(
            [self.given(given), self.given(name.droppingParticle), isDemoted ? particle : []], element.given)
        let separator = options.sortSeparator ?? ", "
        var inlines = first
        if !rest.isEmpty { inlines += [.text(separator)] + rest }
        let suffix = suffix(name)
        if !suffix.isEmpty { inlines += [.text(separator)] + suffix }
        return inlines
    }

    /// *Jr.* with the full stop that initials have in this style.
    private func suffix(_ name: Name) -> [Inline] {
        guard let suffix = name.suffix, !suffix.isEmpty else { return [] }
        guard let with = options.initializeWith else { return renderer.richText.parse(suffix) }
        return renderer.richText.parse(Initials(terminator: with, shortensNames: false).of(suffix))
    }

    /// Family name first, as in Chinese.
    private func familyFirst(_ name: Name, given: String, space: String) -> [Inline] {
        let family = part(renderer.richText.parse(name.family ?? ""), element.family)
        guard !given.isEmpty else { return family }
        return family + (space.isEmpty ? [] : [.text(space)]) + part(renderer.richText.parse(given), element.given)
    }

    private func part(_ inlines: [Inline], _ presentation: Presentation?) -> [Inline] {
        guard !inlines.isEmpty, let presentation else { return inlines }
        return dress(inlines, presentation, isEnglish: isEnglish)
    }

    /// *van Gogh*.
    private func familyWithParticle(_ name: Name) -> [Inline] {
        spaced([family(name.nonDroppingParticle), family(name.family)], by: particleSpace)
    }

    /// What stands between a particle and its family name; Czech, French and Russian do not part them at the end of a line.
    private var particleSpace: String {
        let language = (renderer.locale.language ?? "").prefix(2)
        return ["cs", "fr", "ru"].contains(language) ? "\u{A0}" : " "
    }

    /// A part in the font and case of family names.
    private func family(_ text: String?) -> [Inline] {
        part(renderer.richText.parse(text ?? ""), element.family?.withoutAffixes)
    }

    /// A part in the font and case of given names.
    private func given(_ text: String?) -> [Inline] { part(renderer.richText.parse(text ?? ""), element.given?.withoutAffixes) }

    /// Parts together, with the affixes of the name part around them.
    private func affixed(_ parts: [[Inline]], _ presentation: Presentation?, by space: String = " ") -> [Inline] {
        let inlines = spaced(parts, by: space)
        guard !inlines.isEmpty, let presentation else { return inlines }
        return dress(inlines, Presentation(prefix: presentation.prefix, suffix: presentation.suffix), isEnglish: isEnglish)
    }

    /// Parts with a space between, but for one that ends in an apostrophe, hyphen or space, as *d’* does.
    private func spaced(_ parts: [[Inline]], by space: String = " ") -> [Inline] {
        var inlines: [Inline] = []
        for part in parts where !part.isEmpty {
            inlines.add(part, after: !inlines.isEmpty && inlines.plainText.joinsWhatFollows ? "" : space)
        }
        return inlines
    }
}

extension Name {
    /// The family name and the particle that goes with it.
    fileprivate var short: Name {
        var name = self
        (name.given, name.droppingParticle, name.suffix) = (nil, nil, nil)
        return name
    }
}

extension Presentation {
    /// The font and case alone.
    fileprivate var withoutAffixes: Presentation {
        var presentation = self
        presentation.prefix = ""
        presentation.suffix = ""
        return presentation
    }
}

extension String {
    fileprivate var joinsWhatFollows: Bool { Name.joins(self) || last?.isWhitespace == true }
}
