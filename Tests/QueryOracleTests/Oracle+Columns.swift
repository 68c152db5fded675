import EvidenceStore
import QueryLanguage

/// What a result shows of its records.
extension Oracle {
    /// The values of a field, which for evidence may be its source's.
    func values(of field: Field, _ record: Int, _ kind: Kind) -> [String] {
        let owner = kind == .evidence && field.entity == .source ? facts.evidence[record].source : record
        return all(field)[owner]
    }

    func cell(_ column: ResultColumn, _ record: Int, _ kind: Kind) -> QueryResult.Value {
        switch column.content {
        case .field(let field):
            let values = values(of: field, record, kind)
            return field.isMultiple ? .list(shown(values, field)) : one(values.first, field)
        case .relation(let relation):
            let ids = ids(of: relation)[record]
            // An evidence has one claim and one source.
            return relation.owner == .evidence ? text(ids.first) : .list(ids)
        case .display(let column): return display(column, record, kind)
        case .group, .count: return .missing
        }
    }

    func cell(_ column: ResultColumn, _ group: Group, _ keys: [GroupKey]) -> QueryResult.Value {
        switch column.content {
        case .count: return .integer(group.count)
        case .group(let index):
            if case .field(let field) = keys[index].by { return one(group.values[index], field) }
            return group.values[index].map { .text($0) } ?? .missing
        default: return .missing
        }
    }

    private func one(_ value: String?, _ field: Field) -> QueryResult.Value {
        guard let value else { return .missing }
        if case .year = field.type { return Int(value).map { .integer($0) } ?? .missing }
        return .text(value)
    }

    /// Several values as they are listed: names of authors as printed, the rest once each and by their letters.
    private func shown(_ values: [String], _ field: Field) -> [String] {
        field.name == .by ? values : Set(values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    // MARK: Relations

    /// By record, the ids a relation leads to, in order: what has no id of its own is shown by that of what it ties to, a printed
    /// reference by its key and a notice by what it says.
    func ids(of relation: Relation) -> [[String]] {
        if let known = shownIDs[RelationKey(relation)] { return known }
        let table = links(of: relation)
        var found = [Set<String>](repeating: [], count: facts.count(of: relation.owner))
        for row in 0..<table.count {
            guard let owner = table.columns[relation.owner]?[row], let id = id(of: relation, table, row) else { continue }
            found[owner].insert(id)
        }
        let isPrinted = relation.target == .reference
        let sorted = found.map { ids in
            ids.sorted {
                isPrinted ? Int($0.dropFirst()) ?? 0 < Int($1.dropFirst()) ?? 0 : $0.utf8.lexicographicallyPrecedes($1.utf8)
            }
        }
        shownIDs[RelationKey(relation)] = sorted
        return sorted
    }

    private func id(of relation: Relation, _ table: Links, _ row: Int) -> String? {
        func place(_ entity: Entity) -> Int? { table.columns[entity].flatMap { $0[row] } }
        switch relation.target {
        case .article, .occurrence: return place(.article).map { facts.articles[$0].id }
        case .claim: return place(.claim).map { facts.claims[$0].id }
        case .source: return place(.source).map { facts.sources[$0].id }
        case .reference: return place(.reference).map { "r\(facts.references[$0].position)" }
        case .evidence, .citation:
            return relation.owner == .claim
                ? place(.source).map { facts.sources[$0].id } : place(.claim).map { facts.claims[$0].id }
        case .notice: return place(.notice).map { facts.notices[$0].type }
        case .review: return place(.review).map { facts.reviews[$0].reviewer }
        }
    }

    // MARK: Columns that can only be shown

    private func display(_ column: DisplayColumn, _ record: Int, _ kind: Kind) -> QueryResult.Value {
        switch column.entity {
        case .claim: return display(column.name, facts.claims[record], record)
        case .source: return display(column.name, facts.sources[kind == .evidence ? facts.evidence[record].source : record])
        case .article: return display(column.name, facts.articles[record])
        default: return display(column.name, facts.evidence[record])
        }
    }

    private func text(_ text: String?) -> QueryResult.Value { text.map { .text($0) } ?? .missing }

    private func display(_ name: DisplayColumn.Name, _ claim: PlantedFacts.Claim, _ record: Int) -> QueryResult.Value {
        if name == .statement { return text(claim.dutch ?? claim.english) }
        let articles = facts.occurrencesOfClaims[record].map { facts.articles[facts.occurrences[$0].article].id }
        return .list(articles.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    private func display(_ name: DisplayColumn.Name, _ source: PlantedFacts.Source) -> QueryResult.Value {
        switch name {
        case .authors: .list(source.authors.map(\.short))
        case .published: text(source.published ?? source.online)
        case .kind: text(source.kind)
        case .online: text(source.online)
        case .book: text(source.book)
        case .publisher: text(source.publisher)
        case .volume: text(source.volume)
        case .issue: text(source.issue)
        case .pages: text(source.pages)
        case .url: text(source.url)
        default: text(source.designReason)
        }
    }

    private func display(_ name: DisplayColumn.Name, _ evidence: PlantedFacts.Evidence) -> QueryResult.Value {
        switch name {
        case .finding: text(evidence.findingDutch ?? evidence.finding)
        case .passage: text(evidence.passage)
        default: text(evidence.passageState)
        }
    }

    private func display(_ name: DisplayColumn.Name, _ article: PlantedFacts.Article) -> QueryResult.Value {
        switch name {
        case .authors: .list(article.authors)
        case .published: text(article.published)
        case .url: text(article.url)
        default: text(article.textKind)
        }
    }
}
