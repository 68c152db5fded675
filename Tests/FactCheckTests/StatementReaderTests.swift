import EvidenceModel
import EvidenceStore
import Foundation
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("What a statement names")
struct StatementReaderTests {
    /// Its units in order: concepts in brackets, plain words by themselves.
    private func drawn(_ text: ReadText) -> [String] {
        text.units.map { $0.isConcept ? "[\($0.concepts.sorted().joined(separator: "|"))]" : $0.words }
    }

    private func place(_ words: String, _ text: String) throws -> Range<Int> {
        try #require(SmallThesaurus.places(of: words, in: text).first)
    }

    @Test("concepts and other words in order; function words, cues of direction and numbers name nothing")
    func units() {
        #expect(drawn(SmallThesaurus.read("Exercise reduces the chronic pain")) == ["[exercise]", "chronic", "[pain]"])
        #expect(drawn(SmallThesaurus.read("Bewegen vermindert de pijn niet", .dutch)) == ["[exercise]", "[pain]"])
        #expect(drawn(SmallThesaurus.read("In 41% of cases extrusions regress")) == ["cases", "[extrusion]", "[regression]"])
        #expect(drawn(SmallThesaurus.read("Pijn neemt in de knie toe", .dutch)) == ["[pain]", "[knee]"])
        for empty in ["", "the of and", "!? …", "12 34"] { #expect(drawn(SmallThesaurus.read(empty)) == []) }
    }

    @Test("what stands between the two words of a cue still names something")
    func betweenCue() {
        let text = SmallThesaurus.read("De pijn neemt bij vrouwen met een versleten knie langzaam toe", .dutch)
        #expect(drawn(text).contains("[women]") && drawn(text).contains("[knee]"))
        #expect(!drawn(text).contains("neemt") && !drawn(text).contains("toe"))
    }

    @Test("of two labels on the same words the longer; several concepts of one label are one thing")
    func labels() throws {
        #expect(drawn(SmallThesaurus.read("A disc disease of the disc")) == ["[disc-disease]", "[disc]"])
        let text = "The disc hurts"
        let other = SmallThesaurus.mention("disk-storage", try place("disc", text))
        #expect(drawn(SmallThesaurus.read(text, more: [other])).first == "[disc|disk-storage]")
    }

    @Test("a label whose words stand apart is one thing, which leaves what stands between")
    func apart() throws {
        let text = "Een hernia trekt zich bij mannen terug"
        let apart = SmallThesaurus.mention(
            "regression", try place("trekt", text), and: try place("terug", text), how: .scattered)
        let read = SmallThesaurus.read(text, .dutch, more: [apart])
        #expect(drawn(read) == ["[hernia]", "[regression]", "[men]"])
        let unit = try #require(read.units.first { $0.concepts == ["regression"] })
        let (verb, particle, between) = (try place("trekt", text), try place("terug", text), try place("mannen", text))
        #expect(unit.covers(verb) && unit.covers(particle) && !unit.covers(between))
        #expect(unit.stems.count == 2)
    }

    @Test("a thing is denied by its own words, not by a denial elsewhere")
    func denied() throws {
        func isDenied(_ concept: String, _ text: ReadText) -> Bool? {
            text.units.first { $0.concepts == [concept] }?.isDenied
        }
        #expect(isDenied("no-cause", SmallThesaurus.read("Er is geen oorzaak", .dutch)) == true)
        #expect(isDenied("cause", SmallThesaurus.read("Er is een oorzaak", .dutch)) == false)
        #expect(isDenied("cause", SmallThesaurus.read("De oorzaak is niet de knie", .dutch)) == false)
        let text = "De oorzaak van de pijn blijft vaak onbekend"
        let apart = SmallThesaurus.mention(
            "no-cause", try place("oorzaak", text), and: try place("onbekend", text), how: .scattered)
        let read = StatementReader().read(text, .dutch, mentions: [apart])
        #expect(isDenied("no-cause", read) == true)
    }

    @Test("a word that only looks like a label where it says a direction is none; one that is the label stays")
    func cueOrLabel() throws {
        let text = "Exercise reduces pain"
        let range = try place("reduces", text)
        #expect(
            drawn(SmallThesaurus.read(text, more: [SmallThesaurus.mention("surgery", range, how: .inflected)]))
                == ["[exercise]", "[pain]"])
        #expect(
            drawn(SmallThesaurus.read(text, more: [SmallThesaurus.mention("surgery", range)]))
                == ["[exercise]", "[surgery]", "[pain]"])
    }

    @Test("numbers that say how much are numbers; when, and an age alone, are not")
    func numbers() {
        func values(_ text: String, _ language: Language = .english) -> [String] {
            SmallThesaurus.read(text, language).numbers.map { "\($0.quantity.value ?? 0)\($0.quantity.unit ?? "")" }
        }
        #expect(values("In 41% of cases extrusions regress") == ["41%"])
        #expect(values("Eenmaal per jaar", .dutch) == [])
        #expect(values("People of 20 years old have pain") == [])
        let aged = SmallThesaurus.read("29% of 20-year-olds have bulges").numbers
        #expect(aged.map(\.quantity.age) == [NumberRange(20, 20)])
        #expect(SmallThesaurus.read("Of people over 65 years, 30% have bulges").numbers.allSatisfy { !$0.isTime })
        #expect(SmallThesaurus.read("Pain passes in 6 weeks").numbers.map(\.isTime) == [true])
    }

    @Test("places are in code points of the text")
    func places() throws {
        let text = "👩‍⚕️ Zo\u{0308}n pijn — pijn"
        let read = SmallThesaurus.read(text, .dutch)
        let scalars = Array(text.unicodeScalars)
        let words = read.units.filter(\.isConcept).map { String(String.UnicodeScalarView(scalars[$0.range])) }
        #expect(words == ["pijn", "pijn"])
    }
}
