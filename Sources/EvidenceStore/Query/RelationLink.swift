import GRDB
import QueryLanguage

/// A relation as SQL: the rows of its link, tied to one record of its owner.
///
/// One row is one link; its entities share the row, so that conditions on them hold on one and the same link.
struct RelationLink {
    /// What stands after `FROM`.
    var from: SQL
    /// Ties the link to its owner, and chooses among the link's rows.
    var tie: SQL { "\(owner) = \(ownerRow) AND \(choice)" }
    /// The row number of the record that the relation counts, or what else tells two of them apart.
    var target: SQL
    /// The owner's row number as the link's rows hold it, for steps.
    var owner: SQL
    var aliases: Aliases
    /// Whether the link is put together from several tables one under the other.
    var isUnion = false
    /// What chooses among the link's rows, whoever owns them.
    var choice: SQL
    private let ownerRow: SQL
    /// A query that has rows when the owner has a link, whichever: where nothing is asked of a link, it need not be put together.
    var any: SQL

    /// Whose links are asked for.
    enum Owners {
        /// Those of the record at hand, by which the link is tied.
        case one
        /// Those of the records of a stage, by the name of its table.
        case stage(SQL)
        /// Those of whoever has a link to one of these rows, given as a query.
        case linkedTo(SQL)
        case all
    }

    /// - Parameters:
    ///   - aliases: those around the relation; they hold the owner's.
    ///   - owners: whose links the caller will take, so that SQLite need not put together those of others.
    init(_ relation: Relation, within aliases: Aliases, of owners: Owners = .one) {
        var inner = aliases.deeper()
        let ownerRow = aliases[relation.owner].map { "\($0).row" } ?? "NULL"
        let restriction: (entity: Entity, test: SQL)? =
            switch owners {
            case .one: (relation.owner, SQL(sql: "= \(ownerRow)"))
            case .stage(let name): (relation.owner, "IN (SELECT row FROM \(name))")
            case .linkedTo(let rows): (relation.target, "IN (\(rows))")
            case .all: nil
            }
        let builder = LinkBuilder(ownerRow: ownerRow, restriction: restriction)
        switch (relation.owner, relation.name) {
        case (.claim, .article), (.claim, .occurrence):
            let occurrence = inner.add(.occurrence)
            let article = inner.add(.article)
            self = builder.link(
                "occurrence AS \(occurrence) JOIN article AS \(article) ON \(article).row = \(occurrence).article",
                owner: "\(occurrence).claim", target: relation.name == .article ? "\(article).row" : "\(occurrence).row", inner)
        case (.article, .claim):
            let occurrence = inner.add(.occurrence)
            let claim = inner.add(.claim)
            self = builder.link(
                "occurrence AS \(occurrence) JOIN claim AS \(claim) ON \(claim).row = \(occurrence).claim",
                owner: "\(occurrence).article", target: "\(claim).row", inner)
        case (.claim, .source), (.source, .claim):
            self = builder.meeting(relation, &inner)
        case (.claim, .citation), (.source, .citation):
            self = builder.citation(relation, &inner)
        case (_, .evidence), (_, .support), (_, .dispute), (_, .qualification):
            self = builder.assessment(relation, &inner)
        case (.source, .article), (.article, .source):
            self = builder.listing(relation, &inner)
        case (.article, .reference):
            let reference = inner.add(.reference)
            let source = inner.add(.source)
            self = builder.link(
                "reference AS \(reference) LEFT JOIN source AS \(source) ON \(source).row = \(reference).source",
                owner: "\(reference).article", target: "\(reference).row", inner)
        case (.source, .notice):
            let notice = inner.add(.notice)
            // Both sides may tell of one notice; its PMID and what it says make it the same.
            let same = "COALESCE(\(notice).notice_pmid || ' ' || \(FieldSQL.noticeType(notice)), \(notice).row)"
            self = builder.link("notice AS \(notice)", owner: "\(notice).about", target: same, inner)
        case (.claim, .review):
            let review = inner.add(.review)
            self = builder.link("review AS \(review)", owner: "\(review).claim", target: "\(review).row", inner)
        case (.evidence, .claim), (.evidence, .source):
            let evidence = "of_" + (aliases[.evidence] ?? "evidence")
            let target = inner.add(relation.target)
            self = builder.link(
                "evidence AS \(evidence) JOIN \(relation.target.table) AS \(target) ON \(target).row = \(evidence).\(relation.target.table)",
                owner: "\(evidence).row", target: "\(target).row", inner)
        default:
            // A relation the catalog has and this compiler does not: no row, which the catalog test finds at once.
            self = builder.link("(SELECT NULL AS row WHERE 0) AS nothing", owner: "nothing.row", target: "nothing.row", inner)
        }
    }

    fileprivate init(from: SQL, owner: String, ownerRow: String, and extra: String?, target: String, aliases: Aliases) {
        self.from = from
        self.target = SQL(sql: target)
        self.owner = SQL(sql: owner)
        self.ownerRow = SQL(sql: ownerRow)
        self.aliases = aliases
        choice = SQL(sql: extra ?? "1")
        any = "SELECT 1 FROM \(from) WHERE \(sql: owner) = \(sql: ownerRow) AND \(choice)"
    }
}

/// Puts the links together; all of it is SQL text of ours, no value of a query.
private struct LinkBuilder {
    let ownerRow: String
    /// What the row number of the owner or of the target has to fulfil, where that is known.
    let restriction: (entity: Entity, test: SQL)?

    func link(_ from: String, owner: String, and extra: String? = nil, target: String, _ aliases: Aliases) -> RelationLink {
        link(SQL(sql: from), owner: owner, and: extra, target: target, aliases)
    }

    func link(_ from: SQL, owner: String, and extra: String? = nil, target: String, _ aliases: Aliases) -> RelationLink {
        RelationLink(from: from, owner: owner, ownerRow: ownerRow, and: extra, target: target, aliases: aliases)
    }

    /// Claim and source, cited or assessed: one row for each evidence, and for each citation without evidence.
    func meeting(_ relation: Relation, _ inner: inout Aliases) -> RelationLink {
        let link = "link_of_\(ownerRow.replacing(".", with: "_"))"
        let evidence = inner.add(.evidence)
        let citation = inner.add(.citation)
        let other = inner.add(relation.target)
        let rest = SQL(
            sql: """
                AS \(link) \
                JOIN \(relation.target.table) AS \(other) ON \(other).row = \(link).\(relation.target.table) \
                LEFT JOIN evidence AS \(evidence) ON \(evidence).row = \(link).evidence \
                LEFT JOIN citation AS \(citation) ON \(citation).row = \(link).citation
                """)
        var meeting = self.link(
            "\(meetings) \(rest)" as SQL, owner: "\(link).\(relation.owner.table)", target: "\(other).row", inner)
        let cited = relation.owner == .claim ? "occurrence.claim" : "citation.source"
        meeting.isUnion = true
        meeting.any = SQL(
            sql: """
                SELECT 1 FROM evidence WHERE evidence.\(relation.owner.table) = \(ownerRow) \
                UNION ALL SELECT 1 FROM citation JOIN occurrence ON occurrence.row = citation.occurrence \
                WHERE \(cited) = \(ownerRow) AND citation.source IS NOT NULL AND citation.tie <> 'proposed'
                """)
        return meeting
    }

    /// The view `claim_source_link`, each half of it with the restriction: SQLite does not pass that on by itself.
    private var meetings: SQL {
        guard let (entity, restriction) = restriction else { return "claim_source_link" }
        let (assessed, cited): (SQL, SQL) =
            entity == .claim ? ("evidence.claim", "occurrence.claim") : ("evidence.source", "citation.source")
        return """
            (SELECT evidence.claim, evidence.source, evidence.row AS evidence, citation.row AS citation FROM evidence \
            LEFT JOIN citation ON citation.source = evidence.source AND citation.tie <> 'proposed' \
            AND citation.occurrence IN (SELECT row FROM occurrence WHERE occurrence.claim = evidence.claim) \
            WHERE \(assessed) \(restriction) \
            UNION ALL SELECT occurrence.claim, citation.source, NULL, citation.row FROM citation \
            JOIN occurrence ON occurrence.row = citation.occurrence \
            WHERE \(cited) \(restriction) AND citation.source IS NOT NULL AND citation.tie <> 'proposed' AND NOT EXISTS \
            (SELECT 1 FROM evidence WHERE evidence.claim = occurrence.claim AND evidence.source = citation.source))
            """
    }

    /// A citation with what stands on its two sides, and the evidence on the same pair.
    func citation(_ relation: Relation, _ inner: inout Aliases) -> RelationLink {
        let citation = inner.add(.citation)
        let occurrence = inner.add(.occurrence)
        let evidence = inner.add(.evidence)
        let other: Entity = relation.owner == .claim ? .source : .claim
        let alias = inner.add(other)
        let row = other == .source ? "\(citation).source" : "\(occurrence).claim"
        return link(
            """
            citation AS \(citation) JOIN occurrence AS \(occurrence) ON \(occurrence).row = \(citation).occurrence \
            LEFT JOIN \(other.table) AS \(alias) ON \(alias).row = \(row) \
            LEFT JOIN evidence AS \(evidence) ON \(evidence).claim = \(occurrence).claim \
            AND \(evidence).source = \(citation).source
            """,
            owner: relation.owner == .claim ? "\(occurrence).claim" : "\(citation).source", target: "\(citation).row", inner)
    }

    /// Evidence by its direction, with its source, its claim, and a citation of the same pair.
    func assessment(_ relation: Relation, _ inner: inout Aliases) -> RelationLink {
        let evidence = inner.add(.evidence)
        let citation = inner.add(.citation)
        let other: Entity = relation.owner == .claim ? .source : .claim
        let alias = inner.add(other)
        let direction: String? =
            switch relation.name {
            case .support: "\(evidence).direction = 'supports'"
            case .dispute: "\(evidence).direction = 'disputes'"
            case .qualification: "\(evidence).direction = 'qualifies'"
            default: nil
            }
        return link(
            """
            evidence AS \(evidence) JOIN \(other.table) AS \(alias) ON \(alias).row = \(evidence).\(other.table) \
            LEFT JOIN citation AS \(citation) ON \(citation).source = \(evidence).source AND \(citation).tie <> 'proposed' \
            AND \(citation).occurrence IN (SELECT row FROM occurrence WHERE occurrence.claim = \(evidence).claim)
            """,
            owner: "\(evidence).\(relation.owner.table)", and: direction, target: "\(evidence).row", inner)
    }

    /// Article and source: listed in the article's references, or cited for one of its claims.
    func listing(_ relation: Relation, _ inner: inout Aliases) -> RelationLink {
        let listing = "listing_of_\(ownerRow.replacing(".", with: "_"))"
        let reference = inner.add(.reference)
        let other = inner.add(relation.target)
        let rest = SQL(
            sql: """
                AS \(listing) \
                JOIN \(relation.target.table) AS \(other) ON \(other).row = \(listing).\(relation.target.table) \
                LEFT JOIN reference AS \(reference) ON \(reference).row = \(listing).reference
                """)
        var link = link(
            "\(listings) \(rest)" as SQL, owner: "\(listing).\(relation.owner.table)", target: "\(other).row", inner)
        link.isUnion = true
        return link
    }

    /// Pairs of article and source, each half with the restriction.
    private var listings: SQL {
        let (listed, cited): (SQL, SQL) =
            switch restriction {
            case nil: ("1", "1")
            case (.article, let test)?: ("reference.article \(test)", "occurrence.article \(test)")
            case (_, let test)?: ("reference.source \(test)", "citation.source \(test)")
            }
        return """
            (SELECT article, source, row AS reference FROM reference WHERE \(listed) AND source IS NOT NULL \
            UNION ALL SELECT occurrence.article, citation.source, NULL FROM citation \
            JOIN occurrence ON occurrence.row = citation.occurrence \
            WHERE \(cited) AND citation.source IS NOT NULL AND citation.reference IS NULL AND citation.tie <> 'proposed')
            """
    }
}
