/// Prints a date variable (`cs:date`), and in a locale the form that dates have there.
public struct DateElement: Hashable, Sendable {
    /// A form that the locale defines (attribute `form`).
    public enum Form: String, CaseIterable, Hashable, Sendable {
        case text, numeric
    }

    /// How much of a localized date is printed (attribute `date-parts`).
    public enum Parts: String, CaseIterable, Hashable, Sendable {
        case year
        case yearMonth = "year-month"
        case yearMonthDay = "year-month-day"
    }

    /// Empty in a locale.
    public var variable: String
    /// `nil` for a date whose parts are given here.
    public var form: Form?
    public var dateParts: Parts
    /// In the order printed; with a ``form``, what is put over the locale's parts.
    public var parts: [DatePart]
    public var delimiter: String
    public var presentation: Presentation

    public init(
        _ variable: String, form: Form? = nil, dateParts: Parts = .yearMonthDay, parts: [DatePart] = [], delimiter: String = "",
        presentation: Presentation = Presentation()
    ) {
        self.variable = variable
        self.form = form
        self.dateParts = dateParts
        self.parts = parts
        self.delimiter = delimiter
        self.presentation = presentation
    }
}

/// A day, month or year (`cs:date-part`).
public struct DatePart: Hashable, Sendable {
    public enum Name: String, CaseIterable, Hashable, Sendable {
        case day, month, year
    }

    /// How it is written; which forms there are depends on the part (attribute `form`).
    public enum Form: String, CaseIterable, Hashable, Sendable {
        case numeric
        case numericLeadingZeros = "numeric-leading-zeros"
        case ordinal, long, short
    }

    public var name: Name
    /// `nil` for the part's default: `numeric` for a day, `long` for a month or year.
    public var form: Form?
    /// Between the two of a range, an en dash unless set (attribute `range-delimiter`).
    public var rangeDelimiter: String?
    /// Its text-case and strip-periods too.
    public var presentation: Presentation

    public init(
        _ name: Name, form: Form? = nil, rangeDelimiter: String? = nil, presentation: Presentation = Presentation()
    ) {
        self.name = name
        self.form = form
        self.rangeDelimiter = rangeDelimiter
        self.presentation = presentation
    }
}
