import TextAnalysis

/// How much a word tells about what a sentence is about, without a corpus: nothing, little, or all that a name can.
enum StanceWords {
    /// 0 for function words, 0.4 for words of every abstract, 1 for others, 1.4 for names with digits or capitals inside.
    static func weight(of word: String, isName: Bool, _ language: StemmingLanguage) -> Double {
        if isName { return 1.4 }
        if word.count < 2 { return 0 }
        if word.allSatisfy(\.isNumber) { return 0 }
        let (function, common) =
            switch language {
            case .dutch: (dutchFunction, dutchCommon)
            case .english: (englishFunction, englishCommon)
            }
        if function.contains(word[...]) { return 0 }
        return common.contains(word[...]) ? 0.4 : 1
    }

    private static func set(_ words: String) -> Set<Substring> { Set(words.split(whereSeparator: \.isWhitespace)) }

    private static let englishFunction = set(
        """
        a about above after again against all also although am among an and any are as at be became because become been before
        being below between both but by can cannot could did do does doing done down due during each either else for from further
        had has have having he her here hers him his how however i if in into is it its itself just may me might more most much
        must my neither no nor not of off on once one only onto or other others our out over own per rather she should since so
        some such than that the their them themselves then there therefore these they this those through thus to too toward
        towards two under until up upon us very via was we were what when where whereas whether which while who whom whose why
        will with within without would yet you your
        """)

    private static let englishCommon = set(
        """
        analyses analysis available based cases cell cells clinical cohort common compared comparison conclusion conclusions
        condition conditions control controls data day days different effect effects evidence expression factor factors findings
        first follow found function general group groups here high higher identified important including individuals investigated
        known large level levels likely low lower major measures mechanism mechanisms method methods model months new novel
        number observed often outcome outcomes part participants patient patients people person persons play plays population
        potential present presence process provide rate rates report reported response result results role second several show
        showed shown shows significant significantly similar small specific studies study subjects suggest suggests system term
        three time total treated treatment trial trials type types use used using various week weeks well women men year years
        """)

    private static let dutchFunction = set(
        """
        aan al als altijd ander andere anders bij binnen boven buiten daar daarom dan dat de deze die dit door dus echter een elk
        elke en er ergens even ge geen haar had hebben heeft hem het hier hij hoe hun ik in is ja je jij jou jouw kan kunnen maar
        me mee met mij mijn moet na naar niet niets nog nu of om omdat onder ons ook op over per reeds te tegen tijdens toch toen
        tot tussen u uit uw van vanaf vanwege veel voor want waren was wat we wel werd wie wij wil worden wordt zal ze zelf zich
        zij zijn zo zoals zonder zou zowel zullen
        """)

    private static let dutchCommon = set(
        """
        aantal behandeling beter bepaalde bijvoorbeeld deel effect geval gevallen gevolg goed groep groepen grote hoge jaar jaren
        keer klachten kleine lage maand maanden mannen mens mensen mogelijk nieuwe onderzoek onderzoeken patient patienten persoon
        personen resultaat resultaten risico soort studie studies tijd type verschil verschillende vrouwen vaak weken week
        """)
}
