import EvidenceStore
import QueryLanguage
import TextAnalysis

/// What orders values: numbers as numbers, names of a list by their place in it, text by its letters.
enum OrderKey: Comparable {
    case number(Int)
    case text(String)
    case pair(String, String)
    case missing

    static func < (left: OrderKey, right: OrderKey) -> Bool {
        switch (left, right) {
        case (.number(let one), .number(let two)): one < two
        case (.text(let one), .text(let two)): one.utf8.lexicographicallyPrecedes(two.utf8)
        case (.missing, _): false
        case (_, .missing): true
        default: false
        }
    }

    static func == (left: OrderKey, right: OrderKey) -> Bool { !(left < right) && !(right < left) }
}

/// The records that share what they were counted by.
struct Group {
    var values: [String?]
    var count: Int
}

extension Oracle {
    /// The rows that a plan asks for, in order.
    func answer(_ plan: LogicalPlan) -> [[QueryResult.Value]] {
        var kind = plan.kind
        var records = filtered(allInOrder(kind), plan.condition, kind)
        var groups: [Group]?
        var keys: [GroupKey] = []
        for stage in plan.stages {
            switch stage {
            case .step(let step):
                records = filtered(self.step(records, step), step.condition, step.kind)
                kind = step.kind
            case .first(let number, _):
                records = Array(records.prefix(number))
                groups = groups.map { Array($0.prefix(number)) }
            case .count(let by, _):
                keys = by
                groups = counted(records, by, kind)
            case .sort(let sortKeys, _):
                if let counted = groups {
                    groups = sorted(counted, sortKeys, keys)
                } else {
                    records = sorted(records, sortKeys, kind)
                }
            }
        }
        if let groups { return groups.map { group in plan.columns.map { cell($0, group, keys) } } }
        return records.map { record in plan.columns.map { cell($0, record, kind) } }
    }

    private func filtered(_ records: [Int], _ condition: Condition?, _ kind: Kind) -> [Int] {
        guard let condition else { return records }
        let holds = holds(condition, in: own(kind))
        return records.filter { holds[$0] }
    }

    /// The records of a kind by themselves; evidence brings its source, whose fields are as its own.
    private func own(_ kind: Kind) -> Links {
        var table = Links(records: facts.count(of: kind.entity), of: kind.entity)
        if kind == .evidence { table.columns[.source] = facts.evidence.map(\.source) }
        return table
    }

    // MARK: Order

    /// In the order of ids; evidence, which has none, by its claim, and then as the dossiers of the articles give it.
    private func allInOrder(_ kind: Kind) -> [Int] {
        if let known = ordered[kind] { return known }
        let new = (0..<facts.count(of: kind.entity)).map { ($0, idKeys($0, kind)) }
            .sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
        ordered[kind] = new
        return new
    }

    private func inOrder(_ records: [Int], _ kind: Kind) -> [Int] {
        var isWanted = [Bool](repeating: false, count: facts.count(of: kind.entity))
        for record in records { isWanted[record] = true }
        return allInOrder(kind).filter { isWanted[$0] }
    }

    private func idKeys(_ record: Int, _ kind: Kind) -> [OrderKey] {
        switch kind {
        case .articles: [.text(facts.articles[record].id)]
        case .claims: [.text(facts.claims[record].id)]
        case .sources: [.text(facts.sources[record].id)]
        case .evidence:
            [
                .text(facts.claims[facts.evidence[record].claim].id), .text(facts.articles[facts.evidence[record].article].id),
                .number(facts.evidence[record].position),
            ]
        }
    }

    /// Missing values last, whichever way the order runs; ties end in the id.
    private func sorted(_ records: [Int], _ keys: [SortKey], _ kind: Kind) -> [Int] {
        let ordered = inOrder(records, kind)
        let columns = keys.map { key -> [Int?] in
            guard case .field(let field) = key.by else { return [] }
            let places = places(field)
            return ordered.map { places[kind == .evidence && field.entity == .source ? facts.evidence[$0].source : $0] }
        }
        return ordered.indices.sorted { one, two in
            for (key, column) in zip(keys, columns) {
                guard let left = column[one], let right = column[two] else {
                    if column[one] == nil, column[two] == nil { continue }
                    return column[two] == nil
                }
                if left != right { return key.isDescending ? right < left : left < right }
            }
            return one < two
        }.map { ordered[$0] }
    }

    private func precedes(_ left: [OrderKey], _ right: [OrderKey], _ descending: [Bool]) -> Bool? {
        for (index, isDescending) in descending.enumerated() {
            let (one, two) = (left[index], right[index])
            if one == two { continue }
            if one == .missing || two == .missing { return two == .missing }
            return isDescending ? two < one : one < two
        }
        return nil
    }

    func orderKey(_ value: String, _ field: Field) -> OrderKey {
        switch field.type {
        case .choice(let list): list.names.firstIndex(of: value).map { .number($0) } ?? .missing
        case .year, .number, .identifier(.pmid): Int(value).map { .number($0) } ?? .missing
        case .identifier(.pmcid): Int(value.dropFirst(3)).map { .number($0) } ?? .missing
        case .text: .text(Folding.words(value).joined(separator: " "))
        case .identifier(.doi): .text(value.lowercased())
        case .identifier, .date, .concept, .ranking: .text(value)
        }
    }

    // MARK: Steps

    /// The related records, each once, in id order; from articles to sources as the lists print them.
    private func step(_ records: [Int], _ step: Step) -> [Int] {
        // A stage of the same kind leads nowhere: it only filters.
        guard let relation = step.relation else { return records }
        let table = links(of: relation)
        guard let owners = table.columns[relation.owner], let targets = table.columns[relation.target] else { return [] }
        let wanted = Set(records)
        let rows = (0..<table.count).filter { row in owners[row].map { wanted.contains($0) } ?? false }
        let found = inOrder(Array(Set(rows.compactMap { targets[$0] })), step.kind)
        guard relation.owner == .article, relation.target == .source, let references = table.columns[.reference] else {
            return found
        }
        var first: [Int: [OrderKey]] = [:]
        for row in rows {
            guard let source = targets[row], let article = owners[row] else { continue }
            let place: [OrderKey] =
                references[row].map { [.text(facts.articles[article].id), .number(facts.references[$0].position)] } ?? [
                    .missing
                ]
            if first[source].map({ place.lexicographicallyPrecedes($0) }) ?? true { first[source] = place }
        }
        return found.enumerated().sorted { one, two in
            let (left, right) = (first[one.element] ?? [], first[two.element] ?? [])
            return left == right ? one.offset < two.offset : left.lexicographicallyPrecedes(right)
        }.map(\.element)
    }

    // MARK: Counts

    private func counted(_ records: [Int], _ keys: [GroupKey], _ kind: Kind) -> [Group] {
        if keys.isEmpty { return [Group(values: [], count: records.count)] }
        var counts: [[String?]: Int] = [:]
        for record in records {
            var combinations: [[String?]] = [[]]
            for key in keys {
                let values = Set(groupValues(key, record, kind))
                let choices: [String?] = values.isEmpty ? [nil] : values.map { $0 }
                combinations = combinations.flatMap { combination in choices.map { combination + [$0] } }
            }
            for combination in combinations { counts[combination, default: 0] += 1 }
        }
        return sorted(counts.map { Group(values: $0.key, count: $0.value) }, [], keys)
    }

    private func groupValues(_ key: GroupKey, _ record: Int, _ kind: Kind) -> [String] {
        switch key.by {
        case .field(let field): values(of: field, record, kind)
        case .relation(let relation): ids(of: relation)[record]
        }
    }

    /// Ties, and everything before a `sort`, in the order of the groups.
    private func sorted(_ groups: [Group], _ keys: [SortKey], _ by: [GroupKey]) -> [Group] {
        func key(_ group: Group, _ index: Int) -> OrderKey {
            guard let value = group.values[index] else { return .missing }
            if case .field(let field) = by[index].by { return orderKey(value, field) }
            return .text(value)
        }
        return groups.map { group in
            let wanted = keys.map { sortKey -> OrderKey in
                if case .group(let index) = sortKey.by { return key(group, index) }
                return .number(group.count)
            }
            // Two values that only case or accents tell apart are two groups.
            return (group, wanted, by.indices.flatMap { [key(group, $0), group.values[$0].map { .text($0) } ?? .missing] })
        }
        .sorted { one, two in
            precedes(one.1, two.1, keys.map(\.isDescending)) ?? one.2.lexicographicallyPrecedes(two.2)
        }
        .map(\.0)
    }
}
