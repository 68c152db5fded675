extension [Inline] {
    /// The same with superscripts and subscripts written in characters that are raised or lowered by themselves, where all of a
    /// stretch has them: `10⁻⁵` is not `10-5`.
    func withRaisedCharacters() -> [Inline] {
        guard contains(where: \.hasRaisedPart) else { return self }
        return map { inline in
            guard let inner = inline.children else { return inline }
            if case .span(let formatting, _) = inline, let align = formatting.verticalAlign,
                let text = RaisedCharacters.shifted(inner.plainText, align)
            {
                return .text(text)
            }
            return inline.around(inner.withRaisedCharacters())
        }
    }
}

extension Inline {
    /// Whether something in it is raised or lowered.
    fileprivate var hasRaisedPart: Bool {
        if case .span(let formatting, _) = self, formatting.verticalAlign != nil { return true }
        return children?.contains(where: \.hasRaisedPart) ?? false
    }
}

/// Figures and signs that are raised or lowered by themselves (Unicode block "Superscripts and Subscripts").
enum RaisedCharacters {
    /// - Returns: `nil` where a character has no such form, or where nothing is to be raised or lowered.
    static func shifted(_ text: String, _ align: Formatting.VerticalAlign) -> String? {
        let table: [Character: Character]
        switch align {
        case .sup: table = raised
        case .sub: table = lowered
        case .baseline: return nil
        }
        let characters = text.map { table[$0] }
        return characters.contains(nil) ? nil : String(characters.compactMap { $0 })
    }

    private static let raised = table("0123456789+-\u{2212}=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
    private static let lowered = table("0123456789+-\u{2212}=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

    private static func table(_ plain: String, _ shifted: String) -> [Character: Character] {
        Dictionary(uniqueKeysWithValues: zip(plain, shifted))
    }
}
