import Foundation
import Testing

@testable import TextAnalysis

@Suite("By how much something is multiplied")
struct MultipleTests {
    /// Each number of times, marked where it is a ratio.
    private func drawn(_ text: String, _ language: StemmingLanguage) -> [String] {
        QuantityScanner.quantities(in: text, language).filter { $0.unit == "times" }.map { mention in
            "\(mention.value ?? 0)" + (mention.statistic == "ratio" ? " ratio" : "")
        }
    }

    @Test(
        "a verb, or a number of times as much, is a ratio",
        arguments: [
            ("Roken verdrievoudigt de kans", StemmingLanguage.dutch, ["3 ratio"]),
            ("De kans verdubbelt door roken", .dutch, ["2 ratio"]), ("Dat zou je risico vertienvoudigen", .dutch, ["10 ratio"]),
            ("Rokers hebben drie keer zoveel kans", .dutch, ["3 ratio"]),
            ("Ze hoesten twee keer zo vaak", .dutch, ["2 ratio"]),
            ("Smoking doubles the odds", .english, ["2 ratio"]), ("Smoking tripled the odds", .english, ["3 ratio"]),
        ])
    func ratios(_ text: String, _ language: StemmingLanguage, _ expected: [String]) {
        #expect(drawn(text, language) == expected)
    }

    @Test(
        "how often something happens is none",
        arguments: [
            ("Doe het drie keer per dag", StemmingLanguage.dutch, ["3"]), ("Hij viel tweemaal", .dutch, ["2"]),
            ("She fell twice", .english, ["2"]), ("Dat telt dubbel", .dutch, []),
        ])
    func counts(_ text: String, _ language: StemmingLanguage, _ expected: [String]) {
        #expect(drawn(text, language) == expected)
    }
}
