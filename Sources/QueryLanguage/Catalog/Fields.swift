/// The fields of the four kinds.
extension Field {
    static let ofClaims: [Field] = [
        Field(
            .id, of: .claim, .identifier(.slug), aliases: ["nummer"],
            help: Help("the claim's id", "het id van de bewering")),
        Field(
            .in, of: .claim, .identifier(.slug), uses: [.show, .group], isMultiple: true,
            help: Help("the id of an article it stands in", "het id van een artikel waarin ze staat")),
        Field(
            .about, of: .claim, .concept, aliases: ["over"], uses: [.show, .group], isMultiple: true,
            help: Help("a concept, narrower ones included", "een begrip, engere begrippen inbegrepen")),
        Field(
            .concept, of: .claim, .concept, aliases: ["begrip"], uses: [.show, .group], isMultiple: true,
            help: Help("a concept itself, narrower ones left out", "een begrip zelf, zonder de engere")),
        Field(
            .kind, of: .claim, .choice(.claimKind), aliases: ["soort"],
            help: Help("what kind of thing it says", "wat voor iets ze zegt")),
        Field(
            .verdict, of: .claim, .choice(.verdict), aliases: ["oordeel"],
            help: Help("the verdict derived from the evidence", "het oordeel dat uit het bewijs volgt")),
        Field(
            .strength, of: .claim, .choice(.strength), aliases: ["sterkte"],
            help: Help("how strong the evidence for it is", "hoe sterk het bewijs ervoor is")),
        Field(
            .against, of: .claim, .choice(.strength), aliases: ["tegen"],
            help: Help("how strong the evidence against it is", "hoe sterk het bewijs ertegen is")),
        Field(
            .number, of: .claim, .choice(.numberOutcome), aliases: ["getal"], uses: [.show, .group], isMultiple: true,
            help: Help("how its numbers compare with the source's", "hoe haar getallen tegenover die van de bron staan")),
        Field(
            .like, of: .claim, .ranking, aliases: ["lijkt"], uses: [],
            help: Help("free text: the nearest first", "vrije tekst: wat er het meest op lijkt eerst")),
        Field(
            .state, of: .claim, .choice(.occurrenceState), aliases: ["toestand"], uses: [.show, .group], isMultiple: true,
            help: Help("how it stands in an article", "hoe ze in een artikel staat")),
    ]

    static let ofSources: [Field] = [
        Field(.id, of: .source, .identifier(.slug), aliases: ["nummer"], help: Help("the source's id", "het id van de bron")),
        Field(.pmid, of: .source, .identifier(.pmid), help: Help("its number in PubMed", "haar nummer in PubMed")),
        Field(.doi, of: .source, .identifier(.doi), help: Help("its DOI", "haar DOI")),
        Field(.pmcid, of: .source, .identifier(.pmcid), help: Help("its number in PMC", "haar nummer in PMC")),
        Field(
            .title, of: .source, .text, aliases: ["titel"], uses: [.sort, .show],
            help: Help("words of its title", "woorden uit de titel")),
        Field(
            .by, of: .source, .text, aliases: ["auteur", "author", "door"], isMultiple: true,
            help: Help("an author's name", "de naam van een auteur")),
        Field(
            .journal, of: .source, .text, aliases: ["tijdschrift"],
            help: Help("the journal, by its name or abbreviation", "het tijdschrift, bij naam of afkorting")),
        Field(
            .year, of: .source, .year, aliases: ["jaar"], help: Help("the year of publication", "het jaar van verschijnen")),
        Field(
            .design, of: .source, .choice(.design), aliases: ["opzet", "studieopzet"],
            help: Help("the study's design", "de opzet van de studie")),
        Field(
            .type, of: .source, .text, aliases: ["publicatietype"], uses: [.show, .group], isMultiple: true,
            help: Help("a publication type of its record", "een publicatietype van de notitie")),
        Field(
            .mesh, of: .source, .text, uses: [.show, .group], isMultiple: true,
            help: Help("a MeSH heading of its record", "een MeSH-term van de notitie")),
        Field(
            .about, of: .source, .concept, aliases: ["over"], uses: [.show, .group], isMultiple: true,
            help: Help("a concept, narrower ones included", "een begrip, engere begrippen inbegrepen")),
        Field(
            .is, of: .source, .choice(.sourceStatus), uses: [.show, .group], isMultiple: true,
            help: Help("what is known of its standing", "wat over haar status bekend is")),
        Field(
            .missing, of: .source, .choice(.sourceGap), aliases: ["ontbreekt", "zonder"], uses: [.show, .group],
            isMultiple: true, help: Help("what its record lacks", "wat in haar notitie ontbreekt")),
        Field(
            .changed, of: .source, .date, aliases: ["gewijzigd"],
            help: Help(
                "the day its record or a notice about it last came in",
                "de dag waarop haar notitie of een melding over haar het laatst binnenkwam")),
        Field(
            .like, of: .source, .ranking, aliases: ["lijkt"], uses: [],
            help: Help("free text: the nearest first", "vrije tekst: wat er het meest op lijkt eerst")),
    ]

    static let ofEvidence: [Field] = [
        Field(
            .direction, of: .evidence, .choice(.direction), aliases: ["richting"],
            help: Help("what the source says about the claim", "wat de bron over de bewering zegt")),
        Field(
            .limit, of: .evidence, .choice(.limit), aliases: ["beperking"],
            help: Help("what of the claim it limits", "wat ze aan de bewering beperkt")),
        Field(
            .basis, of: .evidence, .choice(.basis), aliases: ["grondslag", "gelezen"],
            help: Help("how far the source was read", "hoe ver de bron gelezen is")),
        Field(
            .directness, of: .evidence, .choice(.directness), aliases: ["directheid"],
            help: Help("whether it answers the claim itself", "of ze de bewering zelf beantwoordt")),
        Field(
            .assessor, of: .evidence, .text, aliases: ["beoordelaar"],
            help: Help("who read the source", "wie de bron gelezen heeft")),
        Field(.date, of: .evidence, .date, aliases: ["datum"], help: Help("when it was read", "wanneer ze gelezen is")),
        Field(
            .number, of: .evidence, .choice(.numberOutcome), aliases: ["getal"], uses: [.show, .group], isMultiple: true,
            help: Help("how its numbers compare with the claim's", "hoe haar getallen tegenover die van de bewering staan")),
        Field(
            .passage, of: .evidence, .choice(.passageState), aliases: ["passus"], uses: [.sort, .group],
            help: Help("whether its passage stands in the source", "of de passage in de bron staat")),
    ]

    static let ofArticles: [Field] = [
        Field(
            .id, of: .article, .identifier(.slug), aliases: ["nummer"], help: Help("the article's id", "het id van het artikel")
        ),
        Field(
            .title, of: .article, .text, aliases: ["titel"], uses: [.sort, .show],
            help: Help("words of its title", "woorden uit de titel")),
        Field(
            .by, of: .article, .text, aliases: ["auteur", "author", "door"], isMultiple: true,
            help: Help("an author's name", "de naam van een auteur")),
        Field(.publisher, of: .article, .text, aliases: ["uitgever"], help: Help("who published it", "wie het uitgaf")),
        Field(
            .year, of: .article, .year, aliases: ["jaar"], help: Help("the year of publication", "het jaar van verschijnen")),
        Field(
            .language, of: .article, .identifier(.language), aliases: ["taal"], help: Help("its language", "de taal")),
        Field(
            .state, of: .article, .choice(.occurrenceState), aliases: ["toestand"], uses: [.show, .group], isMultiple: true,
            help: Help("how one of its claims stands in it", "hoe een van de beweringen erin staat")),
    ]

    /// The fields of what ties records together; they stand only inside a relation.
    static let ofTies: [Field] = [
        Field(
            .in, of: .occurrence, .identifier(.slug), uses: [], help: Help("the id of the article", "het id van het artikel")),
        Field(
            .state, of: .occurrence, .choice(.occurrenceState), aliases: ["toestand"], uses: [],
            help: Help("how the claim stands in the article", "hoe de bewering in het artikel staat")),
        Field(
            .in, of: .citation, .identifier(.slug), uses: [],
            help: Help("the id of the article that cites", "het id van het artikel dat verwijst")),
        Field(
            .tie, of: .citation, .choice(.tie), uses: [],
            help: Help("how source and claim are tied", "hoe bron en bewering verbonden zijn")),
        Field(
            .position, of: .reference, .number, aliases: ["plaats"], uses: [],
            help: Help("its place in the printed list, from 1", "de plaats in de gedrukte lijst, vanaf 1")),
        Field(
            .type, of: .notice, .choice(.noticeType), uses: [],
            help: Help("what the notice says", "wat de melding zegt")),
        Field(.date, of: .notice, .date, aliases: ["datum"], uses: [], help: Help("its date", "de datum")),
        Field(
            .pmid, of: .notice, .identifier(.pmid), uses: [],
            help: Help("the notice's number in PubMed", "het nummer van de melding in PubMed")),
        Field(
            .rating, of: .review, .choice(.rating), aliases: ["waardering"], uses: [], help: Help("the rating", "de waardering")
        ),
        Field(
            .reviewer, of: .review, .text, aliases: ["beoordelaar"], uses: [],
            help: Help("who reviewed the claim", "wie de bewering beoordeelde")),
        Field(.date, of: .review, .date, aliases: ["datum"], uses: [], help: Help("its date", "de datum")),
    ]
}
