import Foundation
import Testing

@testable import EvidenceModel

@Suite("Tables of verdict and strength")
struct EvidenceRulesTests {
    static let designs = """
        umbrella-review meta-analysis systematic-review guideline randomized-trial nonrandomized-trial mendelian-randomization \
        cohort case-control cross-sectional diagnostic-study laboratory-study case-series case-report narrative-review digest \
        book-chapter editorial expert-opinion other unknown
        """.split(separator: " ").map(String.init)

    static let verdicts = """
        supported qualified mixed disputed contested inconclusive not-found unread no-source testimony-only support-retracted \
        not-rated
        """.split(separator: " ").map(String.init)

    @Test("the closed lists are complete")
    func lists() throws {
        let rules = try EvidenceRules.standard()
        #expect(Set(rules.strength.designs.keys) == Set(Self.designs))
        #expect(Self.designs.count == 21)
        #expect(Verdict.allCases.map(\.rawValue) == Self.verdicts)
        #expect(Strength.allCases.map(\.rawValue) == ["none", "very-weak", "weak", "fair", "strong"])
        #expect(NumberOutcome.allCases.map(\.rawValue) == ["same", "rounded", "differs", "missing", "incomparable"])
        for (name, row) in rules.strength.rows { #expect(Set(row.steps.keys) == Set(Self.designs), "\(name)") }
        #expect(Set(rules.strength.kinds.keys) == Set(ClaimKind.allCases.map(\.rawValue)))
        let withoutRow = ClaimKind.allCases.filter { rules.strength.row(for: $0) == nil }
        #expect(withoutRow == [.mechanism, .definition, .advice, .opinion])
        #expect(rules.strength.kinds["cause"] == "harm")
    }

    @Test("the verdicts come in the order of the design, each condition is used")
    func order() throws {
        let table = try EvidenceRules.standard().verdict
        var order: [Verdict] = []
        for rule in table.rules where order.last != rule.verdict { order.append(rule.verdict) }
        #expect(
            order == [
                .notRated, .supportRetracted, .testimonyOnly, .unread, .noSource, .contested, .mixed, .disputed, .qualified,
                .supported, .inconclusive, .notFound,
            ])
        #expect(Set(table.notRatedKinds) == [.advice, .definition, .opinion])
        let used = Set(table.rules.flatMap { $0.all + ($0.any ?? []) })
        #expect(used == Set(VerdictTable.Condition.allCases))
    }

    @Test("steps, words and ceilings")
    func steps() throws {
        let table = try EvidenceRules.standard().strength
        #expect(table.words == ["1": .strong, "2": .fair, "3": .weak, "4": .veryWeak, "5": .veryWeak])
        #expect(table.basisCaps.mapValues(\.atMost) == ["title": .fair, "abstract": .fair, "secondary": .weak])
        #expect(table.basisCaps.filter(\.value.provisional).keys.sorted() == ["abstract", "title"])
        #expect(table.concernCap == .weak)
        #expect(table.word(for: table.unrecordedPoolsStep) == .weak)
    }

    @Test("a table survives being written and read again")
    func roundTrip() throws {
        let rules = try EvidenceRules.standard()
        let strength = try JSONDecoder().decode(StrengthTable.self, from: JSONEncoder().encode(rules.strength))
        let verdict = try JSONDecoder().decode(VerdictTable.self, from: JSONEncoder().encode(rules.verdict))
        #expect(strength == rules.strength)
        #expect(verdict == rules.verdict)
    }

    private func code(_ change: (inout VerdictTable, inout StrengthTable) -> Void) throws -> String? {
        let rules = try EvidenceRules.standard()
        var (verdict, strength) = (rules.verdict, rules.strength)
        change(&verdict, &strength)
        do {
            _ = try EvidenceRules(verdict: verdict, strength: strength)
            return nil
        } catch {
            #expect(!error.message.isEmpty && error.description.contains(error.table))
            return error.code
        }
    }

    @Test("a verdict table that does not hold together is refused, and the fault named")
    func badVerdict() throws {
        #expect(try code { _, _ in } == nil)
        #expect(try code { v, _ in v.version = 0 } == "rules.bad-version")
        #expect(try code { v, _ in v.rules.append(v.rules[0]) } == "rules.unreachable-rule")
        #expect(try code { v, _ in v.rules.insert(v.rules[0], at: 0) } == "rules.duplicate-rule")
        #expect(try code { v, _ in v.rules.removeLast() } == "rules.no-last-rule")
        #expect(try code { v, _ in v.rules.remove(at: 6) } == "rules.missing-verdict")
        #expect(try code { v, _ in v.rules[1].any = [] } == "rules.empty-any")
        #expect(try code { v, _ in v.rules[1].reason.nl = nil } == "rules.missing-words")
        #expect(try code { v, _ in v.rules[1].reason.en = "By {who}." } == "rules.unknown-placeholder")
        #expect(try code { v, _ in v.lines["silent"] = nil } == "rules.missing-words")
        #expect(try code { v, _ in v.lines["shouts"] = v.lines["silent"] } == "rules.unknown-direction")
        #expect(try code { v, _ in v.setAside.testimony.en = "" } == "rules.missing-words")
    }

    @Test("a strength table that does not hold together is refused, and the fault named")
    func badStrength() throws {
        #expect(try code { _, s in s.version = 0 } == "rules.bad-version")
        #expect(try code { _, s in s.words["5"] = nil } == "rules.bad-words")
        #expect(try code { _, s in s.words["5"] = .strong } == "rules.bad-words")
        #expect(try code { _, s in s.unrecordedPoolsStep = 6 } == "rules.bad-step")
        #expect(try code { _, s in s.designs["blog"] = LocalizedText(nl: "blog", en: "blog") } == "rules.missing-design")
        #expect(try code { _, s in s.designs["cohort"]?.en = nil } == "rules.missing-words")
        #expect(try code { _, s in s.designs["unknown"] = nil } == "rules.missing-design")
        #expect(try code { _, s in s.kinds["cause"] = nil } == "rules.missing-kind")
        #expect(try code { _, s in s.kinds["cause"] = "no-such-row" } == "rules.unknown-row")
        #expect(try code { _, s in s.kinds["rumour"] = "harm" } == "rules.unknown-kind")
        #expect(try code { _, s in s.basisCaps["glance"] = s.basisCaps["title"] } == "rules.unknown-basis")
        #expect(try code { _, s in s.rows["effect"]?.steps["cohort"] = .step(7) } == "rules.bad-step")
        #expect(try code { _, s in s.rows["effect"]?.steps["cohort"] = nil } == "rules.missing-design")
        #expect(try code { _, s in s.rows["effect"]?.ladder["3"] = nil } == "rules.missing-words")
        #expect(try code { _, s in s.rows["effect"]?.review?.fits = ["meta-analysis"] } == "rules.bad-fit")
    }

    @Test("a file that does not read is an error with its place")
    func unreadable() throws {
        func error(_ json: String) -> EvidenceRulesError? {
            do throws(EvidenceRulesError) {
                _ = try EvidenceRules.decode(VerdictTable.self, from: Data(json.utf8), table: "verdict.json")
                return nil
            } catch { return error }
        }
        #expect(error("{")?.code == "rules.unreadable")
        #expect(error("{}")?.message == "the key 'version' is missing")
        let badCondition = error(#"{"version":1,"notRatedKinds":[],"rules":[{"id":"a","all":["moon-is-full"]}]}"#)
        #expect(badCondition?.place == "rules.0.all.0")
        #expect(badCondition?.message.contains("moon-is-full") == true)
    }

    @Test("every word that readers see is there in both languages, and no two of a kind are alike")
    func readerWords() {
        func check<Name: ReaderNamed & CaseIterable>(_ type: Name.Type) {
            for language in Language.allCases {
                let labels = type.allCases.map { $0.label(in: language) }
                #expect(labels.allSatisfy { !$0.isEmpty && $0.first?.isUppercase == false })
                #expect(Set(labels).count == labels.count, "\(type)")
            }
            #expect(type.allCases.allSatisfy { $0.readerName.nl != nil && $0.readerName.en != nil })
        }
        check(Direction.self)
        check(Verdict.self)
        check(Strength.self)
        check(Basis.self)
        check(Limit.self)
        check(ClaimKind.self)
        check(NumberOutcome.self)
        check(Directness.self)
        #expect(
            Direction.allCases.map { $0.label(in: .dutch) }
                == ["steunt", "spreekt tegen", "steunt met voorbehoud", "onbeslist", "zegt er niets over"])
        #expect(Verdict.unread.label(in: .dutch) == "nog niet gelezen")
        #expect(Verdict.noSource.label(in: .dutch) == "geen bron vermeld")
    }
}
