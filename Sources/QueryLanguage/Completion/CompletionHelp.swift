/// A line on each word of the grammar, for completion and the prompt's help.
extension Kind {
    /// What the records are.
    public var help: Help {
        switch self {
        case .articles: Help("texts that make claims", "teksten die iets beweren")
        case .claims: Help("checkable statements", "controleerbare uitspraken")
        case .sources: Help("studies, books, guidelines, pages, experts", "studies, boeken, richtlijnen, pagina's, deskundigen")
        case .evidence: Help("what a source says of a claim, as someone read it", "wat een bron over een bewering zegt")
        }
    }
}

extension Quantifier {
    /// What it asks for.
    public var help: Help {
        switch self {
        case .has: Help("a relation that is there; 'has:2+claim' for several", "een verband dat er is; 'has:2+claim' voor meer")
        case .no: Help("a relation that is not there", "een verband dat er niet is")
        case .only: Help("a relation that is there, and each fits", "een verband dat er is, en elk past")
        }
    }
}

extension StageWord {
    /// What the stage does.
    public var help: Help {
        switch self {
        case .sort: Help("order by fields; 'desc' turns one around", "ordenen op velden; 'desc' keert om")
        case .first: Help("keep the first so many", "de eerste zoveel")
        case .count: Help("count, with 'by' in groups", "tellen, met 'by' in groepen")
        case .show: Help("name the columns", "de kolommen noemen")
        case .bibliography: Help("a list of references", "een literatuurlijst")
        case .export: Help("the records in another format", "de records in een ander formaat")
        case .explain: Help("how the query was read", "hoe de vraag gelezen is")
        }
    }
}

extension Comparison {
    /// What it asks for.
    public var help: Help {
        switch self {
        case .atLeast: Help("that or more", "zoveel of meer")
        case .atMost: Help("that or less", "zoveel of minder")
        case .above: Help("more", "meer")
        case .below: Help("less", "minder")
        }
    }
}
