import Testing

@testable import EvidenceModel

@Suite("Verdict")
struct VerdictTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var evidence: [AppraisedEvidence]
        var citations = 0
        var kind = ClaimKind.frequency
        var verdict: Verdict

        init(
            _ testDescription: String, _ evidence: [AppraisedEvidence], citations: Int = 0, kind: ClaimKind = .frequency,
            _ verdict: Verdict
        ) {
            self.testDescription = testDescription
            self.evidence = evidence
            self.citations = citations
            self.kind = kind
            self.verdict = verdict
        }
    }

    static let a = Sample.source("Alpha 2001")
    static let b = Sample.source("Beta 2002")
    static let gone = Sample.source("Gone 2003", retracted: true)
    static func e(
        _ direction: Direction, _ source: SourceStanding = a, _ directness: Directness = .direct, basis: Basis = .fullText,
        by assessor: String = "An"
    ) -> AppraisedEvidence {
        Sample.evidence(direction, source, directness, basis: basis, assessor: assessor)
    }

    static let cases: [Case] = [
        Case("advice is not rated, even when directly disputed", [e(.disputes)], kind: .advice, .notRated),
        Case("a definition is not rated", [e(.supports)], kind: .definition, .notRated),
        Case("an opinion is not rated, even without a source", [], kind: .opinion, .notRated),
        Case("a mechanism is rated", [e(.supports)], kind: .mechanism, .supported),

        Case("a retracted supporter alone", [e(.supports, gone)], .supportRetracted),
        Case(
            "a retracted supporter beside testimony and citations",
            [e(.supports, gone), e(.supports, basis: .testimony)], citations: 2, .supportRetracted),
        Case("a retracted supporter beside silence that counts", [e(.supports, gone), e(.silent)], .notFound),
        Case("a retracted disputer is no support retracted", [e(.disputes, gone)], citations: 1, .unread),
        Case("a retracted source that supports with a reservation is no support retracted", [e(.qualifies, gone)], .noSource),

        Case("an expert's word alone", [e(.supports, basis: .testimony)], .testimonyOnly),
        Case("an expert's word beside unread citations", [e(.supports, basis: .testimony)], citations: 3, .testimonyOnly),
        Case("testimony against is testimony too", [e(.disputes, basis: .testimony)], .testimonyOnly),
        Case("testimony beside a source that was read", [e(.disputes, basis: .testimony), e(.supports, b)], .supported),
        Case("testimony of a retracted source is set aside as retracted", [e(.silent, gone, basis: .testimony)], .noSource),

        Case("cited, nothing read", [], citations: 1, .unread),
        Case("nothing cited, nothing read", [], .noSource),
        Case("read though not cited", [e(.supports)], .supported),

        Case("two assessors of one source, two directions", [e(.supports), e(.disputes, by: "Bo")], .contested),
        Case("support and silence in one source", [e(.supports), e(.silent, by: "Bo")], .contested),
        Case(
            "one reads more in it than the other",
            [e(.supports), e(.supports, by: "Bo"), e(.qualifies, by: "Bo")], .contested),
        Case("two assessors agree", [e(.supports), e(.supports, by: "Bo")], .supported),
        Case(
            "two assessors agree, one directly and one indirectly",
            [e(.supports), e(.supports, a, .indirect, by: "Bo")], .supported),
        Case("one assessor, two directions in one source", [e(.supports), e(.disputes)], .mixed),
        Case("two assessors, two sources", [e(.supports), e(.disputes, b, by: "Bo")], .mixed),
        Case(
            "disagreement on a retracted source does not count",
            [e(.supports, gone), e(.disputes, gone, by: "Bo")], .supportRetracted),
        Case(
            "disagreement with testimony does not count",
            [e(.supports), e(.disputes, basis: .testimony, by: "Bo")], .supported),

        Case("disputed beside supported", [e(.disputes), e(.supports, b)], .mixed),
        Case("disputed beside supported with a reservation", [e(.disputes), e(.qualifies, b)], .mixed),
        Case("disputed beside indirect support", [e(.disputes), e(.supports, b, .indirect)], .mixed),
        Case("indirect dispute beside support is not mixed", [e(.disputes, a, .indirect), e(.supports, b)], .qualified),
        Case("disputed beside undecided is not mixed", [e(.disputes), e(.inconclusive, b)], .disputed),

        Case("directly disputed", [e(.disputes)], .disputed),
        Case("disputed beside a retracted supporter", [e(.disputes), e(.supports, gone)], .disputed),

        Case("supported with a reservation", [e(.qualifies)], .qualified),
        Case("a reservation beside full support", [e(.qualifies), e(.supports, b)], .qualified),
        Case("disputed indirectly only", [e(.disputes, a, .indirect)], .qualified),
        Case("supported indirectly only", [e(.supports, a, .indirect)], .qualified),
        Case("supported directly and indirectly", [e(.supports, a, .indirect), e(.supports, b)], .supported),
        Case("indirect support beside undecided", [e(.supports, a, .indirect), e(.inconclusive, b)], .qualified),

        Case("directly supported", [e(.supports)], .supported),
        Case("supported beside undecided and silent", [e(.supports), e(.inconclusive, b), e(.silent, b)], .supported),
        Case("support from a title only is support", [e(.supports, basis: .title)], .supported),

        Case("undecided", [e(.inconclusive)], .inconclusive),
        Case("undecided beside silent", [e(.inconclusive), e(.silent, b)], .inconclusive),
        Case("silent", [e(.silent)], citations: 1, .notFound),
    ]

    @Test("the first rule that fits", arguments: cases)
    func rules(example: Case) throws {
        let result = try Sample.verdict(example.evidence, kind: example.kind, citations: example.citations)
        #expect(result.verdict == example.verdict)
        #expect(result.rulesVersion == 1)
        #expect(!result.reasons.isEmpty)
        for reason in result.reasons {
            for words in [reason.nl ?? "", reason.en ?? ""] {
                #expect(!words.isEmpty && !words.contains("{") && !words.contains("  ") && words.hasSuffix("."))
            }
        }
    }

    @Test("each rule of the table is reached by some case")
    func everyRule() throws {
        let table = try Sample.rules.get().verdict
        let reached = Set(
            Self.cases.compactMap { example in
                let facts = VerdictFacts(kind: example.kind, evidence: example.evidence, citationCount: example.citations)
                return table.rules.first { rule in
                    rule.all.allSatisfy { facts.hold($0, in: table) }
                        && (rule.any.map { $0.contains { facts.hold($0, in: table) } } ?? true)
                }?.id
            })
        #expect(Set(table.rules.map(\.id)).subtracting(reached) == [])
    }

    private func reasons(_ evidence: [AppraisedEvidence], _ language: Language, citations: Int = 0) throws -> [String] {
        try Sample.verdict(evidence, citations: citations).reasons.map { $0[language] }
    }

    @Test("reasons name the sources by what they say, how far they were read and what holds them back")
    func names() throws {
        let evidence = [
            Sample.evidence(.supports, Self.b, basis: .abstract), Sample.evidence(.supports, Self.a, .indirect, basis: .part),
            Sample.evidence(.qualifies, Self.a, limit: .ambiguousTerm),
        ]
        #expect(
            try reasons(evidence, .english) == [
                "What was read supports the claim with a reservation.",
                "Supports: Alpha 2001 (part read, indirect), Beta 2002 (abstract read).",
                "Supports with a reservation: Alpha 2001 (full text read, term with more than one meaning).",
            ])
        #expect(
            try reasons(evidence, .dutch) == [
                "Wat gelezen is, steunt de bewering met voorbehoud.",
                "Steunt: Alpha 2001 (een deel gelezen, indirect), Beta 2002 (samenvatting gelezen).",
                "Steunt met voorbehoud: Alpha 2001 (volledige tekst gelezen, woord met meer dan één betekenis).",
            ])
    }

    @Test("not found says how far each source was read; two readings of one source are both named")
    func notFound() throws {
        let evidence = [
            Self.e(.silent, basis: .title), Self.e(.silent, Self.b, basis: .abstract), Self.e(.silent, Self.b, basis: .part),
        ]
        #expect(
            try reasons(evidence, .english) == [
                "Read, but what was read does not address the claim.",
                "Says nothing about it: Alpha 2001 (title read only), Beta 2002 (abstract read; part read).",
            ])
        #expect(
            try reasons(evidence, .dutch).last
                == "Zegt er niets over: Alpha 2001 (alleen de titel gelezen), Beta 2002 (een deel gelezen; samenvatting gelezen)."
        )
    }

    @Test("what is set aside is named, with the reason")
    func setAside() throws {
        let evidence = [Self.e(.supports, Self.gone), Self.e(.supports, Self.b, basis: .testimony)]
        #expect(
            try reasons(evidence, .dutch) == [
                "De steun komt van een ingetrokken bron. Die telt niet mee, en ander bewijs dat meetelt is er niet.",
                "Telt niet mee, want ingetrokken: Gone 2003 (volledige tekst gelezen).",
                "Telt niet mee, want alleen het woord van een deskundige: Beta 2002 (woord van een deskundige).",
            ])
        let beside = try reasons(evidence + [Self.e(.supports)], .english)
        #expect(beside.count == 4)
        #expect(beside[2] == "Set aside, because retracted: Gone 2003 (full text read).")
    }

    @Test("no source is said neutrally; unread counts the citations; contested says who read what")
    func others() throws {
        #expect(try reasons([], .dutch) == ["Geen bron vermeld."])
        #expect(try reasons([], .english, citations: 2)[0].contains("(2)"))
        #expect(
            try reasons([Self.e(.disputes, by: "Bo"), Self.e(.supports), Self.e(.qualifies)], .english)[0]
                == "Assessors read the same source differently: "
                + "Alpha 2001 (An: supports + supports with a reservation; Bo: disputes).")
    }

    @Test("not rated names the kind and nothing else")
    func notRated() throws {
        let result = try Sample.verdict([Self.e(.disputes)], kind: .advice)
        #expect(
            result.reasons == [
                LocalizedText(
                    nl: "Soort bewering: advies. Advies, definities en meningen worden bewaard, maar niet beoordeeld.",
                    en: "Kind of claim: advice. Advice, definitions and opinions are kept, but not rated.")
            ])
    }
}
