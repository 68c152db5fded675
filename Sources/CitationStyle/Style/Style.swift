/// A citation style (CSL 1.0.2, `cs:style`): how one journal or house prints citations and the bibliography.
///
/// A style is data. It is read by ``StyleReader`` and carried out by ``Processor``; nothing in it depends on either.
public struct Style: Hashable, Sendable {
    /// Title, id, links and licence (`cs:info`).
    public var info: StyleInfo
    /// Whether citations stand in the text or in notes (attribute `class`).
    public var citationPlace: CitationPlace
    /// The language that the style is written for, `nl-NL` (attribute `default-locale`).
    public var defaultLocale: String?
    /// Whether particles such as *van* stay with the family name (attribute `demote-non-dropping-particle`).
    public var demoteNonDroppingParticle = DemoteNonDroppingParticle.displayAndSort
    /// Whether *Jean-Luc* becomes *J.-L.* (attribute `initialize-with-hyphen`).
    public var initializeWithHyphen = true
    /// How page ranges are written, or `nil` as they stand (attribute `page-range-format`).
    public var pageRangeFormat: PageRangeFormat?
    /// What names inherit from the style as a whole.
    public var nameOptions = NameOptions()
    /// Named stretches that layouts and sort keys call (`cs:macro`), by name.
    public var macros: [String: [RenderingElement]] = [:]
    /// Terms, dates and options that the style puts over those of the locale (`cs:locale`), in the order written.
    public var locales: [CitationLocale] = []
    /// How citations are made (`cs:citation`).
    public var citation: CitationFormat
    /// How the bibliography is made (`cs:bibliography`), or `nil` for a style without one.
    public var bibliography: BibliographyFormat?

    /// A style from its parts.
    public init(
        info: StyleInfo = StyleInfo(), citationPlace: CitationPlace = .inText, citation: CitationFormat = CitationFormat(),
        bibliography: BibliographyFormat? = nil
    ) {
        self.info = info
        self.citationPlace = citationPlace
        self.citation = citation
        self.bibliography = bibliography
    }
}

/// Where citations stand (attribute `class` of `cs:style`).
public enum CitationPlace: String, CaseIterable, Hashable, Sendable {
    case inText = "in-text"
    case note
}

/// What happens to a particle that stays with the name, *van* in *van der Berg* (`demote-non-dropping-particle`).
public enum DemoteNonDroppingParticle: String, CaseIterable, Hashable, Sendable {
    case never
    case sortOnly = "sort-only"
    case displayAndSort = "display-and-sort"
}

/// How the second number of a page range is written (CSL 1.0.2, appendix V).
public enum PageRangeFormat: String, CaseIterable, Hashable, Sendable {
    case expanded
    case minimal
    case minimalTwo = "minimal-two"
    case chicago
    case chicago15 = "chicago-15"
    case chicago16 = "chicago-16"
}

/// What a style says of itself (`cs:info`).
public struct StyleInfo: Hashable, Sendable {
    /// The URI that names the style.
    public var id = ""
    public var title = ""
    public var shortTitle: String?
    /// The style that does the work, of a dependent style (`link rel="independent-parent"`).
    public var parent: String?
    /// Other links, in order: `self`, `template`, `documentation`.
    public var links: [Link] = []
    /// `medicine`, `author-date`: the values of both attributes of `cs:category`.
    public var fields: [String] = []
    /// How the style cites: `numeric`, `author-date`, `note`, `label`, `author`.
    public var citationFormat: String?
    /// As written: `2023-01-05T12:00:00+00:00`.
    public var updated: String?
    public var rights: String?
    public var issns: [String] = []

    /// A link to or from the style.
    public struct Link: Hashable, Sendable {
        public var relation: String
        public var target: String

        public init(relation: String, target: String) {
            self.relation = relation
            self.target = target
        }
    }

    public init(id: String = "", title: String = "") {
        self.id = id
        self.title = title
    }
}
