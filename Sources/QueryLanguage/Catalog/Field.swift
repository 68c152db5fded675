/// A field of an entity: what it is called, what its values are, where it may stand.
public struct Field: Hashable, Sendable {
    /// The name in the language; the same name may belong to several entities.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case id, `in`, about, kind, verdict, strength, against, number, state
        case pmid, doi, pmcid, title, by, journal, year, design, type, mesh, `is`, missing
        case direction, limit, basis, directness, assessor, date, passage
        case publisher, language
        case tie, position, resolution, rating, reviewer
    }

    /// Where a field may stand besides a condition; every field may stand in a condition.
    public struct Uses: OptionSet, Hashable, Sendable {
        public let rawValue: Int

        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        public static let sort = Uses(rawValue: 1)
        public static let show = Uses(rawValue: 2)
        /// After `count by`.
        public static let group = Uses(rawValue: 4)
        public static let everywhere: Uses = [.sort, .show, .group]
    }

    public var name: Name
    public var entity: Entity
    public var type: ValueType
    /// Other names that are accepted, the Dutch ones first.
    public var aliases: [String]
    public var uses: Uses
    /// Whether one record may have several values: such a record is counted under each of them.
    public var isMultiple: Bool
    public var help: Help

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
    public var english: String
    public var dutch: String

    public init(_ english: String, _ dutch: String) {
        self.english = english
        self.dutch = dutch
    }
}
