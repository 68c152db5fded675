import SeededRandom
import Testing

@testable import EvidenceModel

@Suite("Verdict and strength of random evidence")
struct DerivationPropertyTests {
    static let seeds: [UInt64] = Array(1...60)
    /// What a verdict may change into when evidence that does not count is added.
    static let withoutCounting: Set<Verdict> = [.unread, .noSource, .testimonyOnly, .supportRetracted]

    struct Situation {
        var kind: ClaimKind
        var evidence: [AppraisedEvidence]
        var citations: Int
    }

    static func random(_ generator: inout SplitMix64) -> Situation {
        let sources = (1...4).map { number in
            Sample.source(
                "S\(number)", EvidenceRulesTests.designs.randomElement(using: &generator) ?? "unknown",
                pools: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                    EvidenceRulesTests.designs.randomElement(using: &generator) ?? "unknown"
                },
                retracted: Int.random(in: 0...5, using: &generator) == 0,
                concern: Int.random(in: 0...5, using: &generator) == 0)
        }
        let evidence = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
            Sample.evidence(
                Direction.allCases.randomElement(using: &generator) ?? .silent,
                sources.randomElement(using: &generator) ?? sources[0],
                Directness.allCases.randomElement(using: &generator) ?? .direct,
                limit: Limit.allCases.randomElement(using: &generator),
                basis: Basis.allCases.randomElement(using: &generator) ?? .part,
                assessor: Int.random(in: 0...4, using: &generator) == 0 ? "Bo" : "An")
        }
        return Situation(
            kind: ClaimKind.allCases.randomElement(using: &generator) ?? .effect, evidence: evidence,
            citations: Int.random(in: 0...2, using: &generator))
    }

    /// 20 situations of a seed, each with a generator for what the test adds.
    static func situations(_ seed: UInt64) -> [(Situation, SplitMix64)] {
        var generator = SplitMix64(state: seed)
        return (0..<20).map { _ in (random(&generator), generator) }
    }

    private func verdict(_ situation: Situation) throws -> VerdictResult {
        try Sample.verdict(situation.evidence, kind: situation.kind, citations: situation.citations)
    }

    @Test("the order of the evidence never matters, in verdict, strength, or words", arguments: seeds)
    func order(seed: UInt64) throws {
        for (situation, state) in Self.situations(seed) {
            var generator = state
            var shuffled = situation
            shuffled.evidence.shuffle(using: &generator)
            #expect(try verdict(situation) == verdict(shuffled))
            #expect(
                try Sample.strength(situation.evidence, kind: situation.kind)
                    == Sample.strength(shuffled.evidence, kind: situation.kind))
        }
    }

    @Test("what does not count changes a verdict only where nothing counts, and never a strength", arguments: seeds)
    func setAside(seed: UInt64) throws {
        for (situation, state) in Self.situations(seed) {
            var generator = state
            let direction = Direction.allCases.randomElement(using: &generator) ?? .supports
            let additions = [
                Sample.evidence(direction, Sample.source("Gone", "meta-analysis", retracted: true), assessor: "Cy"),
                Sample.evidence(direction, Sample.source("Expert", "expert-opinion"), basis: .testimony, assessor: "Cy"),
            ]
            for addition in additions {
                let before = try verdict(situation).verdict
                var more = situation
                more.evidence.append(addition)
                let after = try verdict(more).verdict
                #expect(before == after || (Self.withoutCounting.contains(before) && Self.withoutCounting.contains(after)))
                #expect(
                    try Sample.strength(situation.evidence, kind: situation.kind)
                        == Sample.strength(more.evidence, kind: situation.kind))
            }
        }
    }

    @Test("a weaker supporter leaves the strength alone; any supporter never lowers it", arguments: seeds)
    func supporters(seed: UInt64) throws {
        for (situation, state) in Self.situations(seed) {
            var generator = state
            let addition = Sample.evidence(
                .supports,
                Sample.source("New", EvidenceRulesTests.designs.randomElement(using: &generator) ?? "unknown"),
                basis: Basis.allCases.randomElement(using: &generator) ?? .part)
            let alone = try Sample.strength([addition], kind: situation.kind).evidenceFor.strength
            let before = try Sample.strength(situation.evidence, kind: situation.kind)
            let after = try Sample.strength(situation.evidence + [addition], kind: situation.kind)
            #expect(after.evidenceFor.strength == max(alone, before.evidenceFor.strength))
            if alone < before.evidenceFor.strength { #expect(after == before) }
            #expect(after.evidenceAgainst == before.evidenceAgainst)
        }
    }

    @Test("the random situations reach every verdict")
    func reach() throws {
        var reached: Set<Verdict> = []
        for seed in Self.seeds {
            for (situation, _) in Self.situations(seed) { reached.insert(try verdict(situation).verdict) }
        }
        #expect(reached == Set(Verdict.allCases))
    }
}
