import GRDB
import QueryLanguage

/// `count by`: records divided into groups, and what `sort` and `first` make of the groups.
struct CountSQL {
    private let groups: [GroupKey]
    private let records: Records
    private let columns: [ResultColumn]

    init(_ groups: [GroupKey], of records: Records, _ columns: [ResultColumn]) {
        self.groups = groups
        self.records = records
        self.columns = columns
    }

    /// The statement, with the stages that follow the count in their order.
    func statement(_ stages: ArraySlice<PlanStage>) -> SQL {
        var tables = records.tables
        var counts = tables.add(counted)
        // Every order ends in the groups; two values that only case or accents tell apart are two.
        let byGroups = groups.indices.flatMap { terms(ofGroup: $0, isDescending: false) + [Self.value($0)] }
        var order = byGroups
        for stage in stages {
            switch stage {
            case .sort(let keys, _): order = keys.flatMap { terms($0) } + byGroups
            case .first(let count, _): counts = tables.add("SELECT * FROM \(counts)\(ordering(order)) LIMIT \(count)")
            case .step, .count: break
            }
        }
        let shown = columns.map { column -> SQL in
            if case .group(let index) = column.content { return Self.value(index) }
            return "counted"
        }
        return "\(tables.clause)SELECT \(shown.joined(separator: ", ")) FROM \(counts)\(ordering(order))"
    }

    private var counted: SQL {
        var joins: SQL = ""
        var values: [SQL] = []
        for (index, group) in groups.enumerated() {
            let name = SQL(sql: "group_\(index)")
            if let (query, owner) = severalValues(group.by) {
                joins += " LEFT JOIN (\(query)) AS \(name) ON \(name).owner = \(owner)"
                values.append("\(name).value")
            } else if case .field(let field) = group.by, let alias = records.aliases[field.entity] {
                values.append(FieldSQL.expression(field, alias))
            }
        }
        let named = values.enumerated().map { index, value in "\(value) AS \(Self.value(index))" as SQL }
        let grouping: SQL = groups.isEmpty ? "" : " GROUP BY \(groups.indices.map(Self.value).joined(separator: ", "))"
        return """
            SELECT \((named + ["COUNT(*) AS counted"]).joined(separator: ", ")) \
            FROM \(records.from)\(joins) WHERE \(records.condition)\(grouping)
            """
    }

    /// The groups of records that may stand in several, as a query of `owner` and `value`, each pair once, and the row number that
    /// the owner is; so a record stands once in a group.
    private func severalValues(_ by: GroupKey.By) -> (query: SQL, owner: SQL)? {
        switch by {
        case .relation(let relation):
            let link = RelationLink(relation, within: records.aliases, of: .all)
            let id = ColumnSQL.relatedID(relation, link)
            return ("SELECT DISTINCT \(link.owner) AS owner, \(id) AS value FROM \(link.from)", records.row)
        case .field(let field):
            guard let values = FieldSQL.values(field, "grouped"), let alias = records.aliases[field.entity] else { return nil }
            // A row's values as a JSON list, taken apart again: SQLite has no lateral join.
            let query: SQL = """
                SELECT DISTINCT grouped.row AS owner, each_value.value AS value FROM \(sql: field.entity.table) AS grouped, \
                json_each((SELECT json_group_array(value) FROM (\(values)))) AS each_value
                """
            return (query, SQL(sql: "\(alias).row"))
        }
    }

    // MARK: Order

    private func terms(_ key: SortKey) -> [SQL] {
        switch key.by {
        case .count: [key.isDescending ? "counted DESC" : "counted"]
        case .group(let index): terms(ofGroup: index, isDescending: key.isDescending)
        case .field, .score: []
        }
    }

    private func terms(ofGroup index: Int, isDescending: Bool) -> [SQL] {
        let value = Self.value(index)
        guard case .field(let field) = groups[index].by else { return OrderSQL.terms(value, value, isDescending: isDescending) }
        return OrderSQL.terms(value, OrderSQL.key(value, field), isDescending: isDescending)
    }

    private func ordering(_ terms: [SQL]) -> SQL {
        terms.isEmpty ? "" : " ORDER BY \(terms.joined(separator: ", "))"
    }

    private static func value(_ index: Int) -> SQL { SQL(sql: "group_value_\(index)") }
}

/// What values are ordered by.
enum OrderSQL {
    /// Closed lists by their order, identifiers with a number by it, texts by their folded words, the rest as it is.
    static func key(_ value: SQL, _ field: Field) -> SQL {
        switch field.type {
        case .choice(let list): ConditionSQL.rank(value, list)
        case .identifier(.pmid): "CAST(\(value) AS INTEGER)"
        case .identifier(.pmcid): "CAST(substr(\(value), 4) AS INTEGER)"
        case .identifier(.doi): "lower(\(value))"
        case .text: "folded_words(\(value))"
        case .identifier, .year, .date, .number, .concept, .ranking: value
        }
    }

    /// Missing values come last, whichever way the order runs.
    static func terms(_ value: SQL, _ key: SQL, isDescending: Bool) -> [SQL] {
        ["\(value) IS NULL", isDescending ? "\(key) DESC" : key]
    }
}
