/// The relations of the four kinds, each with the entities of its link.
extension Relation {
    static let ofClaims: [Relation] =
        [
            Relation(
                .article, from: .claim, to: .article, scope: [.occurrence, .article], searches: .article, aliases: ["artikel"],
                help: Help("an article it stands in", "een artikel waarin ze staat")),
            Relation(
                .occurrence, from: .claim, to: .occurrence, scope: [.occurrence, .article], searches: .occurrence,
                aliases: ["vindplaats"], help: Help("it as it stands in an article", "ze zoals ze in een artikel staat")),
            Relation(
                .source, from: .claim, to: .source, scope: [.source, .evidence, .citation, .claim], searches: .source,
                aliases: ["bron"], help: Help("a source cited or assessed for it", "een bron, vermeld of beoordeeld")),
            Relation(
                .citation, from: .claim, to: .citation, scope: [.citation, .source, .evidence, .claim], searches: .source,
                aliases: ["verwijzing"],
                help: Help("a source an article cites for it", "een bron die een artikel ervoor vermeldt")),
        ] + assessments(from: .claim, then: [.source, .citation, .claim]) + [
            Relation(
                .review, from: .claim, to: .review, scope: [.review], searches: .review, aliases: ["beoordeling"],
                help: Help("an editor's signed judgement", "een ondertekend oordeel van een redacteur"))
        ]

    static let ofSources: [Relation] =
        [
            Relation(
                .claim, from: .source, to: .claim, scope: [.claim, .evidence, .citation, .source], searches: .claim,
                aliases: ["bewering"],
                help: Help("a claim it is cited or assessed for", "een bewering waarvoor ze vermeld of beoordeeld is")),
            Relation(
                .article, from: .source, to: .article, scope: [.article], searches: .article, aliases: ["artikel"],
                help: Help("an article that cites or lists it", "een artikel dat ze vermeldt")),
            Relation(
                .citation, from: .source, to: .citation, scope: [.citation, .claim, .evidence, .source], searches: .claim,
                aliases: ["verwijzing"],
                help: Help("an article cites it for a claim", "een artikel vermeldt ze voor een bewering")),
        ] + assessments(from: .source, then: [.claim, .citation, .source]).filter { $0.name != .qualification } + [
            Relation(
                .notice, from: .source, to: .notice, scope: [.notice], searches: nil, aliases: ["melding"],
                help: Help("a retraction, concern, erratum or update", "een intrekking, voorbehoud, erratum of herziening"))
        ]

    static let ofEvidence: [Relation] = [
        Relation(
            .claim, from: .evidence, to: .claim, scope: [.claim], searches: .claim, aliases: ["bewering"],
            help: Help("the claim it is about", "de bewering waarover het gaat")),
        Relation(
            .source, from: .evidence, to: .source, scope: [.source], searches: .source, aliases: ["bron"],
            help: Help("the source that was read", "de bron die gelezen is")),
    ]

    static let ofArticles: [Relation] = [
        Relation(
            .claim, from: .article, to: .claim, scope: [.occurrence, .claim], searches: .claim, aliases: ["bewering"],
            help: Help("a claim that stands in it", "een bewering die erin staat")),
        Relation(
            .source, from: .article, to: .source, scope: [.source, .reference], searches: .source, aliases: ["bron"],
            help: Help("a source it cites or lists", "een bron die het vermeldt")),
        Relation(
            .reference, from: .article, to: .reference, scope: [.reference, .source], searches: .reference,
            aliases: ["referentie"], help: Help("an entry of its printed list", "een regel van de gedrukte lijst")),
    ]

    /// Evidence between claim and source, whole and by its direction.
    private static func assessments(from owner: Entity, then others: [Entity]) -> [Relation] {
        let named: [(Relation.Name, String, Help)] = [
            (.evidence, "bewijs", Help("what a source says, as someone read it", "wat een bron zegt, zoals iemand las")),
            (.support, "steun", Help("evidence that supports", "bewijs dat steunt")),
            (.dispute, "tegenspraak", Help("evidence that disputes", "bewijs dat tegenspreekt")),
            (.qualification, "voorbehoud", Help("evidence that supports with a limit", "bewijs dat met voorbehoud steunt")),
        ]
        return named.map { name, dutch, help in
            Relation(
                name, from: owner, to: .evidence, scope: [.evidence] + others, searches: .evidence, aliases: [dutch], help: help
            )
        }
    }
}
