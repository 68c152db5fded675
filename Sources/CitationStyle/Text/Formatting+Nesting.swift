extension Formatting {
    /// What has to be set within another font: nothing that holds already; and, where a field says italic within italic, upright.
    ///
    /// An alignment, and a style's `text-decoration="none"`, are set whenever they are said, as citeproc-js does.
    ///
    /// - Parameter isOfField: whether it is markup of a field, which wants to be told from its surroundings, or of the style.
    func set(in font: Formatting, isOfField: Bool) -> Formatting {
        Formatting(
            fontStyle: Self.set(fontStyle, in: font.fontStyle, normal: .normal, turns: isOfField),
            fontVariant: Self.set(fontVariant, in: font.fontVariant, normal: .normal, turns: isOfField),
            fontWeight: Self.set(fontWeight, in: font.fontWeight, normal: .normal, turns: isOfField),
            textDecoration: textDecoration == TextDecoration.none
                ? textDecoration
                : Self.set(textDecoration, in: font.textDecoration, normal: TextDecoration.none, turns: isOfField),
            verticalAlign: verticalAlign)
    }

    private static func set<Value: Equatable>(_ value: Value?, in outer: Value?, normal: Value, turns: Bool) -> Value? {
        guard let value, value == outer ?? normal else { return value }
        return turns && value != normal ? normal : nil
    }

    /// This font with another put over it.
    func overlaid(by other: Formatting) -> Formatting {
        Formatting(
            fontStyle: other.fontStyle ?? fontStyle, fontVariant: other.fontVariant ?? fontVariant,
            fontWeight: other.fontWeight ?? fontWeight, textDecoration: other.textDecoration ?? textDecoration,
            verticalAlign: other.verticalAlign ?? verticalAlign)
    }

    /// What undoes this font's style, variant and weight.
    var upright: Formatting {
        Formatting(
            fontStyle: fontStyle ?? .normal == .normal ? nil : .normal,
            fontVariant: fontVariant ?? .normal == .normal ? nil : .normal,
            fontWeight: fontWeight ?? .normal == .normal ? nil : .normal)
    }
}
