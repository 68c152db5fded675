import Testing

@testable import EvidenceModel

@Suite("Strength")
struct StrengthTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var kind: ClaimKind
        var evidence: AppraisedEvidence
        var strength: Strength
        var isProvisional: Bool

        init(
            _ testDescription: String, _ kind: ClaimKind, _ design: String, pools: [String] = [], basis: Basis = .fullText,
            indirect: Bool = false, concern: Bool = false, _ strength: Strength, provisional: Bool = false
        ) {
            self.testDescription = testDescription
            self.kind = kind
            self.evidence = Sample.evidence(
                .supports, Sample.source("Alpha 2001", design, pools: pools, concern: concern),
                indirect ? .indirect : .direct, basis: basis)
            self.strength = strength
            self.isProvisional = provisional
        }
    }

    static let trial = "randomized-trial"
    static let cases: [Case] = [
        Case("review of trials, effect", .effect, "systematic-review", pools: [trial], .strong),
        Case("meta-analysis of trials, harm", .harm, "meta-analysis", pools: [trial], .strong),
        Case(
            "umbrella review whose reviews pool trials", .effect, "umbrella-review", pools: ["systematic-review", trial],
            .strong),
        Case("umbrella review, only reviews recorded", .effect, "umbrella-review", pools: ["systematic-review"], .weak),
        Case("review, pools not recorded", .effect, "systematic-review", .weak),
        Case("review, pools recorded as unknown", .effect, "systematic-review", pools: ["unknown"], .weak),
        Case("review of trials and of studies unknown", .effect, "systematic-review", pools: [trial, "unknown"], .weak),
        Case("review of cohorts, effect: the step of a cohort", .effect, "systematic-review", pools: ["cohort"], .weak),
        Case(
            "review of trials and case series: the weakest", .effect, "systematic-review", pools: [trial, "case-series"],
            .veryWeak),
        Case(
            "review that pools what has no step beside trials", .effect, "systematic-review",
            pools: [trial, "diagnostic-study"],
            .fair),
        Case("review of what has no step", .frequency, "systematic-review", pools: ["laboratory-study"], .none),
        Case("trial, effect", .effect, trial, .fair),
        Case("non-randomised trial, effect", .effect, "nonrandomized-trial", .weak),
        Case("case-control, effect", .effect, "case-control", .veryWeak),
        Case("expert opinion, effect", .effect, "expert-opinion", .veryWeak),

        Case("review of surveys, frequency", .frequency, "systematic-review", pools: ["cross-sectional"], .fair),
        Case("survey, frequency", .frequency, "cross-sectional", .weak),
        Case("case series, frequency", .frequency, "case-series", .veryWeak),
        Case("book chapter, frequency: no step", .frequency, "book-chapter", .none),
        Case("review of diagnostic studies", .diagnosis, "systematic-review", pools: ["diagnostic-study"], .strong),
        Case("diagnostic study", .diagnosis, "diagnostic-study", .fair),
        Case("review of cohorts, prognosis", .prognosis, "systematic-review", pools: ["cohort"], .fair),
        Case("cohort, prognosis", .prognosis, "cohort", .weak),

        Case("cause reads as harm", .cause, trial, .fair),
        Case("cause, review of trials", .cause, "systematic-review", pools: [trial], .strong),
        Case("Mendelian randomisation on a cause", .cause, "mendelian-randomization", .fair),
        Case("Mendelian randomisation pooled: still fair", .cause, "meta-analysis", pools: ["mendelian-randomization"], .fair),
        Case(
            "Mendelian randomisation and trials pooled: still fair", .cause, "meta-analysis",
            pools: ["mendelian-randomization", trial], .fair),

        Case("association, cohort", .association, "cohort", .fair),
        Case("association, cross-sectional", .association, "cross-sectional", .weak),
        Case("association, case-control", .association, "case-control", .weak),
        Case(
            "association, review of cohorts: no better than a cohort", .association, "meta-analysis", pools: ["cohort"], .fair),
        Case(
            "association, review of cohorts and case-control studies", .association, "systematic-review",
            pools: ["case-control", "cohort"], .weak),
        Case("association, review of trials: never strong", .association, "meta-analysis", pools: [trial], .fair),
        Case("evidence-state, umbrella review", .evidenceState, "umbrella-review", .fair),
        Case("evidence-state, systematic review", .evidenceState, "systematic-review", pools: [trial], .none),
        Case("evidence-state, trial", .evidenceState, trial, .none),
        Case("mechanism has no row", .mechanism, trial, .none),
        Case("advice has no row", .advice, trial, .none),

        Case("digest of a review of trials", .effect, "digest", pools: [trial], .fair),
        Case("digest, pools not recorded", .effect, "digest", .veryWeak),
        Case("digest of a review of cohorts", .effect, "digest", pools: ["cohort"], .veryWeak),
        Case("guideline on a review of trials", .effect, "guideline", pools: [trial], .fair),
        Case("guideline, nothing recorded", .effect, "guideline", .veryWeak),

        Case("indirect: one lower", .effect, "systematic-review", pools: [trial], indirect: true, .fair),
        Case("indirect trial", .effect, trial, indirect: true, .weak),
        Case("indirect cohort", .effect, "cohort", indirect: true, .veryWeak),
        Case("indirect at the last step stays very weak", .effect, "laboratory-study", indirect: true, .veryWeak),
        Case("indirect without a step stays none", .frequency, "book-chapter", indirect: true, .none),

        Case(
            "abstract: at most fair, provisional", .effect, "meta-analysis", pools: [trial], basis: .abstract, .fair,
            provisional: true),
        Case(
            "title: at most fair, provisional", .effect, "meta-analysis", pools: [trial], basis: .title, .fair,
            provisional: true),
        Case(
            "abstract of a cohort: weak all the same, provisional", .effect, "cohort", basis: .abstract, .weak,
            provisional: true),
        Case(
            "abstract and indirect: lowered first, then capped", .effect, "meta-analysis", pools: [trial], basis: .abstract,
            indirect: true, .fair, provisional: true),
        Case("part read: no ceiling", .effect, "meta-analysis", pools: [trial], basis: .part, .strong),
        Case("read in another text: at most weak", .effect, "meta-analysis", pools: [trial], basis: .secondary, .weak),
        Case("read in another text, already very weak", .effect, "case-series", basis: .secondary, .veryWeak),
        Case("concern: at most weak", .effect, "meta-analysis", pools: [trial], concern: true, .weak),
        Case("concern on a trial read in abstract", .effect, trial, basis: .abstract, concern: true, .weak, provisional: true),
        Case("concern, already very weak", .effect, "case-series", concern: true, .veryWeak),
        Case("a design outside the list is unknown", .effect, "blog", .veryWeak),
        Case("a design outside the list, frequency", .frequency, "blog", .none),
    ]

    @Test("one source", arguments: cases)
    func one(example: Case) throws {
        let result = try Sample.strength([example.evidence], kind: example.kind)
        #expect(result.evidenceFor.strength == example.strength)
        #expect(result.evidenceFor.isProvisional == example.isProvisional)
        #expect(result.evidenceAgainst.strength == .none)
        for step in result.evidenceFor.steps {
            for words in [step.nl ?? "", step.en ?? ""] { #expect(!words.isEmpty && !words.contains("  ")) }
        }
    }

    @Test("each row and design gives the word of its step", arguments: ClaimKind.allCases)
    func cells(kind: ClaimKind) throws {
        let table = try Sample.rules.get().strength
        guard let row = table.row(for: kind) else { return }
        let words: [Strength] = [.none, .strong, .fair, .weak, .veryWeak, .veryWeak]
        for (design, cell) in row.steps {
            guard case .step(let step) = cell else { continue }
            let evidence = Sample.evidence(.supports, Sample.source("Alpha 2001", design))
            #expect(try Sample.strength([evidence], kind: kind).evidenceFor.strength == words[step], "\(design)")
        }
    }

    @Test("the order of strengths")
    func order() {
        #expect(Strength.allCases == [.none, .veryWeak, .weak, .fair, .strong])
        #expect(Strength.allCases.sorted() == Strength.allCases)
    }

    static let weak = Sample.source("Weak 2000", "cohort")
    static let fair = Sample.source("Fair 2000", trial)
    static let strong = Sample.source("Strong 2000", "meta-analysis", pools: [trial])

    @Test("the best source of each side; numbers do not add up")
    func sides() throws {
        let result = try Sample.strength(
            [
                Sample.evidence(.supports, Self.weak), Sample.evidence(.supports, Sample.source("Weak 2001", "cohort")),
                Sample.evidence(.qualifies, Self.fair), Sample.evidence(.disputes, Self.strong),
            ], kind: .effect)
        #expect(result.evidenceFor.strength == .fair)
        #expect(result.evidenceFor.sourceID == "id:Fair 2000")
        #expect(result.evidenceFor.steps[1][.english] == "Fair 2000: randomised trial; supports the claim with a reservation.")
        #expect(result.evidenceAgainst.strength == .strong)
        #expect(result.evidenceAgainst.sourceID == "id:Strong 2000")
    }

    @Test("retracted sources, testimony, undecided and silent sources stand on neither side")
    func doNotCount() throws {
        let gone = Sample.source("Gone 2003", "meta-analysis", pools: [Self.trial], retracted: true)
        let result = try Sample.strength(
            [
                Sample.evidence(.supports, gone), Sample.evidence(.disputes, gone),
                Sample.evidence(.supports, Self.strong, basis: .testimony), Sample.evidence(.silent, Self.strong),
                Sample.evidence(.inconclusive, Self.strong),
            ], kind: .effect)
        for side in [result.evidenceFor, result.evidenceAgainst] {
            #expect(side.strength == .none)
            #expect(side.sourceID == nil)
            #expect(side.steps.map { $0[.dutch] } == ["Aan deze kant is geen bewijs gelezen dat meetelt."])
        }
    }

    @Test("one source read twice counts by the better reading; of equals, the one that is final")
    func readings() throws {
        let twice = try Sample.strength(
            [Sample.evidence(.supports, Self.strong, basis: .abstract), Sample.evidence(.supports, Self.strong)], kind: .effect)
        #expect(twice.evidenceFor.strength == .strong && !twice.evidenceFor.isProvisional)
        let equal = try Sample.strength(
            [Sample.evidence(.supports, Self.strong, basis: .abstract), Sample.evidence(.supports, Self.fair)], kind: .effect)
        #expect(equal.evidenceFor.sourceID == "id:Fair 2000" && !equal.evidenceFor.isProvisional)
    }

    @Test("each step in words")
    func steps() throws {
        var source = Sample.source("Williams 2021", "digest", pools: [Self.trial], concern: true)
        source.designReason = LocalizedText(nl: "rubriek van het tijdschrift", en: "section of the journal")
        let side = try Sample.strength([Sample.evidence(.supports, source, .indirect, basis: .abstract)], kind: .effect)
            .evidenceFor
        #expect(
            side.steps.map { $0[.english] } == [
                "Kind of claim: effect of a treatment. Row of the table: does this treatment help?",
                "Williams 2021: digest of a review (section of the journal).",
                "Pools randomised trial, which fits the question. Step 1 (systematic review of randomised trials).",
                "Stands below the review that it reports: step 2.",
                "Indirect evidence: lowered, to step 3.",
                "Step 3 is called weak.",
                "Abstract read: at most fair, provisional.",
                "An expression of concern stands against the source: at most weak.",
                "Strength: weak (provisional).",
                "Not assessed: risk of bias, imprecision and publication bias.",
            ])
        #expect(
            side.steps.map { $0[.dutch] } == [
                "Soort bewering: effect van een behandeling. Rij van de tabel: helpt deze behandeling?",
                "Williams 2021: samenvatting van een review (rubriek van het tijdschrift).",
                "Bundelt gerandomiseerd onderzoek, wat bij de vraag past. Trede 1 (review van gerandomiseerd onderzoek).",
                "Staat onder de review waarover het bericht: trede 2.",
                "Indirect bewijs: lager, tot trede 3.",
                "Trede 3 heet zwak.",
                "Samenvatting gelezen: hoogstens redelijk, voorlopig.",
                "Bij de bron is een bezorgdheid gemeld (expression of concern): hoogstens zwak.",
                "Sterkte: zwak (voorlopig).",
                "Niet beoordeeld: risico op vertekening, onnauwkeurigheid en publicatiebias.",
            ])
    }

    @Test("the other sentences about a design")
    func otherSteps() throws {
        func step(_ design: String, _ pools: [String] = [], _ kind: ClaimKind = .effect) throws -> [String] {
            try Sample.strength([Sample.evidence(.supports, Sample.source("A", design, pools: pools))], kind: kind)
                .evidenceFor.steps.map { $0[.english] }
        }
        #expect(try step("meta-analysis")[2] == "Which studies are pooled is not recorded: therefore step 3.")
        #expect(
            try step("meta-analysis", ["cohort", "case-series"])[2]
                .hasPrefix("Pools case series and cohort study: the step of the weakest of these in this row. Step 4"))
        #expect(try step("editorial", [], .frequency)[2] == "This design has no step in this row; the strength is none.")
        #expect(try step("blog")[1] == "A: design not known (‘blog’ is not in the list).")
        #expect(
            try step("cohort", [], .mechanism)
                == ["Kind of claim: mechanism. The table has no row for it; no strength is derived."])
        #expect(try step("cohort").contains("Full text read: no ceiling."))
    }
}
