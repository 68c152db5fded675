import EvidenceModel
import EvidenceStore
import Foundation
import Testing
import TextAnalysis

@testable import FactCheck

@Suite("Lists, ages and unread numbers in a text")
struct ReadTextTests {
    private func unit(_ concept: String, _ text: ReadText) throws -> ReadText.Unit {
        try #require(text.units.first { $0.concepts.contains(concept) })
    }

    @Test(
        "things with nothing but a comma or a conjunction between them are a list",
        arguments: [
            ("Pain, exercise and sitting", true), ("Pain or sitting", true), ("Pain, and then sitting", true),
            ("Pain from sitting", false), ("Pain and a chair for sitting", false), ("Pain, while he is still sitting", false),
        ])
    func lists(_ sentence: String, _ isListed: Bool) throws {
        let text = SmallThesaurus.read(sentence)
        let (pain, sitting) = (try unit("pain", text), try unit("sitting", text))
        #expect(text.isListed(pain, besideOneOf: [sitting]) == isListed)
        #expect(text.isListed(sitting, besideOneOf: [pain]) == isListed)
        #expect(!text.isListed(pain, besideOneOf: []))
    }

    @Test("what a sentence denies is in no list of what it says")
    func deniedInList() throws {
        let text = SmallThesaurus.read("Er is pijn en geen oorzaak", .dutch)
        let (pain, none) = (try unit("pain", text), try unit("no-cause", text))
        #expect(!text.isListed(none, besideOneOf: [pain]))
    }

    @Test("ages by themselves are kept apart from numbers, and others of that age are told from those who are not")
    func ages() {
        let text = SmallThesaurus.read("People of 20 years old have pain")
        #expect(text.ages == [NumberRange(20, 20)])
        #expect(text.isOfAge(NumberRange(18, 25)) && !text.isOfAge(NumberRange(21, 80)))
        #expect(SmallThesaurus.read("People have pain").isOfAge(NumberRange(21, 80)))
        #expect(SmallThesaurus.read("29% of 20-year-olds have pain").ages == [])
    }

    @Test("the word for age where an age is said names nothing; elsewhere it does")
    func wordOfAge() {
        let said = SmallThesaurus.read("Pijn op tachtigjarige leeftijd", .dutch)
        #expect(said.concepts == ["pain"] && said.ages == [NumberRange(80, 80)])
        #expect(SmallThesaurus.read("Pijn op hoge leeftijd", .dutch).concepts == ["pain", "D000367"])
    }

    @Test("digits that are neither a number nor a name were not read")
    func unread() throws {
        let text = "Grade 3 pain"
        #expect(SmallThesaurus.read(text).hasUnreadNumber)
        let name = SmallThesaurus.mention("grade-3", try #require(SmallThesaurus.places(of: "grade 3", in: text).first))
        #expect(!SmallThesaurus.read(text, more: [name]).hasUnreadNumber)
        for read in ["In 41% of cases extrusions regress", "Pain", "L5 pain"] {
            #expect(!SmallThesaurus.read(read).hasUnreadNumber, "\(read)")
        }
    }

    @Test("a word that says nothing is not firm")
    func firm() {
        let text = SmallThesaurus.read("De pijn zit in de knie", .dutch)
        #expect(text.stems.subtracting(text.firmStems) == ["zit"])
    }

    @Test("the first word of a cue that stands apart names nothing, even where it is a label")
    func cueApart() throws {
        let text = "Zitten zorgt voor pijn"
        let care = SmallThesaurus.mention("care", try #require(SmallThesaurus.places(of: "zorgt", in: text).first))
        #expect(SmallThesaurus.read(text, .dutch, more: [care]).concepts == ["sitting", "pain"])
    }
}
