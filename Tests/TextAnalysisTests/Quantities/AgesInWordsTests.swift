import Foundation
import Testing

@testable import TextAnalysis

@Suite("Ages in words, and ages without their years")
struct AgesInWordsTests {
    /// The ages of a sentence: `20`, `30-39`, `65-` from there on, `-50` up to there.
    private func ages(_ text: String) -> [String] {
        QuantityScanner.quantities(in: text, .dutch).compactMap(\.age).map { age in
            let (low, high) = (age.low.map { "\($0)" } ?? "", age.high.map { "\($0)" } ?? "")
            return low == high ? low : "\(low)-\(high)"
        }
    }

    @Test(
        "one word, a birthday, a decade of life",
        arguments: [
            ("Van de twintigjarigen snurkt 12%", ["20"]), ("Een tachtigjarige hoort minder", ["80"]),
            ("Op achttienjarige leeftijd groeit niemand meer", ["18"]),
            ("Op je dertigste begint het", ["30"]), ("Rond haar negentiende werd het beter", ["19"]),
            ("Vanaf je veertigste levensjaar slaap je korter", ["40-"]), ("Na zijn 65e komt het weinig voor", ["65-"]),
            ("Voor uw 50ste verjaardag hoeft dat niet", ["-50"]),
            ("Dertigers slapen korter", ["30-39"]), ("Een vijftiger slaapt korter", ["50-59"]),
            ("Dertigers en veertigers slapen korter", ["30-49"]), ("Dertigers en zestigers slapen korter", ["30-39", "60-69"]),
        ])
    func inWords(_ text: String, _ expected: [String]) {
        #expect(ages(text) == expected)
    }

    @Test(
        "people of a number that counts nothing else are of that age, and so is 'rond de tachtig'",
        arguments: [
            ("Bij mensen van 80 is het gewoon", ["80"]), ("Je ziet het bij vrouwen van 45 en bij mannen van 60", ["45", "60"]),
            ("Bij vrouwen van 45 zie je het vaak", ["45"]), ("Rond de tachtig is dat gewoon", ["80"]),
        ])
    func withoutYears(_ text: String, _ expected: [String]) {
        #expect(ages(text) == expected)
    }

    @Test(
        "other numbers and ordinals are no ages",
        arguments: [
            "Op de twintigste dag was het over", "Mensen van 80 kilo lopen zwaarder", "De jarige trakteert",
            "Het is zijn twintigste blessure", "Kinderen van 3 tellen niet mee", "Rond de 23 deelnemers vielen af",
        ])
    func none(_ text: String) {
        #expect(ages(text) == [])
    }
}
