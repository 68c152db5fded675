import Foundation
import GRDB
import TestSupport
import Testing
import WarrantKit

/// Each rule of `warrant lint` finds the fault that is planted for it, and nothing else.
@Suite("Lint")
struct LintTests {
    struct Planted: Sendable, CustomTestStringConvertible {
        var code: String
        /// Where, in the article's text.
        var place: String
        var plant: @Sendable (PlantedLibrary) throws -> Void
        var testDescription: String { code }
    }

    /// A claim that its source supports, as read, and nothing to find in it.
    private static let sound = PlantedLibrary.claim(
        "sound", quote: "Eerste zin.", cites: ["one"], evidence: [("one", "supports")])

    private static func planted(
        _ code: String, _ place: String, records: [String] = [record()],
        references: String = PlantedLibrary.reference("one", 1),
        claims: String = sound
    ) -> Planted {
        Planted(code: code, place: place) { planted in
            for record in records { try planted.importRecords(record) }
            try planted.add(references: references, claims: claims)
        }
    }

    private static let printed = "Jansen A. Exercise for back pain, a randomized trial. J Tests. 2015;1:1-9."

    /// An article whose text has marks and a list.
    private static func marked(_ code: String, _ place: String, text: String) -> Planted {
        Planted(code: code, place: place) { planted in
            try planted.importRecords(record())
            try planted.add(references: PlantedLibrary.reference("one", 1), claims: sound, text: text)
        }
    }

    /// A quote in a state that comes of a changed article.
    private static func quote(in state: String, _ code: String, _ place: String) -> Planted {
        Planted(code: code, place: place) { planted in
            try planted.importRecords(record())
            try planted.add(
                references: PlantedLibrary.reference("one", 1), claims: sound.replacing("Eerste zin.", with: "Tweede zin."))
            let isLost = state == "orphaned"
            try DatabaseQueue(path: planted.library.store.path).write { db in
                try db.execute(
                    sql: "UPDATE occurrence SET state = ?, start_offset = iif(?, NULL, start_offset)",
                    arguments: [state, isLost])
            }
        }
    }

    private static func record(_ extra: String = "") -> String {
        PlantedLibrary.record(1, "Exercise for back pain, a randomized trial", extra: extra)
    }

    private static func evidence(_ more: String) -> String {
        sound.replacing("basis: abstract,", with: "basis: abstract, \(more),")
    }

    private static let cases: [Planted] = [
        planted("W001", "1:13", claims: sound + PlantedLibrary.claim("bare", quote: "Tweede zin.")),
        planted(
            "W002", "1:1", records: [record(), PlantedLibrary.record(2, "Walking")],
            references: PlantedLibrary.reference("one", 1) + "\n" + PlantedLibrary.reference("two", 2)),
        marked("W003", "3:12", text: "Eerste zin. [1]\n\nTweede zin [7].\n\nReferenties\n\n1. \(printed)\n"),
        marked(
            "W004", "6:4",
            text: "Eerste zin. [1]\n\nReferenties\n\n1. \(printed)\n2. Other A. Walking as a medicine. J Tests. 2014;2:3-4.\n"),
        planted(
            "W006", "1:1",
            records: [record(), PlantedLibrary.record(20_000_002, "Walking as a medicine", author: "Other", year: 1999)],
            references: "  - { key: one, printed: \"\(printed) PMID: 20000002.\", pmid: 1 }"),
        planted(
            "W005", "1:1", references: PlantedLibrary.reference("one", 1) + "\n  - { key: two, printed: \"Anon. Lost. 1999\" }"),
        planted(
            "W007", "1:1", references: PlantedLibrary.reference("one", 1) + "\n" + PlantedLibrary.reference("again", 1),
            claims: sound
                + PlantedLibrary.claim("second", quote: "Tweede zin.", cites: ["again"], evidence: [("again", "supports")])),
        planted("W008", "1:1", records: [record(PlantedLibrary.notice("RetractionIn", pmid: 9))]),
        planted("W009", "1:1", records: [record(PlantedLibrary.notice("ExpressionOfConcernIn", pmid: 9))]),
        planted("W010", "1:1", records: [record(PlantedLibrary.notice("ErratumIn", pmid: 9))]),
        Planted(code: "W011", place: "1:1") { planted in
            try planted.importRecords(record())
            try planted.add(references: PlantedLibrary.reference("one", 1), claims: sound)
            try planted.importRecords("<DeleteCitation><PMID Version=\"1\">1</PMID></DeleteCitation>")
        },
        quote(in: "moved", "W012", "1:13"),
        quote(in: "orphaned", "W013", "1:1"),
        planted("W014", "1:1", claims: evidence("passage: \"not in the record\"")),
        planted(
            "W015", "1:1",
            claims: sound.replacing(
                "    cites: [one]",
                with:
                    "    quantities:\n      - { id: share, measure: pain, statistic: prevalence, value: 20, unit: \"%\" }\n    cites: [one]"
            ).replacing(
                "basis: abstract,",
                with: """
                    basis: abstract, quantities: [{ answers: share, measure: pain, statistic: prevalence, value: 40, unit: "%" }],
                    """)),
        planted("W016", "1:1", claims: sound.replacing("cites: [one]", with: "cites: [{ source: one, tie: proposed }]")),
        planted(
            "W017", "1:1",
            records: [
                record(PlantedLibrary.notice("UpdateIn", pmid: 9)).replacing(
                    "</PublicationTypeList>",
                    with: "<PublicationType UI=\"D000076942\">Preprint</PublicationType></PublicationTypeList>")
            ]),
        planted("W018", "1:13", claims: sound + PlantedLibrary.claim("unread", quote: "Tweede zin.", cites: ["one"])),
        Planted(code: "W020", place: "1:1") { planted in
            try planted.importRecords(record())
            try planted.add(references: PlantedLibrary.reference("one", 1), claims: sound)
            try planted.library.store.sign(.supported, ofClaim: "sound", by: "Anna", date: "2026-11-01")
            try planted.add(
                references: PlantedLibrary.reference("one", 1), claims: sound.replacing("Claim sound", with: "A sounder claim"))
        },
    ]

    @Test("a planted fault is found, and only that", arguments: cases)
    func plantedFault(_ fault: Planted) throws {
        let planted = try PlantedLibrary()
        try fault.plant(planted)
        let findings = try planted.library.lint(["article"])
        #expect(Set(findings.map(\.rule.code)) == [fault.code], "\(findings.map(\.message.en))")
        let places = findings.map { finding in finding.span.map { "\($0.start.line):\($0.start.column)" } }
        #expect(places.contains(fault.place), "\(places)")
        #expect(findings.allSatisfy { $0.file == "article.md" && $0.message.nl != nil && $0.message.en != nil })
    }

    @Test("nothing is found where nothing is wrong, and a text that is no claim of fact needs no source")
    func sound() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(Self.record())
        try planted.add(
            references: PlantedLibrary.reference("one", 1),
            claims: Self.sound + PlantedLibrary.claim("advice", quote: "Tweede zin.", kind: "advice"))
        #expect(try planted.library.lint() == [])
        #expect(LintWriter(.dutch).write([], as: .text).hasPrefix("niets gevonden\n"))
    }

    @Test("a source with two keys is told of once, and a list without marks in the text asks for none")
    func once() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(Self.record(PlantedLibrary.notice("RetractionIn", pmid: 9)))
        try planted.add(
            references: PlantedLibrary.reference("one", 1) + "\n" + PlantedLibrary.reference("again", 1),
            claims: Self.sound
                + PlantedLibrary.claim("second", quote: "Tweede zin.", cites: ["again"], evidence: [("again", "supports")]),
            text: "Eerste zin. Tweede zin.\n\nReferenties\n\n1. \(Self.printed)\n")
        #expect(try planted.library.lint().map(\.rule.code) == ["W007", "W008"])
    }

    @Test("a dossier's file gives places in it, and one that was changed says so")
    func dossierFile() throws {
        let planted = try PlantedLibrary()
        try planted.importRecords(Self.record(PlantedLibrary.notice("RetractionIn", pmid: 9)))
        try planted.add(references: PlantedLibrary.reference("one", 1), claims: Self.sound)
        let path = planted.folder.path("article.yaml")
        let yaml = try String(contentsOfFile: path, encoding: .utf8)
        let found = try #require(try planted.library.lint([path]).first)
        #expect(found.rule == .retracted && found.file == path)
        let line = try #require(
            yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("key: one") })
        #expect(found.span?.start.line == line + 1)

        try planted.folder.write(yaml.replacing("Een artikel", with: "Een ander artikel"), to: "article.yaml")
        #expect(try planted.library.lint([path]).map(\.rule.code) == ["W019", "W008"])
        try planted.folder.write(yaml.replacing("id: article\n", with: "id: other\n"), to: "article.yaml")
        #expect(throws: Failure.self) { try planted.library.lint([path]) }
        #expect(throws: Failure.self) { try planted.library.lint(["other"]) }
    }

    @Test("every rule has its own code and name, and words in both languages")
    func rules() {
        #expect(Set(LintRule.all.map(\.code)).count == LintRule.all.count)
        #expect(Set(LintRule.all.map(\.name)).count == LintRule.all.count)
        #expect(LintRule.all.map(\.code) == LintRule.all.map(\.code).sorted())
        for rule in LintRule.all {
            #expect(rule.reason.nl != nil && rule.reason.en != nil && rule.remedy.nl != nil && rule.remedy.en != nil)
            #expect(LintRule.named(rule.code.lowercased()) == rule)
        }
    }

    @Test("GitHub's commands keep their separators out of what they say")
    func github() throws {
        var finding = try #require(try retracted().first)
        finding.file = "a,b:c%.md"
        finding.message = LocalizedText(en: "one\ntwo: 100%")
        #expect(
            LintWriter(.english).write([finding], as: .github)
                == "::error file=a%2Cb%3Ac%25.md,line=1,col=1,title=W008::one%0Atwo: 100%25\n")
    }

    @Test("SARIF names its version, all rules, and for each finding the rule, the level and the region")
    func sarif() throws {
        let text = LintWriter(.english).write(try retracted(), as: .sarif)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let driver = (run["tool"] as? [String: [String: Any]])?["driver"]
        #expect((driver?["rules"] as? [[String: Any]])?.map { $0["id"] as? String } == LintRule.all.map(\.code))
        let result = try #require((run["results"] as? [[String: Any]])?.first)
        #expect(result["ruleId"] as? String == "W008" && result["level"] as? String == "error")
        let location = (result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: [String: Any]]
        #expect(location?["artifactLocation"]?["uri"] as? String == "article.md")
        #expect(location?["region"]?["startLine"] as? Int == 1)
    }

    private func retracted() throws -> [LintFinding] {
        let planted = try PlantedLibrary()
        try planted.importRecords(Self.record(PlantedLibrary.notice("RetractionIn", pmid: 9)))
        try planted.add(references: PlantedLibrary.reference("one", 1), claims: Self.sound)
        return try planted.library.lint()
    }
}
