import Foundation
import Testing

@testable import TextAnalysis

@Suite("Quantities in sentences")
struct QuantityScannerTests {
    struct Row: Sendable, CustomTestStringConvertible {
        var language: StemmingLanguage
        var text: String
        var expected: [String] = []
        var testDescription: String { text }
    }

    /// The rows of a table: `nl` or `en`, a sentence, and below it what is to be found.
    static func rows(_ table: String) -> [Row] {
        var rows: [Row] = []
        for line in table.split(separator: "\n") {
            if line.hasPrefix(" ") {
                rows[rows.count - 1].expected.append(line.trimmingCharacters(in: .whitespaces))
            } else {
                rows.append(Row(language: line.hasPrefix("nl") ? .dutch : .english, text: String(line.dropFirst(3))))
            }
        }
        return rows
    }

    private func drawn(_ mention: QuantityMention, in text: String) -> String {
        func cut(_ part: QuantityMention.Part) -> String { mention.parts[part].map { Self.cut($0, of: text) } ?? "?" }
        var drawn = "«\(cut(.number))»"
        if mention.comparator != .equal { drawn += " " + mention.comparator.rawValue }
        drawn += mention.value.map { " \($0)" } ?? mention.range.map { " \($0.low)..\($0.high)" } ?? " none"
        if let denominator = mention.denominator { drawn += " / \(denominator)" }
        if let unit = mention.unit { drawn += " " + unit }
        if let spread = mention.spread { drawn += " ±\(spread)" }
        if let bounds = mention.bounds { drawn += " [\(bounds.low), \(bounds.high)]" }
        if let statistic = mention.statistic { drawn += " stat=" + statistic }
        if let population = mention.population { drawn += " pop=" + population }
        if let age = mention.age {
            let low = age.low.map { "\($0)" } ?? ""
            let high = age.high.map { "\($0)" } ?? ""
            drawn += " age=" + (low == high ? low : low + "-" + high)
        }
        if let period = mention.period { drawn += " per=" + period }
        return drawn
    }

    private static func cut(_ range: Range<Int>, of text: String) -> String {
        String(String.UnicodeScalarView(Array(text.unicodeScalars)[range]))
    }

    @Test("every part of every sentence", arguments: rows(QuantityTable.sentences))
    func sentence(row: Row) {
        let found = QuantityScanner.quantities(in: row.text, row.language).map { drawn($0, in: row.text) }
        #expect(found == row.expected)
    }

    @Test("the table has the sentences that were asked for")
    func size() {
        let rows = Self.rows(QuantityTable.sentences)
        #expect(rows.count >= 120)
        #expect(rows.count { $0.language == .english } >= 40)
        #expect(Set(rows.map(\.text)).count == rows.count)
    }

    @Test("digits that count nothing are no quantity", arguments: rows(QuantityTable.withoutQuantity))
    func nothing(row: Row) {
        #expect(QuantityScanner.quantities(in: row.text, row.language).map { drawn($0, in: row.text) } == [])
    }

    @Test("each part has its place in the text")
    func places() throws {
        let text = "Eerst iets anders. Naar schatting heeft meer dan 36 van de 1000 vrouwen van 30-39 jaar dit per jaar."
        let mention = try #require(QuantityScanner.quantities(in: text, .dutch).first)
        let parts = mention.parts.mapValues { Self.cut($0, of: text) }
        #expect(
            parts == [
                .number: "meer dan 36 van de 1000", .comparator: "meer dan", .denominator: "1000", .population: "vrouwen",
                .age: "van 30-39 jaar", .period: "per jaar",
            ])
        #expect(Self.cut(mention.clause, of: text).hasPrefix("Naar schatting"))
    }

    @Test("the statistic, its bounds and its unit have their places")
    func statisticPlaces() throws {
        let text = "Pain fell: mean difference -4.93 points (95% CI -8.77 to -1.09)."
        let mention = try #require(QuantityScanner.quantities(in: text, .english).first)
        #expect(
            mention.parts.mapValues { Self.cut($0, of: text) } == [
                .number: "mean difference -4.93 points (95% CI -8.77 to -1.09)", .statistic: "mean difference", .unit: "points",
                .bounds: "-8.77 to -1.09",
            ])
    }

    @Test("places count code points, also after letters made of two")
    func codePoints() throws {
        let text = "Zo\u{0308}n 👩‍⚕️ ziet 60 % ervan."
        let mention = try #require(QuantityScanner.quantities(in: text, .dutch).first)
        #expect(mention.parts[.number].map { Self.cut($0, of: text) } == "60 %")
    }

    @Test("parts lie inside the clause, and words are those of the text", arguments: rows(QuantityTable.sentences))
    func inside(row: Row) {
        for mention in QuantityScanner.quantities(in: row.text, row.language) {
            for range in mention.parts.values {
                #expect(mention.clause.lowerBound <= range.lowerBound && range.upperBound <= mention.clause.upperBound)
            }
            #expect(mention.parts[.population].map { Self.cut($0, of: row.text) } == mention.population)
            #expect(mention.parts[.period].map { Self.cut($0, of: row.text) } == mention.period)
        }
    }

    @Test("an age or a population is not taken from another sentence")
    func otherSentence() throws {
        let found = QuantityScanner.quantities(in: "Bij 20-jarigen is het zeldzaam. Later heeft 43% het.", .dutch)
        #expect(found.map(\.age) == [.init(low: 20, high: 20), nil])
        #expect(found.map(\.statistic) == ["age", nil])
    }

    @Test(
        "a point or a comma is read as each language reads it",
        arguments: [
            ("2,5%", StemmingLanguage.dutch, "2.5"), ("2.5%", .dutch, "2.5"), ("1.500 mg", .dutch, "1500"),
            ("1,500 mg", .english, "1500"),
            ("1.500 mg", .english, "1.5"), ("0.125 mg", .dutch, "0.125"), ("12.345,6 mg", .dutch, "12345.6"),
            ("12,345.6 mg", .english, "12345.6"), ("10\u{202F}000 mg", .dutch, "10000"), ("0,5%", .english, "0.5"),
        ])
    func decimals(text: String, language: StemmingLanguage, value: String) {
        #expect(QuantityScanner.quantities(in: text, language).first?.value == Decimal(string: value))
    }

    @Test(
        "hostile text is read to its end, and the number after it found",
        arguments: [
            String(repeating: "7", count: 65_536), String(repeating: "1-", count: 32_768),
            String(repeating: "(", count: 65_536),
            String(repeating: "1,", count: 32_768), String(repeating: "a", count: 65_536),
            String(repeating: "1.", count: 32_768),
            String(repeating: "tussen ", count: 9000), String(repeating: "12/", count: 20_000), "\0\0\u{FFFD}",
        ])
    func hostile(start: String) {
        for language in StemmingLanguage.allCases {
            let found = QuantityScanner.quantities(in: start + "\n\nEr: 60% van de mensen.", language)
            #expect(found.last?.value == 60 && found.last?.unit == "%")
            #expect(found.count == 1)
        }
    }
}
