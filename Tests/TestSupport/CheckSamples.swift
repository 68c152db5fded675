import Foundation
public import WarrantKit

/// Checks made by hand, for the tests of what shows them.
public enum CheckSamples {
    /// A number that differs, with the thing whose number it is; evidence, claims and an unread study.
    public static let disputed = StatementCheck(
        statement: "Een extrusie trekt zich in 41% van de gevallen terug", language: .dutch, outcome: .numbers,
        verdict: .disputed,
        strength: StrengthResult(
            evidenceFor: SideStrength(
                strength: .none, isProvisional: false, sourceID: nil,
                steps: [LocalizedText(nl: "Geen bewijs ervoor gelezen.", en: "No evidence that counts was read on this side.")]),
            evidenceAgainst: SideStrength(
                strength: .fair, isProvisional: true, sourceID: "pmid:25009200",
                steps: [
                    LocalizedText(nl: "Chiu 2015: systematische review.", en: "Chiu 2015: systematic review."),
                    LocalizedText(nl: "Alleen de samenvatting: hoogstens redelijk.", en: "Abstract only: at most fair."),
                ]), rulesVersion: 1),
        reasons: [
            LocalizedText(
                nl: "Chiu 2015 vond 70 % bij een extrusie; 41 % is het getal van de protrusie.",
                en: "Chiu 2015 found 70% for an extrusion; 41% is the number of the protrusion.")
        ],
        concepts: [
            NamedConcept(
                id: "warrant:extrusion", label: LocalizedText(nl: "extrusie van de tussenwervelschijf", en: "disc extrusion"),
                words: "extrusie", range: 4..<12)
        ],
        claims: [
            MatchedClaim(
                id: "protrusion-regression",
                statement: LocalizedText(
                    nl: "Een protrusie trekt zich in 41 % van de gevallen terug.", en: "A protrusion regresses in 41% of cases."
                ),
                verdict: .supported, score: 0.824, differences: [.concept],
                why: [LocalizedText(nl: "beide: terugtrekken, 41 %", en: "both: regression, 41%")])
        ], evidence: [evidence(.disputes), evidence(.silent, claim: "larger-hernia-recovery", passage: nil)],
        numbers: [
            CheckedNumber(
                printed: "41%",
                claimed: Quantity(measure: "spontaneous regression", value: 41, unit: "%", population: "disc extrusion"),
                found: [found(70, "disc extrusion", .differs, nl: "De uitspraak zegt 41 %, de bron 70 %: dat wijkt af.")],
                owners: [found(41, "disc protrusion", .same, nl: "De bron noemt 41 %.")])
        ], candidates: [candidate])

    /// A claim of the library says the same.
    public static let supported = StatementCheck(
        statement: "Bij sekwestratie verdwijnt de hernia in 43% van de gevallen helemaal", language: .dutch,
        outcome: .sameClaim,
        verdict: .supported,
        strength: disputed.strength.map {
            StrengthResult(evidenceFor: $0.evidenceAgainst, evidenceAgainst: $0.evidenceFor, rulesVersion: 1)
        },
        reasons: [LocalizedText(nl: "Steunt: Chiu 2015.", en: "Supports: Chiu 2015.")],
        claims: [
            MatchedClaim(
                id: "sequestration-resolves", statement: LocalizedText(en: "A sequestration resolves completely in 43%."),
                verdict: .supported, score: 1)
        ], evidence: [evidence(.supports)],
        numbers: [
            CheckedNumber(
                printed: "43%", claimed: Quantity(measure: "complete resolution", value: 43, unit: "%"),
                found: [found(43, "disc sequestration", .same, nl: "De uitspraak zegt 43 %, de bron 43 %: gelijk.")])
        ])

    /// Sources were read, and do not compare what the statement compares.
    public static let notAnswered = StatementCheck(
        statement: "Hoe groter de hernia, hoe kleiner de kans op herstel", language: .dutch, outcome: .notAnswered,
        reasons: [
            LocalizedText(
                nl: "Chiu 2015 vergelijkt soorten op beelden, niet de omvang, en niet het herstel.",
                en: "Chiu 2015 compares types on images, not size, and not recovery.")
        ], evidence: [evidence(.silent, claim: "larger-hernia-recovery", passage: nil)])

    /// No claim is near, and nobody has read the study.
    public static let candidatesOnly = StatementCheck(
        statement: "Zwemmen vermindert lage rugpijn bij ouderen", language: .dutch, outcome: .candidatesOnly,
        candidates: [candidate])

    /// The library has nothing.
    public static let nothing = StatementCheck(
        statement: "Vitamine D geneest hernia", language: .dutch, outcome: .nothing,
        numbers: [CheckedNumber(printed: "800 IE", claimed: Quantity(measure: "dose", value: 800, unit: "IU"))])

    /// The one with a verdict, and that verdict.
    public static func with(_ verdict: Verdict) -> StatementCheck {
        var check = supported
        check.verdict = verdict
        return check
    }

    public static let statements = [disputed, supported, notAnswered, candidatesOnly, nothing]

    /// Everything once, between sentences that are no claims.
    public static let article = ArticleCheck(
        title: "Gaat een hernia vanzelf over?", name: "hernia.md", language: .dutch,
        blocks: [
            ArticleCheck.Block(kind: .heading, sentences: [ArticleCheck.Sentence(text: "Gaat een hernia vanzelf over?")]),
            ArticleCheck.Block(
                kind: .paragraph,
                sentences: [
                    ArticleCheck.Sentence(text: "Veel mensen schrikken."),
                    ArticleCheck.Sentence(text: disputed.statement + ".", check: disputed),
                    ArticleCheck.Sentence(text: supported.statement + ". [3]", check: supported),
                ]),
            ArticleCheck.Block(kind: .heading, sentences: [ArticleCheck.Sentence(text: "Wat helpt?")]),
            ArticleCheck.Block(
                kind: .item, sentences: [ArticleCheck.Sentence(text: notAnswered.statement + ".", check: notAnswered)]),
            ArticleCheck.Block(
                kind: .item, sentences: [ArticleCheck.Sentence(text: candidatesOnly.statement + ".", check: candidatesOnly)]),
            ArticleCheck.Block(
                kind: .paragraph, sentences: [ArticleCheck.Sentence(text: nothing.statement + "!", check: nothing)]),
        ])

    /// Text that would break out of a page, turn its writing about, or move a cursor.
    public static let hostileText =
        "\u{202E}</mark></style><script>alert(1)</script>\u{2066} \"' onload=x [a](javascript:b) `c` \u{1B}[31m\u{0}\n# d\n- e | f & &lt; \u{E0041}"

    /// A check in which every text of others is hostile.
    public static let hostile: StatementCheck = {
        let bad = hostileText
        let text = LocalizedText(nl: bad, en: bad)
        var source = evidence(.disputes).source
        source.standing.label = bad
        source.standing.designReason = text
        (source.title, source.container, source.published, source.pmid, source.doi) = (bad, bad, bad, bad, "10.1/" + bad)
        source.notices = [bad]
        var reading = evidence(.disputes)
        (reading.source, reading.claim) = (source, bad)
        reading.recorded.passage = bad
        reading.recorded.finding = text
        reading.recorded.assessor = bad
        var study = candidate
        (study.label, study.title, study.pmid, study.design, study.sentence) = (bad, bad, bad, bad, bad)
        (study.why, study.stanceReasons) = ([text], [text])
        study.numbers = [.init(claimed: bad, found: bad, outcome: .differs)]
        var number = found(70, bad, .differs, nl: bad)
        number.label = bad
        number.quantity.measure = bad
        number.quantity.unit = bad
        return StatementCheck(
            statement: bad, language: .english, outcome: .numbers, verdict: .disputed, strength: disputed.strength,
            reasons: [text],
            concepts: [NamedConcept(id: bad, label: text, words: bad, range: 0..<1)],
            claims: [MatchedClaim(id: bad, statement: text, verdict: .mixed, score: .nan, differences: [.detail], why: [text])],
            evidence: [reading],
            numbers: [CheckedNumber(printed: bad, claimed: number.quantity, found: [number], owners: [number])],
            candidates: [study])
    }()

    /// An article in which every text is hostile.
    public static let hostileArticle = ArticleCheck(
        title: hostileText, name: hostileText, language: .english,
        blocks: ArticleCheck.Block.Kind.allCases.map { kind in
            ArticleCheck.Block(
                kind: kind,
                sentences: [
                    ArticleCheck.Sentence(text: hostileText), ArticleCheck.Sentence(text: hostileText, check: hostile),
                ])
        })

    // MARK: Parts

    private static func evidence(
        _ direction: Direction, claim: String = "protrusion-regression",
        passage: String? =
            "the rate of spontaneous regression was found to be 96% for disc sequestration, 70% for disc extrusion"
    ) -> CheckedEvidence {
        CheckedEvidence(
            claim: claim, direction: direction,
            recorded: Evidence(
                source: "pmid:25009200", direction: .qualifies, limit: .outcome, basis: .abstract,
                finding: LocalizedText(
                    nl: "Bij een extrusie kromp 70 % op beelden.", en: "Of extrusions 70% shrank on images."),
                passage: passage, assessor: "K. Tester", date: "2026-11-20"),
            source: ClaimReport.Source(
                standing: SourceStanding(
                    id: "pmid:25009200", label: "Chiu 2015", design: "systematic-review",
                    designReason: LocalizedText(nl: "titel", en: "title")),
                title: "The probability of spontaneous regression of lumbar herniated disc: a systematic review",
                container: "Clin Rehabil", published: "2015-02", pmid: "25009200", doi: "10.1177/0269215514540919",
                strength: .fair,
                recordSeen: "2026-11-20T10:00:00Z"), passageState: .verified)
    }

    private static func found(_ value: Int, _ population: String, _ outcome: NumberOutcome, nl: String) -> CheckedNumber.Found {
        CheckedNumber.Found(
            quantity: Quantity(
                measure: "spontaneous regression", value: .init(value), unit: "%", population: population,
                age: NumberRange(20, 80)), source: "pmid:25009200", label: "Chiu 2015", claim: "protrusion-regression",
            outcome: outcome, reason: LocalizedText(nl: nl, en: "Both numbers in words."))
    }

    private static let candidate = CandidateStudy(
        id: "pmid:31451200", label: "Zhong 2017",
        title: "Incidence of spontaneous resorption of lumbar disc herniation: a meta-analysis",
        pmid: "31451200", design: "meta-analysis", isRetracted: true, score: 7.25,
        why: [LocalizedText(nl: "hernia 4,1; herstel 3,1", en: "hernia 4.1; recovery 3.1")],
        sentence: "The overall incidence of spontaneous resorption was 66.66%.", stance: .possiblyDisputes,
        stanceReasons: [LocalizedText(nl: "een ander getal", en: "another number")],
        numbers: [.init(claimed: "41 %", found: "66,66 %", outcome: .differs)])
}
