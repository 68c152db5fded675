import EvidenceModel
import Testing
import TextAnalysis

@testable import Articles

@Suite("Claim proposals")
struct ClaimProposerTests {
    /// Sentences of one paragraph each, unless they are given together.
    private func reading(
        _ text: String, _ language: StemmingLanguage = .dutch, heading: String? = nil, isListItem: Bool = false,
        lead: String? = nil
    ) -> SentenceReading {
        let sentence = SentenceInContext(
            text: text, range: 0..<text.unicodeScalars.count, heading: heading, isListItem: isListItem, lead: lead)
        return ClaimProposer(language).readings(of: [sentence])[0]
    }

    private func claim(_ reading: SentenceReading) -> ProposedClaim? {
        if case .claim(let claim) = reading { claim } else { nil }
    }

    @Test("the kinds are those of dossiers")
    func kinds() {
        #expect(ProposedClaim.Kind.allCases.map(\.rawValue) == ClaimKind.allCases.map(\.rawValue))
    }

    @Test(
        "a Dutch sentence gets its kind",
        arguments: [
            ("Zo'n 40% van de ouderen heeft knieslijtage.", ProposedClaim.Kind.frequency),
            ("Migraine komt bij vrouwen veel voor.", .frequency),
            ("Roken verhoogt de kans op een hartinfarct en leidt tot schade aan de vaten.", .cause),
            ("Hoge bloeddruk hangt samen met een beroerte.", .association),
            ("Paracetamol verlicht de pijn en verbetert de slaap.", .effect),
            ("Het middel kan bijwerkingen geven, zoals misselijkheid.", .harm),
            ("De diagnose wordt gesteld met een MRI-scan.", .diagnosis),
            ("Een verkoudheid verdwijnt vanzelf binnen twee weken.", .prognosis),
            ("De ontsteking prikkelt de zenuwwortel en het kraakbeen.", .mechanism),
            ("Osteoporose betekent dat het bot brozer is.", .definition),
            ("Dat suiker kinderen druk maakt, is een mythe die in studies is weerlegd.", .evidenceState),
            ("Artsen raden ouderen aan dagelijks te bewegen.", .advice),
        ])
    func dutch(text: String, kind: ProposedClaim.Kind) {
        #expect(claim(reading(text))?.kind == kind)
    }

    @Test(
        "an English sentence gets its kind",
        arguments: [
            ("One in five adults has high blood pressure.", ProposedClaim.Kind.frequency),
            ("Smoking causes lung cancer.", .cause),
            ("Poor sleep is associated with obesity.", .association),
            ("Exercise reduces knee pain.", .effect),
            ("The drug has side effects and is harmful to the liver.", .harm),
            ("Gout is diagnosed with a blood test.", .diagnosis),
            ("Most colds settle on their own; recurrence is possible.", .prognosis),
            ("Tendinitis is defined as a disorder of a tendon.", .definition),
            ("Trials give no evidence, so the benefit is unproven.", .evidenceState),
            ("Guidelines recommend that patients stay active.", .advice),
        ])
    func english(text: String, kind: ProposedClaim.Kind) {
        #expect(claim(reading(text, .english))?.kind == kind)
    }

    @Test(
        "what is no claim is left out as what it is",
        arguments: [
            ("Ik had drie weken lang pijn in mijn knie.", SentenceReading.Narrative.personalStory),
            ("Helpt een massage tegen spierpijn?", .question), ("Welkom op onze website over rugpijn.", .greeting),
            ("Neem contact op voor een behandeling van uw knie.", .advertising),
            ("Voor een afspraak kunt u elke dag terecht bij de balie van de polikliniek.", .practiceInformation),
            ("Meer over rugpijn", .furniture), ("Laatst gewijzigd op 3 mei 2021.", .furniture),
            ("Lees verder op www.example.org over hartziekten.", .practiceInformation),
        ])
    func leftOut(text: String, narrative: SentenceReading.Narrative) {
        guard case .narrative(let found, let reason) = reading(text) else {
            Issue.record("taken for \(reading(text))")
            return
        }
        #expect(found == narrative)
        #expect(!reason.isEmpty)
    }

    @Test("the English first person is not a Roman one")
    func romanOne() {
        #expect(claim(reading("Type I diabetes causes damage to the kidneys.", .english)) != nil)
        #expect(claim(reading("Last year I had damage to my kidneys.", .english)) == nil)
    }

    @Test("a story's sentences without `ik` belong to it, a number of people in it does not")
    func story() {
        let texts = [
            "Ik liep al een half jaar met pijn rond.", "De pijn bleef ook na de massage.", "Een scan van de heup bracht niets.",
            "Heupartrose komt voor bij 10% van de mensen boven de 60 jaar en leidt tot stijfheid.",
        ]
        let sentences = texts.map { SentenceInContext(text: $0, range: 0..<1, paragraph: 1) }
        let found = ClaimProposer(.dutch).readings(of: sentences)
        #expect(found.map { claim($0) != nil } == [false, false, false, true])
        // In a paragraph of its own the second is judged by itself.
        var apart = sentences
        apart[0].paragraph = 0
        guard case .narrative = found[1] else {
            Issue.record("not taken for the story")
            return
        }
        if case .narrative = ClaimProposer(.dutch).readings(of: apart)[1] { Issue.record("taken for the story") }
    }

    @Test("a list item is read with the sentence it completes")
    func listItem() {
        let item = "een gezond gewicht;"
        #expect(claim(reading(item, isListItem: true)) == nil)
        #expect(claim(reading(item, isListItem: true, lead: "Dit helpt om gewrichtspijn te voorkomen:"))?.kind == .effect)
    }

    @Test("a reference list makes no claims")
    func references() {
        let title = "Exercise reduces knee pain in adults: a randomised trial."
        #expect(claim(reading(title, .english, heading: "Results")) != nil)
        for heading in ["References", "Bronnen", "Literatuurlijst"] {
            #expect(claim(reading(title, .english, heading: heading)) == nil)
        }
    }

    @Test("reasons name the words, the number first")
    func reasons() throws {
        let found = try #require(claim(reading("Bij 36 van de 1000 patiënten leidt het middel tot hoofdpijn.")))
        #expect(
            found.reasons.map { $0.text(.english) } == [
                "a number: “36 van de 1000”", "cause and effect: “leidt het middel tot”",
            ])
    }

    @Test("advice to the reader counts at the start of a sentence only")
    func imperative() {
        #expect(claim(reading("Vermijd zware belasting van de knie."))?.kind == .advice)
        #expect(claim(reading("3. Vermijd zware belasting van de knie."))?.kind == .advice)
        #expect(claim(reading("De zorg is anders."))?.kind != .advice)
    }

    @Test("sentences without substance are no claims")
    func other() {
        for text in ["Dat is een mooi verhaal.", "Ieder mens is uniek.", "Het weer was goed."] {
            #expect(reading(text) == .other)
        }
    }

    @Test("proposals stand in the order of the text and keep their sentence")
    func order() {
        let texts = ["Roken veroorzaakt longkanker.", "Hoe zit dat?", "Bewegen vermindert rugpijn."]
        let sentences = texts.enumerated().map { SentenceInContext(text: $1, range: ($0 * 50)..<($0 * 50 + 40), paragraph: $0) }
        #expect(ClaimProposer(.dutch).propose(sentences).map(\.sentence) == [sentences[0], sentences[2]])
    }

    @Test(
        "a sentence of any length is read",
        arguments: ["door ", "komt a voor ", "é", "* ", "pijn", "36 van de 1000 "])
    func hostile(part: String) {
        let text = String(repeating: part, count: 65_536 / part.utf8.count)
        let readings = StemmingLanguage.allCases.map { reading(text, $0) }
        #expect(readings.count == 2)
    }
}

@Suite("Claim cues")
struct ClaimCueTableTests {
    private let table = ClaimCueTable([
        (.kind(.cause), 2, "leidt .. tot, veroorza*"), (.topic, 1, "*pijn, *gewricht*"),
        (.kind(.frequency), 2, "in veel gevallen"),
    ])

    @Test(
        "stars stand for letters, two points for up to five words",
        arguments: [
            ("stress leidt tot pijn", ["leidt tot", "pijn"]),
            ("het leidt soms ook bij jongeren tot iets", ["leidt soms ook bij jongeren tot"]),
            ("leidt a b c d e f tot", []), ("veroorzaakt rugpijn", ["veroorzaakt", "rugpijn"]), ("pijnlijk", []),
            ("kniegewrichten", ["kniegewrichten"]), ("in veel gevallen", ["in veel gevallen"]), ("in veel", []), ("leidt", []),
        ])
    func matches(text: String, expected: [String]) {
        let words = Folding.words(text)
        #expect(table.matches(in: words).map { words[$0.words].joined(separator: " ") } == expected)
    }

    @Test("every phrase of both languages is folded, and its weight is 1 or 2", arguments: [ClaimCueTable.dutch, .english])
    func folded(table: ClaimCueTable) {
        #expect(table.cues.count > 300)
        for cue in table.cues {
            for word in cue.words where word != ".." {
                let letters = word.filter { $0 != "*" }
                #expect(Folding.words(letters) == [letters], "\(cue.words)")
            }
            #expect((1...2).contains(cue.weight))
        }
    }
}
