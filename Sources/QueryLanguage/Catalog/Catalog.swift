/// Everything the language can name: the fields, relations and columns of each entity.
///
/// The resolver, the documentation's tables and completion all read this one table.
public struct Catalog: Sendable {
    /// All fields, by entity in the order of the documentation.
    public let fields: [Field]
    /// All relations, by owner.
    public let relations: [Relation]
    /// All columns that can only be shown.
    public let columns: [DisplayColumn]
    private let fieldIndex: NameIndex<Field>
    private let relationIndex: NameIndex<Relation>
    private let columnIndex: NameIndex<DisplayColumn>

    /// Makes one from its parts.
    public init(fields: [Field], relations: [Relation], columns: [DisplayColumn]) {
        self.fields = fields
        self.relations = relations
        self.columns = columns
        fieldIndex = NameIndex(fields) { ($0.entity, $0.text, $0.aliases) }
        relationIndex = NameIndex(relations) { ($0.owner, $0.text, $0.aliases) }
        columnIndex = NameIndex(columns) { ($0.entity, $0.text, $0.aliases) }
    }

    /// The language as the design has it.
    public static let standard = Catalog(
        fields: Field.ofClaims + Field.ofSources + Field.ofEvidence + Field.ofArticles + Field.ofTies,
        relations: Relation.ofClaims + Relation.ofSources + Relation.ofEvidence + Relation.ofArticles,
        columns: DisplayColumn.all)

    /// The entities whose names hold for a kind's own records: evidence answers for its source too.
    public static func scope(of kind: Kind) -> [Entity] {
        kind == .evidence ? [.evidence, .source] : [kind.entity]
    }

    /// The fields of an entity, in the order of the documentation.
    public func fields(of entity: Entity) -> [Field] {
        fields.filter { $0.entity == entity }
    }

    /// The relations that leave from an entity.
    public func relations(from entity: Entity) -> [Relation] {
        relations.filter { $0.owner == entity }
    }

    /// The field that a name or alias means among these entities, the first that has it.
    public func field(_ name: String, in scope: [Entity]) -> Field? {
        fieldIndex.first(name, in: scope)
    }

    /// Whether any entity has a field of this name or alias.
    func hasField(_ name: String) -> Bool {
        field(name, in: Entity.allCases) != nil
    }

    /// The relation that a name or alias means among these entities, the first that has it.
    public func relation(_ name: String, in scope: [Entity]) -> Relation? {
        relationIndex.first(name, in: scope)
    }

    /// The display column that a name or alias means among these entities.
    public func column(_ name: String, in scope: [Entity]) -> DisplayColumn? {
        columnIndex.first(name, in: scope)
    }

    /// The relation that a step from one kind to another follows, or `nil` where there is none.
    public func step(from kind: Kind, to other: Kind) -> Relation? {
        relations.first { $0.owner == kind.entity && $0.target == other.entity && $0.text == other.entity.rawValue }
    }
}

/// What names mean, by entity.
private struct NameIndex<Item: Sendable>: Sendable {
    private var names: [Entity: [String: Item]] = [:]
    private var aliases: [Entity: [String: Item]] = [:]

    /// - Parameter called: whose an item is, its name and its other names.
    init(_ items: [Item], called: (Item) -> (entity: Entity, name: String, aliases: [String])) {
        for item in items {
            let (entity, name, others) = called(item)
            names[entity, default: [:]][name] = item
            for other in others { aliases[entity, default: [:]][other] = item }
        }
    }

    /// The item of a name in any case: names before aliases, and an entity before those after it.
    func first(_ name: String, in scope: [Entity]) -> Item? {
        let wanted = name.lowercased()
        for entity in scope {
            if let item = names[entity]?[wanted] { return item }
        }
        for entity in scope {
            if let item = aliases[entity]?[wanted] { return item }
        }
        return nil
    }
}
