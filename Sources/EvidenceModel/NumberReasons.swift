/// Why two numbers compare as they do, with both written out.
struct NumberReasons {
    let claimed: Quantity
    let found: Quantity

    var missing: LocalizedText {
        LocalizedText(
            nl: "De bewering zegt \(claim(.dutch)); de bron, voor zover gelezen, noemt geen getal.",
            en: "The claim says \(claim(.english)); the source as read gives no number.")
    }

    var noClaimedNumber: LocalizedText {
        LocalizedText(
            nl: "De bewering noemt geen getal; de bron zegt \(source(.dutch)).",
            en: "The claim gives no number; the source says \(source(.english)).")
    }

    func statistics(_ claim: String, _ source: String) -> LocalizedText {
        both(
            nl: "niet te vergelijken, want de bewering gaat over \(claim) en de bron over \(source)",
            en: "not comparable, because the claim is about \(claim) and the source about \(source)")
    }

    var units: LocalizedText {
        both(
            nl: "niet te vergelijken, want de eenheden zijn niet om te rekenen",
            en: "not comparable, because the units cannot be converted")
    }

    func ages(_ claim: NumberRange, _ source: NumberRange) -> LocalizedText {
        both(
            nl: "niet te vergelijken, want de bewering gaat over mensen van \(NumberWords.age(claim, in: .dutch)) "
                + "en de bron over mensen van \(NumberWords.age(source, in: .dutch))",
            en: "not comparable, because the claim is about people aged \(NumberWords.age(claim, in: .english)) "
                + "and the source about people aged \(NumberWords.age(source, in: .english))")
    }

    func compared(_ finding: NumberFinding) -> LocalizedText {
        var text = both(nl: relation(finding, .dutch), en: relation(finding, .english))
        append(boundsNote(finding), to: &text)
        append(measureNote, to: &text)
        return text
    }

    private func relation(_ finding: NumberFinding, _ language: Language) -> String {
        switch (finding.relation, language) {
        case (.equal, .dutch): "gelijk"
        case (.equal, .english): "the same"
        case (.equalWhenRounded, .dutch): "gelijk na afronden"
        case (.equalWhenRounded, .english): "the same after rounding"
        case (.withinTenPercent, .dutch): "het scheelt hoogstens een tiende"
        case (.withinTenPercent, .english): "within a tenth of it"
        case (.meetsLimit, .dutch): "dat klopt met elkaar"
        case (.meetsLimit, .english): "the two agree"
        case (.meetsLimitInPart, .dutch): "dat wijkt af, want de bron valt er maar voor een deel binnen"
        case (.meetsLimitInPart, .english): "they differ, because the source meets that only in part"
        case (.missesLimit, .dutch): "dat wijkt af"
        case (.missesLimit, .english): "they differ"
        case (.claimInsideSource, .dutch):
            finding.outcome == .same
                ? "de bewering valt daarbinnen" : "dat wijkt af, al valt de bewering binnen wat de bron noemt"
        case (.claimInsideSource, .english):
            finding.outcome == .same
                ? "the claim lies within it" : "they differ, though the claim lies within what the source says"
        case (.sourceInsideClaim, .dutch): "dat wijkt af, al valt de bron binnen wat de bewering noemt"
        case (.sourceInsideClaim, .english): "they differ, though the source lies within what the claim says"
        case (.overlaps, .dutch): "dat wijkt af, al overlappen ze"
        case (.overlaps, .english): "they differ, though they overlap"
        case (.apart, .dutch): "dat wijkt af"
        case (.apart, .english): "they differ"
        }
    }

    private func boundsNote(_ finding: NumberFinding) -> LocalizedText? {
        guard let bounds = found.bounds else { return nil }
        let (nl, en) = (NumberWords.range(bounds, in: .dutch), NumberWords.range(bounds, in: .english))
        if finding.boundsCrossLimit {
            return LocalizedText(
                nl: "Het betrouwbaarheidsinterval van de bron (\(nl)) loopt over die grens heen.",
                en: "The confidence interval of the source (\(en)) goes beyond that limit.")
        }
        guard let isInside = finding.insideBounds else { return nil }
        return LocalizedText(
            nl: "De bewering ligt \(isInside ? "binnen" : "buiten") het betrouwbaarheidsinterval van de bron (\(nl)).",
            en: "The claim lies \(isInside ? "inside" : "outside") the confidence interval of the source (\(en)).")
    }

    private var measureNote: LocalizedText? {
        guard UnitScale.fold(claimed.measure) != UnitScale.fold(found.measure) else { return nil }
        return LocalizedText(
            nl: "De bron telt \(found.measure), de bewering \(claimed.measure).",
            en: "The source counts \(found.measure), the claim \(claimed.measure).")
    }

    private func both(nl: String, en: String) -> LocalizedText {
        LocalizedText(
            nl: "De bewering zegt \(claim(.dutch)), de bron \(source(.dutch)): \(nl).",
            en: "The claim says \(claim(.english)), the source \(source(.english)): \(en).")
    }

    private func append(_ note: LocalizedText?, to text: inout LocalizedText) {
        guard let note else { return }
        text = LocalizedText { "\(text[$0]) \(note[$0])" }
    }

    private func claim(_ language: Language) -> String {
        NumberWords.quantity(claimed, in: language)
    }

    private func source(_ language: Language) -> String {
        NumberWords.quantity(found, in: language)
    }
}
