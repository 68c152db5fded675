import GRDB
import QueryLanguage

/// A field as SQL, over the alias of its entity.
///
/// A field with one value is an expression; one with several is a table of `value`s for a row.
enum FieldSQL {
    /// The expression of a field with one value; for one with several, the least, which is what sorting uses.
    static func expression(_ field: Field, _ alias: String) -> SQL {
        switch (field.entity, field.name) {
        case (.source, .title), (.article, .title): SQL(sql: "\(alias).title")
        case (.source, .journal): SQL(sql: "CASE WHEN \(alias).kind = 'journal-article' THEN \(alias).container END")
        case (.source, .by), (.article, .by): SQL(sql: "json_extract(\(alias).authors, '$[0]')")
        case (.article, .year): SQL(sql: "CAST(substr(\(alias).published, 1, 4) AS INTEGER)")
        case (.source, .changed): SQL(sql: changed(alias))
        case (.evidence, .date): SQL(sql: "\(alias).assessed_on")
        case (.evidence, .limit): SQL(sql: "\(alias).\"limit\"")
        case (.evidence, .passage): SQL(sql: "\(alias).passage_state")
        case (.citation, .in), (.occurrence, .in): SQL(sql: "(\(articleID(field.entity, alias)))")
        case (.notice, .type): SQL(sql: noticeType(alias))
        case (.notice, .date): SQL(sql: "\(alias).published")
        case (.notice, .pmid): SQL(sql: "\(alias).notice_pmid")
        case (.review, .date): SQL(sql: "\(alias).reviewed_on")
        case (_, let name):
            if let values = values(field, alias) {
                "(SELECT MIN(value) FROM (\(values)))"
            } else {
                SQL(sql: "\(alias).\(name.rawValue)")
            }
        }
    }

    /// What a notice says, in the language's words: what was retracted or corrected and then published anew was that all the same.
    static func noticeType(_ alias: String) -> String {
        """
        (CASE \(alias).kind WHEN 'expression-of-concern' THEN 'concern' WHEN 'retracted-republication' THEN 'retraction' \
        WHEN 'corrected-republication' THEN 'erratum' ELSE \(alias).kind END)
        """
    }

    /// The values of a field that may have several, as a query with one column `value`; `nil` for other fields.
    static func values(_ field: Field, _ alias: String) -> SQL? {
        switch (field.entity, field.name) {
        case (.claim, .in):
            SQL(
                sql: """
                    SELECT article.id AS value FROM occurrence JOIN article ON article.row = occurrence.article \
                    WHERE occurrence.claim = \(alias).row
                    """)
        case (.claim, .about), (.claim, .concept):
            SQL(sql: "SELECT concept AS value FROM claim_concept WHERE claim_concept.claim = \(alias).row")
        case (.claim, .number): SQL(sql: "SELECT outcome AS value FROM number_check WHERE number_check.claim = \(alias).row")
        case (.evidence, .number):
            SQL(sql: "SELECT outcome AS value FROM number_check WHERE number_check.evidence = \(alias).row")
        case (.claim, .state): SQL(sql: "SELECT state AS value FROM occurrence WHERE occurrence.claim = \(alias).row")
        case (.article, .state): SQL(sql: "SELECT state AS value FROM occurrence WHERE occurrence.article = \(alias).row")
        case (.source, .by), (.article, .by): SQL(sql: "SELECT value FROM json_each(\(alias).authors)")
        case (.source, .type): SQL(sql: "SELECT value FROM json_each(\(alias).types)")
        case (.source, .mesh): SQL(sql: "SELECT value ->> 1 AS value FROM json_each(\(alias).headings)")
        case (.source, .about): SQL(sql: "SELECT value ->> 0 AS value FROM json_each(\(alias).headings)")
        case (.source, .is): statuses.map { SQL(sql: select($0, alias)) }.joined(separator: " UNION ALL ")
        case (.source, .missing): gaps.map { SQL(sql: select($0, alias)) }.joined(separator: " UNION ALL ")
        default: nil
        }
    }

    /// A query of row numbers without its `WHERE`, and the value it has for each: where an index leads from the values to the rows.
    static func rowsByValue(_ field: Field) -> (rows: SQL, value: SQL)? {
        switch (field.entity, field.name) {
        case (.claim, .in):
            ("SELECT occurrence.claim FROM article JOIN occurrence ON occurrence.article = article.row", "article.id")
        case (.claim, .about), (.claim, .concept): ("SELECT claim_concept.claim FROM claim_concept", "claim_concept.concept")
        default: nil
        }
    }

    /// Whether an index leads to the few records whose field has a value.
    static func findsFew(_ field: Field, _ value: TypedValue.Content) -> Bool {
        switch (field.entity, field.name, value) {
        case (.source, .id, .identifier), (.source, .pmid, .identifier), (.source, .doi, .identifier),
            (.source, .pmcid, .identifier), (.claim, .id, .identifier), (.claim, .in, .identifier),
            (.article, .id, .identifier):
            true
        case (.source, .is, .choice(let choice)): choice.name == "retracted"
        default: false
        }
    }

    /// The condition under which a source has a status or a gap.
    static func condition(_ choice: String, _ alias: String) -> SQL? {
        (statuses + gaps).first { $0.name == choice }.map { SQL(sql: $0.condition.replacing("@", with: alias)) }
    }

    private static let statuses: [(name: String, condition: String)] = [
        ("retracted", "@.is_retracted = 1"),
        ("concern", "@.has_concern = 1"),
        ("corrected", "@.is_corrected = 1"),
        ("preprint", "@.is_preprint = 1"),
        ("book", "@.kind IN ('book', 'book-chapter')"),
        (
            "cited",
            "(EXISTS (SELECT 1 FROM reference WHERE reference.source = @.row) "
                + "OR EXISTS (SELECT 1 FROM citation WHERE citation.source = @.row AND citation.tie <> 'proposed'))"
        ),
    ]

    /// A link that has no source lacks no part of it: the row number is asked for too.
    private static let gaps: [(name: String, condition: String)] = [
        ("doi", "@.doi IS NULL AND @.row IS NOT NULL"),
        ("abstract", "@.abstract IS NULL AND @.row IS NOT NULL"),
        ("pmid", "@.pmid IS NULL AND @.row IS NOT NULL"),
        ("year", "@.year IS NULL AND @.row IS NOT NULL"),
        ("authors", "@.authors = '[]'"),
    ]

    /// The day of the latest of two: when this version of the record came in, and when what tells of a notice about it did.
    private static func changed(_ alias: String) -> String {
        """
        substr(MAX(\(alias).seen_at, COALESCE((SELECT MAX(notice.seen_at) FROM notice WHERE notice.about = \(alias).row), '')), 1, 10)
        """
    }

    private static func select(_ item: (name: String, condition: String), _ alias: String) -> String {
        "SELECT '\(item.name)' AS value WHERE \(item.condition.replacing("@", with: alias))"
    }

    private static func articleID(_ entity: Entity, _ alias: String) -> String {
        entity == .occurrence
            ? "SELECT article.id FROM article WHERE article.row = \(alias).article"
            : "SELECT article.id FROM article JOIN occurrence ON occurrence.article = article.row WHERE occurrence.row = \(alias).occurrence"
    }
}
