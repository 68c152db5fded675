/// Prints the names of one or more variables (`cs:names`).
public struct NamesElement: Hashable, Sendable {
    /// In order: `author`, or `editor translator`.
    public var variables: [String]
    /// Between the names of different variables, or `nil` to inherit.
    public var delimiter: String?
    /// How names are printed (`cs:name`), or `nil` where the element has none of its own: the defaults, or those of the names
    /// element that this one stands in for.
    public var name: NameElement?
    /// What stands for names left out (`cs:et-al`).
    public var etAl: EtAlElement?
    /// The role (`cs:label`).
    public var label: NameLabel?
    /// Tried one after another when the variables are empty (`cs:substitute`).
    public var substitute: [RenderingElement]
    public var presentation: Presentation

    public init(
        _ variables: [String], delimiter: String? = nil, name: NameElement? = nil, etAl: EtAlElement? = nil,
        label: NameLabel? = nil, substitute: [RenderingElement] = [], presentation: Presentation = Presentation()
    ) {
        self.variables = variables
        self.delimiter = delimiter
        self.name = name
        self.etAl = etAl
        self.label = label
        self.substitute = substitute
        self.presentation = presentation
    }
}

/// How names are printed (`cs:name`).
public struct NameElement: Hashable, Sendable {
    public var options: NameOptions
    /// Font and affixes of each name of the list; affixes of persons only, not of bodies.
    public var presentation: Presentation
    /// Of the family name and its particles (`cs:name-part name="family"`).
    public var family: Presentation?
    /// Of the given names (`cs:name-part name="given"`).
    public var given: Presentation?

    public init(
        options: NameOptions = NameOptions(), presentation: Presentation = Presentation(), family: Presentation? = nil,
        given: Presentation? = nil
    ) {
        self.options = options
        self.presentation = presentation
        self.family = family
        self.given = given
    }
}

/// What stands for names left out (`cs:et-al`).
public struct EtAlElement: Hashable, Sendable {
    /// `et-al`, or `and others`.
    public var term: String
    public var presentation: Presentation

    public init(term: String = "et-al", presentation: Presentation = Presentation()) {
        self.term = term
        self.presentation = presentation
    }
}

/// The role printed beside names (`cs:label` in `cs:names`).
public struct NameLabel: Hashable, Sendable {
    public var form: TermForm
    public var plural: LabelPlural
    /// Whether the label was written before `cs:name`, and so is printed before the names.
    public var isBeforeNames: Bool
    public var presentation: Presentation

    public init(
        form: TermForm = .long, plural: LabelPlural = .contextual, isBeforeNames: Bool = false,
        presentation: Presentation = Presentation()
    ) {
        self.form = form
        self.plural = plural
        self.isBeforeNames = isBeforeNames
        self.presentation = presentation
    }
}

/// How a list of names is put together; what is `nil` is inherited from the layout and the style (CSL 1.0.2, "Inheritable Name
/// Options").
public struct NameOptions: Hashable, Sendable {
    public var and: And?
    /// Between names (`delimiter`; `name-delimiter` above `cs:name`).
    public var delimiter: String?
    public var delimiterPrecedesEtAl: DelimiterPrecedes?
    public var delimiterPrecedesLast: DelimiterPrecedes?
    public var etAlMin: Int?
    public var etAlUseFirst: Int?
    public var etAlSubsequentMin: Int?
    public var etAlSubsequentUseFirst: Int?
    public var etAlUseLast: Bool?
    /// `form`; `name-form` above `cs:name`.
    public var form: Form?
    public var initialize: Bool?
    public var initializeWith: String?
    public var nameAsSortOrder: NameAsSortOrder?
    public var sortSeparator: String?
    /// Between the names of different variables (`names-delimiter`), where `cs:names` has no delimiter of its own.
    public var namesDelimiter: String?

    public init() {}

    /// What joins the last name to the others (attribute `and`).
    public enum And: String, CaseIterable, Hashable, Sendable {
        case text, symbol
    }

    /// When a delimiter stands before *et al.* or the last name.
    public enum DelimiterPrecedes: String, CaseIterable, Hashable, Sendable {
        case contextual
        case afterInvertedName = "after-inverted-name"
        case always, never
    }

    /// How much of a name is printed (attribute `form`).
    public enum Form: String, CaseIterable, Hashable, Sendable {
        case long, short, count
    }

    /// Which names have the family name first (attribute `name-as-sort-order`).
    public enum NameAsSortOrder: String, CaseIterable, Hashable, Sendable {
        case first, all
    }

    /// These options, and for what they leave open those of what stands above.
    public func inheriting(from above: NameOptions) -> NameOptions {
        var options = self
        options.and = and ?? above.and
        options.delimiter = delimiter ?? above.delimiter
        options.delimiterPrecedesEtAl = delimiterPrecedesEtAl ?? above.delimiterPrecedesEtAl
        options.delimiterPrecedesLast = delimiterPrecedesLast ?? above.delimiterPrecedesLast
        options.etAlMin = etAlMin ?? above.etAlMin
        options.etAlUseFirst = etAlUseFirst ?? above.etAlUseFirst
        options.etAlSubsequentMin = etAlSubsequentMin ?? above.etAlSubsequentMin
        options.etAlSubsequentUseFirst = etAlSubsequentUseFirst ?? above.etAlSubsequentUseFirst
        options.etAlUseLast = etAlUseLast ?? above.etAlUseLast
        options.form = form ?? above.form
        options.initialize = initialize ?? above.initialize
        options.initializeWith = initializeWith ?? above.initializeWith
        options.nameAsSortOrder = nameAsSortOrder ?? above.nameAsSortOrder
        options.sortSeparator = sortSeparator ?? above.sortSeparator
        options.namesDelimiter = namesDelimiter ?? above.namesDelimiter
        return options
    }
}
