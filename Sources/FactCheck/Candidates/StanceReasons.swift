import EvidenceModel

/// What the features of the stance model are in words for a reader.
enum StanceReasons {
    /// `nil` for what every pair has, and for a name that is no feature.
    static func words(for feature: String) -> LocalizedText? {
        switch StanceFeatures.Name(rawValue: feature) {
        case nil, .always: nil
        case .inSentence:
            LocalizedText(nl: "de beste zin noemt veel van de uitspraak", en: "the best sentence names much of the statement")
        case .inTwoSentences:
            LocalizedText(nl: "twee zinnen noemen veel van de uitspraak", en: "two sentences name much of the statement")
        case .inTitle: LocalizedText(nl: "de titel noemt het", en: "the title names it")
        case .inAbstract: LocalizedText(nl: "de samenvatting noemt het", en: "the abstract names it")
        case .nearlyAll: LocalizedText(nl: "bijna alles staat in één zin", en: "nearly all of it stands in one sentence")
        case .nearlyAllInAbstract:
            LocalizedText(nl: "bijna alles staat in de samenvatting", en: "nearly all of it stands in the abstract")
        case .halfMissing: LocalizedText(nl: "de helft komt niet voor", en: "half of it does not occur")
        case .namesMissing: LocalizedText(nl: "namen uit de uitspraak ontbreken", en: "names of the statement are missing")
        case .digitsMissing: LocalizedText(nl: "cijfers uit de uitspraak ontbreken", en: "digits of the statement are missing")
        case .pairsInSentence:
            LocalizedText(nl: "woorden staan er in één zin naast elkaar", en: "words stand side by side in one sentence")
        case .pairsInAbstract: LocalizedText(nl: "woorden staan er naast elkaar", en: "words stand side by side")
        case .agrees: LocalizedText(nl: "dezelfde richting", en: "the same direction")
        case .opposes: LocalizedText(nl: "een andere richting", en: "another direction")
        case .mainAgrees: LocalizedText(nl: "dezelfde richting van hetzelfde", en: "the same direction of the same thing")
        case .mainOpposes: LocalizedText(nl: "een andere richting van hetzelfde", en: "another direction of the same thing")
        case .agreesNet: LocalizedText(nl: "per saldo dezelfde richting", en: "the same direction on balance")
        case .opposesNet: LocalizedText(nl: "per saldo een andere richting", en: "another direction on balance")
        case .opposesAnywhere: LocalizedText(nl: "ergens een andere richting", en: "another direction somewhere")
        case .productSame: LocalizedText(nl: "alle richtingen samen zijn gelijk", en: "all directions together are the same")
        case .productOther: LocalizedText(nl: "alle richtingen samen zijn anders", en: "all directions together differ")
        case .amountSame: LocalizedText(nl: "meer of minder in dezelfde zin", en: "more or less alike")
        case .amountOther:
            LocalizedText(
                nl: "meer waar de uitspraak minder zegt, of omgekeerd",
                en: "more where the statement says less, or the other way")
        case .deniedHere: LocalizedText(nl: "alleen de uitspraak ontkent", en: "only the statement denies")
        case .deniedThere: LocalizedText(nl: "alleen de zin ontkent", en: "only the sentence denies")
        case .deniedBoth: LocalizedText(nl: "beide ontkennen", en: "both deny")
        case .antonyms: LocalizedText(nl: "woorden met tegengestelde betekenis", en: "words of opposite meaning")
        case .numbersSame: LocalizedText(nl: "een getal komt overeen", en: "a number agrees")
        case .numbersDiffer: LocalizedText(nl: "een getal wijkt af", en: "a number differs")
        case .hedgedThere: LocalizedText(nl: "de zin is voorzichtig", en: "the sentence is cautious")
        case .isLast: LocalizedText(nl: "het is de laatste zin", en: "it is the last sentence")
        case .isLate: LocalizedText(nl: "het staat tegen het eind", en: "it stands near the end")
        case .tellsFinding: LocalizedText(nl: "de zin vertelt een uitkomst", en: "the sentence tells a finding")
        case .tellsAim: LocalizedText(nl: "de zin vertelt een doel", en: "the sentence tells an aim")
        }
    }
}
