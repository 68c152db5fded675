import EvidenceStore
import QueryLanguage
import TextAnalysis

/// Answers plans from planted facts, by going through all of them.
///
/// Written from DESIGN.md and the page on the query language, and apart from the compiler to SQL: they share the plan they start
/// from, and the folding and stemming of words.
final class Oracle {
    let facts: PlantedFacts
    let terms = SearchTerms()
    private var links: [RelationKey: Links] = [:]
    private var answers: [FieldKey: [Bool]] = [:]
    private var table: [FieldKey: [[String]]] = [:]
    private var ranks: [FieldKey: [Int?]] = [:]
    private var sameness: [Entity: [Int]] = [:]
    private var texts: [TextKey: Texts] = [:]
    private var found: [PatternKey: [Bool]] = [:]
    /// The records of each kind in the order of ids.
    var ordered: [Kind: [Int]] = [:]
    var shownIDs: [RelationKey: [[String]]] = [:]
    private(set) lazy var values = FieldValues(facts)
    private(set) lazy var thesaurus = Thesaurus(facts)

    init(_ facts: PlantedFacts) {
        self.facts = facts
    }

    // MARK: Conditions

    /// For each record of an entity, or each row of a table of links, whether it fulfils a condition.
    func holds(_ condition: Condition, in table: Links) -> [Bool] {
        switch condition {
        case .all(let parts, _):
            return parts.reduce([Bool](repeating: true, count: table.count)) { zip($0, holds($1, in: table)).map { $0 && $1 } }
        case .any(let parts, _):
            return parts.reduce([Bool](repeating: false, count: table.count)) { zip($0, holds($1, in: table)).map { $0 || $1 } }
        case .not(let part, _): return holds(part, in: table).map { !$0 }
        case .text(let test): return spread(matches(test), test.entity, table, absent: false)
        case .field(let test): return spread(matches(test), test.entity, table, absent: false)
        case .relation(let test):
            // What a link lacks has nothing, so of it `no` holds and the others do not.
            return spread(matches(test), test.relation.owner, table, absent: test.quantifier == .no)
        }
    }

    private func spread(_ records: [Bool], _ entity: Entity, _ table: Links, absent: Bool) -> [Bool] {
        guard let column = table.columns[entity] else { fatalError("no \(entity) in a link that may be asked about it") }
        return column.map { record in
            if let record { records[record] } else { absent }
        }
    }

    /// Which records of a relation's owner have so many related records whose link fulfils the condition.
    private func matches(_ test: RelationTest) -> [Bool] {
        let table = links(of: test.relation)
        let fits = test.condition.map { holds($0, in: table) } ?? [Bool](repeating: true, count: table.count)
        let count = facts.count(of: test.relation.owner)
        var targets = [Set<Int>](repeating: [], count: count)
        var hasAny = [Bool](repeating: false, count: count)
        var hasMisfit = [Bool](repeating: false, count: count)
        let identities = identities(of: test.relation.target)
        guard let owners = table.columns[test.relation.owner], let others = table.columns[test.relation.target] else {
            return hasAny
        }
        for row in 0..<table.count {
            guard let owner = owners[row], let target = others[row] else { continue }
            hasAny[owner] = true
            if fits[row] { targets[owner].insert(identities[target]) } else { hasMisfit[owner] = true }
        }
        return (0..<count).map { owner in
            switch test.quantifier {
            case .has: targets[owner].count >= test.minimum
            case .no: targets[owner].count < test.minimum
            case .only: hasAny[owner] && !hasMisfit[owner]
            }
        }
    }

    /// What makes records of an entity one and the same: a notice that both sides tell of is one.
    private func identities(of entity: Entity) -> [Int] {
        if let known = sameness[entity] { return known }
        var first: [String: Int] = [:]
        let new = (0..<facts.count(of: entity)).map { record -> Int in
            guard entity == .notice, let pmid = facts.notices[record].pmid else { return record }
            let notice = facts.notices[record]
            let name = "\(notice.about ?? -1) \(notice.type) \(pmid)"
            if let same = first[name] { return same }
            first[name] = record
            return record
        }
        sameness[entity] = new
        return new
    }

    func links(of relation: Relation) -> Links {
        let key = RelationKey(relation)
        if let known = links[key] { return known }
        let new = facts.links(of: relation)
        links[key] = new
        return new
    }

    // MARK: Fields and texts

    private struct FieldKey: Hashable {
        var field: Field.Name
        var entity: Entity
        var test: String
    }

    private struct TextKey: Hashable {
        var entity: Entity
        /// `nil` for the record's own text.
        var field: Field.Name?
    }

    private struct PatternKey: Hashable {
        var text: TextKey
        var pattern: TextPattern
    }

    /// The values of a field of every record.
    func all(_ field: Field) -> [[String]] {
        let key = FieldKey(field: field.name, entity: field.entity, test: "")
        if let known = table[key] { return known }
        let new = (0..<facts.count(of: field.entity)).map { values.values(of: field, $0) }
        table[key] = new
        return new
    }

    /// By record, the place of a field's first value in the order of all of them; `nil` where it is missing.
    func places(_ field: Field) -> [Int?] {
        let key = FieldKey(field: field.name, entity: field.entity, test: "")
        if let known = ranks[key] { return known }
        let keys = all(field).map { $0.first.map { orderKey($0, field) } ?? .missing }
        let ordered = keys.enumerated().sorted { $0.element < $1.element }
        var new = [Int?](repeating: nil, count: keys.count)
        var place = 0
        for (index, item) in ordered.enumerated() where item.element != .missing {
            if index > 0, ordered[index - 1].element < item.element { place = index }
            new[item.offset] = place
        }
        ranks[key] = new
        return new
    }

    private func matches(_ test: TextTest) -> [Bool] {
        matches(test.pattern, TextKey(entity: test.entity))
    }

    private func matches(_ pattern: TextPattern, _ key: TextKey) -> [Bool] {
        let patternKey = PatternKey(text: key, pattern: pattern)
        if let known = found[patternKey] { return known }
        if texts[key] == nil { texts[key] = facts.texts(of: key.entity, key.field, terms) }
        let new = texts[key]?.matches(pattern) ?? []
        found[patternKey] = new
        return new
    }

    private func matches(_ test: FieldTest) -> [Bool] {
        let key = FieldKey(field: test.field.name, entity: test.entity, test: test.test.key)
        if let known = answers[key] { return known }
        let new = answer(test)
        answers[key] = new
        return new
    }

    private func answer(_ test: FieldTest) -> [Bool] {
        let count = facts.count(of: test.entity)
        if case .anyOf(let wanted) = test.test {
            return wanted.reduce([Bool](repeating: false, count: count)) {
                zip($0, matches($1.content, test.field)).map { $0 || $1 }
            }
        }
        let scale = ValueScale(test)
        return all(test.field).map { $0.contains { scale.fits($0) } }
    }

    /// Which records have a value in a field, or words in its text.
    private func matches(_ wanted: TypedValue.Content, _ field: Field) -> [Bool] {
        let test: (String) -> Bool
        switch wanted {
        case .text(let pattern):
            if field.name == .mesh {
                return thesaurus.headed(pattern, matches(pattern, TextKey(entity: .source, field: .mesh)))
            }
            return matches(pattern, TextKey(entity: field.entity, field: field.name))
        case .concept(let pattern):
            let named = thesaurus.named(pattern)
            let concepts = field.name == .concept ? named : thesaurus.narrowing(named)
            if field.entity == .source { return thesaurus.headed(by: concepts) }
            test = { concepts.contains($0) }
        case .identifier(let id) where field.type == .identifier(.language):
            test = { $0.lowercased() == id || $0.lowercased().hasPrefix(id + "-") }
        case .identifier(let id) where field.type == .identifier(.doi): test = { $0.lowercased() == id }
        case .identifier(let id): test = { $0 == id }
        case .identifierPrefix(let start) where field.type == .identifier(.doi) || field.type == .identifier(.language):
            test = { $0.lowercased().hasPrefix(start) }
        case .identifierPrefix(let start): test = { $0.hasPrefix(start) }
        case .choice(let choice): test = { $0 == choice.name }
        case .year(let year): test = { $0 == String(year) }
        case .number(let number): test = { $0 == String(number) }
        case .date(let date): test = { DateSpan($0).first >= date.first && DateSpan($0).last <= date.last }
        }
        return all(field).map { $0.contains(where: test) }
    }
}

/// A relation by its name alone, which is quick to look up.
struct RelationKey: Hashable {
    var owner: Entity
    var name: Relation.Name

    init(_ relation: Relation) {
        owner = relation.owner
        name = relation.name
    }
}

extension FieldTest.Test {
    /// A name for the test whatever its place in the query.
    fileprivate var key: String {
        switch self {
        case .anyOf(let values): values.map { "\($0.content)" }.joined(separator: ",")
        case .compare(let comparison, let value): "\(comparison)\(value.content)"
        case .range(let first, let last): "\(first.content)..\(last.content)"
        }
    }
}
