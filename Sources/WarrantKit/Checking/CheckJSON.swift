import Foundation

extension ReportJSON {
    /// A check as one object; `Schema/check.schema.json` says what is in it.
    ///
    /// - Parameter language: of reasons and findings.
    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func write(_ check: StatementCheck, _ language: Language) throws -> String {
        try encode(StatementCheckJSON(check, language))
    }

    /// The checks of an article as one object; `Schema/check.schema.json` says what is in it.
    ///
    /// - Parameter language: of reasons and findings.
    /// - Throws: what Foundation's encoder throws, which these values do not make it do.
    public static func write(_ check: ArticleCheck, _ language: Language) throws -> String {
        try encode(ArticleCheckJSON(check, language))
    }
}

/// A value, or `null` where there is none: every key is always there.
private struct OrNull<Value: Encodable>: Encodable {
    let value: Value?

    init(_ value: Value?) {
        self.value = value
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let value { try container.encode(value) } else { try container.encodeNil() }
    }
}

/// A statement, in the field names of the query language where it has them.
private struct StatementCheckJSON: Encodable {
    struct Strength: Encodable {
        var `for`, against: Side

        init(_ strength: StrengthResult, _ language: Language) {
            self.for = Side(strength.evidenceFor, language)
            against = Side(strength.evidenceAgainst, language)
        }
    }

    struct Side: Encodable {
        var word: String
        var provisional: Bool
        var source: OrNull<String>
        var steps: [String]

        init(_ side: SideStrength, _ language: Language) {
            (word, provisional, source) = (side.strength.rawValue, side.isProvisional, OrNull(side.sourceID))
            steps = side.steps.map { $0[language] }
        }
    }

    struct Concept: Encodable {
        var id, label, words: String
        /// Code points of the statement, the end not included.
        var start, end: Int
    }

    struct Claim: Encodable {
        var id, statement, verdict: String
        var score: Double
        var differences, why: [String]
    }

    struct Evidence: Encodable {
        var source, label, direction, directness, basis, claim, assessor, date: String
        var pmid, limit, finding, passage: OrNull<String>
        var notices: [String]
    }

    struct Number: Encodable {
        var claimed: Amount
        var found: OrNull<Amount>
        var outcome, source: OrNull<String>
        var owners: [Amount]
    }

    /// A number with its meaning; of a source's, where it stands too.
    struct Amount: Encodable {
        var text, measure, comparator: String
        var statistic, unit, population, period: OrNull<String>
        var value: OrNull<Decimal>
        var range, age: OrNull<[Decimal]>
        var source, label, claim, reason: String?

        init(_ quantity: Quantity, _ language: Language, printed: String? = nil) {
            (text, measure) = (printed ?? quantity.label(in: language), quantity.measure)
            (comparator, statistic) = (quantity.comparator.rawValue, OrNull(quantity.statistic))
            (unit, population, period) = (OrNull(quantity.unit), OrNull(quantity.population), OrNull(quantity.period))
            value = OrNull(quantity.value)
            range = OrNull(quantity.range.map { [$0.low, $0.high] })
            age = OrNull(quantity.age.map { [$0.low, $0.high] })
        }

        init(_ found: CheckedNumber.Found, _ language: Language) {
            self.init(found.quantity, language)
            (source, label, claim, reason) = (found.source, found.label, found.claim, found.reason[language])
        }
    }

    struct Candidate: Encodable {
        var id, label, title, design, stance: String
        var pmid, sentence: OrNull<String>
        var retracted: Bool
        var score: Double
        var why, stanceReasons: [String]
        var numbers: [CandidateNumber]
    }

    struct CandidateNumber: Encodable {
        var claimed, found, outcome: String
    }

    struct Place: Encodable {
        var block, sentence: Int
    }

    var statement, language, outcome: String
    var verdict: OrNull<String>
    var strength: OrNull<Strength>
    var reasons: [String]
    var concepts: [Concept]
    var claims: [Claim]
    var evidence: [Evidence]
    var numbers: [Number]
    var candidates: [Candidate]
    /// Within an article only.
    var sentence: Place?

    init(_ check: StatementCheck, _ language: Language, at place: Place? = nil) {
        func said(_ texts: [LocalizedText]) -> [String] { texts.map { $0[language] } }
        statement = check.statement
        self.language = check.language.rawValue
        outcome = check.outcome.rawValue
        verdict = OrNull(check.verdict?.rawValue)
        strength = OrNull(check.strength.map { Strength($0, language) })
        reasons = said(check.reasons)
        concepts = check.concepts.map {
            Concept(id: $0.id, label: $0.label[language], words: $0.words, start: $0.range.lowerBound, end: $0.range.upperBound)
        }
        claims = check.claims.map {
            Claim(
                id: $0.id, statement: $0.statement[language], verdict: $0.verdict.rawValue, score: Self.rounded($0.score),
                differences: $0.differences.map(\.rawValue), why: said($0.why))
        }
        evidence = check.evidence.map { Self.evidence($0, language) }
        numbers = check.numbers.flatMap { Self.numbers($0, language) }
        candidates = check.candidates.map { candidate in
            Candidate(
                id: candidate.id, label: candidate.label, title: candidate.title, design: candidate.design,
                stance: candidate.stance.rawValue, pmid: OrNull(candidate.pmid),
                sentence: OrNull(candidate.sentence.map(ShownText.passage)), retracted: candidate.isRetracted,
                score: Self.rounded(candidate.score), why: said(candidate.why), stanceReasons: said(candidate.stanceReasons),
                numbers: candidate.numbers.map {
                    CandidateNumber(claimed: $0.claimed, found: $0.found, outcome: $0.outcome.rawValue)
                })
        }
        sentence = place
    }

    private static func evidence(_ evidence: CheckedEvidence, _ language: Language) -> Evidence {
        let recorded = evidence.recorded
        return Evidence(
            source: recorded.source, label: evidence.source.standing.label, direction: evidence.direction.rawValue,
            directness: recorded.directness.rawValue, basis: recorded.basis.rawValue, claim: evidence.claim,
            assessor: recorded.assessor, date: recorded.date, pmid: OrNull(evidence.source.pmid),
            limit: OrNull(evidence.direction == .qualifies ? recorded.limit?.rawValue : nil),
            finding: OrNull(recorded.finding.isEmpty ? nil : recorded.finding[language]), passage: OrNull(recorded.passage),
            notices: evidence.source.notices)
    }

    /// One row for each number found; a number that has none gets a row of its own.
    private static func numbers(_ number: CheckedNumber, _ language: Language) -> [Number] {
        let claimed = Amount(number.claimed, language, printed: number.printed)
        let owners = number.owners.map { Amount($0, language) }
        guard !number.found.isEmpty else {
            return [Number(claimed: claimed, found: OrNull(nil), outcome: OrNull(nil), source: OrNull(nil), owners: owners)]
        }
        return number.found.map {
            Number(
                claimed: claimed, found: OrNull(Amount($0, language)), outcome: OrNull($0.outcome.rawValue),
                source: OrNull($0.source), owners: owners)
        }
    }

    /// Three decimals; JSON has no number for what is none.
    private static func rounded(_ score: Double) -> Double { score.isFinite ? (score * 1000).rounded() / 1000 : 0 }
}

/// An article with the statements that were checked, in its order.
private struct ArticleCheckJSON: Encodable {
    struct Summary: Encodable {
        var statements, withoutVerdict: Int
        var verdicts: [String: Int]
    }

    var title: OrNull<String>
    var name, language: String
    var summary: Summary
    var statements: [StatementCheckJSON]

    init(_ check: ArticleCheck, _ language: Language) {
        (title, name, self.language) = (OrNull(check.title), check.name, check.language.rawValue)
        let checks = check.checks
        summary = Summary(
            statements: checks.count, withoutVerdict: checks.count { $0.verdict == nil },
            verdicts: checks.reduce(into: [:]) { counts, check in
                if let verdict = check.verdict { counts[verdict.rawValue, default: 0] += 1 }
            })
        statements = check.blocks.enumerated().flatMap { block, content in
            content.sentences.enumerated().compactMap { sentence, content in
                content.check.map { StatementCheckJSON($0, language, at: .init(block: block, sentence: sentence)) }
            }
        }
    }
}
