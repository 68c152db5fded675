/// Reads which way a sentence says things go: rising or falling, more or less, often or seldom, helping or harming, and whether
/// that is denied or held back. Dutch and English.
///
/// Rules and tables of words only, so every answer can be traced to words of the sentence. What is read is what the words say,
/// not whether it is so.
public struct DirectionReader: Sendable {
    public let language: StemmingLanguage

    public init(_ language: StemmingLanguage) {
        self.language = language
    }

    /// The directions of one sentence; places in code points from its start.
    public func read(_ sentence: String) -> SentenceDirection {
        let words = DirectionTokens(sentence, language)
        let matches = DirectionWords.of(language).matches(in: words.texts, isJoint: words.isJoint)
        let clauses = DirectionClauses(words, matches, language)
        let scopes = NegationScopes(words, matches, clauses, language)
        var direction = SentenceDirection()
        for match in matches {
            let range = words.range(match.words)
            switch match.role {
            case .cue(.comparison, _, _) where words.isBeforeNumber(match.words):
                // `meer dan 40%` bounds a number and compares nothing; `niet minder dan 40%` denies nothing.
                if match.words.contains(where: { Self.isDenying(words.texts[$0]) }) {
                    direction.negations.append(.init(kind: .none, range: range))
                }
            case .cue(let kind, let sign, let isVerb):
                let negators = scopes.negators(of: match, isVerb: isVerb)
                direction.cues.append(
                    DirectionCue(
                        kind: kind, wordSign: sign,
                        sign: negators.count.isMultiple(of: 2) ? sign : sign.denied(of: kind), range: range,
                        negatedBy: negators, clause: clauses.number[match.words[0]]))
            case .negator(let negator):
                direction.negations.append(
                    .init(
                        kind: .denial, range: range, scope: scopes.places(of: match),
                        deniesClause: negator != .preposition))
            case .limit: direction.negations.append(.init(kind: .limit, range: range))
            case .nothing:
                if words.texts[match.words[0]...match.words[match.words.count - 1]].contains(where: Self.isDenying) {
                    direction.negations.append(.init(kind: .none, range: range))
                }
            case .hedge: direction.hedges.append(.init(range: range, clause: clauses.number[match.words[0]]))
            case .boundary, .conjunction, .auxiliary, .filler, .measure: break
            }
        }
        direction.cues += TestResults.cues(in: sentence, words, clauses, language)
        direction.cues.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        TestResults.attach(to: &direction, words, matches)
        SignOfMeasure(language).attach(to: &direction, words, clauses)
        return direction
    }

    private static func isDenying(_ word: String) -> Bool {
        ["niet", "geen", "niets", "zonder", "not", "no", "without"].contains(word)
    }
}

extension DirectionSign {
    /// What is left of a sign when it is denied: `niet toenemen` says no increase, not a decrease; `niet vaak` is seldom.
    func denied(of kind: DirectionCue.Kind) -> DirectionSign {
        switch (kind, self) {
        case (.size, _): reversed
        case (.effect, .zero): .plus
        case (_, .zero): .either
        default: .zero
        }
    }
}

/// The words, numbers and signs of a sentence, with their places; hyphens inside words are left out.
struct DirectionTokens {
    let tokens: [QuantityToken]
    /// Folded words, `#` for a number, signs as they are.
    let texts: [String]

    init(_ sentence: String, _ language: StemmingLanguage) {
        let all = QuantityTokenizer.tokens(Array(sentence.unicodeScalars), language)
        tokens = all.indices.lazy.filter { index in
            !(all[index].text == "-" && all[index].isGlued && index + 1 < all.count && all[index + 1].isGlued
                && index > 0 && (all[index - 1].kind == .word || all[index + 1].kind == .word))
        }.map { all[$0] }
        texts = tokens.map { token in
            switch token.kind {
            case .number: "#"
            case .word: token.text.contains("’") ? token.text.replacing("’", with: "'") : token.text
            case .sign: token.text
            }
        }
    }

    func range(_ words: [Int]) -> Range<Int> {
        tokens[words[0]].range.lowerBound..<tokens[words[words.count - 1]].range.upperBound
    }

    /// The index of the first token that ends after a place, in code points.
    func index(at place: Int) -> Int {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound > place { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// How many tokens stand between two places.
    func distance(_ low: Int, _ high: Int) -> Int { index(at: high) - index(at: low) }

    /// Whether a comparison is one with a number: `meer dan 40`, `fewer than two`.
    func isBeforeNumber(_ words: [Int]) -> Bool {
        guard var next = words.last else { return false }
        if !["dan", "than"].contains(texts[next]) { next += 1 }
        guard next < texts.count, ["dan", "than"].contains(texts[next]) else { return false }
        return tokens[(next + 1)...].prefix(2).contains { $0.value != nil }
    }

    /// Whether a phrase with a gap may pass over a token: not over what parts sentences or opens a parenthesis.
    func isJoint(_ index: Int) -> Bool {
        ![";", ":", ".", "(", ")", "!", "?"].contains(texts[index])
    }
}
