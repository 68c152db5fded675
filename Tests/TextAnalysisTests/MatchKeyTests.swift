import Testing

@testable import TextAnalysis

@Suite("Keys under which inflected words meet")
struct MatchKeyTests {
    @Test(
        "the forms of a Dutch word have one key",
        arguments: [
            ["slinkt", "slinken"], ["geneest", "genezen"], ["blijft", "blijven"], ["loopt", "lopen"], ["neemt", "nemen"],
            ["trekt", "trekken"], ["verdwijnt", "verdwijnen"], ["verhoogt", "verhogen"],
            ["vermindert", "verminderen"], ["hernia", "hernia's"], ["schijf", "schijven"],
            ["klacht", "klachten"], ["oorzaak", "oorzaken"], ["voet", "voeten"], ["buik", "buiken"],
        ])
    func together(_ words: [String]) {
        let keys = MatchKeys(.dutch)
        let found = Set(words.map { keys.key(Folding.words($0)[0]) })
        #expect(found.count == 1, "\(found.sorted())")
    }

    @Test(
        "other words stay apart, short ones among them",
        arguments: [
            ["niet", "nier"], ["arts", "artrose"], ["heup", "heuvel"], ["rug", "ruggengraat"], ["knie", "knip"],
            ["been", "beer"],
            ["pijn", "pijp"], ["met", "mee"], ["rust", "rus"], ["wervel", "werven"], ["kost", "kous"], ["minder", "meer"],
            ["zitten", "zetten"], ["protrusie", "extrusie"], ["tand", "tang"], ["lopen", "lappen"],
        ])
    func apart(_ words: [String]) {
        let keys = MatchKeys(.dutch)
        let found = Set(words.map(keys.key))
        #expect(found.count == words.count, "\(found.sorted())")
    }

    @Test("an English word keeps its stem: its t is no ending")
    func english() {
        let keys = MatchKeys(.english)
        #expect(keys.key("regress") == keys.key("regresses") && keys.key("herniation") == keys.key("herniations"))
        #expect(keys.key("effect") != keys.key("effec") && keys.key("patient").hasSuffix("t"))
    }

    @Test("a key's key is itself for words that have no ending left, and nothing has no key")
    func ends() {
        let keys = MatchKeys(.dutch)
        for word in [
            "knie", "hernia", "rug", "a", "", "t", "tt", "vvvv", "zzzz", "éé", "💉", String(repeating: "t", count: 5000),
        ] {
            let key = keys.key(word)
            #expect(key.count <= word.count)
            if word.isEmpty { #expect(key.isEmpty) } else { #expect(!key.isEmpty) }
        }
    }
}
