public import Diagnostics

/// What a record, or a link between records, must fulfil.
///
/// Logic is two-valued: a test on a missing value does not match, so its `not` does.
public indirect enum Condition: Hashable, Sendable {
    case all([Condition], SourceSpan)
    case any([Condition], SourceSpan)
    case not(Condition, SourceSpan)
    case text(TextTest)
    case field(FieldTest)
    case relation(RelationTest)

    /// Where it stands in the query.
    public var span: SourceSpan {
        switch self {
        case .all(_, let span), .any(_, let span), .not(_, let span): span
        case .text(let test): test.span
        case .field(let test): test.span
        case .relation(let test): test.span
        }
    }
}

extension Condition {
    /// The `like` of these records, which stands among the conditions that all must hold.
    public var ranking: FieldTest? {
        switch self {
        case .field(let test) where test.field.type == .ranking: test
        case .all(let parts, _): parts.lazy.compactMap(\.ranking).first
        case .any, .not, .text, .field, .relation: nil
        }
    }
}

/// Words to be found in an entity's own text.
public struct TextTest: Hashable, Sendable {
    /// Whose text: that of the records, or inside a relation that of the link's entity.
    public var entity: Entity
    /// What is to be found.
    public var pattern: TextPattern
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(entity: Entity, pattern: TextPattern, span: SourceSpan) {
        self.entity = entity
        self.pattern = pattern
        self.span = span
    }
}

/// Text as a query gives it, not yet folded or stemmed.
public enum TextPattern: Hashable, Sendable {
    /// One run without space; it may still be several words to the index (`beta-blocker`).
    case word(String)
    /// The beginning of a word.
    case prefix(String)
    /// Words in this order, side by side.
    case phrase(String)

    /// The text without its form.
    public var text: String {
        switch self {
        case .word(let text), .prefix(let text), .phrase(let text): text
        }
    }
}

/// A field's value tested.
public struct FieldTest: Hashable, Sendable {
    /// How a value is tested.
    public enum Test: Hashable, Sendable {
        /// The field has one of these values: at least one.
        case anyOf([TypedValue])
        case compare(Comparison, TypedValue)
        /// Both ends included.
        case range(TypedValue, TypedValue)
    }

    /// The field, whose `entity` says what of the link is tested.
    public var field: Field
    /// How its value is tested.
    public var test: Test
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(field: Field, test: Test, span: SourceSpan) {
        self.field = field
        self.test = test
        self.span = span
    }

    /// Which entity of the records or of the link is tested.
    public var entity: Entity { field.entity }
}

/// A value of its field's type, and the place it was written at.
public struct TypedValue: Hashable, Sendable {
    /// What it can be.
    public enum Content: Hashable, Sendable {
        case text(TextPattern)
        /// In its stored form: a DOI in lower case, a PMCID with `PMC`.
        case identifier(String)
        /// The beginning of an identifier.
        case identifierPrefix(String)
        case year(Int)
        case date(DateValue)
        case number(Int)
        case choice(Choice)
        /// A concept by one of its labels, or by its id.
        case concept(TextPattern)
    }

    /// What it is.
    public var content: Content
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ content: Content, _ span: SourceSpan) {
        self.content = content
        self.span = span
    }
}

/// A date as far as it was given, as the days it may be.
public struct DateValue: Hashable, Sendable {
    /// `2015`, `2015-04` or `2015-04-30`.
    public var text: String
    /// The first day it may be, `2015-04-01`.
    public var first: String
    /// The last day it may be, `2015-04-30`.
    public var last: String

    /// Makes one from its parts.
    public init(text: String, first: String, last: String) {
        self.text = text
        self.first = first
        self.last = last
    }
}

/// A relation asked about: how many related records there are whose link fulfils a condition.
public struct RelationTest: Hashable, Sendable {
    /// The relation, whose `owner` says which entity of the records or of the enclosing link it leaves from.
    public var relation: Relation
    /// Whether some, few or all of them are asked for.
    public var quantifier: Quantifier
    /// For `has` at least, for `no` fewer than, this many distinct targets; 1 for `only`.
    public var minimum: Int
    /// What one and the same link must fulfil; `nil` takes every link.
    public var condition: Condition?
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(
        relation: Relation, quantifier: Quantifier, minimum: Int, condition: Condition?, span: SourceSpan
    ) {
        self.relation = relation
        self.quantifier = quantifier
        self.minimum = minimum
        self.condition = condition
        self.span = span
    }
}
