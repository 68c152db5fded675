public import TextAnalysis

/// Puts forward the sentences of an article that make a checkable claim, with kind and reason.
///
/// Each sentence collects cues (``ClaimCue``): words that health texts use to say how often, why, with what effect. A number with
/// its unit counts too. Cues of what is no claim (a story in the first person, a question, a greeting, advertising, what the practice
/// does) come first. No sentence is stored or rated by this: a person confirms.
public struct ClaimProposer: Sendable {
    /// What the weights of a claim's cues come to at least.
    public static let threshold = 2

    let language: StemmingLanguage
    private let cues: ClaimCueTable

    public init(_ language: StemmingLanguage) {
        self.language = language
        cues = language == .dutch ? .dutch : .english
    }

    /// The claims among an article's sentences, in their order.
    public func propose(_ sentences: [SentenceInContext]) -> [ProposedClaim] {
        readings(of: sentences).compactMap { reading in
            if case .claim(let claim) = reading { claim } else { nil }
        }
    }

    /// What each sentence was taken for, in the same order.
    public func readings(of sentences: [SentenceInContext]) -> [SentenceReading] {
        let signs = sentences.map { SentenceSigns($0, cues, language) }
        var personal: [Int: (first: Int, all: Int)] = [:]
        for (sentence, sign) in zip(sentences, signs) {
            personal[sentence.paragraph, default: (0, 0)].all += 1
            if sign.isFirstPerson { personal[sentence.paragraph, default: (0, 0)].first += 1 }
        }
        return signs.map { sign in
            let paragraph = personal[sign.sentence.paragraph] ?? (0, 1)
            return reading(sign, inStory: paragraph.first * 4 >= paragraph.all && paragraph.first > 0)
        }
    }

    private func reading(_ signs: SentenceSigns, inStory: Bool) -> SentenceReading {
        if let left = signs.leftOut { return .narrative(left.0, reason: left.1) }
        if inStory, signs.isPast || signs.weight < Self.threshold + 1 {
            return .narrative(.personalStory, reason: "stands in a story in the first person")
        }
        guard signs.weight >= Self.threshold, let kind = signs.kind else { return .other }
        return .claim(ProposedClaim(sentence: signs.sentence, kind: kind, reasons: signs.reasons, weight: signs.weight))
    }
}
