/// Words that hold a sentence together and name nothing: articles, pronouns, prepositions, conjunctions, auxiliaries.
public enum FunctionWords {
    /// Whether a folded word is one in a language.
    public static func contains(_ word: String, in language: StemmingLanguage) -> Bool {
        switch language {
        case .dutch: dutch.contains(word)
        case .english: english.contains(word)
        }
    }

    /// The language whose function words a text has most of; `nil` where neither leads.
    ///
    /// Words that both languages have (`in`, `is`, `men`) tell nothing.
    public static func language(of words: some Sequence<String>) -> StemmingLanguage? {
        var lead = 0
        for word in words where !namesInTheOther.contains(word) {
            switch (dutch.contains(word), english.contains(word)) {
            case (true, false): lead += 1
            case (false, true): lead -= 1
            default: break
            }
        }
        return lead == 0 ? nil : lead > 0 ? .dutch : .english
    }

    /// Function words of one language that name something in the other.
    private static let namesInTheOther: Set<String> = ["been", "hem", "men", "ten"]

    private static func list(_ words: String) -> Set<String> {
        Set(words.split { $0 == " " || $0 == "\n" }.map(String.init))
    }

    private static let dutch = list(
        """
        de het een deze dit die dat zo zulk zulke zoiets ik je jij jou jouw u uw hij hem zijn zij ze haar wij we ons onze jullie hun hen
        men wie wat waar wanneer waarom hoe welk welke iets iemand niets niemand alles iedereen elk elke ieder iedere sommige andere ander
        in op aan bij van voor na met zonder tot te ten ter uit over onder door tegen tussen naar om per sinds tijdens via volgens vanaf
        vanuit wegens ondanks binnen buiten achter boven naast rond en of maar want dus doch als dan toen terwijl omdat doordat zodat
        hoewel indien mits tenzij nadat voordat of ofwel noch er hier daar daarvan daarom daarbij daarna hierdoor waarbij waardoor waarin
        ervan eraan ervoor erbij ermee erop eruit ben bent is was waren geweest wordt worden werd werden geworden heb hebt heeft hebben
        had hadden gehad zal zult zullen zou zouden kan kun kunt kunnen kon konden mag mogen mocht mochten moet moeten moest moesten
        wil wilt willen wilde hoef hoeft hoeven laat laten gaat gaan ging doet doen deed niet geen nooit niks wel al alle allen allerlei
        ook nog eens nu dan toch maar heel erg zeer te veel vaak soms meestal altijd meer meest minder minst even weer reeds pas slechts
        alleen juist zelf zelfs zich elkaar zoals bijna ongeveer circa ruim vrij best echt gewoon misschien
        """)

    private static let english = list(
        """
        a an the this that these those such i me my mine you your yours he him his she her hers it its we us our ours they them their
        theirs who whom whose which what where when why how some any each every either neither both all none other another same
        in on at by of for to from with without within into onto upon about above below under over between among through during before
        after since until against across along around as than then if unless while because although though so or and but nor yet not no
        is am are was were be been being has have had having do does did doing done can could may might must shall should will would
        there here also only just even still very too more most less least much many few often sometimes usually always never ever
        again once already almost quite rather per via
        """)
}
