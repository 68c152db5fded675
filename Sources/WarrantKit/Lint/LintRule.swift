/// What `warrant lint` looks for: a code that stays, how much it matters, and words for readers.
public struct LintRule: Hashable, Sendable {
    /// Such as `W001`; a code is never given to another rule.
    public let code: String
    /// What it looks for, in a few words: `claim-without-source`.
    public let name: String
    public let severity: Diagnostic.Severity
    /// Why it matters, for `--explain`.
    public let reason: LocalizedText
    /// What to do about it, in general.
    public let remedy: LocalizedText

    private init(
        _ code: String, _ name: String, _ severity: Diagnostic.Severity, _ reason: LocalizedText, do remedy: LocalizedText
    ) {
        self.code = code
        self.name = name
        self.severity = severity
        self.reason = reason
        self.remedy = remedy
    }

    /// The rule with a code, in whatever case.
    public static func named(_ code: String) -> LintRule? {
        all.first { $0.code == code.uppercased() }
    }

    // MARK: The rules

    /// All rules, by their codes.
    public static let all = [
        claimWithoutSource, unusedReference, markWithoutReference, unmarkedReference, unresolvedReference, wrongIdentifier,
        duplicateReference, retracted, doubted, corrected, withdrawn, quoteMoved, quoteOrphaned, passageNotVerbatim,
        figureDiffers,
        unconfirmedTie, preprintPublished, unread, dossierChanged, reviewOutdated,
    ]

    public static let claimWithoutSource = LintRule(
        "W001", "claim-without-source", .warning,
        LocalizedText(
            nl: "Een lezer kan een bewering zonder bron niet nagaan.",
            en: "A reader cannot check a claim that names no source."),
        do: LocalizedText(
            nl: "noem een bron, of maak van de zin een mening of advies",
            en: "cite a source, or turn the sentence into an opinion or advice"))

    public static let unusedReference = LintRule(
        "W002", "unused-reference", .note,
        LocalizedText(
            nl: "Een bron in de lijst die bij geen bewering hoort, wekt de indruk van onderbouwing.",
            en: "A reference that belongs to no claim looks like support and gives none."),
        do: LocalizedText(nl: "noem hem bij een bewering, of laat hem weg", en: "cite it for a claim, or leave it out"))

    public static let markWithoutReference = LintRule(
        "W003", "mark-without-reference", .warning,
        LocalizedText(
            nl: "De tekst verwijst naar een bron die niet in de lijst staat.",
            en: "The text points to an entry that the list does not have."),
        do: LocalizedText(nl: "vul de lijst aan, of verbeter het teken", en: "add the entry, or correct the mark"))

    public static let unmarkedReference = LintRule(
        "W004", "unmarked-reference", .note,
        LocalizedText(
            nl: "De tekst werkt met verwijzingen, maar naar deze bron wijst er geen.",
            en: "The text uses marks, and none points to this entry."),
        do: LocalizedText(nl: "verwijs ernaar, of laat de bron weg", en: "mark where it is used, or leave it out"))

    public static let unresolvedReference = LintRule(
        "W005", "unresolved-reference", .warning,
        LocalizedText(
            nl: "Van een bron die niet herkend is, weet de bibliotheek niets: ook niet of hij is ingetrokken.",
            en: "Of a reference that was not recognised the library knows nothing, not even whether it was retracted."),
        do: LocalizedText(
            nl: "geef PMID of DOI in het dossier, of haal de studie op",
            en: "give its PMID or DOI in the dossier, or fetch the study"))

    public static let wrongIdentifier = LintRule(
        "W006", "wrong-identifier", .error,
        LocalizedText(
            nl: "Het nummer hoort bij een ander stuk dan de tekst van de verwijzing.",
            en: "The identifier belongs to another work than the printed text."),
        do: LocalizedText(nl: "verbeter het nummer", en: "correct the identifier"))

    public static let duplicateReference = LintRule(
        "W007", "duplicate-reference", .warning,
        LocalizedText(
            nl: "Dezelfde bron staat tweemaal in de lijst en lijkt zo dubbel bewijs.",
            en: "One source stands in the list twice and looks like twice the evidence."),
        do: LocalizedText(nl: "houd er één", en: "keep one of them"))

    public static let retracted = LintRule(
        "W008", "retracted-source", .error,
        LocalizedText(
            nl: "De studie is ingetrokken; wat erop rust, is niet langer onderbouwd.",
            en: "The study was retracted; what rests on it is no longer supported."),
        do: LocalizedText(
            nl: "zoek een andere bron, of zeg in de tekst dat de studie is ingetrokken",
            en: "find another source, or say in the text that it was retracted"))

    public static let doubted = LintRule(
        "W009", "doubted-source", .warning,
        LocalizedText(
            nl: "De redactie van het tijdschrift heeft zorgen over de studie geuit.",
            en: "The journal's editors have expressed concern about the study."),
        do: LocalizedText(nl: "lees de waarschuwing en weeg de bron opnieuw", en: "read the notice and weigh the source again"))

    public static let corrected = LintRule(
        "W010", "corrected-source", .note,
        LocalizedText(
            nl: "Er is een verbetering verschenen; die kan de getallen raken.",
            en: "A correction has appeared; it may touch the figures."),
        do: LocalizedText(nl: "vergelijk de verbetering met wat u aanhaalt", en: "compare the correction with what you cite"))

    public static let withdrawn = LintRule(
        "W011", "withdrawn-record", .warning,
        LocalizedText(
            nl: "PubMed heeft het record van deze bron verwijderd; het bewijs bleef bewaard.",
            en: "PubMed has withdrawn the record of this source; the evidence was kept."),
        do: LocalizedText(nl: "ga na waar de studie nu staat", en: "find out where the study stands now"))

    public static let quoteMoved = LintRule(
        "W012", "quote-moved", .warning,
        LocalizedText(
            nl: "De zin van de bewering is in het artikel veranderd; wat er nu staat, is nog niet bekeken.",
            en: "The claim's sentence has changed in the article; nobody has looked at what it says now."),
        do: LocalizedText(
            nl: "lees de zin opnieuw en neem hem over in het dossier", en: "read it again and take it over into the dossier"))

    public static let quoteOrphaned = LintRule(
        "W013", "quote-not-found", .error,
        LocalizedText(
            nl: "De zin van de bewering staat niet meer in het artikel.",
            en: "The claim's sentence no longer stands in the article."),
        do: LocalizedText(
            nl: "haal de bewering weg, of citeer de zin die haar nu doet",
            en: "remove the claim, or quote the sentence that makes it now"))

    public static let passageNotVerbatim = LintRule(
        "W014", "passage-not-verbatim", .warning,
        LocalizedText(
            nl: "Een aangehaalde passage die niet woordelijk in het record staat, kan door niemand worden nagegaan.",
            en: "A passage that does not stand word for word in the record cannot be checked by anyone."),
        do: LocalizedText(
            nl: "neem de passage woordelijk over, of zeg in de basis waar zij staat",
            en: "copy it word for word, or say in the basis where it stands"))

    public static let figureDiffers = LintRule(
        "W015", "figure-differs", .warning,
        LocalizedText(
            nl: "Een getal in het artikel wijkt af van dat in de bron.",
            en: "A figure in the article differs from the source's."),
        do: LocalizedText(
            nl: "verbeter het getal, of noem de bron ervan", en: "correct the figure, or cite where it comes from"))

    public static let unconfirmedTie = LintRule(
        "W016", "unconfirmed-tie", .note,
        LocalizedText(
            nl: "Het programma stelde deze bron bij de bewering voor; zolang niemand dat bevestigt, telt hij niet mee.",
            en: "The program proposed this source for the claim; until a person confirms it, it counts for nothing."),
        do: LocalizedText(
            nl: "maak er 'marked' of 'listed' van, of haal hem weg", en: "turn it into 'marked' or 'listed', or remove it"))

    public static let preprintPublished = LintRule(
        "W017", "preprint-since-published", .note,
        LocalizedText(
            nl: "De voorpublicatie is inmiddels verschenen, misschien met andere uitkomsten.",
            en: "The preprint has been published since, perhaps with other results."),
        do: LocalizedText(nl: "haal het verschenen artikel aan", en: "cite the published article"))

    public static let unread = LintRule(
        "W018", "unread-source", .note,
        LocalizedText(
            nl: "Niemand heeft opgeschreven wat deze bron over de bewering zegt.",
            en: "Nobody has written down what this source says about the claim."),
        do: LocalizedText(nl: "lees de bron en leg het bewijs vast", en: "read the source and add the evidence"))

    public static let dossierChanged = LintRule(
        "W019", "dossier-changed", .warning,
        LocalizedText(
            nl: "Het dossier is veranderd sinds het is toegevoegd; de bevindingen gaan over wat is toegevoegd.",
            en: "The dossier has changed since it was added; the findings are about what was added."),
        do: LocalizedText(nl: "voeg het opnieuw toe met 'warrant add'", en: "add it again with 'warrant add'"))

    public static let reviewOutdated = LintRule(
        "W020", "review-of-earlier-wording", .warning,
        LocalizedText(
            nl: "De bewering is anders geformuleerd sinds zij werd beoordeeld; de beoordeling wordt niet meer gepubliceerd.",
            en: "The claim reads otherwise than when it was reviewed; the review is no longer exported."),
        do: LocalizedText(
            nl: "laat de beoordelaar opnieuw tekenen met 'warrant review --replace', of de beoordeling intrekken",
            en: "have the reviewer sign again with 'warrant review --replace', or withdraw the review"))
}
