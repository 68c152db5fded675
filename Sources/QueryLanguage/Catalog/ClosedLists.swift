/// The closed lists of the design, as their fields take them.
extension ChoiceList {
    /// What kind of thing a claim says.
    public static let claimKind = ChoiceList(
        "claim kind",
        [
            "frequency", "cause", "association", "effect", "harm", "diagnosis", "prognosis", "mechanism", "definition",
            "evidence-state", "advice", "opinion",
        ],
        aliases: [
            "frequency": ["frequentie"], "cause": ["oorzaak"], "association": ["verband"], "harm": ["schade"],
            "diagnosis": ["diagnose"], "prognosis": ["prognose"], "mechanism": ["mechanisme"], "definition": ["definitie"],
            "advice": ["advies"], "opinion": ["mening"],
        ])

    /// What the evidence says of a claim, as the rules derive it.
    public static let verdict = ChoiceList(
        "verdict",
        [
            "supported", "qualified", "mixed", "disputed", "contested", "inconclusive", "not-found", "unread", "no-source",
            "testimony-only", "support-retracted", "not-rated",
        ],
        aliases: [
            "supported": ["gesteund"], "mixed": ["gemengd"], "disputed": ["tegengesproken"], "inconclusive": ["onbeslist"],
            "not-found": ["niet-gevonden"], "unread": ["ongelezen", "niet-gelezen"], "no-source": ["geen-bron"],
            "not-rated": ["niet-beoordeeld"],
        ])

    /// What a reviewer makes of a claim.
    public static let rating = ChoiceList(
        "rating", ["supported", "qualified", "disputed", "mixed", "unproven", "not-rateable"],
        aliases: [
            "supported": ["gesteund"], "disputed": ["tegengesproken"], "mixed": ["gemengd"], "unproven": ["niet-aangetoond"],
            "not-rateable": ["niet-te-beoordelen"],
        ])

    /// From least to most: `strength:>=fair` takes in `strong`.
    public static let strength = ChoiceList(
        "strength", ["none", "very-weak", "weak", "fair", "strong"], isOrdered: true,
        aliases: [
            "none": ["geen"], "very-weak": ["zeer-zwak"], "weak": ["zwak"], "fair": ["redelijk"], "strong": ["sterk"],
        ])

    /// What comparing two numbers gave.
    public static let numberOutcome = ChoiceList(
        "number check", ["same", "rounded", "differs", "missing", "incomparable"],
        aliases: [
            "same": ["gelijk"], "rounded": ["afgerond"], "differs": ["verschilt"], "missing": ["ontbreekt"],
            "incomparable": ["onvergelijkbaar"],
        ])

    /// How an occurrence stands in its article.
    public static let occurrenceState = ChoiceList("state", ["anchored", "moved", "orphaned"])

    /// What a study is, by its design.
    public static let design = ChoiceList(
        "design",
        [
            "umbrella-review", "meta-analysis", "systematic-review", "guideline", "randomized-trial", "nonrandomized-trial",
            "mendelian-randomization", "cohort", "case-control", "cross-sectional", "diagnostic-study", "laboratory-study",
            "case-series", "case-report", "narrative-review", "digest", "book-chapter", "editorial", "expert-opinion", "other",
            "unknown",
        ],
        aliases: ["meta-analysis": ["meta-analyse"], "guideline": ["richtlijn"]])

    /// What is known of a source's standing.
    public static let sourceStatus = ChoiceList(
        "source status", ["retracted", "concern", "corrected", "preprint", "book", "cited"])

    /// What a source's record may lack.
    public static let sourceGap = ChoiceList("missing part", ["doi", "abstract", "pmid", "year", "authors"])

    /// What a source says about a claim.
    public static let direction = ChoiceList(
        "direction", ["supports", "disputes", "qualifies", "inconclusive", "silent"],
        aliases: [
            "supports": ["steunt"], "disputes": ["spreekt-tegen"], "qualifies": ["met-voorbehoud"],
            "inconclusive": ["onbeslist"], "silent": ["zwijgt"],
        ])

    /// What of the claim the source limits.
    public static let limit = ChoiceList(
        "limit",
        ["population", "outcome", "measure", "magnitude", "certainty", "causal", "time", "ambiguous-term"])

    /// How far the source was read.
    public static let basis = ChoiceList(
        "basis", ["title", "abstract", "part", "full-text", "secondary", "testimony"])

    /// Whether a source answers the claim itself.
    public static let directness = ChoiceList(
        "directness", ["direct", "indirect"], aliases: ["direct": ["rechtstreeks"], "indirect": ["onrechtstreeks"]])

    /// Whether a passage stands in its source.
    public static let passageState = ChoiceList("passage state", ["verified", "unverified", "none"])

    /// How a citation is tied to its occurrence.
    public static let tie = ChoiceList("tie", ["marked", "listed", "proposed"])

    /// What happened to a source.
    public static let noticeType = ChoiceList(
        "notice", ["retraction", "partial-retraction", "concern", "erratum", "update"])
}
