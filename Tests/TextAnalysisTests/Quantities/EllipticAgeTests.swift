import Foundation
import Testing

@testable import TextAnalysis

@Suite("Ages that share their unit")
struct EllipticAgeTests {
    /// Each number with its age.
    private func drawn(_ text: String, _ language: StemmingLanguage) -> [String] {
        QuantityScanner.quantities(in: text, language).map { mention in
            let age = mention.age.map { age in
                age.low == age.high ? "\(age.low ?? 0)" : "\(age.low.map { "\($0)" } ?? "")-\(age.high.map { "\($0)" } ?? "")"
            }
            return "\(mention.value.map { "\($0)" } ?? "?")\(mention.unit ?? "") at \(age ?? "no age")"
        }
    }

    @Test(
        "an age that leaves its years to the last one is an age",
        arguments: [
            ("Bij klachtenvrije mensen 29% op 20 en 43% op 80 jaar", StemmingLanguage.dutch, ["29% at 20", "43% at 80"]),
            ("Het komt voor bij 30% op 20, 60% op 50 en 84% op 80 jaar", .dutch, ["30% at 20", "60% at 50", "84% at 80"]),
            ("Van 29% op 20 jaar naar 43% op 80 jaar", .dutch, ["29% at 20", "43% at 80"]),
            ("It is 29% at 20 and 43% at 80 years", .english, ["29% at 20", "43% at 80"]),
        ])
    func ages(_ text: String, _ language: StemmingLanguage, _ expected: [String]) {
        #expect(drawn(text, language) == expected)
    }

    @Test(
        "a number that no age follows stays without",
        arguments: [
            ("29% op 20 mei en 43% op 80 plaatsen", StemmingLanguage.dutch), ("29% en 43% van de mensen", .dutch),
            ("29% at 20 clinics and 43% at 80 clinics", .english),
        ])
    func none(_ text: String, _ language: StemmingLanguage) {
        let found = drawn(text, language)
        #expect(found.allSatisfy { $0.hasSuffix("no age") }, "\(found)")
        #expect(found.count >= 2)
    }
}
