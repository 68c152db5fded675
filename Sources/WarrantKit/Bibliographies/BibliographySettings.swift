/// How a bibliography is printed.
public struct BibliographySettings: Hashable, Sendable {
    /// The style where none is named.
    public static let usualStyle = "vancouver"

    /// A `.csl` file, or the id or title of a style.
    public var style = BibliographySettings.usualStyle
    /// Folders in which styles are looked for before the installed ones.
    public var stylePath: [String] = []
    /// The language of the style's words, `nl-NL` or `nl`; `nil` for the style's own, else that of ``reader``.
    public var locale: String?
    /// The language of what is said of entries: that a source is retracted, that a reference is not resolved.
    public var reader = Language.english
    /// Whether PMID, PMCID and DOI stand behind each entry, as far as the style does not print them.
    public var showsIdentifiers = false
    /// Whether an entry says that its source was retracted, or that its editors doubt it.
    public var showsNotices = true

    /// Vancouver, with notices and without identifiers.
    public init() {}
}

/// The formats in which a bibliography is written.
public enum BibliographyOutput: String, Hashable, Sendable, CaseIterable {
    case text, html, markdown, rtf
    /// An array of entries, each with its id, its text and its HTML.
    case json
}
