import GRDB
import QueryLanguage

/// The columns of a result as SQL. What may hold several values comes as a JSON list.
enum ColumnSQL {
    static func column(_ column: ResultColumn, _ aliases: Aliases) -> SQL {
        switch column.content {
        case .field(let field): aliases[field.entity].map { value(of: field, in: $0) } ?? "NULL"
        case .relation(let relation): related(relation, aliases)
        case .display(let display): aliases[display.entity].map { expression(display, $0) } ?? "NULL"
        case .group, .count: "NULL"
        }
    }

    /// Whether a column's values are lists.
    static func isList(_ column: ResultColumn) -> Bool {
        switch column.content {
        case .field(let field): field.isMultiple
        case .relation(let relation): relation.owner != .evidence
        case .display(let display): display.name == .authors || display.name == .articles
        case .group, .count: false
        }
    }

    /// The id of what a relation leads to; ties without an id of their own show what they lead on to.
    static func relatedID(_ relation: Relation, _ link: RelationLink) -> SQL {
        func id(_ entity: Entity, _ column: String = "id") -> SQL {
            SQL(sql: link.aliases[entity].map { "\($0).\(column)" } ?? "NULL")
        }
        return switch relation.target {
        case .article: id(.article)
        case .claim: id(.claim)
        case .source: id(.source)
        case .occurrence: id(.article)
        case .evidence, .citation: id(relation.owner == .claim ? .source : .claim)
        case .reference: id(.reference, "key")
        case .notice: link.aliases[.notice].map { SQL(sql: FieldSQL.noticeType($0)) } ?? "NULL"
        case .review: id(.review, "reviewer")
        }
    }

    private static func value(of field: Field, in alias: String) -> SQL {
        guard let values = FieldSQL.values(field, alias) else { return FieldSQL.expression(field, alias) }
        // Authors keep their printed order, and namesakes stay two.
        if field.name == .by { return SQL(sql: "\(alias).authors") }
        return "(SELECT json_group_array(value) FROM (SELECT DISTINCT value FROM (\(values)) ORDER BY value))"
    }

    private static func related(_ relation: Relation, _ aliases: Aliases) -> SQL {
        let link = RelationLink(relation, within: aliases)
        let ids: SQL = "SELECT DISTINCT \(relatedID(relation, link)) AS id FROM \(link.from) WHERE \(link.tie)"
        if relation.owner == .evidence { return "(\(ids))" }
        if relation.owner == .article, relation.target == .reference {
            let position = SQL(sql: link.aliases[.reference].map { "\($0).position" } ?? "1")
            return "(SELECT json_group_array(id) FROM (\(ids) ORDER BY \(position)))"
        }
        return "(SELECT json_group_array(id) FROM (\(ids) ORDER BY 1) WHERE id IS NOT NULL)"
    }

    private static func expression(_ display: DisplayColumn, _ alias: String) -> SQL {
        switch display.name {
        case .statement: SQL(sql: "COALESCE(\(alias).statement_nl, \(alias).statement_en)")
        case .articles:
            SQL(
                sql: """
                    (SELECT json_group_array(id) FROM (SELECT article.id FROM occurrence JOIN article ON article.row = occurrence.article \
                    WHERE occurrence.claim = \(alias).row ORDER BY article.id))
                    """)
        case .designReason: SQL(sql: "\(alias).design_reason_en")
        case .score: "ROUND(ranked.score, 3)"
        case .finding: SQL(sql: "COALESCE(\(alias).finding_nl, \(alias).finding_en)")
        case .passageState: SQL(sql: "\(alias).passage_state")
        case .textKind: SQL(sql: "\(alias).text_kind")
        case .online: SQL(sql: "\(alias).published_online")
        case .book: SQL(sql: "CASE WHEN \(alias).kind LIKE 'book%' THEN \(alias).container END")
        case .kind, .authors, .published, .publisher, .volume, .issue, .pages, .url, .passage:
            SQL(sql: "\(alias).\(display.name.rawValue)")
        }
    }
}
