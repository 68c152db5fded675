/// A value that readers see by a short name in Dutch and English.
public protocol ReaderNamed {
    /// The names in both languages.
    var readerName: LocalizedText { get }
}

extension ReaderNamed {
    /// The name in a language, lower case, fit to stand in a sentence or on its own.
    public func label(in language: Language) -> String {
        readerName[language]
    }
}

extension Direction: ReaderNamed {
    /// The answer to the reader's question "what does the source say?".
    public var readerName: LocalizedText {
        switch self {
        case .supports: LocalizedText(nl: "steunt", en: "supports")
        case .disputes: LocalizedText(nl: "spreekt tegen", en: "disputes")
        case .qualifies: LocalizedText(nl: "steunt met voorbehoud", en: "supports with a reservation")
        case .inconclusive: LocalizedText(nl: "onbeslist", en: "undecided")
        case .silent: LocalizedText(nl: "zegt er niets over", en: "says nothing about it")
        }
    }
}

extension Verdict: ReaderNamed {
    /// The verdict as a reader meets it beside a sentence.
    public var readerName: LocalizedText {
        switch self {
        case .supported: LocalizedText(nl: "gesteund", en: "supported")
        case .qualified: LocalizedText(nl: "gesteund met voorbehoud", en: "supported with a reservation")
        case .mixed: LocalizedText(nl: "bewijs voor en tegen", en: "evidence for and against")
        case .disputed: LocalizedText(nl: "tegengesproken", en: "disputed")
        case .contested: LocalizedText(nl: "beoordelaars oneens", en: "assessors disagree")
        case .inconclusive: LocalizedText(nl: "onbeslist", en: "undecided")
        case .notFound: LocalizedText(nl: "niet gevonden in wat gelezen is", en: "not found in what was read")
        case .unread: LocalizedText(nl: "nog niet gelezen", en: "not read yet")
        case .noSource: LocalizedText(nl: "geen bron vermeld", en: "no source given")
        case .testimonyOnly: LocalizedText(nl: "alleen het woord van een deskundige", en: "an expert's word only")
        case .supportRetracted: LocalizedText(nl: "steun ingetrokken", en: "support retracted")
        case .notRated: LocalizedText(nl: "niet beoordeeld", en: "not rated")
        }
    }
}

extension Strength: ReaderNamed {
    /// The strength in one or two words.
    public var readerName: LocalizedText {
        switch self {
        case .none: LocalizedText(nl: "geen", en: "none")
        case .veryWeak: LocalizedText(nl: "zeer zwak", en: "very weak")
        case .weak: LocalizedText(nl: "zwak", en: "weak")
        case .fair: LocalizedText(nl: "redelijk", en: "fair")
        case .strong: LocalizedText(nl: "sterk", en: "strong")
        }
    }
}

extension Basis: ReaderNamed {
    /// How far the source was read.
    public var readerName: LocalizedText {
        switch self {
        case .title: LocalizedText(nl: "alleen de titel gelezen", en: "title read only")
        case .abstract: LocalizedText(nl: "samenvatting gelezen", en: "abstract read")
        case .part: LocalizedText(nl: "een deel gelezen", en: "part read")
        case .fullText: LocalizedText(nl: "volledige tekst gelezen", en: "full text read")
        case .secondary: LocalizedText(nl: "gelezen in een andere tekst", en: "read in another text")
        case .testimony: LocalizedText(nl: "woord van een deskundige", en: "an expert's word")
        }
    }
}

extension Limit: ReaderNamed {
    /// Where source and claim part ways.
    public var readerName: LocalizedText {
        switch self {
        case .population: LocalizedText(nl: "andere groep mensen", en: "different population")
        case .outcome: LocalizedText(nl: "andere uitkomst", en: "different outcome")
        case .measure: LocalizedText(nl: "andere maat", en: "different measure")
        case .magnitude: LocalizedText(nl: "andere grootte", en: "different magnitude")
        case .certainty: LocalizedText(nl: "minder zeker", en: "less certain")
        case .causal: LocalizedText(nl: "oorzaak niet aangetoond", en: "cause not shown")
        case .time: LocalizedText(nl: "andere tijdsduur", en: "different time span")
        case .ambiguousTerm: LocalizedText(nl: "woord met meer dan één betekenis", en: "term with more than one meaning")
        }
    }
}

extension ClaimKind: ReaderNamed {
    /// What sort of statement it is.
    public var readerName: LocalizedText {
        switch self {
        case .frequency: LocalizedText(nl: "hoe vaak iets voorkomt", en: "frequency")
        case .cause: LocalizedText(nl: "oorzaak", en: "cause")
        case .association: LocalizedText(nl: "samenhang", en: "association")
        case .effect: LocalizedText(nl: "effect van een behandeling", en: "effect of a treatment")
        case .harm: LocalizedText(nl: "schade", en: "harm")
        case .diagnosis: LocalizedText(nl: "diagnose", en: "diagnosis")
        case .prognosis: LocalizedText(nl: "beloop", en: "prognosis")
        case .mechanism: LocalizedText(nl: "werking", en: "mechanism")
        case .definition: LocalizedText(nl: "definitie", en: "definition")
        case .evidenceState: LocalizedText(nl: "stand van het onderzoek", en: "state of the research")
        case .advice: LocalizedText(nl: "advies", en: "advice")
        case .opinion: LocalizedText(nl: "mening", en: "opinion")
        }
    }
}

extension NumberOutcome: ReaderNamed {
    /// How the claim's number compares with the source's.
    public var readerName: LocalizedText {
        switch self {
        case .same: LocalizedText(nl: "gelijk", en: "same")
        case .rounded: LocalizedText(nl: "afgerond", en: "rounded")
        case .differs: LocalizedText(nl: "wijkt af", en: "differs")
        case .missing: LocalizedText(nl: "geen getal in de bron", en: "no number in the source")
        case .incomparable: LocalizedText(nl: "niet te vergelijken", en: "not comparable")
        }
    }
}

extension Directness: ReaderNamed {
    /// Whether the source answers the claim itself.
    public var readerName: LocalizedText {
        switch self {
        case .direct: LocalizedText(nl: "rechtstreeks", en: "direct")
        case .indirect: LocalizedText(nl: "indirect", en: "indirect")
        }
    }
}
