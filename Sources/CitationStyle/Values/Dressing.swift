/// Content in the dress that an element gives it: case and full stops of the words, then the font, quotation marks around that,
/// affixes outside both, and last its place in the entry.
///
/// - Parameters:
///   - isEnglish: whether title case may be made (CSL 1.0.2, "Title Case Conversion").
///   - language: the tag of the language that capitals and small letters are made as in, where it is known.
/// - Returns: nothing for content that prints nothing, affixes or not.
func dress(_ inlines: [Inline], _ presentation: Presentation, isEnglish: Bool, language: String? = nil) -> [Inline] {
    guard inlines.containsText(where: { !$0.isEmpty }) else { return [] }
    var result = inlines
    if let textCase = presentation.textCase {
        result = textCase.apply(to: result, isEnglish: isEnglish, language: language)
    }
    if presentation.stripsPeriods { result = result.strippingPeriods() }
    if !presentation.formatting.isEmpty { result = [.span(presentation.formatting, result)] }
    if presentation.hasQuotes { result = [.quoted(result)] }
    if !presentation.prefix.isEmpty { result.insert(.text(presentation.prefix), at: 0) }
    if !presentation.suffix.isEmpty { result.appendSuffix(presentation.suffix) }
    if let display = presentation.display { result = [.block(display, result)] }
    return result
}

extension [Inline] {
    /// Adds a suffix; where the last thing stands apart as a block, within it, for else the suffix would begin a line of its own.
    fileprivate mutating func appendSuffix(_ suffix: String) {
        guard case .block(let display, let inner)? = last else { return append(.text(suffix)) }
        self[count - 1] = .block(display, inner + [.text(suffix)])
    }
}
