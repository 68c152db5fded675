/// A question, and the same by hand in SQL where someone who knows the tables would write it.
struct Question {
    let query: String
    /// A statement whose first column is the ids that the query gives, in its order.
    var sql: String?

    /// The design's questions, on the articles that `make_dossiers.py` writes, and one look-up in each kind of field.
    static let all: [Question] = [
        Question(
            query: "claims no:source | first 50",
            sql: """
                SELECT id FROM claim WHERE NOT EXISTS (SELECT 1 FROM claim_source_link AS link WHERE link.claim = claim.row)
                ORDER BY id LIMIT 50
                """),
        Question(query: "claims only:support(is:retracted) | first 50"),
        Question(query: "claims has:support(design:meta-analysis year:>=2015) | first 50"),
        Question(
            query: "claims id:article-0042-c007 | sources",
            sql: """
                SELECT DISTINCT source.id FROM claim JOIN claim_source_link AS link ON link.claim = claim.row
                JOIN source ON source.row = link.source WHERE claim.id = 'article-0042-c007' ORDER BY source.id
                """),
        Question(
            query: "claims in:article-0042 | sort strength desc",
            sql: """
                SELECT claim.id FROM claim JOIN occurrence ON occurrence.claim = claim.row
                JOIN article ON article.row = occurrence.article WHERE article.id = 'article-0042'
                ORDER BY claim.strength IS NULL, CASE claim.strength WHEN 'none' THEN 0 WHEN 'very-weak' THEN 1 WHEN 'weak' THEN 2
                WHEN 'fair' THEN 3 WHEN 'strong' THEN 4 END DESC, claim.id
                """),
        Question(
            query: "claims number:differs | first 50",
            sql: """
                SELECT DISTINCT claim.id FROM number_check JOIN claim ON claim.row = number_check.claim
                WHERE outcome = 'differs' ORDER BY claim.id LIMIT 50
                """),
        Question(query: "sources by:wang no:claim | first 50"),
        Question(query: "claims in:article-0042 | count by article, verdict"),
        Question(query: "claims like:\"een hernia geneest vaak vanzelf\" | first 10"),
        Question(query: "articles id:article-0042 | sources"),
        Question(query: "claims has:dispute | first 50"),
        Question(query: "sources has:2+claim | show pmid, title, claim | first 50"),
        Question(query: "sources pmid:90012345", sql: "SELECT id FROM source WHERE pmid = '90012345'"),
        Question(query: "sources doi:10.1016/j.jclepro.2020.123456 | first 10"),
        Question(
            query: "sources by:wang | first 10",
            sql: """
                SELECT source.id FROM source WHERE row IN
                (SELECT rowid FROM source_search WHERE source_search MATCH '{names} : wang') ORDER BY id LIMIT 10
                """),
        Question(query: "sources title:hernia | first 10"),
        Question(query: "sources journal:spine | first 10"),
        Question(
            query: "sources year:2020 | first 10", sql: "SELECT id FROM source WHERE year = 2020 ORDER BY id LIMIT 10"),
        Question(
            query: "sources design:meta-analysis | first 10",
            sql: "SELECT id FROM source WHERE design = 'meta-analysis' ORDER BY id LIMIT 10"),
        Question(query: "sources design:meta-analysis year:>=2019 | first 10"),
        Question(query: "sources type:review | first 10"),
        Question(query: "sources mesh:\"Low Back Pain\" | first 10"),
        Question(
            query: "sources is:retracted | first 10",
            sql: "SELECT id FROM source WHERE is_retracted = 1 ORDER BY id LIMIT 10"),
        Question(query: "sources missing:abstract is:retracted | first 10"),
        Question(query: "sources has:notice(type:retraction) | first 10"),
        Question(query: "evidence has:claim(in:article-0042) | count by direction"),
        Question(query: "sources spine pain | first 10"),
        Question(query: "sources patients treatment | first 10"),
        Question(query: "sources \"low back pain\" | count"),
        Question(query: "sources like:\"disc degeneration in asymptomatic people\" | first 10"),
        Question(
            query:
                "sources like:\"patients treated with exercise have less pain and better clinical effect in studies\" | first 10"
        ),
    ]
}
