/// What a citation or an entry is made of (`cs:layout`).
public struct Layout: Hashable, Sendable {
    public var elements: [RenderingElement]
    /// Affixes and font of the whole.
    public var presentation: Presentation
    /// Stands between the cites of a citation.
    public var delimiter: String

    public init(_ elements: [RenderingElement] = [], presentation: Presentation = Presentation(), delimiter: String = "") {
        self.elements = elements
        self.presentation = presentation
        self.delimiter = delimiter
    }
}

/// How citations are made (`cs:citation`).
public struct CitationFormat: Hashable, Sendable {
    public var layout: Layout
    /// The order of cites within a citation; empty for the order given.
    public var sort: [SortKey] = []
    public var nameOptions = NameOptions()
    /// How cites that share authors or follow on numbers are drawn together (attribute `collapse`).
    public var collapse: Collapse?
    /// Between cites of one author (`cite-group-delimiter`), the layout's delimiter unless set; cites are grouped when this or
    /// ``collapse`` is set.
    public var citeGroupDelimiter: String?
    /// After a group that was collapsed (`after-collapse-delimiter`).
    public var afterCollapseDelimiter: String?
    /// Between year suffixes (`year-suffix-delimiter`).
    public var yearSuffixDelimiter: String?
    /// Whether hidden names are shown to tell cites apart (`disambiguate-add-names`).
    public var disambiguateAddNames = false
    /// Whether given names are shown to tell names or cites apart (`disambiguate-add-givenname`).
    public var disambiguateAddGivenName = false
    public var givenNameRule = GivenNameRule.byCite
    /// Whether years get a letter to tell cites apart (`disambiguate-add-year-suffix`).
    public var disambiguateAddYearSuffix = false
    /// How many notes back a cite counts as near (`near-note-distance`).
    public var nearNoteDistance = 5

    public init(layout: Layout = Layout()) {
        self.layout = layout
    }

    /// How cites are drawn together (attribute `collapse`).
    public enum Collapse: String, CaseIterable, Hashable, Sendable {
        case citationNumber = "citation-number"
        case year
        case yearSuffix = "year-suffix"
        case yearSuffixRanged = "year-suffix-ranged"
    }

    /// Which given names are shown (attribute `givenname-disambiguation-rule`).
    public enum GivenNameRule: String, CaseIterable, Hashable, Sendable {
        case allNames = "all-names"
        case allNamesWithInitials = "all-names-with-initials"
        case primaryName = "primary-name"
        case primaryNameWithInitials = "primary-name-with-initials"
        case byCite = "by-cite"

        /// Whether given names are shown no further than by initials.
        var isInitialsOnly: Bool { self == .allNamesWithInitials || self == .primaryNameWithInitials }
    }
}

/// How the bibliography is made (`cs:bibliography`).
public struct BibliographyFormat: Hashable, Sendable {
    public var layout: Layout
    /// The order of entries; empty for the order in which they are cited.
    public var sort: [SortKey] = []
    public var nameOptions = NameOptions()
    /// Whether the second line of an entry stands further in (`hanging-indent`).
    public var hangingIndent = false
    /// How the first field is set apart (`second-field-align`).
    public var secondFieldAlign: SecondFieldAlign?
    /// In lines, 1 unless set (`line-spacing`).
    public var lineSpacing: Int?
    /// In lines, 1 unless set (`entry-spacing`).
    public var entrySpacing: Int?
    /// Stands for authors that are those of the entry before (`subsequent-author-substitute`).
    public var subsequentAuthorSubstitute: String?
    public var subsequentAuthorRule = SubsequentAuthorRule.completeAll

    public init(layout: Layout = Layout()) {
        self.layout = layout
    }

    /// How the first field is set apart (attribute `second-field-align`).
    public enum SecondFieldAlign: String, CaseIterable, Hashable, Sendable {
        case flush, margin
    }

    /// What is replaced when authors are those of the entry before (attribute `subsequent-author-substitute-rule`).
    public enum SubsequentAuthorRule: String, CaseIterable, Hashable, Sendable {
        case completeAll = "complete-all"
        case completeEach = "complete-each"
        case partialEach = "partial-each"
        case partialFirst = "partial-first"
    }
}

/// One key of an order (`cs:key`).
public struct SortKey: Hashable, Sendable {
    /// What the key is taken from.
    public enum Source: Hashable, Sendable {
        case variable(String)
        case macro(String)
    }

    public var source: Source
    public var isDescending: Bool
    /// `names-min`, `names-use-first`, `names-use-last`, put over the et-al settings of the macro.
    public var namesMin: Int?
    public var namesUseFirst: Int?
    public var namesUseLast: Bool?

    public init(_ source: Source, isDescending: Bool = false) {
        self.source = source
        self.isDescending = isDescending
    }
}
