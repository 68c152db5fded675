/// Puts the parts of one name together (CSL 1.0.2, "Name", "Name-part order").
struct NameFormatter {
    let style: Style
    let locale: CitationLocale
    let options: NameOptions
    let element: NameElement
    let isEnglish: Bool
    /// Of the reference.
    let language: String?
    let richText: RichTextParser

    /// Whether the family name of a name at this place comes first.
    func isInverted(isFirst: Bool) -> Bool {
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
            return part(richText.parse(literal), element.family)
        }
        let family = name.family ?? ""
        guard !family.isEmpty else { return part(richText.parse(name.given ?? ""), element.given) }
        let isLong = (options.form ?? .long) == .long || level > .asStyled
        let given = isLong ? self.given(name, level) : ""
        switch name.order(language: language) {
        case .western: break
        case .familyFirst: return familyFirst(name, given: isLong ? name.given ?? "" : "", space: " ")
        case .familyFirstUnspaced: return familyFirst(name, given: isLong ? name.given ?? "" : "", space: "")
        }
        guard isLong else { return short(name) }
        return isInverted(isFirst: isFirst) || isSorting
            ? inverted(name, given: given, isSorting: isSorting) : straight(name, given: given)
    }

    /// Given names as the style and the need to tell names apart have them.
    private func given(_ name: Name, _ level: GivenNameLevel) -> String {
        let given = name.given ?? ""
        guard let with = options.initializeWith, level != .full, !given.isEmpty else { return given }
        return Initials(
            terminator: with, shortensNames: options.initialize ?? true, keepsHyphens: style.initializeWithHyphen
        ).of(given)
    }

    /// *van Gogh*; the dropping particle and all else left out.
    private func short(_ name: Name) -> [Inline] {
        part(joined([name.nonDroppingParticle, name.family]), element.family)
    }

    /// *Vincent van Gogh III*.
    private func straight(_ name: Name, given: String) -> [Inline] {
        let first = part(joined([given, name.droppingParticle]), element.given)
        let family = part(joined([name.nonDroppingParticle, name.family]), element.family)
        var inlines = first
        if !first.isEmpty { inlines.appendSpace(after: first.plainText) }
        inlines += family
        if let suffix = name.suffix, !suffix.isEmpty {
            inlines.append(.text(name.hasCommaSuffix ? ", " : " "))
            inlines += richText.parse(suffix)
        }
        return inlines
    }

    /// *Gogh, Vincent van, III*, or *van Gogh, Vincent, III*.
    private func inverted(_ name: Name, given: String, isSorting: Bool) -> [Inline] {
        let isDemoted =
            switch style.demoteNonDroppingParticle {
            case .never: false
            case .sortOnly: isSorting
            case .displayAndSort: true
            }
        let family = part(
            joined(isDemoted ? [name.family] : [name.nonDroppingParticle, name.family]), element.family)
        let rest = part(
            joined([given, name.droppingParticle] + (isDemoted ? [name.nonDroppingParticle] : [])), element.given)
        let separator = options.sortSeparator ?? ", "
        var inlines = family
        if !rest.isEmpty { inlines += [.text(separator)] + rest }
        if let suffix = name.suffix, !suffix.isEmpty { inlines += [.text(separator)] + richText.parse(suffix) }
        return inlines
    }

    /// Family name first, as in Chinese.
    private func familyFirst(_ name: Name, given: String, space: String) -> [Inline] {
        let family = part(richText.parse(name.family ?? ""), element.family)
        guard !given.isEmpty else { return family }
        return family + (space.isEmpty ? [] : [.text(space)]) + part(richText.parse(given), element.given)
    }

    private func part(_ inlines: [Inline], _ presentation: Presentation?) -> [Inline] {
        guard !inlines.isEmpty, let presentation else { return inlines }
        return dress(inlines, presentation, isEnglish: isEnglish)
    }

    /// Parts with a space between, but for a particle that ends in an apostrophe or hyphen.
    private func joined(_ parts: [String?]) -> [Inline] {
        var text = ""
        for part in parts {
            guard let part, !part.isEmpty else { continue }
            if !text.isEmpty, !Name.joins(text) { text += " " }
            text += part
        }
        return text.isEmpty ? [] : richText.parse(text)
    }
}

extension [Inline] {
    /// A space, unless what stands before ends in an apostrophe or hyphen, as *d’* does.
    fileprivate mutating func appendSpace(after text: String) {
        if !Name.joins(text) { append(.text(" ")) }
    }
}
