/// What a check comes to, as a reader meets it: a sign, a word and a colour, so that no one of the three has to be seen.
enum CheckFinding: Hashable {
    case verdict(Verdict)
    /// Something was found, and it gives no verdict.
    case noVerdict
    /// Nothing in the library is about it.
    case nothing

    /// A colour, which several findings share.
    enum Tone: String, CaseIterable {
        case good, caution, bad, split, quiet
    }

    init(_ check: StatementCheck) {
        self = check.verdict.map(Self.verdict) ?? (check.outcome == .nothing ? .nothing : .noVerdict)
    }

    /// What an editor should look at first comes first.
    static let all: [CheckFinding] =
        ([
            .disputed, .supportRetracted, .mixed, .contested, .qualified, .supported, .inconclusive, .notFound, .testimonyOnly,
            .unread, .noSource, .notRated,
        ] as [Verdict]).map(Self.verdict) + [.noVerdict, .nothing]

    /// Whether `warrant check --fail` says no to it.
    var isAgainst: Bool {
        switch self {
        case .verdict(.disputed), .verdict(.mixed), .verdict(.contested), .verdict(.supportRetracted): true
        default: false
        }
    }

    /// One to three characters, each finding its own.
    var sign: String {
        switch self {
        case .verdict(.supported): "✓"
        case .verdict(.qualified): "(✓)"
        case .verdict(.mixed): "±"
        case .verdict(.disputed): "✗"
        case .verdict(.contested): "⇄"
        case .verdict(.inconclusive): "≈"
        case .verdict(.notFound): "∅"
        case .verdict(.unread): "…"
        case .verdict(.noSource): "□"
        case .verdict(.testimonyOnly): "”"
        case .verdict(.supportRetracted): "⊘"
        case .verdict(.notRated): "–"
        case .noVerdict: "?"
        case .nothing: "○"
        }
    }

    var tone: Tone {
        switch self {
        case .verdict(.supported): .good
        case .verdict(.qualified), .verdict(.testimonyOnly): .caution
        case .verdict(.disputed), .verdict(.supportRetracted): .bad
        case .verdict(.mixed), .verdict(.contested): .split
        default: .quiet
        }
    }

    /// The verdict's name, or that there is none.
    func label(in language: Language) -> String {
        switch self {
        case .verdict(let verdict): verdict.label(in: language)
        case .noVerdict: language == .dutch ? "geen oordeel" : "no verdict"
        case .nothing: language == .dutch ? "niets in de bibliotheek" : "nothing in the library"
        }
    }

    /// What it means, in a sentence.
    func meaning(in language: Language) -> String {
        let words = ReportWords(language)
        return switch self {
        case .verdict(.supported):
            words("Wat gelezen is, steunt dit; niets spreekt het tegen.", "What was read supports it; nothing disputes it.")
        case .verdict(.qualified):
            words(
                "Wat gelezen is, steunt dit met een voorbehoud, of niet rechtstreeks.",
                "What was read supports it with a reservation, or not directly.")
        case .verdict(.mixed):
            words("De ene bron steunt dit, de andere spreekt het tegen.", "One source supports it, another disputes it.")
        case .verdict(.disputed):
            words(
                "Dit wijkt af van de bron, voor zover gelezen; geen andere steunt het.",
                "It differs from the source as read; no other supports it.")
        case .verdict(.contested):
            words("Twee beoordelaars lezen één bron verschillend.", "Two assessors read one source differently.")
        case .verdict(.inconclusive): words("Gelezen; de bronnen geven geen antwoord.", "Read; the sources give no answer.")
        case .verdict(.notFound):
            words("Gelezen; de bronnen gaan er niet op in.", "Read; the sources do not address it.")
        case .verdict(.unread):
            words(
                "Er worden bronnen vermeld; niemand heeft ze hiervoor gelezen.",
                "Sources are given; nobody has read them for this.")
        case .verdict(.noSource): words("Er wordt geen bron vermeld.", "No source is given.")
        case .verdict(.testimonyOnly):
            words("Alleen een deskundige zegt dit; een studie is er niet bij.", "An expert says it; no study is given.")
        case .verdict(.supportRetracted):
            words("De bron die dit steunde, is ingetrokken.", "The source that supported it was retracted.")
        case .verdict(.notRated):
            words(
                "Advies, een definitie of een mening: die worden niet beoordeeld.",
                "Advice, a definition or an opinion: these are not rated.")
        case .noVerdict:
            words(
                "Er is iets gevonden, maar het geeft op deze uitspraak geen antwoord.",
                "Something was found, but it does not answer this statement.")
        case .nothing:
            words(
                "De bibliotheek heeft hier niets over. Dat zegt niets over de vraag of het klopt.",
                "The library has nothing on this. That says nothing about whether it is true.")
        }
    }
}

extension StatementCheck {
    /// Whether sources as read differ from the statement, disagree about it, or no longer stand: `disputed`, `mixed`, `contested` and
    /// `support-retracted`.
    public var isAgainst: Bool { CheckFinding(self).isAgainst }
}
