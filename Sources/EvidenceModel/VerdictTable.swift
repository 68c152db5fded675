/// The rules that derive a verdict, in order: `Schema/verdict.json`.
///
/// The first rule whose condition holds gives the verdict.
public struct VerdictTable: Hashable, Sendable, Codable {
    /// Raised whenever a rule changes what comes out.
    public var version: Int
    /// Kinds of claim that are kept but never rated.
    public var notRatedKinds: [ClaimKind]
    /// The rules, first that fits.
    public var rules: [Rule]
    /// What a line of reasons says of the sources of one direction; `{sources}` stands for their names.
    public var lines: [String: LocalizedText]
    /// What the reasons say of evidence set aside: `retracted`, `testimony`.
    public var setAside: SetAside

    /// One rule.
    public struct Rule: Hashable, Sendable, Codable {
        /// A name unique among the rules.
        public var id: String
        /// Conditions that must all hold; none of them means always.
        public var all: [Condition]
        /// Where given, at least one of these must hold too.
        public var any: [Condition]?
        /// What follows.
        public var verdict: Verdict
        /// The first reason; may hold `{kind}`, `{citations}` and `{disagreement}`.
        public var reason: LocalizedText
    }

    /// Sentences about evidence that does not count.
    public struct SetAside: Hashable, Sendable, Codable {
        /// For sources that were retracted.
        public var retracted: LocalizedText
        /// For an expert's word.
        public var testimony: LocalizedText
    }

    /// The closed list of what a rule can ask. "Evidence" is evidence that counts, unless it says otherwise.
    public enum Condition: String, Hashable, Sendable, Codable, CaseIterable {
        /// The claim's kind is one of `notRatedKinds`.
        case kindNotRated = "kind-not-rated"
        /// No evidence counts.
        case nothingCounts = "nothing-counts"
        /// A retracted source supported the claim.
        case retractedSupports = "retracted-supports"
        /// There is testimony.
        case testimonyGiven = "testimony-given"
        /// An article cites a source for the claim.
        case cited
        /// Two assessors of one source recorded different sets of directions.
        case assessorsDisagree = "assessors-disagree"
        /// Some evidence disputes it directly.
        case directDisputes = "direct-disputes"
        /// Some evidence disputes it, indirectly.
        case indirectDisputes = "indirect-disputes"
        /// Some evidence supports it directly.
        case directSupports = "direct-supports"
        /// Some evidence supports it, and none of that directly.
        case onlyIndirectSupport = "only-indirect-support"
        /// Some evidence supports it, directly or indirectly.
        case supports
        /// Some evidence supports it with a reservation.
        case qualifies
        /// Some evidence was read and gives no answer.
        case inconclusive
    }

    /// Checks that every verdict can come out, that a last rule always fits, and that every sentence is there in both languages.
    func validate() throws(EvidenceRulesError) {
        func check(_ holds: Bool, _ code: String, _ place: String, _ message: String) throws(EvidenceRulesError) {
            guard !holds else { return }
            throw EvidenceRulesError(
                "rules.\(code)", table: "verdict.json", place: place, message, remedy: "correct the table")
        }
        func check(
            _ text: LocalizedText, allowing placeholders: Set<String>, at place: String
        ) throws(EvidenceRulesError) {
            for (language, words) in [("nl", text.nl), ("en", text.en)] {
                try check(!(words ?? "").isEmpty, "missing-words", place, "the text in '\(language)' is missing")
                let unknown = Template.placeholders(of: words ?? "").subtracting(placeholders).sorted()
                try check(
                    unknown.isEmpty, "unknown-placeholder", place,
                    "unknown placeholder '\(unknown.first ?? "")' in '\(language)'")
            }
        }
        try check(version >= 1, "bad-version", "version", "the version must be 1 or more")
        var seen: Set<String> = []
        for (index, rule) in rules.enumerated() {
            try check(seen.insert(rule.id).inserted, "duplicate-rule", "rules.\(rule.id)", "the id '\(rule.id)' stands twice")
            let always = rule.all.isEmpty && (rule.any ?? []).isEmpty
            let isLast = index == rules.count - 1
            try check(!always || isLast, "unreachable-rule", "rules.\(rule.id)", "a rule without condition must stand last")
            try check(always || !isLast, "no-last-rule", "rules.\(rule.id)", "the last rule must have no condition")
            try check(rule.any.map { !$0.isEmpty } ?? true, "empty-any", "rules.\(rule.id)", "'any' is empty")
            try check(rule.reason, allowing: ["kind", "citations", "disagreement"], at: "rules.\(rule.id).reason")
        }
        for verdict in Verdict.allCases {
            try check(
                rules.contains { $0.verdict == verdict }, "missing-verdict", "rules", "no rule gives '\(verdict.rawValue)'")
        }
        let known = Set(Direction.allCases.map(\.rawValue))
        let stray = Set(lines.keys).subtracting(known).sorted()
        try check(stray.isEmpty, "unknown-direction", "lines", "unknown direction '\(stray.first ?? "")'")
        for direction in Direction.allCases {
            try check(
                lines[direction.rawValue] ?? LocalizedText(), allowing: ["sources"], at: "lines.\(direction.rawValue)")
        }
        try check(setAside.retracted, allowing: ["sources"], at: "setAside.retracted")
        try check(setAside.testimony, allowing: ["sources"], at: "setAside.testimony")
    }
}
