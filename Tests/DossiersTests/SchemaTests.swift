import Bibliography
import Dossiers
import EvidenceModel
import Foundation
import TestSupport
import Testing
import Yams

/// `Schema/dossier.schema.json` says what the reader reads: the same keys, the same lists, the same files.
struct SchemaTests {
    private static func schema() throws -> JSONSchema {
        let data = try Data(contentsOf: Program.checkout.appending(path: "Schema/dossier.schema.json"))
        return JSONSchema(root: JSONValue(try JSONSerialization.jsonObject(with: data)))
    }

    private static func definition(_ part: DossierPart) throws -> JSONValue {
        let schema = try schema()
        switch part {
        case .dossier: return schema.root
        case .text: return try #require(schema.root["$defs"]?["articleText"])
        default: return try #require(schema.root["$defs"]?[part.rawValue], "the schema has no '\(part.rawValue)'")
        }
    }

    @Test(arguments: DossierPart.allCases)
    func theKeysAreTheReaders(part: DossierPart) throws {
        let definition = try Self.definition(part)
        let keys = definition["properties"].map(\.keys) ?? []
        #expect(keys == Set(part.keys))
        let required = definition["required"]?.strings ?? []
        #expect(required.filter { !part.keys.contains($0) } == [])
    }

    @Test func theListsAreTheModels() throws {
        func list(_ part: DossierPart, _ key: String) throws -> [String] {
            try Self.definition(part)["properties"]?[key]?["enum"]?.strings ?? []
        }
        #expect(try list(.text, "kind") == TextKind.allCases.map(\.rawValue))
        #expect(try list(.claim, "kind") == ClaimKind.allCases.map(\.rawValue))
        #expect(try list(.claim, "state") == OccurrenceState.allCases.map(\.rawValue))
        #expect(try list(.cite, "tie") == Tie.allCases.map(\.rawValue))
        #expect(try list(.evidence, "direction") == Direction.allCases.map(\.rawValue))
        #expect(try list(.evidence, "limit") == Limit.allCases.map(\.rawValue))
        #expect(try list(.evidence, "directness") == Directness.allCases.map(\.rawValue))
        #expect(try list(.evidence, "basis") == Basis.allCases.map(\.rawValue))
        #expect(try list(.review, "rating") == Rating.allCases.map(\.rawValue))
        for part in [DossierPart.claimQuantity, .evidenceQuantity] {
            #expect(try list(part, "comparator") == Comparator.allCases.map(\.rawValue))
        }
        #expect(try Self.schema().root["$defs"]?["design"]?["enum"]?.strings == StudyDesign.allCases.map(\.rawValue))
        #expect(try Self.schema().root["properties"]?["format"]?["const"] == .number(Double(DossierReader.formats[0])))
    }

    @Test func everythingIsDescribed() throws {
        func undescribed(_ schema: JSONValue, _ path: String) -> [String] {
            guard case .object(let members) = schema["properties"] else { return [] }
            return members.filter { $0.value["description"] == nil && $0.value["$ref"] == nil }.map { "\(path).\($0.key)" }
        }
        #expect(try DossierPart.allCases.flatMap { undescribed(try Self.definition($0), $0.rawValue) } == [])
        for part in DossierPart.allCases { #expect(try Self.definition(part)["description"] != nil) }
    }

    @Test(arguments: try Workshop.files("dossiers", ".yaml"))
    func theSampleDossiersAreValid(path: String) throws {
        let root = try #require(try Yams.compose(yaml: try String(contentsOfFile: path, encoding: .utf8)))
        #expect(try Self.schema().faults(JSONValue(root)) == [])
    }

    @Test func theSmallDossierIsValid() throws {
        #expect(try Self.faults(SmallDossier.yaml) == [])
    }

    private static func faults(_ yaml: String) throws -> [String] {
        try schema().faults(JSONValue(try #require(try Yams.compose(yaml: yaml))))
    }

    /// Faults that a schema can see, the reader sees, and the other way round.
    @Test(arguments: [
        ("format: 1\n", "format: 2\n"), ("claims:\n", "claimz:\n"), ("id: disc-by-age", "id: disc_by_age"),
        ("title: \"Rugpijn\"", "title: \" \""),
        ("published: 2024-09-11", "published: 11-09-2024"), ("url: https://example.org/rug", "url: example.org"),
        ("pmid: 25430861", "pmid: x"),
        ("pmid: 25430861", "doi: x"), ("pmid: 25430861", "pmcid: 12"), ("language: nl-BE", "language: fr"),
        ("kind: frequency", "kind: often"),
        ("kind: restatement", "kind: copy"), ("direction: qualifies", "direction: supports"),
        ("        limit: ambiguous-term\n", ""),
        ("basis: abstract", "basis: glance"), ("date: 2026-11-20", "date: 2026-11"), ("        assessor: Tester\n", ""),
        ("design: guideline", "design: x"),
        ("value: 29, unit: \"%\", age", "age"), ("value: 29, unit: \"%\", age", "value: 29, range: [1, 2], age"),
        ("value: 29, unit: \"%\", age", "value: \"29\", age"), ("value: 29, unit: \"%\", age", "range: [1, 2, 3], age"),
        ("denominator: 100", "denominator: 0"), ("claim: knie/knee-pain", "claim: knee-pain"),
        ("claim: knie/knee-pain", "claim: knie/x\n    kind: cause"),
        ("cites: [brin2015]", "cites: [{ source: brin2015 }]"), ("cites: [brin2015]", "cites: brin2015"),
        ("    page: {", "    pmid: 1\n    page: {"),
        ("    expert: { name: Mirjam de Arts, role: sports physician }\n", ""), ("url: \"https://example.org/gids\", ", ""),
        ("{ nl: \"Op 20 heeft 29% het.\" }", "{}"), ("name: Mirjam de Arts, ", ""),
        ("        date: 2026-11-20\n", "        date: 2026-11-20\n    reviews: [{ rating: true }]\n"),
        (
            "        date: 2026-11-20\n",
            "        date: 2026-11-20\n    reviews: [{ rating: mixed, by: A, date: 2026-11-20, statement: x }]\n"
        ),
        ("exact: \"Kniepijn\" }\n", "exact: \"Kniepijn\" }\n    reviews: []\n"), ("exact: \"Kniepijn\"", "prefix: x"),
    ])
    func theSchemaRefusesWhatTheReaderRefuses(edit: (String, String)) throws {
        let yaml = SmallDossier.edited([edit])
        #expect(!SmallDossier.faults(yaml).isEmpty)
        #expect(try !Self.faults(yaml).isEmpty)
    }
}
