public import TextAnalysis

/// A sentence worth checking, put forward by rules; it counts for nothing until a person confirms it.
public struct ProposedClaim: Hashable, Sendable {
    /// What sort of statement it looks like; the raw values are the kinds of dossiers.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case frequency, cause, association, effect, harm, diagnosis, prognosis, mechanism, definition
        case evidenceState = "evidence-state"
        case advice, opinion
    }

    /// One sign of a claim.
    public struct Reason: Hashable, Sendable {
        /// What the words are a sign of; `nil` for a number.
        public var sign: Kind?
        /// The words, as the sentence has them.
        public var words: String
    }

    public var sentence: SentenceInContext
    public var kind: Kind
    /// What makes it one, the strongest first.
    public var reasons: [Reason]
    /// The weights of its cues added up; `ClaimProposer.threshold` or more.
    public var weight: Int
}

extension ProposedClaim.Reason {
    /// The reason for a reader: `cause and effect: “leidt tot”`.
    public func text(_ language: StemmingLanguage) -> String {
        "\(name(language)): “\(words)”"
    }

    /// What the words are a sign of, for a reader.
    public func name(_ language: StemmingLanguage) -> String {
        language == .dutch ? names.dutch : names.english
    }

    private var names: (dutch: String, english: String) {
        switch sign {
        case nil: ("een getal", "a number")
        case .frequency: ("hoe vaak", "how often")
        case .cause: ("oorzaak en gevolg", "cause and effect")
        case .association: ("een verband", "an association")
        case .effect: ("wat een behandeling doet", "what a treatment does")
        case .harm: ("schade", "a harm")
        case .diagnosis: ("hoe het wordt vastgesteld", "how it is found")
        case .prognosis: ("hoe het verder gaat", "how it goes on")
        case .mechanism: ("hoe het in het lichaam werkt", "how it works in the body")
        case .definition: ("een definitie", "a definition")
        case .evidenceState: ("de stand van het onderzoek", "the state of the evidence")
        case .advice: ("advies", "advice")
        case .opinion: ("een mening", "an opinion")
        }
    }
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
