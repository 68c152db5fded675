import EvidenceModel
import QueryLanguage
import SeededRandom

/// Makes random queries from the catalog, with values that stand in a planted library and some that do not.
///
/// The same seed gives the same query. Every query it makes is one that the language accepts.
struct QueryGenerator {
    var random: SplitMix64
    let facts: PlantedFacts
    let values: FieldValues
    let catalog = Catalog.standard
    var parameters: [String: String] = [:]
    private let names: ReachableNames

    /// What may be asked about in a place of the query.
    struct Scope {
        var entities: [Entity]
        var searched: Entity?
    }

    init(seed: UInt64, _ facts: PlantedFacts, _ values: FieldValues, _ names: ReachableNames) {
        self.names = names
        random = SplitMix64(state: seed)
        self.facts = facts
        self.values = values
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func one<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &random)] }

    /// A query, and what its `$names` stand for.
    mutating func query() -> (text: String, parameters: [String: String]) {
        parameters = [:]
        var kind = one(Kind.allCases)
        var text = kind == .claims && chance(20) ? "" : kind.rawValue
        // The first word of a query without a kind could be taken for one.
        if text.isEmpty || chance(75) { text += " " + filter(scope(kind), depth: 2) }
        while chance(30) {
            if chance(25) { text += " | sort \(sortKeys(kind))" }
            if chance(35) { text += " | first \(number(1...60))" }
            let next = one(Kind.allCases.filter { $0 == kind || catalog.step(from: kind, to: $0) != nil })
            text += " | \(next.rawValue)"
            if chance(50) { text += " " + filter(scope(next), depth: 1) }
            kind = next
        }
        return (text.trimmingSpace + (chance(25) ? count(kind) : listing(kind)), parameters)
    }

    private func scope(_ kind: Kind) -> Scope {
        Scope(entities: Catalog.scope(of: kind), searched: kind.entity)
    }

    // MARK: Stages

    private mutating func listing(_ kind: Kind) -> String {
        var text = chance(35) ? " | sort \(sortKeys(kind))" : ""
        if chance(10) { return text + " | first \(number(1...20))" }
        if chance(25) { text += " | first \(number(1...200))" }
        // What tells the records apart, and what else the catalog can show.
        let identity = kind == .evidence ? "finding" : "id"
        let names = columns(kind).filter { $0 != identity }
        let others = names.shuffled(using: &random).prefix(chance(50) ? 0 : number(1...2))
        text += " | show " + ([identity] + others).joined(separator: ", ")
        if chance(5) { text += " | first \(number(1...9))" }
        return text
    }

    private mutating func sortKeys(_ kind: Kind) -> String {
        let fields = Catalog.scope(of: kind).flatMap { catalog.fields(of: $0) }.filter {
            $0.uses.contains(.sort) && catalog.field($0.text, in: Catalog.scope(of: kind)) == $0
        }
        return fields.shuffled(using: &random).prefix(number(1...2))
            .map { $0.text + (chance(45) ? " desc" : "") }.joined(separator: ", ")
    }

    private func columns(_ kind: Kind) -> [String] {
        let scope = Catalog.scope(of: kind)
        let fields = scope.flatMap { catalog.fields(of: $0) }.filter { $0.uses.contains(.show) }.map(\.text)
        let shown = scope.flatMap { entity in catalog.columns.filter { $0.entity == entity && $0.name != .score } }.map(\.text)
        return Array(Set(fields + shown + catalog.relations(from: kind.entity).map(\.text))).sorted()
    }

    private mutating func count(_ kind: Kind) -> String {
        if chance(30) { return " | count" }
        let scope = Catalog.scope(of: kind)
        let fields = scope.flatMap { catalog.fields(of: $0) }.filter {
            $0.uses.contains(.group) && catalog.field($0.text, in: scope) == $0
        }.map(\.text)
        let relations = catalog.relations(from: kind.entity).filter { [.article, .claim, .source].contains($0.target) }.map(
            \.text)
        let names = Array(Set(fields + relations)).sorted().shuffled(using: &random).prefix(number(1...2))
        var text = " | count by " + names.joined(separator: ", ")
        if chance(15) { text += " | first \(number(1...12))" }
        for _ in 0..<(chance(40) ? number(1...2) : 0) {
            text += " | sort " + one(["count", "count desc", names[0], names[0] + " desc, count"])
        }
        if chance(30) { text += " | first \(number(1...20))" }
        if chance(20) { text += " | show count, \(names[0])" }
        return text
    }

    // MARK: Conditions

    private mutating func filter(_ scope: Scope, depth: Int) -> String {
        var text = ""
        for index in 0..<(chance(45) ? 1 : number(2...3)) {
            var next = chance(18) ? one(["not ", "-"]) : ""
            next += depth > 0 && chance(12) ? "(\(filter(scope, depth: depth - 1)))" : condition(scope, depth: depth)
            // A parenthesis right after a relation would have to touch its name.
            if index > 0 { text += one(next.hasPrefix("(") ? [" and ", " or "] : [" ", " ", " and ", " or ", " or "]) }
            text += next
        }
        return text
    }

    private mutating func condition(_ scope: Scope, depth: Int) -> String {
        if depth > 0, chance(35), let relation = relation(scope, depth: depth) { return relation }
        if chance(15), let searched = scope.searched, let words = words(searched, nil, isCondition: true) { return words }
        let fields = names.fields(scope.entities)
        // What only ties have is asked about in few places, so there more often.
        let ties = fields.filter { $0.entity.kind == nil }
        return condition(on: one(chance(25) && !ties.isEmpty ? ties : fields), scope)
    }

    private mutating func relation(_ scope: Scope, depth: Int) -> String? {
        guard let relation = names.relations(scope.entities).randomElement(using: &random) else { return nil }
        let name = name(
            relation.text, chance(15) ? relation.aliases.filter { catalog.relation($0, in: scope.entities) == relation } : [])
        let word = one(["has:", "has:", "has:", "has:", "no:", "no:", "only:", "only:", "has:2+", "has:3+", "no:2+"])
        guard chance(70) else { return word + name }
        let inner = Scope(entities: relation.scope, searched: relation.searched)
        return "\(word)\(name)(\(filter(inner, depth: depth - 1)))"
    }

    /// A name or one of the aliases that mean the same here.
    private mutating func name(_ text: String, _ aliases: [String]) -> String {
        aliases.isEmpty ? text : one(aliases)
    }

    // MARK: Fields

    private mutating func condition(on field: Field, _ scope: Scope) -> String {
        let name = name(field.text, chance(15) ? field.aliases.filter { catalog.field($0, in: scope.entities) == field } : [])
        if field.type.isOrdered, chance(75) {
            if chance(65) { return "\(name):\(one([">=", "<=", ">", "<"]))\(exact(field))" }
            let ends = [exact(field), exact(field)].sorted { rank($0, field) < rank($1, field) }
            return "\(name):\(ends[0])..\(ends[1])"
        }
        let wanted = (0..<(chance(20) ? number(2...3) : 1)).map { _ in value(field) }
        return "\(name):" + wanted.joined(separator: ",")
    }

    private func rank(_ text: String, _ field: Field) -> String {
        if case .choice(let list) = field.type { return String(list.names.firstIndex(of: text) ?? 0) }
        if case .number = field.type { return String(1_000 + (Int(text) ?? 0)) }
        return text
    }

    /// A value to compare with: one that some record has, or one nearby.
    private mutating func exact(_ field: Field) -> String {
        switch field.type {
        case .year: chance(80) ? sample(field) ?? "2010" : String(number(1985...2030))
        case .number: String(number(1...26))
        case .choice(let list): one(list.names)
        default:
            if let date = sample(field), chance(80) { String(date.prefix(one([4, 7, 10]))) } else { "2021-02" }
        }
    }

    private mutating func value(_ field: Field) -> String {
        switch field.type {
        case .text, .ranking: words(field.entity, field.name, isCondition: false) ?? "niets"
        case .concept: concept()
        case .choice(let list):
            if chance(8) {
                one(list.names).prefix(2) + "*"
            } else if chance(10), let alias = one(list.choices).aliases.first {
                alias
            } else {
                one(list.names)
            }
        case .identifier(let form): identifier(field, form)
        case .year, .number, .date: exact(field)
        }
    }

    /// A value that some record has in a field.
    mutating func sample(_ field: Field) -> String? {
        for _ in 0..<8 {
            let count = facts.count(of: field.entity)
            guard count > 0 else { return nil }
            if let value = values.values(of: field, number(0...(count - 1))).randomElement(using: &random) { return value }
        }
        return nil
    }

    private mutating func identifier(_ field: Field, _ form: IdentifierForm) -> String {
        guard let value = sample(field) else { return form == .doi ? "10.1000/none" : "1" }
        if chance(15), let start = prefix(value, form) { return start }
        switch form {
        case .doi: return written(chance(50) ? value.uppercased() : value)
        case .pmcid: return chance(50) ? value.lowercased() : String(value.dropFirst(3))
        case .language: return chance(50) ? String(value.prefix(2)) : value
        case .pmid: return chance(10) ? "123" : value
        case .slug: return written(value)
        }
    }

    /// The beginning of an identifier, as far as the language takes it for one.
    private mutating func prefix(_ value: String, _ form: IdentifierForm) -> String? {
        let least = [.doi: 4, .pmcid: 3][form] ?? 1
        let start = value.prefix(number(least...(least + 7)))
        return start.contains { "(),\"<> ".contains($0) } || start.hasSuffix(".") ? nil : start + "*"
    }

    private mutating func concept() -> String {
        let concept = one(facts.concepts)
        switch number(0...9) {
        case 0...3: return written(one(concept.labels).text)
        case 4...6: return concept.id
        case 7: return "hernia"
        case 8: return one(["Begrip*", "entry*", "head*"])
        default: return written(one(concept.labels).text.uppercased())
        }
    }

    // MARK: Words

    /// Words of a text of some record, in one of the forms the language has; a condition by itself or the value of a field.
    private mutating func words(_ entity: Entity, _ field: Field.Name?, isCondition: Bool) -> String? {
        if field == .mesh, chance(40) {
            let concept = one(facts.concepts)
            return chance(30) ? concept.id : written(one(concept.labels).text)
        }
        guard let text = text(of: entity, field) else { return nil }
        var all = text.split(separator: " ").map(String.init)
        // The parts of a name may be asked for in any order.
        if field == .by, chance(30) { all.reverse() }
        let start = number(0...(all.count - 1))
        let word = chance(15) ? one(PlantedWords.english + PlantedWords.dutch) : all[start]
        switch number(0...99) {
        case 0..<50:
            let varied = chance(15) ? word.uppercased() : word
            return ["and", "or", "not"].contains(varied.lowercased()) && isCondition ? quoted(varied) : written(varied)
        case 50..<70: return quoted(all[start...].prefix(number(1...3)).joined(separator: " "))
        case 70..<75: return quoted(word)
        case 75..<80 where !isCondition || parameters.count < 3:
            let name = "p\(parameters.count)"
            parameters[name] = word
            return "$" + name
        default:
            let start = word.prefix { $0.isLetter || $0.isNumber }.prefix(number(2...6))
            return start.isEmpty ? quoted(word) : start + "*"
        }
    }

    /// The text of some record, or of a field of it.
    private mutating func text(of entity: Entity, _ field: Field.Name?) -> String? {
        let count = facts.count(of: entity)
        guard count > 0 else { return nil }
        for _ in 0..<8 {
            let texts = facts.rawTexts(of: entity, field, number(0...(count - 1))).filter { !$0.isEmpty }
            if let text = texts.randomElement(using: &random) { return text }
        }
        return nil
    }

    /// A value as it may be written: bare where the grammar takes it so.
    private mutating func written(_ value: String) -> String {
        let signs: Set<Character> = ["(", ")", "|", "\"", ",", "<", ">", " ", "*"]
        let isBare =
            !value.contains { signs.contains($0) } && !value.contains("..") && !"-$@:".contains(value.first ?? "-")
        return isBare && chance(85) ? value : quoted(value)
    }

    private func quoted(_ value: String) -> String {
        "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// The fields and relations that a name means in each place of a query: the first entity that has the name.
struct ReachableNames {
    private var fields: [[Entity]: [Field]] = [:]
    private var relations: [[Entity]: [Relation]] = [:]

    init(_ catalog: Catalog = .standard) {
        for scope in Set(Kind.allCases.map { Catalog.scope(of: $0) } + catalog.relations.map(\.scope)) {
            fields[scope] = scope.flatMap { catalog.fields(of: $0) }.filter {
                catalog.field($0.text, in: scope) == $0 && $0.type != .ranking
            }
            relations[scope] = scope.flatMap { catalog.relations(from: $0) }.filter {
                catalog.relation($0.text, in: scope) == $0
            }
        }
    }

    func fields(_ scope: [Entity]) -> [Field] { fields[scope] ?? [] }
    func relations(_ scope: [Entity]) -> [Relation] { relations[scope] ?? [] }
}

extension String {
    fileprivate var trimmingSpace: String { String(drop { $0 == " " }) }
}
