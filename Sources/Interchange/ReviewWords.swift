import EvidenceModel

/// What the two exports of reviews say in the same words.
struct ReviewWords {
    let language: Language

    /// - Parameter asked: the language asked for; where a claim has no statement in it, the other.
    init(_ asked: Language, for statement: LocalizedText) {
        let other: Language = asked == .dutch ? .english : .dutch
        let has = (asked == .dutch ? statement.nl : statement.en) != nil
        language = has ? asked : other
    }

    /// What is said of a text that is not the article's own.
    var restated: String {
        switch language {
        case .dutch: "Herverteld in onze woorden; niet de tekst van het artikel zelf."
        case .english: "Restated in our words; not the article's own text."
        }
    }
}

extension Appearance {
    /// The address of the text that an export points at: of a restatement the local text, so that nobody is said to have written
    /// words that are ours; of a published text the page itself, where it has an address.
    func address(_ addresses: ReviewAddresses) -> String {
        isOurs ? addresses.text(of: article) : url ?? addresses.text(of: article)
    }

    /// Whether the words are ours and not the article's.
    var isOurs: Bool { textKind == .restatement }
}
