import Testing

@testable import TextAnalysis

/// Texts with `¦` where a sentence ends; white space around it is between the sentences.
private let hardCases = [
    // Abbreviations that something follows.
    "Gebruik bijv. Dit middel niet. ¦ Rust helpt, d.w.z. Niet te veel.",
    "Vraag het o.a. Jan of dr. De Vries. ¦ Bel ca. 10 minuten later.",
    "Prof. Bakker en drs. Smit schreven het stuk. ¦ Mevr. Jansen las het.",
    "Dhr. van Dijk kwam i.v.m. Rugpijn. ¦ Hij ging m.b.v. Een kruk.",
    "Het deed pijn, m.n. 's nachts. ¦ Overdag viel het mee.",
    "Zie afb. 3 voor de wervel. ¦ Op blz. 12 staat meer.",
    "Neem evt. Paracetamol. ¦ Dat mag max. 4 keer per dag.",
    "Het gaat om hernia’s (incl. Protrusies). ¦ Meer niet.",
    "See e.g. Smith or i.e. The second author. ¦ Both agree.",
    "Surgery vs. Exercise was compared. ¦ Exercise won.",
    "Fig. 2 shows the disc. ¦ Figs. 3 and 4 show more.",
    "Dr. Miller and Mrs. Jones agreed. ¦ So did St. Mary’s hospital.",
    "It was approx. 30 days. ¦ Then it stopped.",
    "De a.d.h.v. Een scan gestelde diagnose klopte. ¦ Gelukkig maar.",
    "Dat is resp. 3 en 4 weken. ¦ Daarna niet meer.",
    "Hij deed dit i.p.v. Oefenen. ¦ Dat hielp niet.",
    // Abbreviations that may close a sentence.
    "Fietsen, zwemmen, enz. ¦ Dat mag allemaal.",
    "Running, swimming, etc. ¦ All of that is fine.",
    "Stress, slaap e.d. tellen mee. ¦ Voeding ook.",
    "Brinjikji et al. reported it. ¦ Others did not.",
    "Chou et al. (2016) vonden niets. ¦ Later werk wel.",
    "Zie Brinjikji e.a. (2015) daarover. ¦ Het is een overzicht.",
    "Wij volgen Jansen e.a. ¦ Anderen doen dat niet.",
    "The clinic opens at 8 a.m. ¦ It closes at 6 p.m. on weekdays.",
    "Wacht 10 min. ¦ Daarna kan het weer.",
    "He works for Spine Inc. ¦ They make implants.",
    "Rond 400 v.Chr. schreef men er al over. ¦ Nu nog.",
    "De proef duurde 12 sec. en hielp niet. ¦ Jammer.",
    // Decimals, percentages, thousands, ranges.
    "Het kwam voor bij 2,5% van hen. ¦ Bij 2.5 procent bleef het.",
    "De kans is 1.28 (95% BI 1.18-1.39). ¦ Dat is klein.",
    "In totaal 1.234.567 mensen hadden het. ¦ 3 niet.",
    "The odds ratio was 1.28. ¦ The interval was wide.",
    "Een p-waarde van .05 is de grens. ¦ Meer niet.",
    "Het was 60%-80%. ¦ 20% herstelde niet.",
    "De dosis is 2.5 mg. ¦ Neem niet meer.",
    "Versie 2.9.14 is oud. ¦ Versie 3 niet.",
    // Numbers, years, ordinals, dates.
    "Dat was in 2015. ¦ Daarna werd het beter.",
    "Het waren er 36 van de 1000. ¦ Van hen hadden er 9 uitstraling.",
    "Op 26 nov. 2023 verscheen het. ¦ In jan. 2024 niet meer.",
    "Lage rugpijn (26 nov '23) was de titel. ¦ Verder niets.",
    "Dat was op 26 nov '23. ¦ Nu is het anders.",
    "De 2e en de 3de wervel. ¦ De 1ste niet.",
    "Op de 1. plaats staat rust. ¦ Dan komt bewegen.",
    "Het begon op 3-4-2021. ¦ Het eindigde in mei.",
    "Zie nr. 3 van de lijst. ¦ En art. 7 van de wet.",
    "Is it no. 5? ¦ The answer is no. ¦ It never was.",
    "It appeared in vol. 36, no. 4, pp. 811-6. ¦ It is free.",
    // Times.
    "Wij zijn open van 8.30 tot 17.00 uur. ¦ Op vrijdag niet.",
    "Kom om 8.30. ¦ Neem uw pas mee.",
    "Bel voor 10:15 u. ¦ Anders niet.",
    "The test is at 9.45 a.m. on Monday. ¦ Bring water.",
    // Initials.
    "J. de Vries schreef het. ¦ A.B. Smit las het.",
    "Het is van J.P. Bakker. ¦ Hij werkt hier.",
    "W. Brinjikji and P.H. Luetmer wrote it. ¦ It is cited often.",
    "Vraag het M. Steunebrink. ¦ Zij weet het.",
    "Slik vitamine D. ¦ Dat helpt botten.",
    "Het is hepatitis B. ¦ De lever raakt ontstoken.",
    "Patients were in group A. ¦ The rest were in group B.",
    "Dit is type C. ¦ Andere typen zijn zeldzaam.",
    "Th. Jansen deed mee. ¦ Chr. Smit niet.",
    "She saw John F. Kennedy there. ¦ He left.",
    "Hij woont in de V.S. ¦ Het is daar warm.",
    "He moved to the U.S. ¦ It took a year.",
    "The U.S. Department agreed. ¦ We did not.",
    // Acronyms that are no abbreviation.
    "Zij heeft MS. ¦ Haar broer niet.",
    "Maak een MRI. ¦ CT kan ook.",
    "Het gaat om een MRI-scan. ¦ mRNA speelt geen rol.",
    "De waarde daalde. ¦ eGFR bleef gelijk.",
    // Ellipses.
    "Ik dacht... misschien toch niet. ¦ Het ging over.",
    "Het deed pijn… ¦ Toen niet meer.",
    "Het deed pijn… en toen niet meer. ¦ Klaar.",
    "Wacht even... ¦ Nu mag het.",
    "De tekst [...] gaat door. ¦ Hier stopt hij.",
    // Questions and exclamations.
    "Doet het pijn? ¦ Stop dan! ¦ Rust uit.",
    "Wat?! ¦ Dat kan niet.",
    "“Doet het pijn?” vroeg ze. ¦ “Nee!” riep hij.",
    "Help! riep hij. ¦ Niemand kwam.",
    "Is it bad?? ¦ No.",
    // Quotation marks.
    "‘Rust nemen.’ ¦ Dat zei de arts.",
    "De arts zei: “Ga bewegen.” ¦ Dat deed ik.",
    "He said ‘move.’ ¦ So I did.",
    "\"Het gaat over.\" ¦ \"Echt waar?\" ¦ Ja.",
    "«Blijf bewegen.» ¦ Dat is het advies.",
    "Hij noemt het ‘slijtage’. ¦ ‘Ouder worden’ is beter.",
    "’s Nachts is het erger. ¦ ’s Ochtends ook.",
    "Het is zo. ¦ 't Gaat vanzelf over.",
    // Parentheses and brackets.
    "Dit (zie Fig. 2. Daar staat het) is bekend. ¦ Meer niet.",
    "Het helpt (soms niet. Vaak wel.) bij velen. ¦ Klaar.",
    "Het helpt. ¦ (Soms niet.) ¦ Vaak wel.",
    "Het helpt (vaak). ¦ Soms niet.",
    "It works [1]. ¦ It lasts [2, 3].",
    // Marks of notes.
    "Het herstelt vaak.[1] ¦ Soms niet.[2,3] ¦ Dat is alles.",
    "Het herstelt vaak.¹ ¦ Soms niet.²˒ ³",
    "It often heals.12 ¦ Some do not.",
    "Het herstelt vaak.* ¦ Soms niet.†",
    // Addresses and identifiers.
    "Kijk op www.thuisarts.nl. ¦ Daar staat meer.",
    "Kijk op thuisarts.nl voor meer. ¦ Of bel.",
    "Ga naar https://example.org/a.b?c=d.e. ¦ Lees het.",
    "Mail naar j.smit@example.org. ¦ Wij bellen terug.",
    "See doi:10.1016/j.spinee.2014.11.019. ¦ It is free.",
    "Zie doi: 10.1016/j.spinee.2014.11.019. ¦ Epub volgde later.",
    "Open bestand.Txt.zip niet. ¦ Gooi het weg.",
    "We used Node.js and SPSS. ¦ Both ran.",
    // No space after the full stop.
    "De klachten verdwenen.¦Daarna kwam alles terug. ¦ Jammer.",
    "Dat was 80%.¦Meer niet.",
    "Het hielp (soms).¦Vaak niet.",
    "Is het erg?¦Nee hoor.",
    "Dat was in 2015.¦Nu niet meer.",
    "It healed.¦Then it hurt.",
    // Lists.
    "1. Rust nemen. ¦ 2. Bewegen. ¦ 3. Slapen.",
    "1. Rust nemen ¦ 2. Bewegen ¦ 3. Slapen",
    "Doe dit: 1. Rust nemen. ¦ 2. Bewegen.",
    "a. Rust nemen. ¦ b. Bewegen.",
    "Doe dit:\n¦• Rust nemen\n¦• Bewegen",
    "Eerst dit.\n¦1. Rust\n¦2. Bewegen",
    "Een kop zonder punt\n\n¦Dan een zin. ¦ En nog een.",
    "Een zin die over\ntwee regels loopt. ¦ En nog\r\neen.",
    // Odds and ends.
    "Geen punt aan het eind",
    "Een.¦Twee.¦Drie.",
    "  Ruimte vooraf. ¦ En achteraf.  ",
    "L4-L5 is vaak aangedaan. ¦ L5-S1 ook.",
    "pH daalt. ¦ Dat klopt.",
    "De app is nieuw. ¦ Gebruik de app. ¦ Hij is gratis.",
    "Zo’n 60% kreeg het. ¦ Eén op de 10 niet.",
    "Vergelijk dit (p < .001). ¦ Dat is weinig.",
    "CO₂ stijgt. ¦ H₂O niet.",
    "Het kost € 12,50. ¦ € 3 blijft over.",
    "Dat klopt. ¦ – Het staat er echt.",
    "日本語。 Een zin. ¦ Nog een.",
]

@Suite("Sentences")
struct SentenceTests {
    @Test("hard cases", arguments: hardCases)
    func splits(marked: String) {
        var text = String.UnicodeScalarView()
        var cuts = [0]
        for scalar in marked.unicodeScalars {
            if scalar == "¦" { cuts.append(text.count) } else { text.append(scalar) }
        }
        cuts.append(text.count)
        let scalars = Array(text)
        let expected = zip(cuts, cuts.dropFirst()).map { range(from: $0, to: $1, scalars) }
        let found = SentenceSplitter().sentences(in: String(text))
        #expect(found == expected, "\(found.map { String(String.UnicodeScalarView(scalars[$0])) })")
    }

    private func range(from start: Int, to end: Int, _ text: [Unicode.Scalar]) -> Range<Int> {
        var (start, end) = (start, end)
        while start < end, text[start].properties.isWhitespace { start += 1 }
        while end > start, text[end - 1].properties.isWhitespace { end -= 1 }
        return start..<end
    }

    @Test("there are more than a hundred of them, each its own")
    func table() {
        #expect(Set(hardCases).count == hardCases.count)
        #expect(hardCases.count > 100)
    }

    @Test("an empty text has no sentence", arguments: ["", "  \n\n ", "\u{FEFF}"])
    func empty(text: String) {
        #expect(SentenceSplitter().sentences(in: text).isEmpty)
    }

    @Test(
        "what lies between the sentences is white space only, whatever the text",
        arguments: [
            "...!!!???", "(((. A", ". . . A. B. C", "\r\n\r\n1.\n2.\n", "[1].[2]A", "a.b.c.D.e", "“.”’.A", "1. 2. 3. 4. A",
        ])
    func covers(text: String) {
        let scalars = Array(text.unicodeScalars)
        var next = 0
        for range in SentenceSplitter().sentences(in: text) + [scalars.count..<scalars.count] {
            #expect(range.lowerBound >= next)
            guard range.lowerBound >= next else { return }
            let isBlank = scalars[next..<range.lowerBound].allSatisfy { $0.properties.isWhitespace }
            #expect(isBlank)
            next = range.upperBound
        }
    }
}
