extension DisplayColumn {
    static let all: [DisplayColumn] = [
        DisplayColumn(
            .statement, of: .claim, aliases: ["bewering"], help: Help("what it says", "wat ze zegt")),
        DisplayColumn(
            .articles, of: .claim, aliases: ["artikelen"],
            help: Help("the ids of the articles it stands in", "de id's van de artikelen waarin ze staat")),
        DisplayColumn(
            .score, of: .claim,
            help: Help("how near it is to the text of 'like'", "hoe dicht ze bij de tekst van 'like' ligt")),
        DisplayColumn(
            .authors, of: .source, aliases: ["auteurs"], help: Help("its authors in order", "de auteurs op volgorde")),
        DisplayColumn(
            .published, of: .source, aliases: ["verschenen"],
            help: Help("when it appeared, as far as known", "wanneer ze verscheen, zo ver bekend")),
        DisplayColumn(
            .kind, of: .source, aliases: ["soort"],
            help: Help("article, book chapter, page or expert", "artikel, hoofdstuk, pagina of deskundige")),
        DisplayColumn(
            .online, of: .source,
            help: Help("when it appeared online, where that is known", "wanneer ze online verscheen, waar bekend")),
        DisplayColumn(.book, of: .source, aliases: ["boek"], help: Help("the book it stands in", "het boek waarin ze staat")),
        DisplayColumn(.publisher, of: .source, aliases: ["uitgever"], help: Help("who published it", "wie ze uitgaf")),
        DisplayColumn(.volume, of: .source, aliases: ["jaargang"], help: Help("the volume", "de jaargang")),
        DisplayColumn(.issue, of: .source, aliases: ["aflevering"], help: Help("the issue", "de aflevering")),
        DisplayColumn(.pages, of: .source, aliases: ["paginas"], help: Help("the pages", "de pagina's")),
        DisplayColumn(.url, of: .source, help: Help("its address", "het adres")),
        DisplayColumn(
            .designReason, of: .source, aliases: ["reden", "reason"],
            help: Help("why it has this design", "waarom ze deze opzet heeft")),
        DisplayColumn(
            .score, of: .source,
            help: Help("how near it is to the text of 'like'", "hoe dicht ze bij de tekst van 'like' ligt")),
        DisplayColumn(
            .finding, of: .evidence, aliases: ["bevinding"],
            help: Help("what it says, in the assessor's words", "wat ze zegt, in de woorden van de beoordelaar")),
        DisplayColumn(
            .passage, of: .evidence, aliases: ["passus"], help: Help("the source's own words", "de eigen woorden van de bron")),
        DisplayColumn(
            .passageState, of: .evidence,
            help: Help("whether the passage stands in the source", "of de passage in de bron staat")),
        DisplayColumn(
            .authors, of: .article, aliases: ["auteurs"], help: Help("its authors in order", "de auteurs op volgorde")),
        DisplayColumn(
            .published, of: .article, aliases: ["verschenen"], help: Help("when it appeared", "wanneer het verscheen")),
        DisplayColumn(.url, of: .article, help: Help("its address", "het adres")),
        DisplayColumn(
            .textKind, of: .article, aliases: ["tekstsoort"],
            help: Help("published, or restated in our words", "gepubliceerd, of in onze woorden herverteld")),
    ]
}

extension Catalog {
    /// The names of the columns a result has when the query names none.
    public static func defaultColumns(of kind: Kind) -> [String] {
        switch kind {
        case .claims: ["id", "statement", "kind", "verdict", "strength", "articles"]
        case .sources:
            [
                "id", "kind", "pmid", "doi", "pmcid", "title", "authors", "journal", "book", "publisher", "volume", "issue",
                "pages", "published", "online", "url", "design", "design-reason",
            ]
        case .evidence: ["claim", "source", "direction", "limit", "basis", "directness", "finding", "passage"]
        case .articles: ["id", "title", "authors", "publisher", "published", "language", "text-kind"]
        }
    }

    /// The names of those of them that a table for reading shows.
    public static func tableColumns(of kind: Kind) -> [String] {
        switch kind {
        case .claims: ["id", "verdict", "strength", "statement", "articles"]
        case .sources: ["id", "authors", "title", "published", "design"]
        case .evidence: ["claim", "source", "direction", "limit", "basis", "finding"]
        case .articles: ["id", "title", "publisher", "published", "text-kind"]
        }
    }
}
