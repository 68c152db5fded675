import Testing
import TextAnalysis

@Suite("Dutch compounds")
struct CompoundSplitterTests {
    private static let words: Set<String> = [
        "tussenwervelschijf", "tussen", "wervel", "schijf", "uitstulping", "knie", "artrose", "rug", "klacht", "klachten",
        "heup",
        "prothese", "hardlopen", "hardloop", "blessure", "kraakbeen", "been", "slijtage", "zenuw", "wortel", "zenuwwortel",
        "ontsteking", "gezondheid", "patient", "vereniging", "kind", "arts", "zonne", "steek", "hand", "schouder", "pijn",
    ]

    private static func parts(_ word: String) -> String? {
        let stems = Set(words.map { MatchKeys(.dutch).key($0) })
        return CompoundSplitter.split(word) { part in
            if words.contains(part) { return .word }
            return part.count > 3 && stems.contains(MatchKeys(.dutch).key(part)) ? .stem : .unknown
        }?.joined(separator: "+")
    }

    @Test(
        "a compound is split into the fewest known words, without what links them",
        arguments: [
            ("tussenwervelschijfuitstulping", "tussenwervelschijf+uitstulping"),
            ("knieartrose", "knie+artrose"),
            ("rugklachten", "rug+klachten"),
            ("heupprothese", "heup+prothese"),
            ("heuppijnen", "heup+pijnen"),
            ("hardloopblessure", "hardloop+blessure"),
            ("kraakbeenslijtage", "kraakbeen+slijtage"),
            ("zenuwwortelontsteking", "zenuwwortel+ontsteking"),
            ("knieenpijn", "knie+pijn"),
            ("gezondheidsklacht", "gezondheid+klacht"),
            ("patientenvereniging", "patient+vereniging"),
            ("kinderarts", "kind+arts"),
            ("zonnesteek", "zonne+steek"),
            ("heupslijtagepijnklachten", "heup+slijtage+pijn+klachten"),
            // A linking s rather than the stem of a word that nobody knows: both have two parts.
            ("rugspijn", "rug+pijn"),
        ])
    func splits(word: String, parts: String) {
        #expect(Self.parts(word) == parts)
    }

    @Test(
        "a word that is known, or has a part that is not, stays whole",
        arguments: [
            "schouder", "kraakbeen", "rugzak", "handdoek", "kniebroek", "pijn", "", "ru", "rugs", "rugen", "klachtens",
            "uitrug",
        ])
    func wholes(word: String) {
        #expect(Self.parts(word) == nil)
    }

    @Test("of two splits with as many parts the one with fewer linking letters counts, then the one whose parts begin later")
    func choices() {
        func split(_ word: String, _ known: Set<String>) -> [String]? {
            CompoundSplitter.split(word) { known.contains($0) ? .word : .unknown }
        }
        #expect(split("abcsdef", ["abc", "abcs", "def"]) == ["abcs", "def"])
        #expect(split("abcdefgh", ["abc", "defgh", "abcd", "efgh"]) == ["abcd", "efgh"])
        #expect(split("abcdefghi", ["abc", "def", "ghi", "abcdef"]) == ["abcdef", "ghi"])
        #expect(split("abdef", ["ab", "def"]) == nil)
    }

    @Test("a hostile word is asked for a bounded number of parts a letter, and its parts make the word")
    func hostile() throws {
        let word = String(repeating: "aaa", count: 3_334)
        var asked = 0
        let parts = try #require(
            CompoundSplitter.split(word) { part in
                asked += 1
                return part.allSatisfy { $0 == "a" } ? .word : .unknown
            })
        #expect(parts.joined() == word)
        #expect(asked <= word.count * CompoundSplitter.longestPart)
        #expect(parts.count == (word.count + CompoundSplitter.longestPart - 1) / CompoundSplitter.longestPart)
    }
}
