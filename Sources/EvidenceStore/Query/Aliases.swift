import GRDB
import QueryLanguage

/// The SQL aliases of the entities that a condition may speak of, at one place of a query.
struct Aliases {
    private var names: [Entity: String] = [:]
    private var depth = 0

    /// The alias of an entity, or `nil` where none is in reach.
    subscript(entity: Entity) -> String? {
        names[entity]
    }

    /// Adds an entity under a fresh alias, hiding one of the same entity further out.
    mutating func add(_ entity: Entity) -> String {
        let name = "\(entity.rawValue)_\(depth)"
        names[entity] = name
        return name
    }

    /// The aliases one level further in: names given there do not meet those out here.
    func deeper() -> Aliases {
        var inner = self
        inner.depth += 1
        return inner
    }

    /// For the records of a kind at the outermost level; evidence answers for its source too.
    static func records(of entity: Entity) -> (Aliases, String) {
        var aliases = Aliases()
        let name = aliases.add(entity)
        if entity == .evidence { _ = aliases.add(.source) }
        return (aliases, name)
    }
}

extension Entity {
    /// The table that holds the entity.
    var table: String { rawValue }

    /// The full-text index over the entity's own text, where it has one.
    var searchTable: String? {
        switch self {
        case .article, .claim, .source, .evidence: rawValue + "_search"
        case .occurrence, .citation, .reference, .notice, .review: nil
        }
    }
}
