import TextAnalysis

/// Words that a sentence may have or lack without saying anything else: who people are when they are just people, and verbs that lean
/// on what they govern.
enum LightWords {
    static func contains(_ unit: ReadText.Unit) -> Bool {
        !unit.isConcept && (dutch.contains(unit.words) || english.contains(unit.words))
    }

    /// Whether a thing only tells how often, how likely, to whom, or that it was studied.
    static func isFrame(_ unit: ReadText.Unit) -> Bool { !unit.concepts.isDisjoint(with: frame) }

    /// The same of a concept.
    static func isFrame(_ concept: String) -> Bool { frame.contains(concept) }

    /// Whether a thing only tells in whom: of men and women, old and young, anything may be said.
    static func isPopulation(_ unit: ReadText.Unit) -> Bool { !unit.concepts.isDisjoint(with: populations) }

    private static let populations: Set<String> = ["men", "women", "older-people", "younger-people"]

    /// Prevalence, Incidence, Risk Factors, Risk, Patients, Physicians, Human Body, Therapeutics, Signs and Symptoms, Treatment Outcome,
    /// Diagnostic Imaging with MRI and CT, Practice Guidelines.
    /// Then ours.
    private static let frame: Set<String> = [
        "D015995", "D015994", "D012307", "D012306", "D010361", "D010820", "D018594", "D013812", "D012816", "D016896",
        "D003952", "D008279", "D014057", "D017410",
        "study-evidence", "risk", "lifetime-prevalence",
    ]

    /// Whether a thing takes back what is said beside it: disagreement, what is not known, a misconception.
    static func isDoubt(_ unit: ReadText.Unit) -> Bool { !unit.concepts.isDisjoint(with: doubts) }

    private static let doubts: Set<String> = ["disagreement", "unknown", "unknown-cause", "misconception"]

    /// Whether the words of a thing say that it is not known: that denies it as "no" does.
    static func deny(_ words: String) -> Bool {
        Folding.words(words).contains { word in denying.contains { word.hasPrefix($0) } }
    }

    private static let denying = [
        "onbekend", "onduidelijk", "onverklaar", "raadsel", "unknown", "unclear", "unexplained", "mystery",
    ]

    private static let dutch = list(
        """
        mensen mens iemand persoon personen patient patienten gevallen geval keer keren maal manier soort soorten zaak ding dingen
        iedereen sommigen velen bevolking publiek lezer groep deel aantal gemiddeld gemiddelde procent
        krijgen krijgt kreeg maken maakt geven geeft gaf nemen neemt komen komt kwam lopen loopt zitten zit zat staan staat liggen ligt
        voelen voelt voel merken merkt zien ziet zie vinden vindt vond zeggen zegt noemen noemt blijken blijkt blijven blijft lijken
        lijkt raken raakt zorgen zorgt brengen brengt houden houdt zetten leggen trekken trekt treden treedt optreden optreedt
        spelen speelt rol optreden voordoen doorgaan gebeuren gebeurt bestaan bestaat betekenen betekent
        last hinder klacht klachten probleem problemen kwaal aandoening aandoeningen
        vaker meestal doorgaans gewoonlijk vooral hoofdzakelijk voornamelijk verreweg grotendeels veelal typisch vermoedelijk
        waarschijnlijk mogelijk eigenlijk uiteindelijk helaas gelukkig tegenwoordig inmiddels immers namelijk trouwens overigens
        zogenaamd zogeheten bepaald bepaalde zeker zekere enkel gehele hele ander anders overig
        tijd moment dag dagen periode dagelijks wereldwijd
        eenmaal af allang onlangs waarbij sterk wel degelijk duidelijk duidelijke echt ooit
        uiteen varieert tegenover versus vergeleken via dokter arts artsen soms
        zowat pakweg zoiets eerst eerste heel
        vind liefst slechts gewoon gewone best vrij nogal tamelijk zelfs meteen direct alleen handvol percentage
        inderdaad feitelijk werkelijk aantoonbaar bewezen puur simpelweg louter
        """)

    private static let english = list(
        """
        people person persons individuals patient patients subjects adults case cases time times way ways kind kinds thing things
        number group part average mean percent get gets give gives take takes make makes find finds found feel feels see seen show shows
        shown occur occurs happen happens remain remains seem seems appear appears tend tends complaint complaints problem problems
        usually mostly mainly probably possibly actually generally typically certain whole total other about around
        """)

    private static func list(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
