/// What the evidence read so far says about a claim, as derived by the rules of `Schema/verdict.json`.
///
/// A verdict is about the support a sentence has, not about the person who wrote it.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// Directly supported, and nothing disputes it.
    case supported
    /// Supported with a reservation, supported only indirectly, or disputed only indirectly.
    case qualified
    /// Directly disputed by one piece of evidence and borne out, wholly or in part, by another.
    case mixed
    /// Directly disputed, and nothing supports it.
    case disputed
    /// Two assessors read one source differently.
    case contested
    /// Read; no answer.
    case inconclusive
    /// Read; the claim is not addressed.
    case notFound = "not-found"
    /// Cited, and nothing read that counts.
    case unread
    /// Nothing cited, nothing read.
    case noSource = "no-source"
    /// An expert's word is all there is.
    case testimonyOnly = "testimony-only"
    /// A retracted source supported the claim, and nothing else counts.
    case supportRetracted = "support-retracted"
    /// Advice, a definition or an opinion.
    case notRated = "not-rated"
}

/// A verdict with its reasons and the version of the rules that gave it.
public struct VerdictResult: Hashable, Sendable, Codable {
    /// What the rules say.
    public var verdict: Verdict
    /// The rule that fitted, then the sources by what they say, then what was set aside and why.
    public var reasons: [LocalizedText]
    /// The version of `Schema/verdict.json`.
    public var rulesVersion: Int

    /// A result from its parts.
    public init(verdict: Verdict, reasons: [LocalizedText], rulesVersion: Int) {
        self.verdict = verdict
        self.reasons = reasons
        self.rulesVersion = rulesVersion
    }
}
