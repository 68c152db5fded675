import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Schema/check.schema.json")
struct CheckSchemaTests {
    private func schema() throws -> JSONSchema {
        let file = Program.checkout.appending(path: "Schema/check.schema.json")
        return JSONSchema(root: try JSON(String(contentsOf: file, encoding: .utf8)))
    }

    private func part(_ name: String) throws -> JSON {
        try #require(try schema().root["$defs"]?[name])
    }

    @Test("every check fits, hostile or not, in both languages", arguments: Language.allCases)
    func statements(_ language: Language) throws {
        let schema = try schema()
        for check in CheckSamples.statements + [CheckSamples.hostile] + Verdict.allCases.map(CheckSamples.with) {
            let written = try JSON(check.report(.json, in: language))
            #expect(schema.faults(of: written, against: try part("statement")) == [])
            #expect(schema.faults(of: written, against: schema.root) == [])
        }
        for check in [CheckSamples.article, CheckSamples.hostileArticle] {
            let written = try JSON(check.report(.json, in: language))
            #expect(schema.faults(of: written, against: try part("article")) == [])
            #expect(written["statements"]?.items.count == check.checks.count)
        }
    }

    @Test("a statement has the keys that were promised, whatever is in it; an article's has its place too")
    func keys() throws {
        let keys: Set = [
            "statement", "language", "outcome", "verdict", "strength", "reasons", "concepts", "claims", "evidence", "numbers",
            "candidates",
        ]
        func names(_ json: JSON) -> Set<String> {
            if case .object(let members) = json { Set(members.keys) } else { [] }
        }
        for check in CheckSamples.statements { #expect(names(try JSON(check.report(.json, in: .english))) == keys) }
        let article = try JSON(CheckSamples.article.report(.json, in: .english))
        for statement in article["statements"]?.items ?? [] { #expect(names(statement) == keys.union(["sentence"])) }
        #expect(try part("statement")["required"]?.items.compactMap(\.string).count == keys.count)
    }

    @Test("the closed lists are those of the program")
    func lists() throws {
        func list(_ part: String, _ property: String) throws -> [String] {
            let property = try #require(try self.part(part)["properties"]?[property])
            return (property["items"] ?? property)["enum"]?.items.compactMap(\.string) ?? []
        }
        #expect(try part("verdict")["enum"]?.items.compactMap(\.string) == Verdict.allCases.map(\.rawValue))
        #expect(try list("statement", "outcome") == StatementCheck.Outcome.allCases.map(\.rawValue))
        #expect(try list("statement", "language") == Language.allCases.map(\.rawValue))
        #expect(try list("claim", "differences") == MatchedClaim.Difference.allCases.map(\.rawValue))
        #expect(try list("evidence", "direction") == Direction.allCases.map(\.rawValue))
        #expect(try list("evidence", "limit") == Limit.allCases.map(\.rawValue))
        #expect(try list("evidence", "basis") == Basis.allCases.map(\.rawValue))
        #expect(try list("evidence", "directness") == Directness.allCases.map(\.rawValue))
        #expect(try list("number", "outcome") == NumberOutcome.allCases.map(\.rawValue))
        #expect(try list("amount", "comparator").sorted() == Comparator.allCases.map(\.rawValue).sorted())
        #expect(try list("candidate", "stance") == CandidateStudy.Stance.allCases.map(\.rawValue))
        #expect(try list("side", "word") == Strength.allCases.reversed().map(\.rawValue))
    }

    @Test("what is missing or unknown does not fit")
    func faults() throws {
        let schema = try schema()
        #expect(!schema.faults(of: .object([:]), against: schema.root).isEmpty)
        guard case .object(var members) = try JSON(CheckSamples.disputed.report(.json, in: .english)) else { return }
        members["verdict"] = .string("wrong")
        #expect(!schema.faults(of: .object(members), against: schema.root).isEmpty)
        members["verdict"] = .null
        #expect(schema.faults(of: .object(members), against: schema.root).isEmpty)
        members["opinion"] = .null
        #expect(!schema.faults(of: .object(members), against: schema.root).isEmpty)
    }
}
