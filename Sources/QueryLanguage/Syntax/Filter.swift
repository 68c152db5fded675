public import Diagnostics

/// A condition as it was written.
///
/// ```ebnf
/// filter  = and { "or" and } ;
/// and     = not { [ "and" ] not } ;
/// not     = { "not" | "-" } primary ;
/// primary = "(" filter ")" | relation | field | value ;
/// ```
///
/// Parentheses are not nodes of their own: the tree is what they meant.
public indirect enum Filter: Hashable, Sendable {
    /// Conditions side by side, or joined by `and`: two or more.
    case all([Filter], SourceSpan)
    /// Conditions joined by `or`: two or more.
    case any([Filter], SourceSpan)
    /// `not x` or `-x`; the span includes the sign.
    case not(Filter, SourceSpan)
    case relation(RelationCondition)
    case field(FieldCondition)
    /// A word, phrase or parameter to be searched in the kind's own text.
    case value(Value)
    /// A run that could not be read; a diagnostic says why.
    case invalid(SourceSpan)

    /// Where it stands in the query.
    public var span: SourceSpan {
        switch self {
        case .all(_, let span), .any(_, let span), .not(_, let span), .invalid(let span): span
        case .relation(let condition): condition.span
        case .field(let condition): condition.span
        case .value(let value): value.span
        }
    }
}

/// `has:2+claim(…)`, `no:source` or `only:support(…)`.
///
/// ```ebnf
/// relation = ( ( "has" | "no" ) ":" [ digits "+" ] | "only" ":" ) name [ "(" filter ")" ] ;
/// ```
public struct RelationCondition: Hashable, Sendable {
    /// Whether some, few or all of them are asked for.
    public var quantifier: Quantifier
    /// The number before `+`, or 1.
    public var minimum: Int
    /// The name in the language.
    public var name: Name
    /// What stands in the parentheses, or `nil` without them.
    public var filter: Filter?
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(quantifier: Quantifier, minimum: Int, name: Name, filter: Filter?, span: SourceSpan) {
        self.quantifier = quantifier
        self.minimum = minimum
        self.name = name
        self.filter = filter
        self.span = span
    }
}

/// How many related records a relation asks for.
public enum Quantifier: String, Hashable, Sendable, CaseIterable {
    /// At least the given number.
    case has
    /// Fewer than the given number: without one, none at all.
    case no
    /// Some, and each of them fits.
    case only
}

/// `year:>=2015`, `year:2015..2020` or `kind:frequency,harm`.
///
/// ```ebnf
/// field = name ":" ( compare value | value ".." value | value { "," value } ) ;
/// ```
public struct FieldCondition: Hashable, Sendable {
    /// How a value is tested.
    public enum Test: Hashable, Sendable {
        /// One or more values, any of which fits.
        case anyOf([Value])
        case compare(Comparison, Value)
        /// Both ends included.
        case range(Value, Value)
    }

    /// The name in the language.
    public var name: Name
    /// How its value is tested.
    public var test: Test
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(name: Name, test: Test, span: SourceSpan) {
        self.name = name
        self.test = test
        self.span = span
    }
}

/// The four comparison signs.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
}

/// A value as it was written; its field gives it a type.
public struct Value: Hashable, Sendable {
    /// What it can be.
    public enum Form: Hashable, Sendable {
        /// A bare word, without the `*` of a prefix.
        case word(String, isPrefix: Bool)
        /// What stands between the quotes, escapes undone.
        case phrase(String)
        /// `$name`.
        case parameter(String)
    }

    /// What it is.
    public var form: Form
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }
}
