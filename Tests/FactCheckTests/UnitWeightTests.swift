import Testing

@testable import FactCheck

@Suite("How much a thing says")
struct UnitWeightTests {
    private func unit(_ words: String, _ concepts: Set<String> = []) -> ReadText.Unit {
        ReadText.Unit(concepts: concepts, stems: [words], words: words, range: 0..<words.count)
    }

    @Test("words that lean on others are light, whatever they lean on; a concept's words are not")
    func light() {
        for word in ["mensen", "people", "komen", "usually"] {
            #expect(LightWords.contains(unit(word)), "\(word)")
            #expect(!LightWords.contains(unit(word, ["x"])), "\(word)")
        }
        for word in ["hernia", "knie", "calcified", ""] { #expect(!LightWords.contains(unit(word)), "\(word)") }
    }

    @Test("what tells only how often or to whom is a frame")
    func frame() {
        #expect(LightWords.isFrame(unit("prevalence", ["D015995"])))
        #expect(!LightWords.isFrame(unit("hernia", ["hernia"])) && !LightWords.isFrame(unit("prevalence")))
    }

    @Test("unknown is a denial, in both languages and in other forms; known is not")
    func denying() {
        for words in ["oorzaak onbekend", "Onbekende oorzaak", "cause … unclear", "onverklaarde pijn", "an unknown cause"] {
            #expect(LightWords.deny(words), "\(words)")
        }
        for words in ["oorzaak bekend", "a clear cause", "", "known"] { #expect(!LightWords.deny(words), "\(words)") }
    }

    @Test("the fewer claims are about a concept the more it says, and one that none is about says most")
    func rarity() {
        let weights = UnitWeights(claims: 100, about: ["common": 60, "seldom": 2, "D015995": 1])
        let (common, seldom) = (weights.weight(unit("a", ["common"])), weights.weight(unit("b", ["seldom"])))
        let (unheard, frame) = (weights.weight(unit("c", ["unheard"])), weights.weight(unit("d", ["D015995"])))
        let (word, light) = (weights.weight(unit("calcified")), weights.weight(unit("people")))
        #expect(unheard > seldom && seldom > common)
        #expect(common > frame && word > frame && frame > light && light > 0)
        #expect(unheard > word)
    }

    @Test("of several meanings the commonest is meant")
    func ambiguous() {
        let weights = UnitWeights(claims: 100, about: ["common": 60, "seldom": 2])
        #expect(weights.weight(unit("x", ["common", "seldom"])) == weights.weight(unit("x", ["common"])))
    }

    @Test("a library without claims weighs too")
    func empty() {
        let weight = UnitWeights(claims: 0, about: [:]).weight(unit("x", ["x"]))
        #expect(weight.isFinite && weight > 0)
    }
}
