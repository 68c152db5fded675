/// Everything the language can name: the fields, relations and columns of each entity.
///
/// The resolver, the documentation's tables and completion all read this one table.
public struct Catalog: Sendable {
    /// All fields, by entity in the order of the documentation.
    public var fields: [Field]
    /// All relations, by owner.
    public var relations: [Relation]
    /// All columns that can only be shown.
    public var columns: [DisplayColumn]

    /// Makes one from its parts.
    public init(fields: [Field], relations: [Relation], columns: [DisplayColumn]) {
        self.fields = fields
        self.relations = relations
        self.columns = columns
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
        first(name, in: scope, among: fields, of: \.entity, text: \.text, aliases: \.aliases)
    }

    /// Whether any entity has a field of this name or alias.
    func hasField(_ name: String) -> Bool {
        field(name, in: Entity.allCases) != nil
    }

    /// The relation that a name or alias means among these entities, the first that has it.
    public func relation(_ name: String, in scope: [Entity]) -> Relation? {
        first(name, in: scope, among: relations, of: \.owner, text: \.text, aliases: \.aliases)
    }

    /// The display column that a name or alias means among these entities.
    public func column(_ name: String, in scope: [Entity]) -> DisplayColumn? {
        first(name, in: scope, among: columns, of: \.entity, text: \.text, aliases: \.aliases)
    }

    /// The relation that a step from one kind to another follows, or `nil` where there is none.
    public func step(from kind: Kind, to other: Kind) -> Relation? {
        relations.first { $0.owner == kind.entity && $0.target == other.entity && $0.text == other.entity.rawValue }
    }

    /// Names before aliases, and an entity before those after it.
    private func first<Item>(
        _ name: String, in scope: [Entity], among items: [Item], of entity: (Item) -> Entity, text: (Item) -> String,
        aliases: (Item) -> [String]
    ) -> Item? {
        let wanted = name.lowercased()
        for candidate in scope {
            let own = items.filter { entity($0) == candidate }
            if let item = own.first(where: { text($0) == wanted }) { return item }
        }
        for candidate in scope {
            if let item = items.first(where: { entity($0) == candidate && aliases($0).contains(wanted) }) { return item }
        }
        return nil
    }
}
