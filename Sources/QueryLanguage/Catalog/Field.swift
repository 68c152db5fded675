/// A field of an entity: what it is called, what its values are, where it may stand.
public struct Field: Hashable, Sendable {
    /// The name in the language; the same name may belong to several entities.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case id, `in`, about, concept, kind, verdict, strength, against, number, like, state
        case pmid, doi, pmcid, title, by, journal, year, design, type, mesh, `is`, missing, changed
        case direction, limit, basis, directness, assessor, date, passage
        case publisher, language
        case tie, position, rating, reviewer
    }

    /// Where a field may stand besides a condition; every field may stand in a condition.
    public struct Uses: OptionSet, Hashable, Sendable {
        /// The bits of the set.
        public let rawValue: Int

        /// Makes a set from its bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// After `sort`.
        public static let sort = Uses(rawValue: 1)
        /// After `show`.
        public static let show = Uses(rawValue: 2)
        /// After `count by`.
        public static let group = Uses(rawValue: 4)
        /// After each of the three.
        public static let everywhere: Uses = [.sort, .show, .group]
    }

    /// The name in the language.
    public var name: Name
    /// The entity it belongs to.
    public var entity: Entity
    /// What its values are.
    public var type: ValueType
    /// Other names that are accepted, the Dutch ones first.
    public var aliases: [String]
    /// Where it may stand besides a condition.
    public var uses: Uses
    /// Whether one record may have several values: such a record is counted under each of them.
    public var isMultiple: Bool
    /// A line that says what it is.
    public var help: Help

    /// Makes one from its parts.
    public init(
        _ name: Name, of entity: Entity, _ type: ValueType, aliases: [String] = [], uses: Uses = .everywhere,
        isMultiple: Bool = false, help: Help
    ) {
        self.name = name
        self.entity = entity
        self.type = type
        self.aliases = aliases
        self.uses = uses
        self.isMultiple = isMultiple
        self.help = help
    }

    /// The name as it is written in a query.
    public var text: String { name.rawValue }
}

/// A line of help in the two languages.
public struct Help: Hashable, Sendable {
    /// In English.
    public var english: String
    /// In Dutch.
    public var dutch: String

    /// Makes one from its parts.
    public init(_ english: String, _ dutch: String) {
        self.english = english
        self.dutch = dutch
    }
}
