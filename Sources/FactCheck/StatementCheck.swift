public import EvidenceModel
public import EvidenceStore

/// What a library knows of a statement: the claims that say it or something near it, what their sources found, how the numbers
/// compare, and the verdict that follows, if one does.
///
/// A verdict comes from readings that a person recorded. Where there are none on this very statement, `verdict` is `nil` and the
/// reasons say why; studies that nobody has read for it are ``candidates``, whatever their words.
public struct StatementCheck: Hashable, Sendable {
    /// How the verdict came about, or why there is none.
    public enum Outcome: String, Hashable, Sendable, CaseIterable {
        /// A claim of the library says the same; its derived verdict holds.
        case sameClaim = "same-claim"
        /// The numbers were laid beside those that sources found for the same thing.
        case numbers
        /// Two numbers that a source found say which of the two is larger, or which way it goes.
        case comparison
        /// A finding says the same, or the contrary.
        case finding
        /// A claim says the contrary; what its sources found was turned about.
        case contraryClaim = "contrary-claim"
        /// Sources were read on the subject, but do not answer this.
        case notAnswered = "not-answered"
        /// Claims are near, and none says this or its contrary.
        case nearClaims = "near-claims"
        /// No claim is near; studies that nobody has read for it may be.
        case candidatesOnly = "candidates-only"
        /// Nothing in the library is about this.
        case nothing
    }

    /// The statement as it was given.
    public var statement: String
    public var language: Language
    public var outcome: Outcome
    /// `nil` where there is none.
    public var verdict: Verdict?
    /// Of the evidence for and against the statement; `nil` where there is no verdict.
    public var strength: StrengthResult?
    /// Why, in the order in which it was decided.
    public var reasons: [LocalizedText]
    /// What was recognised in the statement.
    public var concepts: [NamedConcept]
    /// The nearest first.
    public var claims: [MatchedClaim]
    /// What the verdict rests on; without a verdict, what was read on the nearest claim.
    public var evidence: [CheckedEvidence]
    /// The statement's numbers, each beside those found.
    public var numbers: [CheckedNumber]
    /// Studies that nobody has read for this statement, the likeliest first. They never make a verdict.
    public var candidates: [CandidateStudy]

    public init(
        statement: String, language: Language, outcome: Outcome, verdict: Verdict? = nil, strength: StrengthResult? = nil,
        reasons: [LocalizedText] = [], concepts: [NamedConcept] = [], claims: [MatchedClaim] = [],
        evidence: [CheckedEvidence] = [], numbers: [CheckedNumber] = [], candidates: [CandidateStudy] = []
    ) {
        self.statement = statement
        self.language = language
        self.outcome = outcome
        self.verdict = verdict
        self.strength = strength
        self.reasons = reasons
        self.concepts = concepts
        self.claims = claims
        self.evidence = evidence
        self.numbers = numbers
        self.candidates = candidates
    }
}

/// A study that may bear on a statement; nobody has read it for this.
public struct CandidateStudy: Hashable, Sendable {
    /// What its abstract seems to say, by a model that a person can follow. It is a reason to read, never a verdict.
    public enum Stance: String, Hashable, Sendable, CaseIterable {
        case possiblySupports = "possibly-supports"
        case possiblyDisputes = "possibly-disputes"
        case unclear
    }

    /// A number of the statement beside one in the study's best sentence.
    public struct Number: Hashable, Sendable {
        public var claimed: String
        public var found: String
        public var outcome: NumberOutcome

        public init(claimed: String, found: String, outcome: NumberOutcome) {
            self.claimed = claimed
            self.found = found
            self.outcome = outcome
        }
    }

    public var id: String
    /// Such as `Brinjikji 2015`.
    public var label: String
    public var title: String
    public var pmid: String?
    public var design: String
    public var isRetracted: Bool
    public var score: Double
    /// Why it was found: each thing of the statement with what it added to the score.
    public var why: [LocalizedText]
    /// The sentence of its abstract that comes nearest, and why it was taken so.
    public var sentence: String?
    public var stance: Stance
    public var stanceReasons: [LocalizedText]
    public var numbers: [Number]

    public init(
        id: String, label: String, title: String, pmid: String?, design: String, isRetracted: Bool, score: Double,
        why: [LocalizedText], sentence: String?, stance: Stance, stanceReasons: [LocalizedText], numbers: [Number]
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.pmid = pmid
        self.design = design
        self.isRetracted = isRetracted
        self.score = score
        self.why = why
        self.sentence = sentence
        self.stance = stance
        self.stanceReasons = stanceReasons
        self.numbers = numbers
    }
}

/// A concept and the words of the statement that name it.
public struct NamedConcept: Hashable, Sendable {
    public var id: String
    public var label: LocalizedText
    public var words: String
    /// Code points of the statement.
    public var range: Range<Int>

    public init(id: String, label: LocalizedText, words: String, range: Range<Int>) {
        self.id = id
        self.label = label
        self.words = words
        self.range = range
    }
}

/// A claim of the library beside the statement.
public struct MatchedClaim: Hashable, Sendable {
    /// How the claim differs from the statement.
    public enum Difference: String, Hashable, Sendable, CaseIterable {
        case number, direction, negation, concept
        /// One of the two says more than the other.
        case detail
    }

    public var id: String
    public var statement: LocalizedText
    /// The verdict on the claim itself.
    public var verdict: Verdict
    /// How much of each is in the other, from 0 to 1.
    public var score: Double
    /// Empty when the claim says the same.
    public var differences: [Difference]
    /// What they share and where they part.
    public var why: [LocalizedText]

    public init(
        id: String, statement: LocalizedText, verdict: Verdict, score: Double, differences: [Difference] = [],
        why: [LocalizedText] = []
    ) {
        self.id = id
        self.statement = statement
        self.verdict = verdict
        self.score = score
        self.differences = differences
        self.why = why
    }

    public var saysTheSame: Bool { differences.isEmpty }
}

/// A reading, as it bears on the statement.
public struct CheckedEvidence: Hashable, Sendable {
    /// The claim that it was recorded for.
    public var claim: String
    /// What it says of the statement.
    public var direction: Direction
    /// What it says of the claim it was recorded for.
    public var recorded: Evidence
    public var source: ClaimReport.Source
    public var passageState: PassageState

    public init(
        claim: String, direction: Direction, recorded: Evidence, source: ClaimReport.Source, passageState: PassageState
    ) {
        self.claim = claim
        self.direction = direction
        self.recorded = recorded
        self.source = source
        self.passageState = passageState
    }
}

/// A number of the statement, and what sources found.
public struct CheckedNumber: Hashable, Sendable {
    /// A number that a source found, beside the statement's.
    public struct Found: Hashable, Sendable {
        public var quantity: Quantity
        /// The source's id and label.
        public var source: String
        public var label: String
        /// The claim whose evidence holds it.
        public var claim: String
        public var outcome: NumberOutcome
        public var reason: LocalizedText

        public init(
            quantity: Quantity, source: String, label: String, claim: String, outcome: NumberOutcome, reason: LocalizedText
        ) {
            self.quantity = quantity
            self.source = source
            self.label = label
            self.claim = claim
            self.outcome = outcome
            self.reason = reason
        }
    }

    /// The words of the statement.
    public var printed: String
    public var claimed: Quantity
    /// Those of the same thing.
    public var found: [Found]
    /// Those of a neighbouring thing that have the statement's number: whose number it is.
    public var owners: [Found]

    public init(printed: String, claimed: Quantity, found: [Found] = [], owners: [Found] = []) {
        self.printed = printed
        self.claimed = claimed
        self.found = found
        self.owners = owners
    }

    /// The outcome over all that was found: `nil` when nothing of the same thing was.
    public var outcome: NumberOutcome? {
        let outcomes = found.map(\.outcome)
        return [NumberOutcome.same, .rounded, .differs, .incomparable, .missing].first { outcomes.contains($0) }
    }
}
