import TextAnalysis
import WarrantKit

/// A question, and the same by hand in SQL, as someone would write it who knows the tables.
struct Question {
    let query: String
    /// A statement whose first column is the ids, or what else the query shows first, in its order.
    let sql: String
    /// Whether SQLite ranks by its own `bm25`, so that other records may come first.
    var ranksOtherwise = false

    /// Whether the query's first values are the hand's; those of groups in any order.
    func agrees(_ values: [QueryResult.Value], _ byHand: [String]) -> Bool {
        let own = values.map { value in
            switch value {
            case .text(let text): text
            case .integer(let number): "\(number)"
            default: ""
            }
        }
        if ranksOtherwise { return own.count == byHand.count }
        return query.contains("count by") ? Set(own) == Set(byHand) : own == byHand
    }

    /// The design's questions, on the articles that `make_dossiers.py` writes, and one look-up in each kind of field.
    static let all: [Question] = aboutClaims + aboutSources + inTexts

    private static let aboutClaims: [Question] = [
        Question(
            query: "claims no:source | first 50 | show id",
            sql: """
                SELECT id FROM claim WHERE NOT EXISTS (SELECT 1 FROM claim_source_link AS link WHERE link.claim = claim.row)
                ORDER BY id LIMIT 50
                """),
        Question(
            query: "claims only:support(is:retracted) | first 50 | show id",
            sql: """
                SELECT id FROM claim WHERE EXISTS (SELECT 1 FROM evidence WHERE claim = claim.row AND direction = 'supports')
                AND NOT EXISTS (SELECT 1 FROM evidence JOIN source ON source.row = evidence.source
                WHERE evidence.claim = claim.row AND direction = 'supports' AND NOT is_retracted) ORDER BY id LIMIT 50
                """),
        Question(
            query: "claims has:support(design:meta-analysis year:>=2015) | first 50 | show id",
            sql: """
                SELECT id FROM claim WHERE EXISTS (SELECT 1 FROM evidence JOIN source ON source.row = evidence.source
                WHERE evidence.claim = claim.row AND direction = 'supports' AND design = 'meta-analysis' AND year >= 2015)
                ORDER BY id LIMIT 50
                """),
        Question(
            query: "claims id:article-0042-c007 | sources | show id",
            sql: """
                SELECT DISTINCT source.id FROM claim JOIN claim_source_link AS link ON link.claim = claim.row
                JOIN source ON source.row = link.source WHERE claim.id = 'article-0042-c007' ORDER BY source.id
                """),
        Question(
            query: "claims in:article-0042 | sort strength desc | show id",
            sql: """
                SELECT claim.id FROM claim JOIN occurrence ON occurrence.claim = claim.row
                JOIN article ON article.row = occurrence.article WHERE article.id = 'article-0042'
                ORDER BY claim.strength IS NULL, CASE claim.strength WHEN 'none' THEN 0 WHEN 'very-weak' THEN 1 WHEN 'weak' THEN 2
                WHEN 'fair' THEN 3 WHEN 'strong' THEN 4 END DESC, claim.id
                """),
        Question(
            query: "claims number:differs | first 50 | show id",
            sql: """
                SELECT DISTINCT claim.id FROM number_check JOIN claim ON claim.row = number_check.claim
                WHERE outcome = 'differs' ORDER BY claim.id LIMIT 50
                """),
        Question(
            query: "claims in:article-0042 | count by verdict",
            sql: """
                SELECT verdict FROM claim JOIN occurrence ON occurrence.claim = claim.row
                JOIN article ON article.row = occurrence.article WHERE article.id = 'article-0042' GROUP BY verdict
                """),
        Question(
            query: "articles id:article-0042 | sources | show id",
            sql: """
                SELECT source.id FROM article JOIN reference ON reference.article = article.row
                JOIN source ON source.row = reference.source WHERE article.id = 'article-0042' ORDER BY reference.position
                """),
        Question(
            query: "claims has:dispute | first 50 | show id",
            sql: """
                SELECT id FROM claim WHERE EXISTS (SELECT 1 FROM evidence WHERE claim = claim.row AND direction = 'disputes')
                ORDER BY id LIMIT 50
                """),
        Question(
            query: "evidence has:claim(in:article-0042) | count by direction",
            sql: """
                SELECT direction FROM evidence JOIN occurrence ON occurrence.claim = evidence.claim
                JOIN article ON article.row = occurrence.article WHERE article.id = 'article-0042' GROUP BY direction
                """),
    ]

    private static let aboutSources: [Question] = [
        Question(
            query: "sources by:wang no:claim | first 50 | show id",
            sql: """
                SELECT id FROM source WHERE row IN (SELECT rowid FROM source_search WHERE source_search MATCH '{names} : wang')
                AND NOT EXISTS (SELECT 1 FROM claim_source_link AS link WHERE link.source = source.row) ORDER BY id LIMIT 50
                """),
        Question(
            query: "sources has:2+claim | first 50 | show id",
            sql: """
                SELECT source.id FROM claim_source_link AS link JOIN source ON source.row = link.source
                GROUP BY source.id HAVING COUNT(DISTINCT link.claim) >= 2 ORDER BY source.id LIMIT 50
                """),
        Question(query: "sources pmid:90012345 | show id", sql: "SELECT id FROM source WHERE pmid = '90012345'"),
        Question(
            query: "sources doi:10.1016/j.jclepro.2020.123456 | show id",
            sql: "SELECT id FROM source WHERE doi = '10.1016/j.jclepro.2020.123456' ORDER BY id"),
        Question(
            query: "sources year:2020 | first 10 | show id", sql: "SELECT id FROM source WHERE year = 2020 ORDER BY id LIMIT 10"),
        Question(
            query: "sources design:meta-analysis | first 10 | show id",
            sql: "SELECT id FROM source WHERE design = 'meta-analysis' ORDER BY id LIMIT 10"),
        Question(
            query: "sources design:meta-analysis year:>=2019 | first 10 | show id",
            sql: "SELECT id FROM source WHERE design = 'meta-analysis' AND year >= 2019 ORDER BY id LIMIT 10"),
        Question(
            query: "sources is:retracted | first 10 | show id",
            sql: "SELECT id FROM source WHERE is_retracted = 1 ORDER BY id LIMIT 10"),
        Question(
            query: "sources missing:abstract is:retracted | first 10 | show id",
            sql: "SELECT id FROM source WHERE abstract IS NULL AND is_retracted = 1 ORDER BY id LIMIT 10"),
        Question(
            query: "sources has:notice(type:retraction) | first 10 | show id",
            sql: """
                SELECT DISTINCT source.id FROM notice JOIN source ON source.row = notice.about
                WHERE notice.kind IN ('retraction', 'retracted-republication') ORDER BY source.id LIMIT 10
                """),
    ]

    private static let inTexts: [Question] = [
        words("by:wang", "{names} : wang"),
        words("title:hernia", either(["hernia"], "title_words", "title_stems")),
        Question(
            query: "sources journal:spine | first 10 | show id",
            sql: """
                SELECT id FROM source WHERE row IN (SELECT rowid FROM source_search WHERE source_search MATCH '{journal} : spine')
                AND kind = 'journal-article' ORDER BY id LIMIT 10
                """),
        words("type:review", "{types} : review"),
        words("mesh:\"Cohort Studies\"", "{headings} : d015331"),
        words("spine pain", both("spine", "pain")),
        words("patients treatment", both("patients", "treatment")),
        Question(
            query: "sources \"low back pain\" | count",
            sql: "SELECT COUNT(*) FROM source_search WHERE source_search MATCH '{title_words words} : \"low back pain\"'"),
        like(.claim, "een hernia geneest vaak vanzelf"),
        like(.source, "disc degeneration in asymptomatic people"),
        like(.source, "patients treated with exercise have less pain and better clinical effect in studies"),
    ]

    private static func both(_ one: String, _ other: String) -> String {
        [one, other].map { "(\(either([$0], "title_words words", "title_stems stems")))" }.joined(separator: " AND ")
    }

    /// An FTS5 expression: one of the words, as it is or by its stems.
    private static func either(_ words: [String], _ columns: String?, _ stemColumns: String) -> String {
        let terms = SearchTerms()
        let stems = words.flatMap { word in StemmingLanguage.allCases.map { "\"\(terms.stem(word, $0))\"" } }
        let byStem = "{\(stemColumns)} : (\(stems.joined(separator: " OR ")))"
        return columns.map { "{\($0)} : (\(words.joined(separator: " OR "))) OR \(byStem)" } ?? byStem
    }

    private static func words(_ filter: String, _ match: String) -> Question {
        Question(
            query: "sources \(filter) | first 10 | show id",
            sql: """
                SELECT id FROM source WHERE row IN (SELECT rowid FROM source_search WHERE source_search MATCH '\(match)')
                ORDER BY id LIMIT 10
                """)
    }

    private enum Ranked: String { case claim, source }

    private static func like(_ kind: Ranked, _ text: String) -> Question {
        let weights = kind == .claim ? "0, 1" : "0, 3, 0, 1"
        let match = either(text.split(separator: " ").map(String.init), nil, kind == .claim ? "stems" : "title_stems stems")
        return Question(
            query: "\(kind)s like:\"\(text)\" | first 10 | show id",
            sql: """
                SELECT id FROM \(kind)_search JOIN \(kind) ON \(kind).row = \(kind)_search.rowid
                WHERE \(kind)_search MATCH '\(match)' ORDER BY bm25(\(kind)_search, \(weights)), id LIMIT 10
                """, ranksOtherwise: true)
    }
}
