/// What a layout, a macro or a group is made of (CSL 1.0.2, "Rendering Elements").
public indirect enum RenderingElement: Hashable, Sendable {
    case text(TextElement)
    case number(NumberElement)
    case date(DateElement)
    case names(NamesElement)
    case label(LabelElement)
    case group(GroupElement)
    case choose(ChooseElement)
}

/// Prints a variable, a macro, a term or fixed words (`cs:text`).
public struct TextElement: Hashable, Sendable {
    /// What is printed.
    public enum Source: Hashable, Sendable {
        case variable(String, isShort: Bool)
        case macro(String)
        case term(String, form: TermForm, isPlural: Bool)
        case value(String)
    }

    public var source: Source
    public var presentation: Presentation

    public init(_ source: Source, presentation: Presentation = Presentation()) {
        self.source = source
        self.presentation = presentation
    }
}

/// Prints a number variable (`cs:number`).
public struct NumberElement: Hashable, Sendable {
    /// How the number is written (attribute `form`).
    public enum Form: String, CaseIterable, Hashable, Sendable {
        case numeric, ordinal, roman
        case longOrdinal = "long-ordinal"
    }

    public var variable: String
    public var form: Form
    public var presentation: Presentation

    public init(_ variable: String, form: Form = .numeric, presentation: Presentation = Presentation()) {
        self.variable = variable
        self.form = form
        self.presentation = presentation
    }
}

/// Prints the term that belongs to a number variable or locator (`cs:label` outside `cs:names`).
public struct LabelElement: Hashable, Sendable {
    public var variable: String
    public var form: TermForm
    public var plural: LabelPlural
    public var presentation: Presentation

    public init(
        _ variable: String, form: TermForm = .long, plural: LabelPlural = .contextual,
        presentation: Presentation = Presentation()
    ) {
        self.variable = variable
        self.form = form
        self.plural = plural
        self.presentation = presentation
    }
}

/// When a label is plural (attribute `plural` of `cs:label`).
public enum LabelPlural: String, CaseIterable, Hashable, Sendable {
    case contextual, always, never
}

/// Prints what is inside, unless it calls for variables and none has a value (`cs:group`).
public struct GroupElement: Hashable, Sendable {
    public var elements: [RenderingElement]
    public var delimiter: String
    public var presentation: Presentation

    public init(_ elements: [RenderingElement], delimiter: String = "", presentation: Presentation = Presentation()) {
        self.elements = elements
        self.delimiter = delimiter
        self.presentation = presentation
    }
}

/// Prints the first branch whose conditions hold (`cs:choose`).
public struct ChooseElement: Hashable, Sendable {
    public var branches: [Branch]

    public init(_ branches: [Branch]) {
        self.branches = branches
    }

    /// `cs:if`, `cs:else-if`, or `cs:else`, which has no conditions.
    public struct Branch: Hashable, Sendable {
        /// One per attribute and value, but for types, which are one; none for `cs:else`.
        public var conditions: [Condition]
        /// How many conditions must hold (attribute `match`).
        public var match: Match
        public var elements: [RenderingElement]

        public init(conditions: [Condition], match: Match = .all, elements: [RenderingElement]) {
            self.conditions = conditions
            self.match = match
            self.elements = elements
        }
    }

    /// How many conditions must hold (attribute `match`).
    public enum Match: String, CaseIterable, Hashable, Sendable {
        case all, any, none
    }

    /// One thing that is asked.
    public enum Condition: Hashable, Sendable {
        /// The reference is of one of these types. A reference has one type, so they are one condition also under ``Match/all``, as the
        /// reference processor has it.
        case types([String])
        /// The variable has a value.
        case variable(String)
        case isNumeric(String)
        case isUncertainDate(String)
        /// The cite has a locator of this kind.
        case locator(String)
        /// `first`, `subsequent`, `ibid`, `ibid-with-locator`, `near-note`.
        case position(String)
        /// Holds once the cite cannot be told apart without it.
        case disambiguate(Bool)
    }
}
