/// A tie from the records of an entity to others: what `has:`, `no:` and `only:` name.
public struct Relation: Hashable, Sendable {
    /// The name in the language; the same name may leave from several entities.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case article, claim, source, evidence, occurrence, citation, support, dispute, qualification
        case review, notice, reference
    }

    /// The name in the language.
    public var name: Name
    /// Where it leaves from.
    public var owner: Entity
    /// What it counts: `2+` asks for that many distinct ones. Evidence for `support`, `dispute` and `qualification`.
    public var target: Entity
    /// The entities whose fields and relations may stand in the parentheses, in the order in which a name is looked up.
    ///
    /// All of them are those of one and the same link. Where a link lacks one (a source cited but not assessed has no
    /// evidence), a condition on it does not match.
    public var scope: [Entity]
    /// The entity whose text the bare words in the parentheses search, or `nil` where there is none.
    public var searched: Entity?
    /// Other names that are accepted, the Dutch ones first.
    public var aliases: [String]
    /// A line that says what it is.
    public var help: Help

    /// Makes one from its parts.
    public init(
        _ name: Name, from owner: Entity, to target: Entity, scope: [Entity], searches searched: Entity?,
        aliases: [String] = [], help: Help
    ) {
        self.name = name
        self.owner = owner
        self.target = target
        self.scope = scope
        self.searched = searched
        self.aliases = aliases
        self.help = help
    }

    /// The name as it is written in a query.
    public var text: String { name.rawValue }
}

/// A column that can be shown but not asked about.
public struct DisplayColumn: Hashable, Sendable {
    /// The name in the language.
    public enum Name: String, Hashable, Sendable, CaseIterable {
        case statement, articles, score
        case kind, authors, published, online, book, publisher, pages, volume, issue, url
        case designReason = "design-reason"
        case finding, passage
        case passageState = "passage-state"
        case textKind = "text-kind"
    }

    /// The name in the language.
    public var name: Name
    /// The entity it belongs to.
    public var entity: Entity
    /// Other names that are accepted, the Dutch ones first.
    public var aliases: [String]
    /// A line that says what it is.
    public var help: Help

    /// Makes one from its parts.
    public init(_ name: Name, of entity: Entity, aliases: [String] = [], help: Help) {
        self.name = name
        self.entity = entity
        self.aliases = aliases
        self.help = help
    }

    /// The name as it is written in a query.
    public var text: String { name.rawValue }
}
