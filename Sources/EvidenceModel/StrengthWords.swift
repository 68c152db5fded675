/// The steps of a strength, in words.
struct StrengthWords {
    let table: StrengthTable
    let row: StrengthTable.Row

    static func noRow(_ kind: ClaimKind) -> LocalizedText {
        LocalizedText(
            nl: "Soort bewering: \(kind.label(in: .dutch)). Daarvoor heeft de tabel geen rij; de sterkte blijft open.",
            en: "Kind of claim: \(kind.label(in: .english)). The table has no row for it; no strength is derived.")
    }

    static let noEvidence = LocalizedText(
        nl: "Aan deze kant is geen bewijs gelezen dat meetelt.", en: "No evidence that counts was read on this side.")

    static let notAssessed = LocalizedText(
        nl: "Niet beoordeeld: risico op vertekening, onnauwkeurigheid en publicatiebias.",
        en: "Not assessed: risk of bias, imprecision and publication bias.")

    func row(_ kind: ClaimKind) -> LocalizedText {
        LocalizedText {
            switch $0 {
            case .dutch: "Soort bewering: \(kind.label(in: $0)). Rij van de tabel: \(row.question[$0])"
            case .english: "Kind of claim: \(kind.label(in: $0)). Row of the table: \(row.question[$0])"
            }
        }
    }

    /// The source, its design and why it has it, and whether it supports in part only.
    func source(_ item: AppraisedEvidence) -> LocalizedText {
        LocalizedText { language in
            let design = name(item.source.design, language)
            let reason = item.source.designReason[language]
            var words = "\(item.source.label): \(design)"
            if table.designs[item.source.design] == nil {
                words +=
                    language == .dutch
                    ? " (‘\(item.source.design)’ staat niet in de lijst)" : " (‘\(item.source.design)’ is not in the list)"
            }
            if !reason.isEmpty { words += " (\(reason))" }
            if item.evidence.direction == .qualifies {
                words += language == .dutch ? "; steunt de bewering met voorbehoud" : "; supports the claim with a reservation"
            }
            return words + "."
        }
    }

    /// How the design came to its step.
    func design(_ found: DesignStep, of source: SourceStanding) -> [LocalizedText] {
        switch found.route {
        case .design: [found.step.map { onStep($0) } ?? withoutStep]
        case .below(let review): [pooled(review), belowReview(found.step)]
        default: [pooled(found)]
        }
    }

    private func pooled(_ found: DesignStep) -> LocalizedText {
        LocalizedText { language in
            let place = found.step.map { onStep($0)[language] } ?? withoutStep[language]
            switch (found.route, language) {
            case (.reviewUnrecorded, .dutch):
                return "Welke onderzoeken zijn gebundeld, is niet vastgelegd: daarom trede \(table.unrecordedPoolsStep)."
            case (.reviewUnrecorded, .english):
                return "Which studies are pooled is not recorded: therefore step \(table.unrecordedPoolsStep)."
            case (.reviewOfFitting(let pools), .dutch):
                return "Bundelt \(names(pools, language)), wat bij de vraag past. \(place)"
            case (.reviewOfFitting(let pools), .english):
                return "Pools \(names(pools, language)), which fits the question. \(place)"
            case (.reviewOfOthers(let pools), .dutch):
                return "Bundelt \(names(pools, language)): de trede van het zwakste daarvan in deze rij. \(place)"
            case (.reviewOfOthers(let pools), .english):
                return "Pools \(names(pools, language)): the step of the weakest of these in this row. \(place)"
            default: return place
            }
        }
    }

    private func onStep(_ step: Int) -> LocalizedText {
        LocalizedText { language in
            let meaning = row.ladder["\(step)"].map { " (\($0[language]))" } ?? ""
            return language == .dutch ? "Trede \(step)\(meaning)." : "Step \(step)\(meaning)."
        }
    }

    private var withoutStep: LocalizedText {
        LocalizedText(
            nl: "In deze rij heeft dit ontwerp geen trede; de sterkte is geen.",
            en: "This design has no step in this row; the strength is none.")
    }

    private func belowReview(_ step: Int?) -> LocalizedText {
        guard let step else { return withoutStep }
        return LocalizedText(
            nl: "Staat onder de review waarover het bericht: trede \(step).",
            en: "Stands below the review that it reports: step \(step).")
    }

    func directness(isIndirect: Bool, step: Int) -> LocalizedText {
        isIndirect
            ? LocalizedText(
                nl: "Indirect bewijs: lager, tot trede \(step).", en: "Indirect evidence: lowered, to step \(step).")
            : LocalizedText(
                nl: "Rechtstreeks bewijs: niet verlaagd.", en: "Direct evidence: not lowered.")
    }

    static func word(_ strength: Strength, step: Int) -> LocalizedText {
        LocalizedText(
            nl: "Trede \(step) heet \(strength.label(in: .dutch)).",
            en: "Step \(step) is called \(strength.label(in: .english)).")
    }

    static func basis(_ basis: Basis, cap: StrengthTable.Cap?) -> LocalizedText {
        LocalizedText { language in
            let read = capitalized(basis.label(in: language))
            guard let cap else { return language == .dutch ? "\(read): geen grens." : "\(read): no ceiling." }
            let most = cap.atMost.label(in: language)
            switch language {
            case .dutch: return "\(read): hoogstens \(most)\(cap.provisional ? ", voorlopig" : "")."
            case .english: return "\(read): at most \(most)\(cap.provisional ? ", provisional" : "")."
            }
        }
    }

    static func concern(_ cap: Strength) -> LocalizedText {
        LocalizedText(
            nl: "Bij de bron is een bezorgdheid gemeld (expression of concern): hoogstens \(cap.label(in: .dutch)).",
            en: "An expression of concern stands against the source: at most \(cap.label(in: .english)).")
    }

    static func outcome(_ strength: Strength, isProvisional: Bool) -> LocalizedText {
        LocalizedText(
            nl: "Sterkte: \(strength.label(in: .dutch))\(isProvisional ? " (voorlopig)" : "").",
            en: "Strength: \(strength.label(in: .english))\(isProvisional ? " (provisional)" : "").")
    }

    private func name(_ design: String, _ language: Language) -> String {
        table.designs[table.listed(design)]?[language] ?? design
    }

    private func names(_ designs: [String], _ language: Language) -> String {
        designs.map { name($0, language) }.joined(separator: language == .dutch ? " en " : " and ")
    }

    private static func capitalized(_ words: String) -> String {
        words.prefix(1).uppercased() + words.dropFirst()
    }
}
