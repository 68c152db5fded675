/// Turns finished citations and bibliographies into a format.
///
/// Control characters (other than tab and line feed) and those that steer the direction of text are left out of every format, so
/// that nothing in a title can reach beyond it.
public protocol OutputWriter: Sendable {
    /// A citation, or any other run of text, as it stands in a line.
    func write(_ inlines: [Inline]) -> String

    /// A whole bibliography.
    func bibliography(_ entries: [[Inline]], layout: BibliographyLayoutOptions) -> String
}

/// How a bibliography is laid out (CSL 1.0.2, "Bibliography-specific Options"); each format does what it can.
public struct BibliographyLayoutOptions: Hashable, Sendable {
    /// Whether the second line of an entry stands further in.
    public var hangingIndent: Bool
    /// How the first field is set apart.
    public var secondFieldAlign: BibliographyFormat.SecondFieldAlign?
    /// In lines.
    public var lineSpacing: Int
    /// Empty space between entries, in lines.
    public var entrySpacing: Int

    public init(
        hangingIndent: Bool = false, secondFieldAlign: BibliographyFormat.SecondFieldAlign? = nil, lineSpacing: Int = 1,
        entrySpacing: Int = 1
    ) {
        self.hangingIndent = hangingIndent
        self.secondFieldAlign = secondFieldAlign
        self.lineSpacing = lineSpacing
        self.entrySpacing = entrySpacing
    }

    /// What a style asks for.
    public init(_ format: BibliographyFormat) {
        self.init(
            hangingIndent: format.hangingIndent, secondFieldAlign: format.secondFieldAlign,
            lineSpacing: format.lineSpacing ?? 1,
            entrySpacing: format.entrySpacing ?? 1)
    }
}
