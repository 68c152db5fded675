/// A place in a document that cites one or more references.
public struct Citation: Hashable, Sendable {
    /// Names the citation among others of a document.
    public var id: String
    public var cites: [Cite]
    /// The number of the note it stands in; 0 in the text.
    public var noteNumber: Int

    public init(id: String = "", _ cites: [Cite], noteNumber: Int = 0) {
        self.id = id
        self.cites = cites
        self.noteNumber = noteNumber
    }
}

/// One reference cited (CSL-JSON `citationItems`).
public struct Cite: Hashable, Sendable {
    /// The id of the reference.
    public var id: String
    /// A page or other place in it: `12-14`.
    public var locator: String?
    /// What the locator counts: `page`, `chapter`.
    public var label: String?
    /// Words before and after it, with CSL's markup.
    public var prefix: String?
    public var suffix: String?
    /// Whether the author is left out, because the text already says it.
    public var suppressesAuthor = false
    /// Whether only the author is printed.
    public var isAuthorOnly = false
    /// Where the cite stands among others, for callers that know; `nil` to have it found from the document's citations.
    public var place: CitePlace?

    public init(_ id: String, locator: String? = nil, label: String? = nil, prefix: String? = nil, suffix: String? = nil) {
        self.id = id
        self.locator = locator
        self.label = label
        self.prefix = prefix
        self.suffix = suffix
    }
}
