import QueryFuzzing
import SeededRandom
import TestSupport
import Testing
import WarrantKit

/// Whatever the language lets through, SQLite takes: its parser's stack holds a hundred, its expressions are a thousand deep.
@Suite("The deepest and longest queries are answered")
struct DepthTests {
    private static let catalog = Catalog.standard

    /// Conditions with four relations in each other, `and`, `or` and `not` between them, and each field at the bottom.
    @Test("four relations and six turns, with every field at the bottom", arguments: [Quantifier.has, .no, .only])
    func deepest(_ quantifier: Quantifier) throws {
        let library = try SampleStore.library()
        var generator = SplitMix64(state: 7)
        for kind in Kind.allCases {
            for field in Self.catalog.fields where field.type != .ranking {
                guard let path = Self.path(from: kind.entity, to: field, using: &generator) else { continue }
                var condition = Self.condition(on: field)
                for (index, relation) in path.reversed().enumerated() {
                    if index == 0 { condition = "(\(condition) or -(\(condition) \(condition)))" }
                    let count = quantifier == .only ? "" : ["", "2+"][index % 2]
                    condition = "\(quantifier.rawValue):\(count)\(relation.text)(\(condition))"
                    if index == 1 { condition = "not (\(condition) -has:\(path[2].text) or no:\(path[2].text))" }
                }
                let analysis = try library.analyze("\(kind) \(condition) | first 5 | count")
                let plan = try analysis.get()
                #expect(throws: Never.self, "\(kind) \(condition)") { try library.store.check(plan) }
            }
        }
    }

    @Test("what is deeper is an error of the query, not of the store")
    func deeper() throws {
        let library = try SampleStore.library()
        let five = "claims has:source(has:claim(has:source(has:claim(has:source(year:2015)))))"
        #expect(try library.analyze(five).errors.map(\.code) == ["query.nested-too-deep"])
        #expect(try library.analyze("claims has:source(has:claim(has:source(has:claim(verdict:mixed))))").plan != nil)
        let turns = "claims a (b or (c (d or (e (f or (g h))))))"
        #expect(try library.analyze(turns).errors.map(\.code) == ["query.nested-too-deep"])
        #expect(try library.analyze("claims a (b or (c (d or (e (f or g)))))").plan != nil)
        // What is joined alike, or denied twice, is no turn.
        #expect(try library.analyze("claims a (b (c (d (e (f (g (h (i)))))))) not not not not j").plan != nil)
    }

    @Test(
        "long queries",
        arguments: [
            "claims" + String(repeating: " | sources | claims", count: 24) + " | first 3",
            "claims" + String(repeating: " | first 3", count: 49),
            "claims" + String(repeating: " | claims a", count: 49),
            "articles | sources" + String(repeating: " | sort year | first 9 | claims | sources", count: 11),
            "sources pmid:" + (1...6_000).map(String.init).joined(separator: ",") + " | count",
            "sources year:" + (1_000...9_999).map(String.init).joined(separator: ",") + " | count",
            "claims " + (1...500).map { "rug\($0)" }.joined(separator: " or "),
            "sources " + (1...250).map { "a\($0)" }.joined(separator: " ") + " title:"
                + (1...250).map { "b\($0)" }.joined(separator: ","),
        ])
    func long(_ query: String) throws {
        let library = try SampleStore.library()
        try library.store.check(try library.analyze(query).get())
    }

    @Test("whatever text is a query is a statement that SQLite takes, or names what the store does not know")
    func fuzzed() throws {
        let library = try SampleStore.library()
        let fuzzer = QueryFuzzer()
        var plans = 0
        for number in 0..<12_000 {
            let input = fuzzer.input(number)
            guard let plan = QueryAnalyzer(parameters: ["a": "1", "c": "2"]).analyze(input).plan else { continue }
            plans += 1
            do {
                try library.store.check(plan)
            } catch let failure as Failure where failure.kind == .input {
                #expect(failure.diagnostics.allSatisfy { $0.code.hasPrefix("query.unknown-") }, "\(input)")
            } catch {
                Issue.record("input \(number): \(error): \(input)")
            }
        }
        #expect(plans > 300, "\(plans)")
    }

    @Test("five hundred tests are all there may be, those of saved queries included")
    func tests() throws {
        let words = (1...300).map { "a\($0)" }.joined(separator: " ")
        let analyzer = QueryAnalyzer(savedQueries: ["long": "sources \(words)"])
        #expect(analyzer.analyze("@long").plan != nil)
        #expect(analyzer.analyze("@long | sources \(words)").errors.map(\.code) == ["query.too-many-conditions"])
        let list = (1...501).map { "a\($0)" }.joined(separator: ",")
        #expect(analyzer.analyze("sources title:\(list)").errors.map(\.code) == ["query.too-many-conditions"])
    }

    /// Four relations, the last of which can be asked for the field; `nil` when chance finds none.
    private static func path(
        from entity: Entity, to field: Field, using generator: inout SplitMix64
    ) -> [Relation]? {
        for _ in 0..<2_000 {
            var path: [Relation] = []
            var scope = [entity]
            while path.count < 4 {
                // A name means the first entity of the link that has it.
                let relations = scope.flatMap { catalog.relations(from: $0) }.filter {
                    catalog.relation($0.text, in: scope) == $0
                }
                guard let relation = relations.randomElement(using: &generator) else { break }
                path.append(relation)
                scope = relation.scope
            }
            // The relation asked about beside the third has to leave from where that stands.
            if path.count == 4, catalog.field(field.text, in: scope) == field,
                catalog.relation(path[2].text, in: path[1].scope) == path[2]
            {
                return path
            }
        }
        return nil
    }

    private static func condition(on field: Field) -> String {
        let value =
            switch field.type {
            case .text: "\"de rug\""
            case .identifier(.pmid): "25430861,17525856"
            case .identifier(.doi): "\"10.3174/ajnr.A4173\""
            case .identifier(.pmcid): "PMC4464797"
            case .identifier(.language): "nl"
            case .identifier(.slug): "p*"
            case .year: "2015..2020"
            case .date: "2015-04..2020"
            case .number: ">=1"
            case .choice(let list): list.names.suffix(3).joined(separator: ",")
            case .concept: "hernia"
            case .ranking: "rug"
            }
        return "\(field.text):\(value)"
    }
}
