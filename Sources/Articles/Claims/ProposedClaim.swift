/// A sentence worth checking, put forward by rules; it counts for nothing until a person confirms it.
public struct ProposedClaim: Hashable, Sendable {
    /// What sort of statement it looks like; the raw values are the kinds of dossiers.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case frequency, cause, association, effect, harm, diagnosis, prognosis, mechanism, definition
        case evidenceState = "evidence-state"
        case advice, opinion
    }

    public var sentence: SentenceInContext
    public var kind: Kind
    /// In English, the strongest first, each with the words it rests on: `cause and effect: "leidt tot"`.
    public var reasons: [String]
    /// The weights of its cues added up; `ClaimProposer.threshold` or more.
    public var weight: Int
}

/// What a sentence was taken for.
public enum SentenceReading: Hashable, Sendable {
    case claim(ProposedClaim)
    /// No statement about health: left out, and why.
    case narrative(Narrative, reason: String)
    /// Too little in it that could be checked.
    case other

    /// What is left out of the claims.
    public enum Narrative: String, Hashable, Sendable, CaseIterable {
        case personalStory = "personal-story"
        case question, greeting, advertising
        case practiceInformation = "practice-information"
        /// A heading, a caption, a by-line, a line of a reference list.
        case furniture
    }
}
