/// What sort of statement a claim makes; it picks the row of the strength table.
public enum ClaimKind: String, Hashable, Sendable, Codable, CaseIterable {
    case frequency, cause, association, effect, harm, diagnosis, prognosis, mechanism, definition
    case evidenceState = "evidence-state"
    case advice, opinion
}

/// What a source says about a claim.
public enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
    case supports
    /// Same population, outcome and measure; another answer.
    case disputes
    /// Bears the claim out in part; `Limit` says where it stops.
    case qualifies
    /// Read, and gives no answer; p > .05 among them.
    case inconclusive
    /// Read, and does not address the claim.
    case silent
}

/// Where a qualifying source and the claim part ways.
public enum Limit: String, Hashable, Sendable, Codable, CaseIterable {
    case population, outcome, measure, magnitude, certainty, causal, time
    case ambiguousTerm = "ambiguous-term"
}

/// Whether a source answers the claim itself or a neighbouring question.
public enum Directness: String, Hashable, Sendable, Codable, CaseIterable {
    case direct, indirect
}

/// How far the source was read.
public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
    case title, abstract
    /// A part of the full text or page.
    case part
    case fullText = "full-text"
    /// Read in another text: a summary, a reprint, a press article.
    case secondary
    /// An expert's word.
    case testimony
}

/// Why an article's sentence is tied to a source.
public enum Tie: String, Hashable, Sendable, Codable, CaseIterable {
    /// By a mark in the text.
    case marked
    /// In the reference list; the tie is the curator's reading.
    case listed
    /// Put forward by the program; counts for nothing until a person confirms.
    case proposed
}

/// Whether a claim's quote stands in its article.
public enum OccurrenceState: String, Hashable, Sendable, Codable, CaseIterable {
    case anchored
    /// Found by a unique near match; to be confirmed.
    case moved
    case orphaned
}

/// Whose words an article's text is.
public enum TextKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// As published.
    case published
    /// Restated in our words.
    case restatement
}

/// Whether a passage stands word for word in the record of its source.
public enum PassageState: String, Hashable, Sendable, Codable, CaseIterable {
    case verified, unverified, none
}
