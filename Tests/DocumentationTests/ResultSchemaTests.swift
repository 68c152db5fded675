import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Schema/result.schema.json")
struct ResultSchemaTests {
    private func schema() throws -> JSONSchema {
        let file = Program.checkout.appending(path: "Schema/result.schema.json")
        return JSONSchema(root: try JSON(String(contentsOf: file, encoding: .utf8)))
    }

    private func definition(of kind: Kind) -> String {
        kind == .evidence ? "evidence" : kind.entity.rawValue
    }

    @Test("what a query of a kind gives fits the kind's part", arguments: Kind.allCases)
    func kinds(_ kind: Kind) throws {
        let schema = try schema()
        let rows = try JSON(ResultFormat.json.write(try SampleStore.library().query(kind.rawValue))).items
        let part = try #require(schema.root["$defs"]?[definition(of: kind)])
        #expect(rows.count > 3)
        for row in rows { #expect(schema.faults(of: row, against: part) == []) }
    }

    @Test(
        "whatever is asked, the result as a whole fits",
        arguments: [
            "claims no:source", "claims | count by article, verdict", "sources has:2+claim | show pmid, title, claim",
            "claims nothing-has-this-word", "claims like:rug | show id, score",
            "evidence | show finding, passage-state, number", "articles | sources",
            "claims in:rugpijn-kinesist | sort strength desc | show id, about, number, source",
        ])
    func results(_ query: String) throws {
        let schema = try schema()
        let result = try Program.run(["query", query, "--format", "json", "--store", try SampleStore.path()])
        #expect(result.status == 0)
        #expect(schema.faults(of: try JSON(result.standardOutput), against: schema.root) == [])
        for line in try Program.run(["query", query, "--format", "jsonl", "--store", try SampleStore.path()]).standardOutput
            .split(separator: "\n")
        {
            #expect(schema.faults(of: .array([try JSON(String(line))]), against: schema.root) == [])
        }
    }

    @Test("a kind's part has the columns of the kind, and the closed lists are those of the language", arguments: Kind.allCases)
    func columns(_ kind: Kind) throws {
        let part = try #require(try schema().root["$defs"]?[definition(of: kind)])
        let columns = try SampleStore.library().query("\(kind.rawValue) | first 1").columns
        #expect(part["required"]?.items.compactMap(\.string) == columns.map(\.jsonKey))
        for column in columns {
            let property = try #require(part["properties"]?[column.jsonKey], "\(column.jsonKey) is missing")
            guard case .field(let field) = column.content, case .choice(let list) = field.type, !field.isMultiple else {
                continue
            }
            let stated = property["enum"]?.items.compactMap(\.string) ?? []
            #expect(stated == list.names, "\(column.jsonKey)")
        }
    }

    @Test("the kinds of source are those of a record")
    func sourceKinds() throws {
        let stated = try schema().root["$defs"]?["source"]?["properties"]?["kind"]?["enum"]?.items.compactMap(\.string)
        #expect(stated == Record.Kind.allCases.map(\.rawValue))
    }

    @Test("the check itself finds what is wrong")
    func check() throws {
        let schema = try schema()
        let claim = try #require(schema.root["$defs"]?["claim"])
        #expect(schema.faults(of: .object(["id": .number(1)]), against: claim).count > 3)
        #expect(!schema.faults(of: .object([:]), against: schema.root).isEmpty)
        #expect(!schema.faults(of: .array([.object(["id": .array([.bool(true)])])]), against: schema.root).isEmpty)
    }
}
