/// Completes queries: what may stand at the cursor, from the grammar, the catalog and a store.
///
/// For example:
///
/// ```swift
/// let completion = try QueryCompleter().complete("claims ver", cursor: 10)
/// completion.candidates.map(\.text)      // ["verdict:"]
/// ```
public struct QueryCompleter {
    /// What the language can name.
    public var catalog: Catalog
    /// Where values come from.
    public var values: any CompletionSource
    /// The names that `$` may stand before.
    public var parameters: [String]
    /// How many values of a field at most.
    public var limit: Int

    /// Makes one from its parts.
    public init(
        catalog: Catalog = .standard, values: any CompletionSource = NoValues(), parameters: [String] = [], limit: Int = 50
    ) {
        self.catalog = catalog
        self.values = values
        self.parameters = parameters
        self.limit = limit
    }

    /// What may stand at the cursor.
    ///
    /// Names are proposed in English; their Dutch ones only where what was written begins no English one.
    /// - Parameters:
    ///   - text: the query, which need not be whole.
    ///   - cursor: how many code points stand before the cursor; more than there are means the end. What stands behind it makes
    ///     no difference.
    /// - Throws: what the source of values throws.
    public func complete(_ text: String, cursor: Int) throws -> Completion {
        guard text.unicodeScalars.count <= QueryAnalyzer.lengthLimit else {
            return Completion(replaced: cursor..<cursor, candidates: [])
        }
        let saved = text.contains("@") ? try values.savedQueries() : [:]
        let place = CompletionPlace(text, cursor: cursor, catalog: catalog, savedQueries: saved)
        return Completion(replaced: place.range, candidates: try candidates(place, saved))
    }

    private func candidates(_ place: CompletionPlace, _ saved: [String: String]) throws -> [CompletionCandidate] {
        let written = place.written
        switch place.expectation {
        case .nothing: return []
        case .head: return (kinds() + conditions(Catalog.scope(of: .claims), written)).beginning(with: written)
        case .condition(let scope): return conditions(scope, written).beginning(with: written)
        case .value(let field, let isCompared): return try values(of: field, isCompared: isCompared, written)
        case .relation(let scope): return relations(scope).beginning(with: written)
        case .stage(let records): return stages(records).beginning(with: written)
        case .sortKey(let records): return keys(records, for: .sort).beginning(with: written)
        case .groupKey(let records): return keys(records, for: .group).beginning(with: written)
        case .column(let records): return columns(records).beginning(with: written)
        case .format(let records):
            return Catalog.exports(of: records.kind).map { Proposal($0, .word, Help("a format", "een formaat")) }
                .beginning(with: written)
        case .direction: return [.word("desc", Help("from high to low", "van hoog naar laag"))].beginning(with: written)
        case .groups: return [.word("by", Help("in groups", "in groepen"))].beginning(with: written)
        case .parameter:
            return parameters.sorted().map {
                Proposal($0, .parameter, Help("bound with --param", "gebonden met --param"), before: "$")
            }.beginning(with: written)
        case .savedQuery:
            return saved.sorted { $0.key < $1.key }.map { Proposal($0.key, .savedQuery, Help($0.value, $0.value), before: "@") }
                .beginning(with: written)
        }
    }

    // MARK: Values

    private func values(of field: Field, isCompared: Bool, _ written: String) throws -> [CompletionCandidate] {
        var found: [CompletionCandidate] = []
        if written.isEmpty, !isCompared, field.type.isOrdered {
            found += Comparison.allCases.map { CompletionCandidate($0.rawValue, .comparison, help: $0.help, isOpen: true) }
        }
        if case .choice(let list) = field.type {
            let names = list.choices.map { choice in
                let also = choice.aliases.isEmpty ? "" : " (\(choice.aliases.joined(separator: ", ")))"
                let help = Help(field.help.english + also, field.help.dutch + also)
                return Proposal(choice.name, .value, help, aliases: choice.aliases)
            }
            return found + (isCompared && !list.isOrdered ? [] : names.beginning(with: written))
        }
        if isCompared { return found }
        let kind = CompletionCandidate.Kind(valuesOf: field)
        return found
            + (try values.values(of: field, beginning: written, limit: limit)).map {
                CompletionCandidate(QueryText.value($0.text), kind, help: $0.help)
            }
    }

    // MARK: Names

    private func kinds() -> [Proposal] {
        Kind.allCases.map { Proposal($0.rawValue, .kind, $0.help) }
    }

    private func conditions(_ scope: [Entity], _ written: String) -> [Proposal] {
        let fields = catalog.distinctFields(of: scope).map {
            Proposal($0.text, .field, $0.help, aliases: $0.aliases, after: ":")
        }
        let hasRelations = scope.contains { !catalog.relations(from: $0).isEmpty }
        let quantifiers = hasRelations ? Quantifier.allCases : []
        // Before anything is written they would only stand in the way.
        let operators: [Proposal] =
            written.isEmpty
            ? []
            : [
                Proposal("or", .operator, Help("either will do", "een van beide volstaat")),
                Proposal("not", .operator, Help("does not hold", "geldt niet")),
                Proposal("and", .operator, Help("both hold, as side by side", "beide gelden, zoals naast elkaar")),
            ]
        return fields + quantifiers.map { Proposal($0.rawValue, .quantifier, $0.help, after: ":") } + operators
    }

    private func relations(_ scope: [Entity]) -> [Proposal] {
        var seen: Set<String> = []
        return scope.flatMap { catalog.relations(from: $0) }.filter { seen.insert($0.text).inserted }
            .map { Proposal($0.text, .relation, $0.help, aliases: $0.aliases, isOpen: true) }
    }

    private func stages(_ records: CompletionPlace.Records) -> [Proposal] {
        if records.isDone { return [] }
        let isNarrowed = records.groups != nil || records.isShown
        let steps = Kind.allCases.filter { $0 == records.kind || catalog.step(from: records.kind, to: $0) != nil }
        let words = StageWord.allCases.filter { word in
            switch word {
            case .bibliography: !isNarrowed && records.kind == .sources
            case .export: !isNarrowed && !Catalog.exports(of: records.kind).isEmpty
            case .count: !isNarrowed
            case .show: !records.isShown
            default: true
            }
        }
        return words.map { Proposal($0.rawValue, .stage, $0.help) }
            + (isNarrowed ? [] : steps.map { Proposal($0.rawValue, .kind, $0.help) })
    }

    /// Names after `sort` or `count by`.
    private func keys(_ records: CompletionPlace.Records, for use: Field.Uses) -> [Proposal] {
        if let counted = counted(records) { return counted }
        let fields = catalog.distinctFields(of: Catalog.scope(of: records.kind)).filter { $0.uses.contains(use) }
        let names = fields.map { Proposal($0.text, .column, $0.help, aliases: $0.aliases) }
        guard use == .group else { return names }
        return names
            + catalog.relations(from: records.kind.entity).filter(Resolver.isCountable).map {
                Proposal($0.text, .column, $0.help, aliases: $0.aliases)
            }
    }

    /// Names after `show`.
    private func columns(_ records: CompletionPlace.Records) -> [Proposal] {
        if let counted = counted(records) { return counted }
        let scope = Catalog.scope(of: records.kind)
        let shown = catalog.distinctFields(of: scope).filter { $0.uses.contains(.show) }
        let only = scope.flatMap { entity in catalog.columns.filter { $0.entity == entity } }
        let names =
            shown.map { Proposal($0.text, .column, $0.help, aliases: $0.aliases) }
            + only.map { Proposal($0.text, .column, $0.help, aliases: $0.aliases) }
            + catalog.relations(from: records.kind.entity).map { Proposal($0.text, .column, $0.help, aliases: $0.aliases) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0.text).inserted }
    }

    private func counted(_ records: CompletionPlace.Records) -> [Proposal]? {
        records.groups.map { groups in
            groups.map { Proposal($0, .column, Help("a group", "een groep")) }
                + [Proposal("count", .column, Help("how many", "hoeveel"))]
        }
    }
}

/// A name with the other names that are accepted for it.
private struct Proposal {
    var text: String
    var aliases: [String]
    var kind: CompletionCandidate.Kind
    var help: Help
    var before: String
    var after: String
    var isOpen: Bool

    init(
        _ text: String, _ kind: CompletionCandidate.Kind, _ help: Help, aliases: [String] = [], before: String = "",
        after: String = "", isOpen: Bool = false
    ) {
        self.text = text
        self.aliases = aliases
        self.kind = kind
        self.help = help
        self.before = before
        self.after = after
        self.isOpen = isOpen || !after.isEmpty
    }

    static func word(_ text: String, _ help: Help) -> Proposal {
        Proposal(text, .word, help)
    }

    func candidate(_ text: String) -> CompletionCandidate {
        CompletionCandidate(before + text + after, kind, help: help, isOpen: isOpen)
    }
}

extension [Proposal] {
    /// Those that begin so; other names only where no first one does.
    fileprivate func beginning(with written: String) -> [CompletionCandidate] {
        let wanted = written.lowercased()
        let named = filter { $0.text.lowercased().hasPrefix(wanted) }.map { $0.candidate($0.text) }
        if !named.isEmpty { return named }
        return flatMap { name in name.aliases.filter { $0.hasPrefix(wanted) }.map(name.candidate) }
    }
}

extension CompletionCandidate.Kind {
    /// What the values of a field name.
    fileprivate init(valuesOf field: Field) {
        self =
            switch (field.entity, field.name) {
            case (_, .in), (.article, .id): .article
            case (.claim, .id): .claim
            case (.source, .id), (.source, .pmid), (.source, .doi), (.source, .pmcid): .source
            case (_, .by): .author
            case (_, .journal): .journal
            case (_, .mesh): .heading
            case (_, .about), (_, .concept): .concept
            default: .value
            }
    }
}

extension Catalog {
    /// The fields of these entities; of those with one name the first, as the resolver takes it.
    fileprivate func distinctFields(of scope: [Entity]) -> [Field] {
        var seen: Set<String> = []
        return scope.flatMap { fields(of: $0) }.filter { seen.insert($0.text).inserted }
    }
}
