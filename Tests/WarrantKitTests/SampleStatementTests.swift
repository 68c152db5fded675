import FactCheck
import Foundation
import TestSupport
import Testing
import WarrantKit

@Suite("Statements against the sample library")
struct SampleStatementTests {
    private func check(_ statement: String, _ language: Language = .dutch) throws -> StatementCheck {
        try SampleStore.library().check(statement, language: language)
    }

    // MARK: The five that were asked for

    @Test("figures of protrusion said of bulging are disputed, and whose they are is told")
    func bulging() throws {
        let check = try check(
            "Uitpuilende schijven (bulging) komen bij klachtenvrije mensen voor bij 29% op 20 en 43% op 80 jaar")
        #expect(check.verdict == .disputed)
        #expect(check.numbers.map(\.printed) == ["29%", "43%"] && check.numbers.map(\.outcome) == [.differs, .differs])
        #expect(check.numbers.flatMap(\.found).map(\.quantity.value) == [30, 84])
        #expect(check.numbers.flatMap(\.owners).map(\.quantity.measure) == ["disc protrusion", "disc protrusion"])
        #expect(check.numbers.flatMap(\.owners).map(\.quantity.value) == [29, 43])
        #expect(check.reasons.contains { $0[.english].contains("29%") && $0[.english].contains("protrusion") })
        #expect(check.evidence.map(\.source.pmid) == ["25430861"])
    }

    @Test("41% is the figure of protrusion; extrusion has 70%")
    func extrusion() throws {
        let check = try check("Een extrusie trekt zich in 41% van de gevallen terug")
        #expect(check.verdict == .disputed && check.strength?.evidenceAgainst.strength != Strength.none)
        #expect(check.numbers.flatMap(\.found).map(\.quantity.value) == [70])
        #expect(check.numbers.flatMap(\.owners).map(\.quantity.population) == ["disc protrusion"])
        #expect(check.evidence.map(\.source.pmid) == ["25009200"])
    }

    @Test("43% of sequestrations resolve completely, as was found")
    func sequestration() throws {
        let check = try check("Bij sekwestratie verdwijnt de hernia in 43% van de gevallen helemaal")
        #expect(check.verdict == .supported && check.numbers.map(\.outcome) == [.same])
        #expect(check.numbers.flatMap(\.owners).isEmpty && check.evidence.map(\.source.pmid) == ["25009200"])
    }

    @Test("what the source does not compare gets no verdict, and the reason says so")
    func notCompared() throws {
        let check = try check("Hoe groter de hernia, hoe kleiner de kans op herstel")
        #expect(check.verdict == nil && check.strength == nil && check.outcome == .notAnswered)
        #expect(check.evidence.map(\.source.pmid) == ["25009200"])
        #expect(check.reasons.contains { $0[.dutch].contains("Chiu 2015") })
    }

    @Test("of vitamin D there is no claim, and the reason says so")
    func nothing() throws {
        let check = try check("Vitamine D geneest hernia")
        #expect(check.verdict == nil && check.strength == nil && check.claims.isEmpty && check.evidence.isEmpty)
        #expect(check.reasons.contains { $0[.dutch].localizedCaseInsensitiveContains("vitamine D") })
        #expect(check.outcome == .nothing && check.candidates.isEmpty)
    }

    // MARK: What was found wrong once

    @Test(
        "each of two figures is its own thing's",
        arguments: [
            ("96% van de sekwestraties en 70% van de extrusies trekt zich terug", Verdict.supported),
            ("70% van de sekwestraties en 96% van de extrusies trekt zich terug", .disputed),
            ("Sekwestraties trekken zich in 96% terug en extrusies in 70%", .supported),
        ])
    func twoFigures(_ statement: String, _ verdict: Verdict) throws {
        #expect(try check(statement).verdict == verdict)
    }

    @Test("half is not 70%")
    func half() throws {
        #expect(try check("De helft van de extrusies trekt zich terug").verdict == .disputed)
        #expect(try check("7 van de 10 extrusies trekken zich terug").verdict == .supported)
    }

    @Test("that men and women do not differ is not what says that men have it more often")
    func noDifference() throws {
        let check = try check("Mannen en vrouwen verschillen niet in hernia's met klachten")
        #expect(check.verdict != .supported)
    }

    @Test("that something is found is not what says that it is seldom")
    func seldom() throws {
        #expect(try check("Een hernia geneest zelden vanzelf").verdict != .supported)
    }

    // MARK: Always

    private static let statements = [
        "Een extrusie trekt zich in 41% van de gevallen terug", "Hoe groter de hernia, hoe kleiner de kans op herstel",
        "Vitamine D geneest hernia", "Roken veroorzaakt rugpijn", "Rugklachten komen vaak voor",
    ]

    @Test("the same statement gets the same answer, from one checker twice and from a fresh one, whatever was asked before")
    func determinism() throws {
        let library = try SampleStore.library()
        let fresh = try Self.statements.map { try FactChecker(library.store).check($0, in: .dutch) }
        let checker = try FactChecker(library.store)
        let first = try Self.statements.map { try checker.check($0, in: .dutch) }
        let backwards = try Self.statements.reversed().map { try checker.check($0, in: .dutch) }
        #expect(first == fresh)
        #expect(Array(backwards.reversed()) == fresh)
    }

    @Test("verdict, strength, reasons and evidence go together")
    func whole() throws {
        for statement in Self.statements {
            let check = try check(statement)
            #expect((check.verdict == nil) == (check.strength == nil))
            #expect(check.verdict == nil || !check.reasons.isEmpty)
            #expect(check.statement == statement)
            #expect(Set(check.claims.map(\.id)).count == check.claims.count)
            let read = Set(check.evidence.map(\.source.standing.id))
            #expect(check.candidates.allSatisfy { !read.contains($0.id) })
            let count = statement.unicodeScalars.count
            #expect(check.concepts.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count && !$0.range.isEmpty })
        }
    }

    @Test(
        "a hostile statement is read to its end and gets no verdict",
        arguments: [
            "", " ", "…—!?", "\u{300}\u{301}", "💉🦴👩‍⚕️", "12 34 56 78 9 10 11", "100% 50% 1/2 7 op 10",
            "\u{202E}ainreh\u{202C} \u{2066}x\u{2069}",
            "\u{1}\u{7}\u{1B}[31m\u{7F}", "' OR 1=1; DROP TABLE claim; --", "\"NEAR(a b)\" AND * NOT (",
            "<script>alert(1)</script>",
            "ΑΒΓ 中文 עברית العربية", String(repeating: "(", count: 20_000), String(repeating: "a", count: 100_000),
            String(repeating: "niet ", count: 1_000),
        ])
    func hostile(_ statement: String) throws {
        for language in Language.allCases {
            let check = try check(statement, language)
            #expect(check.verdict == nil && check.statement == statement)
        }
    }

    @Test("of ten thousand words the beginning is read: what stands behind it changes nothing but the statement")
    func long() throws {
        let beginning = (0..<FactChecker.wordLimit).map { $0 % 40 == 0 ? "hernia" : "onbekendwoord\($0 % 97)" }
        let read = try check(beginning.joined(separator: " "))
        let rest = (0..<10_000).map { ["hernia", "pijn", "41%", "extrusie", "vaker", "dan"][$0 % 6] }
        var whole = try check((beginning + rest).joined(separator: " "))
        #expect(whole.statement.split(separator: " ").count == FactChecker.wordLimit + 10_000)
        whole.statement = read.statement
        #expect(whole == read && !read.concepts.isEmpty)
    }
}
