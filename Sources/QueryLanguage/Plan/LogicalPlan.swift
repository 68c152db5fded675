public import Diagnostics

/// What a query asks, in terms of the catalog: every name found, every value typed, nothing left to guess.
///
/// It says what is wanted and not how to get it: the store turns it into SQL. Every node keeps the place it was written at; what
/// comes from a saved query has the place of its `@name`.
public struct LogicalPlan: Hashable, Sendable {
    /// The kind of the first records.
    public var kind: Kind
    /// What the first records must fulfil; `nil` takes all.
    public var condition: Condition?
    /// What is done with them, in order.
    public var stages: [PlanStage]
    /// The columns of the result in order: those of `show`, or else the kind's own; after a count its groups and the count.
    public var columns: [ResultColumn]
    /// What becomes of the records where that is no table.
    public var ending: PlanEnding?
    /// Whether the query ends in `explain`: the plan is to be told in words instead of run.
    public var isExplained: Bool
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(
        kind: Kind, condition: Condition?, stages: [PlanStage], columns: [ResultColumn], ending: PlanEnding? = nil,
        isExplained: Bool, span: SourceSpan
    ) {
        self.kind = kind
        self.condition = condition
        self.stages = stages
        self.columns = columns
        self.ending = ending
        self.isExplained = isExplained
        self.span = span
    }

    /// The kind of the records that come out, or that were counted.
    public var resultKind: Kind {
        for stage in stages.reversed() {
            if case .step(let step) = stage { return step.kind }
        }
        return kind
    }

    /// Whether the result is counts instead of records.
    public var isCount: Bool {
        stages.contains { if case .count = $0 { true } else { false } }
    }
}

/// One operation on the records so far.
///
/// After `count` only `sort` and `first` follow. Every order ends in the id, and in the groups after a count.
public enum PlanStage: Hashable, Sendable {
    case step(Step)
    case sort([SortKey], SourceSpan)
    case first(Int, SourceSpan)
    case count([GroupKey], SourceSpan)

    /// Where it stands in the query.
    public var span: SourceSpan {
        switch self {
        case .step(let step): step.span
        case .sort(_, let span), .first(_, let span), .count(_, let span): span
        }
    }
}

/// From the records so far to those related to them: a set, each record once, in id order.
///
/// The step from articles to sources follows the printed order of the references.
public struct Step: Hashable, Sendable {
    /// The kind it leads to or names.
    public var kind: Kind
    /// The relation that leads there, or `nil` when the kind stays the same and the step only filters.
    public var relation: Relation?
    /// What the records arrived at must fulfil.
    public var condition: Condition?
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(kind: Kind, relation: Relation?, condition: Condition?, span: SourceSpan) {
        self.kind = kind
        self.relation = relation
        self.condition = condition
        self.span = span
    }
}

/// What to sort by; a missing value comes last either way.
public struct SortKey: Hashable, Sendable {
    /// What can decide.
    public enum By: Hashable, Sendable {
        /// A field of the records, or, for evidence, of its source.
        case field(Field)
        /// The number that `count` gave.
        case count
        /// A group of the `count` before it, by its place from 0.
        case group(Int)
        /// How near the records are to the text of `like`.
        case score
    }

    /// What decides.
    public var by: By
    /// Whether `desc` turns the order around.
    public var isDescending: Bool
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(by: By, isDescending: Bool, span: SourceSpan) {
        self.by = by
        self.isDescending = isDescending
        self.span = span
    }
}

/// What `count by` divides the records by; a record with several values counts under each, one with none under a missing one.
public struct GroupKey: Hashable, Sendable {
    /// What can decide.
    public enum By: Hashable, Sendable {
        case field(Field)
        /// By the id of the related record.
        case relation(Relation)
    }

    /// What decides.
    public var by: By
    /// Where it stands in the query.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(by: By, span: SourceSpan) {
        self.by = by
        self.span = span
    }
}

/// A column of the result.
public struct ResultColumn: Hashable, Sendable {
    /// What it can be.
    public enum Content: Hashable, Sendable {
        case field(Field)
        /// The ids of the related records, in id order.
        case relation(Relation)
        case display(DisplayColumn)
        /// A group of the count, by its place from 0.
        case group(Int)
        /// The number that `count` gave.
        case count
    }

    /// What it is.
    public var content: Content
    /// As it heads a table: the catalog's name, whatever alias the query used.
    public var name: String

    /// Makes one from its parts.
    public init(_ content: Content, name: String) {
        self.content = content
        self.name = name
    }

    /// The name in lower camel case, as JSON has it: `designReason`.
    public var jsonKey: String { Self.jsonKey(name) }

    /// Any column's name in lower camel case.
    public static func jsonKey(_ name: String) -> String {
        let parts = name.split(separator: "-")
        return parts.dropFirst().reduce(parts.first.map(String.init) ?? "") { $0 + $1.prefix(1).uppercased() + $1.dropFirst() }
    }
}
