/// How what an element prints is dressed: font, affixes, quotes, case, place (CSL 1.0.2, "Formatting" to "text-case").
public struct Presentation: Hashable, Sendable {
    public var formatting: Formatting
    /// Stands before, outside quotes and font (attribute `prefix`).
    public var prefix: String
    /// Stands after (attribute `suffix`).
    public var suffix: String
    public var hasQuotes: Bool
    public var stripsPeriods: Bool
    public var textCase: TextCase?
    public var display: Display?

    public init(
        formatting: Formatting = Formatting(), prefix: String = "", suffix: String = "", hasQuotes: Bool = false,
        stripsPeriods: Bool = false, textCase: TextCase? = nil, display: Display? = nil
    ) {
        self.formatting = formatting
        self.prefix = prefix
        self.suffix = suffix
        self.hasQuotes = hasQuotes
        self.stripsPeriods = stripsPeriods
        self.textCase = textCase
        self.display = display
    }
}

extension Presentation {
    /// The same without a case: that of a macro, of names or of a date is not that of its parts, as in citeproc-js.
    var withoutCase: Presentation {
        var presentation = self
        presentation.textCase = nil
        return presentation
    }
}

/// A font, as far as it is said; what is `nil` is as around it.
public struct Formatting: Hashable, Sendable {
    public var fontStyle: FontStyle?
    public var fontVariant: FontVariant?
    public var fontWeight: FontWeight?
    public var textDecoration: TextDecoration?
    public var verticalAlign: VerticalAlign?

    public init(
        fontStyle: FontStyle? = nil, fontVariant: FontVariant? = nil, fontWeight: FontWeight? = nil,
        textDecoration: TextDecoration? = nil, verticalAlign: VerticalAlign? = nil
    ) {
        self.fontStyle = fontStyle
        self.fontVariant = fontVariant
        self.fontWeight = fontWeight
        self.textDecoration = textDecoration
        self.verticalAlign = verticalAlign
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { self == Formatting() }

    public enum FontStyle: String, CaseIterable, Hashable, Sendable {
        case normal, italic, oblique
    }

    public enum FontVariant: String, CaseIterable, Hashable, Sendable {
        case normal
        case smallCaps = "small-caps"
    }

    public enum FontWeight: String, CaseIterable, Hashable, Sendable {
        case normal, bold, light
    }

    public enum TextDecoration: String, CaseIterable, Hashable, Sendable {
        case none, underline
    }

    public enum VerticalAlign: String, CaseIterable, Hashable, Sendable {
        case baseline, sup, sub
    }
}

/// How letters are set (attribute `text-case`).
public enum TextCase: String, CaseIterable, Hashable, Sendable {
    case lowercase, uppercase, sentence, title
    case capitalizeFirst = "capitalize-first"
    case capitalizeAll = "capitalize-all"
}

/// Where a part of a bibliography entry stands (attribute `display`).
public enum Display: String, CaseIterable, Hashable, Sendable {
    case block, indent
    case leftMargin = "left-margin"
    case rightInline = "right-inline"
}
