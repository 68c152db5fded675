extension TextCase {
    /// The same text in this case.
    ///
    /// Left alone are parts marked as ``Inline/noCase(_:)`` or ``Inline/noDecoration(_:)``, and, as in citeproc-js, small capitals,
    /// superscripts and subscripts. A word that has a capital already keeps its letters, except in lower, upper and sentence case.
    /// Where a word begins depends on what stands before it in the whole text, not in its piece.
    ///
    /// - Parameters:
    ///   - isEnglish: whether the text is English; title case leaves all other languages alone (CSL 1.0.2, "Title Case Conversion").
    ///   - language: a language tag; Turkish and Azeri have letters of their own (`i` to `İ`).
    func apply(to inlines: [Inline], isEnglish: Bool, language: String? = nil) -> [Inline] {
        if self == .title, !isEnglish { return inlines }
        var setter = CaseSetter(self, letters: LetterCase(language: language))
        setter.read(inlines, isProtected: false)
        setter.finish()
        var texts = setter.texts[...]
        return inlines.mapTexts { _ in texts.removeFirst() }
    }
}
