public import Diagnostics

/// What stands after a `|`, as it was written.
public struct Stage: Hashable, Sendable {
    /// What it can be.
    public enum Form: Hashable, Sendable {
        /// A step to the related records of a kind.
        case step(KindName, Filter?)
        case sort([Key])
        case first(Int)
        /// `count`, with the names after `by`, if any.
        case count([Name])
        case show([Name])
        /// `bibliography`, with its style, if one is named.
        case bibliography(Value?)
        case export(Name)
        case explain
        /// A stage that could not be read; a diagnostic says why.
        case invalid
    }

    /// A name to sort by, and which way.
    public struct Key: Hashable, Sendable {
        /// The name in the language.
        public var name: Name
        /// Whether `desc` turns the order around.
        public var isDescending: Bool
        /// Where it stands in the query.
        public var span: SourceSpan

        /// Makes one from its parts.
        public init(name: Name, isDescending: Bool, span: SourceSpan) {
            self.name = name
            self.isDescending = isDescending
            self.span = span
        }
    }

    /// What it is.
    public var form: Form
    /// From the stage's word to its last part, without the `|`.
    public var span: SourceSpan

    /// Makes one from its parts.
    public init(_ form: Form, _ span: SourceSpan) {
        self.form = form
        self.span = span
    }
}

/// The words that start a stage besides the kinds.
public enum StageWord: String, Hashable, Sendable, CaseIterable {
    case sort, first, count, show, bibliography, export, explain
}
